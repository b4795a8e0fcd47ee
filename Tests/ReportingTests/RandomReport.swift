import Reporting
import TestSupport

/// Names that break what does not escape them.
let hostileNames = [
  "<script>alert(1)</script>", "\"]; } digraph evil {", "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)",
  "\t=1", "\r=1",
  "a\nb", "nul\u{0}l", "\u{202E}gpj.exe", "\u{200F}\u{2066}mark\u{2069}", "\u{1B}[31mred\u{1B}[0m",
  "\u{9B}2J",
  "back\\slash\\", "\\", "\"", "'", "'=1", "''@x", ";=1+1", "a;=1", "x\",=1+1", "{|}<>", "&amp;&lt;", "]]>",
  "%n\\N\\G\\l",
  "日月贸易（香港）有限公司", "e\u{301}\u{301}", "z" + String(repeating: "\u{335}", count: 400), "👩‍👩‍👧‍👦 Trading", "شرکت پارس",
  String(repeating: "Long ", count: 2_000), String(repeating: "W", count: 10_000), "", " ",
  "  lead and trail  ", "a | b",
  "\u{FEFF}bom", "\u{2028}line", "ＦＵＬＬ＝ＷＩＤＴＨ", "＝1", "\u{E0041}tag", "क्षि लिमिटेड", "-->", "${jndi:x}", "NULL",
]

/// Reports of any shape, hostile names included.
struct RandomReport {
  var random: SplitMix64
  /// Number of routes of each destination.
  var routes: ClosedRange<Int> = 0...6
  /// Firms to draw names from.
  var names = hostileNames

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func report() -> Report {
    let destinations = (0..<Int.random(in: 0...3, using: &random)).map { destination($0) }
    return Report(
      receipt: Receipt(
        version: "0.1.0", command: "entrepot detect \(name())",
        settings: [.init(name: "legs", value: name())],
        regimes: [.init(id: "russia", sha256: sha())]),
      inputs: [input()], destinations: destinations, notices: [name()])
  }

  mutating func input() -> InputAccount {
    let parts = (0..<4).map { _ in Int.random(in: 0...1_000_000, using: &random) }
    return InputAccount(
      file: name(), sha256: sha(), layout: "reference", read: parts.reduce(0, +), used: parts[0],
      quarantined: parts[1], duplicates: parts[2], selfShipments: parts[3],
      reasons: [.init(reason: name(), rows: parts[1])], firstDay: maybe(day()), lastDay: maybe(day()))
  }

  mutating func destination(_ number: Int) -> DestinationReport {
    let routes = (0..<Int.random(in: routes, using: &random)).map { route(rank: $0 + 1) }
    var report = DestinationReport(
      regime: "regime-\(number)", title: name(), destinations: ["RU", "BY"], measureDay: maybe(day()),
      measureTitle: maybe(name()), shipments: Int.random(in: 0...9_999, using: &random),
      valueUSDCents: maybe(amount()),
      counts: [.init(legs: 2, walks: digits(), paths: maybe(digits()))], relayShipments: 3, relayRoutes: 1,
      foldedRelays: Set(routes.flatMap(\.relays).filter(\.isFolded).map(\.id)).count,
      routeCount: routes.count + Int.random(in: 0...2, using: &random),
      isComplete: Bool.random(using: &random),
      search: [name()], routes: routes)
    if Bool.random(using: &random) { addLedgers(to: &report) }
    report.considered = maybe(
      .init(
        used: 90, outsideDays: 1, otherGoods: 2, shortCodes: 3, withoutFirms: 4, otherCountries: 5, legs: 70,
        relays: 8, legsAndRelays: 3, edges: 60, budget: 1_000, steps: 999, bundles: 7, bundlesLeftOut: 2,
        bundlesThatCouldEnter: 1))
    report.considered?.smallValues = maybe(7)
    report.relayValueUSDCents = maybe(amount())
    report.hiddenRoutes = maybe(report.routeCount - routes.count)
    return report
  }

