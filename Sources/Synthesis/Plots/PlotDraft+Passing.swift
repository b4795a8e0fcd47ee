/// What is the same in most schemes: goods pass from firm to firm.
extension PlotDraft {
  /// Parts lots into those for the destination, by the cast's share and at least two, and those sold elsewhere.
  mutating func divided(_ lots: [Lot]) -> (onward: [Lot], elsewhere: [Lot]) {
    let wanted = min(lots.count, max(2, Int((Double(lots.count) * cast.share).rounded())))
    var order = Array(lots.indices)
    order.shuffle(using: &random)
    let chosen = Set(order.prefix(wanted))
    return (
      lots.indices.filter { chosen.contains($0) }.map { lots[$0] },
      lots.indices.filter { !chosen.contains($0) }.map { lots[$0] }
    )
  }

  /// Goods that a hub buys of the same supplier and sells where they are not controlled: innocent, both legs.
  mutating func sellElsewhere(_ lots: [Lot], _ goods: Int, hub: FirmNumber, declaredAs first: Int? = nil) {
    for lot in lots {
      add(ship(lot, first ?? goods, from: cast.supplier, to: hub, madeBy: cast.supplier), leg: 1)
    }
    let buyers = customers(4, of: hub, goods)
    sell(lots.map { $0.later(dwell()) }, goods, from: hub, to: buyers, madeBy: cast.supplier)
  }

  /// What one leg adds to the price, and how long the goods lie before it.
  struct Step: Sendable {
    var markup: ClosedRange<Double> = 0.07...0.68
    var dwell: ClosedRange<Int> = 3...61
  }

  /// Diverted goods, lot by lot, from the first stop to the last; now and then a part stays at the first hub and is
  /// sold there.
  ///
  /// - Parameters:
  ///   - first: Goods as which the first leg is declared, where they are others.
  ///   - steps: One for each firm between; one for all where only one is given.
  ///   - keepsParts: Whether lots may be parted.
  mutating func divert(
    _ lots: [Lot], along stops: [FirmNumber], _ goods: Int, declaredAs first: Int? = nil,
    steps: [Step] = [Step()],
    keepsParts: Bool = true
  ) {
    let prices = (1..<stops.count - 1).map { hub in
      between(steps[min(hub, steps.count) - 1].markup)
    }
    let locals = keepsParts ? customers(2, of: stops[1], goods) : []
    for lot in lots {
      var (lot, price) = (lot, 0.0)
      for leg in 1..<stops.count {
        let isLast = leg == stops.count - 1
        let row = ship(
          lot, leg == 1 ? first ?? goods : goods, from: stops[leg - 1], to: stops[leg], madeBy: stops[0],
          markup: price)
        add(row, leg: leg, isPositive: true, divertedGrams: isLast ? lot.grams : 0)
        guard !isLast else { continue }
        let days = steps[min(leg, steps.count) - 1].dwell
        if leg == 1 && keepsParts && lot.grams > 100 && random.chance(0.2) {
          let kept = lot.part(0.1 + 0.5 * random.unit())
          lot = lot.without(kept)
          sell([kept.later(lie(days))], goods, from: stops[1], to: locals, madeBy: stops[0])
        }
        lot = lot.later(lie(days))
        price += prices[leg - 1]
      }
      account(stops, goods, shipments: 1, divertedGrams: lot.grams)
    }
  }

  /// Innocent goods over the same stops; `counts` says whether they make a route of their own.
  mutating func pass(
    _ lots: [Lot], along stops: [FirmNumber], _ goods: Int, steps: [Step] = [Step()],
    note: Consignment.Note = .none, counts: Bool = true
  ) {
    let prices = (1..<stops.count - 1).map { hub in between(steps[min(hub, steps.count) - 1].markup) }
    for lot in lots {
      var (lot, price) = (lot, 0.0)
      let serial = UInt32(truncatingIfNeeded: random.next() >> 44)
      for leg in 1..<stops.count {
        var row = ship(lot, goods, from: stops[leg - 1], to: stops[leg], madeBy: stops[0], markup: price)
        (row.note, row.serial) = (note, serial)
        add(row, leg: leg)
        guard leg < stops.count - 1 else { continue }
        lot = lot.later(lie(steps[min(leg, steps.count) - 1].dwell))
        price += prices[leg - 1]
      }
      if counts { account(stops, goods, shipments: 1, divertedGrams: 0) }
    }
  }

  /// Days between the ends of a range; two even draws, so that the middle is likelier.
  mutating func lie(_ days: ClosedRange<Int>) -> Int {
    let half = (days.upperBound - days.lowerBound) / 2
    return days.lowerBound + random.below(half + 1)
      + random.below(days.upperBound - days.lowerBound - half + 1)
  }

  mutating func between(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * random.unit()
  }

  /// Free goods of the hub's own country for the buyer: ordinary business beside the rest.
  mutating func sellOtherGoods(to buyer: FirmNumber, within days: ClosedRange<Int>) {
    let lots = lots(max(2, cast.lots / 2), within: days, of: cast.otherGoods)
    let price = markup()
    for lot in lots {
      add(ship(lot, cast.otherGoods, from: cast.hub, to: buyer, madeBy: cast.hub, markup: price), leg: 1)
    }
  }

  /// A route that is asked about and on which nothing was diverted, for decoys that build their legs one by one.
  mutating func accountInnocent(_ goods: Int? = nil, shipments: Int) {
    account(
      [cast.supplier] + cast.hubs + [cast.buyer], goods ?? cast.goods, shipments: shipments, divertedGrams: 0)
  }
}
