public import Trade

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
