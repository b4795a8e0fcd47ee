/// The firms of a route in one line: `Aurora GmbH (DE) → Sun Moon Trading Ltd (HK) → OOO Vektor (RU)`.
extension [RouteReport.Stop] {
  var routeText: String { map { $0.title + $0.place }.joined(separator: arrow) }

  /// The line in at most `room` cells: names are cut in the middle, each keeping a fair share; countries stay as
  /// long as there is room for a few letters of every name.
  func routeText(in room: Int) -> String {
    let titles = map(\.title)
    let places = map(\.place)
    let fixed = places.reduce(0) { $0 + displayWidth($1) } + displayWidth(arrow) * Swift.max(0, count - 1)
    guard room - fixed >= 4 * count else { return middleTruncated(routeText, to: room) }
    let shares = fairShares(of: room - fixed, among: titles.map(displayWidth))
    return zip(zip(titles, shares), places)
      .map { middleTruncated($0.0, to: $0.1) + $1 }.joined(separator: arrow)
  }

  /// As a cell of a table: one line, or with full names as many as it takes, broken before arrows if possible.
  func routeCell(fullNames: Bool) -> TextTable.Cell {
    TextTable.Cell(natural: displayWidth(routeText)) { room in
      fullNames ? wrapped(routeText, to: room, hanging: 2) : [routeText(in: room)]
    }
  }
}

extension RouteReport {
  var routeText: String { stops.routeText }
  func routeText(in room: Int) -> String { stops.routeText(in: room) }
  func routeCell(fullNames: Bool) -> TextTable.Cell { stops.routeCell(fullNames: fullNames) }
}

private let arrow = " → "
