/// Everything the statistics answer to one question.
public struct FlowAnswers: Sendable, Equatable, Codable {
  public var growth: [Growth] = []
  public var breaks: [LaneBreak] = []
  public var mirror: [MirrorGap] = []
  public var substitution: [Substitution] = []
  public var substitutionSummaries: [SubstitutionSummary]? = nil
  public var displacements: [HubDisplacement] = []
  public var reExports: [ReExportEstimate] = []
  public var prices: [PriceChange] = []
  public var hubs: [HubStanding] = []
  /// What could not be answered and why, or was left out: whole sentences.
  public var notices: [String] = []

  public init() {}
}
