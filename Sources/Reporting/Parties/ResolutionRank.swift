extension RouteReport {
  /// How a route ranks among routes, whatever the leads, with firms resolved at another level.
  public struct ResolutionRank: Sendable, Equatable, Codable {
    /// `strict`, `default`, `loose`; and the rank, `nil` where it is no route of its own.
    public var level: String, rank: Int?

    /// Both as described above.
    public init(level: String, rank: Int?) { (self.level, self.rank) = (level, rank) }
  }
}

extension TextPage {
  /// Whether a route hangs on how firms are resolved.
  mutating func add(ranksOf route: RouteReport) {
    guard let ranks = route.resolutionRanks else { return }
    let parts = ranks.map { "\($0.level): \($0.rank.map { "rank \(grouped($0))" } ?? "no route of its own")" }
    let survives = ranks.allSatisfy { $0.rank != nil }
    say(
      "\(survives ? "Found at every --resolution" : "Hangs on --resolution"), as routes rank without leads: \(parts.joined(separator: ", ")).",
      survives ? .faint : .warning, indent: 2, hanging: 2)
  }
}
