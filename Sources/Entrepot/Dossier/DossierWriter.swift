internal import Detection
internal import GraphCore
internal import Ingest
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// Puts together what was found of a firm.
struct DossierWriter {
  let firm: FirmID
  let reading: Reading
  let rows: DossierRows
  let others: OtherRoles
  let settings: AnalysisSettings
  private var table: ShipmentTable { reading.read.table }

  /// Source rows listed from either end.
  private static let rowsListed = 5

  /// - Throws: `DossierError` for a firm that stands in no shipment asked for, `Cancelled`.
  func report(
    _ found: Report, _ listed: ListedFirms?, on pool: WorkPool
  ) throws -> DossierReport {
    let own = TraceReport.Firm(firm, in: table)
    let shipments = merged([rows.shipments] + others.roles.values)
    guard let days = rows.days, !shipments.isEmpty else {
      throw DossierError(
        description: "\(visibleText(own.title)) stands in no shipment within the days and goods asked for")
    }
    var all = DossierSum()
    for shipment in shipments { all.add(shipment, in: table) }
    let sides = DossierSides(rows.shipments, of: firm, in: table)
    let regimes = settings.searches.map(\.regime)
    let goods = try DossierGoods(sides: sides, regimes: regimes, level: settings.level).goods(
      of: rows.shipments, limit: settings.limit, on: pool)
    let leads = DossierLeads(report: found, firm: own)
    var receipt = found.receipt
    if let index = receipt.settings.firstIndex(where: { $0.name == "top" }) {
      receipt.settings[index].value = settings.limit.map { "\($0)" } ?? "all"
    }
    var report = DossierReport(
      receipt: receipt, inputs: found.inputs, firm: own, shipments: shipments.count, firstDay: "\(all.first)",
      lastDay: "\(all.last)", spellings: spellings(shipments), roles: roles,
      received: sides.received(limit: settings.limit), sent: sides.sent(limit: settings.limit),
      made: sides.made(limit: settings.limit), goods: goods.goods, goodsCount: goods.count,
      months: DossierMonths(days: days, sides: sides).months, rows: ends(shipments))
    report.merges = reading.resolution?.merges(of: firm) ?? []
    report.regimes = regimes.flatMap(DossierShares(sides: sides, settings: settings).shares)
    if let listed {
      report.matches = listed.matches(
        of: firm, on: settings.screening.asOf.map { .days([$0]) } ?? .shipments(dayCounts(shipments)))
      (report.hopsToListed, report.lists) = (listed.hopsToListed(from: firm), settings.lists?.accounts)
      receiptDay(&report)
    }
    let inLeads = leads.leads
    (report.leads, report.leadCount) = (Array(inLeads.prefix(settings.limit ?? .max)), inLeads.count)
    let routes = leads.routes
    (report.routes, report.routeCount) = (Array(routes.prefix(settings.limit ?? .max)), routes.count)
    (report.hubs, report.findings, report.discoveries) = (leads.hubs, leads.findings, leads.discoveries)
    report.search = statement(regimes, leads)
    report.notices = gaps(days) + others.notices + found.notices
    return report
  }

  /// On which days listings were asked about.
  private func receiptDay(_ report: inout DossierReport) {
    report.receipt.settings.append(
      .init(name: "as-of", value: settings.screening.asOf?.description ?? "the days of the shipments"))
  }

  /// Shipments in any of several runs, each once, in the order of the table.
  private func merged(_ runs: [[ShipmentID]]) -> [ShipmentID] {
    let present = runs.filter { !$0.isEmpty }
    if present.count == 1 { return present[0] }
    return Set(present.joined()).sorted { $0.rawValue < $1.rawValue }
  }

  /// By role the shipments of the firm.
  private var shipmentsByRole: [(role: PartyRole, shipments: [ShipmentID])] {
    let columns: [(PartyRole, Column<ShipmentID, PartyID>?)] = [
      (.consignor, table.consignor), (.consignee, table.consignee), (.maker, table.maker),
    ]
    let own = columns.compactMap { role, column -> (role: PartyRole, shipments: [ShipmentID])? in
      column.map { column in (role, rows.shipments.filter { table.firm(of: column[$0]) == firm }) }
    }
    return own + others.roles.map { (role: $0.key, shipments: $0.value) }
  }

  private var roles: [DossierReport.Role] {
    var sums: [String: DossierSum] = [:]
    for (role, shipments) in shipmentsByRole where !shipments.isEmpty {
      for shipment in shipments { sums[role.word, default: DossierSum()].add(shipment, in: table) }
    }
    let ranked = sums.sorted { a, b in
      a.value.shipments == b.value.shipments ? a.key < b.key : a.value.shipments > b.value.shipments
    }
    return ranked.map { word, sum in
      DossierReport.Role(
        role: word, flow: sum.flow, firstDay: "\(sum.first)", lastDay: "\(sum.last)")
    }
  }

