/// Everything a run found out, in words and numbers: the one value that every output format renders.
///
/// It refers to no table and no file handle. Money is in US cents, mass in grams, days are `YYYY-MM-DD`;
/// `nil` means not known, never zero. Contents depend on the inputs and settings alone: no clock, no host.
public struct Report: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.report/1"
  /// The format of this value.
  public var schema = Report.currentSchema
  /// What a rerun needs.
  public var receipt: Receipt
  /// Every input, in the order given.
  public var inputs: [InputAccount]
  /// What was found, regime by regime; only those that a shipment goes to.
  public var destinations: [DestinationReport]
  /// How spellings were brought together; `nil` where they stand as written.
  public var resolution: Resolution?
  /// The firms of the inputs against watchlists; `nil` where none was given.
  public var screening: Screening?
  /// The trade statistics that leads are held against; `nil` where none were given.
  public var statistics: StatisticsReport?
  /// What could not be computed and why, what was cut, what to type next: whole sentences.
  public var notices: [String]

  /// All parts as described above.
  public init(
    receipt: Receipt, inputs: [InputAccount], destinations: [DestinationReport], notices: [String]
  ) {
    (self.receipt, self.inputs) = (receipt, inputs)
    (self.destinations, self.notices) = (destinations, notices)
  }
}

extension Report {
  /// Firms that may be on a watchlist, whatever route they are in.
  public struct Screening: Sendable, Equatable, Codable {
    /// The lists, in the order given.
    public var lists: [ListAccount]
    /// The least score of a match, and how many firms were looked at.
    public var threshold: Double, firms: Int
    /// Those with a match, the best match first.
    public var hits: [ScreenReport.Hit]

    /// All parts as described above.
    public init(lists: [ListAccount], threshold: Double, firms: Int, hits: [ScreenReport.Hit]) {
      (self.lists, self.threshold, self.firms, self.hits) = (lists, threshold, firms, hits)
    }
  }
}

/// What a rerun needs to give the same bytes.
public struct Receipt: Sendable, Equatable, Codable {
  /// Version of the product.
  public var version: String
  /// The command as it would be typed, without worker count and output options.
  public var command: String
  /// Every setting that can change the answer, defaults included, in a fixed order.
  public var settings: [Setting]
  /// Regime id and SHA-256 of its file.
  public var regimes: [RegimeStamp]

  /// One setting: its name on the command line, and its value as text.
  public struct Setting: Sendable, Equatable, Codable {
    /// Name without dashes, value with the default written out.
    public var name: String, value: String
    /// A name and a value.
    public init(name: String, value: String) { (self.name, self.value) = (name, value) }
  }
  /// A regime, by the digest of its file.
  public struct RegimeStamp: Sendable, Equatable, Codable {
    /// Regime id; 64 hexadecimal digits, or `none` for one made on the command line.
    public var id: String, sha256: String
    /// An id and 64 hexadecimal digits.
    public init(id: String, sha256: String) { (self.id, self.sha256) = (id, sha256) }
  }
  /// All parts as described above.
  public init(version: String, command: String, settings: [Setting], regimes: [RegimeStamp]) {
    (self.version, self.command, self.settings, self.regimes) = (version, command, settings, regimes)
  }
}

/// One input file: what it is and where its rows went. `read = used + quarantined + duplicates + selfShipments`.
public struct InputAccount: Sendable, Equatable, Codable {
  /// Path as given (`-` for standard input), and SHA-256 of the file as stored.
  public var file: String, sha256: String
  /// Layout taken, with how sure it is.
  public var layout: String
  /// Data rows, and what became of them.
  public var read: Int, used: Int, quarantined: Int, duplicates: Int, selfShipments: Int
  /// Quarantine reasons with their number of rows, most first.
  public var reasons: [Reason]
  /// Days of the used rows.
  public var firstDay: String?, lastDay: String?

