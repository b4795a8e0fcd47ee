internal import Flows
internal import Trade

/// The answers of trade statistics as one HTML file that can be mailed and read offline: it loads nothing, and works without
/// script.
public func htmlText(_ report: FlowReport) -> String { FlowReportPage(report: report).document.text }

/// The page of answers of trade statistics.
struct FlowReportPage {
  let report: FlowReport

  /// How much a page lists of a regime: rows of a table, charts.
  static let rows = 200, charts = 48

  var document: HTMLDocument {
    let places = report.regimes.map(\.places).joined(separator: "; ")
    let title = places.isEmpty ? "Trade statistics: nothing was asked" : "Trade statistics on \(places)"
    var document = HTMLDocument(title: title, heading: "\(title)", lede: lede)
    if report.regimes.contains(where: { !map($0).isEmpty }) { document.lede += WorldMap.land }
    for (place, regime) in report.regimes.enumerated() {
      document.sections.append(
        .init(id: "regime-\(place + 1)-\(anchor(regime.regime))", title: regime.title, body: section(regime)))
    }
    document.sections.append(.init(id: "lines", title: "Lines of the statistics", body: lines))
    document.sections.append(
      .init(
        id: "receipt", title: "Receipt, and how to cite",
        body: ReportPage.receipt(
          report.receipt, ReportPage.digests(report.inputs.map(\.sha256)),
          more: "A figure: name its table, lane and goods.")))
    if !report.notices.isEmpty {
      document.sections.append(.init(id: "notices", title: "Notices", body: .list(report.notices)))
    }
    document.footer =
      "<p>Made by entrepot \(report.receipt.version) (\(report.schema)). Statistics show that trade changed, never who did what: a lane that grew is a question.</p>\n"
    return document
  }

  private var lede: HTML {
    var lede: HTML = .none
    for regime in report.regimes {
      let said = regime.summary(report.currency)
      let (first, others) = (said.first ?? "", said.dropFirst())
      lede += "<p class=first>\(report.regimes.count > 1 ? "\(regime.title): " : "")\(first)</p>\n"
      if !others.isEmpty {
        lede += "<ul class=others>\(others.map { "<li>\($0)" as HTML }.joined())</ul>\n"
      }
    }
    for input in report.inputs {
      lede += "<p class=quiet><bdi>\(input.file)</bdi>: \(input.sentence)</p>\n"
    }
    return lede
  }

  private func section(_ regime: FlowReport.RegimeAnswers) -> HTML {
    var html: HTML = "<p class=quiet>\(regime.scope(report.currency))</p>\n"
    html += charts(regime) + map(regime)
    let tables = FlowTables(regime.answers, top: FlowReportPage.rows).all
    for answer in tables { html += FlowReportPage.html(of: answer) }
    if tables.isEmpty { html += "<p>Nothing in these statistics is about this question.</p>\n" }
    if !regime.answers.notices.isEmpty {
      html += .heading(3, "What was not answered, or left out") + .list(regime.answers.notices)
    }
    return html
  }

  /// A table of answers under its heading, with what is to be said of it.
  static func html(of answer: AnswerTable) -> HTML {
    var table = answer.markup
    table.isUnderHeading = true
    var html: HTML = .heading(3, answer.title)
    if let lede = answer.lede { html += "<p class=quiet>\(lede)</p>\n" }
    html += table.html + FlowReportPage.rest(answer.rest, "row") + .list(answer.notes)
    return html
  }

  private static func rest(_ count: Int, _ noun: String) -> HTML {
    count > 0
      ? "<p class=quiet>And \(counted(count, "more \(noun)")); --format json has them all.</p>\n" : .none
  }

  private func charts(_ regime: FlowReport.RegimeAnswers) -> HTML {
    let told = regime.series.filter { !$0.values.isEmpty && $0.values.count <= LaneChart.longest }
    let drawn = told.prefix(FlowReportPage.charts)
    guard let start = drawn.map(\.start).min(),
      let end = drawn.map({ $0.start.advanced(by: $0.values.count - 1) }).max()
    else { return FlowReportPage.rest(regime.series.count, "lane") }
    guard start.distance(to: end) < LaneChart.longest else {
      return
        "<p class=quiet>The months \(start.description) to \(end.description) are too many to draw; --format json has them.</p>\n"
    }
    let charts = drawn.map { LaneChart($0, axis: start...end, of: regime, report.currency).html }
    return """
      \(HTML.heading(3, "Month by month"))<p class=quiet>\(report.currency.description) by month, \(start.description) to \(end.description) in every chart; the scale is each chart's own. \(legend(regime, drawn))</p>
      <div class=multiples>
      \(charts.joined())</div>
      \(FlowReportPage.rest(regime.series.count - charts.count, "lane"))
      """
  }

