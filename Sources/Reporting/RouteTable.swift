/// The ranked routes of one destination as a table, a line each; where lines are too short to show firms, days and
/// dwell side by side, the firms stand below the figures. `as relays` counts the last shipments whose single rows show
/// the route, or a part of it: goods made in the coalition.
struct RouteTable {
  let destination: DestinationReport
  let routes: ArraySlice<RouteReport>
  let style: TextStyle

  /// Cells below which a line of three or four firms is no longer read with pleasure.
  private let leastRoute = 84

  func table() -> TextTable {
    let oneLine = table(stacked: false)
    return oneLine.widths(in: style.width) == nil ? table(stacked: true) : oneLine
  }

  private func table(stacked: Bool) -> TextTable {
    var table = TextTable(columns(stacked: stacked))
    table.rows = routes.map { route in
      let firms = route.routeCell(fullNames: style.fullNames)
      let cells = cells(of: route, firms: stacked ? nil : firms)
      return TextTable.Row(cells, below: stacked ? firms : nil)
    }
    return table
  }

  private func columns(stacked: Bool) -> [TextTable.Column] {
    let money = destination.measureDay.map { "USD after\n\(visibleText($0))" } ?? "USD"
    var columns: [TextTable.Column] = [
      .init(title: "#", alignment: .right),
      .init(title: "tier"),
      .init(title: "goods"),
      .init(title: "", least: 16, drop: stacked ? 2 : 5),
      .init(title: money, alignment: .right),
      .init(title: "ship-\nments", alignment: .right),
      .init(title: "as\nrelays", alignment: .right, drop: 6),
      .init(title: "chains", alignment: .right, least: 8, drop: 4),
      .init(title: "dwell\ndays", alignment: .right, least: 5, drop: stacked ? 3 : nil),
      .init(title: "period", least: 15, drop: stacked ? 1 : nil),
    ]
    if !stacked { columns.insert(.init(title: "route", least: leastRoute), at: 2) }
    if destination.hasGrades { columns.insert(.init(title: "grade"), at: 2) }
    return columns
  }

  private func cells(of route: RouteReport, firms: TextTable.Cell?) -> [TextTable.Cell] {
    let money = destination.measureDay == nil ? route.valueUSDCents : route.valueAfterMeasureUSDCents
    var cells: [TextTable.Cell] = [
      .init(String(route.rank), .strong),
      .init(route.tier ?? "–", route.tier == nil ? .faint : .urgent),
      .init(route.goods),
      .init(route.goodsText ?? "", .faint),
      .init(wholeDollars(money), .strong),
      .init(route.lastShipments.map { grouped($0) } ?? "?"),
      .init(
        route.relayShipments == 0 ? "–" : grouped(route.relayShipments),
        route.relayShipments == 0 ? .faint : .plain),
      chains(of: route),
      dwell(of: route),
      period(of: route),
    ]
    if let firms { cells.insert(firms, at: 2) }
    if destination.hasGrades { cells.insert(.init(route.grade?.rawValue ?? "–", .strong), at: 2) }
    return cells
  }

  /// The number of chains; beyond a billion its order of magnitude says enough, and the route itself has all digits.
  private func chains(of route: RouteReport) -> TextTable.Cell {
    let isLong = route.chains.count > 9 && route.chains.utf8.allSatisfy { (48...57).contains($0) }
    return .init(isLong ? "~10^\(route.chains.count - 1)" : grouped(route.chains))
  }

  /// Least, median and most days between legs, in little room the median alone; a relay has none and says so.
  private func dwell(of route: RouteReport) -> TextTable.Cell {
    if route.kind == .relay { return .init("relay", .faint) }
    guard let median = route.dwellMedian else { return .init("?") }
    let ends = [route.dwellMin, route.dwellMax].map { $0.map(String.init) ?? "?" }
    return .init(oneOf: ["\(ends[0])/\(median)/\(ends[1])", String(median)])
  }

  /// First and last day, or first and last month.
  private func period(of route: RouteReport) -> TextTable.Cell {
    let days = [route.firstDay, route.lastDay].map { visibleText($0 ?? "?") }
    return .init(oneOf: [
      days.joined(separator: "–"), days.map { String($0.prefix(7)) }.joined(separator: "–"),
    ])
  }
}
