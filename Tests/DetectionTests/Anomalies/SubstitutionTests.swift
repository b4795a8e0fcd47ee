import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Lost supplies and hubs that gained, against adding up every consignee, class and seller by itself.
@Suite struct SubstitutionTests {
  /// One consignee and class.
  private struct Case {
    let buyer: AnomalyFirm, goods: HSCode
    var isLost = false, hasNewHub = false
    var finding: PlainFinding?
  }

  private func cases(_ picture: AnomalyPicture, _ windows: AnomalyPicture.Windows) -> [Case] {
    picture.buyers.flatMap { buyer in
      picture.classes(picture.purchases(of: buyer).filter(\.isIn)).compactMap { goods, deals in
        one(picture, windows, buyer, goods, deals)
      }
    }
  }

  private func one(
    _ picture: AnomalyPicture, _ windows: AnomalyPicture.Windows, _ buyer: AnomalyFirm, _ goods: HSCode,
    _ deals: [Deal]
  ) -> Case? {
    guard deals.contains(where: { windows.side($0) != 0 }) else { return nil }
    func sum(_ deals: [Deal], _ side: Int) -> Int128 {
      picture.cents(deals.filter { windows.side($0) == side })
    }
    let direct = deals.filter(\.isDirect)
    let loss = max(0, sum(direct, -1) - sum(direct, 1))
    var result = Case(buyer: buyer, goods: goods)
    result.isLost = sum(direct, -1) > 0 && Double(loss) / Double(sum(direct, -1)) >= 0.8
    let hubs = Dictionary(grouping: deals.filter { !$0.isDirect && $0.isFromHub }, by: { $0.seller! })
    let gains = hubs.mapValues { sum($0, 1) - sum($0, -1) }.filter { $0.value > 0 }
    result.hasNewHub = gains.keys.contains { 20 * sum(hubs[$0]!, -1) <= sum(hubs[$0]!, 1) }
    let gained = gains.values.reduce(0, +)
    let rows = deals.filter {
      $0.isDirect && windows.side($0) != 0 || !$0.isDirect && $0.isFromHub && windows.side($0) == 1
    }
    guard result.isLost, !gains.isEmpty, gained >= picture.floor, rows.count >= picture.least else {
      return result
    }
    var best: (triangle: Int128, gain: Int128, hub: AnomalyFirm, supplier: AnomalyFirm?)?
    for hub in gains.keys.sorted() {
      var (triangle, supplier): (Int128, AnomalyFirm?) = (0, nil)
      for seller in Set(direct.compactMap(\.seller)).sorted() {
        let theirs = direct.filter { $0.seller == seller }
        let more = picture.purchases(of: hub).filter { $0.seller == seller && $0.goods == goods }
        let size = min(sum(theirs, -1) - sum(theirs, 1), gains[hub]!, sum(more, 1) - sum(more, -1))
        if size > triangle { (triangle, supplier) = (size, seller) }
      }
      if best.map({ ($0.triangle, $0.gain) < (triangle, gains[hub]!) }) ?? true {
        best = (triangle, gains[hub]!, hub, supplier)
      }
    }
    func number(_ month: AnomalyPicture.Month) -> Int { month.year * 12 + month.month }
    let lastDirect = direct.map { number(.init($0.day)) }.max()
    let firstHub = hubs[best!.hub]!.filter { windows.side($0) == 1 }.map { number(.init($0.day)) }.min()
    var effects = [
      "direct before": Double(sum(direct, -1)) / 100, "direct after": Double(sum(direct, 1)) / 100,
      "hubs gained": Double(gained) / 100, "replaced share": Double(min(loss, gained)) / Double(loss),
      "triangle": Double(best!.triangle) / 100,
    ]
    if let lastDirect, let firstHub { effects["lag"] = Double(firstHub - lastDirect) }
    result.finding = PlainFinding(
      kind: best!.supplier == nil ? "hub-for-direct" : "triangle", firm: best!.hub, partner: buyer,
      other: best!.supplier, goods: goods, effects: effects, rows: Set(rows.map(\.row)))
    return result
  }

