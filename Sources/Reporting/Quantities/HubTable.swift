/// The first hubs of a destination as a table, a line each.
struct HubTable {
  /// Hubs that text shows; JSON and CSV have all.
  static let shown = 10

  let hubs: ArraySlice<HubReport>
  let measure: AmountMeasure
  let fullNames: Bool

  var table: TextTable {
    var table = TextTable([
      .init(title: "#", alignment: .right), .init(title: "hub", least: 24),
      .init(title: "attributed\n\(measure.unit)", alignment: .right),
      .init(title: "between", alignment: .right, drop: 2),
      .init(title: "listed\nUSD", alignment: .right, drop: 1),
      .init(title: "of sold to\ndestinations", alignment: .right),
      .init(title: "of had from\ncoalition", alignment: .right),
      .init(title: "never\nsent on", alignment: .right, drop: 4),
      .init(title: "days in\nstock", alignment: .right, drop: 3),
      .init(title: "ledgers", alignment: .right, drop: 5),
    ])
    table.rows = hubs.map { hub in .init(cells(hub)) }
    return table
  }

  private func cells(_ hub: HubReport) -> [TextTable.Cell] {
    let lower = hub.amount.lower.map { measure.whole($0) } ?? "?"
    let upper = measure.whole(hub.amount.upper)
    return [
      .init(String(hub.rank), .strong),
      fullNames ? .init(wrapping: hub.title) : .init(hub.title),
      .init(measure.whole(hub.amount.fifo), .strong),
      hub.amount.isExact ? .init("exact", .faint) : .init(lower == upper ? upper : "\(lower)–\(upper)"),
      .init(wholeDollars(hub.valueListedThenUSDCents)),
      .init(percentText(hub.account.shares.explained)),
      .init(percentText(hub.account.shares.passedOn)),
      .init(percentText(hub.account.shares.retained)),
      .init(hub.dwell?.short ?? "–"),
      .init(grouped(hub.ledgers), .faint),
    ]
  }
}

extension HubReport {
  /// Name with country.
  var title: String { name + (country.isEmpty ? "" : " (\(country))") }
}

extension TextPage {
  /// Hubs by attributed quantity, and what the ledgers of all hubs say.
  mutating func add(ledgersOf destination: DestinationReport) {
    guard let ledgers = destination.ledgers else { return }
    let shown = destination.hubs.prefix(HubTable.shown)
    if !shown.isEmpty {
      gap()
      say("Hubs by attributed quantity (\(destination.places))", .strong)
      say(
        "Ranked by the value of what lots of the coalition explain, oldest first: of goods on a list that day, then of "
          + "all; then by quantity.", .faint, indent: 2)
      table(HubTable(hubs: shown, measure: ledgers.measure, fullNames: style.fullNames).table, indent: 2)
      let rest = destination.hubs.count - shown.count
      if rest > 0 {
        say(
          "and \(counted(rest, "more hub")); --format json and csv-hubs have them all", .faint, indent: 2,
          hanging: 2)
      }
    }
    gap()
    say("Stock ledgers (\(destination.places))", .strong)
    list(ledgers.statements)
  }
}
