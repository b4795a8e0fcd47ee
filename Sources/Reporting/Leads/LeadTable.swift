/// The leads of one destination as a table, a line each with the firms below.
struct LeadTable {
  let leads: [LeadReport]
  let style: TextStyle

  var table: TextTable {
    let isTested = leads.contains { $0.test != nil }
    var columns: [TextTable.Column] = [
      .init(title: "#", alignment: .right), .init(title: "log-\nodds", alignment: .right),
      .init(title: "grade"), .init(title: "tier", drop: 4), .init(title: "goods"),
      .init(title: "", least: 12, drop: 1), .init(title: "ship-\nments", alignment: .right),
      .init(title: "USD", alignment: .right), .init(title: "for it", least: 14, drop: 3),
      .init(title: "against it", least: 10, drop: 5),
      .init(title: "period", least: 15, drop: 2),
    ]
    if isTested { columns.insert(.init(title: "q", alignment: .right), at: 2) }
    var table = TextTable(columns)
    table.rows = leads.map { lead in
      var cells: [TextTable.Cell] = [
        .init("\(lead.rank)", .strong), .init(signed(lead.logOdds), .strong),
        .init(lead.grade?.rawValue ?? "–"), .init(lead.tier ?? "–"), .init(lead.goods),
        .init(lead.goodsText ?? "", .faint), .init(grouped(lead.shipments)),
        .init(wholeDollars(lead.valueUSDCents), .strong),
        .init(oneOf: lead.strongest(innocent: false)), .init(oneOf: lead.strongest(innocent: true), .warning),
        .init(
          oneOf: [
            "\(lead.firstDay)–\(lead.lastDay)", "\(lead.firstDay.prefix(7))–\(lead.lastDay.prefix(7))",
          ], .faint),
      ]
      if isTested {
        cells.insert(
          .init(lead.test.map { shortNumber($0.q) } ?? "–", lead.isDiscovery ? .strong : .faint), at: 2)
      }
      return .init(cells, below: lead.course(fullNames: style.fullNames))
    }
    return table
  }
}

extension LeadReport {
  /// The largest contributions in few words, and in fewer: `declared make, traced stock`, `declared make`.
  func strongest(innocent: Bool) -> [String] {
    let parts = evidence.filter {
      $0.counts && ($0.family == .innocent) == innocent && abs($0.contribution) >= 0.5
    }
    guard let first = parts.first else { return [""] }
    return parts.count == 1 ? [first.name] : ["\(first.name), \(parts[1].name)", first.name]
  }

  /// The firms from the largest supplier to the largest consignee.
  func course(fullNames: Bool) -> TextTable.Cell {
    var stops = suppliers.prefix(1).map {
      RouteReport.Stop(role: .consignor, name: $0.name, country: $0.country)
    }
    stops += earlierHubs.prefix(1).map { RouteReport.Stop(role: .hub, name: $0.name, country: $0.country) }
    stops.append(RouteReport.Stop(role: .hub, name: firm.name, country: firm.country))
    stops += consignees.prefix(1).map {
      RouteReport.Stop(role: .consignee, name: $0.name, country: $0.country)
    }
    return stops.routeCell(fullNames: fullNames)
  }
}

/// Log-odds with a sign: `+13.4`, `-2.1`.
func signed(_ logOdds: Double, places: Int = 1, minus: String = "-") -> String {
  guard logOdds.isFinite, logOdds.magnitude < 1e9 else { return "?" }
  let digits = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
  let rounded = Int64((logOdds * digits).rounded())
  return (rounded < 0 ? minus : "+") + decimalText(Int64(rounded.magnitude), places: places)
}