  /// Why rows are in quarantine, and how many.
  public struct Reason: Sendable, Equatable, Codable {
    /// The reason in words, and the rows it holds.
    public var reason: String, rows: Int
    /// A reason and the number of its rows.
    public init(reason: String, rows: Int) { (self.reason, self.rows) = (reason, rows) }
  }
  /// All parts as described above.
  public init(
    file: String, sha256: String, layout: String, read: Int, used: Int, quarantined: Int, duplicates: Int,
    selfShipments: Int, reasons: [Reason], firstDay: String?, lastDay: String?
  ) {
    (self.file, self.sha256, self.layout) = (file, sha256, layout)
    (self.read, self.used, self.quarantined) = (read, used, quarantined)
    (self.duplicates, self.selfShipments, self.reasons) = (duplicates, selfShipments, reasons)
    (self.firstDay, self.lastDay) = (firstDay, lastDay)
  }
}

/// What was found for the destinations of one regime.
public struct DestinationReport: Sendable, Equatable, Codable {
  /// Regime id and title.
  public var regime: String, title: String
  /// Countries of destination, alpha-2.
  public var destinations: [String]
  /// Day of the main measure, and its title.
  public var measureDay: String?, measureTitle: String?
  /// Used shipments that go to a destination, and their value where declared.
  public var shipments: Int, valueUSDCents: Int64?
  /// Chains by number of legs, and relays.
  public var counts: [ChainCount]
  public var relayShipments: Int, relayRoutes: Int
  /// Value of the relays where declared; `nil` in reports that do not sum it.
  public var relayValueUSDCents: Int64? = nil
  /// Relays that are in `relays` of the routes listed and, as all of their rows are, are not listed themselves.
  public var foldedRelays: Int
  /// Routes found in all, folded relays included, of which `routes` lists the first; `false` where the search was cut.
  public var routeCount: Int, isComplete: Bool
  /// Routes that rank high enough to be listed, but are of lower grades than asked for, with the relays folded in them
  /// alone; `nil` where all grades are listed.
  public var hiddenRoutes: Int?
  /// What was looked at and what filters and budget left out; `nil` in reports that do not count it.
  public var considered: Considered?
  /// What the search did and did not look at: whole sentences.
  public var search: [String]
  /// Ranked, best lead first.
  public var routes: [RouteReport]
  /// How much of what hubs sold to destinations their stocks explain; `nil` where nothing can be measured.
  public var ledgers: LedgerReport?
  /// The hubs through which goods of the coalition may have come, whatever routes are listed; best lead first.
  public var hubs: [HubReport] = []
  /// Hubs in controlled classes tested against controls; `nil` where no detector of anomalies ran.
  public var discoveries: DiscoveriesReport?
  /// What each detector of anomalies found; `nil` where none ran.
  public var detectors: [DetectorReport]?
  /// Leads, best first: what was found, put together by hub and goods; `nil` where leads were not asked for.
  public var leads: [LeadReport]? = nil
  /// How many leads there are, of which `leads` lists the first.
  public var leadCount: Int? = nil
  /// How much of what statistics count from hubs to the destinations the records hold; `nil` where no statistics were given.
  public var coverage: [StatisticsReport.Coverage]? = nil

  /// Number of chains of one length.
  public struct ChainCount: Sendable, Equatable, Codable {
    /// Shipments of a chain.
    public var legs: Int
    /// Decimal digits: counts go beyond 64 bits. `paths` is `nil` where it could not be counted in the budget.
    public var walks: String, paths: String?
    /// Counts as decimal digits.
    public init(legs: Int, walks: String, paths: String?) {
      (self.legs, self.walks, self.paths) = (legs, walks, paths)
    }
  }
  /// All parts as described above.
  public init(
    regime: String, title: String, destinations: [String], measureDay: String?, measureTitle: String?,
    shipments: Int, valueUSDCents: Int64?, counts: [ChainCount], relayShipments: Int, relayRoutes: Int,
    foldedRelays: Int = 0, routeCount: Int, isComplete: Bool, search: [String], routes: [RouteReport]
  ) {
    (self.regime, self.title, self.destinations) = (regime, title, destinations)
    (self.measureDay, self.measureTitle) = (measureDay, measureTitle)
    (self.shipments, self.valueUSDCents, self.counts) = (shipments, valueUSDCents, counts)
    (self.relayShipments, self.relayRoutes) = (relayShipments, relayRoutes)
    (self.foldedRelays, self.routeCount, self.isComplete) = (foldedRelays, routeCount, isComplete)
    (self.search, self.routes) = (search, routes)
  }
}

