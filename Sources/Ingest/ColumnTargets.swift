internal import GraphCore
public import Trade

/// Where kernels write: one reserved column for each field that is read, of all files together.
///
/// A field that a file does not have is left as zero bytes and set to "none" when the file is finished.
// Safe: each row is written by the one worker that owns its chunk.
struct ColumnTargets: Sendable {
  let status: ColumnStorage<RowStatus>
  let day: ColumnStorage<Day>
  let goods: ColumnStorage<GoodsID>
  let parties: [PartyRole: ColumnStorage<PartyID>]
  let countries: [CountryRole: ColumnStorage<CountryCode>]
  let quantities: [QuantityRole: ColumnStorage<Quantity>]
  let currency: ColumnStorage<CurrencyCode>?
  let digest: ColumnStorage<UInt64>?

  init(fields: FieldSet, capacity: Int) {
    status = ColumnStorage(capacity: capacity)
    day = ColumnStorage(capacity: capacity)
    goods = ColumnStorage(capacity: capacity)
    func reserve<Role: Hashable, Value>(_ roles: [Role]) -> [Role: ColumnStorage<Value>] {
      Dictionary(uniqueKeysWithValues: roles.map { ($0, ColumnStorage(capacity: capacity)) })
    }
    parties = reserve(fields.parties)
    countries = reserve(fields.countries + fields.standIns)
    quantities = reserve(fields.quantities)
    currency = fields.hasCurrency ? ColumnStorage(capacity: capacity) : nil
    digest = fields.hasDigest ? ColumnStorage(capacity: capacity) : nil
  }
}

/// The roles in which a row names a party.
public enum PartyRole: Int, Sendable, CaseIterable {
  case consignor, consignee, maker, declarant, contractHolder
}
/// The countries a row names besides those of its parties.
public enum CountryRole: Int, Sendable, CaseIterable { case origin, dispatch, destination, tradingCountry }
/// The quantities of a row.
public enum QuantityRole: Int, Sendable, CaseIterable { case value, netMass, pieces }

/// The fields a run wants; the others are not even looked at.
public struct FieldSet: Sendable, Equatable {
  /// Roles of parties that are read.
  public var parties: [PartyRole]
  /// Countries beside those of the parties.
  public var countries: [CountryRole]
  /// Those of them that no input declares, but that the country of a party without a name may stand in for.
  var standIns: [CountryRole] = []
  /// Whether a row that names neither consignor nor consignee is none: not where only one of them is asked for.
  var needsParty = true
  /// Money, mass, and numbers of pieces.
  public var quantities: [QuantityRole]
  /// Whether parties are told apart by country too.
  public var hasPartyCountries: Bool
  /// Whether goods codes are read.
  public var hasGoods: Bool
  /// Whether days are read.
  public var hasDay: Bool
  /// Whether declaration numbers are kept.
  public var hasDeclaration: Bool
  /// Whether rows equal in every column are to be found.
  public var hasDigest: Bool
  /// Texts that are kept word for word, beside declaration numbers.
  public var texts: [TextRole] = []
  /// Whether the currency of each row is kept, where there is a column of it.
  public var hasCurrency = false
  /// Whether containers, bills, serial numbers, part numbers and brands are taken out of columns and descriptions.
  public var hasMarks = false

  /// All parts as described above.
  public init(
    parties: [PartyRole], countries: [CountryRole], quantities: [QuantityRole], hasPartyCountries: Bool,
    hasGoods: Bool, hasDay: Bool, hasDeclaration: Bool, hasDigest: Bool
  ) {
    (self.parties, self.countries, self.quantities) = (parties, countries, quantities)
    (self.hasPartyCountries, self.hasGoods, self.hasDay) = (hasPartyCountries, hasGoods, hasDay)
    (self.hasDeclaration, self.hasDigest) = (hasDeclaration, hasDigest)
  }

  /// Everything the shipment table can hold.
  public static let all = {
    var all = FieldSet(
      parties: PartyRole.allCases, countries: CountryRole.allCases, quantities: QuantityRole.allCases,
      hasPartyCountries: true, hasGoods: true, hasDay: true, hasDeclaration: true, hasDigest: true)
    (all.hasMarks, all.hasCurrency) = (true, true)
    return all
  }()
}
