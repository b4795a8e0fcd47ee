import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// The least value and number of shipments, the threshold, the grace, and how much is given: each acts in each detector.
@Suite struct LimitTests {
  private let pool = WorkPool(workers: 2)

  private func each(
    _ seeds: Range<Int>, _ change: (inout AnomalySettings) -> Void,
    _ check: (Int, any AnomalyDetector.Type, DetectorResult, DetectorResult, DestinationTrade) -> Void
  ) throws {
    for seed in seeds {
      var trade = AnomalyCase.all[seed]
      (trade.settings.floorCents, trade.settings.leastShipments) = (0, 1)
      let before = try trade.trade()
      change(&trade.settings)
      let after = try trade.trade()
      for detector in anomalyDetectors {
        check(
          seed, detector, try detector.result(in: before, on: pool), try detector.result(in: after, on: pool),
          after)
      }
    }
  }

  /// What must reach the least value: all of the kind's trade in question.
  private func value(_ finding: Finding) -> Double? {
    let names = [
      "value", "value after", "value back", "hubs gained", "value of the one that began", "free goods after",
    ]
    return names.lazy.compactMap { name in finding.effects.first { $0.name == name }?.value }.first
  }

  @Test func `a least value removes findings below it from each detector, and none above`() throws {
    var removed: [String: Int] = [:]
    try each(0..<60) {
      $0.floorCents = 15_000
    } _: { seed, detector, all, some, _ in
      removed[detector.name, default: 0] += all.found - some.found
      let sentences = Set(all.findings.map(\.sentence))
      for finding in some.findings {
        // Which seller is taken for the one that ended depends on the least value of both.
        #expect(
          sentences.contains(finding.sentence) || ["hub-displacement", "outlier"].contains(finding.kind),
          "\(seed) \(finding.sentence)")
        if let value = value(finding) { #expect(value >= 150, "\(seed) \(finding.sentence)") }
      }
      let left = Set(some.findings.map(\.sentence))
      for finding in all.findings where finding.kind != "hub-displacement" {
        if finding.kind == "markup" || finding.kind == "outlier", let value = value(finding), value >= 150 {
          #expect(left.contains(finding.sentence), "\(seed) \(finding.sentence)")
        }
      }
    }
    for detector in anomalyDetectors {
      #expect(removed[detector.name, default: 0] > 2, "\(detector.name) \(removed)")
    }
  }

  @Test func `a least number of shipments removes findings on fewer from each detector`() throws {
    var removed: [String: Int] = [:]
    try each(100..<150) {
      $0.leastShipments = 9
    } _: { seed, detector, all, some, _ in
      removed[detector.name, default: 0] += all.found - some.found
      for finding in some.findings where detector.name != ControlGroup.name {
        #expect(finding.shipments >= 9, "\(seed) \(finding.sentence)")
        #expect(finding.evidence.count == finding.shipments)
      }
    }
    for detector in anomalyDetectors where detector.name != ControlGroup.name {
      #expect(removed[detector.name, default: 0] > 0, "\(detector.name) \(removed)")
    }
  }

  @Test func `a least number of shipments removes groups with fewer`() throws {
    var removed = 0
    try each(0..<40) {
      $0.leastShipments = 40
    } _: { _, detector, all, some, _ in
      if detector.name == ControlGroup.name { removed += all.found - some.found }
    }
    #expect(removed > 2, "\(removed)")
  }

  @Test func `without a least value and number no finding is about nothing`() throws {
    try each(0..<70) { _ in
    } _: { seed, detector, all, _, _ in
      for finding in all.findings {
        #expect(finding.shipments > 0 || detector.name == ControlGroup.name, "\(seed) \(finding.sentence)")
        #expect(
          finding.effects.allSatisfy { !$0.value.isNaN }, "\(seed) \(finding.sentence) \(finding.effects)")
        #expect(finding.p.map { 0...1 ~= $0 } ?? true, "\(seed) \(finding.sentence)")
        let shares = finding.effects.filter { $0.name.contains("share") && $0.name != "replaced share" }
        #expect(shares.allSatisfy { 0...1 ~= $0.value }, "\(seed) \(finding.sentence) \(shares)")
      }
    }
  }

  @Test func `the threshold decides what is a parcel`() throws {
    var changed = 0
    try each(200..<240) {
      $0.thresholdCents *= 5
    } _: { _, detector, all, some, _ in
      guard detector.name == Patterns.name else {
        #expect(all == some, "only parcels have a threshold")
        return
      }
      func rest(_ result: DetectorResult) -> [Finding] { result.findings.filter { $0.kind != "splitting" } }
      #expect(rest(all) == rest(some))
      changed += all != some ? 1 : 0
    }
    #expect(changed > 8, "\(changed)")
  }

  @Test func `days of grace move the windows of each detector that compares`() throws {
    var changed: [String: Int] = [:]
    try each(280..<330) {
      $0.graceDays = 250
    } _: { _, detector, all, some, _ in
      changed[detector.name, default: 0] += all != some ? 1 : 0
    }
    for detector in anomalyDetectors where detector.name != Successors.name {
      #expect(changed[detector.name, default: 0] > 2, "\(detector.name) \(changed)")
    }
  }

  @Test func `a limit gives the first of all findings, and says how many there are`() throws {
    var cut: Set<String> = []
    try each(380..<420) {
      $0.limit = 2
    } _: { seed, detector, all, some, _ in
      #expect(
        some.findings == Array(all.findings.prefix(2)) && some.found == all.found, "\(seed) \(detector.name)")
      if all.found > 2 { cut.insert(detector.name) }
    }
    #expect(cut.count >= anomalyDetectors.count - 2, "\(cut)")
  }

  @Test func `findings on goods that a list names come first, then by what is at stake`() throws {
    try each(380..<420) { _ in
    } _: { seed, detector, all, _, trade in
      #expect(all.found == all.findings.count)
      let ranks = all.findings.map { finding -> (Int, Int128) in
        let isFree = finding.subject.goods.map { goods in
          trade.classes.codes.indices.contains { trade.classes.codes[$0] == goods && trade.tiers[$0] == .max }
        }
        return (isFree == true && finding.kind != "code-drift" ? 1 : 0, -finding.weight)
      }
      guard detector.name != Dependence.name, detector.name != Patterns.name else { return }
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 }, "\(seed) \(detector.name)")
    }
  }

  @Test func `limited evidence is the first of all in canonical order`() throws {
    var cut: Set<String> = []
    try each(440..<480) {
      $0.evidenceLimit = 2
    } _: { seed, detector, all, some, trade in
      #expect(all.findings.map(\.shipments) == some.findings.map(\.shipments))
      for (a, b) in zip(all.findings, some.findings) {
        #expect(b.evidence == Array(a.evidence.prefix(2)), "\(seed) \(a.sentence)")
        #expect(zip(a.evidence, a.evidence.dropFirst()).allSatisfy { trade.table.precedes($0, $1) })
        if a.evidence.count > 2 { cut.insert(detector.name) }
      }
    }
    #expect(cut.count == anomalyDetectors.count - 1, "all but groups, which list none: \(cut)")
  }
}
