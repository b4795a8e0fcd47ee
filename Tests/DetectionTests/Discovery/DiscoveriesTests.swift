import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Which hubs stand out from controls, against counting controls one by one.
@Suite struct DiscoveriesTests {
  private let pool = WorkPool(workers: 2)

  private func check(_ seed: Int, _ kinds: [ControlKind]?) throws -> (
    tested: Int, found: Int, levels: Set<Int>
  ) {
    try check(seed, AnomalyCase.all[seed], AnomalyCase.pictures[seed], AnomalyCase.trades[seed], kinds)
  }

  private func check(
    _ seed: Int, _ trade: AnomalyCase, _ picture: AnomalyPicture, _ made: DestinationTrade,
    _ kinds: [ControlKind]?
  ) throws -> (tested: Int, found: Int, levels: Set<Int>) {
    let oracle = DiscoveryOracle(trade: trade)
    let result = try made.discoveries(kinds, on: pool)
    guard let windows = picture.windows, windows.allBefore.count >= 6 else {
      #expect(result.items.isEmpty && result.gap?.hasPrefix("Not computable") == true)
      return (0, 0, [])
    }
    let expected = oracle.items(kinds)
    #expect(result.untested == expected.untested && result.items.count == expected.items.count, "\(seed)")
    if expected.items.isEmpty { #expect(result.gap != nil, "\(seed)") }
    func key(_ id: FirmID, _ goods: HSCode) -> String {
      "\(made.table.name(of: id)) \(made.table.firms.countries[id]) \(goods)"
    }
    let found = Dictionary(
      uniqueKeysWithValues: result.items.map { (key($0.score.firm, $0.score.goods), $0) }
    )
    for item in expected.items {
      guard let other = found["\(item.score.firm) \(item.score.goods)"] else {
        Issue.record("\(seed): \(item.score.firm) \(item.score.goods) is missing")
        continue
      }
      #expect(other.test.p == item.p && other.test.controls == item.controls, "\(seed) \(item.score.firm)")
      #expect(isClose(other.q, item.q), "\(seed) \(item.score.firm): \(other.q) \(item.q)")
      #expect(
        isClose(other.test.floor, 1 / Double(1 + item.controls)) && other.test.family == expected.items.count)
    }
    if !expected.items.isEmpty {
      #expect(isClose(result.nullShare, expected.share), "\(seed)")
      let used = oracle.allControls(kinds)
      #expect(result.controls.map(\.kind) == used.kinds)
      #expect(result.controls.reduce(0) { $0 + $1.count } == used.all.count)
      checkOrder(result)
    }
    return (expected.items.count, result.found.count, Set(expected.items.map(\.level)))
  }

  private func checkOrder(_ result: Discoveries) {
    #expect(zip(result.items, result.items.dropFirst()).allSatisfy { $0.q <= $1.q })
    #expect(result.found == result.items.filter { $0.q <= result.rate })
    #expect(isClose(result.expectedFalse, result.rate * Double(result.found.count)))
    let (count, most) = (result.items.count, result.items.map(\.test.controls).max()!)
    let needed = (1...count).first {
      Double(count) / Double($0) / Double(1 + most) <= min(1, result.rate / result.nullShare)
    }
    #expect(result.floorDiscoveries == needed)
  }

  @Test func `p, strata and q are those of the definition, with controls of the first kinds that suffice`()
    throws
  {
    var (tested, found, levels) = (0, 0, Set<Int>())
    for seed in AnomalyCase.all.indices {
      let one = try check(seed, nil)
      tested += one.tested > 0 ? 1 : 0
      found += one.found > 0 ? 1 : 0
      levels.formUnion(one.levels)
    }
    #expect(tested > 150 && found > 50 && levels == [0, 1, 2, 3], "\(tested) \(found) \(levels)")
  }

  @Test(arguments: [ControlKind.goods, .date])
  func `controls of one kind are those of its definition`(kind: ControlKind) throws {
    let counts = try AnomalyCase.all.indices.prefix(70).map { try check($0, [kind]).tested }
    #expect(counts.count { $0 > 0 } > 0, "\(counts.count { $0 > 0 })")
  }

  @Test func `controls of other destinations are of hubs that sell there and not to the true one`() throws {
    var tested = 0
    for seed in 0..<40 {
      var trade = AnomalyCase.all[seed]
      trade.settings.leastControls = 1
      guard let measure = trade.settings.measureDay else { continue }
      for number in Int32(0)..<6 {
        let day = Day(rawValue: measure.rawValue + 200 + number * 10)
        let hub = "only elsewhere \(number % 2)"
        trade.add(
          ShipmentRow(
            day: day, consignor: "s", "US", consignee: hub, "CN", hs: "854231", cents: 90, grams: 90))
        trade.add(
          ShipmentRow(
            day: Day(rawValue: day.rawValue + 5), consignor: hub, "CN", consignee: "k", "KZ", hs: "854231",
            cents: 95, grams: 90))
      }
      tested += try check(seed, trade, AnomalyPicture(trade), trade.trade(), [.destination]).tested
    }
    #expect(tested > 5, "\(tested)")
  }

  @Test func `classes of a heading in which a list names any code are no controls`() {
    var mixed = 0
    for (picture, made) in zip(AnomalyCase.pictures, AnomalyCase.trades).prefix(200) {
      for hub in (try? made.hubScores(on: pool)) ?? [] where !hub.score.isControlled {
        let isMixed = picture.controlledClasses.contains {
          picture.heading($0) == picture.heading(hub.score.goods)
        }
        #expect(hub.isControl != isMixed)
        mixed += isMixed ? 1 : 0
      }
    }
    #expect(mixed > 20, "\(mixed)")
  }

  @Test func `a placebo destination never makes a hub of a true destination`() throws {
    for (seed, trade) in AnomalyCase.all.enumerated().prefix(200) {
      var trade = trade
      trade.settings.routes.hubs = ["CN", "TR", "KZ", "RU", "DE"]
      let made = try trade.trade()
      guard let placebo = trade.settings.placebo(.destination, in: made) else { continue }
      let roles = CountryRoles.table(placebo.routes)
      #expect(trade.settings.routes.destinations.allSatisfy { roles[Int($0.rawValue)].isEmpty }, "\(seed)")
      #expect(placebo.routes.destinations.allSatisfy { roles[Int($0.rawValue)] == .destination }, "\(seed)")
    }
  }
}
