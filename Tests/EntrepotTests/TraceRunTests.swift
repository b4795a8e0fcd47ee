import Detection
import Entrepot
import Foundation
import Ledgers
import Reporting
import Testing
import Trade
import WorkPool

/// Where goods came from and went, from files to every format.
@Suite struct TraceRunTests {
  /// DE → TR (100 kg and 50 kg), CN → TR (30 kg); TR → RU (40 kg), TR → AE (90 kg), TR → RU (120 kg).
  private static let story = """
    declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,net_mass_kg,value_usd
    L1,2022-01-01,Aurora,DE,Köprü Ltd,TR,DE,854231,100,1000
    L2,2022-01-10,Long March,CN,Köprü Ltd,TR,CN,854231,30,300
    L3,2022-02-01,Aurora,DE,Köprü Ltd,TR,DE,854231,50,500
    S1,2022-02-10,Köprü Ltd,TR,Vektor,RU,DE,854231,40,800
    S2,2022-03-01,Köprü Ltd,TR,Falcon,AE,,854231,90,900
    S3,2022-03-20,KÖPRÜ  LTD,TR,Vektor,RU,,854231,120,2400
    X1,2022-03-21,Köprü Ltd,TR,Vektor,RU,,940360,5,10
    X2,2022-03-22,Köprü Ltd,TR,Vektor,RU,,854231,,77
    O1,2022-03-23,Köprü Ltd,GE,Vektor,RU,,854231,1,77

    """

  private func traced(
    _ text: String, _ wanted: TraceSettings, on pool: WorkPool = WorkPool(workers: 2),
    _ change: (inout AnalysisSettings) -> Void = { _ in }
  ) throws -> TraceReport {
    let folder = try Folder()
    let path = try folder.write(text, "trade.csv")
    var settings = AnalysisSettings()
    settings.measure = .mass
    change(&settings)
    var report = try trace([path], settings, wanted, on: pool).report
    for input in report.inputs.indices { report.inputs[input].file = "trade.csv" }
    return report
  }

  private func wanted(
    _ subject: TraceSettings.Subject, _ direction: TraceQuestion.Direction = .upstream,
    _ policy: MixingPolicy = .fifo
  ) -> TraceSettings {
    var wanted = TraceSettings(subject)
    (wanted.direction, wanted.policy) = (direction, policy)
    return wanted
  }

  /// `40000<L1 DE`, with what ends in brackets.
  private func parts(_ branch: TraceReport.Branch) -> [String] {
    branch.branches.map { part in
      "\(part.quantity) \(part.rows.compactMap(\.declaration).joined(separator: "+"))"
        + part.ends.map { " \($0.end.rawValue) \($0.quantity)" }.joined()
    } + branch.ends.map { "\($0.end.rawValue) \($0.quantity)" }
  }

