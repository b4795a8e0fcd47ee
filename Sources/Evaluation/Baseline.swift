public import Detection
internal import GraphCore
public import Trade
public import WorkPool

/// A ranking by a simple rule that an analyst could work out in a spreadsheet or a query.
///
/// A detector has to beat these to be worth its while.
public struct BaselineRanking: Sendable, Equatable {
  /// As it stands in tables: `controlled value`.
  public var name: String
  /// What it ranks by, in a sentence.
  public var rule: String
  /// Intermediaries, best first.
  public var firms: [RankedFirm]
  /// Routes, where the rule makes any; best first.
  public var routes: [Lead]?
}

/// Every baseline there is, for one table.
///
/// All look at the same shipments: goods of the coalition going into hub countries, and controlled goods going from
/// there to a destination (`ControlledTrade`). Sums are exact; equal sums are ties.
///
/// - Parameter searches: The route search of each regime: destinations, coalition, hubs, lists and days.
/// - Returns: The same for any number of workers and any order of rows.
public func baselines(
  in table: ShipmentTable, _ searches: [RouteSettings], on pool: WorkPool
) throws(Cancelled) -> [BaselineRanking] {
  var trades: [ControlledTrade] = []
  for search in searches { trades.append(try ControlledTrade(table, search, on: pool)) }
  let unit = ControlledTrade.unit(of: table)
  var joined: [LegRoute: Int128] = [:]
  for trade in trades { joined.merge(trade.joinedRoutes(within: 90)) { $0 + $1 } }
  return [
    BaselineRanking(
      name: "controlled value", rule: "\(unit) of controlled goods that a firm sent to destinations",
      firms: ranked(trades.map { $0.controlledValue() }, table)),
    BaselineRanking(
      name: "join within 90 days",
      rule: """
        \(unit) of controlled last legs that follow a shipment of the coalition to the same firm, of the same \
        subheading, within 90 days
        """,
      firms: ranked(trades.map { $0.joinedValue(within: 90) }, table), routes: leads(joined, table)),
    BaselineRanking(
      name: "quarterly min(in, out)",
      rule: """
        sum over quarters and subheadings of the smaller of what a firm had from the coalition and what it sent to \
        destinations (\(unit))
        """,
      firms: ranked(trades.map { $0.quarterlyFlow() }, table)),
    BaselineRanking(
      name: "newcomer",
      rule:
        "\(unit) of controlled goods sent to destinations by firms that sent nothing there before the measure",
      firms: ranked(trades.map { $0.newcomerValue() }, table)),
  ]
}

/// Firms by falling sum over the regimes; those with nothing are left out.
private func ranked(_ sums: [[FirmID: Int128]], _ table: ShipmentTable) -> [RankedFirm] {
  var total: [FirmID: Int128] = [:]
  for sum in sums { total.merge(sum) { $0 + $1 } }
  let places = Places(total.values)
  return total.filter { $0.value > 0 }.map { firm, sum in (firm, places.place(of: sum)) }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    .map { RankedFirm(place: $0.1, firm: table.named($0.0)) }
}

private func leads(_ routes: [LegRoute: Int128], _ table: ShipmentTable) -> [Lead] {
  let places = Places(routes.values)
  return routes.filter { $0.value > 0 }.map { route, sum in (route, places.place(of: sum)) }
    .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    .map { route, place in
      Lead(
        place: place, firms: [route.supplier, route.hub, route.consignee].map { table.named($0) },
        goods: route.goods, rows: [], listsWholeLastLeg: false)
    }
}

extension ShipmentTable {
  fileprivate func named(_ firm: FirmID) -> NamedFirm {
    let country = firms.countries[firm]
    return NamedFirm(name: name(of: firm), country: country.isNone ? "" : "\(country)")
  }
}
