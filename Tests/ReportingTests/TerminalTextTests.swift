import Testing

@testable import Reporting

private let widths = [60, 80, 120, 200]

@Test(arguments: widths)
func `a report on a terminal reads as it did when it was found good`(width: Int) throws {
  try expectGolden(terminalText(sampleReport, style: TextStyle(width: width)), "report-\(width).txt")
}

@Test func `full names and colours read as they did`() throws {
  let style = TextStyle(width: 100, color: true, fullNames: true, top: 3)
  try expectGolden(terminalText(sampleReport, style: style), "report-full-colour.txt")
}

@Test(arguments: UInt64(0)..<20)
func `no line is wider than asked and nothing steers the terminal`(seed: UInt64) {
  var random = RandomReport(seed: seed)
  let report = random.report()
  for width in [40, 60, 80, 120, 200] {
    for fullNames in [false, true] {
      let text = terminalText(report, style: TextStyle(width: width, fullNames: fullNames, top: nil))
      for line in text.split(separator: "\n") {
        #expect(displayWidth(String(line)) <= width, "\(line)")
      }
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
    }
  }
}

@Test func `colour changes nothing but colour`() {
  var random = RandomReport(seed: 7)
  for report in [sampleReport, random.report()] {
    let plain = terminalText(report, style: TextStyle(width: 100))
    let coloured = terminalText(report, style: TextStyle(width: 100, color: true))
    #expect(coloured != plain)
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }
}

@Test func `full names are all there`() {
  let text = terminalText(sampleReport, style: TextStyle(width: 60, fullNames: true))
  let joined = text.filter { !$0.isWhitespace }
  for stop in sampleReport.destinations.flatMap(\.routes).flatMap(\.stops) {
    #expect(joined.contains(stop.name.filter { !$0.isWhitespace }))
  }
}

@Test func `no line ends in blanks`() {
  for width in widths {
    let text = terminalText(sampleReport, style: TextStyle(width: width))
    #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") })
  }
}

@Test func `top cuts the table and says so`() {
  let text = terminalText(sampleReport, style: TextStyle(width: 200, top: 2))
  #expect(
    text.contains(
      "2 leads shown for 3 of 187 routes: 1 relay is nothing but the end of a chain above; --top N"))
  #expect(text.contains("Myconos") && !text.contains("Gulf Star"))
}

@Test func `a listing keeps the first routes and the count of all`() {
  let listing = sampleReport.listing(top: 1)
  #expect(listing.destinations.map(\.routes.count) == [1, 0])
  #expect(listing.destinations[0].routeCount == 187 && listing.destinations[0].foldedRelays == 1)
  #expect(sampleReport.listing(top: 0).destinations[0].foldedRelays == 0)
  #expect(sampleReport.listing(top: nil) == sampleReport)
}

@Test func `every format has its output`() throws {
  let style = TextStyle(width: 100)
  let texts =
    try OutputFormat.allCases.filter { !$0.isFolder }
    .map { try rendered(sampleReport, as: $0, style: style) }
    + renderedFiles(sampleReport, as: .neo4j).map(\.text)
  #expect(Set(texts).count == OutputFormat.allCases.count + 2)
  #expect(texts.allSatisfy { $0.hasSuffix("\n") && !$0.hasSuffix("\n\n") })
}

@Test func `rows that do not add up are called that`() {
  var report = sampleReport
  #expect(terminalText(report, style: TextStyle(width: 100)).contains("10,000 read = 9,876 used"))
  report.inputs[0].used -= 1
  #expect(!report.inputs[0].isBalanced)
  #expect(terminalText(report, style: TextStyle(width: 100)).contains("DOES NOT ADD UP: 10,000 read"))
}

@Test func `unknown values are never printed as zero`() {
  let text = terminalText(sampleReport, style: TextStyle(width: 200))
  let row = text.split(separator: "\n").first { $0.contains("Gulf Star") }
  #expect(row?.contains(" ? ") == true && row?.contains(" 0 ") == false)
}

@Test func `no output calls a lead a violation`() throws {
  let outputs = try [
    terminalText(sampleReport, style: TextStyle(width: 120)), jsonText(sampleReport), jsonLines(sampleReport),
    csvText(sampleReport), dotText(sampleReport), writtenSchema(.report), writtenSchema(.inspection),
    terminalText(sampleInspection, style: TextStyle(width: 120)),
  ]
  for output in outputs { #expect(!output.lowercased().contains("violat")) }
}

@Test func `a table drops columns in order before it cuts what must stay`() {
  var table = TextTable([
    .init(title: "a"), .init(title: "b", least: 4, drop: 1),
    .init(title: "c", alignment: .right, least: 4, drop: 2),
  ])
  table.rows = [.init([.init("12345"), .init("1234567890"), .init("1234567890")])]
  let cells = { (room: Int) in table.widths(in: room) }
  #expect(cells(29) == [5, 10, 10])
  #expect(cells(19) == [5, 5, 5])
  #expect(cells(17) == [5, 4, 4])
  #expect(cells(16) == [5, 9, nil])
  #expect(cells(10) == [5, nil, nil])
  #expect(cells(4) == nil)
  #expect(table.lines(width: 4, ink: Ink(isOn: false)) == ["a", "────", "12…5"])
}

@Test
func `relays that are the end of a chain are told with the chain, and name their own place if they have one`()
{
  let text = terminalText(sampleReport, style: TextStyle(width: 200))
  #expect(
    text.contains("2 of the 2 last shipments are relays as well, by maker or origin in the row itself:"))
  #expect(
    text.contains("1 shipment made by Aurora Halbleiter GmbH, 234,567.89 USD (relay r-0cc175b9c0f1b6a8)"))
  #expect(
    text.contains(
      "1 of 3 shipments made in DE, sent from CN, value not known (relay r-c9f0f895fb98ab91, route 4)"))
  let all = terminalText(sampleReport, style: TextStyle(width: 200, evidenceRoutes: 4))
  #expect(all.contains("1 of these 1 row is a last leg of chains as well, here of route 1."))
  #expect(text.contains("1,000,000.00 not known whether listed on the day"))
}

@Test func `where nothing goes to a destination the first lines say so and what to type next`() {
  var report = sampleReport
  report.destinations = []
  let lines = terminalText(report, style: TextStyle(width: 100)).split(separator: "\n")
  #expect(lines[0] == "Nothing was found" && lines[1].contains("No mass column in vendor.csv.gz"))
  #expect(lines.count { $0.contains("No mass column") } == 1)
}

@Test func `a firm without country has none, and one without name is called that`() {
  let maker = RouteReport.Stop(role: .maker, name: "Aurora", country: "")
  #expect(maker.title + maker.place == "Aurora")
  let sender = RouteReport.Stop(role: .consignor, name: "", country: "", dispatch: "CN")
  #expect(sender.title + sender.place == "unnamed consignor (sent from CN)")
  let origin = RouteReport.Stop(role: .origin, name: "", country: "")
  #expect(origin.title + origin.place == "made in an unknown country")
}