/// One route: a chain of firms, or a relay inside single rows, and the shipments that are its evidence.
public struct RouteReport: Sendable, Equatable, Codable {
  /// How the route shows in the records.
  public enum Kind: String, Sendable, Equatable, Codable {
    /// Two or more shipments one after the other.
    case chain
    /// Several countries inside one row.
    case relay
  }
  /// Stable: a digest of kind, firms, countries and goods class.
  public var id: String
  /// 1 for the best lead of its destination.
  public var rank: Int
  /// How it shows in the records.
  public var kind: Kind
  /// One sentence with the numbers that made it a lead.
  public var sentence: String
  /// The firms in the order the goods met them.
  public var stops: [Stop]
  /// Goods class (2, 4 or 6 digits, or family name), its text and tier.
  public var goods: String, goodsText: String?, tier: String?
  /// Number of chains as decimal digits; for a relay, of shipments.
  public var chains: String
  /// Chains: one entry per leg. Relays: one.
  public var legs: [Leg]
  /// Days between neighbouring legs over all chains; `nil` for relays.
  public var dwellMin: Int?, dwellMedian: Int?, dwellMax: Int?
  /// Of the distinct last legs: all, those after the measure, and those whose code was on a list that day.
  public var valueUSDCents: Int64?, valueAfterMeasureUSDCents: Int64?, valueListedThenUSDCents: Int64?
  /// Of the distinct last legs: those of which it is not known whether their code was on a list that day.
  public var valueListingUnknownUSDCents: Int64?
  /// Mass of the distinct last legs.
  public var netMassGrams: Int64?
  /// Of a chain: the relays among its last legs, those with most shared rows first.
  public var relays: [RelayShare] = []
  /// Of a relay: its shipments that are last legs of chains as well.
  public var shipmentsInChains: Int?
  /// Of a chain: how much of the supplier's goods reached the consignee; `nil` where nothing can be measured.
  public var attribution: Attribution?
  /// Evidence grade of the weakest link, and why; `nil` where links were not graded.
  public var grade: Grade?, gradeReason: String?
  /// Of a chain: what links each leg to the next, hub by hub.
  public var links: [Link] = []
  /// How it ranks with firms resolved at each level; `nil` where that was not asked for.
  public var resolutionRanks: [ResolutionRank]?
  /// Licences and exceptions that concern the last shipments; `nil` where the regime has none.
  public var exemptions: [ExemptionNote]?

  /// A relay whose rows are, in part or all, last legs of a chain.
  public struct RelayShare: Sendable, Equatable, Codable {
    /// The relay's id; a relay that is listed on its own has this id in the list.
    public var id: String
    /// The relay in one sentence, and its firms.
    public var sentence: String, stops: [Stop]
    /// Shipments of the relay, and those of them that are last legs of the chain.
    public var shipments: Int, shared: Int
    /// Value of all of its shipments.
    public var valueUSDCents: Int64?
    /// Whether all of them are last legs of the chain: then it is not listed on its own.
    public var isFolded: Bool

    /// All parts as described above.
    public init(
      id: String, sentence: String, stops: [Stop], shipments: Int, shared: Int, valueUSDCents: Int64?
    ) {
      (self.id, self.sentence, self.stops) = (id, sentence, stops)
      (self.shipments, self.shared, self.valueUSDCents) = (shipments, shared, valueUSDCents)
      isFolded = shipments == shared
    }
  }

