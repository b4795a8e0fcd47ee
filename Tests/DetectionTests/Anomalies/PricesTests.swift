import Foundation
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Dear goods, against references made for each shipment by itself.
@Suite struct PricesTests {
  private func middle(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return (low + high) / 2
  }
  /// By linear interpolation.
  private func quartile(_ values: [Double], _ part: Double) -> Double {
    let (sorted, place) = (values.sorted(), Double(values.count - 1) * part)
    let low = Int(place)
    return sorted[low] + (sorted[min(low + 1, sorted.count - 1)] - sorted[low]) * (place - Double(low))
  }

  /// Natural logarithm of cents a gram; none where a mass is below fifty grams or anything is missing.
  private func price(_ cents: Int128, _ grams: Int128) -> Double? {
    cents > 0 && grams >= 50 ? log(Double(cents) / Double(grams)) : nil
  }

  private struct Elsewhere {
    let goods: HSCode
    let half: Int, price: Double
  }
  private func half(_ day: Int32) -> Int {
    let civil = Day(rawValue: day).civil
    return civil.year * 2 + (civil.month - 1) / 6
  }

  /// The prices of all shipments that do not go to a destination, with or without firms.
  private func elsewhere(_ picture: AnomalyPicture) -> [Elsewhere] {
    picture.trade.rows.indices.compactMap { row in
      let shipment = picture.trade.rows[row]
      guard picture.isAskedFor(shipment), picture.isWanted(shipment), !picture.goesThere(row),
        let goods = picture.goodsClass(shipment.hs),
        let price = price(Int128(shipment.cents), Int128(shipment.grams))
      else { return nil }
      return Elsewhere(goods: goods, half: half(shipment.day.rawValue), price: price)
    }
  }

  /// Median and spread of a class in a half-year over what does not go to a destination, or else of its heading.
  private func reference(_ picture: AnomalyPicture, _ others: [Elsewhere], _ deal: Deal) -> (
    median: Double, scale: Double?
  )? {
    let levels: [(HSCode) -> Bool] = [
      { $0 == deal.goods }, { picture.heading($0) == picture.heading(deal.goods) },
    ]
    for isAlike in levels {
      let prices = others.filter { $0.half == half(deal.day) && isAlike($0.goods) }.map(\.price)
      guard prices.count >= 20 else { continue }
      let median = middle(prices)
      let deviation = middle(prices.map { abs($0 - median) })
      if deviation > 0 { return (median, 1.4826022185056018 * deviation) }
      let quartiles = quartile(prices, 0.75) - quartile(prices, 0.25)
      return (median, quartiles > 0 ? quartiles / 1.3489795003921634 : nil)
    }
    return nil
  }

  private func expected(_ picture: AnomalyPicture) -> [PlainFinding] {
    if picture.trade.lacksValue || picture.trade.lacksMass { return [] }
    let others = elsewhere(picture)
    return picture.active.flatMap { firm in
      picture.classes(picture.sales(of: firm).filter(\.isIn)).flatMap { goods, deals -> [PlainFinding] in
        var found = [
          outlier(picture, others, deals), markup(picture, firm, goods, deals), dearer(picture, deals),
        ]
        for place in found.indices {
          found[place]?.firm = firm
          found[place]?.goods = goods
        }
        return found.compactMap(\.self)
      }
    }
  }

  private func outlier(_ picture: AnomalyPicture, _ others: [Elsewhere], _ deals: [Deal]) -> PlainFinding? {
    let scored = deals.compactMap { deal -> (deal: Deal, z: Double, distance: Double)? in
      guard let price = price(deal.cents, deal.grams), let usual = reference(picture, others, deal),
        let scale = usual.scale
      else { return nil }
      return (deal, (price - usual.median) / scale, price - usual.median)
    }.filter { $0.z >= 3.5 }
    let value = picture.cents(scored.map(\.deal))
    guard !scored.isEmpty, scored.count >= picture.least, value >= picture.floor else { return nil }
    return PlainFinding(
      kind: "outlier",
      effects: [
        "price ratio": middle(scored.map { exp($0.distance) }), "largest z": scored.map(\.z).max()!,
        "share of shipments": Double(scored.count) / Double(deals.count), "value": Double(value) / 100,
      ], rows: Set(scored.map(\.deal.row)))
  }

  private func markup(_ picture: AnomalyPicture, _ firm: AnomalyFirm, _ goods: HSCode, _ deals: [Deal])
    -> PlainFinding?
  {
    let from = picture.windows == nil ? Int32.min : picture.resumes
    let dwell = Int32(picture.routes.dwell.upperBound)
    let sold = deals.filter { $0.day >= from }
    let bought = picture.purchases(of: firm).filter {
      $0.goods == goods && (picture.windows == nil || $0.day >= from - dwell)
    }
    let (x, y) = (
      sold.compactMap { price($0.cents, $0.grams) }, bought.compactMap { price($0.cents, $0.grams) }
    )
    guard !x.isEmpty, !y.isEmpty, x.count >= picture.least, y.count >= picture.least,
      picture.cents(sold) >= picture.floor
    else { return nil }
    let ratio = exp(middle(x) - middle(y))
    guard ratio >= 1.75 else { return nil }
    return PlainFinding(
      kind: "markup",
      effects: [
        "mark-up": ratio, "price paid": exp(middle(y)) * 10,
        "price taken": exp(middle(x)) * 10, "value": Double(picture.cents(sold)) / 100,
      ], rows: Set((bought + sold).map(\.row)))
  }

  /// More value and less mass, of shipments that declare both.
  private func dearer(_ picture: AnomalyPicture, _ deals: [Deal]) -> PlainFinding? {
    guard let windows = picture.windows, windows.areLong else { return nil }
    func sums(_ side: Int) -> (value: Double, mass: Double) {
      let some = deals.filter { windows.side($0) == side && $0.cents > 0 && $0.grams > 0 }
      return (Double(picture.cents(some)) / 100, Double(some.reduce(0) { $0 + $1.grams }) / 1_000)
    }
    let (before, after) = (sums(-1), sums(1))
    guard before.value > 0, after.value > before.value, after.mass > 0, after.mass < before.mass,
      after.value * 100 >= Double(picture.floor) - 0.5, deals.count >= picture.least
    else { return nil }
    let (p0, p1) = (before.value / before.mass, after.value / after.mass)
    return PlainFinding(
      kind: "price-not-volume",
      effects: [
        "value change": after.value / before.value - 1, "mass change": after.mass / before.mass - 1,
        "unit value change": p1 / p0 - 1, "by price": (p1 - p0) * before.mass,
        "by volume": p1 * (after.mass - before.mass),
      ], rows: Set(deals.map(\.row)))
  }

  @Test func `references, robust deviations, mark-ups and prices without volume are those of the definition`()
    throws
  {
    var (kinds, headings) = ([String: Int](), 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let expected = expected(picture)
      let found = try Prices.result(in: made, on: WorkPool(workers: 2))
      #expect(difference(found.findings, expected, in: made.table) == nil, "\(seed)")
      for one in expected { kinds[one.kind, default: 0] += 1 }
      headings += found.findings.count { $0.sentence.contains("prices of the heading") }
    }
    #expect(
      kinds["outlier", default: 0] > 20 && kinds["markup", default: 0] > 40 && headings > 3,
      "\(kinds) \(headings)")
    #expect(kinds["price-not-volume", default: 0] > 20, "\(kinds)")
  }
}
