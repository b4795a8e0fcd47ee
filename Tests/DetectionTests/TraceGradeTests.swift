import Detection
import GraphCore
import Ledgers
import TestSupport
import Testing
import Trade
import WorkPool

/// Grades of the steps of a trace, against looking at every pair of rows that it links.
@Suite struct TraceGradeTests {
  private func result(
    _ trade: GradeCase, _ direction: TraceQuestion.Direction, _ policy: MixingPolicy, _ unit: QuantityMeasure,
    workers: Int = 2
  ) throws -> TraceResult {
    let table = trade.table
    let question = TraceQuestion(
      (0..<table.count).map { ShipmentID(row: $0) }, direction: direction, policy: policy, unit: unit)
    return try TraceSearch(question, trade.trade.settings, in: table).result(on: WorkPool(workers: workers))
  }

  /// A part, the shipment above it, and which of the two is the lot.
  private struct Step {
    let part: TracedPart, lot: ShipmentID, shipment: ShipmentID
  }

  private func steps(_ parts: [TracedPart], _ direction: TraceQuestion.Direction) -> [Step] {
    parts.flatMap { above in
      above.parts.map { part in
        direction == .upstream
          ? Step(part: part, lot: part.shipment, shipment: above.shipment)
          : Step(part: part, lot: above.shipment, shipment: part.shipment)
      } + steps(above.parts, direction)
    }
  }

  /// What two rows have in common, with the grade that it proves, common or not.
  private func shared(_ step: Step, _ oracle: GradeOracle, _ unit: QuantityMeasure) -> [String: EvidenceGrade]
  {
    let (lot, need) = (oracle.mass(step.lot), oracle.mass(step.shipment))
    let whole = unit == .mass ? need : oracle.trade.trade.rows[step.shipment.row].cents
    let isPlausible = lot == 0 || need == 0 || oracle.fits(need * step.part.quantity / whole, lot)
    var shared: [String: EvidenceGrade] = [:]
    for key in oracle.keys(step.lot).intersection(oracle.keys(step.shipment)) {
      if key.hasPrefix("partNumber") {
        let fits = lot > 0 && need > 0 && oracle.fits(need, lot)
        if fits || isPlausible { shared[key] = fits ? .a : .b }
      } else if key.hasPrefix("brand") || key.hasPrefix("maker") {
        if isPlausible { shared[key] = .b }
      } else {
        shared[key] = .a
      }
    }
    return shared
  }

  private func isCommon(_ key: String, _ oracle: GradeOracle) -> Bool {
    !key.hasPrefix("brand") && !key.hasPrefix("maker")
      && oracle.firms(key).count > oracle.trade.trade.settings.markFirms
  }

  @Test(arguments: UInt64(0)..<400)
  func `grades of steps agree with looking at the two rows`(seed: UInt64) throws {
    let trade = GradeCase(seed: seed)
    let oracle = GradeOracle(trade: trade, table: trade.table)
    let unit: QuantityMeasure = seed % 3 == 0 ? .value : .mass
    let policy = MixingPolicy.allCases[Int(seed % 3 + seed / 3) % 3]
    for direction in TraceQuestion.Direction.allCases {
      let result = try result(trade, direction, policy, unit)
      var common: Set<String> = []
      for step in steps(result.roots, direction) {
        let link = try #require(step.part.link)
        let all = shared(step, oracle, unit)
        let telling = all.filter { !isCommon($0.key, oracle) }
        common.formUnion(Set(all.keys).subtracting(telling.keys))
        #expect(link.grade == telling.values.min() ?? (unit == .mass ? .c : .d), "\(seed)")
        #expect(link.proofs.map(\.grade) == Array(telling.values.sorted().prefix(3)), "\(seed)")
        #expect(Set(link.proofs.map(oracle.name)).count == link.proofs.count)
        for proof in link.proofs {
          #expect(telling[oracle.name(proof)] == proof.grade)
          #expect(proof.lot == step.lot && proof.shipment == step.shipment)
        }
      }
      #expect(result.tooCommonMarks == common.count && result.markFirmLimit == trade.trade.settings.markFirms)
      #expect(result.roots.allSatisfy { $0.link == nil })
    }
  }

