internal import Trade

extension TruthKey {
  /// The CSV files of a key, in the order in which they are read.
  public static let files = ["schemes.csv", "routes.csv", "firms.csv", "shipments.csv"]

  /// Reads the CSV files of a key.
  ///
  /// - Parameters:
  ///   - folder: How errors name the folder.
  ///   - file: Gives the bytes of one of `files`.
  /// - Throws: `TruthError` with file, line and remedy.
  public init(folder: String, file: (String) throws(TruthError) -> [UInt8]) throws(TruthError) {
    func table(_ name: String, _ columns: [String]) throws(TruthError) -> TruthTable {
      try TruthTable(try file(name), file: "\(folder)/\(name)", columns: columns)
    }
    let schemes = try KeySchemes(table("schemes.csv", KeySchemes.columns))
    let firms = try KeyFirms(table("firms.csv", KeyFirms.columns))
    self.init(
      schemes: schemes.list, routes: try TruthKey.routes(table("routes.csv", routeColumns), schemes, firms),
      firms: firms.list, shipments: try TruthKey.shipments(table("shipments.csv", shipmentColumns), schemes))
  }

  /// Checks the numbers of schemes that truth.json states.
  public func check(counts: [String: Int], file: String) throws(TruthError) {
    let found = Dictionary(grouping: schemes, by: \.kind).mapValues(\.count)
    for kind in Set(counts.keys).union(found.keys).sorted() where counts[kind] ?? 0 != found[kind] ?? 0 {
      let problem = TruthError.Problem.otherCount(
        kind: kind, stated: counts[kind] ?? 0, found: found[kind] ?? 0)
      throw TruthError(file: file, problem)
    }
  }

  private static func routes(
    _ table: TruthTable, _ schemes: KeySchemes, _ firms: KeyFirms
  ) throws(TruthError) -> [Route] {
    var routes: [Route] = []
    for row in table.rows {
      let (names, countries) = (parts(table.text(row, "firms")), parts(table.text(row, "countries")))
      guard names.count == countries.count, names.count > 2 else {
        let problem = TruthError.Problem.badRoute(firms: names.count, countries: countries.count)
        throw TruthError(file: table.file, line: row.line, problem)
      }
      routes.append(
        Route(
          scheme: try schemes.index(table, row), isPositive: try table.label(row),
          destination: table.text(row, "destination"), goods: try table.goods(row),
          firms: try firms.indices(names, countries, table, row), countries: countries,
          shipments: try table.whole(row, "shipments"), divertedGrams: try table.grams(row, "diverted_kg")))
    }
    return routes
  }

  private static func shipments(
    _ table: TruthTable, _ schemes: KeySchemes
  ) throws(TruthError) -> [Shipment] {
    var shipments: [Shipment] = []
    shipments.reserveCapacity(table.rows.count)
    for row in table.rows {
      shipments.append(
        Shipment(
          declaration: table.text(row, "declaration"), line: try table.whole(row, "line"),
          leg: try table.whole(row, "leg"), scheme: try schemes.index(table, row),
          isPositive: try table.label(row), divertedGrams: try table.grams(row, "diverted_kg")))
    }
    return shipments
  }
}

private let routeColumns = [
  "scheme", "kind", "label", "destination", "goods", "firms", "countries", "shipments", "diverted_kg",
]
private let shipmentColumns = ["declaration", "line", "leg", "scheme", "kind", "label", "diverted_kg"]

/// The schemes of a key, and which number is which.
private struct KeySchemes {
  static let columns = [
    "scheme", "kind", "label", "destination", "goods", "first_day", "last_day", "shipments", "diverted_kg",
  ]
  private(set) var list: [TruthKey.Scheme] = []
  private var places: [Int: Int] = [:]

  init(_ table: TruthTable) throws(TruthError) {
    for row in table.rows {
      let number = try table.whole(row, "scheme")
      guard places.updateValue(list.count, forKey: number) == nil else {
        throw TruthError(file: table.file, line: row.line, .repeatedScheme(number))
      }
      list.append(
        TruthKey.Scheme(
          number: number, kind: table.text(row, "kind"), isPositive: try table.label(row),
          destination: table.text(row, "destination"), goods: try table.goods(row),
          firstDay: try table.day(row, "first_day"), lastDay: try table.day(row, "last_day"),
          shipments: try table.whole(row, "shipments"), divertedGrams: try table.grams(row, "diverted_kg")))
    }
  }

