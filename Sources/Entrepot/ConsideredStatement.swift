internal import Detection
internal import GraphCore
internal import Reporting

/// How many shipments a search looked at and what kept the others out, in whole sentences and in numbers.
struct ConsideredStatement {
  let rows: ConsideredRows
  let search: SearchAccount
  /// Digits of a class.
  let level: Int

  var lines: [String] { rows.used == 0 ? [] : [shipments, legs] }

  private var shipments: String {
    let used = "\(counted(rows.used, "used row"))"
    guard rows.removed > 0 else { return "Looked at \(rows.used == 1 ? "the" : "all") \(used)." }
    let removed = [
      (rows.outsideDays, "outside the days asked for"), (rows.otherGoods, "of other goods"),
      (rows.smallValues, "worth less than asked for, or of no declared value"),
      (rows.shortCodes, "with goods codes of fewer than \(level) digits"),
      (rows.withoutFirms, "without one of two firms, or with one firm at both ends"),
      (rows.otherCountries, "between countries that make neither a leg nor a relay"),
    ]
    .filter { $0.0 > 0 }
    let parts = removed.map { " + \(grouped($0.0)) \($0.1)" }.joined()
    let order = removed.count > 1 ? ", each counted with the first that applies" : ""
    return "\(used) = \(grouped(rows.lookedAt)) looked at\(parts)\(order)."
  }

  private var legs: String {
    let (both, alone) = (rows.legsAndRelays, rows.relays - rows.legsAndRelays)
    let relays =
      (both > 0 ? ", \(grouped(both)) of them \(both == 1 ? "a relay" : "relays") as well" : "")
      + (alone > 0 ? "; \(grouped(alone)) more \(alone == 1 ? "is a relay" : "are relays")" : "")
    let chains =
      rows.edges > 0
      ? "chains were sought among the \(grouped(rows.edges)) that meet another leg at a firm, with goods of one class."
      : "no two of them meet at a firm with goods of one class, so there is no chain."
    return "\(grouped(rows.legs)) can be a leg of a chain\(relays); \(chains)"
  }

  var report: DestinationReport.Considered {
    var report = DestinationReport.Considered(
      used: rows.used, outsideDays: rows.outsideDays, otherGoods: rows.otherGoods,
      shortCodes: rows.shortCodes,
      withoutFirms: rows.withoutFirms, otherCountries: rows.otherCountries, legs: rows.legs,
      relays: rows.relays, legsAndRelays: rows.legsAndRelays, edges: rows.edges, budget: search.budget,
      steps: search.steps, bundles: search.units, bundlesLeftOut: search.unitsLeftOut,
      bundlesThatCouldEnter: search.unitsThatCouldEnter)
    report.smallValues = rows.smallValues > 0 ? rows.smallValues : nil
    return report
  }
}