  @Test func `the random trades show every grade, and proofs of every kind`() throws {
    var (seen, tooCommon): (Set<String>, Int) = ([], 0)
    for seed in UInt64(0)..<400 {
      let trade = GradeCase(seed: seed)
      let oracle = GradeOracle(trade: trade, table: trade.table)
      let unit: QuantityMeasure = seed % 3 == 0 ? .value : .mass
      let result = try result(trade, .upstream, .fifo, unit)
      tooCommon += result.tooCommonMarks
      for step in steps(result.roots, .upstream) {
        if step.part.link?.proofs.isEmpty != false { seen.insert("\(step.part.link!.grade) \(unit)") }
        for proof in step.part.link?.proofs ?? [] {
          seen.insert("\(oracle.name(proof).prefix { $0 != " " }) \(proof.grade)")
        }
      }
    }
    #expect(tooCommon > 0)
    #expect(
      seen == [
        "c mass", "d value", "container a", "bill a", "vin a", "serial a", "partNumber a", "partNumber b",
        "brand b",
        "maker b", "declaration a",
      ])
  }

  @Test(arguments: UInt64(0)..<60)
  func `any number of workers and any order of rows give the same grades and proofs`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var trade = GradeCase(seed: seed)
    for policy in MixingPolicy.allCases {
      var answers: Set<String> = []
      for workers in [1, 2, 3, 8] {
        let oracle = GradeOracle(trade: trade, table: trade.table)
        func text(_ part: TracedPart) -> String {
          let row = trade.trade.rows[part.shipment.row]
          let proofs = part.link?.proofs.map { "\($0.grade) \(oracle.name($0))" } ?? []
          return
            "\(row) \(part.quantity) \(part.link.map { "\($0.grade)" } ?? "") \(proofs) \(part.parts.map(text))"
        }
        answers.insert("\(try result(trade, .downstream, policy, .mass, workers: workers).roots.map(text))")
        trade.shuffle(using: &random)
      }
      #expect(answers.count == 1)
    }
  }

  /// Lots of one hub, and the shipment they serve thirty days later; the grade of each step.
  private func grades(
    _ lots: [(grams: Int64, marks: [PlainMark])], _ shipment: (grams: Int64, marks: [PlainMark])
  ) throws -> [EvidenceGrade?] {
    let first = Day(iso: "2022-03-01")!
    let last = Day(rawValue: first.rawValue + 30)
    let rows =
      lots.enumerated().map { number, lot in
        ShipmentRow(
          day: first, declaration: "\(number)", consignor: "a", "DE", consignee: "h", "TR", hs: "854231",
          grams: lot.grams)
      } + [
        ShipmentRow(
          day: last, consignor: "h", "TR", consignee: "c", "RU", hs: "854231", grams: shipment.grams)
      ]
    var table = shipmentTable(rows)
    table.marks = markColumn(lots.map(\.marks) + [shipment.marks])
    let question = TraceQuestion([ShipmentID(row: lots.count)])
    let settings = RouteSettings(destinations: ["RU"], coalition: ["DE"])
    let roots = try TraceSearch(question, settings, in: table).result(on: WorkPool(workers: 1)).roots
    return roots.flatMap { $0.parts.map(\.link?.grade) }
  }

  @Test func `a part number is a document only where the lot holds the whole shipment`() throws {
    let part = [PlainMark(.partNumber, "XC7A35T")]
    #expect(try grades([(100, part)], (102, part)) == [.a])
    #expect(try grades([(100, part)], (103, part)) == [.b])
    #expect(try grades([(60, part), (40, part)], (100, part)) == [.b, .b])
    #expect(try grades([(60, part), (200, [])], (100, part)) == [.b, .c])
    let brand = [PlainMark(.brand, "Intel")]
    #expect(try grades([(60, brand), (40, [])], (100, brand)) == [.b, .c])
    let serial = [PlainMark(.serial, "SN-00017")]
    #expect(try grades([(1, serial)], (1_000, serial)) == [.a])
    #expect(try grades([(1, part)], (1, brand)) == [.c])
  }

  @Test func `masses as large as can be overflow nothing`() throws {
    let part = [PlainMark(.partNumber, "XC7A35T")]
    #expect(try grades([(.max / 2, part)], (.max / 2, part)) == [.a])
    #expect(try grades([(1, part)], (.max / 2, part)) == [.b])
  }
}
