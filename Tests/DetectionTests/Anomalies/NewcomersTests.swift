import Foundation
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Who is new, against looking at every day of every firm.
@Suite struct NewcomersTests {
  /// Jensen-Shannon distance of two lists of shares, in its textbook form.
  private func distance(_ a: [String: Double], _ b: [String: Double]) -> Double? {
    let (x, y) = (a.values.reduce(0, +), b.values.reduce(0, +))
    guard x > 0, y > 0 else { return nil }
    func entropy(_ shares: [Double]) -> Double { shares.filter { $0 > 0 }.reduce(0) { $0 - $1 * log2($1) } }
    let keys = Set(a.keys).union(b.keys)
    let (p, q) = (keys.map { (a[$0] ?? 0) / x }, keys.map { (b[$0] ?? 0) / y })
    let middle = zip(p, q).map { ($0 + $1) / 2 }
    return max(0, entropy(middle) - (entropy(p) + entropy(q)) / 2).squareRoot()
  }

  private func basket(_ picture: AnomalyPicture, _ deals: [Deal]) -> [String: Double] {
    let hasValue = picture.cents(deals) > 0
    var basket: [String: Double] = [:]
    for deal in deals {
      basket[String(deal.goods.description.prefix(2)), default: 0] += hasValue ? Double(deal.cents) : 1
    }
    return basket
  }
  private func controlledShare(_ picture: AnomalyPicture, _ deals: [Deal]) -> Double {
    let hasValue = picture.cents(deals) > 0
    func amount(_ deals: [Deal]) -> Double { hasValue ? Double(picture.cents(deals)) : Double(deals.count) }
    return deals.isEmpty ? 0 : amount(deals.filter { picture.isControlled($0.goods) }) / amount(deals)
  }

  private func newcomer(_ picture: AnomalyPicture, _ firm: AnomalyFirm, _ measure: Int32, _ end: Int32)
    -> PlainFinding?
  {
    let (sales, bought) = (picture.sales(of: firm), picture.purchases(of: firm))
    let (before, after) = (sales.filter { $0.day < measure }, sales.filter { $0.day >= measure })
    var there = after.filter(\.isIn)
    let seen = (sales + bought).map(\.day)
    var kind = "new-firm"
    var effects = ["controlled share after": controlledShare(picture, there)]
    if seen.min()! >= measure {
      let isShort = seen.max()! - seen.min()! <= 365 && end - seen.max()! > 60
      if isShort, picture.cents(sales) >= 100_000_000 { kind = "mayfly" }
    } else {
      there = there.filter { picture.isControlled($0.goods) }
      guard !there.isEmpty else { return nil }
      let distance = distance(basket(picture, before), basket(picture, after))
      let (x, y) = (controlledShare(picture, before), controlledShare(picture, after))
      let isNewLine = (distance ?? 0) >= 0.5 && x < 0.01 && y > 0.5
      let isOld = (before + bought.filter { $0.day < measure }).contains { picture.isControlled($0.goods) }
      guard isNewLine || !isOld else { return nil }
      kind = isNewLine ? "new-line" : "new-to-controlled"
      effects = ["controlled share after": y]
      if let distance { effects["basket distance"] = distance }
    }
    guard picture.cents(there) >= picture.floor, there.count >= picture.least else { return nil }
    effects["value"] = Double(picture.cents(there)) / 100
    effects["shipments"] = Double(there.count)
    effects["days since measure"] = Double(there.map(\.day).min()! - measure)
    return PlainFinding(
      kind: kind, firm: firm, goods: largest(picture, there), effects: effects, rows: Set(there.map(\.row)))
  }

  @Test func `newcomers of random trades are those of the definition, none where the data begin late`() throws
  {
    var (kinds, late) = ([String: Int](), 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let found = try Newcomers.result(in: made, on: WorkPool(workers: 2))
      guard picture.windows != nil, let days = picture.days,
        let measure = picture.settings.measureDay?.rawValue,
        measure - days.lowerBound >= 365
      else {
        #expect(found.findings.isEmpty && found.gaps.count == 1)
        late += 1
        continue
      }
      let expected = picture.active.compactMap { newcomer(picture, $0, measure, days.upperBound) }
      #expect(difference(found.findings, expected, in: made.table) == nil, "\(seed)")
      for one in expected { kinds[one.kind, default: 0] += 1 }
    }
    #expect(late > 10 && kinds["new-firm", default: 0] > 100 && kinds["mayfly", default: 0] > 0, "\(kinds)")
    #expect(kinds["new-to-controlled", default: 0] > 12 && kinds["new-line", default: 0] > 5, "\(kinds)")
  }
}
