public import Trade

/// Something dated that a reader of findings should know and that no measure of the file expresses: guidance, a
/// licence, a change of a list that is not held, a counter-measure, an edition of the goods nomenclature.
public struct RegimeEvent: Sendable, Equatable {
  /// Id and title, who acted, and where it is written.
  public var id: String, authority: String, title: String, source: String
  /// The day it took effect or was published.
  public var day: Day
  /// Whether the day was read in the source; `false` where it is from memory.
  public var isVerified: Bool

  /// All parts as described above.
  public init(
    id: String, authority: String, title: String, source: String, day: Day, isVerified: Bool = true
  ) {
    (self.id, self.authority, self.title, self.source) = (id, authority, title, source)
    (self.day, self.isVerified) = (day, isVerified)
  }
}
