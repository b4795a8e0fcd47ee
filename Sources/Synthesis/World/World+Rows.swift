internal import Trade

extension World {
  /// Value in cents of an ordinary shipment: half of all are below 5,600 dollars, one in a hundred above 150,000.
  func ordinaryCents(size: Double, _ random: inout RandomStream) -> Int64 {
    Int64(560_000 * powerOfTwo(size + random.bell() * 1.3)) + 1_000
  }

  /// Grams of goods of a value, at the goods' unit value times 2 to the power of `price`; to 10 grams, at least 10.
  func grams(of item: Int, cents: Int64, price: Double) -> Int64 {
    let kilograms = Double(cents) / 100 / (goods.all[item].usdPerKg * powerOfTwo(price))
    return max(1, Int64(kilograms * 100)) * 10
  }

  /// The row of the background with this number; rows do not depend on one another.
  func background(row: Int) -> Consignment {
    var random = RandomStream(seed: seed, .row, row)
    let relationship = drawRelationship(&random)
    let cents = ordinaryCents(size: relationship.size, &random)
    let price = relationship.price + random.bell() * 0.15
    let day = day(in: relationship, &random)
    return Consignment(
      day: Int32(day), consignor: relationship.consignor, consignee: relationship.consignee,
      maker: relationship.maker, origin: relationship.origin, goods: UInt16(relationship.goods),
      wording: UInt32(truncatingIfNeeded: random.next()),
      grams: grams(of: relationship.goods, cents: cents, price: price), cents: cents,
      note: note(&random), serial: UInt32(truncatingIfNeeded: random.next() >> 44))
  }

  /// Ordinary rows say now and then what decoys say always.
  private func note(_ random: inout RandomStream) -> Consignment.Note {
    switch random.below(500) {
    case 0: .repair
    case 1: .transit
    case 2: .premium
    default: .none
    }
  }

  private func day(in relationship: Relationship, _ random: inout RandomStream) -> Int {
    let length = relationship.days.count
    for _ in 0..<3 {
      var offset = random.below(length)
      for _ in 1..<relationship.growth { offset = max(offset, random.below(length)) }
      let day = relationship.days.lowerBound + offset
      if relationship.season < 0 || random.chance(World.share(of: day, season: relationship.season)) {
        return day
      }
    }
    return relationship.days.lowerBound + random.below(length)
  }

  /// How many of the days of a month are trading days, when a season is at its height in month `season`: all then, one in
  /// eight half a year away, a straight line between.
  static func share(of day: Int, season: Int) -> Double {
    let month = (day - Calendar.first) % 365 * 12 / 365
    let apart = abs(month - season)
    return 1 - Double(min(apart, 12 - apart)) * 0.146
  }
}
