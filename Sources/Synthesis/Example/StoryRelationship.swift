/// Two firms that trade some goods for some time.
struct StoryRelationship: Sendable {
  var consignor: FirmNumber
  var consignee: FirmNumber
  var maker: FirmNumber
  var origin: UInt8
  var goods: Int
  var days: ClosedRange<Int>
  /// Logarithms, to base 2, of the usual value of a shipment against that of the world, and of the usual price.
  var size: Double
  var price: Double
  /// Whether it grows: later days are more likely.
  var grows: Bool
}

extension StoryWorld {
  /// Draws a relationship: the first are drawn much more often than the rest.
  func drawRelationship(_ random: inout RandomStream) -> StoryRelationship {
    let u = random.unit()
    return relationship(Int(u * u * Double(relationshipCount)))
  }

  /// The relationship of a number below `relationshipCount`.
  func relationship(_ number: Int) -> StoryRelationship {
    var random = RandomStream(seed: seed, .relationship, number)
    let lane = geography.lanes.draw(&random).quotientAndRemainder(dividingBy: geography.countries.count)
    let consignor = population.draw(in: lane.quotient, &random)
    var consignee = population.draw(in: lane.remainder, &random)
    if consignee == consignor { consignee = population.neighbour(of: consignor) }
    let days = days(from: lane.quotient, to: lane.remainder, &random)
    let goods = goods(from: consignor, to: consignee, until: days.upperBound, &random)
    let (maker, origin) = source(of: goods, from: consignor, &random)
    return StoryRelationship(
      consignor: consignor, consignee: consignee, maker: maker, origin: origin, goods: goods, days: days,
      size: random.bell() * 1.6, price: random.bell() * 0.3, grows: random.chance(0.3))
  }

  /// Most trade of the coalition with Russia ends in the weeks after the measure, and that of others begins.
  private func days(from: Int, to: Int, _ random: inout RandomStream) -> ClosedRange<Int> {
    let bloc = geography.countries[from].bloc
    if to == russia && bloc == .coalition && !random.chance(0.04) {
      let first = random.chance(0.5) ? Calendar.first : random.within(Calendar.first...Calendar.measure - 60)
      return first...Calendar.measure + random.below(6) * random.below(10)
    }
    if to == russia && bloc == .hub && !random.chance(0.12) {
      return Calendar.measure + 20 + random.below(400)...Calendar.last
    }
    let first = random.chance(0.4) ? Calendar.first : random.within(Calendar.first...Calendar.last - 200)
    let length = 90 + random.below(2_400)
    return first...min(Calendar.last, first + length)
  }

  private func goods(
    from consignor: FirmNumber, to consignee: FirmNumber, until last: Int, _ random: inout RandomStream
  ) -> Int {
    let wanted =
      random.chance(0.5) ? basket(consignee, 1 + random.below(3)) : basket(consignor, random.below(4))
    let allowed = isInnocent(wanted, from: consignor, to: consignee, until: last)
    return allowed ? wanted : goods.uncontrolledByWeight.draw(&random)
  }

  /// Whether goods may flow without blurring the answer key; see `StoryWorld`.
  private func isInnocent(
    _ item: Int, from consignor: FirmNumber, to consignee: FirmNumber, until last: Int
  ) -> Bool {
    guard goods.all[item].control.isControlled else { return true }
    if item == basket(consignee, 0) { return false }
    guard last >= embargoes[population.country(of: consignee)] else { return true }
    return item == basket(consignor, 0) && bloc(of: consignor) != .coalition
  }

  /// Own goods come from the consignor; others now and then from a maker elsewhere.
  private func source(
    of item: Int, from consignor: FirmNumber, _ random: inout RandomStream
  ) -> (maker: FirmNumber, origin: UInt8) {
    let home = UInt8(population.country(of: consignor))
    let isNamed = random.chance(0.65)
    if item == basket(consignor, 0) || random.chance(0.6) { return (isNamed ? consignor : .none, home) }
    let country = geography.makers.draw(&random)
    let maker = population.draw(in: country, &random)
    return (isNamed ? maker : .none, random.chance(0.5) ? UInt8(country) : home)
  }
}
