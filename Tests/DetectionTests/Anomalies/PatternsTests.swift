import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Shapes of trade, against looking for each of them row by row.
@Suite struct PatternsTests {
  private func expected(_ picture: AnomalyPicture) -> [PlainFinding] {
    let bySeller = picture.sellers.flatMap { seller in
      splitting(picture, seller) + roundTrips(picture, seller) + drifts(picture, seller)
        + stockpiles(picture, seller) + switches(picture, seller)
    }
    return bySeller + picture.buyers.flatMap { parallel(picture, $0) } + unnamed(picture)
      + switchesOfCountries(picture)
  }

  private func switches(_ picture: AnomalyPicture, _ seller: AnomalyFirm) -> [PlainFinding] {
    let sold = picture.sales(of: seller).filter { $0.isIn && $0.buyer != nil }
    return Set(sold.map { $0.buyer! }).compactMap { buyer in
      currencySwitch(picture, sold.filter { $0.buyer == buyer }).map { found in
        PlainFinding(
          kind: "currency-switch", firm: seller, partner: buyer, effects: found.effects, rows: found.rows)
      }
    }
  }

  private func switchesOfCountries(_ picture: AnomalyPicture) -> [PlainFinding] {
    let sold = picture.deals.filter { $0.isIn && $0.isFromHub && $0.seller != nil }
    return Set(sold.map { $0.seller!.country }).compactMap { country in
      currencySwitch(picture, sold.filter { $0.seller!.country == country }).map { found in
        PlainFinding(kind: "currency-switch", country: country, effects: found.effects, rows: found.rows)
      }
    }
  }

  /// Shares of value; of yuan and dirhams the one that rose most.
  private func currencySwitch(_ picture: AnomalyPicture, _ deals: [Deal]) -> (
    effects: [String: Double], rows: Set<Int>
  )? {
    guard let windows = picture.windows, !picture.trade.lacksCurrency else { return nil }
    func currency(_ deal: Deal) -> String { picture.trade.currency(picture.trade.rows[deal.row]).description }
    let known = deals.filter { currency($0) != "" }
    let (old, new) = (known.filter { windows.side($0) == -1 }, known.filter { windows.side($0) == 1 })
    guard picture.cents(old) > 0, picture.cents(new) > 0 else { return nil }
    func share(_ code: String, _ deals: [Deal]) -> Double {
      Double(picture.cents(deals.filter { currency($0) == code })) / Double(picture.cents(deals))
    }
    let rises = ["AED", "CNY"].map { (code: $0, rise: share($0, new) - share($0, old)) }
    let best = rises[0].rise >= rises[1].rise ? rises[0] : rises[1]
    let switched = new.filter { currency($0) == best.code }
    guard best.rise >= 0.17, isEnough(picture, picture.cents(switched), switched.count) else { return nil }
    return (
      [
        "share before": share(best.code, old), "share after": share(best.code, new),
        "value": Double(picture.cents(switched)) / 100,
      ], Set(switched.map(\.row))
    )
  }

  private func isEnough(_ picture: AnomalyPicture, _ value: Int128, _ count: Int) -> Bool {
    count > 0 && value >= picture.floor && count >= picture.least
  }

