public import GraphCore
public import Trade

/// What the route detector found for the destinations of one regime.
public struct RoutesResult: Sendable, Equatable {
  /// Used shipments that go to a destination, within the days and goods asked for, and their declared value in US
  /// cents; `nil` where none of them declares one.
  public var shipmentsToDestinations = 0
  public var valueToDestinations: Int128?
  /// Chains by number of legs, ascending from 2.
  public var chainCounts: [ChainCount] = []
  /// Shipments that are a relay each, and the different routes they make.
  public var relayShipments = 0, relayRoutes = 0
  /// What the search for chain routes did within its budget.
  public var search = SearchAccount()
  /// What the table lacks, so that something asked for could not be looked at.
  public var gaps: [Gap] = []
  /// Chains and relays in one ranking, best lead first: as many as asked for.
  public var routes: [Route] = []

  /// Different routes found, relays and chains, listed or not; all there are if `isComplete`.
  public var routeCount: Int { search.routesFound + relayRoutes }
  /// Whether every route was seen.
  public var isComplete: Bool { search.isComplete }

  public init() {}

  /// Number of chains of one length.
  public struct ChainCount: Sendable, Equatable {
    public var legs: Int
    /// A firm may come twice.
    public var walks: UInt128
    /// No firm comes twice; `nil` where the budget did not allow to count them.
    public var paths: UInt128?
    public init(legs: Int, walks: UInt128, paths: UInt128?) {
      (self.legs, self.walks, self.paths) = (legs, walks, paths)
    }
  }

  /// Something that could not be looked at for want of a column.
  public enum Gap: String, Sendable, Equatable, CaseIterable {
    /// No declared values: routes are ranked without them.
    case value
    /// No masses.
    case netMass
    /// No origins, though the source rule asks for them.
    case originForSourceRule
    /// Neither origins nor makers: there can be no relays.
    case originAndMaker
  }
}

/// A route that goods took to a destination, and the shipments that show it.
public struct Route: Sendable, Equatable {
  /// Who handled the goods.
  public enum Course: Sendable, Equatable {
    /// Two or more shipments one after the other: supplier, hubs, consignee.
    case chain([FirmID])
    /// Several countries inside single rows.
    case relay(Relay)
  }
  public var course: Course
  /// The class of all its goods, and the rank of the class.
  public var goodsClass: HSCode, tier: Int
  /// Chains of the route; for a relay, its shipments.
  public var chains: UInt128
  /// One entry per leg; a relay has one.
  public var legs: [Leg]
  /// Days between neighbouring legs, over all steps of all chains (`RouteMeasures.dwell`); `nil` for relays.
  public var dwell: RouteMeasures.Dwell?
  /// Declared value of the distinct last legs in US cents: all, those from the measure day on, and those whose goods
  /// were on a list that day. `nil` where none of the last legs declares a value, or there is no measure day.
  public var value: Int128?, valueAfterMeasure: Int128?, valueListedThen: Int128?

  public init(
    course: Course, goodsClass: HSCode, tier: Int, chains: UInt128, legs: [Leg], dwell: RouteMeasures.Dwell?,
    value: Int128?, valueAfterMeasure: Int128?, valueListedThen: Int128?
  ) {
    (self.course, self.goodsClass, self.tier, self.chains) = (course, goodsClass, tier, chains)
    (self.legs, self.dwell, self.value) = (legs, dwell, value)
    (self.valueAfterMeasure, self.valueListedThen) = (valueAfterMeasure, valueListedThen)
  }

  /// Mass of the distinct last legs in grams; `nil` where none declares one.
  public var netMass: Int128? { legs[legs.count - 1].netMass }

  /// The distinct shipments of one leg that are part of at least one chain of the route.
  public struct Leg: Sendable, Equatable {
    public var shipments: Int
    public var firstDay: Day, lastDay: Day
    /// US cents and grams; `nil` where none of the shipments declares any.
    public var value: Int128?, netMass: Int128?
    /// Shipments among them that declare no value.
    public var withoutValue: Int
    /// The first of them in canonical order, as many as asked for.
    public var evidence: [ShipmentID]

    public init(
      shipments: Int, firstDay: Day, lastDay: Day, value: Int128?, netMass: Int128?, withoutValue: Int,
      evidence: [ShipmentID]
    ) {
      (self.shipments, self.firstDay, self.lastDay) = (shipments, firstDay, lastDay)
      (self.value, self.netMass, self.withoutValue) = (value, netMass, withoutValue)
      self.evidence = evidence
    }
  }

  /// A route inside single rows: all rows that agree in these are one.
  public struct Relay: Sendable, Hashable {
    /// Who made the goods, or `none`; only then does `origin` tell relays apart.
    public var maker: FirmID
    /// Where they were made; `none` where a maker is known.
    public var origin: CountryCode
    /// Who sent them, or `none`.
    public var consignor: FirmID
    /// The country they were sent from, or `none`.
    public var dispatch: CountryCode
    /// Who received them, or `none`.
    public var consignee: FirmID

    public init(
      maker: FirmID, origin: CountryCode, consignor: FirmID, dispatch: CountryCode, consignee: FirmID
    ) {
      (self.maker, self.origin, self.consignor) = (maker, origin, consignor)
      (self.dispatch, self.consignee) = (dispatch, consignee)
    }
  }
}
