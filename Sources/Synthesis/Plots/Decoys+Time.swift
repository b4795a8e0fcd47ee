/// Decoys: the goods could not have been those, by their days.
extension PlotDraft {
  /// Every lot was bought before the measure and lay for more than 180 days.
  mutating func oldStock() {
    let bought = lots(cast.lots, within: cast.control - 400...cast.control - 20, of: cast.goods)
    let reopened = max(cast.control, (bought.last?.day ?? 0) + 200)
    for lot in bought {
      let days = reopened + random.below(300) - lot.day
      pass(
        [lot], along: [cast.supplier, cast.hub, cast.buyer], cast.goods, steps: [Step(dwell: days...days)])
    }
  }

  /// The goods for the buyer come from a maker near by and are gone before the first coalition lot arrives.
  mutating func lateFirstLeg() {
    let start = cast.control + 20
    let sold = buyNearBy(lots(cast.lots, within: start...start + 400, of: cast.goods))
    let late = lots(
      max(2, cast.lots / 2), within: (sold ?? start) + 10...Calendar.last - 70, of: cast.goods)
    sellElsewhere(late, cast.goods, hub: cast.hub)
    accountInnocent(shipments: cast.lots)
  }

  /// Bought of a maker outside the coalition and sold to the buyer; gives the day of the last sale.
  private mutating func buyNearBy(_ bought: [Lot]) -> Int? {
    let (maker, price) = (cast.others[0], markup())
    var last: Int?
    for lot in bought {
      add(ship(lot, cast.goods, from: maker, to: cast.hub, madeBy: maker), leg: 1)
      let sold = lot.later(dwell())
      add(ship(sold, cast.goods, from: cast.hub, to: cast.buyer, madeBy: maker, markup: price), leg: 2)
      last = max(last ?? sold.day, sold.day)
    }
    return last
  }

  /// Coalition lots are bought and wholly sold at home within weeks; then others are bought near by for the buyer.
  mutating func soldOut() {
    let start = cast.days.lowerBound
    sellElsewhere(lots(cast.lots, within: start...start + 60, of: cast.goods), cast.goods, hub: cast.hub)
    let later = start + 60 + 62
    _ = buyNearBy(lots(cast.lots, within: later + 1...later + 120, of: cast.goods))
    accountInnocent(shipments: cast.lots)
  }

  /// All of it before the goods were controlled for the destination.
  mutating func beforeControl() {
    let lots = lots(cast.lots, within: cast.control - 600...cast.control - 65, of: cast.goods)
    pass(lots, along: [cast.supplier, cast.hub, cast.buyer], cast.goods)
  }
}
