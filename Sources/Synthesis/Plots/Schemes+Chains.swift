/// Schemes that differ in how many firms the goods pass, and what each of them does to the price.
extension PlotDraft {
  /// One hub, two or three, in two or more legs.
  mutating func throughHubs() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    divert(bought.onward, along: [cast.supplier] + cast.hubs + [cast.buyer], cast.goods)
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }

  /// Each hub takes half again to three times the price.
  mutating func markupChain() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    divert(
      bought.onward, along: [cast.supplier] + cast.hubs + [cast.buyer], cast.goods,
      steps: [Step(markup: 0.58...1.58)])
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }

  /// To the second firm and back to the first, each time within a month, then on.
  mutating func roundTrip() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    let (first, second) = (cast.hubs[0], cast.hubs[1])
    divert(
      bought.onward, along: [cast.supplier, first, second, first, cast.buyer], cast.goods,
      steps: [Step(dwell: 2...25), Step(markup: 0...0.05, dwell: 2...25), Step()])
    sellElsewhere(bought.elsewhere, cast.goods, hub: first)
  }

  /// Goods lie for 90 days to more than a year.
  mutating func longDwell() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    for lot in bought.onward {
      let tail = random.chance(0.3) ? random.below(240) : 0
      let days = min(90 + random.below(90) + tail, Calendar.last - lot.day)
      divert(
        [lot], along: [cast.supplier, cast.hub, cast.buyer], cast.goods, steps: [Step(dwell: days...days)],
        keepsParts: false)
    }
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }

  /// Only the last leg is in the data, and it says where the goods were made.
  mutating func relay() {
    let lots = lots(cast.lots, within: cast.days, of: cast.goods)
    let price = markup()
    for lot in lots {
      var row = ship(lot, cast.goods, from: cast.hub, to: cast.buyer, madeBy: cast.supplier, markup: price)
      row.maker = cast.supplier
      add(row, leg: 1, isPositive: true, divertedGrams: lot.grams)
      account([cast.supplier, cast.hub, cast.buyer], cast.goods, shipments: 1, divertedGrams: lot.grams)
    }
  }
}
