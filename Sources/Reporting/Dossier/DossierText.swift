/// The dossier as an analyst reads it on a terminal: who the firm is, whom it deals with, in what and when, then the
/// leads that name it, and its rows. No line is wider than the style allows.
public func terminalText(_ report: DossierReport, style: TextStyle) -> String {
  var page = TextPage(style: style)
  page.heading(report.firm.text)
  page.say(report.summary, .strong)
  page.add(spellings: report)
  page.add(roles: report)
  page.add(report.sent, "It sent", partner: "consignee", countries: "to", report)
  page.add(report.received, "It received", partner: "consignor", countries: "from", report)
  page.add(report.made, "Others sent of its making", partner: "consignor", countries: "to", report)
  page.add(goods: report)
  page.add(months: report)
  page.add(shares: report)
  page.add(watchlists: report)
  page.add(leads: report)
  page.add(rows: report)
  page.add(search: report.search)
  page.add(inputs: report.inputs)
  page.add(receipt: report.receipt, schema: report.schema)
  page.add(notices: report.notices)
  return page.text
}

extension DossierReport {
  /// Shipments, days, and what they are worth.
  var summary: String {
    let parts = [("sent", sent.flow), ("received", received.flow), ("made", made.flow)]
      .filter { $0.1.shipments > 0 }
      .map { verb, flow in
        let value = flow.valueUSDCents.map { " worth \(wholeDollars($0)) USD" } ?? ""
        return verb == "made"
          ? "others sent \(grouped(flow.shipments)) of its making\(value)"
          : "it \(verb) \(grouped(flow.shipments))\(value)"
      }
    let what = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    return "\(counted(shipments, "shipment")), \(days(firstDay, lastDay))\(what)."
  }
}

extension TextPage {
  /// Spellings and merges that text shows.
  private static let shownSpellings = 8

  fileprivate mutating func add(spellings report: DossierReport) {
    guard report.spellings.count > 1 || !report.merges.isEmpty else { return }
    gap()
    say("Written as", .strong)
    for spelling in report.spellings.prefix(TextPage.shownSpellings) {
      let name = TraceReport.Firm(name: spelling.name, country: spelling.country).text
      say("\(name): \(counted(spelling.shipments, "shipment"))", indent: 2, hanging: 2)
    }
    more(report.spellings.count - TextPage.shownSpellings, "spelling")
    for merge in report.merges.prefix(TextPage.shownSpellings) {
      say("\(merge.first) = \(merge.second): \(merge.reason)", .faint, indent: 2, hanging: 2)
    }
    more(report.merges.count - TextPage.shownSpellings, "merge")
  }

  fileprivate mutating func add(roles report: DossierReport) {
    gap()
    say("What it does", .strong)
    var table = TextTable([
      .init(title: "role"), .init(title: "shipments", alignment: .right),
      .init(title: "USD", alignment: .right),
      .init(title: "kg", alignment: .right, drop: 2), .init(title: "days", drop: 1),
    ])
    table.rows = report.roles.map { role in
      .init([
        .init(role.role), .init(grouped(role.flow.shipments)), .init(role.flow.dollars),
        .init(role.flow.kilograms), .init(days(role.firstDay, role.lastDay)),
      ])
    }
    self.table(table, indent: 2)
  }

  fileprivate mutating func add(
    _ side: DossierReport.Side, _ title: String, partner: String, countries: String, _ report: DossierReport
  ) {
    guard side.flow.shipments > 0 else { return }
    gap()
    let without = side.flow.withoutValue
    say(
      "\(title) \(counted(side.flow.shipments, "shipment")), \(side.flow.dollars) USD"
        + (without > 0 && side.flow.valueUSDCents != nil
          ? " (\(grouped(without)) of them without a value)" : ""),
      .strong)
    let list = side.countries.prefix(12).map { one in
      let share = side.flow.valueUSDCents.map { shareText(one.flow.valueUSDCents ?? 0, of: $0) }
      return (one.country.isEmpty ? "not known" : one.country) + " "
        + (share ?? grouped(one.flow.shipments))
    }
    let rest = side.countries.count - list.count
    say(
      "\(countries) \(list.joined(separator: ", "))\(rest > 0 ? " and \(counted(rest, "more country", "more countries"))" : "")",
      .faint, indent: 2, hanging: 2)
    let shown = side.partners.prefix(style.top ?? .max)
    var table = TextTable([
      .init(title: partner, least: 20), .init(title: "USD", alignment: .right),
      .init(title: "ship-\nments", alignment: .right), .init(title: "kg", alignment: .right, drop: 2),
      .init(title: countries, drop: 3), .init(title: "days", drop: 1),
    ])
    table.rows = shown.map { one in
      let places = one.countries.prefix(4).joined(separator: " ")
      return .init([
        style.fullNames ? .init(wrapping: one.firm.text) : .init(one.firm.text),
        .init(one.flow.dollars, .strong),
        .init(grouped(one.flow.shipments)), .init(one.flow.kilograms),
        .init(places + (one.countries.count > 4 ? " …" : "")), .init(days(one.firstDay, one.lastDay)),
      ])
    }
    self.table(table, indent: 2)
    more(side.partnerCount - shown.count, partner)
  }

  fileprivate mutating func more(_ rest: Int, _ noun: String) {
    guard rest > 0 else { return }
    say("and \(counted(rest, "more \(noun)")); --all and --format json have them", .faint, indent: 2)
  }
}

extension DossierReport.Flow {
  /// Whole dollars, or `?`.
  var dollars: String { wholeDollars(valueUSDCents) }
  /// Kilograms to the gram below ten, else whole.
  var kilograms: String { AmountMeasure.mass.whole(netMassGrams) }
}
