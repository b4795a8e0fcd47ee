/// Everything the records say of one firm: who it deals with, in what, when, and which leads name it.
///
/// It refers to no table and no file handle. Money is in US cents, mass in grams, days are `YYYY-MM-DD`; `nil` means not
/// known, never zero. A firm in a dossier is not thereby a suspect: a dossier is what can be looked up.
public struct DossierReport: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.firm/1"
  /// The format of this value.
  public var schema = DossierReport.currentSchema
  /// What a rerun needs.
  public var receipt: Receipt
  /// Every input, in the order given.
  public var inputs: [InputAccount]
  /// The firm as most rows write it.
  public var firm: TraceReport.Firm
  /// Shipments in which it stands in any role, within the days and goods asked for; and their first and last day.
  public var shipments: Int, firstDay: String, lastDay: String
  /// How it is written: those with most shipments first.
  public var spellings: [Spelling]
  /// Why spellings were brought together, in the order in which they were.
  public var merges: [Report.Resolution.Merge]
  /// What it does, role by role.
  public var roles: [Role]
  /// What it received, what it sent, and what others sent of its making.
  public var received: Side, sent: Side, made: Side
  /// What it deals in, by value; of `goodsCount` classes the first.
  public var goods: [Goods], goodsCount: Int
  /// Every month from the first to the last of all shipments looked at, zeros included.
  public var months: [Month]
  /// How much of what it sent, and of what others sent of its making, goes to the destinations of each regime, before and
  /// after its measure.
  public var regimes: [RegimeShare]
  /// Entries of watchlists that it may be, best first; `nil` where no list was given.
  public var matches: [ListedMatch]?
  /// How many shipments lie between it and a firm that may be listed for exports, 0 for itself, 3 at most.
  public var hopsToListed: Int?
  /// The lists that were looked into; `nil` where none was given.
  public var lists: [ListAccount]?
  /// Its stock ledgers, where it is a hub on the way to a destination.
  public var hubs: [HubMention]
  /// Leads it stands in, those of each regime best first; of `leadCount` the first.
  public var leads: [LeadMention], leadCount: Int
  /// Routes it stands in; of `routeCount` the first of each regime.
  public var routes: [RouteMention], routeCount: Int
  /// Findings that name it, and tests against controls of it.
  public var findings: [FindingMention], discoveries: [DiscoveryMention]
  /// Source rows.
  public var rows: Rows
  /// What was looked into: whole sentences.
  public var search: [String]
  /// What could not be computed and why: whole sentences.
  public var notices: [String]

  /// A dossier of shipments alone; leads, lists and sentences are set afterwards.
  public init(
    receipt: Receipt, inputs: [InputAccount], firm: TraceReport.Firm, shipments: Int, firstDay: String,
    lastDay: String, spellings: [Spelling], roles: [Role], received: Side, sent: Side, made: Side,
    goods: [Goods], goodsCount: Int, months: [Month], rows: Rows
  ) {
    (self.receipt, self.inputs, self.firm, self.shipments) = (receipt, inputs, firm, shipments)
    (self.firstDay, self.lastDay, self.spellings, self.roles) = (firstDay, lastDay, spellings, roles)
    (self.received, self.sent, self.made) = (received, sent, made)
    (self.goods, self.goodsCount, self.months, self.rows) = (goods, goodsCount, months, rows)
    (merges, regimes, hubs, routes, routeCount) = ([], [], [], [], 0)
    (leads, leadCount) = ([], 0)
    (findings, discoveries, search, notices) = ([], [], [], [])
  }
}
