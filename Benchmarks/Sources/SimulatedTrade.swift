import Detection
import GraphCore
import Trade

/// A small trade made for one question: do discoveries keep to the rate that was asked for?
///
/// Hubs sell classes of goods to one destination over five years. Each class of each hub is ordinary, in one of five ways,
/// or, if it is controlled and chosen to be, a scheme: it begins after the measure and sells what was bought of the
/// coalition. Which classes are controlled has nothing to do with how ordinary ones behave. All classes grow by 2 percent
/// a month, are born in any month, and have values with heavy tails.
struct SimulatedTrade {
  let table: ShipmentTable
  let settings: AnomalySettings
  /// Hubs and classes that are schemes, and of those whose traced share is above 0.6.
  private(set) var schemes: Set<HubAndGoods> = [], strong: Set<HubAndGoods> = []

  struct HubAndGoods: Hashable {
    let firm: FirmID, goods: HSCode
  }

  static let hubs = 220, controlledShare = 0.3
  static let first = Day(iso: "2019-01-01")!, last = Day(iso: "2023-12-31")!,
    measure = Day(iso: "2022-02-24")!

  /// - Parameter trueShare: Share of the controlled classes that are schemes.
  init(seed: UInt64, trueShare: Double) {
    var random = SimulationRandom(seed: seed)
    var rows = SimulatedRows()
    for hub in 0..<SimulatedTrade.hubs {
      for number in Set(
        (0..<Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 0..<80, using: &random) }
      ).sorted() {
        let isControlled = number < Int(80 * SimulatedTrade.controlledShare)
        let isScheme = isControlled && Double.random(in: 0..<1, using: &random) < trueShare
        let traced = rows.add(hub: hub, class: number, isScheme: isScheme, &random)
        guard isScheme else { continue }
        let item = HubAndGoods(firm: SimulatedRows.firm(hub: hub), goods: SimulatedRows.code(number))
        schemes.insert(item)
        if traced > 0.6 { strong.insert(item) }
      }
    }
    table = rows.table
    var routes = RouteSettings(destinations: ["RU"], coalition: ["US"])
    routes.measureDay = SimulatedTrade.measure
    routes.tierRank = { $0.starts(with: "85") ? 1 : .max }
    routes.isListed = { code, _ in code.starts(with: "85") }
    settings = AnomalySettings(routes)
  }
}

/// Shipments as they are made.
struct SimulatedRows {
  private var days: [Day] = [], sellers: [PartyID] = [], buyers: [PartyID] = [], goods: [GoodsID] = []
  private var cents: [Quantity] = []

  // Parties ascend by name: buyers in the destination, hubs, others in the hubs, suppliers in the coalition.
  private static let buyerCount = 40, otherCount = 40, supplierCount = 40
  private static let hubCountries: [CountryCode] = ["AE", "CN", "KZ", "TR"]

  static func firm(hub: Int) -> FirmID { FirmID(row: buyerCount + hub) }
  /// Controlled classes are of chapter 85, others of chapter 40; each has a heading of its own.
  static func code(_ number: Int) -> HSCode {
    HSCode(number < 24 ? "85\(10 + number)10" : "40\(10 + number - 24)10")!
  }

  /// One class of one hub.
  ///
  /// - Returns: What share of its sales to the destination goods of the coalition can explain.
  mutating func add(hub: Int, class number: Int, isScheme: Bool, _ random: inout SimulationRandom) -> Double {
    let seller = PartyID(row: SimulatedRows.buyerCount + hub)
    // One ordinary trade in four has goods of the coalition in it, in any share; schemes have most of theirs from it.
    let traced =
      isScheme
      ? Double.random(in: 0.6..<1, using: &random)
      : Double.random(in: 0..<1, using: &random) < 0.25 ? Double.random(in: 0..<1, using: &random) : 0
    let buyer = PartyID(row: Int.random(in: 0..<SimulatedRows.buyerCount, using: &random))
    let days = isScheme ? SimulatedRows.schemeDays(&random) : SimulatedRows.ordinaryDays(&random)
    let scale = Double.random(in: 5...9, using: &random)
    for day in days {
      // Heavy tails: a logarithm with a standard deviation of one and a half.
      let value = Int64(SimulatedRows.power(scale + 1.5 * random.normal())) + 1_00
      let isTraced = Double.random(in: 0..<1, using: &random) < traced
      let source =
        isTraced
        ? SimulatedRows.buyerCount + SimulatedTrade.hubs + SimulatedRows.otherCount
        : SimulatedRows.buyerCount + SimulatedTrade.hubs
      let supplier = PartyID(row: source + Int.random(in: 0..<40, using: &random))
      let lag = Int32.random(in: 5...60, using: &random)
      if Int(day.rawValue - lag) >= Int(SimulatedTrade.first.rawValue) {
        append(Day(rawValue: day.rawValue - lag), supplier, seller, number, value)
      }
      append(day, seller, buyer, number, value)
    }
    return traced
  }

