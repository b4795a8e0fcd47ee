/// Who plays in a scheme, with what and when.
struct StoryCast: Sendable {
  var supplier: FirmNumber
  /// The firms between, in the order the goods pass them; a decoy may have a maker of its own as second.
  var hubs: [FirmNumber]
  var buyer: FirmNumber
  /// Index of the goods that matter.
  var goods: Int
  /// Index of goods that are not controlled.
  var otherGoods: Int
  /// First and last day on which lots set out, unless the kind of scheme says otherwise.
  var days: ClosedRange<Int>
  var lots: Int
  /// Size of a lot: logarithm, to base 2, against an ordinary shipment.
  var size: Double
}

/// Collects the planted rows and what they are, before they get their places in the file.
struct StoryPlan: Sendable {
  /// A group of rows of a scheme; rows are indices of `rows`.
  struct Leg: Sendable {
    var role: String
    var rows: Range<Int>
  }

  struct Scheme: Sendable {
    var kind: StoryScheme.Kind
    var cast: StoryCast
    var legs: [Leg]
    var divertedGrams: Int64
  }

  /// A lot of goods on its way.
  struct Lot: Sendable {
    var day: Int
    var cents: Int64
    var grams: Int64
  }

  let world: StoryWorld
  var random: RandomStream
  private(set) var rows: [Consignment] = []
  private(set) var schemes: [Scheme] = []

  init(_ world: StoryWorld, purpose: RandomStream.Purpose = .scheme) {
    self.world = world
    random = RandomStream(seed: world.seed, purpose)
  }

  /// Plants one scheme and, unless told otherwise, the ordinary trade of its hubs that hides it.
  mutating func plant(_ kind: StoryScheme.Kind, _ cast: StoryCast, hidden: Bool = true) {
    let legs = legs(kind, cast)
    let diverted = kind.isDiversion ? legs[legs.count - 1].1.reduce(0) { $0 + $1.grams } : 0
    let planted = legs.map { role, consignments in Leg(role: role, rows: append(consignments)) }
    schemes.append(Scheme(kind: kind, cast: cast, legs: planted, divertedGrams: diverted))
    guard hidden else { return }
    for hub in cast.hubs { _ = append(cover(for: hub, rows: cast.lots)) }
  }

  private mutating func legs(_ kind: StoryScheme.Kind, _ cast: StoryCast) -> [(String, [Consignment])] {
    switch kind {
    case .relay: relay(cast)
    case .twoLeg, .threeLeg: chain(cast, goods: cast.goods)
    case .consumerGoods: chain(cast, goods: cast.otherGoods)
    case .distributor: distributor(cast)
    case .lateFirstLeg: lateFirstLeg(cast)
    case .oldStock: oldStock(cast)
    case .otherCode: otherCode(cast)
    }
  }

  /// Rows that belong to no scheme: ordinary trade of firms that do not trade in the background.
  mutating func append(_ consignments: [Consignment]) -> Range<Int> {
    let first = rows.count
    rows += consignments.sorted { $0.day < $1.day }
    return first..<rows.count
  }
}

extension StoryPlan {
  /// Lots that set out within `days`, earliest first.
  mutating func lots(_ count: Int, within days: ClosedRange<Int>, of goods: Int, size: Double) -> [Lot] {
    let price = random.bell() * 0.3
    let departures = (0..<count).map { _ in random.within(days) }.sorted()
    return departures.map { day in
      let cents = world.ordinaryCents(size: size, &random)
      return Lot(
        day: day, cents: cents,
        grams: world.grams(of: goods, cents: cents, price: price + random.bell() * 0.15))
    }
  }

  /// The lots some days later: long enough to be repacked, short enough for the next leg to follow within 90 days.
  mutating func held(_ lots: [Lot]) -> [Lot] {
    lots.map { lot in
      var lot = lot
      lot.day += 3 + random.below(30) + random.below(30)
      return lot
    }
  }

  /// One row for each lot; the seller takes 5 to 60 percent more than the lot cost first.
  mutating func ship(
    _ lots: [Lot], _ goods: Int, from consignor: FirmNumber, to consignee: FirmNumber,
    madeBy maker: FirmNumber,
    markup: Int64 = 100
  ) -> [Consignment] {
    lots.map { lot in
      Consignment(
        day: Int32(lot.day), consignor: consignor, consignee: consignee,
        maker: random.chance(0.65) ? maker : .none, origin: UInt8(world.population.country(of: maker)),
        goods: UInt16(goods), wording: UInt32(truncatingIfNeeded: random.next()), grams: lot.grams,
        cents: lot.cents * markup / 100)
    }
  }

  /// What the next firm asks for the goods, percent of the first price.
  mutating func markup() -> Int64 { Int64(105 + random.below(56)) }

  /// A firm of the hub's country that does not make these goods itself, so that its sales stay its own.
  mutating func customer(near hub: FirmNumber, of goods: Int) -> FirmNumber {
    let country = world.population.country(of: hub)
    var firm = world.population.draw(in: country, &random)
    for _ in 0..<16 where world.basket(firm, 0) == goods {
      firm = world.population.draw(in: country, &random)
    }
    return firm
  }

  /// Ordinary trade of a hub firm: uncontrolled goods in from anywhere and out to anywhere.
  mutating func cover(for hub: FirmNumber, rows: Int) -> [Consignment] {
    (0..<rows).flatMap { index in
      let goods = world.goods.uncontrolledByWeight.draw(&random)
      let lane = world.geography.lanes.draw(&random).quotientAndRemainder(
        dividingBy: world.geography.countries.count)
      let other = world.population.draw(in: index % 2 == 0 ? lane.quotient : lane.remainder, &random)
      let lots = lots(1, within: Calendar.first...Calendar.last, of: goods, size: random.bell())
      return index % 2 == 0
        ? ship(lots, goods, from: other, to: hub, madeBy: other)
        : ship(lots, goods, from: hub, to: other, madeBy: hub)
    }
  }
}
