public import Trade

/// What is forbidden, when and where: destinations, dated measures and goods lists. Data, not code.
///
/// The file format is `entrepot.regime/1`, one JSON object:
///
///     {"schema": "entrepot.regime/1", "id", "title", "destinations": ["RU"], "coalition": ["US", ...],
///      "hubs": null or [...],
///      "measures": [{"id", "authority", "title", "source", "from", "to", "destinations": [...],
///                    "goods": ["list id", ...], "graceDays"}],
///      "goods": [{"id", "title", "source", "codes": [{"prefix", "tier", "text", "from", "to"}]}],
///      "exemptions": [], "partyLists": []}
///
/// In every period `from` is inclusive, `to` exclusive; a missing `to` is unbounded, a missing `from` is *unknown*,
/// never "always". Besides, where they apply: `by`, a day on which something of unknown start held for certain;
/// `verified`, false for facts from memory; `main`, true for the measure comparisons part at; `exempt`, true for a
/// line that takes codes out of a wider one; `note`, words for the reader. Exemptions and party lists must be empty.
public struct Regime: Sendable, Equatable {
  /// Stable name: `russia`.
  public var id: String
  /// Name for people: `Russia (US, EU, UK and partner export controls)`.
  public var title: String
  /// Countries the measures are aimed at.
  public var destinations: [CountryCode]
  /// Countries whose goods are controlled when they go to a destination.
  public var coalition: [CountryCode]
  /// Countries a route may pass through; `nil` for every other country.
  public var hubs: [CountryCode]?
  /// Dated measures, ascending by `from`.
  public var measures: [Measure]
  /// Lists of goods the measures speak of.
  public var goods: [GoodsList]
  /// What a reader of the file should know.
  public var note: String?

  /// All parts as described above.
  public init(
    id: String, title: String, destinations: [CountryCode], coalition: [CountryCode],
    hubs: [CountryCode]?, measures: [Measure], goods: [GoodsList], note: String? = nil
  ) {
    (self.id, self.title, self.destinations, self.coalition) = (id, title, destinations, coalition)
    (self.hubs, self.measures, self.goods, self.note) = (hubs, measures, goods, note)
  }

  /// The file format this version reads.
  public static let schema = "entrepot.regime/1"

  /// The measure whose first day parts before from after, and whose grace days are left out of comparisons.
  ///
  /// The one the file marks as `main`, else the earliest with a known start, else the first; `nil` without measures.
  public var mainMeasure: Measure? {
    measures.first(where: \.isMain) ?? measures.first { $0.period.from != nil } ?? measures.first
  }
}

/// Days on which something holds: `from` inclusive, `to` exclusive.
public struct Period: Sendable, Equatable, Hashable {
  /// First day; `nil` where the start is not known.
  public var from: Day?
  /// First day on which it no longer holds; `nil` where it has no end.
  public var to: Day?
  /// Where the start is not known: a day on which it held for certain (a list seen on that day, say).
  public var by: Day?

  /// `from` inclusive, `to` exclusive, `nil` for unbounded; `by` as in the property.
  public init(from: Day?, to: Day?, by: Day? = nil) { (self.from, self.to, self.by) = (from, to, by) }

  /// Whether it holds on `day`; `nil` where the start is unknown and the day lies before the end.
  public func contains(_ day: Day) -> Bool? {
    if let to, day >= to { return false }
    if let from { return from <= day }
    if let by, by <= day { return true }
    return nil
  }
}

/// A legal act that forbids supplying some goods to some destinations from a day on.
public struct Measure: Sendable, Equatable {
  /// Id and title, who issued it, and where it is written.
  public var id: String, authority: String, title: String, source: String
  /// When it holds.
  public var period: Period
  /// Where goods must not go under it, alpha-2.
  public var destinations: [CountryCode]
  /// Goods lists by id; empty for a measure whose goods no list of codes holds (control list numbers, end uses).
  public var goods: [String]
  /// Days after `from` in which goods already under way still arrived.
  public var graceDays: Int
  /// Whether day and scope were read in the source; `false` where they are from memory.
  public var isVerified: Bool
  /// Whether the regime's comparisons part at this measure.
  public var isMain: Bool
  /// What a reader of the file should know.
  public var note: String?

  /// All parts as described above.
  public init(
    id: String, authority: String, title: String, source: String, period: Period,
    destinations: [CountryCode], goods: [String], graceDays: Int,
    isVerified: Bool = true, isMain: Bool = false, note: String? = nil
  ) {
    (self.id, self.authority, self.title, self.source) = (id, authority, title, source)
    (self.period, self.destinations, self.goods, self.graceDays) = (period, destinations, goods, graceDays)
    (self.isVerified, self.isMain, self.note) = (isVerified, isMain, note)
  }
}

/// Goods codes by prefix, with tiers and dates. The longest matching prefix decides.
public struct GoodsList: Sendable, Equatable {
  /// One line of a list.
  public struct Entry: Sendable, Equatable {
    /// Codes that begin with these digits are meant.
    public var prefix: HSCode
    /// `1`, `2`, `3.A`, ...; `nil` where the list has no tiers.
    public var tier: String?
    /// A few words on the goods: `processors and controllers`.
    public var text: String?
    /// When the line stands on the list.
    public var period: Period
    /// Whether the line takes codes out of a wider line instead of listing them.
    public var isExempt: Bool
    /// Whether code and start were read in the source; `false` where they are from memory.
    public var isVerified: Bool

    /// All parts as described above.
    public init(
      prefix: HSCode, tier: String?, text: String? = nil, period: Period, isExempt: Bool = false,
      isVerified: Bool = true
    ) {
      (self.prefix, self.tier, self.text, self.period) = (prefix, tier, text, period)
      (self.isExempt, self.isVerified) = (isExempt, isVerified)
    }
  }
  /// Id, title, and where the list is published.
  public var id: String, title: String, source: String
  /// In the order of the file.
  public var codes: [Entry]
  /// What a reader of the file should know.
  public var note: String?

  /// All parts as described above.
  public init(id: String, title: String, source: String, codes: [Entry], note: String? = nil) {
    (self.id, self.title, self.source, self.codes, self.note) = (id, title, source, codes, note)
  }
}
