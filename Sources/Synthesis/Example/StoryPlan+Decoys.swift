extension StoryPlan {
  /// Buys the goods for six years and sells them to local customers; the buyer had them before the measure only.
  mutating func distributor(_ cast: StoryCast) -> [(String, [Consignment])] {
    let hub = cast.hubs[0]
    let bought = lots(
      cast.lots, within: Calendar.first...Calendar.last - 70, of: cast.goods, size: cast.size)
    let supply = ship(bought, cast.goods, from: cast.supplier, to: hub, madeBy: cast.supplier)
    let sold = held(bought)
    let early = sold.indices.filter { $0 % 3 == 0 && sold[$0].day < Calendar.measure }
    let local = sold.indices.filter { !early.contains($0) }
    let before = ship(
      early.map { sold[$0] }, cast.goods, from: hub, to: cast.buyer, madeBy: cast.supplier, markup: markup())
    return [
      ("supply", supply), ("sale before the measure", before),
      ("local sale", sellLocally(local.map { sold[$0] }, cast.goods, from: hub, madeBy: cast.supplier)),
      ("other goods", otherSales(cast)),
    ]
  }

  /// The goods for the buyer come from a maker near by and are gone before the first coalition lot arrives.
  mutating func lateFirstLeg(_ cast: StoryCast) -> [(String, [Consignment])] {
    let (hub, maker) = (cast.hubs[0], cast.hubs[1])
    let start = Calendar.measure + 20
    let bought = lots(cast.lots, within: start...start + 400, of: cast.goods, size: cast.size)
    let sold = held(bought)
    let lastSale = sold.map(\.day).max() ?? start
    let late = lots(
      max(2, cast.lots / 2), within: lastSale + 10...Calendar.last - 70, of: cast.goods, size: cast.size)
    return [
      ("local supply", ship(bought, cast.goods, from: maker, to: hub, madeBy: maker)),
      ("last", ship(sold, cast.goods, from: hub, to: cast.buyer, madeBy: maker, markup: markup())),
      ("late supply", ship(late, cast.goods, from: cast.supplier, to: hub, madeBy: cast.supplier)),
      ("local sale", sellLocally(held(late), cast.goods, from: hub, madeBy: cast.supplier)),
    ]
  }

  /// Every lot was bought before the measure and lay for more than 180 days.
  mutating func oldStock(_ cast: StoryCast) -> [(String, [Consignment])] {
    let hub = cast.hubs[0]
    let bought = lots(
      cast.lots, within: Calendar.measure - 400...Calendar.measure - 20, of: cast.goods, size: cast.size)
    let reopened = max(Calendar.measure, (bought.last?.day ?? 0) + 200)
    let sold = bought.map { lot in
      var lot = lot
      lot.day = reopened + random.below(300)
      return lot
    }
    return [
      ("supply", ship(bought, cast.goods, from: cast.supplier, to: hub, madeBy: cast.supplier)),
      ("last", ship(sold, cast.goods, from: hub, to: cast.buyer, madeBy: cast.supplier, markup: markup())),
    ]
  }

  /// Controlled goods stay in the hub's country; what goes to the buyer has another code.
  mutating func otherCode(_ cast: StoryCast) -> [(String, [Consignment])] {
    let hub = cast.hubs[0]
    let bought = lots(cast.lots, within: cast.days, of: cast.goods, size: cast.size)
    return [
      ("supply", ship(bought, cast.goods, from: cast.supplier, to: hub, madeBy: cast.supplier)),
      ("local sale", sellLocally(held(bought), cast.goods, from: hub, madeBy: cast.supplier)),
      ("other goods", otherSales(cast)),
    ]
  }

  private mutating func sellLocally(
    _ lots: [Lot], _ goods: Int, from hub: FirmNumber, madeBy maker: FirmNumber
  ) -> [Consignment] {
    let customers = (0..<4).map { _ in customer(near: hub, of: goods) }
    let price = markup()
    return lots.flatMap { lot in
      ship([lot], goods, from: hub, to: random.pick(customers), madeBy: maker, markup: price)
    }
  }

  /// Uncontrolled goods for the buyer after the measure, of the hub's own country.
  private mutating func otherSales(_ cast: StoryCast) -> [Consignment] {
    let lots = lots(
      max(2, cast.lots / 2), within: Calendar.measure + 20...Calendar.last, of: cast.otherGoods,
      size: cast.size)
    return ship(lots, cast.otherGoods, from: cast.hubs[0], to: cast.buyer, madeBy: cast.hubs[0])
  }
}
