import GraphCore
import Ledgers
import TestSupport
import Trade
import WorkPool

@testable import Detection

/// A random trade of several years with a measure in it: noise, and shapes that detectors of anomalies look for.
struct AnomalyCase: Sendable {
  typealias Firm = AnomalyFirm
  var rows: [ShipmentRow] = []
  /// Declared destinations, one per row.
  var declared: [CountryCode] = []
  var lacksOrigin = false, lacksMaker = false, lacksValue = false, lacksMass = false, lacksCurrency = false
  var settings: AnomalySettings

  /// Random trades of seeds from 0, with what the program makes of them.
  static let all: [AnomalyCase] = (0..<500).map { AnomalyCase(seed: UInt64($0)) }
  static let trades: [DestinationTrade] = all.map {
    try! DestinationTrade($0.settings, of: $0.table, on: WorkPool(workers: 2))
  }

  static let pictures: [AnomalyPicture] = all.map { AnomalyPicture($0) }

  /// No rows yet; they say no currency.
  init(_ settings: AnomalySettings) { (self.settings, lacksCurrency) = (settings, true) }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 77)
    let maker = AnomalyMaker(using: &random)
    settings = maker.settings(using: &random)
    (rows, declared) = maker.rows(settings, using: &random)
    lacksOrigin = Int.random(in: 0..<16, using: &random) == 0
    lacksMaker = Int.random(in: 0..<16, using: &random) == 0
    lacksValue = Int.random(in: 0..<24, using: &random) == 0
    lacksMass = Int.random(in: 0..<24, using: &random) == 0
    lacksCurrency = Int.random(in: 0..<16, using: &random) == 0
  }

  /// A table of the rows; without value or mass where these are lacking.
  var table: ShipmentTable {
    var table = shipmentTable(rows)
    table.digest = Column(zip(rows, declared).map { AnomalyCase.digest($0, $1) })
    if declared.contains(where: { !$0.isNone }) { table.destination = Column(declared) }
    if lacksOrigin { table.origin = nil }
    if lacksMaker { table.maker = nil }
    if lacksValue { table.value = nil }
    if lacksMass { table.netMass = nil }
    if !lacksCurrency { table.currency = Column(rows.map(currency)) }
    return table
  }

  /// Of a row's own cells: dollars, euros, yuan, dirhams, or none; more yuan and dirhams since the measure.
  func currency(_ row: ShipmentRow) -> CurrencyCode {
    let isLate = settings.routes.measureDay.map { row.day >= $0 } ?? false
    let number = (row.grams &* 3 &+ Int64(row.day.rawValue) &+ Int64(row.consignor.utf8.count)).magnitude % 12
    let codes = isLate ? "CCCUEUAC-CAA" : "UUEUCU-EUUAU"
    switch Array(codes)[Int(number)] {
    case "C": return CurrencyCode("CNY")!
    case "A": return CurrencyCode("AED")!
    case "E": return CurrencyCode("EUR")!
    case "U": return .usd
    default: return .none
    }
  }

  /// Tells rows apart by the cells that the canonical order does not look at.
  private static func digest(_ row: ShipmentRow, _ declared: CountryCode) -> UInt64 {
    let countries = [row.makerCountry, row.origin, declared, row.consignorCountry, row.consigneeCountry]
    let numbers = row.maker.utf8.map { UInt64($0) } + countries.map { UInt64($0.rawValue) }
    return (numbers + [UInt64(row.status.rawValue)]).reduce(14_695_981_039_346_656_037) {
      ($0 ^ $1) &* 1_099_511_628_211
    }
  }

  func trade(workers: Int = 2) throws -> DestinationTrade {
    try DestinationTrade(settings, of: table, on: WorkPool(workers: workers))
  }

  /// The rows in another order.
  func permuted(_ order: [Int]) -> AnomalyCase {
    var other = self
    (other.rows, other.declared) = (order.map { rows[$0] }, order.map { declared[$0] })
    return other
  }

  /// Adds a row.
  mutating func add(_ row: ShipmentRow, declared country: CountryCode = .none) {
    rows.append(row)
    declared.append(country)
  }
}

/// A firm as rows name it.
struct AnomalyFirm: Hashable, Comparable, Sendable, CustomStringConvertible {
  let name: String, country: CountryCode
  static func < (a: AnomalyFirm, b: AnomalyFirm) -> Bool {
    a.name == b.name ? a.country < b.country : a.name < b.name
  }
  var description: String { "\(name) \(country)" }
}

/// Puts a random trade together.
struct AnomalyMaker {
  let measure: Day?
  let first: Int32, last: Int32, event: Int32
  let suppliers: [AnomalyFirm], hubs: [AnomalyFirm], buyers: [AnomalyFirm]
  let codes: [HSCode]
  let scale: Int64

  /// Controlled by the list of these tests: integrated circuits, and semiconductor devices of all editions.
  static let controlled: [HSCode] = ["854231", "85415", "854150", "854151", "854159"]
  static func tier(_ code: HSCode) -> Int { controlled.contains { code.starts(with: $0) } ? 1 : .max }

