/// What counts where lines say different figures of one and the same thing.
public enum RepeatRule: String, Sendable, Hashable, Codable, CaseIterable {
  /// The last line: a later one revises an earlier one.
  case last
  /// The first line.
  case first
  /// All of them together: they are parts. Lines in another currency than the last one are left out even so.
  case sum
}
