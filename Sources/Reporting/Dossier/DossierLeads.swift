extension DossierReport {
  /// A commodity class the firm deals in.
  public struct Goods: Sendable, Equatable, Codable {
    /// The first digits of the goods code, and what they mean in a few words.
    public var goods: String, goodsText: String?
    /// What it received of the class, sent, and what others sent of its making.
    public var received: Flow, sent: Flow, made: Flow
    /// First and last day of all of these.
    public var firstDay: String, lastDay: String
    /// What each regime says of it; only those that name a code of it, or may.
    public var regimes: [GoodsRegime]

    /// All parts as described above.
    public init(
      goods: String, goodsText: String?, received: Flow, sent: Flow, made: Flow, firstDay: String,
      lastDay: String, regimes: [GoodsRegime]
    ) {
      (self.goods, self.goodsText, self.received, self.sent) = (goods, goodsText, received, sent)
      (self.made, self.firstDay, self.lastDay, self.regimes) = (made, firstDay, lastDay, regimes)
    }
  }

  /// What a regime says of the shipments of a class.
  public struct GoodsRegime: Sendable, Equatable, Codable {
    /// Regime id, and the best tier of the codes that occur, as lists stand last, whatever the day.
    public var regime: String, tier: String?
    /// Shipments whose code was on a list on their day, and those of which that is not known.
    public var listed: Int, listingOpen: Int
    /// Shipments that a measure in force on their day forbade where they went, by value limits and codes; and those of
    /// which that hangs on what no record says.
    public var controlled: Int, controlOpen: Int
    /// What the controlled ones declare.
    public var controlledUSDCents: Int64?

    /// All parts as described above.
    public init(
      regime: String, tier: String?, listed: Int, listingOpen: Int, controlled: Int, controlOpen: Int,
      controlledUSDCents: Int64?
    ) {
      (self.regime, self.tier, self.listed, self.listingOpen) = (regime, tier, listed, listingOpen)
      (self.controlled, self.controlOpen) = (controlled, controlOpen)
      self.controlledUSDCents = controlledUSDCents
    }
  }

  /// Which part of what a firm sends goes to the destinations of a regime.
  public struct RegimeShare: Sendable, Equatable, Codable {
    /// Regime id and its destinations, alpha-2.
    public var regime: String, destinations: [String]
    /// Day and title of the measure that parts before from after; `nil` where there is none.
    public var measureDay: String?, measureTitle: String?
    /// `sent` by the firm, or `made` by it and sent by others.
    public var basis: Basis
    /// All days; those before the measure, its days of grace, and those after, where there is a measure.
    public var all: Window, before: Window?, grace: Window?, after: Window?
    /// Every country the goods go to, by value: the whole mix of customers.
    public var markets: [Market]

    /// Whose shipments are counted.
    public enum Basis: String, Sendable, Equatable, Codable { case sent, made }

    /// All parts as described above.
    public init(
      regime: String, destinations: [String], measureDay: String?, measureTitle: String?, basis: Basis,
      all: Window, before: Window?, grace: Window?, after: Window?, markets: [Market]
    ) {
      (self.regime, self.destinations, self.measureDay) = (regime, destinations, measureDay)
      (self.measureTitle, self.basis, self.all) = (measureTitle, basis, all)
      (self.before, self.grace, self.after, self.markets) = (before, grace, after, markets)
    }
  }

  /// What goes where in some days.
  public struct Window: Sendable, Equatable, Codable {
    /// Everything, and what of it goes to a destination.
    public var all: Flow, toDestinations: Flow
    /// The share of the destinations in shipments and in declared value; `nil` where there is no whole.
    public var shipmentShare: Double?, valueShare: Double?

    /// Sums and shares, 0...1 to four digits.
    public init(all: Flow, toDestinations: Flow, shipmentShare: Double?, valueShare: Double?) {
      (self.all, self.toDestinations) = (all, toDestinations)
      (self.shipmentShare, self.valueShare) = (shipmentShare, valueShare)
    }
  }

  /// A country of customers.
  public struct Market: Sendable, Equatable, Codable {
    /// Alpha-2, or empty where rows name none; whether it is a destination of the regime.
    public var country: String, isDestination: Bool
    /// All days, and by windows where there is a measure.
    public var all: Flow, before: Flow?, grace: Flow?, after: Flow?

    /// All parts as described above.
    public init(
      country: String, isDestination: Bool, all: Flow, before: Flow?, grace: Flow?, after: Flow?
    ) {
      (self.country, self.isDestination, self.all) = (country, isDestination, all)
      (self.before, self.grace, self.after) = (before, grace, after)
    }
  }
}

