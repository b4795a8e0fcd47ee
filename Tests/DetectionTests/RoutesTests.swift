import Detection
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@Suite struct RoutesTests {
  @Test(arguments: UInt64(0)..<800)
  func `routes, relays and counts agree with the definitions spelled out`(seed: UInt64) throws {
    let trade = TradeCase(seed: seed)
    let table = trade.table
    let oracle = TradeOracle(trade: trade)
    let result = try Routes(trade.settings).result(in: table, on: WorkPool(workers: 2))
    let (chains, relays, all) = (oracle.chains(), oracle.relays(), oracle.routes())
    for count in result.chainCounts {
      let ofLength = chains.filter { $0.count == count.legs }
      #expect(count.walks == UInt128(ofLength.count))
      #expect(count.paths == UInt128(ofLength.count { Set(oracle.firms($0)).count == count.legs + 1 }))
    }
    #expect(result.chainCounts.map(\.legs) == Array(2...trade.settings.legs))
    #expect(result.relayShipments == relays.values.reduce(0) { $0 + $1.count })
    #expect(result.relayRoutes == relays.count)
    let worth = relays.values.joined().map { oracle.cents($0) }.filter { $0 != 0 }
    #expect(result.relayValue == (worth.isEmpty ? nil : worth.reduce(0, +)))
    #expect(result.routes.map { PlainRoute($0, table) } == all.map(\.shown))
    #expect(result.isComplete && result.search.isTopProven)
    #expect(result.routes.count + result.foldedRelays == result.routeCount)
    let sent = trade.rows.indices.filter { oracle.isWanted($0) && oracle.isMeant($0) }
    let values = sent.map { oracle.cents($0) }.filter { $0 != 0 }
    #expect(result.shipmentsToDestinations == sent.count)
    #expect(result.valueToDestinations == (values.isEmpty ? nil : values.reduce(0, +)))
  }
}
