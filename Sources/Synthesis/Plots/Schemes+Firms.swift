/// Schemes told by who trades from when.
extension PlotDraft {
  /// A firm that did not exist before the measure.
  mutating func shellFirm() {
    let bought = divided(lots(cast.lots, within: cast.days, of: cast.goods))
    divert(bought.onward, along: [cast.supplier, cast.hub, cast.buyer], cast.goods)
    sellElsewhere(bought.elsewhere, cast.goods, hub: cast.hub)
  }

  /// The first firm until it is listed, the second from a few days later on.
  mutating func listedSuccessor() {
    let middle = (cast.days.lowerBound + cast.days.upperBound) / 2
    let bought = lots(cast.lots, within: cast.days, of: cast.goods)
    let (early, late) = (bought.filter { $0.day < middle - 62 }, bought.filter { $0.day >= middle - 62 })
    divert(early.isEmpty ? [bought[0]] : early, along: [cast.supplier, cast.hubs[0], cast.buyer], cast.goods)
    let first = middle + 5 + random.below(25)
    let moved = (early.isEmpty ? Array(bought.dropFirst()) : late).map { lot in
      Lot(day: max(lot.day, first + random.below(60)), cents: lot.cents, grams: lot.grams)
    }
    divert(moved, along: [cast.supplier, cast.hubs[1], cast.buyer], cast.goods)
    list(cast.hubs[0], on: middle)
  }

  /// Direct until the measure, through the hub from then on.
  mutating func substitutedSupplier() {
    let direct = lots(max(3, cast.lots / 2), within: Calendar.first...cast.control - 1, of: cast.goods)
    for lot in direct {
      add(ship(lot, cast.goods, from: cast.supplier, to: cast.buyer, madeBy: cast.supplier), leg: 1)
    }
    throughHubs()
  }

  /// One hub until some day, another from then on.
  mutating func hubDisplacement() {
    let middle = (cast.days.lowerBound + cast.days.upperBound) / 2
    let bought = lots(max(4, cast.lots), within: cast.days, of: cast.goods)
    let half = max(1, bought.firstIndex { $0.day >= middle } ?? bought.count / 2)
    divert(Array(bought[..<half]), along: [cast.supplier, cast.hubs[0], cast.buyer], cast.goods)
    divert(Array(bought[half...]), along: [cast.supplier, cast.hubs[1], cast.buyer], cast.goods)
  }
}