  /// Runs grow from each shipment that no earlier one is near; shipments without a value are not there.
  private func splitting(_ picture: AnomalyPicture, _ seller: AnomalyFirm) -> [PlainFinding] {
    let sold = picture.sales(of: seller).filter { $0.isIn && $0.cents > 0 }
    let threshold = Int128(picture.settings.thresholdCents)
    let p = bunching(sold.map(\.cents), threshold)
    let pairs = Set(sold.compactMap { deal in deal.buyer.map { [$0.description, deal.goods.description] } })
    return pairs.compactMap { pair in
      let lane = sold.filter { $0.buyer?.description == pair[0] && $0.goods.description == pair[1] }
      let starts = lane.filter { one in !lane.contains { $0.day < one.day && one.day - $0.day <= 7 } }
      var (runs, parcels) = (0, [Deal]())
      for start in Set(starts.map(\.day)) {
        var end = start
        while let next = lane.map(\.day).filter({ $0 > end && $0 - end <= 7 }).max() { end = next }
        let run = lane.filter { start...end ~= $0.day }
        guard run.count >= 3, run.allSatisfy({ $0.cents < threshold }), picture.cents(run) >= threshold else {
          continue
        }
        (runs, parcels) = (runs + 1, parcels + run)
      }
      guard isEnough(picture, picture.cents(parcels), parcels.count) else { return nil }
      let near = parcels.filter { 10 * $0.cents >= 8 * threshold }.count
      return PlainFinding(
        kind: "splitting", firm: seller, partner: lane[0].buyer, goods: lane[0].goods,
        effects: [
          "parcels": Double(parcels.count), "runs": Double(runs),
          "value": Double(picture.cents(parcels)) / 100,
          "near threshold": Double(near) / Double(parcels.count),
        ], p: p, rows: Set(parcels.map(\.row)))
    }
  }