  /// The place of the scheme a row of another file names.
  func index(_ table: TruthTable, _ row: TruthTable.Row) throws(TruthError) -> Int {
    let number = try table.whole(row, "scheme")
    guard let place = places[number] else {
      throw TruthError(file: table.file, line: row.line, .unknownScheme(number))
    }
    return place
  }
}

/// The firms of a key, and which name is which.
private struct KeyFirms {
  static let columns = [
    "name", "country", "role", "label", "kinds", "diverted_kg", "listed_on", "spellings",
  ]
  private(set) var list: [TruthKey.Firm] = []
  private var places: [[String]: Int] = [:]

  init(_ table: TruthTable) throws(TruthError) {
    let roles = TruthKey.Firm.Role.allCases.map(\.rawValue).joined(separator: ", ")
    for row in table.rows {
      let (name, country) = (table.text(row, "name"), table.text(row, "country"))
      places[[name, country]] = places[[name, country]] ?? list.count
      list.append(
        TruthKey.Firm(
          name: name, country: country,
          role: try table.value(row, "role", "one of \(roles)") { TruthKey.Firm.Role(rawValue: $0) },
          isPositive: try table.label(row), kinds: parts(table.text(row, "kinds")),
          divertedGrams: try table.grams(row, "diverted_kg"),
          listedOn: table.text(row, "listed_on").isEmpty ? nil : try table.day(row, "listed_on"),
          spellings: parts(table.text(row, "spellings"))))
    }
  }

  func indices(
    _ names: [String], _ countries: [String], _ table: TruthTable, _ row: TruthTable.Row
  ) throws(TruthError) -> [Int] {
    var found: [Int] = []
    for (name, country) in zip(names, countries) {
      guard let place = places[[name, country]] else {
        throw TruthError(file: table.file, line: row.line, .unknownFirm(name: name, country: country))
      }
      found.append(place)
    }
    return found
  }
}

/// The parts of a list in a cell.
private func parts(_ cell: String) -> [String] {
  if cell.isEmpty { return [] }
  var (parts, part) = ([String](), Substring(cell))
  while let mark = part.firstRange(of: " | ") {
    parts.append(String(part[..<mark.lowerBound]))
    part = part[mark.upperBound...]
  }
  return parts + [String(part)]
}

extension TruthTable {
  fileprivate func whole(_ row: Row, _ column: String) throws(TruthError) -> Int {
    try value(row, column, "a whole number, 0 or more") { text in
      Int(text).flatMap { $0 >= 0 && !text.hasPrefix("+") ? $0 : nil }
    }
  }

  fileprivate func label(_ row: Row) throws(TruthError) -> Bool {
    try value(row, "label", "1 for a diversion, 0 for a decoy") { $0 == "1" ? true : $0 == "0" ? false : nil }
  }

  fileprivate func goods(_ row: Row) throws(TruthError) -> HSCode {
    try value(row, "goods", "the digits of a goods code, such as 854231") { text in
      text.utf8.count.isMultiple(of: 2) ? HSCode(text) : nil
    }
  }

  fileprivate func day(_ row: Row, _ column: String) throws(TruthError) -> Day {
    try value(row, column, "a day such as 2022-03-01") { Day(iso: $0) }
  }

  /// Kilograms with up to three decimals as grams; an empty cell is 0.
  fileprivate func grams(_ row: Row, _ column: String) throws(TruthError) -> Int64 {
    try value(row, column, "kilograms such as 1234.500") { text in text.isEmpty ? 0 : grams(text) }
  }

  private func grams(_ text: String) -> Int64? {
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = halves.count > 1 ? halves[1] : "0"
    guard (1...3).contains(decimals.utf8.count), !halves[0].isEmpty,
      (halves[0] + decimals).utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int64(halves[0] + decimals + String(repeating: "0", count: 3 - decimals.utf8.count))
  }
}