  /// On most days, whatever the code; of some days it is not known.
  static func isListed(_ code: HSCode, _ day: Day) -> Bool? {
    day.rawValue % 7 == 0 ? nil : day.rawValue % 5 != 0
  }

  init(using random: inout SplitMix64) {
    func day(_ text: String) -> Int32 { Day(iso: text)!.rawValue }
    let usual = ["2022-02-24", "2022-02-24", "2022-02-24", "2021-09-01", "2022-12-31", "2022-03-31"]
    let measure = Day(iso: usual.randomElement(using: &random)!)!
    event = measure.rawValue
    self.measure = Int.random(in: 0..<24, using: &random) == 0 ? nil : measure
    let begins = Int.random(in: 0..<20, using: &random)
    first =
      begins == 0
      ? event + 10 : begins == 1 ? event - 200 : day("2019-01-01") + Int32.random(in: 0...500, using: &random)
    last = day("2024-12-31") - Int32.random(in: 0...500, using: &random)
    let (a, b) = (Int.random(in: 1...3, using: &random), Int.random(in: 2...6, using: &random))
    suppliers = zip(["s1", "s2", "s3"], ["US", "DE", "KR"] as [CountryCode]).prefix(a)
      .map { AnomalyFirm(name: $0, country: $1) }
    hubs = (1...b).map {
      AnomalyFirm(
        name: "h\($0)", country: (["CN", "TR", "KZ"] as [CountryCode]).randomElement(using: &random)!)
    }
    buyers = (1...Int.random(in: 1...3, using: &random)).map { AnomalyFirm(name: "r\($0)", country: "RU") }
    let all: [HSCode] = [
      "854231", "854231", "85423110", "854239", "854150", "854151", "85415900", "870899", "940360",
      "87089910",
    ]
    codes = (0..<Int.random(in: 4...8, using: &random)).map { _ in all.randomElement(using: &random)! }
    scale = [1, 1, 1, 1_000_000].randomElement(using: &random)!
  }

  func settings(using random: inout SplitMix64) -> AnomalySettings {
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
    var routes = RouteSettings(destinations: ["RU"], coalition: ["US", "DE", "KR"])
    if chance(8) { routes.destinations = ["RU", "KZ"] }
    if chance(8) { routes.coalition = ["US", "DE"] }
    routes.hubs = chance(6) ? ["CN", "TR"] : nil
    routes.level = [2, 4, 6, 6, 6, 6, 8].randomElement(using: &random)!
    routes.dwell = 0...[60, 180, 400].randomElement(using: &random)!
    routes.measureDay = measure
    routes.since = chance(12) ? Day(rawValue: event - 500) : nil
    routes.until = chance(12) ? Day(rawValue: event + 500) : nil
    // Goods asked for only choose among findings: `FilterTests` has them. The draw stays, for the sake of those after it.
    _ = chance(8) ? [0, 1, 2].randomElement(using: &random)! : 0
    routes.goods = nil
    routes.loss = LossShare(basisPoints: chance(6) ? 1_000 : 0)
    routes.measure = chance(4) ? [.mass, .value].randomElement(using: &random)! : nil
    routes.sameDay = chance(5) ? .deny : .allow
    routes.byOrigin = chance(6)
    routes.tierRank = AnomalyMaker.tier
    routes.isListed = AnomalyMaker.isListed
    routes.limit = nil
    routes.markFirms = 8
    var settings = AnomalySettings(routes)
    settings.graceDays = [0, 35, 35, 60].randomElement(using: &random)!
    settings.floorCents = scale * [0, 0, 20, 200].randomElement(using: &random)!
    settings.leastShipments = [1, 1, 2, 3].randomElement(using: &random)!
    settings.thresholdCents = scale * [30, 100].randomElement(using: &random)!
    settings.leastControls = [1, 2, 4].randomElement(using: &random)!
    settings.rate = [0.1, 0.5, 1].randomElement(using: &random)!
    (settings.limit, settings.evidenceLimit) = (nil, nil)
    return settings
  }

  func rows(_ settings: AnomalySettings, using random: inout SplitMix64) -> ([ShipmentRow], [CountryCode]) {
    var draft = AnomalyDraft(maker: self)
    for _ in 0..<Int.random(in: 10...30, using: &random) { draft.noise(using: &random) }
    for _ in 0..<Int.random(in: 3...7, using: &random) { draft.shape(using: &random) }
    for place in draft.rows.indices where Int.random(in: 0..<40, using: &random) == 0 {
      draft.rows[place].status = [.quarantined, .duplicate, .selfShipment].randomElement(using: &random)!
    }
    if Bool.random(using: &random) { draft.declared = draft.declared.map { _ in .none } }
    for place in draft.rows.indices {
      let row = draft.rows[place]
      let number = (row.grams &* 5 &+ Int64(row.day.rawValue)).magnitude % 24
      if number < 9 { draft.rows[place].declaration = "GTD 10000\(number / 3)" }
      // Some sellers of the coalition send from a stock in a hub.
      if number == 20 { draft.rows[place].dispatch = "TR" }
    }
    return (draft.rows, draft.declared)
  }
}
