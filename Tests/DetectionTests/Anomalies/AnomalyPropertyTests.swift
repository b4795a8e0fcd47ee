import GraphCore
import Ledgers
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// What must hold of all detectors of anomalies, whatever the trade.
@Suite struct AnomalyPropertyTests {
  /// Findings with the rows behind them, which do not know their numbers.
  private struct Answer: Equatable {
    var finding: Finding
    var rows: [ShipmentRow]
  }

  private func answers(_ trade: AnomalyCase, workers: Int = 2) throws -> [String: [Answer]] {
    let made = try trade.trade(workers: workers)
    return try Dictionary(
      uniqueKeysWithValues: anomalyDetectors.map { detector in
        let found = try detector.result(in: made, on: WorkPool(workers: workers)).findings
        return (
          detector.name,
          found.map { finding in
            var plain = finding
            plain.evidence = []
            return Answer(finding: plain, rows: finding.evidence.map { trade.rows[$0.row] })
          }
        )
      })
  }

  @Test func `any number of workers and any order of rows give the same findings and discoveries`() throws {
    var count = 0
    for seed in 0..<25 {
      var random = SplitMix64(seed: UInt64(seed))
      let trade = AnomalyCase.all[seed]
      let first = try answers(trade)
      let discoveries = try AnomalyCase.trades[seed].discoveries(on: WorkPool(workers: 2))
      for workers in [1, 5] {
        let other = trade.permuted(trade.rows.indices.shuffled(using: &random))
        #expect(try answers(other, workers: workers) == first, "\(seed)")
        #expect(try other.trade(workers: workers).discoveries(on: WorkPool(workers: workers)) == discoveries)
      }
      count += first.values.reduce(0) { $0 + $1.count }
    }
    #expect(count > 100, "\(count)")
  }

  @Test
  func
    `trade of unrelated firms between other countries changes no finding but the prices it is compared with`()
    throws
  {
    for seed in 60..<85 {
      let trade = AnomalyCase.all[seed]
      var (other, random) = (trade, SplitMix64(seed: UInt64(seed)))
      guard let days = AnomalyCase.pictures[seed].days else { continue }
      for place in 0..<40 {
        let day = Day(rawValue: Int32.random(in: days, using: &random))
        other.add(
          ShipmentRow(
            day: day, consignor: "z\(place % 3)", "AE", consignee: "z\(place % 4)", "VN",
            hs: trade.rows.randomElement(using: &random)!.hs, cents: 1_000, grams: place % 2 == 0 ? 0 : 40))
      }
      func words(_ trade: AnomalyCase) throws -> [String: [String]] {
        try answers(trade).mapValues { $0.map { "\($0.finding.sentence) \($0.finding.effects) \($0.rows)" } }
      }
      #expect(try words(trade) == words(other), "\(seed)")
    }
  }

  @Test func `ten times the money changes no ratio, share, deviation, p or q`() throws {
    var compared = 0
    let money: Set<String> = ["USD", "USD/kg"]
    for seed in 110..<150 {
      let trade = AnomalyCase.all[seed]
      var other = trade
      for row in other.rows.indices { other.rows[row].cents *= 10 }
      other.settings.floorCents *= 10
      other.settings.thresholdCents *= 10
      let (a, b) = (try answers(trade), try answers(other))
      for detector in anomalyDetectors where detector.name != Newcomers.name {
        // Shapes and months of change are of logarithms with a thousand dollars added.
        let (x, y) = (a[detector.name]!.map(\.finding), b[detector.name]!.map(\.finding))
        #expect(x.map(\.subject) == y.map(\.subject), "\(seed) \(detector.name)")
        for (one, ten) in zip(x, y) {
          #expect(ten.p.map { isClose($0, one.p ?? .nan) } ?? (one.p == nil), "\(seed) \(one.sentence)")
          #expect(ten.weight == one.weight * 10)
          let wanted = one.effects.filter { $0.name != "month of change" }
          for effect in wanted {
            let more = ten.effects.first { $0.name == effect.name }?.value ?? .nan
            // A split of nearly nothing is rounding alone.
            let wanted = effect.value * (money.contains(effect.unit) ? 10 : 1)
            #expect(isClose(more, wanted) || abs(more) + abs(wanted) < 1e-6, "\(seed) \(effect)")
            compared += 1
          }
        }
      }
      let (p, q) = (
        try AnomalyCase.trades[seed].discoveries(on: WorkPool(workers: 2)).items,
        try other.trade().discoveries(on: WorkPool(workers: 2)).items
      )
      if trade.settings.routes.loss == .none {
        #expect(p.map(\.test.p) == q.map(\.test.p), "\(seed)")
        // The amount has a small part of its own in the score, the same for all.
        #expect(p.map(\.q) == q.map(\.q))
        #expect(zip(p, q).allSatisfy { (-1e-9...0.0201).contains($1.test.score - $0.test.score) }, "\(seed)")
      }
    }
    #expect(compared > 200, "\(compared)")
  }

  @Test func `every finding names its detector, its firms and rows, and its innocent explanations`() throws {
    for seed in 190..<210 {
      for (name, answers) in try answers(AnomalyCase.all[seed]) {
        for answer in answers {
          let finding = answer.finding
          #expect(finding.detector == name && finding.sentence.hasSuffix("."), "\(finding.sentence)")
          #expect(answer.rows.count == finding.shipments || name == ControlGroup.name)
          #expect(answer.rows.allSatisfy { $0.status == .used })
          #expect(Set(finding.effects.map(\.name)).count == finding.effects.count)
          #expect(finding.checks.allSatisfy { !$0.reason.isEmpty })
          if finding.subject.firm != nil, finding.kind != "captive-importer" {
            #expect(finding.checks.count >= 6)
          }
          #expect(finding.effects.allSatisfy { ($0.low ?? $0.value) <= ($0.high ?? $0.value) })
        }
      }
    }
  }

  @Test func `detectors have names and flags of their own, and every flag is computed or says what it needs`()
  {
    let names = allDetectors.map { $0.name }
    #expect(
      Set(names).count == names.count && names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
    let known = Set(RedFlag.all.map(\.id))
    #expect(RedFlag.all.count == known.count && allDetectors.allSatisfy { known.isSuperset(of: $0.flags) })
    for flag in RedFlag.all {
      #expect((flag.needs == nil) == !(flag.detectors.isEmpty && flag.commands.isEmpty), "\(flag.id)")
    }
    for detector in anomalyDetectors {
      #expect(detector.question.hasSuffix("?") && !detector.method.isEmpty && !detector.lookAlike.isEmpty)
    }
  }
}
