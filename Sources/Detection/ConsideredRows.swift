/// What became of the used shipments of a table in a search for routes: each was looked at, or is counted with the
/// first of the filters that removed it.
public struct ConsideredRows: Sendable, Equatable {
  /// Used shipments of the table.
  public var used = 0
  /// Outside the days asked for.
  public var outsideDays = 0
  /// Of the days asked for, of other goods.
  public var otherGoods = 0
  /// Of the goods asked for, to a destination and worth less than asked for, or without a declared value.
  public var smallValues = 0
  /// Of the rest, with codes that have fewer digits than a class.
  public var shortCodes = 0
  /// Of a class, without one of its firms or with one firm at both ends, and no relay.
  public var withoutFirms = 0
  /// Between two firms whose countries make neither a leg nor a relay.
  public var otherCountries = 0
  /// Shipments that can be a leg of a chain by countries, goods and days; shipments that are relays; both at once.
  public var legs = 0, relays = 0, legsAndRelays = 0
  /// Of the legs, those that have others of the same firm and class to come before or after them, whatever their days:
  /// the edges among which chains are looked for.
  public var edges = 0

  /// No shipments.
  public init() {}

  /// Shipments that no filter removed.
  public var lookedAt: Int { legs + relays - legsAndRelays }
  /// Shipments that a filter removed.
  public var removed: Int {
    outsideDays + otherGoods + smallValues + shortCodes + withoutFirms + otherCountries
  }
  /// Whether every used shipment is accounted for once.
  public var isBalanced: Bool { used == lookedAt + removed }

  /// Takes in what became of other shipments.
  static func += (sum: inout ConsideredRows, part: ConsideredRows) {
    sum.used += part.used
    sum.outsideDays += part.outsideDays
    sum.otherGoods += part.otherGoods
    sum.smallValues += part.smallValues
    sum.shortCodes += part.shortCodes
    sum.withoutFirms += part.withoutFirms
    sum.otherCountries += part.otherCountries
    sum.legs += part.legs
    sum.relays += part.relays
    sum.legsAndRelays += part.legsAndRelays
    sum.edges += part.edges
  }
}
