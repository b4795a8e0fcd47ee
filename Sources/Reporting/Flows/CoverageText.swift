internal import Flows
internal import Trade

extension TextPage {
  /// How much of what statistics count the records hold, hub by hub.
  mutating func add(coverageOf destination: DestinationReport) {
    guard let coverage = destination.coverage else { return }
    gap()
    say("Beside trade statistics (\(destination.places))", .strong)
    guard !coverage.isEmpty else {
      return say(
        "The statistics know no lane from a hub of these records to a destination.", .faint, indent: 2)
    }
    say(
      "What the records declare on each lane, in the months and of the goods that the statistics know.",
      .faint, indent: 2)
    var table = TextTable([
      .init(title: "lane"), .init(title: "goods"), .init(title: "by", drop: 2),
      .init(title: "months", drop: 1),
      .init(title: "records\nM USD", alignment: .right), .init(title: "statistics\nM USD", alignment: .right),
      .init(title: "share", alignment: .right),
    ])
    table.rows = coverage.map { row in
      .init([
        .init(row.lane.short), .init(row.goods), .init(row.lane.reportText),
        .init("\(row.from) to \(row.to)"),
        .init(millions(row.records)), .init(millions(row.statistics)),
        .init(shareText(row.share), (row.share ?? 0) > 1 ? .warning : .plain),
      ])
    }
    self.table(table, indent: 2)
    if coverage.contains(where: { ($0.share ?? 0) > 1 }) {
      say(
        "More than all: the records hold trade that the statistics do not, or the same trade more than once.",
        .warning,
        indent: 2)
    }
  }

  /// The files of statistics beside the records.
  mutating func add(statistics: StatisticsReport?) {
    guard let statistics else { return }
    add(linesOf: statistics.inputs)
    list(statistics.notices)
  }
}
