public import GraphCore

/// All rows of the input as columns, one row each, in the order of the input.
///
/// Rows that are no shipments keep their place and say so in `status`; every loop over shipments asks first.
/// A column that the input does not have is `nil`, never filled with defaults.
public struct ShipmentTable: Sendable {
  /// What became of each row. Only `.used` rows are shipments.
  public var status: Column<ShipmentID, RowStatus>
  /// Day of the shipment.
  public var day: Column<ShipmentID, Day>
  /// Who sent it, as written; `PartyID.none` where missing.
  public var consignor: Column<ShipmentID, PartyID>
  /// Who received it, as written; `PartyID.none` where missing.
  public var consignee: Column<ShipmentID, PartyID>
  /// Goods code, as a number of `goodsCodes`.
  public var goods: Column<ShipmentID, GoodsID>
  /// Who made the goods.
  public var maker: Column<ShipmentID, PartyID>?
  /// Who declared the goods to customs.
  public var declarant: Column<ShipmentID, PartyID>?
  /// Who holds the contract.
  public var contractHolder: Column<ShipmentID, PartyID>?
  /// Country where the goods were made.
  public var origin: Column<ShipmentID, CountryCode>?
  /// Country the goods were sent from; where none is declared and the consignor is not named, the consignor's country.
  public var dispatch: Column<ShipmentID, CountryCode>?
  /// Last known destination; where none is declared and the consignee is not named, the consignee's country. For all
  /// others see `destination(of:)`.
  public var destination: Column<ShipmentID, CountryCode>?
  /// Country of the trading partner of the contract.
  public var tradingCountry: Column<ShipmentID, CountryCode>?
  /// Statistical value in US cents.
  public var value: Column<ShipmentID, Quantity>?
  /// Currency in which the value, or the contract, is said; none where it is not said.
  public var currency: Column<ShipmentID, CurrencyCode>?
  /// Net mass in grams.
  public var netMass: Column<ShipmentID, Quantity>?
  /// Number of pieces in thousandths of a piece; missing where the quantity is in another unit.
  public var pieces: Column<ShipmentID, Quantity>?
  /// Declaration, bill or delivery number, as written.
  public var declaration: TextColumn?
  /// Addresses and numbers of parties, as written, where they were asked for.
  public var texts: [TextRole: TextColumn] = [:]
  /// Containers, bills, serial numbers, part numbers and brands that rows name, where they were asked for.
  public var marks: MarkColumn?
  /// What descriptions say of why goods move, where they were asked for.
  public var remarks: RemarkColumn?
  /// 64-bit digest of all cells of the row: tells rows apart that agree in every column kept here.
  public var digest: Column<ShipmentID, UInt64>?

  /// The goods codes that occur, ascending.
  public var goodsCodes: Column<GoodsID, HSCode>
  /// The parties that occur.
  public var parties: Parties
  /// The firms the parties are.
  public var firms: Firms

  /// Number of rows, shipments or not.
  public var count: Int { status.count }

  /// The columns every table has; the others are set afterwards.
  public init(
    status: Column<ShipmentID, RowStatus>, day: Column<ShipmentID, Day>,
    consignor: Column<ShipmentID, PartyID>, consignee: Column<ShipmentID, PartyID>,
    goods: Column<ShipmentID, GoodsID>, goodsCodes: Column<GoodsID, HSCode>, parties: Parties, firms: Firms
  ) {
    precondition(day.count == status.count && goods.count == status.count)
    precondition(consignor.count == status.count && consignee.count == status.count)
    (self.status, self.day, self.goods) = (status, day, goods)
    (self.consignor, self.consignee) = (consignor, consignee)
    (self.goodsCodes, self.parties, self.firms) = (goodsCodes, parties, firms)
  }
}

extension ShipmentTable {
  /// The firm of a party; none for none.
  @inlinable public func firm(of party: PartyID) -> FirmID {
    party == .none ? .none : firms.ofParty[party]
  }

  /// The country of a party; none for none.
  @inlinable public func country(of party: PartyID) -> CountryCode {
    party == .none ? .none : parties.countries[party.row]
  }

  /// The declared destination, or else the consignee's country; none where the two contradict each other.
  @inlinable public func destination(of shipment: ShipmentID) -> CountryCode {
    if let declared = destination?[shipment], !declared.isNone {
      return contradictsItself(shipment) ? .none : declared
    }
    return country(of: consignee[shipment])
  }

  /// Whether the declared destination is a country that is easily written for the one in which the consignee is:
  /// `KP` with a consignee in `KR`. Such a row says two things at once, and nobody can tell which is meant.
  @inlinable public func contradictsItself(_ shipment: ShipmentID) -> Bool {
    guard let declared = destination?[shipment], !declared.isNone else { return false }
    let receiver = country(of: consignee[shipment])
    return declared != receiver && !receiver.isNone && declared.isEasilyMistaken(for: receiver)
  }

  /// Whether a shipment declares at least so many US cents; any does where nothing is asked for.
  @inlinable public func isWorth(_ leastCents: Int64?, _ shipment: ShipmentID) -> Bool {
    guard let leastCents else { return true }
    guard let known = value?[shipment].known else { return false }
    return known >= leastCents
  }

  /// The name of a firm as reports print it.
  public func name(of firm: FirmID) -> String { parties.name(firms.representative[firm]) }
}
