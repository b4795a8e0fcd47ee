import Detection
import GraphCore
import TestSupport
import Trade

/// A small random trade and a search in it, dense in ties, cycles, missing cells and short codes.
struct TradeCase {
  var rows: [ShipmentRow] = []
  /// Declared destinations, one per row.
  var declared: [CountryCode] = []
  var lacksOrigin = false, lacksMaker = false, lacksValue = false
  var settings: RouteSettings

  static let measureDay = Day(iso: "2022-02-24")!

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    settings = TradeCase.settings(using: &random)
    let firms = TradeCase.firms(using: &random)
    let span = Int32.random(in: 0...10, using: &random)
    let kinds = [1, 2, 2, 3, 5].randomElement(using: &random)!
    for _ in 0..<Int.random(in: 0...70, using: &random) {
      rows.append(TradeCase.row(firms, span, kinds, using: &random))
      declared.append([.none, .none, "RU", "CN", "BY"].randomElement(using: &random)!)
    }
    if Bool.random(using: &random) { declared = declared.map { _ in .none } }
    lacksOrigin = Int.random(in: 0..<8, using: &random) == 0
    lacksMaker = Int.random(in: 0..<8, using: &random) == 0
    lacksValue = Int.random(in: 0..<8, using: &random) == 0
  }

  var table: ShipmentTable {
    var table = shipmentTable(rows)
    if declared.contains(where: { !$0.isNone }) { table.destination = Column(declared) }
    if lacksOrigin { table.origin = nil }
    if lacksMaker { table.maker = nil }
    if lacksValue { table.value = nil }
    return table
  }

  private static func settings(using random: inout SplitMix64) -> RouteSettings {
    var settings = RouteSettings(destinations: ["RU"], coalition: ["US", "DE"])
    if Bool.random(using: &random) { settings.destinations = ["RU", "BY"] }
    if Bool.random(using: &random) { settings.coalition = ["US", "DE", "TR"] }
    settings.hubs = [nil, nil, ["CN", "TR"], ["CN", "TR", "DE", "RU"]].randomElement(using: &random)!
    settings.level = [2, 4, 6, 6, 6, 8].randomElement(using: &random)!
    let low = Int.random(in: -2...1, using: &random)
    settings.dwell = low...(low + Int.random(in: 2...9, using: &random))
    settings.sourceRule = .allCases.randomElement(using: &random)!
    settings.sameDay = .allCases.randomElement(using: &random)!
    settings.legs = Int.random(in: 2...5, using: &random)
    settings.since = Int.random(in: 0..<4, using: &random) == 0 ? Day(rawValue: measureDay.rawValue - 3) : nil
    settings.until = Int.random(in: 0..<4, using: &random) == 0 ? Day(rawValue: measureDay.rawValue + 3) : nil
    settings.goods = [nil, nil, ["8542"], ["854231", "01"]].randomElement(using: &random)!
    settings.measureDay = Bool.random(using: &random) ? measureDay : nil
    settings.limit = nil
    settings.evidenceLimit = [nil, 1, 2].randomElement(using: &random)!
    settings.tierRank = { $0.starts(with: "854231") ? 1 : $0.starts(with: "8542") ? 2 : 3 }
    settings.isListed = {
      $0.starts(with: "854232") ? nil : $0.starts(with: "854231") && $1 > measureDay
    }
    if Bool.random(using: &random) { settings.family = { $0 == "854232" ? "854231" : $0 } }
    settings.leastCents =
      Int.random(in: 0..<4, using: &random) == 0 ? Int64.random(in: 1...3, using: &random) : nil
    return settings
  }

  private static func firms(using random: inout SplitMix64) -> [(name: String, country: CountryCode)] {
    let countries: [CountryCode] = ["US", "DE", "CN", "CN", "TR", "TR", "RU", "BY", "AE", .none]
    let basic: [CountryCode] = ["US", "CN", "TR", "RU", "CN"]
    let others = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      countries.randomElement(using: &random)!
    }
    return (basic + others).enumerated().map { number, country in ("f\(number / 2)", country) }
  }

  /// Two firms: of any kind, or the ends of a leg that fits a chain.
  private static func ends(
    _ firms: [(name: String, country: CountryCode)], using random: inout SplitMix64
  ) -> ((name: String, country: CountryCode), (name: String, country: CountryCode)) {
    let any = (firms.randomElement(using: &random)!, firms.randomElement(using: &random)!)
    let hubs = [firms[1], firms[2], firms[4]]
    let (a, b) = (hubs.randomElement(using: &random)!, hubs.randomElement(using: &random)!)
    return [any, any, (firms[0], a), (a, b), (a, b), (a, firms[3])].randomElement(using: &random)!
  }

  private static func row(
    _ firms: [(name: String, country: CountryCode)], _ span: Int32, _ kinds: Int,
    using random: inout SplitMix64
  ) -> ShipmentRow {
    let (a, b) = ends(firms, using: &random)
    let codes: [HSCode] = ["854231", "85423100", "854232", "8542", "0101"]
    var row = ShipmentRow(
      day: Day(rawValue: measureDay.rawValue + Int32.random(in: 0...span, using: &random) - span / 2),
      declaration: ["", "x", "y"].randomElement(using: &random)!,
      consignor: Int.random(in: 0..<16, using: &random) == 0 ? "" : a.name, a.country,
      consignee: Int.random(in: 0..<16, using: &random) == 0 ? "" : b.name, b.country,
      hs: codes[Int.random(in: 0..<kinds, using: &random)],
      cents: Int64.random(in: 0...4, using: &random), grams: Int64.random(in: 0...4, using: &random))
    if Int.random(in: 0..<3, using: &random) == 0 {
      let maker = firms.randomElement(using: &random)!
      (row.maker, row.makerCountry) = (maker.name, maker.country)
    }
    row.origin = [.none, "US", "DE", "CN", "RU"].randomElement(using: &random)!
    row.dispatch = [.none, "CN", "TR", "DE", "RU"].randomElement(using: &random)!
    // Some self-shipments are not marked: two parties may turn out to be one firm after the rows were read.
    if a == b, Bool.random(using: &random) { row.status = .selfShipment }
    if Int.random(in: 0..<12, using: &random) == 0 { row.status = .quarantined }
    return row
  }
}
