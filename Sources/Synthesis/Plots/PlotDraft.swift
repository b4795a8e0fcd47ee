/// A row of a plot, before it gets its place in the file.
struct PlotRow: Sendable {
  var row: Consignment
  /// Counts from 1, from the supplier on.
  var leg: UInt8
  /// A last leg that carries diverted goods, or an earlier one that supplied it.
  var isPositive: Bool
  /// Grams of this row that are diverted; last legs alone have any.
  var divertedGrams: Int64
}

/// One way the goods of a plot went.
struct PlotRoute: Sendable {
  /// Supplier, firms between, consignee.
  var firms: [FirmNumber]
  /// As declared on the last leg.
  var goods: Int
  /// Rows of the last leg.
  var shipments: Int
  var divertedGrams: Int64
}

/// A lot of goods on its way.
struct Lot: Sendable {
  var day: Int
  var cents: Int64
  var grams: Int64

  /// The lot `days` later.
  func later(_ days: Int) -> Lot { Lot(day: day + days, cents: cents, grams: grams) }

  /// A share of the lot; to whole grams and cents.
  func part(_ share: Double) -> Lot {
    Lot(
      day: day, cents: max(100, Int64(Double(cents) * share)),
      grams: min(grams, max(10, Int64(Double(grams) * share) / 10 * 10)))
  }

  /// What is left of the lot when `part` is taken away.
  func without(_ part: Lot) -> Lot {
    Lot(day: day, cents: max(100, cents - part.cents), grams: grams - part.grams)
  }
}

/// Writes the rows of one plot.
struct PlotDraft: Sendable {
  let world: World
  let cast: PlotCast
  var random: RandomStream
  private(set) var rows: [PlotRow] = []
  private(set) var routes: [PlotRoute] = []
  /// Days between which firms of the plot stand on a watchlist; no end for those still on it.
  private(set) var listings: [(firm: FirmNumber, from: Int, until: Int?)] = []

  init(_ world: World, _ cast: PlotCast, random: RandomStream) {
    (self.world, self.cast, self.random) = (world, cast, random)
  }

  mutating func add(_ row: Consignment, leg: Int, isPositive: Bool = false, divertedGrams: Int64 = 0) {
    rows.append(PlotRow(row: row, leg: UInt8(leg), isPositive: isPositive, divertedGrams: divertedGrams))
  }

  mutating func list(_ firm: FirmNumber, on day: Int, until end: Int? = nil) {
    listings.append((firm, day, end))
  }

  /// Corrects who made the goods of a row.
  mutating func madeBy(_ maker: FirmNumber, row: Int) {
    if rows[row].row.maker != .none { rows[row].row.maker = maker }
    rows[row].row.origin = UInt8(world.population.country(of: maker))
  }

  /// Puts another country where that of the consignee belongs.
  mutating func typeCountry(_ country: UInt8, row: Int) { rows[row].row.typedCountry = country }

  /// Counts what came over a route.
  mutating func account(_ firms: [FirmNumber], _ goods: Int, shipments: Int, divertedGrams: Int64) {
    if let index = routes.firstIndex(where: { $0.firms == firms && $0.goods == goods }) {
      routes[index].shipments += shipments
      routes[index].divertedGrams += divertedGrams
    } else {
      routes.append(PlotRoute(firms: firms, goods: goods, shipments: shipments, divertedGrams: divertedGrams))
    }
  }
}

extension PlotDraft {
  /// Lots that set out within `days`, earliest first.
  mutating func lots(_ count: Int, within days: ClosedRange<Int>, of goods: Int, size: Double? = nil) -> [Lot]
  {
    let price = world.usualPrice(&random)
    let departures = (0..<count).map { _ in random.within(days) }.sorted()
    // A little less than usual, for dealers will add to it: first and last legs lie about the usual value.
    let size = (size ?? cast.size) - 0.19
    return departures.map { day in
      let cents = world.ordinaryCents(size: size, &random)
      return Lot(
        day: day, cents: cents,
        grams: world.grams(of: goods, cents: cents, price: price + random.bell() * 0.15))
    }
  }

  /// Days goods lie at a firm: long enough to be repacked, at most two months.
  mutating func dwell() -> Int { 3 + random.below(30) + random.below(30) }

  /// One row for one lot, at its price times 2 to the power of `markup`.
  mutating func ship(
    _ lot: Lot, _ goods: Int, from consignor: FirmNumber, to consignee: FirmNumber, madeBy maker: FirmNumber,
    markup: Double = 0
  ) -> Consignment {
    Consignment(
      day: Int32(min(lot.day, Calendar.last)), consignor: consignor, consignee: consignee,
      maker: random.chance(0.65) ? maker : .none, origin: UInt8(world.population.country(of: maker)),
      goods: UInt16(goods), wording: UInt32(truncatingIfNeeded: random.next()), grams: lot.grams,
      cents: max(100, Int64(Double(lot.cents) * powerOfTwo(markup))),
      serial: UInt32(truncatingIfNeeded: random.next() >> 44))
  }

  mutating func markup() -> Double { World.markup(&random) }

  /// A firm of a country that does not make these goods itself, so that its sales stay its own.
  mutating func customer(in country: Int, of goods: Int) -> FirmNumber {
    var firm = world.population.draw(in: country, &random)
    for _ in 0..<16 where world.basket(firm, 0) == goods {
      firm = world.population.draw(in: country, &random)
    }
    return firm
  }

  /// Customers at home and, for one in three, in another country without controls.
  mutating func customers(_ count: Int, of hub: FirmNumber, _ goods: Int) -> [FirmNumber] {
    let home = world.population.country(of: hub)
    return (0..<count).map { _ in
      var country = home
      if random.chance(0.33) {
        for _ in 0..<20 {
          let lane = world.geography.lanes.draw(&random) % world.geography.countries.count
          if !world.controls.destinations.contains(lane) && world.geography.countries[lane].bloc != .coalition
          {
            country = lane
            break
          }
        }
      }
      return customer(in: country, of: goods)
    }
  }

  /// Sells lots to one of `customers` each; these rows are innocent.
  mutating func sell(
    _ lots: [Lot], _ goods: Int, from hub: FirmNumber, to customers: [FirmNumber], madeBy maker: FirmNumber,
    leg: Int = 2
  ) {
    let price = markup()
    for lot in lots {
      add(ship(lot, goods, from: hub, to: random.pick(customers), madeBy: maker, markup: price), leg: leg)
    }
  }

  /// Ordinary trade of a firm: free goods in from anywhere and out to anywhere, in no leg of the plot.
  mutating func coverRows(for firm: FirmNumber, count: Int, days: ClosedRange<Int>) -> [Consignment] {
    (0..<count).map { index in
      let isIn = index % 2 == 0
      let lane = world.geography.lanes.draw(&random).quotientAndRemainder(
        dividingBy: world.geography.countries.count)
      let other = world.population.draw(in: isIn ? lane.quotient : lane.remainder, &random)
      let goods = world.freeGoods(for: world.population.country(of: isIn ? firm : other), &random)
      let lot = lots(1, within: days, of: goods, size: random.bell() * 1.6)[0]
      return isIn
        ? ship(lot, goods, from: other, to: firm, madeBy: other)
        : ship(lot, goods, from: firm, to: other, madeBy: firm, markup: markup())
    }
  }
}
