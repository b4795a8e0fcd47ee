extension StoryPlan {
  /// Made by the supplier, sent from the hub: the maker is always named, for nothing else tells the story.
  mutating func relay(_ cast: StoryCast) -> [(String, [Consignment])] {
    let lots = lots(cast.lots, within: cast.days, of: cast.goods, size: cast.size)
    var rows = ship(
      lots, cast.goods, from: cast.hubs[0], to: cast.buyer, madeBy: cast.supplier, markup: markup())
    for index in rows.indices { rows[index].maker = cast.supplier }
    return [("last", rows)]
  }

  /// From the supplier through every hub to the buyer, lot by lot.
  mutating func chain(_ cast: StoryCast, goods: Int) -> [(String, [Consignment])] {
    var lots = lots(cast.lots, within: cast.days, of: goods, size: cast.size)
    let stops = [cast.supplier] + cast.hubs + [cast.buyer]
    var price: Int64 = 100
    return (1..<stops.count).map { stop in
      let role = stop == 1 ? "supply" : stop == stops.count - 1 ? "last" : "onward"
      let rows = ship(
        lots, goods, from: stops[stop - 1], to: stops[stop], madeBy: cast.supplier, markup: price)
      lots = held(lots)
      price = price * markup() / 100
      return (role, rows)
    }
  }
}
