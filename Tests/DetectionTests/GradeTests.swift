import Detection
import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@Suite struct GradeTests {
  private let pool = WorkPool(workers: 2)

  @Test(arguments: UInt64(0)..<400)
  func `grades agree with looking at every pair of rows`(seed: UInt64) throws {
    let trade = GradeCase(seed: seed)
    let table = trade.table
    let oracle = GradeOracle(trade: trade, table: table)
    for route in try Routes(trade.trade.settings).result(in: table, on: pool).routes {
      guard case .chain(let firms) = route.course else {
        #expect(route.grade == .a && route.links.isEmpty)
        continue
      }
      #expect(route.links.map(\.hub) == Array(firms.dropFirst().dropLast()))
      for (place, link) in route.links.enumerated() {
        let (lots, shipments) = (route.legs[place].evidence, route.legs[place + 1].evidence)
        let shared = oracle.shared(lots, shipments)
        #expect(link.grade == oracle.grade(lots, shipments))
        #expect(link.proofCount == shared.count && link.proofs.count == min(3, shared.count))
        let cover = oracle.cover(lots, shipments)
        #expect(link.shippedGrams == Int128(cover.shipped) && link.coveredGrams == Int128(cover.covered))
        for proof in link.proofs {
          #expect(shared[oracle.name(proof)] == proof.grade)
          let key = oracle.name(proof)
          #expect(oracle.keys(proof.lot).contains(key) && oracle.keys(proof.shipment).contains(key))
          #expect(oracle.grade(key, proof.lot, proof.shipment, lots) == proof.grade)
        }
        #expect(link.proofs.map(\.grade) == link.proofs.map(\.grade).sorted())
      }
      #expect(route.grade == route.links.map(\.grade).max())
    }
  }

  @Test func `the random trades show every grade, and proofs of every kind`() throws {
    var (grades, kinds, tooCommon): (Set<EvidenceGrade>, Set<String>, Int) = ([], [], 0)
    for seed in UInt64(0)..<500 {
      let trade = GradeCase(seed: seed)
      let table = trade.table
      for link in try Routes(trade.trade.settings).result(in: table, on: pool).routes.flatMap(\.links) {
        grades.insert(link.grade)
        tooCommon += link.tooCommon
        for proof in link.proofs {
          let name = GradeOracle(trade: trade, table: table).name(proof)
          kinds.insert("\(name.prefix { $0 != " " }) \(proof.grade)")
        }
      }
    }
    #expect(grades == Set(EvidenceGrade.allCases) && tooCommon > 0)
    #expect(
      kinds == [
        "container a", "bill a", "vin a", "serial a", "partNumber a", "partNumber b", "brand b", "maker b",
        "declaration a",
      ])
  }

  @Test(arguments: UInt64(0)..<100)
  func `routes of lower grades are hidden and counted`(seed: UInt64) throws {
    var trade = GradeCase(seed: seed)
    let table = trade.table
    let all = try Routes(trade.trade.settings).result(in: table, on: pool)
    #expect(all.routesHidden == 0)
    for grade in EvidenceGrade.allCases {
      trade.trade.settings.minGrade = grade
      let some = try Routes(trade.trade.settings).result(in: table, on: pool)
      #expect(some.routes == all.routes.filter { $0.grade <= grade })
      #expect(some.routeCount == all.routeCount)
      #expect(some.routes.count + some.foldedRelays + some.routesHidden == all.routeCount)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `any number of workers and any order of rows give the same proofs`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var trade = GradeCase(seed: seed)
    var answers: Set<[String]> = []
    for workers in [1, 2, 3, 8] {
      let table = trade.table
      let oracle = GradeOracle(trade: trade, table: table)
      let result = try Routes(trade.trade.settings).result(in: table, on: WorkPool(workers: workers))
      answers.insert(
        result.routes.map { route in
          route.links.map { link in
            let proofs = link.proofs.map { proof in
              let rows = [proof.lot, proof.shipment].map {
                "\(trade.trade.rows[$0.row]) \(trade.marks[$0.row])"
              }
              return "\(proof.grade) \(oracle.name(proof)) \(rows)"
            }
            return "\(link.grade) \(link.proofCount) \(link.tooCommon) \(link.coveredGrams) \(proofs)"
          }.joined()
        })
      trade.shuffle(using: &random)
    }
    #expect(answers.count == 1)
  }
}

