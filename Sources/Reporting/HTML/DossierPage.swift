/// The dossier as one HTML file that can be mailed and read offline: it loads nothing, and works without script.
public func htmlText(_ report: DossierReport) -> String {
  var page = DossierPage(report)
  return page.document.text
}

/// The page of a firm while it is written: rows are collected on the way, and come last.
struct DossierPage {
  let report: DossierReport
  var shelf = RowShelf(limit: 2_000)
  /// Sections on inputs and receipt are those of any report.
  let common: ReportPage

  /// How much a page lists: lines of a table, leads or routes, rows of a finding.
  static let lines = 200, mentions = 60, rowsOfFinding = 6

  init(_ report: DossierReport) {
    self.report = report
    common = ReportPage(
      Report(receipt: report.receipt, inputs: report.inputs, destinations: [], notices: report.notices))
  }

  var document: HTMLDocument {
    mutating get {
      var document = HTMLDocument(
        title: "Dossier: \(report.firm.text)", heading: HTML.firm(report.firm.name, report.firm.country),
        lede: lede)
      let sections: [(HTML, String, HTML)] = [
        ("who", "Who it is", who), ("partners", "Whom it deals with", partners),
        ("goods", "What it deals in", goods), ("months", "By time", months),
        ("shares", "Where goods are controlled", shares), ("lists", "Watchlists", lists),
        ("leads", "Leads, routes and findings", leads()), ("rows", "Rows", rows()),
        ("inputs", "Where the rows went", common.inputSection),
        ("receipt", "Receipt, and how to cite", common.receiptSection),
        ("notices", "Notices", .list(report.notices)),
      ]
      document.sections = sections.filter { !$0.2.isEmpty }.map { .init(id: $0.0, title: $0.1, body: $0.2) }
      document.footer =
        "<p>Made by entrepot \(report.receipt.version) (\(report.schema)). A firm in a dossier is not thereby a suspect: a dossier is what can be looked up.</p>\n"
      return document
    }
  }

  private var lede: HTML {
    var lede: HTML = "<p class=first>\(report.summary)</p>\n"
    for input in report.inputs {
      lede += "<p class=quiet><bdi>\(input.file)</bdi>: \(input.equation)</p>\n"
    }
    return lede
  }

  private var who: HTML {
    var roles = MarkupTable(
      caption: "Its roles",
      columns: [.init("Role"), .init("Days")] + DossierPage.amounts)
    roles.rows = report.roles.map { role in
      .init(["\(role.role)", "\(days(role.firstDay, role.lastDay))"] + cells(role.flow))
    }
    var spellings = MarkupTable(
      caption: "How it is written", columns: [.init("Spelling"), .init("Shipments", isNumber: true)])
    spellings.rows = report.spellings.prefix(DossierPage.lines).map {
      .init([.firm($0.name, $0.country), "\(grouped($0.shipments))"])
    }
    var merges = MarkupTable(
      caption: "Why spellings are taken for one firm",
      columns: [.init("Spelling"), .init("and"), .init("Why")])
    merges.rows = report.merges.prefix(DossierPage.lines).map {
      .init([.firm($0.first, $0.firstCountry), .firm($0.second, $0.secondCountry), "\($0.reason)"])
    }
    return roles.html + spellings.html + merges.html
      + common.rest(report.spellings.count - spellings.rows.count, "spelling")
      + common.rest(report.merges.count - merges.rows.count, "merge")
  }

  /// Heads of the columns that `cells` fills.
  static let amounts: [MarkupTable.Column] = [
    .init("Shipments", isNumber: true), .init("Value, USD", isNumber: true),
    .init("Net mass, kg", isNumber: true),
  ]

  /// Shipments, value and mass; sums that leave rows out say how many.
  func cells(_ flow: DossierReport.Flow) -> [HTML] {
    func open(_ count: Int) -> HTML {
      count > 0 && count < flow.shipments ? " <small>(\(grouped(count)) without)</small>" : .none
    }
    return [
      "\(grouped(flow.shipments))", "\(flow.dollars)\(open(flow.withoutValue))",
      "\(flow.kilograms)\(open(flow.withoutMass))",
    ]
  }

  private var goods: HTML {
    guard !report.goods.isEmpty else { return .none }
    let hasMade = report.made.flow.shipments > 0
    func value(_ flow: DossierReport.Flow) -> HTML { flow.shipments > 0 ? "\(flow.dollars)" : "–" }
    var table = MarkupTable(
      caption: "Classes of goods, most value first; USD",
      columns: [
        .init("Goods"), .init("Days", isDay: true), .init("Received", isNumber: true),
        .init("Sent", isNumber: true),
      ] + (hasMade ? [.init("Made, sent by others", isNumber: true)] : []) + [
        .init("Shipments", isNumber: true), .init("What regimes say"),
      ])
    table.isWordy = true
    table.rows = report.goods.prefix(DossierPage.lines).map { one in
      let name = one.goods.isEmpty ? "no code" : one.goods
      return .init(
        [
          "\(name) \(one.goodsText ?? "")", "\(days(one.firstDay, one.lastDay))", value(one.received),
          value(one.sent),
        ] + (hasMade ? [value(one.made)] : []) + [
          "\(grouped(one.received.shipments + one.sent.shipments + one.made.shipments))",
          "\(one.regimes.filter(\.isTelling).map(\.sentence).joined(separator: "; "))",
        ])
    }
    return table.html
      + common.rest(report.goodsCount - table.rows.count, "class of goods", "classes of goods")
  }

  private var months: HTML {
    let day = report.regimes.first { $0.all.toDestinations.shipments > 0 }?.measureDay
    let kinds: [(String, KeyPath<DossierReport.Month, DossierReport.Flow>)] = [
      ("Received", \.received), ("Sent", \.sent), ("Of its making, sent by others", \.made),
    ]
    return kinds.map { title, part -> HTML in
      let bars = report.months.map {
        MonthChart.Bar(
          month: $0.month, shipments: $0[keyPath: part].shipments, cents: $0[keyPath: part].valueUSDCents ?? 0
        )
      }
      guard bars.contains(where: { $0.shipments > 0 }) else { return .none }
      return .heading(3, title) + MonthChart(title: "\(title), by month", bars: bars, measureDay: day).html()
    }.joined()
  }

  private mutating func rows() -> HTML {
    for row in report.rows.first + report.rows.last { _ = shelf.reference(row.evidence) }
    guard !shelf.rows.isEmpty else { return .none }
    return
      "<p>Rows that are referred to above, and the first and last rows of the firm: file, line (the header is line 1) and what they declare.</p>\n\(shelf.table)"
  }
}
