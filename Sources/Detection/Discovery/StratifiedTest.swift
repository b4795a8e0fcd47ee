internal import Statistics
internal import Trade

/// Ranks controlled classes among controls that are comparable: of the same hub country, size and age; where those are
/// too few, of the same size and age; then of the same age; then all. The choice looks at numbers of controls alone.
struct StratifiedTest {
  private let treated: [ScoredHub], controls: [ScoredHub]
  private let least: Int
  private let borders: [Int128]

  /// What controls may have in common with an item; `nil` for anything.
  private struct Stratum: Hashable, Sendable {
    var country: CountryCode?, size: Int?, age: ScoredHub.Age?
  }

  init(_ treated: [ScoredHub], _ controls: [ScoredHub], least: Int) {
    (self.treated, self.controls, self.least) = (treated, controls, least)
    // Thirds of all items, whichever group they are of.
    let sizes = (treated + controls).map(\.size).sorted()
    borders = sizes.isEmpty ? [] : [sizes[sizes.count / 3], sizes[sizes.count * 2 / 3]]
  }

  private func strata(_ item: ScoredHub) -> [Stratum] {
    let size = borders.count { $0 <= item.size }
    return [
      Stratum(country: item.country, size: size, age: item.age), Stratum(size: size, age: item.age),
      Stratum(age: item.age), Stratum(),
    ]
  }

  private func name(_ stratum: Stratum) -> String {
    let size = stratum.size.map { ["small", "middle-sized", "large"][$0] + " " } ?? ""
    let country = stratum.country.map { $0.isNone ? "hubs of unknown country" : "hubs of \($0)" } ?? "hubs"
    let age =
      switch stratum.age {
      case .old?: ", seen in the first year of the data"
      case .young?: ", first seen later but before the measure"
      case .new?: ", first seen since the measure"
      case nil: ""
      }
    return
      "\(stratum.size == nil && stratum.age == nil && stratum.country == nil ? "all " : "")\(size)\(country)\(age)"
  }

  /// Of each item: what share of the controls of its stratum has a p-value above `lambda` among themselves.
  private func nullChances(
    _ judgements: [ConformalTest<Stratum>.Judgement?], _ test: ConformalTest<Stratum>, above lambda: Double
  ) -> [Double] {
    let used = zip(treated, judgements).map { item, judgement in judgement.map { strata(item)[$0.level] } }
    var chances: [Stratum: Double] = [:]
    for stratum in Set(used.compactMap(\.self)) {
      let alike = controls.filter { strata($0).contains(stratum) }
      let plain = alike.count { (test.judge(score: $0.score.score, strata: [stratum])?.pValue ?? 0) > lambda }
      chances[stratum] = alike.isEmpty ? 0 : Double(plain) / Double(alike.count)
    }
    return used.map { $0.flatMap { chances[$0] } ?? 0 }
  }

  func discoveries(_ empty: Discoveries) -> Discoveries {
    var result = empty
    let test = ConformalTest(controls: controls.map { ($0.score.score, strata($0)) }, minControls: least)
    let judged = test.judgeAll(treated.map { ($0.score.score, strata($0)) })
    let tested = judged.count { $0.judgement != nil }
    // Where many items are true, Benjamini and Hochberg keep to a part of the rate; the share of the others is estimated. By
    // p-values above the rate itself: innocent controlled trade has goods of the coalition in it, which most controls have not, so
    // few of its p-values lie above one half, and an estimate there lets all of it through. The rate is also the choice that
    // stays safe where p-values hang together (Blanchard and Roquain, J. Machine Learning Research 10, 2009).
    let share = nullShare(
      judged.map { $0.judgement?.pValue ?? .nan },
      nullChances: nullChances(judged.map(\.judgement), test, above: result.rate), lambda: result.rate)
    result.nullShare = share
    result.untested = judged.count - tested
    for (item, answer) in zip(treated, judged) {
      guard let judgement = answer.judgement else { continue }
      result.items.append(
        Discovery(
          score: item.score,
          test: ControlledTest(
            score: item.score.score, p: judgement.pValue, q: answer.qValue * share,
            controls: judgement.controls,
            floor: judgement.floor, family: tested, stratum: name(strata(item)[judgement.level]))))
    }
    // Best first: by q, then by what is at stake.
    result.items.sort { a, b in
      if a.q != b.q { return a.q < b.q }
      if a.test.p != b.test.p { return a.test.p < b.test.p }
      if a.score.cents != b.score.cents { return a.score.cents > b.score.cents }
      return (a.score.firm.rawValue, a.score.goods) < (b.score.firm.rawValue, b.score.goods)
    }
    let most = result.items.map(\.test.controls).max() ?? 0
    if tested > 0 {
      result.floorDiscoveries = floorDiscoveries(
        tested: tested, controls: most, level: min(1, result.rate / share))
    }
    if tested == 0 {
      result.gap =
        "Not tested: \(counted(treated.count, "hub and class", "hubs and classes")) of controlled goods, but "
        + "\(counted(controls.count, "control")); \(least) are needed. Findings are described, none is a discovery."
    }
    return result
  }
}