extension DossierReport {
  /// The stock ledgers of the firm on the way to the destinations of a regime.
  public struct HubMention: Sendable, Equatable, Codable {
    /// Regime id; what amounts are in; the ledgers; and how many hubs there are.
    public var regime: String, measure: AmountMeasure, hub: HubReport, of: Int

    /// All parts as described above.
    public init(regime: String, measure: AmountMeasure, hub: HubReport, of: Int) {
      (self.regime, self.measure, self.hub, self.of) = (regime, measure, hub, of)
    }
  }

  /// A lead the firm stands in.
  public struct LeadMention: Sendable, Equatable, Codable {
    /// Regime id, and the lead's id as `detect` gives it; its rank among how many of the regime.
    public var regime: String, id: String, rank: Int, of: Int
    /// Where the firm stands in it, and which part of its explained (or sent) quantity went through the firm, 0...1; `nil`
    /// for its hub.
    public var places: [Place], share: Double?
    /// Its score, 0...1, which is no probability; whether it keeps to the false discovery rate.
    public var score: Double, isDiscovery: Bool
    /// The sentence of the lead, its goods class and tier, and its best evidence grade.
    public var sentence: String, goods: String, tier: String?, grade: RouteReport.Grade?
    /// Shipments of the lead to the destination, and what they declare.
    public var shipments: Int, valueUSDCents: Int64?
    /// What speaks for the lead and against it, and counts: whole sentences, most telling first.
    public var evidence: [String]

    /// Where a firm stands in a lead.
    public enum Place: String, Sendable, Equatable, Codable, CaseIterable {
      case supplier, hub, consignee
      case earlierHub = "earlier hub"
    }

    /// What a dossier tells of a lead.
    public init(_ lead: LeadReport, regime: String, of: Int, places: [Place], share: Double?) {
      (self.regime, id, rank, self.of) = (regime, lead.id, lead.rank, of)
      (self.places, self.share, score, isDiscovery) = (places, share, lead.score, lead.isDiscovery)
      (sentence, goods, tier, grade) = (lead.sentence, lead.goods, lead.tier, lead.grade)
      (shipments, valueUSDCents) = (lead.shipments, lead.valueUSDCents)
      evidence = lead.evidence.filter(\.counts).map(\.sentence)
    }
  }

  /// A route the firm stands in.
  public struct RouteMention: Sendable, Equatable, Codable {
    /// Regime id, and the route's id as `detect` gives it.
    public var regime: String, id: String
    /// Its rank among all routes of the regime; `nil` for a relay that is told with a chain.
    public var rank: Int?
    /// The chain it is told with.
    public var foldedIn: String?
    /// How it shows in the records, and what the firm is in it.
    public var kind: RouteReport.Kind, roles: [RouteReport.Stop.Role]
    /// The sentence of the route.
    public var sentence: String
    /// Goods class and its tier; value of the last shipments; evidence grade.
    public var goods: String?, tier: String?, valueUSDCents: Int64?, grade: RouteReport.Grade?

    /// All parts as described above.
    public init(
      regime: String, id: String, rank: Int?, foldedIn: String?, kind: RouteReport.Kind,
      roles: [RouteReport.Stop.Role], sentence: String, goods: String?, tier: String?, valueUSDCents: Int64?,
      grade: RouteReport.Grade?
    ) {
      (self.regime, self.id, self.rank, self.foldedIn) = (regime, id, rank, foldedIn)
      (self.kind, self.roles, self.sentence, self.goods) = (kind, roles, sentence, goods)
      (self.tier, self.valueUSDCents, self.grade) = (tier, valueUSDCents, grade)
    }
  }

  /// A finding that names the firm.
  public struct FindingMention: Sendable, Equatable, Codable {
    /// Regime id, detector, and the finding as `detect` gives it.
    public var regime: String, detector: String, finding: FindingReport

    /// All parts as described above.
    public init(regime: String, detector: String, finding: FindingReport) {
      (self.regime, self.detector, self.finding) = (regime, detector, finding)
    }
  }

  /// A test of the firm, in a class of controlled goods, against controls.
  public struct DiscoveryMention: Sendable, Equatable, Codable {
    /// Regime id, and the test as `detect` gives it.
    public var regime: String, discovery: DiscoveryReport

    /// All parts as described above.
    public init(regime: String, discovery: DiscoveryReport) {
      (self.regime, self.discovery) = (regime, discovery)
    }
  }
}
