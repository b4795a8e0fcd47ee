extension TextPage {
  /// Goods by value, with what each regime says of them in a line below.
  mutating func add(goods report: DossierReport) {
    guard !report.goods.isEmpty else { return }
    gap()
    say("What it deals in", .strong)
    var table = TextTable([
      .init(title: "goods"), .init(title: "", least: 16, drop: 1),
      .init(title: "received\nUSD", alignment: .right), .init(title: "sent\nUSD", alignment: .right),
      .init(title: "ship-\nments", alignment: .right, drop: 3), .init(title: "days", drop: 2),
    ])
    let hasMade = report.made.flow.shipments > 0
    if hasMade { table.columns.insert(.init(title: "made\nUSD", alignment: .right), at: 4) }
    let shown = report.goods.prefix(style.top ?? .max)
    table.rows = shown.map { one in
      var cells: [TextTable.Cell] = [
        .init(one.goods.isEmpty ? "no code" : one.goods, .strong), .init(one.goodsText ?? ""),
        .init(one.received.shipments > 0 ? one.received.dollars : "–"),
        .init(one.sent.shipments > 0 ? one.sent.dollars : "–"),
        .init(grouped(one.received.shipments + one.sent.shipments + one.made.shipments)),
        .init(days(one.firstDay, one.lastDay)),
      ]
      if hasMade { cells.insert(.init(one.made.shipments > 0 ? one.made.dollars : "–"), at: 4) }
      let said = one.regimes.filter(\.isTelling).map(\.sentence)
      return .init(cells, below: said.isEmpty ? nil : .init(wrapping: said.joined(separator: "; "), .faint))
    }
    self.table(table, indent: 2)
    more(report.goodsCount - shown.count, "class of goods", "classes of goods")
  }

  private mutating func more(_ rest: Int, _ noun: String, _ plural: String) {
    guard rest > 0 else { return }
    say(
      "and \(counted(rest, "more \(noun)", "more \(plural)")); --all and --format json have them", .faint,
      indent: 2)
  }

  /// How much goes where controlled goods must not go, before and after.
  mutating func add(shares report: DossierReport) {
    add(
      report.regimes.filter { $0.basis == .sent },
      "Which part of what it sent goes where goods are controlled")
    add(
      report.regimes.filter { $0.basis == .made },
      "Which part of what others sent of its making goes where goods are controlled")
  }

  private mutating func add(_ shares: [DossierReport.RegimeShare], _ title: String) {
    guard !shares.isEmpty else { return }
    gap()
    say(title, .strong)
    let telling = shares.filter { $0.all.toDestinations.shipments > 0 }
    if !telling.isEmpty {
      var table = TextTable([
        .init(title: "regime"), .init(title: "days"), .init(title: "shipments", alignment: .right),
        .init(title: "of these\nthere", alignment: .right), .init(title: "USD", alignment: .right, drop: 2),
        .init(title: "there\nUSD", alignment: .right), .init(title: "share", alignment: .right),
      ])
      table.rows = telling.flatMap(\.rows)
      self.table(table, indent: 2)
      say(
        "Shares are of declared value, of shipments where none is declared; --format json has every country by days.",
        .faint, indent: 2, hanging: 2)
    }
    let others = shares.filter { $0.all.toDestinations.shipments == 0 }.map { share in
      "\(share.destinations.joined(separator: ", ")) (\(share.regime))"
    }
    if !others.isEmpty {
      say("Nothing of it goes to \(others.joined(separator: ", ")).", indent: 2, hanging: 2)
    }
  }
}

extension DossierReport.RegimeShare {
  /// All days, then each window in which there is anything.
  var windows: [(name: String, window: DossierReport.Window)] {
    [("all", all)]
      + [("before \(measureDay ?? "")", before), ("days of grace", grace), ("after", after)]
      .compactMap { name, window in
        window.flatMap { $0.all.shipments > 0 ? (name: name, window: $0) : nil }
      }
  }

  fileprivate var rows: [TextTable.Row] {
    windows.enumerated().map { place, one in
      let (name, window) = one
      return .init([
        .init(place == 0 ? "\(regime) (\(destinations.joined(separator: " ")))" : ""), .init(name),
        .init(grouped(window.all.shipments)), .init(grouped(window.toDestinations.shipments)),
        .init(window.all.dollars),
        .init(window.toDestinations.shipments > 0 ? window.toDestinations.dollars : "0"),
        .init(percentText(window.valueShare ?? window.shipmentShare), .strong),
      ])
    }
  }
}

extension DossierReport.GoodsRegime {
  /// Whether text shows it: wide lists name much that goes elsewhere.
  var isTelling: Bool { tier != nil || controlled > 0 || controlOpen > 0 }

  /// `russia tier 1: 12 listed on the day, 9 controlled where they went (120,000 USD), 3 open`
  var sentence: String {
    var parts = ["\(grouped(listed)) listed on their day"]
    if listingOpen > 0 { parts.append("\(grouped(listingOpen)) perhaps listed") }
    if controlled > 0 {
      let value = controlledUSDCents.map { " (\(wholeDollars($0)) USD)" } ?? ""
      parts.append("\(grouped(controlled)) controlled where they went\(value)")
    }
    if controlOpen > 0 { parts.append("\(grouped(controlOpen)) perhaps controlled where they went") }
    return "\(regime)\(tier.map { " tier \($0)" } ?? ""): \(parts.joined(separator: ", "))"
  }
}
