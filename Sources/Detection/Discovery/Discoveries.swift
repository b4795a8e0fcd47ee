internal import GraphCore
internal import Statistics
public import Trade
public import WorkPool

/// Which hubs in which controlled classes stand out from controls, with false discoveries under control?
///
/// Every (hub firm, class) that sold to the destination since the measure has a score that does not know whether the class
/// is controlled. Controlled classes are ranked among controls of their stratum (conformal p-values), then Benjamini
/// and Hochberg with Storey's estimate of the share of null hypotheses. If nothing happened in a controlled class, it is
/// exchangeable with the controls of its stratum, and the expected share of false ones among the discoveries is at most
/// the rate. What it cannot tell apart is trade in controlled goods that has an innocent reason of its own: exempt end
/// users, above all.
public struct Discoveries: Sendable, Equatable {
  /// What is tested together: one p-value each.
  public var items: [Discovery] = []
  /// Controlled classes that could not be tested, as their strata have too few controls.
  public var untested = 0
  /// The rate asked for.
  public var rate: Double
  /// Kinds of controls used, and how many of each there are.
  public var controls: [ControlCount] = []
  /// What share of the items has nothing to it, estimated on the safe side from the p-values; q is multiplied by it.
  public var nullShare = 1.0
  /// Discoveries that would be needed at the floor of p for there to be any; `nil` where no result could be one.
  public var floorDiscoveries: Int?
  /// Why nothing was tested: a whole sentence.
  public var gap: String?

  init(rate: Double) { self.rate = rate }

  /// Those with a q of at most the rate, best first.
  public var found: [Discovery] { items.filter { $0.q <= rate } }
  /// How many of them are false on average, at most.
  public var expectedFalse: Double { rate * Double(found.count) }
}

/// How many controls of a kind there are.
public struct ControlCount: Sendable, Equatable {
  /// What they have in common.
  public var kind: ControlKind
  /// Hubs and classes.
  public var count: Int
}

/// A hub firm in a controlled class, and how it stands among controls.
public struct Discovery: Sendable, Equatable {
  /// Score and its factors.
  public var score: HubScore
  /// The test.
  public var test: ControlledTest
  /// Benjamini and Hochberg over all items tested, times the estimated share of null hypotheses.
  public var q: Double { test.q }
}

/// One conformal test.
public struct ControlledTest: Sendable, Equatable {
  /// Score of the hub and class.
  public var score: Double
  /// (1 + controls that score at least as high) by (1 + controls), and q over the family.
  public var p: Double, q: Double
  /// Controls of the stratum, the least p they allow, and items tested together.
  public var controls: Int, floor: Double, family: Int
  /// What the controls have in common with the item: `hubs of KZ, of middle size, old`.
  public var stratum: String

  /// All parts as described above.
  public init(score: Double, p: Double, q: Double, controls: Int, floor: Double, family: Int, stratum: String)
  {
    (self.score, self.p, self.q, self.controls) = (score, p, q, controls)
    (self.floor, self.family, self.stratum) = (floor, family, stratum)
  }
}

extension DestinationTrade {
  /// Tests every hub and controlled class.
  ///
  /// - Parameters:
  ///   - kinds: Controls to use; `nil` for uncontrolled classes, and if these are too few the other kinds too.
  ///   - scores: All hubs and classes, where they are known already.
  public func discoveries(
    _ kinds: [ControlKind]? = nil, among scores: [ScoredHub]? = nil, on pool: WorkPool
  ) throws(Cancelled) -> Discoveries {
    var result = Discoveries(rate: settings.rate)
    guard let windows, windows.allBefore.count >= ComparisonWindows.leastBefore else {
      result.gap =
        "Not computable: discoveries (\(self.windows == nil ? whyNothingIsCompared : "less than six whole months lie before the measure"))."
      return result
    }
    let scores = if let scores { scores } else { try hubScores(on: pool) }
    let treated = scores.filter { isCase($0) }
    guard !treated.isEmpty else {
      result.gap =
        "Nothing to test: no hub sold goods that a list names to \(places) since \(windows.resumesOn)."
      return result
    }
    let pool = try controls(kinds, among: scores, on: pool, &result)
    return StratifiedTest(treated, pool, least: settings.leastControls).discoveries(result)
  }

  /// The scores of all hubs and classes, controlled or not, by firm and class.
  public func hubScores(on pool: WorkPool) throws(Cancelled) -> [ScoredHub] {
    guard let axis else { return [] }
    let measure = stockMeasure
    var scores = try flat(
      pool.map(active.indices, grain: 128) { chunk in
        var scorer = HubScorer(self, axis, measure)
        return chunk.flatMap { scorer.scores(of: active[$0]) }
      })
    let limit = try CommonMarks.limit(settings.routes, in: table, on: pool)
    let common = try CommonMarks(
      among: scores.lazy.flatMap(\.documents), limit: limit, in: table, on: pool)
    for place in scores.indices {
      scores[place].finish(settings.weights) { !common.contains($0, in: table) }
    }
    let mixed = mixedHeadings
    for place in scores.indices where scores[place].isControl {
      scores[place].isControl = !mixed.contains(heading(scores[place].label))
    }
    return scores
  }

  /// The shipments it was made of.
  public var scoredTable: ShipmentTable { table }

  /// Whether a hub and class is what leads are about: goods that a list names, and that are asked for.
  public func isCase(_ hub: ScoredHub) -> Bool { hub.score.isControlled && isAskedFor(hub.label) }

  /// What stocks of hubs are counted in: as asked for, or mass, unless too few sales to the destination declare one; `nil`
  /// where the records have no such column.
  var stockMeasure: QuantityMeasure? {
    if let measure = settings.routes.measure { return table.column(measure) == nil ? nil : measure }
    guard table.netMass != nil else { return table.value == nil ? nil : .value }
    let isTelling = declared.withMass * 100 >= declared.shipments * QuantityMeasure.leastMassPercent
    return table.value == nil || isTelling ? .mass : .value
  }

  /// Controls of the kinds asked for.
  private func controls(
    _ kinds: [ControlKind]?, among scores: [ScoredHub], on pool: WorkPool, _ result: inout Discoveries
  ) throws(Cancelled) -> [ScoredHub] {
    var controls: [ScoredHub] = []
    for kind in kinds ?? ControlKind.allCases {
      if kinds == nil, controls.count >= settings.leastControls { break }
      let more =
        switch kind {
        case .goods: scores.filter { $0.isControl }
        case .date: try placebo(of: .date, on: pool)
        // Firms that sell to the true destination as well may do the same elsewhere.
        case .destination:
          try placebo(of: .destination, on: pool).filter { !isActive($0.score.firm.rawValue) }
        }
      result.controls.append(ControlCount(kind: kind, count: more.count))
      controls += more
    }
    return controls
  }

  /// Scores of controlled classes where no measure could have had an effect.
  private func placebo(of kind: ControlKind, on pool: WorkPool) throws(Cancelled) -> [ScoredHub] {
    guard let placebo = settings.placebo(kind, in: self) else { return [] }
    return try DestinationTrade(placebo, of: table, on: pool).hubScores(on: pool).filter {
      $0.score.isControlled
    }
  }
}