  mutating func route(rank: Int) -> RouteReport {
    let isRelay = Bool.random(using: &random)
    let hubs = isRelay ? 0 : Int.random(in: 1...3, using: &random)
    let maker: [RouteReport.Stop.Role] =
      isRelay || Int.random(in: 0..<4, using: &random) == 0
      ? [.maker, .origin].shuffled(using: &random).suffix(1) : []
    let roles = maker + [.consignor] + Array(repeating: .hub, count: hubs) + [.consignee]
    let legs = (0..<(isRelay ? 1 : hubs + 1)).map { _ in leg() }
    var route = RouteReport(
      id: "r-\(random.next())", rank: rank, kind: isRelay ? .relay : .chain,
      sentence: "From \(name()) to \(name()).",
      stops: roles.map { stop($0, isRelay: isRelay) },
      goods: ["854231", "8542", name()].randomElement(using: &random)!,
      goodsText: maybe(name()), tier: maybe(["1", "2", "3.A", name()].randomElement(using: &random)!),
      chains: digits(),
      legs: legs, dwellMin: isRelay ? nil : 0, dwellMedian: isRelay ? nil : 14, dwellMax: isRelay ? nil : 180,
      valueUSDCents: maybe(amount()), valueAfterMeasureUSDCents: maybe(amount()),
      valueListedThenUSDCents: maybe(amount()), valueListingUnknownUSDCents: maybe(amount()),
      netMassGrams: maybe(amount()),
      relays: isRelay ? [] : (0..<Int.random(in: 0...2, using: &random)).map { _ in relay() },
      shipmentsInChains: isRelay ? maybe(7) : nil)
    if Bool.random(using: &random) {
      (route.grade, route.gradeReason) = (.allCases.randomElement(using: &random)!, name())
      route.links = (0..<hubs).map { _ in link() }
    }
    return route
  }

  private mutating func link() -> RouteReport.Link {
    let proofs = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      RouteReport.Proof(
        kind: ["container", "maker", "VIN"].randomElement(using: &random)!, grade: .a, lotText: name(),
        shipmentText: name(), lot: .init(file: name(), line: 2), shipment: .init(file: name(), line: 9_999))
    }
    return .init(
      hub: name(), country: "HK", grade: .allCases.randomElement(using: &random)!, reason: name(),
      proofs: proofs, proofCount: proofs.count + Int.random(in: 0...2, using: &random))
  }

  private mutating func relay() -> RouteReport.RelayShare {
    let shipments = Int.random(in: 1...9, using: &random)
    let role: RouteReport.Stop.Role = Bool.random(using: &random) ? .maker : .origin
    return .init(
      id: ["r-\(random.next())", name()].randomElement(using: &random)!, sentence: name(),
      stops: [role, .consignor, .consignee].map { stop($0, isRelay: true) }, shipments: shipments,
      shared: Int.random(in: 1...shipments, using: &random), valueUSDCents: maybe(amount()))
  }

  private mutating func stop(_ role: RouteReport.Stop.Role, isRelay: Bool) -> RouteReport.Stop {
    let country = ["RU", "HK", "TR", "DE", ""].randomElement(using: &random)!
    return .init(
      role: role, name: role == .origin ? "" : name(), country: country,
      dispatch: isRelay && role == .consignor ? maybe("CN") : nil)
  }

  private mutating func leg() -> RouteReport.Leg {
    let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in evidence() }
    let days = [day(), day()].sorted()
    return .init(
      shipments: rows.count + Int.random(in: 0...1, using: &random), firstDay: days[0], lastDay: days[1],
      valueUSDCents: maybe(amount()), netMassGrams: maybe(amount()), evidence: rows)
  }

  private mutating func evidence() -> RouteReport.Evidence {
    .init(
      file: name(), line: Int.random(in: 1...1_000_000, using: &random), declaration: maybe(name()),
      day: day(),
      hsCode: "8542319010", consignor: name(), consignee: name(), origin: maybe("US"), dispatch: maybe("CN"),
      valueUSDCents: maybe(amount()), netMassGrams: maybe(amount()))
  }

  mutating func name() -> String { names.randomElement(using: &random)! }
  private mutating func amount() -> Int64 { Int64.random(in: 0...10_000_000_000, using: &random) }
  private mutating func digits() -> String { String(random.next()) + String(random.next()) }
  private mutating func sha() -> String { String(repeating: "0123456789abcdef", count: 4) }
  mutating func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
  private mutating func day() -> String {
    let (month, day) = (Int.random(in: 10...12, using: &random), Int.random(in: 10...28, using: &random))
    return "20\(Int.random(in: 20...24, using: &random))-\(month)-\(day)"
  }
}
