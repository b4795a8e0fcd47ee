/// Decoys: goods that may go where they go, on the lanes and in the rhythm of diversion.
extension PlotDraft {
  /// Many shipments of consumer goods.
  mutating func consumerGoods() {
    let goods = random.pick(world.goods.consumer)
    let item = isFree(goods) ? goods : cast.otherGoods
    pass(
      lots(cast.lots + cast.lots / 2, within: cast.days, of: item),
      along: [cast.supplier, cast.hub, cast.buyer], item)
  }

  private func isFree(_ goods: Int) -> Bool {
    world.controls.firstDay(of: goods, to: cast.destination) == Int(Int32.max)
  }

  /// Free goods at two to four times the usual price, in both legs.
  mutating func premiumVariant() {
    let better = lots(cast.lots, within: cast.days, of: cast.otherGoods).map { lot in
      Lot(day: lot.day, cents: Int64(Double(lot.cents) * (2 + 2 * random.unit())), grams: lot.grams)
    }
    pass(better, along: [cast.supplier, cast.hub, cast.buyer], cast.otherGoods, note: .premium)
  }

  /// Free goods whose code changed on 1 January 2022, traded before and after.
  mutating func renamedCode() {
    let renamed = world.goods.all.indices.filter {
      world.vintage.isRenamed($0) && !world.goods.all[$0].control.isControlled && isFree($0)
    }
    let goods = random.pick(renamed)
    let count = max(3, cast.lots / 2)
    let lots =
      lots(count, within: Vintage.adoption - 500...Vintage.adoption - 65, of: goods)
      + lots(count, within: Vintage.adoption + 5...Calendar.last - 70, of: goods)
    pass(lots, along: [cast.supplier, cast.hub, cast.buyer], goods)
  }

  /// To a telecom operator, for its subscribers, under a licence exception.
  mutating func exemptTelecom() {
    let lots = lots(cast.lots, within: cast.days, of: cast.goods)
    pass(lots, along: [cast.supplier, cast.hub, cast.others[0]], cast.goods, note: .exempt)
  }

  /// The hub makes the goods itself; what it buys of the same code is sold at home.
  mutating func ownProduction() {
    sellElsewhere(lots(cast.lots, within: cast.days, of: cast.goods), cast.goods, hub: cast.hub)
    let own = lots(cast.lots, within: cast.days, of: cast.goods)
    for lot in own {
      add(ship(lot, cast.goods, from: cast.hub, to: cast.buyer, madeBy: cast.hub, markup: markup()), leg: 2)
    }
    accountInnocent(shipments: own.count)
  }
}
