import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Jumps of firms and of countries, against monthly sums.
@Suite struct JumpsTests {
  private func jump(
    _ picture: AnomalyPicture, _ windows: AnomalyPicture.Windows, _ goods: HSCode, _ deals: [Deal]
  )
    -> PlainFinding?
  {
    func some(_ side: Int) -> [Deal] { deals.filter { windows.side($0) == side } }
    func grams(_ side: Int) -> Double { Double(some(side).reduce(0) { $0 + $1.grams }) / 1_000 }
    let (v0, v1) = (Double(picture.cents(some(-1))) / 100, Double(picture.cents(some(1))) / 100)
    guard deals.count >= picture.least, v0 > 0, v1 >= 2 * v0, picture.cents(some(1)) >= picture.floor else {
      return nil
    }
    var effects = ["value before": v0, "value after": v1, "ratio": v1 / v0]
    if grams(-1) > 0, grams(1) > 0 {
      effects["by price"] = (v1 / grams(1) - v0 / grams(-1)) * grams(-1)
      effects["by volume"] = v1 / grams(1) * (grams(1) - grams(-1))
    }
    return PlainFinding(kind: "", goods: goods, effects: effects, rows: Set(deals.map(\.row)))
  }

  private func expected(_ picture: AnomalyPicture, _ windows: AnomalyPicture.Windows) -> [PlainFinding] {
    let byFirm = picture.active.flatMap { firm in
      picture.classes(picture.sales(of: firm).filter(\.isIn)).compactMap { goods, deals -> PlainFinding? in
        var one = jump(picture, windows, goods, deals)
        one?.firm = firm
        return one
      }
    }
    let fromHubs = picture.deals.filter { $0.isIn && $0.isFromHub }
    let byCountry = Dictionary(grouping: fromHubs) { $0.seller!.country }.flatMap { country, deals in
      picture.classes(deals).compactMap { goods, deals -> PlainFinding? in
        var one = jump(picture, windows, goods, deals)
        one?.country = country
        return one
      }
    }
    return byFirm + byCountry
  }

  @Test func `ratios, price and volume, windows and lanes are those of the definition`() throws {
    var (firms, countries, splits) = (0, 0, 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let found = try Jumps.result(in: made, on: WorkPool(workers: 2))
      guard let windows = picture.windows, windows.areLong else {
        #expect(found.findings.isEmpty && found.gaps.count == 1)
        continue
      }
      let expected = expected(picture, windows)
      let unnamed = found.findings.map { finding in
        var finding = finding
        finding.kind = ""  // The shape is what statistics say of the months.
        return finding
      }
      #expect(difference(unnamed, expected, in: made.table) == nil, "\(seed)")
      for finding in found.findings {
        #expect(
          finding.windows == [
            .init("before", windows.before[0].first, windows.before.last!.last),
            .init("after", windows.after[0].first, windows.after.last!.last),
          ])
      }
      firms += expected.contains { $0.firm != nil } ? 1 : 0
      countries += expected.contains { $0.country != nil } ? 1 : 0
      splits += expected.count { $0.effects["by price"] != nil }
    }
    #expect(firms > 100 && countries > 100 && splits > 100, "\(firms) \(countries) \(splits)")
  }

  @Test func `a small p belongs to a large ratio of steady months, and none to months without trade before`()
    throws
  {
    var trade = PlantedTrade.quiet()
    for day in stride(from: Int32(5), to: 2_190, by: 30) {
      let cents = (day < PlantedTrade.measure ? 100 : 900) + Int64(day % 7) * 10
      trade.add(PlantedTrade.row(day, "grown", "CN", "r", "RU", cents: cents))
      if day > PlantedTrade.measure { trade.add(PlantedTrade.row(day, "fresh", "CN", "r", "RU", cents: 900)) }
    }
    let found = try Jumps.result(in: trade.trade(), on: WorkPool(workers: 1)).findings
    let names = found.map { $0.subject.firm.map { trade.table.name(of: $0) } }
    #expect(names.contains("grown") && !names.contains("fresh"))
    #expect(
      found.first { $0.subject.firm != nil }!.p! < 1e-6
        && found.allSatisfy { $0.p.map { 0...1 ~= $0 } ?? true })
  }
}