  private mutating func append(_ day: Day, _ seller: PartyID, _ buyer: PartyID, _ number: Int, _ value: Int64)
  {
    days.append(day)
    sellers.append(seller)
    buyers.append(buyer)
    goods.append(GoodsID(row: SimulatedRows.goodsRow(number)))
    cents.append(Quantity(rawValue: value))
  }

  /// Codes ascend: chapter 40 before chapter 85.
  private static func goodsRow(_ number: Int) -> Int { number < 24 ? 56 + number : number - 24 }

  private static func power(_ x: Double) -> Double {
    // e^x by squaring a short series: enough for a simulation, and the same everywhere.
    let small = x / 1_024
    var value = 1 + small + small * small / 2 + small * small * small / 6
    for _ in 0..<10 { value *= value }
    return min(value * 100, 1e15)
  }

  /// Ten to forty days on which an ordinary trade ships: born in any month, growing 2 percent a month, and some of it in
  /// bursts, in seasons, or ending again.
  private static func ordinaryDays(_ random: inout SimulationRandom) -> [Day] {
    let (first, last) = (Int(SimulatedTrade.first.rawValue), Int(SimulatedTrade.last.rawValue))
    let birth = Int.random(in: first..<(last - 90), using: &random)
    let end =
      Double.random(in: 0..<1, using: &random) < 0.3
      ? Int.random(in: (birth + 60)..<last, using: &random) : last
    let kind = Int.random(in: 0..<4, using: &random)
    let (season, phase) = (Int.random(in: 0..<12, using: &random), Int.random(in: 0..<240, using: &random))
    var days: [Day] = []
    for _ in 0..<Int.random(in: 8...60, using: &random) {
      let day = Int.random(in: first..<last, using: &random)
      let months = Double(day - first) / 30.4
      // At most exp(0.02 * 60) = 3.3 times as likely at the end.
      guard day >= birth, day < end, Double.random(in: 0..<3.33, using: &random) < power(0.02 * months) / 100
      else { continue }
      if kind == 1, (day + phase) / 120 % 2 == 0 { continue }
      if kind == 2, (day / 30 + season) % 12 > 3 { continue }
      days.append(Day(rawValue: Int32(day)))
    }
    return days.isEmpty ? [Day(rawValue: Int32(birth))] : days
  }

  /// Begins within a year of the measure.
  private static func schemeDays(_ random: inout SimulationRandom) -> [Day] {
    let birth = Int(SimulatedTrade.measure.rawValue) + Int.random(in: 40..<365, using: &random)
    let last = min(Int(SimulatedTrade.last.rawValue), birth + Int.random(in: 120..<600, using: &random))
    return (0..<Int.random(in: 6...30, using: &random)).map { _ in
      Day(rawValue: Int32(Int.random(in: birth...last, using: &random)))
    }
  }

  var table: ShipmentTable {
    var (arena, offsets, countries) = ([UInt8](), [0], [CountryCode]())
    func add(_ prefix: String, _ count: Int, _ country: (Int) -> CountryCode) {
      for number in 0..<count {
        arena += Array("\(prefix)\(1_000 + number)".utf8)
        offsets.append(arena.count)
        countries.append(country(number))
      }
    }
    add("b", SimulatedRows.buyerCount) { _ in "RU" }
    add("h", SimulatedTrade.hubs) { SimulatedRows.hubCountries[$0 % 4] }
    add("l", SimulatedRows.otherCount) { SimulatedRows.hubCountries[$0 % 4] }
    add("s", SimulatedRows.supplierCount) { _ in "US" }
    let parties = Parties(arena: arena, offsets: offsets, countries: countries)
    let firms = Firms(
      ofParty: Column(countries.indices.map { FirmID(row: $0) }),
      representative: Column(countries.indices.map { PartyID(row: $0) }), countries: Column(countries))
    let codes = (24..<80).map(SimulatedRows.code) + (0..<24).map(SimulatedRows.code)
    var table = ShipmentTable(
      status: Column(days.map { _ in .used }), day: Column(days), consignor: Column(sellers),
      consignee: Column(buyers),
      goods: Column(goods), goodsCodes: Column(codes), parties: parties, firms: firms)
    table.value = Column(cents)
    return table
  }
}

/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
struct SimulationRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// About standard normal: the sum of twelve even draws.
  mutating func normal() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) }
  }
}
