/// Schemes that differ in what becomes of the lots between the legs.
extension PlotDraft {
  /// A value in cents below which a parcel is hardly looked at: 10,000 dollars.
  static let thresholdCents: Int64 = 1_000_000

  /// Each lot goes on in two to five parts, weeks apart.
  mutating func splitLots() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    let price = markup()
    for lot in bought.onward {
      let count = 2 + random.below(4)
      var (rest, parts) = (lot, [Lot]())
      for number in 0..<count {
        let part =
          number == count - 1 ? rest : rest.part((0.7 + 0.6 * random.unit()) / Double(count - number))
        rest = rest.without(part)
        parts.append(part.later(dwell()))
      }
      sellOn(parts.filter { $0.grams > 0 }, of: lot, markup: price)
    }
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }

  /// The first leg of one lot and the last legs of its parts.
  private mutating func sellOn(_ parts: [Lot], of lot: Lot, markup: Double) {
    add(
      ship(lot, cast.goods, from: cast.supplier, to: cast.hub, madeBy: cast.supplier), leg: 1,
      isPositive: true)
    for part in parts {
      let row = ship(part, cast.goods, from: cast.hub, to: cast.buyer, madeBy: cast.supplier, markup: markup)
      add(row, leg: 2, isPositive: true, divertedGrams: part.grams)
    }
    account(
      [cast.supplier, cast.hub, cast.buyer], cast.goods, shipments: parts.count,
      divertedGrams: parts.reduce(0) { $0 + $1.grams })
  }

  /// Two to four lots, of two suppliers in turn, go on as one.
  mutating func mergedLots() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    let price = markup()
    var rest = bought.onward[...]
    while !rest.isEmpty {
      let group = Array(rest.prefix(2 + random.below(3)))
      rest = rest.dropFirst(group.count)
      merge(group, markup: price)
    }
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }

  private mutating func merge(_ lots: [Lot], markup: Double) {
    for (number, lot) in lots.enumerated() {
      let supplier = cast.suppliers[number % 2]
      add(ship(lot, cast.goods, from: supplier, to: cast.hub, madeBy: supplier), leg: 1, isPositive: true)
      account(
        [supplier, cast.hub, cast.buyer], cast.goods, shipments: number < 2 ? 1 : 0, divertedGrams: lot.grams)
    }
    let whole = Lot(
      day: (lots.map(\.day).max() ?? 0) + dwell(), cents: lots.reduce(0) { $0 + $1.cents },
      grams: lots.reduce(0) { $0 + $1.grams })
    let row = ship(whole, cast.goods, from: cast.hub, to: cast.buyer, madeBy: cast.supplier, markup: markup)
    add(row, leg: 2, isPositive: true, divertedGrams: whole.grams)
  }

  /// Each lot goes on in parcels below the threshold of value.
  mutating func belowThreshold() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    let price = markup()
    for lot in bought.onward {
      let parcels = parcels(of: lot, markup: price).map { $0.later(dwell()) }
      sellOn(parcels, of: lot, markup: price)
    }
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }

  /// Parts of a lot that are worth 60 to 98 percent of the threshold each when sold, but for the last; at most twelve,
  /// what is left then stays.
  mutating func parcels(of lot: Lot, markup: Double) -> [Lot] {
    var (rest, parcels) = (lot, [Lot]())
    while rest.grams > 0 && parcels.count < 12 {
      let wanted = Double(PlotDraft.thresholdCents) * (0.6 + 0.38 * random.unit()) / powerOfTwo(markup)
      let share = wanted / Double(rest.cents)
      let parcel =
        share >= 0.9 && Double(rest.cents) * powerOfTwo(markup) < Double(PlotDraft.thresholdCents)
        ? rest : rest.part(min(share, 1))
      rest = rest.without(parcel)
      parcels.append(parcel)
    }
    return parcels
  }

  /// A stock from before the measure is sold first, then what was bought after it.
  mutating func stockpiling() {
    let stops = [cast.supplier, cast.hub, cast.buyer]
    let before = lots(max(2, cast.lots / 2), within: cast.control - 150...cast.control - 5, of: cast.goods)
    let after = lots(max(2, cast.lots / 2), within: cast.control + 30...cast.control + 400, of: cast.goods)
    var day = cast.control + 10
    for lot in before {
      day += random.below(25)
      pass(
        [lot], along: stops, cast.goods, steps: [Step(dwell: day - lot.day...day - lot.day)], counts: false)
    }
    for lot in after {
      day = max(day + random.below(25), lot.day + 3)
      divert(
        [lot], along: stops, cast.goods, steps: [Step(dwell: day - lot.day...day - lot.day)],
        keepsParts: false)
    }
  }
}
