/// Ranks treated items among control items of their stratum: conformal p-values.
///
/// p = (1 + number of controls of the stratum with score ≥ the item's) / (1 + number of controls). Valid whatever
/// the score measures, if treated items to which nothing happened are exchangeable with the controls of their
/// stratum, and the score was fixed without looking at the groups. Ties count against the treated item.
///
/// Each item names a chain of strata, the finest first. It is judged in the first one with enough controls; that
/// choice looks at the number of controls alone, never at a score, so validity survives it.
public struct ConformalTest<Stratum: Hashable & Sendable>: Sendable {
  /// How one treated item was judged.
  public struct Judgement: Sendable, Equatable {
    /// Where in the item's chain of strata it was judged, from 0, the finest.
    public let level: Int
    /// Controls it was ranked among, itself not counted.
    public let controls: Int
    /// Controls that score at least as high.
    public let atLeastAsHigh: Int

    /// (1 + `atLeastAsHigh`) / (1 + `controls`).
    public var pValue: Double { Double(1 + atLeastAsHigh) / Double(1 + controls) }
    /// The least p-value that was possible: 1/(1 + `controls`).
    public var floor: Double { 1 / Double(1 + controls) }
  }

  /// Least number of controls that a stratum needs before an item is judged in it.
  public let minControls: Int
  private let scores: [Stratum: [Double]]

  /// Sorts the controls into all strata of their chains.
  ///
  /// - Parameter controls: Score and chain of strata of each. A control whose score is NaN ranks above every
  ///   treated item: what cannot be scored is no evidence. A stratum named twice in one chain counts once.
  /// - Complexity: O(*n* log *n*) for each level of the chains.
  public init(
    controls: some Sequence<(score: Double, strata: [Stratum])>, minControls: Int = 200
  ) {
    self.minControls = minControls
    var scores: [Stratum: [Double]] = [:]
    for control in controls {
      let score = control.score.isNaN ? .infinity : control.score
      for stratum in Set(control.strata) { scores[stratum, default: []].append(score) }
    }
    self.scores = scores.mapValues { $0.sorted() }
  }

  /// The judgement of a treated item, or `nil` if its score is NaN or no stratum of its chain has enough controls.
  ///
  /// - Complexity: O(log *n*).
  public func judge(score: Double, strata: [Stratum]) -> Judgement? {
    guard !score.isNaN else { return nil }
    for (level, stratum) in strata.enumerated() {
      let controls = scores[stratum] ?? []
      guard controls.count >= minControls else { continue }
      let below = controls.partitionPoint { $0 < score }
      return Judgement(level: level, controls: controls.count, atLeastAsHigh: controls.count - below)
    }
    return nil
  }

  /// Judges all treated items and corrects for their number.
  ///
  /// - Returns: For each item its judgement, and its q-value over all items that could be judged (NaN if not).
  public func judgeAll(
    _ treated: [(score: Double, strata: [Stratum])]
  ) -> [(judgement: Judgement?, qValue: Double)] {
    let judgements = treated.map { judge(score: $0.score, strata: $0.strata) }
    return Array(zip(judgements, benjaminiHochberg(judgements.map { $0?.pValue ?? .nan })))
  }
}

extension Array {
  /// The number of leading elements that satisfy `belongs`, in an array whose elements that do come first.
  func partitionPoint(_ belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if belongs(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
