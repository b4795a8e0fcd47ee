internal import GraphCore
public import Trade

/// One shipment written out, for tests that say what a table holds row by row.
public struct ShipmentRow: Sendable, Hashable {
  public var day: Day
  public var declaration = ""
  public var consignor: String, consignorCountry: CountryCode
  public var consignee: String, consigneeCountry: CountryCode
  public var maker = "", makerCountry = CountryCode.none
  public var origin = CountryCode.none, dispatch = CountryCode.none
  public var hs: HSCode
  /// US cents and grams; 0 = missing.
  public var cents: Int64 = 0, grams: Int64 = 0
  public var status = RowStatus.used

  public init(
    day: Day, declaration: String = "", consignor: String, _ consignorCountry: CountryCode,
    consignee: String, _ consigneeCountry: CountryCode, hs: HSCode, cents: Int64 = 0, grams: Int64 = 0
  ) {
    (self.day, self.declaration, self.hs, self.cents, self.grams) = (day, declaration, hs, cents, grams)
    (self.consignor, self.consignorCountry) = (consignor, consignorCountry)
    (self.consignee, self.consigneeCountry) = (consignee, consigneeCountry)
  }
}

/// The table of `rows`, one row each in the order given; a firm is a party (names are not folded).
///
/// An empty name is no party. All columns are present.
public func shipmentTable(_ rows: [ShipmentRow]) -> ShipmentTable {
  struct Spelling: Hashable, Comparable {
    let name: String, country: CountryCode
    static func < (a: Spelling, b: Spelling) -> Bool {
      a.name == b.name
        ? a.country < b.country : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
  }
  let spellings = Set(
    rows.flatMap { row in
      [
        Spelling(name: row.consignor, country: row.consignorCountry),
        Spelling(name: row.consignee, country: row.consigneeCountry),
        Spelling(name: row.maker, country: row.makerCountry),
      ]
    }.filter { !$0.name.isEmpty }
  ).sorted()
  var number: [Spelling: PartyID] = [:]
  var arena: [UInt8] = []
  var offsets = [0]
  for (index, spelling) in spellings.enumerated() {
    number[spelling] = PartyID(row: index)
    arena += spelling.name.utf8
    offsets.append(arena.count)
  }
  let parties = Parties(arena: arena, offsets: offsets, countries: spellings.map(\.country))
  let firms = Firms(
    ofParty: Column(spellings.indices.map { FirmID(row: $0) }),
    representative: Column(spellings.indices.map { PartyID(row: $0) }),
    countries: Column(spellings.map(\.country)))
  func party(_ name: String, _ country: CountryCode) -> PartyID {
    number[Spelling(name: name, country: country)] ?? .none
  }
  let codes = Set(rows.map(\.hs)).sorted()
  let numberOfCode = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, GoodsID(row: $0)) })
  var table = ShipmentTable(
    status: Column(rows.map(\.status)), day: Column(rows.map(\.day)),
    consignor: Column(rows.map { party($0.consignor, $0.consignorCountry) }),
    consignee: Column(rows.map { party($0.consignee, $0.consigneeCountry) }),
    goods: Column(rows.map { numberOfCode[$0.hs]! }),
    goodsCodes: Column(codes), parties: parties, firms: firms)
  table.maker = Column(rows.map { party($0.maker, $0.makerCountry) })
  table.origin = Column(rows.map(\.origin))
  table.dispatch = Column(rows.map(\.dispatch))
  table.value = Column(rows.map { Quantity(rawValue: $0.cents) })
  table.netMass = Column(rows.map { Quantity(rawValue: $0.grams) })
  table.declaration = TextColumn(rows.map(\.declaration))
  return table
}