  /// Every spelling, with the shipments that write the firm so as consignor, consignee or maker.
  private func spellings(_ shipments: [ShipmentID]) -> [DossierReport.Spelling] {
    var counts: [PartyID: Int] = [:]
    for (row, one) in table.firms.ofParty.values.enumerated() where one == firm {
      counts[PartyID(row: row)] = 0
    }
    for shipment in rows.shipments {
      let parties = Set([
        table.consignor[shipment], table.consignee[shipment], table.maker?[shipment] ?? .none,
      ])
      for party in parties where counts[party] != nil { counts[party]! += 1 }
    }
    return counts.sorted { a, b in
      a.value == b.value ? a.key.rawValue < b.key.rawValue : a.value > b.value
    }.map { party, count in
      .init(
        name: table.parties.name(party), country: table.country(of: party).text, shipments: count)
    }
  }

  private func dayCounts(_ shipments: [ShipmentID]) -> [(day: Day, count: Int)] {
    var counts: [Day: Int] = [:]
    for shipment in shipments { counts[table.day[shipment], default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { (day: $0.key, count: $0.value) }
  }

  /// The first rows in canonical order, and the last that are not among them.
  private func ends(_ shipments: [ShipmentID]) -> DossierReport.Rows {
    let count = DossierWriter.rowsListed
    let first = shipments.least(count, by: table.precedes)
    let last = shipments.least(min(count, shipments.count - first.count)) { table.precedes($1, $0) }
    let places = shipmentsByRole.map { (role: $0.role, shipments: Set($0.shipments)) }
    let evidence = RowStatement(inputs: reading.inputs, read: reading.read)
    func row(_ shipment: ShipmentID) -> DossierReport.Row {
      .init(
        evidence: evidence.evidence(shipment),
        roles: PartyRole.allCases.filter { role in
          places.contains { $0.role == role && $0.shipments.contains(shipment) }
        }.map(\.word))
    }
    return DossierReport.Rows(first: first.map(row), last: last.reversed().map(row))
  }

  private func statement(_ regimes: [Regime], _ leads: DossierLeads) -> [String] {
    var lines = leads.search(regimes.map(\.id))
    let spans = [settings.since.map { "from \($0)" }, settings.until.map { "to \($0)" }].compactMap(\.self)
    if !spans.isEmpty || settings.goods != nil {
      let goods = settings.goods.map { codes in
        "goods of " + codes.prefix(8).map(\.description).joined(separator: ", ")
          + (codes.count > 8 ? " and \(codes.count - 8) more" : "")
      }
      let days = spans.isEmpty ? nil : "shipments " + spans.joined(separator: " ")
      lines.append("Only \([days, goods].compactMap(\.self).joined(separator: " and ")) were looked at.")
    }
    lines.append(
      "Listed goes by the code on the day; controlled also by where the goods went, by the measures in force, and by value "
        + "limits. What descriptions, control list numbers and licences would decide is counted as open.")
    return lines
  }

  /// What no column says, and months that are not whole.
  private func gaps(_ days: ClosedRange<Day>) -> [String] {
    var lines: [String] = []
    if table.value == nil {
      lines.append("Not computable: values (no value column); partners are ranked by shipments.")
    }
    if table.netMass == nil { lines.append("Not computable: masses (no net mass column).") }
    if table.maker == nil { lines.append("Not computable: what it made (no column of makers).") }
    if settings.lists == nil { lines.append("Not looked up in watchlists: none was given (--lists PATH).") }
    let (year, month, day) = days.upperBound.civil
    if day < Day.length(ofMonth: month, year: year) {
      lines.append("The last month is not whole: the shipments looked at end on \(days.upperBound).")
    }
    return lines
  }
}

extension Array {
  /// The least elements, ascending; one pass, for a handful of many.
  fileprivate func least(_ count: Int, by precedes: (Element, Element) -> Bool) -> [Element] {
    var least: [Element] = []
    guard count > 0 else { return least }
    for element in self {
      if least.count == count {
        guard precedes(element, least[count - 1]) else { continue }
        least.removeLast()
      }
      let place = least.firstIndex { precedes(element, $0) } ?? least.count
      least.insert(element, at: place)
    }
    return least
  }
}

extension TraceReport.Firm {
  /// Name with country, where it is known.
  var title: String { country.isEmpty ? name : "\(name) (\(country))" }
}
