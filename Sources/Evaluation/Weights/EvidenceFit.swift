public import Detection
public import Statistics

/// Weights of evidence from cases of known truth.
///
/// Logistic regression of the truth on the score's own formula: within a family the largest contribution counts, innocent
/// explanations are subtracted, missing evidence adds nothing; with a ridge on the weights and a least weight for each kind.
/// Then the log-odds are put to scale on the leads alone (`PlattScaling`), slope and intercept becoming part of weights and
/// base.
///
/// The maximum makes the loss neither smooth nor convex: what is found is the minimum that projected gradients reach from equal
/// weights, with the gradient going to the piece that counts.
public struct EvidenceFit: Sendable {
  /// Times the sum of the squares of all weights. More of it keeps weights smaller where cases say little.
  public var ridge = 0.1
  /// What a control counts, a lead being 1.
  public var controlWeight = 0.05
  /// The least weight of each kind before it is put to scale; 0 for kinds left out.
  public var floors = EvidenceFit.priors
  /// The largest slope that counts as none: a weight then is right to a thousandth, as the ridge bends the loss by a fifth.
  public var tolerance = 1e-4

  /// Least weights of evidence that generated trade hardly shows, or shows too seldom to be weighed: judgement, not measurement.
  public static let priors: [EvidenceKind: Double] = [
    .document: 4, .sameMaker: 1, .markUp: 0.5, .newFirm: 0.7, .listed: 2, .goods: 0.3, .replaces: 0.5,
    .takesOver: 0.5, .exemption: 1, .transit: 1, .repair: 1, .elsewhere: 0.2,
    .laneGrew: 0.5,
  ]

  /// Kinds that keep their least weight, whatever the cases say: honest firms and customers change after a measure much more
  /// often in real trade than in generated trade, which would make too much of both.
  public var held: Set<EvidenceKind> = [.newFirm, .takesOver]

  public init() {}

  /// A hub and class of known truth.
  public struct Case: Sendable {
    public let strengths: EvidenceStrengths
    /// A control is no lead: an uncontrolled class, which is no diversion whatever the hub does.
    public let isControl: Bool, isTrue: Bool

    public init(_ strengths: EvidenceStrengths, isTrue: Bool, isControl: Bool = false) {
      (self.strengths, self.isTrue, self.isControl) = (strengths, isTrue, isControl)
    }
  }

  /// Weights, and how they came about.
  public struct Fitted: Sendable, Equatable {
    /// To scale, with three digits behind the point.
    public let weights: LeadWeights
    public let scaling: PlattScaling
    /// Kinds that cases alone would give less than their least weight.
    public let atFloor: [EvidenceKind]
    /// Steps of the minimiser, the largest slope left, and whether that is within the tolerance.
    public let steps: Int, residual: Double, isConverged: Bool
  }

  /// O(steps × cases).
  public func fit(_ cases: [Case]) -> Fitted {
    let kinds = EvidenceKind.allCases
    let loss = EvidenceLoss(cases, self)
    let lower = kinds.map { floors[$0] ?? 0 } + [-.infinity]
    let minimum = BoundedMinimum(
      from: kinds.map { _ in 2 } + [-3], lower: lower, tolerance: tolerance, of: loss.value)
    let raw = minimum.point
    let leads = cases.indices.filter { !cases[$0].isControl }
    let scaling = PlattScaling(leads.map { (loss.logOdds(of: $0, raw), cases[$0].isTrue) })
    var weights = LeadWeights(base: EvidenceFit.rounded(scaling.scaled(raw[kinds.count])), [:])
    for (place, kind) in kinds.enumerated() {
      weights[kind] = EvidenceFit.rounded(scaling.slope * raw[place])
    }
    let atFloor = kinds.indices.filter { lower[$0] > 0 && raw[$0] <= lower[$0] }.map { kinds[$0] }
    return Fitted(
      weights: weights, scaling: scaling, atFloor: atFloor, steps: minimum.steps, residual: minimum.residual,
      isConverged: minimum.isConverged)
  }

  private static func rounded(_ number: Double) -> Double { (number * 1_000).rounded() / 1_000 }
}

/// The loss of weights and base over all cases.
struct EvidenceLoss {
  /// Row after row: the strength of each kind, negative for innocent explanations, 0 for missing ones.
  private let strengths: [Double]
  private let targets: [Double], counts: [Double]
  private let ridge: Double
  private let families: [[Int]], innocent: [Int]
  private let width = EvidenceKind.allCases.count

  init(_ cases: [EvidenceFit.Case], _ fit: EvidenceFit) {
    let kinds = EvidenceKind.allCases
    strengths = cases.flatMap { item in
      kinds.map { fit.held.contains($0) ? 0 : ($0.isInnocent ? -1 : 1) * (item.strengths[$0] ?? 0) }
    }
    targets = cases.map { $0.isTrue ? 1 : 0 }
    counts = cases.map { $0.isControl ? fit.controlWeight : 1 }
    ridge = fit.ridge
    families = EvidenceFamily.allCases.filter { $0 != .innocent }.map { family in
      kinds.indices.filter { kinds[$0].family == family }
    }
    innocent = kinds.indices.filter { kinds[$0].isInnocent }
  }

  /// - Parameter point: A weight for each kind, then the base.
  func value(at point: [Double]) -> (value: Double, gradient: [Double]) {
    var (sum, gradient) = (0.0, [Double](repeating: 0, count: width + 1))
    var counting = innocent + families.map { $0[0] }
    for row in targets.indices {
      let (loss, slope) = logisticLoss(logOdds(of: row, point, &counting), target: targets[row])
      sum += counts[row] * loss
      let part = counts[row] * slope
      for kind in counting { gradient[kind] += part * strengths[row * width + kind] }
      gradient[width] += part
    }
    for kind in 0..<width {
      sum += ridge * point[kind] * point[kind]
      gradient[kind] += 2 * ridge * point[kind]
    }
    return (sum, gradient)
  }

  /// The log-odds of a case.
  func logOdds(of row: Int, _ point: [Double]) -> Double {
    var counting = innocent + families.map { $0[0] }
    return logOdds(of: row, point, &counting)
  }

  /// - Parameter counting: Innocent kinds, then the one of each family that counts, which is set here.
  private func logOdds(of row: Int, _ point: [Double], _ counting: inout [Int]) -> Double {
    var sum = point[width]
    for kind in innocent { sum += point[kind] * strengths[row * width + kind] }
    for (family, kinds) in families.enumerated() {
      var best = kinds[0]
      var most = point[best] * strengths[row * width + best]
      for kind in kinds.dropFirst() {
        let part = point[kind] * strengths[row * width + kind]
        if part > most { (best, most) = (kind, part) }
      }
      sum += most
      counting[innocent.count + family] = best
    }
    return sum
  }
}
