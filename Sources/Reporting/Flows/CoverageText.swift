internal import Flows
internal import Trade

extension DestinationReport {
  /// How much of what statistics count the records hold, hub by hub; `nil` where no statistics were given.
  var coverageTable: AnswerTable? {
    guard let coverage else { return nil }
    var table = AnswerTable(
      "coverage", "Beside trade statistics (\(places))",
      lede: coverage.isEmpty
        ? "The statistics know no lane from a hub of these records to a destination."
        : "What the records declare on each lane, in the months and of the goods that the statistics know; millions of USD.",
      columns: [
        .init("lane", least: 9), .goods, .init("by", drop: 2, common: { "reported as \($0)" }),
        .init("months", drop: 1), .number("records"), .number("statistics"), .number("share"),
      ],
      rows: coverage.map { row in
        [
          .lane(row.lane.exporter.name, row.lane.importer.name), .init(row.goods), .init(row.lane.reportText),
          .init("\(row.from) to \(row.to)"), .init(millions(row.records)), .init(millions(row.statistics)),
          .init(shareText(row.share), (row.share ?? 0) > 1 ? .urgent : .plain),
        ]
      })
    if coverage.contains(where: { ($0.share ?? 0) > 1 }) {
      table.notes = [
        "More than all: the records hold trade that the statistics do not, or the same trade more than once."
      ]
    }
    return table
  }
}

extension TextPage {
  /// The files of statistics beside the records.
  mutating func add(statistics: StatisticsReport?) {
    guard let statistics else { return }
    add(linesOf: statistics.inputs)
    list(statistics.notices)
  }
}
