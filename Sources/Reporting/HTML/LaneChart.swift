internal import Flows
internal import Trade

/// A lane month by month as a small chart: one of many that share the months of their x axis, each with a y axis of its own.
struct LaneChart {
  let series: FlowReport.Series
  /// Months of the x axis.
  let axis: ClosedRange<Month>
  let regime: FlowReport.RegimeAnswers
  let currency: CurrencyCode
  /// The same lane and goods under growth and breaks, where they are told.
  let growth: Growth?, change: LaneBreak?

  init(
    _ series: FlowReport.Series, axis: ClosedRange<Month>, of regime: FlowReport.RegimeAnswers,
    _ currency: CurrencyCode
  ) {
    (self.series, self.axis, self.regime, self.currency) = (series, axis, regime, currency)
    growth = regime.answers.growth.first { $0.lane == series.lane && $0.goods == series.goods }
    change = regime.answers.breaks.first { $0.lane == series.lane && $0.goods == series.goods }
  }

  /// Longest axis that is drawn, in months.
  static let longest = 600

  private static let width = 340.0, height = 136.0, left = 54.0, right = 4.0, top = 10.0, bottom = 20.0
  private var base: Double { LaneChart.height - LaneChart.bottom }
  private var plotHeight: Double { base - LaneChart.top }
  private var step: Double {
    (LaneChart.width - LaneChart.left - LaneChart.right)
      / Double(axis.lowerBound.distance(to: axis.upperBound) + 1)
  }
  private var most: Double { series.values.compactMap(\.self).map { Double(max(0, $0)) / 100 }.max() ?? 0 }

  /// Caption, drawing and the same numbers as a table.
  var html: HTML {
    "<figure><figcaption><b>\(HTML.party(series.lane.exporter)) → \(HTML.party(series.lane.importer))</b> \(series.goods), \(series.lane.reportText)<br>\(figures)</figcaption>\n\(svg)\(table)</figure>\n"
  }

  private var figures: HTML {
    guard let windows = growth?.windows else { return "not compared before and after" }
    let times = timesText(windows.ratio, after: windows.after.value)
    return
      "\(millions(windows.before.value)) → \(millions(windows.after.value)) M, \(windows.ratio == nil || windows.ratio == 0 ? times : "× \(times)")\(change?.test?.isDiscovery == true ? ", <strong>stands out</strong>" : .none)"
  }

  private var svg: HTML {
    let ceiling = MonthChart.ceiling(most)
    var svg: HTML =
      "<svg role=img viewBox=\"0 0 \(LaneChart.width) \(LaneChart.height)\"><title>\(series.lane.short), \(series.goods), by month</title><desc>\(description)</desc>"
    svg += bands
    for share in [0.5, 1.0] {
      let y = base - plotHeight * share
      svg +=
        "<path class=gr d=\"M\(LaneChart.left) \(y)H\(LaneChart.width - LaneChart.right)\"/><text class=ay x=\"\(LaneChart.left - 5)\" y=\"\(y + 4)\">\(LaneChart.label(ceiling * share))</text>"
    }
    svg += "<path class=gr d=\"M\(LaneChart.left) \(base)H\(LaneChart.width - LaneChart.right)\"/>"
    svg += "<path class=bars d=\"\(bars(ceiling))\"/>" + levels(ceiling) + years
    if let day = regime.measureDay.flatMap({ Day(iso: $0) }), axis.contains(Month(of: day)) {
      let x = self.x(Month(of: day)) + step * Double(day.civil.day - 1) / 31
      svg += "<path class=ms d=\"M\(x) \(LaneChart.top - 8)V\(base)\"/>"
    }
    return svg + "</svg>"
  }

  /// Left edge of a month.
  private func x(_ month: Month) -> Double {
    LaneChart.left + Double(axis.lowerBound.distance(to: month)) * step
  }

  private func bars(_ ceiling: Double) -> HTML {
    series.values.enumerated().map { place, value -> HTML in
      guard let value, value > 0 else { return .none }
      let tall = max(0.8, Double(value) / 100 / ceiling * plotHeight)
      let (at, wide) = (x(series.start.advanced(by: place)) + step * 0.1, max(0.6, step * 0.8))
      return "M\(at) \(base)v\(-tall)h\(wide)v\(tall)z"
    }.joined()
  }