  /// Tosses of a coin: at least as many in the tenth below as there are, of those in the tenths on both sides.
  private func bunching(_ values: [Int128], _ threshold: Int128) -> Double? {
    let below = values.filter { 10 * $0 >= 9 * threshold && $0 < threshold }.count
    let all = below + values.filter { $0 >= threshold && 10 * $0 < 11 * threshold }.count
    guard all > 0 else { return nil }
    func choose(_ k: Int) -> Double { (0..<k).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) } }
    return (below...all).reduce(0) { $0 + choose($1) } / (0...all).reduce(0) { $0 + choose($1) }
  }

  private func roundTrips(_ picture: AnomalyPicture, _ seller: AnomalyFirm) -> [PlainFinding] {
    picture.classes(picture.sales(of: seller)).flatMap { goods, sales -> [PlainFinding] in
      guard sales.contains(where: \.isIn) else { return [] }
      return Set(sales.compactMap(\.buyer)).compactMap { partner in
        let there = sales.filter { $0.buyer == partner && !$0.isIn }
        let back = picture.purchases(of: seller).filter { one in
          one.goods == goods && one.seller == partner && there.contains { 0...180 ~= one.day - $0.day }
        }
        guard isEnough(picture, picture.cents(back), there.count + back.count), !back.isEmpty else {
          return nil
        }
        return PlainFinding(
          kind: "round-trip", firm: seller, other: partner, goods: goods,
          effects: [
            "value there": Double(picture.cents(there)) / 100,
            "value back": Double(picture.cents(back)) / 100,
          ], rows: Set((there + back).map(\.row)))
      }
    }
  }

  private func drifts(_ picture: AnomalyPicture, _ seller: AnomalyFirm) -> [PlainFinding] {
    guard let windows = picture.windows else { return [] }
    let sold = picture.sales(of: seller).filter(\.isIn)
    return Set(sold.map { $0.goods.prefix(2) }).compactMap { chapter in
      let deals = sold.filter { $0.goods.prefix(2) == chapter }
      func sum(_ side: Int, _ isControlled: Bool) -> Int128 {
        picture.cents(
          deals.filter { windows.side($0) == side && picture.isControlled($0.goods) == isControlled })
      }
      let (old, new) = (sum(-1, true) + sum(-1, false), sum(1, true) + sum(1, false))
      guard old >= picture.floor, new >= picture.floor, deals.count >= picture.least, old > 0, new > 0 else {
        return nil
      }
      let (x, y) = (Double(sum(-1, true)) / Double(old), Double(sum(1, true)) / Double(new))
      guard x > 0.5, 5 * sum(1, true) < new, sum(1, false) > sum(-1, false) else { return nil }
      return PlainFinding(
        kind: "code-drift", firm: seller, goods: chapter,
        effects: [
          "controlled share before": x, "controlled share after": y,
          "free goods after": Double(sum(1, false)) / 100,
        ], rows: Set(deals.map(\.row)))
    }
  }

  /// Blocks of sixty days back from the measure; the usual one is the upper median of all but the last.
  private func stockpiles(_ picture: AnomalyPicture, _ seller: AnomalyFirm) -> [PlainFinding] {
    guard picture.windows != nil, let days = picture.days, let measure = picture.routes.measureDay?.rawValue
    else { return [] }
    let count = (measure - days.lowerBound) / 60
    guard count >= 7 else { return [] }
    return picture.classes(picture.sales(of: seller).filter(\.isIn)).compactMap { goods, deals in
      func block(_ number: Int32) -> [Deal] {
        deals.filter { measure - 60 * (number + 1)..<measure - 60 * number ~= $0.day }
      }
      let others = (1..<count).map { picture.cents(block($0)) }.sorted()
      let (usual, late) = (others[others.count / 2], picture.cents(block(0)))
      guard usual > 0, late >= 3 * usual, isEnough(picture, late, block(0).count) else { return nil }
      return PlainFinding(
        kind: "stockpile", firm: seller, goods: goods,
        effects: ["ratio": Double(late) / Double(usual), "value": Double(late) / 100],
        rows: Set(block(0).map(\.row)))
    }
  }

  /// Lives of at most a year and a day, each the first to begin sixty days or more after the one before.
  private func parallel(_ picture: AnomalyPicture, _ buyer: AnomalyFirm) -> [PlainFinding] {
    let measure = picture.windows == nil ? Int32.min : picture.routes.measureDay!.rawValue
    let bought = picture.purchases(of: buyer).filter { $0.isIn && $0.isFromHub && $0.day >= measure }
    return picture.classes(bought).compactMap { goods, deals in
      var lives = Dictionary(grouping: deals, by: { $0.seller! }).filter { _, sales in
        sales.map(\.day).max()! - sales.map(\.day).min()! <= 365
      }
      var sellers: [AnomalyFirm] = []
      var from = Int32.min
      while let next = lives.keys.min(by: { a, b in
        (lives[a]!.map(\.day).min()!, a) < (lives[b]!.map(\.day).min()!, b)
      }) {
        let begins = lives.removeValue(forKey: next)!.map(\.day).min()!
        if begins >= from { (sellers, from) = (sellers + [next], begins + 60) }
      }
      let theirs = deals.filter { sellers.contains($0.seller!) }
      guard sellers.count >= 3, isEnough(picture, picture.cents(theirs), theirs.count) else { return nil }
      return PlainFinding(
        kind: "parallel-sellers", firm: sellers[0], partner: buyer, goods: goods,
        effects: ["sellers": Double(sellers.count), "value": Double(picture.cents(theirs)) / 100],
        rows: Set(theirs.map(\.row)))
    }
  }

  private func unnamed(_ picture: AnomalyPicture) -> [PlainFinding] {
    let nobody = picture.deals.filter { $0.isIn && $0.buyer == nil && picture.isControlled($0.goods) }
    return picture.classes(nobody).compactMap { goods, deals in
      guard isEnough(picture, picture.cents(deals), deals.count) else { return nil }
      return PlainFinding(
        kind: "unnamed-consignee", goods: goods,
        effects: ["value": Double(picture.cents(deals)) / 100, "shipments": Double(deals.count)],
        rows: Set(deals.map(\.row)))
    }
  }

  @Test
  func `runs, round trips, sellers in turn, drifts, stockpiles and nobodies are those of the definition`()
    throws
  {
    var (kinds, tests) = ([String: Int](), 0)
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let expected = expected(picture)
      let found = try Patterns.result(in: made, on: WorkPool(workers: 2))
      #expect(difference(found.findings, expected, in: made.table) == nil, "\(seed)")
      for one in expected { kinds[one.kind, default: 0] += 1 }
      tests += expected.count { $0.p != nil }
    }
    let least = [
      "splitting": 60, "round-trip": 60, "code-drift": 20, "stockpile": 20, "parallel-sellers": 20,
      "unnamed-consignee": 15, "currency-switch": 60,
    ]
    for (kind, count) in least { #expect(kinds[kind, default: 0] > count, "\(kinds)") }
    #expect(tests > 15, "\(tests)")
  }
}
