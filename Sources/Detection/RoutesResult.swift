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
  /// What the relays are worth, in US cents; `nil` where none of them declares a value.
  public var relayValue: Int128?
  /// What became of all used shipments.
  public var considered = ConsideredRows()
  /// What the search for chain routes did within its budget.
  public var search = SearchAccount()
  /// Parts of the search for routes of single leads that the budget left out and that could have entered a list.
  public var leadUnitsLeftOut = 0
  /// What the table lacks, so that something asked for could not be looked at.
  public var gaps: [Gap] = []
  /// Chains and relays in one ranking, best lead first: as many as asked for. Relays whose rows are all last legs of
  /// one chain are not among them; they are in the chain's `relays`.
  public var routes: [Route] = []
  /// Different relays that are in chains listed, and not listed themselves.
  public var foldedRelays = 0
  /// Routes that would be listed but for their grade, and relays that are in such chains alone.
  public var routesHidden = 0
  /// Firms that may use a mark before it proves nothing any more.
  public var markFirmLimit = 0

  /// Different routes found, relays and chains, listed or not; all there are if `isComplete`.
  public var routeCount: Int { search.routesFound + relayRoutes }
  /// Whether every route was seen.
  public var isComplete: Bool { search.isComplete }

  /// Nothing found, nothing looked at.
  public init() {}

  /// Number of chains of one length.
  public struct ChainCount: Sendable, Equatable {
    /// Shipments of a chain.
    public var legs: Int
    /// A firm may come twice.
    public var walks: UInt128
    /// No firm comes twice; `nil` where the budget did not allow to count them.
    public var paths: UInt128?
    /// The chains of so many legs.
    public init(legs: Int, walks: UInt128, paths: UInt128?) {
      (self.legs, self.walks, self.paths) = (legs, walks, paths)
    }
  }

  /// Something that could not be looked at for want of a column.
  public enum Gap: String, Sendable, Equatable, CaseIterable {
    /// No declared values: routes of one tier are ranked by mass, if there is any, and by number of shipments.
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
  /// Who handled the goods, in order.
  public var course: Course
  /// The class of all its goods, and the rank of the class.
  public var goodsClass: HSCode, tier: Int
  /// Chains of the route; for a relay, its shipments.
  public var chains: UInt128
  /// One entry per leg; a relay has one.
  public var legs: [Leg]
  /// Days between neighbouring legs, over all steps of all chains (`RouteMeasures.dwell`); `nil` for relays.
  public var dwell: RouteMeasures.Dwell?
  /// Declared value of the distinct last legs; `nil` where none of them declares one.
  public var values: Values?
  /// Of a chain: what links each leg to the next, hub by hub; none for a relay.
  public var links: [RouteLink] = []
  /// Of a chain: the relays that some of its last legs are.
  public var relays: [RelayShare] = []
  /// Of a relay: its shipments that are last legs of chains as well.
  public var shipmentsInChains: Int?

  /// All parts as described above; no relays.
  public init(
    course: Course, goodsClass: HSCode, tier: Int, chains: UInt128, legs: [Leg], dwell: RouteMeasures.Dwell?,
    values: Values?
  ) {
    (self.course, self.goodsClass, self.tier, self.chains) = (course, goodsClass, tier, chains)
    (self.legs, self.dwell, self.values) = (legs, dwell, values)
  }

  /// What the distinct last legs of a route are worth, in US cents.
  public struct Values: Sendable, Equatable {
    /// All of them.
    public var all: Int128
    /// Those from the measure day on; `nil` without a measure day.
    public var afterMeasure: Int128?
    /// Those whose goods were on a list that day, and those of which it is not known.
    public var listedThen: Int128 = 0, listingUnknown: Int128 = 0

    /// Nothing listed, no measure day.
    public init(all: Int128) { self.all = all }
  }

  /// A relay among the last legs of a chain.
  public struct RelayShare: Sendable, Equatable {
    /// The relay, with all of its rows.
    public var relay: Route
    /// How many of its shipments are last legs of the chain.
    public var shared: Int

    /// Both as described above.
    public init(relay: Route, shared: Int) { (self.relay, self.shared) = (relay, shared) }

    /// Whether all of them are: then the relay is not listed on its own.
    public var isFolded: Bool { UInt128(shared) == relay.chains }
  }

  /// Mass of the distinct last legs in grams; `nil` where none declares one.
  public var netMass: Int128? { legs[legs.count - 1].netMass }

  /// The distinct shipments of one leg that are part of at least one chain of the route.
  public struct Leg: Sendable, Equatable {
    /// How many there are.
    public var shipments: Int
    /// Days of these shipments.
    public var firstDay: Day, lastDay: Day
    /// US cents and grams; `nil` where none of the shipments declares any.
    public var value: Int128?, netMass: Int128?
    /// Thousandths of a piece; `nil` where none of the shipments declares any.
    public var pieces: Int128?
    /// Shipments among them that declare no value.
    public var withoutValue: Int
    /// The first of them in canonical order, as many as asked for.
    public var evidence: [ShipmentID]

    /// All parts as described above.
    public init(
      shipments: Int, firstDay: Day, lastDay: Day, value: Int128?, netMass: Int128?, pieces: Int128?,
      withoutValue: Int, evidence: [ShipmentID]
    ) {
      (self.shipments, self.firstDay, self.lastDay) = (shipments, firstDay, lastDay)
      (self.value, self.netMass, self.pieces) = (value, netMass, pieces)
      (self.withoutValue, self.evidence) = (withoutValue, evidence)
    }

    /// What its shipments declare of a measure.
    public func quantity(_ measure: QuantityMeasure) -> Int128? {
      switch measure {
      case .mass: netMass
      case .value: value
      case .pieces: pieces
      }
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
    /// The country they were sent from; `none` where it is the consignor's own, or not known.
    public var dispatch: CountryCode
    /// Who received them, or `none`.
    public var consignee: FirmID

    /// All parts as described above.
    public init(
      maker: FirmID, origin: CountryCode, consignor: FirmID, dispatch: CountryCode, consignee: FirmID
    ) {
      (self.maker, self.origin, self.consignor) = (maker, origin, consignor)
      (self.dispatch, self.consignee) = (dispatch, consignee)
    }
  }
}
