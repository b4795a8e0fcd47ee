/// Decoys: firms that trade the way hubs of schemes do, with goods that are free or customers that may have them.
extension PlotDraft {
  /// Six years of local customers; the destination before the measure only, free goods after it.
  mutating func distributor() {
    let bought = lots(cast.lots, within: Calendar.first...Calendar.last - 70, of: cast.goods)
    let locals = customers(5, of: cast.hub, cast.goods)
    let (there, here) = (markup(), markup())
    var sales = 0
    for (number, lot) in bought.enumerated() {
      add(ship(lot, cast.goods, from: cast.supplier, to: cast.hub, madeBy: cast.supplier), leg: 1)
      let sold = lot.later(dwell())
      let isEarly = number % 3 == 0 && sold.day < cast.control
      let customer = isEarly ? cast.buyer : random.pick(locals)
      sales += isEarly ? 1 : 0
      let price = isEarly ? there : here
      add(ship(sold, cast.goods, from: cast.hub, to: customer, madeBy: cast.supplier, markup: price), leg: 2)
    }
    sellOtherGoods(to: cast.buyer, within: cast.control + 20...Calendar.last)
    accountInnocent(shipments: sales)
  }

  /// Free goods in the same three months of each year.
  mutating func seasonalTrader() {
    let start = random.below(9)
    let days = (0..<max(8, cast.lots)).map { _ in
      Calendar.first + random.below(6) * 365 + (start * 30) + random.below(90)
    }.sorted()
    let goods = cast.otherGoods
    for day in days {
      let lot = lots(1, within: day...day, of: goods)
      pass(lot, along: [cast.supplier, cast.hub, cast.buyer], goods, steps: [Step(dwell: 3...20)])
    }
  }

  /// A young firm whose trade in free goods grows from month to month.
  mutating func growingFirm() {
    let first = random.chance(0.5) ? cast.control + 30 : cast.control - 200
    let days = first...min(Calendar.last - 70, first + 900)
    let lots = (0..<max(8, cast.lots)).flatMap { _ -> [Lot] in
      let day = max(random.within(days), max(random.within(days), random.within(days)))
      return self.lots(1, within: day...day, of: cast.otherGoods)
    }
    pass(lots, along: [cast.supplier, cast.hub, cast.buyer], cast.otherGoods)
  }

  /// On a list and off it again; free goods to the destination afterwards, controlled ones stay at home.
  mutating func delistedFirm() {
    let listed = random.within(Calendar.first + 100...Calendar.measure - 300)
    let delisted = listed + 120 + random.below(200)
    list(cast.hub, on: listed, until: delisted)
    let bought = lots(cast.lots, within: cast.days, of: cast.goods)
    sellElsewhere(bought, cast.goods, hub: cast.hub)
    let free = lots(
      cast.lots, within: max(delisted, cast.days.lowerBound)...cast.days.upperBound, of: cast.otherGoods)
    pass(free, along: [cast.supplier, cast.hub, cast.buyer], cast.otherGoods)
  }

  /// All controlled goods are sold where they are free; the destination gets others.
  mutating func soldElsewhere() {
    sellElsewhere(lots(cast.lots, within: cast.days, of: cast.goods), cast.goods, hub: cast.hub)
    sellOtherGoods(to: cast.buyer, within: cast.days)
    accountInnocent(shipments: 0)
  }

  /// Free goods in parcels below the threshold.
  mutating func smallParcels() {
    let goods = cast.otherGoods
    let price = markup()
    for lot in lots(cast.lots, within: cast.days, of: goods) {
      add(ship(lot, goods, from: cast.supplier, to: cast.hub, madeBy: cast.supplier), leg: 1)
      let parcels = parcels(of: lot, markup: price)
      for parcel in parcels {
        add(
          ship(
            parcel.later(dwell()), goods, from: cast.hub, to: cast.buyer, madeBy: cast.supplier, markup: price
          ),
          leg: 2)
      }
      accountInnocent(goods, shipments: parcels.count)
    }
  }
}
