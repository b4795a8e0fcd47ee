/// Two firms that trade some goods for some time.
struct Relationship: Sendable {
  var consignor: FirmNumber
  var consignee: FirmNumber
  var maker: FirmNumber
  var origin: UInt8
  var goods: Int
  var days: ClosedRange<Int>
  /// Logarithms, to base 2, of the usual value of a shipment against that of the world, and of the usual price.
  var size: Double
  var price: Double
  /// How many even draws the latest is taken of: 1 for steady trade, more for trade that grows.
  var growth: Int
  /// Month around which most is shipped, 0 to 11; -1 for trade without a season.
  var season: Int
}

extension World {
  /// Draws a relationship: the first are drawn much more often than the rest.
  func drawRelationship(_ random: inout RandomStream) -> Relationship {
    let u = random.unit()
    return relationship(Int(u * u * Double(relationshipCount)))
  }

  /// The relationship of a number below `relationshipCount`.
  func relationship(_ number: Int) -> Relationship {
    var random = RandomStream(seed: seed, .relationship, number)
    let (from, to) = lane(&random)
    let (consignor, consignee, lives) = pair(from, to, &random)
    let days = days(from: from, to: to, within: lives, &random)
    let goods = goods(from: consignor, to: consignee, until: days.upperBound, &random)
    let isOwn = goods == basket(consignor, 0)
    let (maker, origin) = source(isOwn: isOwn, from: consignor, &random)
    // Who did not make the goods adds what a dealer adds.
    let price = usualPrice(&random) + (maker == consignor || isOwn ? 0 : World.markup(&random))
    return Relationship(
      consignor: consignor, consignee: consignee, maker: random.chance(0.65) ? maker : .none, origin: origin,
      goods: goods, days: days, size: random.bell() * 1.6, price: price,
      growth: random.chance(0.25) ? 2 + random.below(3) : 1,
      season: random.chance(0.2) ? random.below(12) : -1)
  }

  /// How a relationship prices goods against their unit value, as a logarithm to base 2: one in three is off by more than
  /// three quarters. A little less than the unit value, for dealers will add to it.
  func usualPrice(_ random: inout RandomStream) -> Double { random.bell() * 0.8 - 0.19 }

  /// What a dealer adds to the price: 5 to 60 percent, as a logarithm to base 2.
  static func markup(_ random: inout RandomStream) -> Double { 0.07 + 0.61 * random.unit() }

  private func lane(_ random: inout RandomStream) -> (from: Int, to: Int) {
    if isRussianImports { return (geography.lanesToRussia.draw(&random), geography.russia) }
    let lane = geography.lanes.draw(&random).quotientAndRemainder(dividingBy: geography.countries.count)
    return (lane.quotient, lane.remainder)
  }

  /// Two firms that live at the same time for two months at least.
  private func pair(
    _ from: Int, _ to: Int, _ random: inout RandomStream
  ) -> (FirmNumber, FirmNumber, ClosedRange<Int>) {
    let consignor = population.draw(in: from, &random)
    var consignee = population.draw(in: to, &random)
    if consignee == consignor { consignee = population.neighbour(of: consignor) }
    let (a, b) = (population.life(of: consignor), population.life(of: consignee))
    let (first, last) = (max(a.lowerBound, b.lowerBound), min(a.upperBound, b.upperBound))
    // Who was founded after the measure has no trade with Russia that could end with it.
    let isLate = endsWithMeasure(from, to) && first >= Calendar.measure - 90
    if last - first >= 60 && !isLate { return (consignor, consignee, first...last) }
    let (old, other) = (population.largest(of: from), population.largest(of: to))
    return (old, old == other ? population.neighbour(of: other) : other, Calendar.first...Calendar.last)
  }

  private func endsWithMeasure(_ from: Int, _ to: Int) -> Bool {
    to == geography.russia && geography.countries[from].bloc == .coalition
  }

  /// Most trade of the coalition with Russia ends in the weeks after the measure, and that of others begins.
  private func days(
    from: Int, to: Int, within lives: ClosedRange<Int>, _ random: inout RandomStream
  ) -> ClosedRange<Int> {
    if endsWithMeasure(from, to) && !random.chance(0.04) {
      let latest = min(lives.upperBound - 30, Calendar.measure - 60)
      let first =
        random.chance(0.5) || latest <= lives.lowerBound
        ? lives.lowerBound : random.within(lives.lowerBound...latest)
      return first...min(lives.upperBound, Calendar.measure + random.below(6) * random.below(10))
    }
    let isFromHub = geography.countries[from].bloc == .hub
    if to == geography.russia && isFromHub && lives.upperBound > Calendar.measure + 460
      && !random.chance(0.12)
    {
      return max(lives.lowerBound, Calendar.measure + 20 + random.below(400))...lives.upperBound
    }
    let first =
      random.chance(0.4) ? lives.lowerBound : random.within(lives.lowerBound...lives.upperBound - 50)
    return first...min(lives.upperBound, first + 90 + random.below(2_400))
  }

  private func goods(
    from consignor: FirmNumber, to consignee: FirmNumber, until last: Int, _ random: inout RandomStream
  ) -> Int {
    let wanted =
      random.chance(0.5) ? basket(consignee, 1 + random.below(3)) : basket(consignor, random.below(4))
    if isInnocent(wanted, from: consignor, to: consignee, until: last) { return wanted }
    return freeGoods(for: population.country(of: consignee), &random)
  }

  /// Goods that are controlled nowhere, nor ever for this country.
  func freeGoods(for country: Int, _ random: inout RandomStream) -> Int {
    for _ in 0..<200 {
      let item = goods.uncontrolledByWeight.draw(&random)
      if controls.firstDay(of: item, to: country) == Int(Int32.max) { return item }
    }
    preconditionFailure("everything is forbidden")
  }

  /// Whether goods may flow without blurring the answer key; see `World`.
  private func isInnocent(
    _ item: Int, from consignor: FirmNumber, to consignee: FirmNumber, until last: Int
  ) -> Bool {
    let first = controls.firstDay(of: item, to: population.country(of: consignee))
    let isSensitive = goods.all[item].control.isControlled || first < Int(Int32.max)
    guard isSensitive else { return true }
    if item == basket(consignee, 0) { return false }
    guard last >= first else { return true }
    return item == basket(consignor, 0) && bloc(of: consignor) != .coalition
  }

  /// Own goods come from the consignor; others now and then from a maker elsewhere.
  private func source(
    isOwn: Bool, from consignor: FirmNumber, _ random: inout RandomStream
  ) -> (maker: FirmNumber, origin: UInt8) {
    let home = UInt8(population.country(of: consignor))
    if isOwn || random.chance(0.6) { return (consignor, home) }
    let country = geography.makers.draw(&random)
    let maker = population.draw(in: country, &random)
    return (maker, random.chance(0.5) ? UInt8(country) : home)
  }
}
