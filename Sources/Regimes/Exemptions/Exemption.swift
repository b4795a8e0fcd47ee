public import Trade

/// A licence or exception under which a flagged shipment may have been allowed: who may do what, when, for whom.
///
/// An empty list of a scope (`origins`, `programmes`, `activities`, ...) asks nothing; an empty list of exclusions
/// excludes nothing.
public struct Exemption: Sendable, Equatable {
  /// Stable name: `us-cyber-gl-1`.
  public var id: String
  /// Name for people, who issued it, under which law, and where it is written.
  public var title: String, authority: String, legalBasis: String, source: String
  /// The exemption that this one replaced; it holds no longer once this one does.
  public var supersedes: String?
  /// When it holds.
  public var period: Period
  /// Whether window and scope were read in the source; `false` where they are from memory.
  public var isVerified: Bool
  /// What a reader of the file should know.
  public var note: String?
  /// Programmes of listings it lifts, as the lists name them: `CYBER2`; case and signs do not matter.
  public var programmes: [String] = []
  /// Legal effects of flags it concerns: `blocking`, `export-licence`.
  public var effects: [String] = []
  /// Ties to the issuing state of which one must exist: `us-person`, `us-origin`, `eu-operator`.
  public var nexus: [String] = []
  /// Where the goods may be made, be sent from and go to.
  public var origins: [CountryCode] = [], dispatches: [CountryCode] = [], destinations: [CountryCode] = []
  /// Parts of a destination that are excluded.
  public var excludedRegions: [Region] = []
  /// The goods it is about.
  public var goods = Goods()
  /// What may be done.
  public var activities: [Activity] = []
  /// Parties of which each must be there, and parties none of which may be.
  public var requiredParties: [PartyRule] = [], excludedParties: [PartyRule] = []
  /// What the recipient must be, and must not be.
  public var requiredTypes: [PartyType] = [], excludedTypes: [PartyType] = []
  /// The most that may be paid or supplied under it.
  public var cap: ValueCap?
  /// Authorisations of others that are needed besides.
  public var needs: [Need] = []
  /// Documents that prove it.
  public var evidence: [String] = []
  /// What it does for a shipment that meets everything.
  public var decision: Decision

  /// What every exemption has; the conditions are set afterwards.
  public init(
    id: String, title: String, authority: String, legalBasis: String, source: String,
    supersedes: String? = nil,
    period: Period, isVerified: Bool = true, note: String? = nil, decision: Decision
  ) {
    (self.id, self.title, self.authority, self.legalBasis) = (id, title, authority, legalBasis)
    (self.source, self.supersedes, self.period) = (source, supersedes, period)
    (self.isVerified, self.note, self.decision) = (isVerified, note, decision)
  }
}

extension Exemption {
  /// What is done.
  public enum Activity: String, Sendable, CaseIterable { case goods, service, fee, payment }

  /// What a recipient is.
  public enum PartyType: String, Sendable, CaseIterable { case individual, ngo, firm, government }

  /// In what role a party takes part.
  public enum Role: String, Sendable, CaseIterable {
    case consignor, consignee, maker, declarant
    case contractHolder = "contract-holder"
    case payer, payee
    /// Who issues the licence, certificate or notification.
    case authority
    /// Who uses the goods in the end.
    case user
  }

  /// What an exemption does for a shipment that meets all of it.
  public enum Decision: String, Sendable, CaseIterable {
    /// It was allowed.
    case clears
    /// It may have been allowed: someone must judge what a row cannot show.
    case possible
    /// It was not: the rule says where no exemption is to be had.
    case never
  }

  /// Goods by code, control list number and words.
  public struct Goods: Sendable, Equatable {
    /// Goods are meant whose code begins so, or whose text has one of the keywords; all goods where both are empty.
    public var prefixes: [HSCode] = [], keywords: [String] = []
    /// Goods that are excluded nevertheless.
    public var excludedPrefixes: [HSCode] = [], excludedKeywords: [String] = []
    /// Control list numbers of which the goods must have one: `5A992`, `EAR99`.
    public var controlNumbers: [String] = []
    /// Any goods.
    public init() {}
  }

  /// Part of a country, known by words in addresses.
  public struct Region: Sendable, Equatable {
    /// Name, and the clause that excludes it.
    public var id: String, clause: String
    /// Words that tell it: `Crimea`, `Севастопол*`.
    public var words: [String]
    /// All parts as described above.
    public init(id: String, clause: String, words: [String]) {
      (self.id, self.clause, self.words) = (id, clause, words)
    }
  }

  /// Which parties are meant: by identifier, by words of the name, or by what list they are on.
  public struct PartyRule: Sendable, Equatable {
    /// Name of the rule, and the clause that sets it.
    public var id: String, clause: String
    /// Identifiers: `OFAC-9649`, a tax number.
    public var identifiers: [String] = []
    /// Words of names: `Federal Security Service`.
    public var names: [String] = []
    /// Listings, one of which is enough.
    public var listings: [Listing] = []
    /// In what roles; in any where empty.
    public var roles: [Role] = []
    /// Id and clause; the rest is set afterwards.
    public init(id: String, clause: String) { (self.id, self.clause) = (id, clause) }
  }

  /// A list, or one programme of it.
  public struct Listing: Sendable, Equatable, Hashable {
    /// The list: `SDN`, `CAPTA`; case and signs between words do not matter.
    public var list: String
    /// The programme; any where `nil`.
    public var programme: String?
    /// Both parts as described above.
    public init(list: String, programme: String? = nil) { (self.list, self.programme) = (list, programme) }
  }

  /// The most that may be paid or supplied in a period.
  public struct ValueCap: Sendable, Equatable {
    /// How long sums run.
    public enum Span: String, Sendable, CaseIterable {
      case shipment
      case calendarYear = "calendar-year"
      /// As long as the exemption and those it replaced hold.
      case total
    }
    /// What is summed.
    public enum Amount: String, Sendable, CaseIterable { case value, fee }
    /// The cap, in cents of the currency; sums up to it are within.
    public var cents: Int64
    /// ISO 4217; rows declare US dollars, so others stay open.
    public var currency: String
    /// How long sums run.
    public var span: Span
    /// What is summed.
    public var of: Amount
    /// Whose sums are kept apart; all rows are one sum where `nil`.
    public var per: Role?
    /// All parts as described above.
    public init(cents: Int64, currency: String, span: Span, of: Amount, per: Role?) {
      (self.cents, self.currency, self.span, self.of, self.per) = (cents, currency, span, of, per)
    }
  }

  /// An authorisation of someone else.
  public struct Need: Sendable, Equatable {
    /// Name, by which facts say that it is there, and words for the reader.
    public var id: String, text: String
    /// For which activities; for all where empty.
    public var activities: [Activity]
    /// All parts as described above.
    public init(id: String, text: String, activities: [Activity] = []) {
      (self.id, self.text, self.activities) = (id, text, activities)
    }
  }
}
