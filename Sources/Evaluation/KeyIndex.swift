internal import Ingest
internal import Trade

/// A firm as a report, a baseline or the key names it.
public struct NamedFirm: Sendable, Hashable {
  /// As written; compared after folding. Empty where only the country is known.
  public var name: String
  /// Alpha-2; empty where not known.
  public var country: String

  public init(name: String, country: String) { (self.name, self.country) = (name, country) }
}

/// The key, ready to be asked which of its firms, routes and rows is meant.
///
/// Firms are one where folded name (as Ingest folds it) and country agree; a name finds a firm by any spelling the key
/// knows, if the countries agree where both say one. Routes are looked up by their firms in order, and goods of which
/// one code begins with the other.
struct KeyIndex {
  let key: TruthKey
  /// The firms of the key, each once.
  private(set) var firms: [Firm] = []
  /// By place in `key.firms`.
  private var firmOfEntry: [Int] = []
  private var firmsByName: [String: [Int]] = [:]
  private var routesByFirms: [[Int]: [Int]] = [:]
  /// Without the supplier, for relays whose maker is not named.
  private var routesByTail: [[Int]: [Int]] = [:]
  private var rowsByLine: [Int: [Int]] = [:]

  /// All that the key says of one firm.
  struct Firm {
    let country: String
    let foldedName: String
    /// Whether it is an intermediary in any scheme or decoy, and of a diversion.
    var isHub = false, isPositive = false
    var kinds: [String] = []
    var listedOn: Day?
    /// The scheme that counts for it when schemes are drawn: its first diversion, else its first decoy.
    var scheme: Int?
  }

  init(_ key: TruthKey) {
    self.key = key
    for entry in key.firms { add(entry) }
    for (number, route) in key.routes.enumerated() { add(route, number) }
    for (place, row) in key.shipments.enumerated() { rowsByLine[row.line, default: []].append(place) }
  }

  private mutating func add(_ entry: TruthKey.Firm) {
    let name = foldName(entry.name)
    let known = firmsByName[name]?.first {
      firms[$0].foldedName == name && firms[$0].country == entry.country
    }
    let number = known ?? firms.count
    if known == nil { firms.append(Firm(country: entry.country, foldedName: name)) }
    firmOfEntry.append(number)
    firms[number].isHub = firms[number].isHub || entry.role == .hub
    firms[number].isPositive = firms[number].isPositive || entry.isPositive
    firms[number].kinds += entry.kinds.filter { !firms[number].kinds.contains($0) }
    if let day = entry.listedOn { firms[number].listedOn = min(day, firms[number].listedOn ?? day) }
    for spelling in [name] + entry.spellings.map({ foldName($0) })
    where firmsByName[spelling]?.contains(number) != true {
      firmsByName[spelling, default: []].append(number)
    }
  }

  private mutating func add(_ route: TruthKey.Route, _ number: Int) {
    let course = route.firms.map { firmOfEntry[$0] }
    routesByFirms[course, default: []].append(number)
    routesByTail[Array(course.dropFirst()), default: []].append(number)
    for hub in course.dropFirst().dropLast() {
      let isBetter = route.isPositive && firms[hub].scheme.map { !key.schemes[$0].isPositive } ?? true
      if firms[hub].scheme == nil || isBetter { firms[hub].scheme = route.scheme }
    }
  }
}

extension KeyIndex {
  /// The firms of a route of the key, in order.
  func course(ofRoute route: Int) -> [Int] { key.routes[route].firms.map { firmOfEntry[$0] } }

  /// The firm that is meant: one in the same country before one whose country is open.
  func firm(_ firm: NamedFirm) -> Int? {
    let found = firmsByName[foldName(firm.name)] ?? []
    return found.first { firms[$0].country == firm.country }
      ?? found.first { firms[$0].country.isEmpty || firm.country.isEmpty }
  }

  /// The routes of the key that have these firms and goods; diversions first.
  ///
  /// - Parameter firms: Supplier first. A first firm without name stands for any in its country.
  func routes(_ firms: [NamedFirm], goods: HSCode) -> [Int] {
    guard let first = firms.first else { return [] }
    let tail = firms.dropFirst().compactMap { firm($0) }
    guard tail.count == firms.count - 1 else { return [] }
    var found: [Int]
    if first.name.isEmpty {
      found = (routesByTail[tail] ?? []).filter { key.routes[$0].countries.first == first.country }
    } else {
      guard let supplier = firm(first) else { return [] }
      found = routesByFirms[[supplier] + tail] ?? []
    }
    found = found.filter {
      key.routes[$0].goods.starts(with: goods) || goods.starts(with: key.routes[$0].goods)
    }
    return found.filter { key.routes[$0].isPositive } + found.filter { !key.routes[$0].isPositive }
  }

  /// What the key says of a row: all its entries with this line, and this declaration where both name one.
  func rows(line: Int, declaration: String?) -> [Int] {
    (rowsByLine[line] ?? []).filter { place in
      let known = key.shipments[place].declaration
      return known.isEmpty || known == declaration ?? known
    }
  }
}
