import Foundation
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Groups compared, against the formula of the ratio of ratios over plain sums.
@Suite struct ControlGroupTests {
  /// A hub seller in a class, there or elsewhere: cents by month of the windows.
  private struct Unit {
    let firm: AnomalyFirm, goods: HSCode
    let isControlled: Bool, isElsewhere: Bool
    let before: [Double], after: [Double]
    let shipments: Int
    func mean(_ months: ArraySlice<Double>) -> Double { months.reduce(0, +) / Double(months.count) }
  }

  private func units(_ picture: AnomalyPicture, _ windows: AnomalyPicture.Windows) -> [Unit] {
    picture.sellers.flatMap { firm in
      picture.classes(picture.sales(of: firm).filter(\.isFromHub)).flatMap { goods, deals -> [Unit] in
        [false, true].compactMap { isElsewhere in
          let some = deals.filter { $0.isIn != isElsewhere }
          func months(_ months: [AnomalyPicture.Month]) -> [Double] {
            months.map { month in Double(picture.cents(some.filter { .init($0.day) == month })) / 100 }
          }
          let unit = Unit(
            firm: firm, goods: goods, isControlled: picture.isControlled(goods), isElsewhere: isElsewhere,
            before: months(windows.before), after: months(windows.after),
            shipments: some.count { windows.side($0) != 0 })
          return (unit.before + unit.after).contains { $0 > 0 } && (unit.isControlled || !isElsewhere)
            ? unit : nil
        }
      }
    }
  }

  /// The ratio of ratios and its error: each unit's departures from its group, squared and added.
  private func ratio(_ a: [(Double, Double)], _ b: [(Double, Double)]) -> (theta: Double, error: Double)? {
    var variance = 0.0
    for group in [a, b] {
      let (before, after) = (group.map(\.0).reduce(0, +), group.map(\.1).reduce(0, +))
      guard before > 0, after > 0 else { return nil }
      for unit in group {
        let n = Double(group.count)
        let d = (unit.1 - after / n) / after - (unit.0 - before / n) / before
        variance += d * d
      }
    }
    func sum(_ group: [(Double, Double)], _ part: KeyPath<(Double, Double), Double>) -> Double {
      group.map { $0[keyPath: part] }.reduce(0, +)
    }
    return (log(sum(a, \.1) / sum(a, \.0) / (sum(b, \.1) / sum(b, \.0))), variance.squareRoot())
  }

  private func group(
    _ picture: AnomalyPicture, _ kind: String, _ country: CountryCode?, _ treated: [Unit], _ controls: [Unit]
  ) -> PlainFinding? {
    func pair(_ unit: Unit) -> (Double, Double) { (unit.mean(unit.before[...]), unit.mean(unit.after[...])) }
    func halves(_ unit: Unit) -> (Double, Double) {
      let middle = unit.before.count / 2
      return (unit.mean(unit.before[..<middle]), unit.mean(unit.before[middle...]))
    }
    guard treated.count > 1, controls.count > 1, let one = ratio(treated.map(pair), controls.map(pair)) else {
      return nil
    }
    let reach = 1.959963984540054 * one.error
    // Where no unit differs from its group, there is no error and nothing is certain.
    let isCertain = one.error > 1e-9
    if country != nil, !(one.theta - reach > 0) || !isCertain { return nil }
    let after = treated.flatMap(\.after).reduce(0, +) * 100
    guard after >= Double(picture.floor) - 0.5, treated.map(\.shipments).reduce(0, +) >= picture.least else {
      return nil
    }
    var effects = [
      "ratio of ratios": exp(one.theta), "units with controlled goods": Double(treated.count),
      "control units": Double(controls.count),
    ]
    if let placebo = ratio(treated.map(halves), controls.map(halves)) {
      effects["placebo ratio"] = exp(placebo.theta)
    }
    return PlainFinding(
      kind: kind, country: country, effects: effects,
      p: isCertain ? erfc(one.theta / one.error / 2.0.squareRoot()) / 2 : nil)
  }

  private func expected(_ picture: AnomalyPicture, _ windows: AnomalyPicture.Windows) -> [PlainFinding] {
    let units = units(picture, windows)
    let there = units.filter { !$0.isElsewhere }
    let controlled = there.filter(\.isControlled)
    let free = there.filter { unit in
      !unit.isControlled
        && picture.controlledClasses.allSatisfy { picture.heading($0) != picture.heading(unit.goods) }
    }
    let active = picture.active
    let overall = [
      group(picture, "controlled-against-free", nil, controlled, free),
      group(
        picture, "destination-against-others", nil, controlled.filter { active.contains($0.firm) },
        units.filter(\.isElsewhere)),
    ]
    let countries = Set(controlled.map(\.firm.country)).map { country in
      group(
        picture, "controlled-against-free", country, controlled.filter { $0.firm.country == country },
        free.filter { $0.firm.country == country })
    }
    return (overall + countries).compactMap(\.self)
  }

  @Test func `ratios of ratios, their p and the placebo of the time before are those of the formula`() throws
  {
    var (kinds, placebos, countries) = ([String: Int](), 0, 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let found = try ControlGroup.result(in: made, on: WorkPool(workers: 2))
      guard let windows = picture.windows, windows.areLong else {
        #expect(found.findings.isEmpty && found.gaps.count == 1)
        continue
      }
      let expected = expected(picture, windows)
      var plain = found.findings
      for place in plain.indices { plain[place].evidence = [] }
      #expect(difference(plain, expected, in: made.table) == nil, "\(seed)")
      for one in expected { kinds[one.kind, default: 0] += 1 }
      placebos += expected.count { $0.effects["placebo ratio"] != nil }
      countries += expected.count { $0.country != nil }
    }
    #expect(kinds["controlled-against-free", default: 0] > 40 && placebos > 30, "\(kinds) \(placebos)")
    #expect(kinds["destination-against-others", default: 0] > 40 && countries > 1, "\(kinds) \(countries)")
  }
}
