internal import GraphCore
internal import Trade

/// Finds what links two legs of a route: a hash join on what their rows name, never lots times shipments.
///
/// O(n log e) for n rows and a table with e marks, and O(c log c) for the c things in common.
struct LinkSearch {
  let table: ShipmentTable
  let window: DwellWindow

  /// - Parameters:
  ///   - lots: Rows of the leg to the hub, ascending by day.
  ///   - shipments: Rows of the leg from the hub, ascending by day.
  /// - Returns: The link with all proofs, before those by marks that are too common are dropped.
  func link(_ hub: FirmID, _ lots: [ShipmentID], _ shipments: [ShipmentID]) -> RouteLink {
    var link = RouteLink(hub: hub)
    let cover = MassCover(lots, shipments, in: table, within: window)
    (link.shippedGrams, link.coveredGrams) = (cover.shipped, cover.covered)
    link.proofs = (proofsByNames(lots, shipments) + proofsByDeclaration(lots, shipments))
      .sorted { order($0, $1) }
    link.proofCount = link.proofs.count
    return link
  }

  /// A mark or maker, as a number: the kind, 0 for a maker, above 32 bits of its own number.
  typealias Name = UInt64

  func names(of shipment: ShipmentID) -> [Name] {
    var names: [Name] = []
    if let marks = table.marks {
      for entry in marks.entries(of: shipment) {
        let kind = marks.kind(of: entry.spelling).rawValue
        let name = UInt64(kind) << 32 | UInt64(marks.mark(of: entry.spelling).rawValue)
        if !names.contains(name) { names.append(name) }
      }
    }
    if let maker = table.maker.map({ table.firm(of: $0[shipment]) }), maker != .none {
      names.append(UInt64(maker.rawValue))
    }
    return names
  }

  private func proofsByNames(_ lots: [ShipmentID], _ shipments: [ShipmentID]) -> [RouteLink.Proof] {
    var given: [Name: [ShipmentID]] = [:]
    for lot in lots { for name in names(of: lot) { given[name, default: []].append(lot) } }
    if given.isEmpty { return [] }
    var taken: [Name: [ShipmentID]] = [:]
    for shipment in shipments {
      for name in names(of: shipment) where given[name] != nil { taken[name, default: []].append(shipment) }
    }
    return taken.keys.sorted().compactMap { name in
      proof(name, WindowedRows(lots: given[name]!, shipments: taken[name]!, table: table, window: window))
    }
  }

  private func proof(_ name: Name, _ rows: WindowedRows) -> RouteLink.Proof? {
    let found: (pair: WindowedRows.Pair?, grade: EvidenceGrade) =
      switch MarkKind(rawValue: UInt8(name >> 32)) {
      case .container, .bill, .vin, .serial: (rows.anyPair(), .a)
      case .partNumber:
        if let pair = rows.pairWithFittingSum() { (pair, .a) } else { (rows.pairWithPlausibleMass(), .b) }
      case .brand, nil: (rows.pairWithPlausibleMass(), .b)
      }
    guard let pair = found.pair, let basis = basis(name, pair.lot, pair.shipment) else { return nil }
    return RouteLink.Proof(basis: basis, grade: found.grade, lot: pair.lot, shipment: pair.shipment)
  }

  /// A name that two rows have in common, as each of them writes it.
  func basis(_ name: Name, _ lot: ShipmentID, _ shipment: ShipmentID) -> RouteLink.Basis? {
    let number = UInt32(truncatingIfNeeded: name)
    guard let kind = MarkKind(rawValue: UInt8(name >> 32)) else { return .maker(FirmID(rawValue: number)) }
    guard let lot = spelling(number, kind, lot), let shipment = spelling(number, kind, shipment) else {
      return nil
    }
    return .mark(kind, MarkID(rawValue: number), lot: lot, shipment: shipment)
  }

  /// How a row writes a mark: the first of its spellings.
  private func spelling(_ mark: UInt32, _ kind: MarkKind, _ shipment: ShipmentID) -> SpellingID? {
    table.marks?.entries(of: shipment).first { entry in
      table.marks?.mark(of: entry.spelling).rawValue == mark && table.marks?.kind(of: entry.spelling) == kind
    }?.spelling
  }

  private func proofsByDeclaration(_ lots: [ShipmentID], _ shipments: [ShipmentID]) -> [RouteLink.Proof] {
    guard let declarations = table.declaration else { return [] }
    var given: [ArraySlice<UInt8>: [ShipmentID]] = [:]
    for lot in lots {
      let number = declarations.bytes(lot)
      if DeclarationNumber.isTelling(number) { given[number, default: []].append(lot) }
    }
    if given.isEmpty { return [] }
    var taken: [ArraySlice<UInt8>: [ShipmentID]] = [:]
    for shipment in shipments {
      let number = declarations.bytes(shipment)
      if given[number] != nil { taken[number, default: []].append(shipment) }
    }
    return taken.compactMap { number, taken in
      let rows = WindowedRows(lots: given[number]!, shipments: taken, table: table, window: window)
      return rows.anyPair().map {
        RouteLink.Proof(basis: .declaration, grade: .a, lot: $0.lot, shipment: $0.shipment)
      }
    }
  }

  /// Best grade first, then by what it is, and at last by days and contents of the two rows and by spelling: an order
  /// that the order of the input has no part in.
  func order(_ a: RouteLink.Proof, _ b: RouteLink.Proof) -> Bool {
    if a.grade != b.grade { return a.grade < b.grade }
    if a.basis.place != b.basis.place { return a.basis.place < b.basis.place }
    if case .declaration = a.basis, let declarations = table.declaration {
      return declarations.bytes(a.lot).lexicographicallyPrecedes(declarations.bytes(b.lot))
    }
    return a.basis.number < b.basis.number
  }
}

extension RouteLink.Basis {
  /// What stands first among proofs of one grade.
  fileprivate var place: UInt8 {
    switch self {
    case .declaration: 0
    case .mark(let kind, _, _, _): kind.rawValue
    case .maker: .max
    }
  }

  fileprivate var number: UInt32 {
    switch self {
    case .declaration: 0
    case .mark(_, let mark, _, _): mark.rawValue
    case .maker(let firm): firm.rawValue
    }
  }
}

/// Numbers of declarations that may tell one document from all others.
enum DeclarationNumber {
  /// Whether a cell has six letters and digits or more, four digits among them: short running numbers recur in every
  /// country.
  static func isTelling(_ text: ArraySlice<UInt8>) -> Bool {
    var (signs, digits) = (0, 0)
    for byte in text {
      if byte &- 48 < 10 { digits += 1 }
      if byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte >= 0x80 { signs += 1 }
    }
    return signs >= 6 && digits >= 4
  }
}
