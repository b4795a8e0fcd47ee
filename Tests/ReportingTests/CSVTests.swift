import Testing

@testable import Reporting

/// Reads CSV the slow way: quotes, doubled quotes, commas, LF.
func parseCSV(_ text: String) -> [[String]] {
  var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
  var rest = Array(text.unicodeScalars)[...]
  while let scalar = rest.popFirst() {
    switch (scalar, isQuoted) {
    case ("\"", true) where rest.first == "\"": cell.unicodeScalars.append(rest.removeFirst())
    case ("\"", _): isQuoted.toggle()
    case (",", false): (row, cell) = (row + [cell], "")
    case ("\n", false): (rows, row, cell) = (rows + [row + [cell]], [], "")
    default: cell.unicodeScalars.append(scalar)
    }
  }
  #expect(!isQuoted && row.isEmpty && cell.isEmpty, "the text ends inside a row")
  return rows
}

/// Takes away the apostrophes that keep a spreadsheet from running a cell.
private func withoutApostrophes(_ cell: String) -> String {
  let unsafe = /(^|[;,"|])'('*[=+\-@＝＋－＠])/
  return cell.replacing(unsafe) { "\($0.1)\($0.2)" }
}

@Test func `the CSV of a report is as it was found good`() throws {
  try expectGolden(csvText(sampleReport), "report.csv")
}

@Test(arguments: UInt64(0)..<30)
func `CSV read back equals the data`(seed: UInt64) throws {
  var random = RandomReport(seed: seed)
  let report = random.report()
  let rows = parseCSV(csvText(report))
  #expect(rows.first == csvColumnMeanings.map(\.name))
  let routes = report.destinations.flatMap { destination in destination.routes.map { (destination, $0) } }
  try #require(rows.count == routes.count + 1)
  for (cells, (destination, route)) in zip(rows.dropFirst(), routes) {
    try #require(cells.count == csvColumns.count)
    let cell = Dictionary(uniqueKeysWithValues: zip(csvColumns.map(\.name), cells))
    let foreign = { (name: String) in withoutApostrophes(cell[name]!) }
    #expect(foreign("regime") == destination.regime)
    #expect(foreign("sentence") == visibleText(route.sentence))
    #expect(foreign("goods") == visibleText(route.goods))
    #expect(foreign("tier") == visibleText(route.tier ?? ""))
    let hubs = route.stops.filter { $0.role == .hub }.map(\.name)
    #expect(foreign("hubs") == visibleText(hubs.joined(separator: " | ")))
    #expect(foreign("consignee") == visibleText(route.stop(.consignee)!.name))
    #expect(cell["rank"] == String(route.rank) && cell["kind"] == route.kind.rawValue)
    #expect(
      cell["value_usd"]?.filter { $0 != "." } == route.valueUSDCents.map { $0 < 100 ? cents($0) : String($0) }
        ?? "")
    #expect(cell["leg_shipments"] == route.legs.map { String($0.shipments) }.joined(separator: " | "))
    let rows = route.legs.flatMap(\.evidence).map { "\($0.file):\($0.line)" }
    #expect(foreign("evidence") == visibleText(rows.joined(separator: " | ")))
  }
}

private func cents(_ amount: Int64) -> String {
  String(repeating: "0", count: 3 - String(amount).count) + String(amount)
}

@Test(arguments: UInt64(0)..<20)
func `no cell is a formula, whichever mark a spreadsheet splits at`(seed: UInt64) {
  var random = RandomReport(seed: seed)
  let text = csvText(random.report())
  let cells =
    parseCSV(text).joined() + text.split(whereSeparator: { ";,\t\n\"|".contains($0) }).map(String.init)
  for cell in cells { #expect(cell.firstMatch(of: /^[=+\-@＝＋－＠]/) == nil, "\(cell)") }
  #expect(text.split(separator: "\n").count == parseCSV(text).count, "every row is one line")
}

@Test(arguments: [
  ("=cmd()", "'=cmd()"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\t=1", "'\t'=1"), ("'=1", "''=1"),
  ("'t Hooft", "'t Hooft"),
  ("a;=1", "a;'=1"), ("a=1", "a=1"), ("a-b", "a-b"), ("a; -b", "a; -b"), ("", ""), ("＝1", "'＝1"),
])
func `only what would run gets an apostrophe`(text: String, safe: String) {
  #expect(neutralised(text) == safe)
}

@Test func `cells are quoted where they must be`() {
  #expect(csvCell("plain") == "plain" && csvCell("") == "")
  #expect(csvCell("a,b") == "\"a,b\"" && csvCell("a\"b") == "\"a\"\"b\"" && csvCell(" a") == "\" a\"")
}

@Test func `Excel is told of UTF-8 when asked`() {
  #expect(csvText(sampleReport, byteOrderMark: true) == "\u{FEFF}" + csvText(sampleReport))
}