  private func legend(
    _ regime: FlowReport.RegimeAnswers, _ drawn: ArraySlice<FlowReport.Series>
  ) -> HTML {
    var legend: HTML = .none
    if let day = regime.measureDay { legend += "<span class=\"k ms\"></span> measure of \(day) " }
    if let windows = regime.windows {
      legend += "<span class=\"k wb\"></span> before <span class=\"k wa\"></span> after "
      if let day = regime.measureDay.flatMap({ Day(iso: $0) }), Month(of: day) < windows.afterFrom {
        legend += "<span class=\"k gd\"></span> neither "
      }
    }
    if !regime.answers.breaks.isEmpty {
      legend +=
        "<span class=\"k lv\"></span> level of a month <span class=\"k ch\"></span> when it may have changed "
    }
    return legend + "<span class=\"k nr\"></span> nobody reports"
  }

  /// The group of goods that the map shows: listed goods where they are told.
  private func mapGoods(_ regime: FlowReport.RegimeAnswers) -> String? {
    let goods = regime.answers.growth.map(\.goods)
    return goods.first { $0 == GoodsGroup.listed.name } ?? goods.first
  }

  private func map(_ regime: FlowReport.RegimeAnswers) -> HTML {
    guard let goods = mapGoods(regime) else { return .none }
    let legs = CountryLegs(regime.answers, goods: goods)
    guard !legs.amounts.isEmpty else { return .none }
    var map = WorldMap(legs: legs, title: "Lanes of \(goods) after the event")
    (map.first, map.last) = ("coalition to a hub", "to the destination")
    (map.currency, map.hasShipments) = (report.currency.description, false)
    var sent: [String: Double] = [:]
    for growth in regime.answers.growth where growth.lane.kind == .onward && growth.goods == goods {
      guard let hub = growth.lane.exporter.place, let windows = growth.windows else { continue }
      sent[hub, default: 0] += Double(max(0, windows.after.value))
    }
    let most = sent.values.max() ?? 0
    if most > 0 { map.weights = sent.mapValues { $0 / most } }
    let groups = regime.answers.growth.contains {
      $0.goods == goods && $0.lane.kind != .other
        && ($0.lane.exporter.place == nil || $0.lane.importer.place == nil)
    }
    return .heading(3, "Where \(goods) go") + map.html
      + (groups
        ? "<p class=quiet>Countries taken together have no place on the map: of them only lanes told country by country are drawn.</p>\n"
        : .none)
  }

  private var lines: HTML { FlowReportPage.lines(report.inputs) }

  /// What files of statistics are, and what became of their lines.
  static func lines(_ inputs: [FlowReport.Input]) -> HTML {
    guard !inputs.isEmpty else { return "<p>No input was read.</p>\n" }
    var files = MarkupTable(
      caption: "Files",
      columns: [
        .init("File"), .init("Lines", isNumber: true), .init("Months"), .init("Currency"), .init("Layout"),
        .init("SHA-256"),
      ])
    files.rows = inputs.map { input in
      let months = input.firstMonth.flatMap { first in input.lastMonth.map { "\(first) to \($0)" } }
      return .init([
        .name(input.file), "\(grouped(input.lines))", "\(months ?? "none can be read")",
        "\(input.currencies.map(\.description).joined(separator: ", "))", "\(input.layout)",
        "<code>\(input.sha256)</code>",
      ])
    }
    var html = files.html
    for input in inputs {
      var table = MarkupTable(
        caption: "What became of the lines of \(HTML.name(input.file))",
        columns: [.init("Lines", isNumber: true), .init("What became of them")], rowHead: nil)
      table.rows = input.destinies.map { .init(["\(grouped($0.lines))", "\($0.meaning)"]) }
      html += table.html
      if let doubt = input.imbalance { html += "<p class=warn>\(doubt)</p>\n" }
      html += .list(input.reasons.map { "\($0.reason): \(counted($0.rows, "line"))" }) + .list(input.notes)
    }
    return html
  }
}
