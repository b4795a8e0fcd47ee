/// The source rows that a page refers to: each is written once, at its end, and has a number to link to.
struct RowShelf {
  private var numbers: [RouteReport.Source: Int] = [:]
  private(set) var rows: [RouteReport.Evidence] = []
  /// Rows that found no place.
  private(set) var leftOut = 0
  /// About how long the table of rows is.
  private(set) var bytes = 0
  /// So many rows at most, so that a page stays small enough to be mailed.
  let limit: Int

  init(limit: Int = 9_000) { self.limit = limit }

  /// A link to the row; its file and line alone where the shelf is full.
  mutating func reference(_ row: RouteReport.Evidence) -> HTML {
    let source = RouteReport.Source(file: row.file, line: row.line)
    if let number = numbers[source] { return link(source, number) }
    guard rows.count < limit else {
      leftOut += 1
      return "\(source.label)"
    }
    rows.append(row)
    bytes += 150 + row.file.utf8.count + row.consignor.utf8.count + row.consignee.utf8.count
    numbers[source] = rows.count
    return link(source, rows.count)
  }

  /// A link to a row that another part of the report describes, or its place alone.
  func reference(_ source: RouteReport.Source) -> HTML {
    numbers[source].map { link(source, $0) } ?? "\(source.label)"
  }

  private func link(_ source: RouteReport.Source, _ number: Int) -> HTML {
    "<a href=#r\(number)>\(source.label)</a>"
  }

  /// All rows as a table with anchors.
  var table: HTML {
    var table = MarkupTable(
      caption: "Rows of the inputs, as declared in them",
      columns: [
        .init("No.", isNumber: true), .init("File and line"), .init("Declaration"), .init("Day", isDay: true),
        .init("HS code"), .init("Consignor as written"), .init("Consignee as written"), .init("Made in"),
        .init("Sent from"), .init("Value, USD", isNumber: true), .init("Net mass, kg", isNumber: true),
      ])
    table.rows = rows.enumerated().map { place, row in
      .init(
        [
          "\(place + 1)", "\(row.file):\(row.line)", row.declaration.map { "\($0)" } ?? "–", "\(row.day)",
          "\(row.hsCode)", .inFull(row.consignor), .inFull(row.consignee), row.origin.map { "\($0)" } ?? "–",
          row.dispatch.map { "\($0)" } ?? "–", "\(dollars(row.valueUSDCents))",
          "\(kilograms(row.netMassGrams))",
        ], id: "r\(place + 1)")
    }
    return table.html
  }
}

extension RouteReport.Source: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file)
    hasher.combine(line)
  }

  /// File without its folders, and line.
  fileprivate var label: String {
    let last = file.split(separator: "/").last.map { String($0) } ?? file
    return "\(middleTruncated(visibleText(last), to: 40)):\(line)"
  }
}

extension HTML {
  /// A name of any length.
  fileprivate static func inFull(_ name: String) -> HTML { "<bdi>\(name)</bdi>" }
}
