public import Trade

/// What is forbidden, when and where: destinations, dated measures, goods lists, exemptions. Data, not code.
///
/// The file format is `entrepot.regime/1`, one JSON object; `Docs/REGIMES.md` describes every key.
///
///     {"schema": "entrepot.regime/1", "id", "title", "extends": "russia",
///      "destinations": ["RU"], "coalition": ["US", ...], "joined": [{"countries", "from", "source"}],
///      "hubs": null or [...],
///      "measures": [{"id", "authority", "title", "source", "from", "to", "destinations": [...],
///                    "goods": ["list id", ...], "graceDays"}],
///      "goods": [{"id", "title", "source", "codes": [{"prefix", "tier", "text", "from", "to"}]}],
///      "events": [{"id", "day", "authority", "title", "source"}],
///      "exemptions": [{"id", ...}], "partyLists": []}
///
/// In every period `from` is inclusive, `to` exclusive; a missing `to` is unbounded, a missing `from` is *unknown*,
/// never "always". Besides, where they apply: `by`, a day on which something of unknown start held for certain;
/// `verified`, false for facts from memory; `main`, true for the measure comparisons part at; `exempt`, true for a
/// line that takes codes out of a wider one; `note`, words for the reader. Party lists must be empty.
public struct Regime: Sendable, Equatable {
  /// Stable name: `russia`.
  public var id: String
  /// Name for people: `Russia (US, EU, UK and partner export controls)`.
  public var title: String
  /// Countries the measures are aimed at.
  public var destinations: [CountryCode]
  /// Countries whose goods are controlled when they go to a destination.
  public var coalition: [CountryCode]
  /// When countries joined the coalition; those that are in none of these joined on an unknown day.
  public var joined: [Joining] = []
  /// Countries a route may pass through; `nil` for every other country.
  public var hubs: [CountryCode]?
  /// Dated measures, ascending by `from`.
  public var measures: [Measure]
  /// Lists of goods the measures speak of.
  public var goods: [GoodsList]
  /// What else happened, ascending by day.
  public var events: [RegimeEvent] = []
  /// Licences and exceptions under which a flagged shipment may have been allowed.
  public var exemptions: [Exemption] = []
  /// What a reader of the file should know.
  public var note: String?

  /// The parts described above; dates of joining, events and exemptions are set afterwards.
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