/// Small tables by hand: what one mark proves.
@Suite struct MarkProofTests {
  /// A lot and a shipment thirty days later, and the grade of the route between them.
  private func grade(
    _ lot: [PlainMark], _ shipment: [PlainMark], grams: (Int64, Int64) = (0, 0), days: Int32 = 30,
    others: Int = 0, markFirms: Int = 50
  ) throws -> (grade: EvidenceGrade?, tooCommon: Int) {
    let first = Day(iso: "2022-03-01")!
    var rows = [
      ShipmentRow(day: first, consignor: "a", "DE", consignee: "h", "TR", hs: "854231", grams: grams.0),
      ShipmentRow(
        day: Day(rawValue: first.rawValue + days), consignor: "h", "TR", consignee: "c", "RU", hs: "854231",
        grams: grams.1),
    ]
    var marks = [lot, shipment]
    for number in 0..<others {
      // Elsewhere, other firms name the marks of the lot.
      rows.append(
        ShipmentRow(day: first, consignor: "x\(number)", "CN", consignee: "y\(number)", "CN", hs: "010121"))
      marks.append(lot)
    }
    var table = shipmentTable(rows)
    table.marks = markColumn(marks)
    var settings = RouteSettings(destinations: ["RU"], coalition: ["DE"])
    settings.markFirms = markFirms
    let route = try Routes(settings).result(in: table, on: WorkPool(workers: 1)).routes.first
    return (route?.grade, route?.links[0].tooCommon ?? 0)
  }

  @Test func `a mark that many firms use links nothing`() throws {
    let part = [PlainMark(.partNumber, "XC7A35T")]
    #expect(try grade(part, part, grams: (10, 10)).grade == .a)
    // Three firms of the route and two of each other row.
    #expect(try grade(part, part, grams: (10, 10), others: 23).grade == .a)
    let common = try grade(part, part, grams: (10, 10), others: 24)
    #expect(common.grade == .c && common.tooCommon == 1)
    #expect(try grade(part, part, grams: (10, 10), others: 1, markFirms: 4).grade == .c)
    #expect(try grade(part, part, grams: (10, 10), others: 1, markFirms: 5).grade == .a)
  }

  @Test func `in large tables a mark may have one firm for each thousand shipments`() throws {
    let part = [PlainMark(.partNumber, "XC7A35T")]
    // 3,002 used shipments: three firms may use a mark, whatever the smaller setting says.
    let first = Day(iso: "2022-03-01")!
    var rows = [
      ShipmentRow(day: first, consignor: "a", "DE", consignee: "h", "TR", hs: "854231", grams: 5),
      ShipmentRow(day: first, consignor: "h", "TR", consignee: "c", "RU", hs: "854231", grams: 5),
    ]
    for _ in 0..<3_000 {
      rows.append(ShipmentRow(day: first, consignor: "x", "CN", consignee: "y", "CN", hs: "010121"))
    }
    var settings = RouteSettings(destinations: ["RU"], coalition: ["DE"])
    settings.markFirms = 1
    for (others, grade) in [(0, EvidenceGrade.a), (1, .c)] {
      var table = shipmentTable(rows)
      table.marks = markColumn(rows.indices.map { $0 < 2 + others ? part : [] })
      let result = try Routes(settings).result(in: table, on: WorkPool(workers: 2))
      #expect(result.routes.map(\.grade) == [grade] && result.markFirmLimit == 3)
    }
  }

  @Test func `a part number proves as much as its quantity allows`() throws {
    let part = [PlainMark(.partNumber, "XC7A35T")]
    #expect(try grade(part, part, grams: (100, 102)).grade == .a)
    #expect(try grade(part, part, grams: (100, 103)).grade == .c)
    #expect(try grade(part, part, grams: (100, 201)).grade == .d)
    #expect(try grade(part, part, grams: (0, 10)).grade == .b)
    #expect(try grade(part, part, grams: (10, 0)).grade == .b)
    #expect(try grade(part, part).grade == .b)
  }

  @Test func `marks of two kinds are never the same mark`() throws {
    let (serial, part) = (PlainMark(.serial, "XC7A35T"), PlainMark(.partNumber, "XC7A35T"))
    #expect(try grade([serial], [part]).grade == .d)
    #expect(try grade([serial], [serial]).grade == .a)
    #expect(try grade([PlainMark(.brand, "Intel")], [PlainMark(.brand, "INTEL")]).grade == .b)
  }

  @Test func `only lots of the window prove anything`() throws {
    let container = [PlainMark(.container, "MSKU1234565")]
    #expect(try grade(container, container, days: 180).grade == .a)
    #expect(try grade(container, container, days: 181).grade == nil)
  }
}
