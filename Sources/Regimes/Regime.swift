public import Trade

/// What is forbidden, when and where: destinations, dated measures, goods lists and exemptions. Data, not code.
///
/// The file format is `entrepot.regime/1`, one JSON object. In every period `from` is inclusive, `to` exclusive;
/// a missing `to` is unbounded, a missing `from` is *unknown*, never "always".
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

  public init(
    id: String, title: String, destinations: [CountryCode], coalition: [CountryCode],
    hubs: [CountryCode]?, measures: [Measure], goods: [GoodsList]
  ) {
    (self.id, self.title, self.destinations, self.coalition) = (id, title, destinations, coalition)
    (self.hubs, self.measures, self.goods) = (hubs, measures, goods)
  }
}

/// Days on which something holds: `from` inclusive, `to` exclusive.
public struct Period: Sendable, Equatable, Hashable {
  /// First day; `nil` where the start is not known.
  public var from: Day?
  /// First day on which it no longer holds; `nil` where it has no end.
  public var to: Day?

  public init(from: Day?, to: Day?) { (self.from, self.to) = (from, to) }

  /// Whether it holds on `day`; `nil` where the start is unknown and the day lies before the end.
  public func contains(_ day: Day) -> Bool? {
    if let to, day >= to { return false }
    guard let from else { return nil }
    return from <= day
  }
}

/// A legal act that forbids supplying some goods to some destinations from a day on.
public struct Measure: Sendable, Equatable {
  public var id: String, authority: String, title: String, source: String
  public var period: Period
  public var destinations: [CountryCode]
  /// Goods lists by id; empty for a measure that names no list.
  public var goods: [String]
  /// Days after `from` in which goods already under way still arrived.
  public var graceDays: Int

  public init(
    id: String, authority: String, title: String, source: String, period: Period,
    destinations: [CountryCode], goods: [String], graceDays: Int
  ) {
    (self.id, self.authority, self.title, self.source) = (id, authority, title, source)
    (self.period, self.destinations, self.goods, self.graceDays) = (period, destinations, goods, graceDays)
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
    public var period: Period

    public init(prefix: HSCode, tier: String?, text: String? = nil, period: Period) {
      (self.prefix, self.tier, self.text, self.period) = (prefix, tier, text, period)
    }
  }
  public var id: String, title: String, source: String
  public var codes: [Entry]

  public init(id: String, title: String, source: String, codes: [Entry]) {
    (self.id, self.title, self.source, self.codes) = (id, title, source, codes)
  }
}