  /// Fisher's test by going through all tables with the same margins.
  private func fisher(_ group: [Case]) -> Double? {
    func count(_ isLost: Bool, _ hasHub: Bool) -> Int {
      group.filter { $0.isLost == isLost && $0.hasNewHub == hasHub }.count
    }
    let (a, b, c, d) = (count(true, true), count(true, false), count(false, true), count(false, false))
    guard a + b > 0, c + d > 0, a + c > 0 else { return nil }
    func choose(_ n: Int, _ k: Int) -> Double {
      k < 0 || k > n ? 0 : (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }
    }
    let all = (0...(a + c)).map { choose(a + b, $0) * choose(c + d, a + c - $0) }
    return all[a...].reduce(0, +) / all.reduce(0, +)
  }

  private func displacements(_ picture: AnomalyPicture) -> [PlainFinding] {
    guard let end = picture.days?.upperBound, let measure = picture.routes.measureDay?.rawValue else {
      return []
    }
    return picture.buyers.flatMap { buyer in
      picture.classes(picture.purchases(of: buyer).filter { $0.isIn && $0.isFromHub }).flatMap {
        goods, deals -> [PlainFinding] in
        let sellers = Dictionary(grouping: deals, by: { $0.seller! })
        func days(_ firm: AnomalyFirm) -> [Int32] { sellers[firm]!.map(\.day).sorted() }
        func cents(_ firm: AnomalyFirm) -> Int128 { picture.cents(sellers[firm]!) }
        return sellers.keys.sorted().compactMap { new -> PlainFinding? in
          guard days(new)[0] >= measure, cents(new) >= picture.floor, days(new).count >= picture.least else {
            return nil
          }
          let ended = sellers.keys.sorted().filter { old in
            old.country != new.country && days(old).count >= picture.least
              && 2 * cents(old) >= picture.floor - picture.floor % 2
              && days(old).last! + 180 <= end
              && abs(days(new)[0] - days(old).last!) <= 180 && days(old)[0] < days(new)[0]
              && days(new).last! > days(old).last!
          }
          guard let most = ended.map(cents).max(), let old = ended.first(where: { cents($0) == most }) else {
            return nil
          }
          return PlainFinding(
            kind: "hub-displacement", firm: new, partner: buyer, other: old, goods: goods,
            effects: [
              "value of the one that ended": Double(cents(old)) / 100,
              "value of the one that began": Double(cents(new)) / 100,
              "gap": Double(days(new)[0] - days(old).last!),
            ], rows: Set((sellers[old]! + sellers[new]!).map(\.row)))
        }
      }
    }
  }

  @Test func `losses, gains, triangles, lags, displacements and Fisher's p are those of the definition`()
    throws
  {
    var (kinds, tests) = ([String: Int](), 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let found = try Substitution.result(in: made, on: WorkPool(workers: 2))
      guard let windows = picture.windows else {
        #expect(found.findings.isEmpty && found.gaps.count == 1)
        continue
      }
      let cases = cases(picture, windows)
      let expected = cases.compactMap { one -> PlainFinding? in
        var finding = one.finding
        finding?.p = fisher(cases.filter { $0.goods == one.goods })
        tests += finding?.p.map { $0 < 1 } ?? false ? 1 : 0
        return finding
      }
      let all = expected + displacements(picture)
      #expect(difference(found.findings, all, in: made.table) == nil, "\(seed)")
      for one in all { kinds[one.kind, default: 0] += 1 }
    }
    #expect(kinds["hub-for-direct", default: 0] > 20 && kinds["triangle", default: 0] > 40, "\(kinds)")
    #expect(kinds["hub-displacement", default: 0] > 30 && tests > 5, "\(kinds) \(tests)")
  }
}
