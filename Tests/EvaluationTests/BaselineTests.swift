import Detection
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Evaluation

/// Trade between few firms, so that much of it joins.
private struct SmallTrade {
  let rows: [ShipmentRow]
  var settings = RouteSettings(destinations: ["RU"], coalition: ["US", "DE"], hubs: ["TR", "CN"])

  init(seed: UInt64, count: Int = 60) {
    var random = SplitMix64(seed: seed)
    let firms: [(String, CountryCode)] = [
      ("A", "US"), ("B", "DE"), ("H", "TR"), ("I", "TR"), ("J", "CN"), ("R", "RU"), ("S", "RU"), ("X", "BR"),
    ]
    let codes: [HSCode] = ["8542310000", "8542390000", "9403600000"]
    rows = (0..<count).map { _ in
      let (from, to) = (firms.randomElement(using: &random)!, firms.randomElement(using: &random)!)
      var row = ShipmentRow(
        day: Day(rawValue: 18_990 + Int32.random(in: 0...240, using: &random)), consignor: from.0, from.1,
        consignee: to.0, to.1, hs: codes.randomElement(using: &random)!,
        cents: Int64.random(in: 0...3, using: &random) * 100)
      if Int.random(in: 0...9, using: &random) == 0 { row.status = .duplicate }
      return row
    }
    settings.measureDay = Day(rawValue: 19_100)
    settings.tierRank = { $0.starts(with: "8542") ? 0 : Int.max }
    settings.isListed = { $0.starts(with: "854231") || $0.starts(with: "854239") && $1.rawValue >= 19_050 }
  }
}

/// The rules row against row.
private struct SlowRules {
  let trade: SmallTrade
  private let hubs: Set<String> = ["H", "I", "J"], suppliers: Set<String> = ["A", "B"]
  private let buyers: Set<String> = ["R", "S"]
  private var used: [ShipmentRow] { trade.rows.filter { $0.status == .used } }
  private var last: [ShipmentRow] {
    used.filter {
      hubs.contains($0.consignor) && buyers.contains($0.consignee)
        && trade.settings.isListed($0.hs, $0.day) != false
    }
  }
  private var first: [ShipmentRow] {
    used.filter {
      suppliers.contains($0.consignor) && hubs.contains($0.consignee) && $0.hs.starts(with: "8542")
    }
  }

  private func sums<Key: Hashable>(_ rows: [ShipmentRow], _ key: (ShipmentRow) -> Key) -> [Key: Int64] {
    Dictionary(grouping: rows, by: key).mapValues { $0.reduce(0) { $0 + $1.cents } }.filter { $0.value > 0 }
  }

  var value: [String: Int64] { sums(last, \.consignor) }

  var newcomers: [String: Int64] {
    sums(last, \.consignor).filter { hub, _ in
      !used.contains {
        $0.consignor == hub && buyers.contains($0.consignee) && $0.day < trade.settings.measureDay!
      }
    }
  }

  private func follows(_ b: ShipmentRow, _ a: ShipmentRow) -> Bool {
    a.consignee == b.consignor && a.hs.subheading == b.hs.subheading
      && (0...90).contains(b.day.rawValue - a.day.rawValue)
  }

  var joined: [String: Int64] {
    sums(last.filter { b in first.contains { follows(b, $0) } }, \.consignor)
  }

  var joinedRoutes: [String: Int64] {
    var routes: [String: Int64] = [:]
    for supplier in suppliers {
      let rows = last.filter { b in first.contains { $0.consignor == supplier && follows(b, $0) } }
      routes.merge(sums(rows) { "\(supplier) \($0.consignor) \($0.consignee) \($0.hs.subheading)" }) {
        $0 + $1
      }
    }
    return routes
  }

  var quarterly: [String: Int64] {
    func cell(_ hub: String, _ row: ShipmentRow) -> [String] {
      let (year, month, _) = row.day.civil
      return [hub, "\(row.hs.subheading)", "\(year)", "\((month + 2) / 3)"]
    }
    let (ins, outs) = (sums(first) { cell($0.consignee, $0) }, sums(last) { cell($0.consignor, $0) })
    var flows: [String: Int64] = [:]
    for (cell, out) in outs { flows[cell[0], default: 0] += min(out, ins[cell] ?? 0) }
    return flows.filter { $0.value > 0 }
  }
}

@Suite struct BaselineTests {
  /// Places by falling sum.
  private func places(_ sums: [String: Int64]) -> [String: Int] {
    sums.mapValues { sum in 1 + Set(sums.values).count { $0 > sum } }
  }

  private func places(_ firms: [RankedFirm]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: firms.map { ($0.firm.name, $0.place) })
  }

  @Test(arguments: UInt64(0)..<200)
  func `rankings are those of the rules, row against row`(seed: UInt64) throws {
    let trade = SmallTrade(seed: seed)
    let rankings = try baselines(
      in: shipmentTable(trade.rows), [trade.settings], on: WorkPool(workers: 2))
    let slow = SlowRules(trade: trade)
    #expect(
      rankings.map(\.name) == [
        "controlled value", "join within 90 days", "quarterly min(in, out)", "newcomer",
      ])
    #expect(places(rankings[0].firms) == places(slow.value))
    #expect(places(rankings[1].firms) == places(slow.joined))
    #expect(places(rankings[2].firms) == places(slow.quarterly))
    #expect(places(rankings[3].firms) == places(slow.newcomers))
    let routes = (rankings[1].routes ?? []).map { lead in
      (lead.firms.map(\.name).joined(separator: " ") + " \(lead.goods)", lead.place)
    }
    #expect(Dictionary(uniqueKeysWithValues: routes) == places(slow.joinedRoutes))
  }

  @Test(arguments: UInt64(0)..<20)
  func `the order of rows and the number of workers change nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let trade = SmallTrade(seed: seed)
    let one = try baselines(in: shipmentTable(trade.rows), [trade.settings], on: WorkPool(workers: 1))
    let rows = trade.rows.shuffled(using: &random)
    #expect(one == (try baselines(in: shipmentTable(rows), [trade.settings], on: WorkPool(workers: 8))))
  }

  @Test func `sums of several regimes are added`() throws {
    let trade = SmallTrade(seed: 3)
    let twice = try baselines(
      in: shipmentTable(trade.rows), [trade.settings, trade.settings], on: WorkPool(workers: 1))
    let once = try baselines(in: shipmentTable(trade.rows), [trade.settings], on: WorkPool(workers: 1))
    #expect(places(twice[0].firms) == places(once[0].firms) && !once[0].firms.isEmpty)
  }

  @Test func `without values mass is summed, and without mass shipments are counted`() throws {
    var table = shipmentTable(SmallTrade(seed: 5).rows)
    let settings = SmallTrade(seed: 5).settings
    table.value = nil
    let byMass = try baselines(in: table, [settings], on: WorkPool(workers: 1))
    #expect(byMass[0].rule.hasPrefix("net mass") && byMass[0].firms.isEmpty)
    table.netMass = nil
    let byCount = try baselines(in: table, [settings], on: WorkPool(workers: 1))
    #expect(byCount[0].rule.hasPrefix("number of shipments") && !byCount[0].firms.isEmpty)
  }
}
