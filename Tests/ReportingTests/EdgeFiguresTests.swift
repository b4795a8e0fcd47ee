import TestSupport
import Testing

@testable import Reporting

private func leg(_ lines: [Int], of all: Int? = nil, cents: Int64? = nil) -> RouteReport.Leg {
  let rows = lines.map { sampleEvidence("a.csv", $0, "2022-01-0\(1 + $0 % 9)", "A", "B", cents: cents) }
  let total = cents.map { $0 * Int64(all ?? lines.count) }
  return .init(
    shipments: all ?? lines.count, firstDay: "2022-01-01", lastDay: "2022-01-09", valueUSDCents: total,
    netMassGrams: nil, evidence: rows)
}

private func figures(_ legs: [(String, RouteReport.Leg)]) -> EdgeFigures {
  EdgeFigures(legs.map { RoutePicture.GradedLeg(goods: $0.0, tier: nil, leg: $0.1) })
}

@Test func `shipments that two routes share are counted once`() {
  let both = figures([("8542", leg([1, 2, 3], cents: 100)), ("8542", leg([2, 3, 4], cents: 100))])
  #expect(both.shipments == .init(least: 4, isExact: true))
  #expect(both.valueUSDCents == .init(least: 400, isExact: true))
}

@Test func `shipments that are not listed make a bound, said to be one`() {
  let cut = figures([("8542", leg([1, 2], of: 10, cents: 100)), ("8542", leg([3], of: 4, cents: 100))])
  #expect(cut.shipments == .init(least: 10, isExact: false))
  #expect(cut.valueUSDCents == .init(least: 1_000, isExact: false))
}

@Test func `goods classes share no shipment`() {
  let sum = figures([("8542", leg([1], of: 10, cents: 100)), ("8541", leg([2], of: 4, cents: 100))])
  #expect(sum.shipments == .init(least: 14, isExact: true))
  #expect(sum.valueUSDCents == .init(least: 1_400, isExact: true))
}

@Test func `the same leg seen through two routes is one`() {
  let same = leg([1], of: 10, cents: 100)
  #expect(figures([("8542", same), ("8542", same)]).shipments == .init(least: 10, isExact: true))
}

@Test func `unknown values stay unknown`() {
  #expect(figures([("8542", leg([1])), ("8542", leg([2]))]).valueUSDCents == nil)
  #expect(figures([]).shipments.least == 0 && figures([]).firstDay == nil)
}

/// Oracle: legs are drawn from a known set of shipments, so the true union is known.
@Test(arguments: UInt64(0)..<200)
func `merged figures never exceed the truth, and equal it where they say so`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let values = (0..<12).map { _ in Int64.random(in: 1...1_000, using: &random) }
  var (truth, legs) = (Set<Int>(), [(String, RouteReport.Leg)]())
  for _ in 0..<Int.random(in: 1...4, using: &random) {
    let lines = (0..<12).filter { _ in Bool.random(using: &random) }
    guard !lines.isEmpty else { continue }
    truth.formUnion(lines)
    let rows = lines.map { sampleEvidence("a.csv", $0 + 1, "2022-01-01", "A", "B", cents: values[$0]) }
    let listed = Bool.random(using: &random) ? rows.count : Int.random(in: 0...rows.count, using: &random)
    let leg = RouteReport.Leg(
      shipments: rows.count, firstDay: "2022-01-01", lastDay: "2022-01-01",
      valueUSDCents: lines.reduce(0) { $0 + values[$1] }, netMassGrams: nil,
      evidence: Array(rows.prefix(listed)))
    legs.append(("8542", leg))
  }
  let merged = figures(legs)
  let value = truth.reduce(Int64(0)) { $0 + values[$1] }
  #expect(merged.shipments.least <= truth.count)
  #expect(merged.valueUSDCents?.least ?? 0 <= value)
  if merged.shipments.isExact { #expect(merged.shipments.least == truth.count) }
  if let cents = merged.valueUSDCents, cents.isExact { #expect(cents.least == value) }
}
