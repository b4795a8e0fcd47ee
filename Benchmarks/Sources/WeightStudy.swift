import Detection
import Entrepot
import Evaluation
import Statistics
import Synthesis

/// Weights fitted to each half of some seeds and judged on the other, and those fitted to all.
struct WeightStudy {
  /// Fitted to all seeds.
  let final: EvidenceFit.Fitted
  private let halves: [Half]
  private let fit = EvidenceFit()
  private let cases: [EvidenceFit.Case], seeds: Range<Int>, rows: Int

  /// What weights of one half make of the leads of the other.
  struct Half {
    let fittedTo: Range<Int>, judgedOn: Range<Int>
    let leads: Int, right: Int
    let averagePrecision: Double, calibration: Calibration
    let isConverged: Bool
  }

  /// - Parameter rows: Of these only leads and controls count.
  init(_ rows: [LabelledTrade.Row], seeds: Range<Int>, settings: TradeSettings) {
    let known = rows.filter { $0.evidence.isLead || $0.evidence.isControl }
    (self.seeds, self.rows) = (seeds, settings.rows)
    cases = known.map(\.fitCase)
    final = fit.fit(cases)
    let middle = seeds.lowerBound + seeds.count / 2
    let parts = [seeds.lowerBound..<middle, middle..<seeds.upperBound].filter { !$0.isEmpty }
    func casesOf(_ part: Range<Int>) -> [EvidenceFit.Case] {
      known.filter { part.contains(Int($0.seed)) }.map(\.fitCase)
    }
    halves =
      parts.count < 2
      ? []
      : zip(parts, parts.reversed()).compactMap { mine, other in
        let fitted = EvidenceFit().fit(casesOf(mine))
        return Half(fitted, mine, casesOf(other).filter { !$0.isControl }, other)
      }
  }

  /// Tables for people.
  var lines: [String] {
    var lines: [String] = []
    for half in halves { lines += half.lines + [""] }
    if halves.isEmpty { lines += ["One seed: nothing is held out.", ""] }
    var table = AlignedTable(["evidence", "family", "weight", "strength", ""])
    let leads = cases.filter { !$0.isControl }
    table.rows = EvidenceKind.allCases.map { kind in
      let known = leads.compactMap { $0.strengths[kind] }
      let mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
      return [
        kind.rawValue, kind.family.rawValue, decimals(final.weights[kind]), decimals(mean),
        final.atFloor.contains(kind) ? "prior" : "",
      ]
    }
    return lines
      + [
        "fitted to all seeds: base \(decimals(final.weights.base)), Platt slope \(decimals(final.scaling.slope)), "
          + "\(final.steps) steps; mean strength among leads", "",
      ] + table.lines(indent: 0) + [""]
  }

  /// Where the weights come from: whole sentences for the file.
  var provenance: String {
    let leads = cases.filter { !$0.isControl }
    let floors = EvidenceKind.allCases.compactMap { kind in
      fit.floors[kind].map { "\(kind.rawValue) \(plain($0))" }
    }
    let atFloor = final.atFloor.map(\.rawValue).joined(separator: ", ")
    var sentences = [
      "Ridge logistic regression (ridge \(plain(fit.ridge)), weights never negative, the largest of each family counts) on generated "
        + "trade: seeds \(name(seeds)) of \(rows) rows, generator of Entrepot \(entrepotVersion), reference layout.",
      "\(leads.count) leads, \(leads.count { $0.isTrue }) of them in diversions, weigh 1; \(cases.count - leads.count) "
        + "controls (uncontrolled classes) weigh \(plain(fit.controlWeight)).",
      "Put to scale on the leads by Platt's method: all weights times \(decimals(final.scaling.slope)).",
      "Priors, least weights before that which are judgement and not measured: \(floors.joined(separator: ", ")).",
      "Held at that: \(EvidenceKind.allCases.filter(fit.held.contains).map(\.rawValue).joined(separator: ", ")).",
      atFloor.isEmpty ? "None of them binds." : "They bind for: \(atFloor).",
    ]
    sentences += halves.map { half in
      "Held out: fitted to seeds \(name(half.fittedTo)), on \(name(half.judgedOn)) average precision "
        + "\(decimals(half.averagePrecision)) and expected calibration error \(decimals(half.calibration.expectedError))."
    }
    return sentences.joined(separator: " ")
  }
}

/// `101-120`.
private func name(_ seeds: Range<Int>) -> String {
  seeds.count == 1 ? "\(seeds.lowerBound)" : "\(seeds.lowerBound)-\(seeds.upperBound - 1)"
}

/// Without needless digits: `0.05`, `3`.
private func plain(_ number: Double) -> String {
  number == number.rounded() ? "\(Int(number))" : "\(number)"
}

extension WeightStudy.Half {
  /// `nil` without leads.
  init?(
    _ fitted: EvidenceFit.Fitted, _ fittedTo: Range<Int>, _ leads: [EvidenceFit.Case], _ judgedOn: Range<Int>
  ) {
    let scored = leads.map { (score: LeadScore($0.strengths, fitted.weights), isTrue: $0.isTrue) }
    let order = scored.sorted { $0.score.logOdds > $1.score.logOdds }
    var (items, place) = ([JudgedList.Item](), 0)
    for (index, lead) in order.enumerated() {
      if index == 0 || lead.score.logOdds != order[index - 1].score.logOdds { place += 1 }
      items.append(JudgedList.Item(place: place, isPositive: lead.isTrue))
    }
    guard let precision = JudgedList(reported: items, missed: []).metrics(at: [1]).averagePrecision,
      let calibration = Calibration(scored.map { ($0.score.score, $0.isTrue) })
    else { return nil }
    (self.fittedTo, self.judgedOn, isConverged) = (fittedTo, judgedOn, fitted.isConverged)
    (self.leads, right) = (leads.count, leads.count { $0.isTrue })
    (averagePrecision, self.calibration) = (precision, calibration)
  }

  var lines: [String] {
    var table = AlignedTable(["score", "leads", "mean score", "share true"])
    table.rows = calibration.bins.map { bin in
      [
        "\(decimals(bin.low, 1))-\(decimals(bin.high, 1))", "\(bin.items)", decimals(bin.meanScore),
        decimals(bin.shareTrue),
      ]
    }
    return [
      "fitted to seeds \(name(fittedTo)), judged on \(name(judgedOn)): \(leads) leads, \(right) true"
        + (isConverged ? "" : "; NOT CONVERGED"),
      "average precision \(decimals(averagePrecision)), expected calibration error \(decimals(calibration.expectedError))",
      "",
    ] + table.lines(indent: 2)
  }
}

extension LabelledTrade.Row {
  fileprivate var fitCase: EvidenceFit.Case {
    EvidenceFit.Case(evidence.strengths, isTrue: isTrue, isControl: !evidence.isLead)
  }
}
