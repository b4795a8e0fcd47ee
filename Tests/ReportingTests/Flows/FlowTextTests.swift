import Flows
import Testing
import Trade

@testable import Reporting

@Suite struct FlowTextTests {
  @Test(arguments: [60, 80, 100, 120, 200])
  func `answers of statistics read as they did when they were found good`(width: Int) throws {
    try expectGolden(terminalText(sampleFlows, style: TextStyle(width: width)), "flows-\(width).txt")
  }

  @Test(arguments: UInt64(0)..<20)
  func `no line is wider than asked, ends in blanks or steers the terminal`(seed: UInt64) {
    var random = RandomFlows(seed: seed)
    let report = random.report()
    for width in stride(from: 40, through: 200, by: 20) {
      let text = terminalText(report, style: TextStyle(width: width, top: nil))
      for line in text.split(separator: "\n") {
        #expect(displayWidth(String(line)) <= width, "\(line)")
        #expect(!line.hasSuffix(" "))
      }
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
    }
  }

  /// Columns start where their titles do: a cell of a table never touches the one before it.
  @Test(arguments: [40, 60, 80, 100, 120, 160, 200])
  func `cells of a table never touch`(width: Int) {
    for table in FlowTables(sampleFlows.regimes[0].answers, top: 9).all.map(\.text) {
      guard let widths = table.widths(in: width - 2) else {
        #expect(width <= 60)
        continue
      }
      let used = widths.compactMap(\.self)
      #expect(used.reduce(0, +) + 2 * (used.count - 1) <= width - 2)
      for row in table.rows {
        for (cell, room) in zip(row.cells, widths) {
          guard let room else { continue }
          #expect(cell.fit(room).allSatisfy { displayWidth($0) <= room })
        }
      }
    }
  }

  @Test(arguments: [80, 100, 120])
  func `at usual widths every figure that answers is there in full`(width: Int) {
    let text = terminalText(sampleFlows, style: TextStyle(width: width))
    for figure in [
      "19.00", "212.9", "11.2", "1,170.9", "2022-05", "9.80 (5.10–18.2)", "0.009", "116.0", "54.9 %",
      "20.3 %",
      "× 3.64", "new since 2022-05", "93.5 %", "+325.0 %",
    ] where !(figure == "× 3.64" && width == 80) { #expect(text.contains(figure), "\(figure) at \(width)") }
    #expect(!text.contains("1,17…"))
  }

  @Test func `the first sentences are what is most telling`() {
    let text = terminalText(sampleFlows, style: TextStyle(width: 400))
    let lines = text.split(separator: "\n")
    #expect(
      lines[1]
        == "Listed goods from the coalition to Kyrgyzstan (KG), reported as exports: 19.00 → 212.9 M EUR, 11.2 times as much, at the new level since 2022-05, 9.80 times more than the same goods to other partners (q 0.009)."
    )
    #expect(
      lines[2].hasPrefix(
        "What hubs sent to Russia (RU) rose by 20.3 % of what direct trade in listed goods lost"))
    #expect(
      lines[3].hasPrefix(
        "Hubs with next to no such trade before: Kyrgyzstan (KG), Armenia (AM); the largest sent 88.40"))
    #expect(text.contains("Nothing in these statistics is about this question."))
  }

  @Test func `a lane that stands out from its controls is told before one that merely grew more`() {
    var regime = sampleFlows.regimes[0]
    regime.answers.growth[3].windows?.after.value = 9_000_000_000_00
    let euro = sampleFlows.currency
    #expect(regime.summary(euro)[0].hasPrefix("Listed goods from the coalition to Kyrgyzstan (KG)"))
    regime.answers.breaks = []
    #expect(regime.summary(euro)[0].hasPrefix("Listed goods from the coalition to Kazakhstan (KZ)"))
    regime.answers.growth[4].goods = "all goods"
    regime.answers.growth[4].windows?.after.value = 99_000_000_000_00
    #expect(regime.summary(euro)[0].hasPrefix("Listed goods from the coalition to Kazakhstan (KZ)"))
    regime.answers = .init()
    regime.answers.growth = [sampleFlows.regimes[0].answers.growth[0]]
    #expect(
      regime.summary(euro) == ["No lane through a hub grew over the event, as far as it could be compared."])
  }

  @Test func `what all rows share is said once, and what differs stays in the rows`() throws {
    var answers = sampleFlows.regimes[0].answers
    let growth = try #require(FlowTables(answers, top: 9).all.first)
    #expect(growth.title == "Growth: listed goods, reported as exports")
    #expect(!growth.columns.contains { $0.title == "goods" })
    answers.growth[2].goods = "all goods"
    let mixed = try #require(FlowTables(answers, top: 9).all.first)
    #expect(mixed.title == "Growth: reported as exports" && mixed.columns.contains { $0.title == "goods" })
  }

  @Test func `a note names the rows it is about, unless they are all`() {
    #expect(sharedNotes([("a", ["x", "y"]), ("b", ["x"])]) == ["x", "a: y"])
    #expect(
      sharedNotes([("a", ["x"]), ("b", ["x"]), ("c", ["x"]), ("d", ["x"]), ("e", [])])
        == ["a; b; c and 1 more: x"])
    #expect(sharedNotes([("a", ["x"])]) == ["a: x"])
  }

  @Test func `lanes that one side alone reports are said under mirror gaps, though they have no row`() {
    var answers = sampleFlows.regimes[0].answers
    let both = FlowTables(answers, top: 9).mirror
    #expect(both?.rows.count == 1)
    #expect(both?.notes.first == "coalition → KG: Imports of KG are counted by country of origin.")
    answers.mirror.removeFirst()
    let alone = FlowTables(answers, top: 9).mirror
    #expect(alone?.rows.isEmpty == true)
    #expect(
      alone?.notes == [
        "The exporter alone reports KG → RU, listed goods: what one side tells has no gap.",
        "KG → RU: RU does not report after 2022-01.",
      ])
    answers.mirror = []
    #expect(FlowTables(answers, top: 9).mirror == nil)
  }

  @Test func `what is not known is no zero, and rows left out are counted`() {
    let text = terminalText(bareFlows, style: TextStyle(width: 120, top: 2))
    #expect(text.contains("and 5 more; --all prints them"))
    let row = text.split(separator: "\n").first { $0.hasPrefix("  coalition → RU") }
    #expect(row?.split(separator: " ") == ["coalition", "→", "RU", "–", "–", "–"])
  }

  @Test func `lines that do not add up are called that`() {
    var report = sampleFlows
    #expect(!terminalText(report, style: TextStyle(width: 100)).contains("ADD UP"))
    report.inputs[0].lines += 1
    #expect(
      terminalText(report, style: TextStyle(width: 100)).contains("DOES NOT ADD UP: 1,205 lines, 1,204 told"))
  }

  @Test func `no output calls a lane a violation`() throws {
    let outputs = try [
      terminalText(sampleFlows, style: TextStyle(width: 120)), jsonText(sampleFlows),
      flowsCSVText(sampleFlows),
      dotText(sampleFlows), htmlText(sampleFlows), writtenSchema(.flows),
    ]
    for output in outputs {
      // The script of a page listens for breaches of its policy, by the name that browsers gave them.
      let said = (output.split(separator: "</script>").last ?? "").lowercased()
      #expect(!said.contains("violat"))
    }
  }
}
