extension StoryWorld {
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
    let isWeighed = !random.chance(0.01)
    let knowsOrigin = !random.chance(0.02)
    return Consignment(
      day: Int32(day(in: relationship, &random)), consignor: relationship.consignor,
      consignee: relationship.consignee, maker: relationship.maker,
      origin: knowsOrigin ? relationship.origin : Consignment.unknownOrigin,
      goods: UInt16(relationship.goods), wording: UInt32(truncatingIfNeeded: random.next()),
      grams: isWeighed ? grams(of: relationship.goods, cents: cents, price: price) : 0, cents: cents)
  }

  private func day(in relationship: StoryRelationship, _ random: inout RandomStream) -> Int {
    let length = relationship.days.count
    let offset = random.below(length)
    return relationship.days.lowerBound + (relationship.grows ? max(offset, random.below(length)) : offset)
  }
}