  /// Windows, days of grace, months of change, and months that nobody reports, behind the bars.
  private var bands: HTML {
    var bands: HTML = .none
    if let windows = regime.windows {
      bands +=
        band("wb", windows.beforeFrom, windows.beforeTo) + band("wa", windows.afterFrom, windows.afterTo)
      if let day = regime.measureDay.flatMap({ Day(iso: $0) }), Month(of: day) < windows.afterFrom {
        bands += band("gd", Month(of: day), windows.afterFrom.advanced(by: -1))
      }
    }
    if let change { bands += band("ch", change.from, change.to) }
    var first: Month?
    for month in axis.lowerBound...axis.upperBound.advanced(by: 1) {
      if axis.contains(month), value(month) == nil {
        if first == nil { first = month }
      } else if let start = first {
        bands += band("nr", start, month.advanced(by: -1))
        first = nil
      }
    }
    return bands
  }

  private func value(_ month: Month) -> Int64? {
    let place = series.start.distance(to: month)
    return series.values.indices.contains(place) ? series.values[place] : nil
  }

  private func band(_ kind: HTML, _ from: Month, _ to: Month) -> HTML {
    let (from, to) = (max(from, axis.lowerBound), min(to, axis.upperBound))
    guard from <= to else { return .none }
    let left = x(from)
    return
      "<rect class=\(kind) x=\"\(left)\" y=\"\(LaneChart.top)\" width=\"\(x(to.advanced(by: 1)) - left)\" height=\"\(plotHeight)\"/>"
  }

  /// The levels of a month before and after the break.
  private func levels(_ ceiling: Double) -> HTML {
    guard let change, axis.contains(change.month) else { return .none }
    func y(_ level: Int64) -> Double { base - min(1, max(0, Double(level) / 100 / ceiling)) * plotHeight }
    let at = x(change.month)
    return
      "<path class=lv d=\"M\(LaneChart.left) \(y(change.levelBefore))H\(at)V\(y(change.levelAfter))H\(LaneChart.width - LaneChart.right)\"/>"
  }

  private var years: HTML {
    let every = max(1, Int((34 / (step * 12)).rounded(.up)))
    return (axis.lowerBound.year...axis.upperBound.year).filter { $0 % every == 0 }.compactMap {
      year -> HTML? in
      guard let month = Month(year: year, month: 1), axis.contains(month) else { return nil }
      let at = x(month)
      let hasRoom = at + 32 <= LaneChart.width
      return
        "<path class=gr d=\"M\(at) \(base)v4\"/>\(hasRoom ? "<text class=ax x=\"\(at)\" y=\"\(LaneChart.height - 4)\">\(year)</text>" : .none)"
    }.joined()
  }

  /// `20 M`, `0.5 M`, `50 k`.
  static func label(_ units: Double) -> String {
    if units >= 100_000 { return "\(grouped(shortCoordinate(units / 1e6))) M" }
    return units >= 100 ? "\(shortCoordinate(units / 1e3)) k" : shortCoordinate(units)
  }

  private var description: String {
    let known = series.values.indices.filter { series.values[$0] != nil }
    guard let peak = known.max(by: { (series.values[$0]!, -$0) < (series.values[$1]!, -$1) }),
      let value = series.values[peak]
    else { return "No month is reported." }
    let open = series.values.count - known.count
    return
      "Bars from \(series.start) on; the highest is \(series.start.advanced(by: peak)) with \(millions(value, currency))\(open > 0 ? "; \(counted(open, "month")) not reported" : ""). A table below has the numbers."
  }

  private var table: HTML {
    var table = MarkupTable(
      caption: "\(series.lane.short), \(series.goods), by month",
      columns: [.init("Month", isDay: true), .init("Value, \(currency)", isNumber: true)])
    table.isUnderHeading = true
    table.rows = series.values.enumerated().map { place, value in
      .init([
        "\("\(series.start.advanced(by: place))")", value.map { "\(wholeDollars($0))" } ?? "not reported",
      ])
    }
    return table.rows.isEmpty ? .none : "<details><summary>As a table</summary>\(table.html)</details>\n"
  }
}

extension HTML {
  /// A country by its name, or a group by its.
  static func party(_ party: FlowParty) -> HTML { "\(party.text)" }
}
