/// The tables that have rows by scheme.
extension Truth {
  /// First and last day of what matters: the diverted shipments of a scheme, all shipments of a decoy.
  private func days(_ plot: PlotPlan.Plot) -> (first: Int, last: Int) {
    let rows = plan.rows[plot.rows].map(\.planted)
    let positive = rows.filter(\.isPositive)
    let days = (positive.isEmpty ? rows : positive).map { Int($0.row.day) }
    return (days.min() ?? 0, days.max() ?? 0)
  }

  /// The start of each row: number, kind, label.
  private func begin(_ number: Int, isPositive: Bool? = nil, _ table: inout TruthTable) {
    let kind = plan.plots[number].cast.kind
    table.cell(number + 1)
    table.cell(kind.rawValue)
    table.cell(isPositive ?? kind.isDiversion ? "1" : "0")
  }

  private func destination(_ plot: PlotPlan.Plot) -> String {
    "\(world.geography.countries[plot.cast.destination].code)"
  }

  func appendScheme(_ number: Int, to table: inout TruthTable) {
    let plot = plan.plots[number]
    let days = days(plot)
    begin(number, &table)
    table.cell(destination(plot))
    table.cell(code(plot.routes.first?.goods ?? plot.cast.goods, on: days.last))
    table.cell(day(days.first))
    table.cell(day(days.last))
    table.cell(plot.rows.count)
    table.kilograms(plan.rows[plot.rows].reduce(0) { $0 + $1.planted.divertedGrams })
    table.endRow()
  }

  func appendRoutes(_ number: Int, to table: inout TruthTable) {
    let plot = plan.plots[number]
    let last = days(plot).last
    for route in routes(plot) {
      begin(number, &table)
      table.cell(destination(plot))
      table.cell(code(route.goods, on: last))
      table.list(route.firms.map { name($0) })
      table.list(route.firms.map { country($0) })
      table.cell(route.shipments)
      table.kilograms(route.divertedGrams)
      table.endRow()
    }
  }

  func appendShipments(_ number: Int, to table: inout TruthTable) {
    let kind = plan.plots[number].cast.kind.rawValue
    for index in plan.plots[number].rows {
      let (row, place) = (plan.rows[index].planted, Int(trade.places[index]))
      var csv = CSVBytes()
      trade.writer.declaration(row.row, number: place, to: &csv)
      table.cell(String(decoding: csv.bytes, as: UTF8.self))
      table.cell(place + 2)
      table.cell(Int(row.leg))
      table.cell(number + 1)
      table.cell(kind)
      table.cell(row.isPositive ? "1" : "0")
      table.kilograms(row.divertedGrams)
      table.endRow()
    }
  }

  func appendStrength(_ number: Int, to table: inout TruthTable) {
    let plot = plan.plots[number]
    for hub in plot.cast.hubs {
      let rows = plan.rows[plot.rows].filter {
        $0.planted.row.consignor == hub || $0.planted.row.consignee == hub
      }
      guard let first = rows.map({ Int($0.planted.row.day) }).min() else { continue }
      let diverted = plot.routes.filter { $0.firms.contains(hub) }.reduce(0) { $0 + $1.divertedGrams }
      let all = sent[hub] ?? 0
      begin(number, &table)
      table.cell(name(hub))
      table.cell(country(hub))
      table.cell(day(first))
      table.kilograms(all)
      table.kilograms(diverted)
      table.cell(share(diverted, of: all))
      table.endRow()
    }
  }

  /// A share with three decimals; goods that pass a firm twice are sent twice and diverted once.
  private func share(_ part: Int64, of all: Int64) -> String {
    let thousandths = all > 0 ? min(1_000, part * 1_000 / all) : 0
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  func appendListings(_ number: Int, to table: inout TruthTable) {
    for listing in plan.plots[number].listings where isInFile(listing.firm) {
      table.cell(name(listing.firm))
      table.cell(country(listing.firm))
      table.cell(day(listing.from))
      table.cell(listing.until.map { day($0) } ?? "")
      table.endRow()
    }
  }
}
