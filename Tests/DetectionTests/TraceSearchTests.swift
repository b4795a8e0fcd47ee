import Detection
import GraphCore
import Ledgers
import TestSupport
import Testing
import Trade
import WorkPool

@Suite struct TraceSearchTests {
  private let pool = WorkPool(workers: 2)

  private func result(
    _ trade: TradeCase, _ table: ShipmentTable, _ rows: [ShipmentID], _ direction: TraceQuestion.Direction,
    _ policy: MixingPolicy, _ unit: QuantityMeasure, on pool: WorkPool? = nil
  ) throws -> TraceResult {
    let question = TraceQuestion(rows, direction: direction, policy: policy, unit: unit)
    return try TraceSearch(question, trade.settings, in: table).result(on: pool ?? self.pool)
  }

  @Test(arguments: UInt64(0)..<100)
  func `tracing is following gram by gram`(seed: UInt64) throws {
    for number in seed * 4..<seed * 4 + 4 {
      try compare(number, byOrigin: false)
      if number % 4 == 0 { try compare(number, byOrigin: true) }
    }
  }

  private func compare(_ number: UInt64, byOrigin: Bool) throws {
    var trade = TradeCase(seed: number)
    trade.settings.byOrigin = byOrigin
    if number % 3 == 0 {
      trade.settings.loss = LossShare(basisPoints: [2_500, 5_000, 10_000][Int(number / 3 % 3)])
    }
    let table = trade.table
    let unit: QuantityMeasure = number % 2 == 0 ? .mass : .value
    for policy in [MixingPolicy.fifo, .lifo] {
      let oracle = TraceUnitOracle(table, trade.settings, unit, newestFirst: policy == .lifo)
      let rows = oracle.rows
      for direction in TraceQuestion.Direction.allCases {
        let found = try result(trade, table, Array(rows.prefix(12)), direction, policy, unit)
        var (ends, expected): ([String: Int64], [String: Int64]) = ([:], [:])
        for root in found.roots { root.ends(into: &ends) }
        for row in rows.prefix(12) { expected.merge(oracle.ends(of: row, direction)) { $0 + $1 } }
        #expect(ends == expected, "\(direction) \(policy) \(number)")
        #expect(found.roots.filter { !$0.isBalanced }.isEmpty)
        let (account, books) = (found.account, oracle.account(of: found, direction))
        #expect(
          account.isBalanced && account.aged + account.left == books.received - books.lost - books.passedOn)
        #expect(account.received == books.received && account.lost == books.lost)
        #expect(account.passedOn == books.passedOn && account.unexplained == books.unexplained)
        let outcome = try TraceSearch(
          TraceQuestion(Array(rows.prefix(12)), direction: direction, policy: policy, unit: unit),
          trade.settings, in: table
        ).outcome(on: pool)
        #expect(outcome.ended == found.ended && outcome.rest == found.rest)
        for end in TracedPart.End.allCases {
          let sum = ends.filter { $0.key.hasSuffix(" \(end.rawValue)") }.values.reduce(0, +)
          #expect(found.ended[end] ?? 0 == Int128(sum))
        }
      }
    }
  }

  @Test func `the random trades hold what these tests are about`() throws {
    var seen: Set<String> = []
    for number in UInt64(0)..<400 {
      let trade = TradeCase(seed: number)
      let table = trade.table
      let rows = TraceUnitOracle(table, trade.settings, .mass, newestFirst: false).rows
      for direction in TraceQuestion.Direction.allCases {
        var ends: [String: Int64] = [:]
        for root in try result(trade, table, rows, direction, .fifo, .mass).roots { root.ends(into: &ends) }
        for end in ends.keys {
          let words = end.split(separator: " ")
          seen.insert("\(direction) \(words.count - 1) \(words[words.count - 1])")
        }
      }
    }
    for end in ["2 source", "3 source", "1 rest", "2 rest", "2 unseen", "2 unnamed", "4 legs"] {
      #expect(seen.contains("upstream \(end)"), "\(end)")
    }
    for end in ["2 destination", "3 destination", "1 rest", "2 rest", "2 unseen", "2 unnamed", "4 legs"] {
      #expect(seen.contains("downstream \(end)"), "\(end)")
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `parts of a mixture are the exact fractions, rounded, and sum up`(seed: UInt64) throws {
    var trade = TradeCase(seed: seed)
    if seed % 2 == 0 { trade.settings.loss = LossShare(basisPoints: 200) }
    trade.rows = trade.rows.map { row in
      var row = row
      row.grams *= 100_003
      return row
    }
    let table = trade.table
    let oracle = TraceUnitOracle(table, trade.settings, .mass, newestFirst: false)
    for direction in TraceQuestion.Direction.allCases {
      let found = try result(trade, table, oracle.rows, direction, .proportional, .mass)
      #expect(found.roots.filter { !$0.isBalanced }.isEmpty)
      let fifo = try result(trade, table, oracle.rows, direction, .fifo, .mass)
      #expect(found.roots.map(\.quantity) == fifo.roots.map(\.quantity))
      #expect(found.roots.map(\.end) == fifo.roots.map(\.end))
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `workers and the order of rows change nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var trade = TradeCase(seed: seed)
    // Rows that agree in everything cannot be told apart, so each has a number of its own.
    for row in trade.rows.indices { trade.rows[row].declaration = "d\(row)" }
    for policy in MixingPolicy.allCases {
      for direction in TraceQuestion.Direction.allCases {
        var answers: Set<String> = []
        for workers in [1, 2, 3, 8] {
          let table = trade.table
          let rows = (0..<table.count).map { ShipmentID(row: $0) }.shuffled(using: &random)
          let found = try result(
            trade, table, rows, direction, policy, .mass, on: WorkPool(workers: workers))
          answers.insert(found.roots.map { text($0, trade) }.joined(separator: ";") + "\(found.lots)")
          let order = trade.rows.indices.shuffled(using: &random)
          (trade.rows, trade.declared) = (order.map { trade.rows[$0] }, order.map { trade.declared[$0] })
        }
        #expect(answers.count == 1)
      }
    }
  }

  private func text(_ part: TracedPart, _ trade: TradeCase) -> String {
    let below = part.parts.map { text($0, trade) }.joined(separator: ",")
    let end = part.end.map(\.rawValue) ?? ""
    return "\(trade.rows[part.shipment.row].declaration) \(part.quantity) \(part.rest) \(end) (\(below))"
  }

  @Test func `a search that holds too many parts says so`() throws {
    let trade = TradeCase(seed: 11)
    let table = trade.table
    let rows = TraceUnitOracle(table, trade.settings, .mass, newestFirst: false).rows
    let question = TraceQuestion(rows)
    let found = try TraceSearch(question, trade.settings, in: table, mostParts: rows.count).result(on: pool)
    #expect(found.roots.filter { !$0.isBalanced }.isEmpty)
    #expect(found.roots.flatMap(\.parts).isEmpty)
    #expect(found.roots.map(\.end).contains(.limit))
  }

  @Test func `shipments without a quantity are counted`() throws {
    var trade = TradeCase(seed: 3)
    for row in trade.rows.indices { trade.rows[row].grams = 0 }
    let table = trade.table
    let rows = (0..<table.count).map { ShipmentID(row: $0) }
    let found = try result(trade, table, rows, .upstream, .fifo, .mass)
    #expect(found.roots.isEmpty && found.rootsWithoutQuantity == rows.count)
  }
}