  @Test func `each policy serves a shipment from other lots`() throws {
    func parts(_ policy: MixingPolicy) throws -> [String] {
      let report = try traced(Self.story, wanted(.shipment("S3"), .upstream, policy))
      #expect(report.shipments == 1 && report.quantity == 120_000 && report.branches.count == 1)
      return self.parts(report.branches[0])
    }
    // 40 and 90 went before: oldest first, 20 of L2... 130 of 180 are gone, 50 are left.
    #expect(try parts(.fifo) == ["50000 L3 source 50000", "rest 70000"])
    // Newest first: S1 took 40 of L3, S2 10 of L3, 30 of L2 and 50 of L1.
    #expect(try parts(.lifo) == ["50000 L1 source 50000", "rest 70000"])
    // In proportion: all that is left, 50/180 of each lot.
    #expect(
      try parts(.proportional) == [
        "27778 L1 source 27778", "8333 L2 unseen 8333", "13889 L3 source 13889", "rest 70000",
      ])
  }

  @Test func `a maker of the same name does not make a firm ambiguous`() throws {
    let text = """
      declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,net_mass_kg,manufacturer
      1,2022-01-01,Aurora,DE,Hub,TR,854231,100,Aurora
      2,2022-01-09,Hub,TR,Vektor,RU,854231,100,Hub
      3,2022-01-09,Mid,TR,Vektor,RU,854231,100,Hub

      """
    for name in ["Hub", "hub", "Hub (TR)"] {
      let report = try traced(text, wanted(.firm(name)))
      #expect(report.quantity == 100_000 && report.outcomes.map(\.end) == [.source], "\(name)")
    }
    // Two that trade are still two.
    #expect(throws: TraceError.self) {
      try traced(text + "4,2022-01-09,Hub,GE,Vektor,RU,854231,100,\n", wanted(.firm("Hub")))
    }
  }

  @Test func `what cannot be followed is said, and no unit is advised that is not there`() throws {
    let report = try traced(Self.story, wanted(.shipment("X2")))
    #expect(report.shipments == 0 && report.notices[0].hasSuffix("; --unit value may."))
    #expect(terminalText(report, style: TextStyle(width: 90)).contains("Nothing of it can be followed."))
    let bare = Self.story.replacing("854231,,77", with: "854231,,")
    #expect(try traced(bare, wanted(.shipment("X2"))).notices[0].hasSuffix("cannot be followed."))
  }

  @Test func `downstream is upstream the other way round`() throws {
    let report = try traced(Self.story, wanted(.shipment("L1"), .downstream))
    #expect(
      parts(report.branches[0]) == ["40000 S1 destination 40000", "60000 S2 unseen 60000"])
    #expect(report.farEnd.map { "\($0.firm.name) \($0.quantity)" } == ["Falcon 60000", "Vektor 40000"])
  }

  @Test func `a firm's shipments to a destination are one line for each pair of firms`() throws {
    let report = try traced(Self.story, wanted(.firm("köprü  ltd (TR)")))
    // 854231 and 940360; the row without mass is counted.
    #expect(
      report.branches.map { "\($0.goods) \($0.quantity) \($0.shipments)" } == [
        "854231 160000 2", "940360 5000 1",
      ])
    #expect(parts(report.branches[0]) == ["90000 L1+L3 source 90000", "rest 70000"])
    #expect(
      report.outcomes.map { "\($0.end) \($0.quantity)" } == ["source 90000", "rest 70000", "unseen 5000"])
    #expect(report.notices.contains { $0.hasPrefix("1 shipment of those asked for has no mass") })
    let down = try traced(Self.story, wanted(.firm("Köprü Ltd (TR)"), .downstream))
    #expect(down.quantity == 180_000 && down.branches.count == 2)
    let aurora = try traced(Self.story, wanted(.firm("Aurora"), .downstream))
    #expect(aurora.quantity == 150_000)
    let vektor = try traced(Self.story, wanted(.firm("vektor")))
    #expect(vektor.quantity == 166_000)
  }

  @Test func `every filter changes the trace as it must`() throws {
    func quantities(_ subject: String, _ change: @escaping (inout AnalysisSettings) -> Void) throws
      -> [String]
    {
      try traced(Self.story, wanted(.shipment(subject)), change).branches.flatMap(parts)
    }
    #expect(try quantities("S1") { _ in } == ["40000 L1 source 40000"])
    #expect(try quantities("S1") { $0.dwell = 0...30 } == ["40000 L3 source 40000"])
    #expect(
      try quantities("S1") { $0.since = Day(iso: "2022-01-05") } == [
        "30000 L2 unseen 30000", "10000 L3 source 10000",
      ])
    #expect(
      try quantities("S3") { $0.until = Day(iso: "2022-03-20") } == ["50000 L3 source 50000", "rest 70000"])
    #expect(try quantities("S1") { $0.coalition = ["CN"] } == ["40000 L1 unseen 40000"])
    #expect(try quantities("S1") { $0.legs = 2 } == ["40000 L1 source 40000"])
    #expect(try quantities("S1") { $0.level = 2 } == ["40000 L1 source 40000"])
    #expect(
      try traced(Self.story, wanted(.shipment("L1"), .downstream)) { $0.destinations = ["AE"] }
        .outcomes.map { "\($0.end) \($0.quantity)" } == ["destination 60000", "unseen 40000"])
    #expect(throws: TraceError.self) { try quantities("S1") { $0.goods = ["9403"] } }
    #expect(throws: TraceError.self) { try quantities("S1") { $0.until = Day(iso: "2022-02-09") } }
    let subject = wanted(.shipment("S3"))
    #expect(try traced(Self.story, subject) { $0.measure = .value }.quantity == 240_000)
    // One row of nine has no mass: unless mass is asked for, value is counted.
    #expect(try traced(Self.story, subject) { $0.measure = nil }.unit == .usdCent)
    let withMass = Self.story.replacing("X2,2022-03-22,Köprü Ltd,TR,Vektor,RU,,854231,,77\n", with: "")
    #expect(try traced(withMass, subject) { $0.measure = nil }.unit == .gram)
    // Of each lot a tenth is lost: 90 of L1, 27 of L2 and 45 of L3 for 40, 90 and 120.
    #expect(
      try quantities("S3") { $0.loss = LossShare(basisPoints: 1_000) } == [
        "32000 L3 source 32000", "rest 88000",
      ])
  }

  @Test func `the stocks that goods were followed through add up, and tolerances say what they change`()
    throws
  {
    let plain = try traced(Self.story, wanted(.shipment("S3")))
    #expect(plain.account?.received == 180_000 && plain.account?.unexplained == 70_000)
    #expect(plain.tolerances == nil && !plain.search.contains { $0.contains(" changes ") })
    let loose = try traced(Self.story, wanted(.shipment("S3"))) {
      ($0.loss, $0.dwell) = (LossShare(basisPoints: 1_000), -10...180)
    }
    for sentence in [
      "Checked: received 180 kg = passed on 162 kg + lost 18 kg + aged 0 kg + left 0 kg, residue 0 kg.",
      "Checked: shipped 250 kg = out of stock 162 kg + unexplained 88 kg, residue 0 kg.",
      "--loss 10% changes what is traced to the coalition from 50 kg to 32 kg, and what is unexplained from 70 kg to "
        + "88 kg.",
      "--dwell from -10 instead of 0 days changes what is traced to the coalition from 32 kg to 32 kg, and what is "
        + "unexplained from 88 kg to 88 kg.",
    ] { #expect(loose.search.contains(sentence), "\(loose.search)") }
    #expect(loose.tolerances?.map(\.without) == [50_000, 32_000])
    let account = try #require(loose.account)
    #expect(account.fromCoalition == 150_000 && account.toDestinations == 160_000 && account.lost == 18_000)
    let coarse = try traced(Self.story, wanted(.shipment("L1"), .downstream)) { $0.level = 4 }
    #expect(
      coarse.search.contains {
        $0.hasPrefix("--level 4 instead of 6 changes what arrived in a destination from 40 kg to 40 kg")
      })
    #expect(try TraceReport(json: jsonText(loose)) == loose)
    #expect(terminalText(loose, style: TextStyle(width: 200)).contains("Checked: received 180 kg"))
  }

  @Test func `parts and rows that are too many are said`() throws {
    var subject = wanted(.shipment("S1"))
    subject.mostParts = 1
    let report = try traced(Self.story, subject)
    #expect(report.outcomes.map(\.end) == [.limit])
    #expect(
      report.notices.contains {
        $0.hasPrefix("1 part, 40 kg, was followed no further, as no more than 1 parts are kept")
      }, "\(report.notices)")
    let rows = (0..<130).map { "M\($0),2022-04-01,Köprü Ltd,TR,Vektor,RU,,854231,1,1\n" }.joined()
    let many = try traced(Self.story + rows, wanted(.firm("Köprü Ltd (TR)")))
    #expect(
      many.notices.contains {
        $0.hasPrefix(
          "1 branch has more than 100 source rows, of which the first are listed; 32 rows are not.")
      }, "\(many.notices)")
  }

  @Test(arguments: [
    ("S9", "no shipment is 'S9'"), ("trade.csv:99", "FILE:LINE"),
  ]) func `a shipment that is not there is said`(id: String, says: String) throws {
    #expect { try traced(Self.story, wanted(.shipment(id))) } throws: { "\($0)".contains(says) }
  }

  @Test func `a shipment is known by its place as well`() throws {
    #expect(try traced(Self.story, wanted(.shipment("trade.csv:5"))).quantity == 40_000)
    #expect(try traced(Self.story, wanted(.shipment(":5"))).quantity == 40_000)
  }

  @Test(arguments: [
    ("nobody", "no firm is called 'nobody'"), ("Köprü Ltd", "'Köprü Ltd (TR)'"), ("o", "may be"),
  ]) func `a firm that is not there, or not the only one, is said`(name: String, says: String) throws {
    #expect { try traced(Self.story, wanted(.firm(name))) } throws: { "\($0)".contains(says) }
  }

  @Test func `a lot that came after what it served is said to have`() throws {
    let text = Self.story.replacing("S1,2022-02-10", with: "S1,2021-12-30")
    let report = try traced(text, wanted(.shipment("S1"))) { $0.dwell = -3...90 }
    #expect(terminalText(report, style: TextStyle(width: 200)).contains("on 2022-01-01, 2 days after,"))
    let plain = terminalText(try traced(Self.story, wanted(.shipment("S1"))), style: TextStyle(width: 200))
    #expect(plain.contains("on 2022-01-01, 40 days before,"))
    #expect(!plain.contains("min-grade=") && plain.contains("policy=fifo"))
  }

  @Test func `by origin a lot serves goods of its origin alone`() throws {
    func found(_ id: String, _ byOrigin: Bool) throws -> [String] {
      try traced(Self.story, wanted(.shipment(id))) { $0.byOrigin = byOrigin }.branches.flatMap(self.parts)
    }
    #expect(try found("S1", false) == ["40000 L1 source 40000"])
    #expect(try found("S1", true) == ["40000 L1 source 40000"])
    // No origin is declared for S3, nor for any lot: nothing that the firm received is of its kind.
    #expect(try found("S3", true) == ["unseen 120000"])
    let report = try traced(Self.story, wanted(.shipment("S1"))) { $0.byOrigin = true }
    #expect(report.receipt.settings.contains { $0.name == "by-origin" && $0.value == "yes" })
    #expect(report.account?.received == 150_000, "the lots from Germany alone")
    #expect(report.search[0].contains("in one class of 6 digits and of one declared origin"))
    #expect(
      report.search.contains {
        $0.hasPrefix("Stocks are kept apart by declared origin (--by-origin); 5 of 9 used rows declare none")
      }, "\(report.search)")
    let bare = Self.story.replacing("origin_country", with: "remark")
    let without = try traced(bare, wanted(.shipment("S3"))) { $0.byOrigin = true }
    #expect(without.branches.flatMap(self.parts) == ["50000 L3 source 50000", "rest 70000"])
    #expect(without.search.contains("No column says the origin of goods: --by-origin changes nothing."))
  }

  @Test func `unexplained goods do not begin with the firm that was asked about`() throws {
    let report = try traced(Self.story, wanted(.firm("Köprü Ltd (TR)")))
    #expect(report.outcomes.contains { $0.end == .unseen && $0.quantity == 5_000 })
    #expect(report.farEnd.map { "\($0.firm.name) \($0.quantity)" } == ["Aurora 90000"])
    #expect(try traced(Self.story, wanted(.shipment("X1"))).farEnd == [])
    // A firm that the goods were followed to, and that received nothing, is where they begin.
    let mixed = try traced(Self.story, wanted(.shipment("S3"), .upstream, .proportional))
    #expect(mixed.farEnd.map(\.firm.name) == ["Aurora", "Long March"])
  }

  @Test func `days between lots and what they served are said on either side`() throws {
    let text = Self.story.replacing("S1,2022-02-10", with: "S1,2021-12-30")
    func words(_ dwell: ClosedRange<Int>, _ direction: TraceQuestion.Direction) throws -> String {
      let name = direction == .upstream ? "Vektor" : "Köprü Ltd (TR)"
      return terminalText(
        try traced(text, wanted(.firm(name), direction)) { $0.dwell = dwell }, style: TextStyle(width: 300))
    }
    // 40 kg two days before the lot, and 90 and 20 of what followed.
    #expect(try words(-3...90, .upstream).contains("2 days after to 47 days before, median"))
    #expect(try words(-3...90, .downstream).contains("2 days before to 47 days after, median"))
    #expect(try !words(-3...90, .upstream).contains(" -2 "))
  }

  @Test func `a firm without a country is known by empty brackets`() throws {
    let text = Self.story.replacing("S1,2022-02-10,Köprü Ltd,TR", with: "S1,2022-02-10,Köprü Ltd,")
    #expect(try traced(text, wanted(.firm("Köprü Ltd ()"), .downstream)).quantity == 40_000)
    #expect { try traced(text, wanted(.firm("Köprü Ltd"))) } throws: { "\($0)".contains("'Köprü Ltd ()'") }
  }

  @Test func `every step says how firmly its rows hang together, in every format`() throws {
    let story = """
      declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,description,net_mass_kg,manufacturer
      L1,2022-01-01,Aurora,DE,Köprü Ltd,TR,854231,chips in MSKU1234565,30,Tellumar
      L2,2022-01-02,Aurora,DE,Köprü Ltd,TR,854231,chips,50,Tellumar
      L3,2022-01-03,Aurora,DE,Köprü Ltd,TR,854231,chips,40,Other
      S1,2022-02-10,Köprü Ltd,TR,Vektor,RU,854231,chips in MSKU 123456-5,100,Tellumar

      """
    let single = try traced(story, wanted(.shipment("S1")))
    #expect(single.branches[0].grade == nil)
    #expect(single.branches[0].branches.map(\.grade) == [.a, .b, .c])
    #expect(
      single.branches[0].branches.map { $0.proofs.map(\.kind) } == [["container", "maker"], ["maker"], []])
    let lines = terminalText(single, style: TextStyle(width: 400))
    for text in [
      "L1], grade A (container MSKU1234565 (sent on as MSKU 123456-5)): from",
      "L2], grade B (maker Tellumar): from",
      "L3], grade C: from", "Grades say how firmly",
    ] {
      #expect(lines.contains(text), "\(text) in \(lines)")
    }
    #expect(
      csvText(single).split(separator: "\n").map { String($0.split(separator: ",").last!) }.contains("C"))
    let firm = try traced(story, wanted(.firm("Vektor")))
    let branch = firm.branches[0].branches[0]
    #expect(branch.grades.map { "\($0.grade.rawValue) \($0.quantity)" } == ["A 30000", "B 50000", "C 20000"])
    let words =
      "grade A 30 kg (container MSKU1234565 (sent on as MSKU 123456-5)), B 50 kg (maker Tellumar), C 20 kg"
    #expect(terminalText(firm, style: TextStyle(width: 400)).contains(words))
    #expect(csvText(firm).contains(",A 30.000 | B 50.000 | C 20.000\n"))
    #expect(dotText(firm).contains("100 kg\\nevidence A 30 kg, B 50 kg, C 20 kg\""))
    #expect(try TraceReport(json: jsonText(firm)) == firm)
    // Four firms use the container and the maker; a maker is never too common.
    let common = try traced(story, wanted(.shipment("S1"))) { $0.markFirms = 1 }
    #expect(common.branches[0].branches.map(\.grade) == [.b, .b, .c])
    #expect(common.search.contains { $0.hasPrefix("1 mark in common is used by more than 1 firms") })
    let byValue = try traced(Self.story, wanted(.shipment("S3"))) { $0.measure = .value }
    #expect(Set(byValue.branches[0].branches.map(\.grade)) == [.d])
  }

  @Test(arguments: UInt64(0)..<8)
  func `traces are the same for any workers and any order of rows`(seed: UInt64) throws {
    let trade = RandomTrade(150, seed: seed)
    for policy in MixingPolicy.allCases {
      for direction in TraceQuestion.Direction.allCases {
        var texts: Set<[String]> = []
        for (workers, order) in [(1, nil), (2, nil), (3, nil), (8, nil), (2, 5), (3, 6)] as [(Int, UInt64?)] {
          let pool = WorkPool(workers: workers)
          var report = try traced(
            trade.text(shuffled: order), wanted(.firm("aster TR (TR)"), direction, policy), on: pool)
          report.inputs[0].sha256 = ""
          report.branches = report.branches.map(\.withoutPlaces)
          texts.insert([
            try jsonText(report), csvText(report), dotText(report),
            terminalText(report, style: TextStyle(width: 90)),
          ])
          #expect(try TraceReport(json: jsonText(report)) == report)
        }
        #expect(texts.count == 1)
      }
    }
  }

  @Test func `no line is wider than asked for, and the numbers of a branch add up`() throws {
    let trade = RandomTrade(300, seed: 77)
    let report = try traced(trade.text(), wanted(.firm("Aster TR (TR)"), .downstream))
    #expect(report.branches.count > 1)
    for width in [40, 60, 100] {
      let lines = terminalText(report, style: TextStyle(width: width)).split(separator: "\n")
      #expect(lines.filter { $0.count > width }.isEmpty)
    }
    func check(_ branch: TraceReport.Branch, isRoot: Bool) {
      let below = branch.branches.reduce(0) { $0 + $1.quantity } + branch.ends.reduce(0) { $0 + $1.quantity }
      #expect(below == branch.quantity)
      #expect(branch.grades.reduce(0) { $0 + $1.quantity } == (isRoot ? 0 : branch.quantity))
      #expect(branch.grade == branch.grades.map(\.grade).min() && branch.proofs.count <= 3)
      for part in branch.branches { check(part, isRoot: false) }
    }
    for branch in report.branches { check(branch, isRoot: true) }
    #expect(report.outcomes.reduce(0) { $0 + $1.quantity } == report.quantity)
  }
}

extension TraceReport.Branch {
  fileprivate var withoutPlaces: TraceReport.Branch {
    var branch = self
    for row in branch.rows.indices { (branch.rows[row].line, branch.rows[row].file) = (0, "") }
    branch.proofs = branch.proofs.map { proof in
      var proof = proof
      (proof.lot, proof.shipment) = (.init(file: "", line: 1), .init(file: "", line: 1))
      return proof
    }
    branch.branches = branch.branches.map(\.withoutPlaces)
    return branch
  }
}