  /// A firm on the route, in a role.
  public struct Stop: Sendable, Equatable, Codable {
    /// What a firm did; for `origin`, a country instead of a firm.
    public enum Role: String, Sendable, Equatable, Codable { case maker, origin, consignor, hub, consignee }
    /// What the firm did.
    public var role: Role
    /// The firm's name; for `origin`, none.
    public var name: String
    /// Alpha-2, or empty where not known.
    public var country: String
    /// For a relay's consignor: the country the goods were sent from, where that is not the firm's own.
    public var dispatch: String?
    /// Listed parties that the firm may be, asked about on the first and last day it stands in the route; `nil` where no
    /// watchlist was given.
    public var matches: [ListedMatch]?
    /// How many shipments lie between the firm and one that may be listed for exports, 0 for itself, 3 at most.
    public var hopsToListed: Int?
    /// A firm with its country, or for `origin` a country alone.
    public init(role: Role, name: String, country: String, dispatch: String? = nil) {
      (self.role, self.name, self.country, self.dispatch) = (role, name, country, dispatch)
    }
  }

  /// The distinct shipments of one leg of the route.
  public struct Leg: Sendable, Equatable, Codable {
    /// Distinct shipments that lie on at least one chain of the route.
    public var shipments: Int
    /// Days of these shipments.
    public var firstDay: String, lastDay: String
    /// Their sums, where any of them declares one.
    public var valueUSDCents: Int64?, netMassGrams: Int64?
    /// The shipments listed as evidence, in canonical order; may be fewer than `shipments`.
    public var evidence: [Evidence]
    /// All parts as described above.
    public init(
      shipments: Int, firstDay: String, lastDay: String, valueUSDCents: Int64?, netMassGrams: Int64?,
      evidence: [Evidence]
    ) {
      (self.shipments, self.firstDay, self.lastDay) = (shipments, firstDay, lastDay)
      (self.valueUSDCents, self.netMassGrams, self.evidence) = (valueUSDCents, netMassGrams, evidence)
    }
  }

  /// A source row.
  public struct Evidence: Sendable, Equatable, Codable {
    /// Line of the text file (header = 1).
    public var file: String, line: Int
    /// Declaration, bill or delivery number.
    public var declaration: String?
    /// Day, and goods code with all its digits.
    public var day: String, hsCode: String
    /// Names as written in the row.
    public var consignor: String, consignee: String
    /// Countries, alpha-2.
    public var origin: String?, dispatch: String?
    /// As declared in this row.
    public var valueUSDCents: Int64?, netMassGrams: Int64?
    /// All parts as described above.
    public init(
      file: String, line: Int, declaration: String?, day: String, hsCode: String, consignor: String,
      consignee: String, origin: String?, dispatch: String?, valueUSDCents: Int64?, netMassGrams: Int64?
    ) {
      (self.file, self.line, self.declaration, self.day) = (file, line, declaration, day)
      (self.hsCode, self.consignor, self.consignee) = (hsCode, consignor, consignee)
      (self.origin, self.dispatch) = (origin, dispatch)
      (self.valueUSDCents, self.netMassGrams) = (valueUSDCents, netMassGrams)
    }
  }

  /// All parts as described above.
  public init(
    id: String, rank: Int, kind: Kind, sentence: String, stops: [Stop], goods: String, goodsText: String?,
    tier: String?, chains: String, legs: [Leg], dwellMin: Int?, dwellMedian: Int?, dwellMax: Int?,
    valueUSDCents: Int64?, valueAfterMeasureUSDCents: Int64?, valueListedThenUSDCents: Int64?,
    valueListingUnknownUSDCents: Int64? = nil, netMassGrams: Int64?, relays: [RelayShare] = [],
    shipmentsInChains: Int? = nil
  ) {
    (self.id, self.rank, self.kind, self.sentence, self.stops) = (id, rank, kind, sentence, stops)
    (self.goods, self.goodsText, self.tier, self.chains, self.legs) = (goods, goodsText, tier, chains, legs)
    (self.dwellMin, self.dwellMedian, self.dwellMax) = (dwellMin, dwellMedian, dwellMax)
    (self.valueUSDCents, self.valueAfterMeasureUSDCents) = (valueUSDCents, valueAfterMeasureUSDCents)
    (self.valueListedThenUSDCents, self.netMassGrams) = (valueListedThenUSDCents, netMassGrams)
    self.valueListingUnknownUSDCents = valueListingUnknownUSDCents
    (self.relays, self.shipmentsInChains) = (relays, shipmentsInChains)
  }
}
