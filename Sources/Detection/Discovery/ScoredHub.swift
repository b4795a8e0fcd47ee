internal import GraphCore
internal import Trade

/// A firm in a class with its score, and the strata in which it may be compared.
public struct ScoredHub: Sendable {
  /// What speaks for it and against it.
  public internal(set) var score: HubScore
  let label: UInt32
  /// All sales of the firm that are seen, in cents, or their number where none has a value.
  let size: Int128
  let country: CountryCode
  let age: Age
  /// Whether its class may serve as a control: no list names a code of its heading.
  public internal(set) var isControl: Bool
  /// Documents that its shipments share with lots, before those that too many firms use are dropped.
  var documents: [RouteLink.Proof] = []

  /// When a firm was first seen.
  enum Age: UInt8, Sendable { case old, young, new }

  /// Whether there is anything of the coalition in it: without, it is no lead.
  public var hasCoalitionGoods: Bool {
    (score.explained ?? 0) > 0 || (score.declared ?? 0) > 0 || (score.documented ?? 0) > 0
  }

  /// Adds what other sources say, and scores again.
  ///
  /// - Parameters:
  ///   - listed: What watchlists say of its parties, 0...1; `nil` where nobody asked.
  ///   - exemption: What exemptions say of its shipments, 0...1; `nil` where nobody asked.
  ///   - laneGrew: What part of its lane's growth is everybody's, 0...1; `nil` where no statistics tell.
  public mutating func add(listed: Double?, exemption: Double?, laneGrew: Double?, _ weights: LeadWeights) {
    (score.listed, score.exemption, score.laneGrew) = (listed, exemption, laneGrew)
    score.result = LeadScore(score.strengths, weights)
  }

  /// Drops documents that prove nothing, and scores what is left.
  mutating func finish(_ weights: LeadWeights, where isTelling: (RouteLink.Proof) -> Bool) {
    if score.documented != nil { score.documented = Set(documents.filter(isTelling).map(\.shipment)).count }
    documents = []
    score.result = LeadScore(score.strengths, weights)
  }
}
