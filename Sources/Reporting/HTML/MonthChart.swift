/// Trade by month as bars, with the day of the measure, its days of grace and, where a jump was found, the months in which
/// the series changed.
struct MonthChart {
  struct Bar: Equatable {
    /// `2022-03`.
    var month: String
    var shipments: Int, cents: Int64
  }

  /// What is being shown, for the title.
  var title: String
  var bars: [Bar]
  var measureDay: String?
  /// First day after the grace.
  var graceEnd: String?
  /// First and last month in which the series may have changed.
  var change: (first: String, last: String)?

  init(title: String, bars: [Bar], measureDay: String? = nil) {
    (self.title, self.bars, self.measureDay) = (title, bars, measureDay)
  }

  private static let width = 720.0, height = 150.0, left = 64.0, top = 14.0, bottom = 22.0
  private var plotWidth: Double { MonthChart.width - MonthChart.left - 6 }
  private var plotHeight: Double { MonthChart.height - MonthChart.top - MonthChart.bottom }
  private var hasValues: Bool { bars.contains { $0.cents > 0 } }
  private var amounts: [Double] {
    bars.map { hasValues ? Double(max(0, $0.cents)) / 100 : Double($0.shipments) }
  }

  /// Drawing, legend and the same numbers as a table; nothing where no month can be read.
  ///
  /// - Parameter byYear: Whether the table has a line for each year instead of each month.
  func html(byYear: Bool = false) -> HTML {
    guard let first = bars.first.flatMap({ MonthNumber($0.month) }), bars.count <= 1_200 else { return .none }
    let most = amounts.max() ?? 0
    let unit = hasValues ? "USD" : "shipments"
    let top = MonthChart.ceiling(most)
    var svg: HTML =
      "<div class=\"scroll draw\" role=region tabindex=0 aria-label=\"Chart by month, scrolls sideways\"><svg class=months role=img viewBox=\"0 0 \(MonthChart.width) \(MonthChart.height)\" width=\"\(MonthChart.width)\" height=\"\(MonthChart.height)\"><title>\(title)</title><desc>\(description)</desc>"
    svg += bands(first)
    for (share, label) in [(0.0, "0"), (0.5, MonthChart.short(top / 2)), (1.0, MonthChart.short(top))] {
      let y = MonthChart.top + plotHeight * (1 - share)
      svg +=
        "<path class=gr d=\"M\(MonthChart.left) \(y)h\(plotWidth)\"/><text class=ay x=\"\(MonthChart.left - 6)\" y=\"\(y + 4)\">\(label)</text>"
    }
    svg += "<path class=bars d=\"\(barPath(top))\"/>"
    svg += years(first)
    if let day = measureDay, let x = x(ofDay: day, from: first) {
      svg += "<path class=ms d=\"M\(x) \(MonthChart.top - 10)V\(MonthChart.height - MonthChart.bottom)\"/>"
    }
    svg += "</svg></div>\n"
    return
      "<figure>\(svg)<figcaption>\(unit) by month. \(legend)</figcaption></figure>\n\(byYear ? yearTable : monthTable)"
  }

  private func barPath(_ top: Double) -> HTML {
    let step = plotWidth / Double(bars.count)
    let wide = max(0.8, step * 0.72)
    return amounts.enumerated().filter { $0.element > 0 && top > 0 }.map { place, amount in
      let tall = max(1, amount / top * plotHeight)
      let x = MonthChart.left + (Double(place) + 0.14) * step
      return "M\(x) \(MonthChart.height - MonthChart.bottom)v\(-tall)h\(wide)v\(tall)z" as HTML
    }.joined()
  }

  private func years(_ first: MonthNumber) -> HTML {
    let step = plotWidth / Double(bars.count)
    let every = max(1, Int((40 / (step * 12)).rounded(.up)))
    return bars.indices.filter { (first.value + $0) % (12 * every) == 0 }
      .map { place in
        let x = MonthChart.left + Double(place) * step
        let label = (first.value + place) / 12
        return
          "<path class=gr d=\"M\(x) \(MonthChart.height - MonthChart.bottom)v4\"/><text class=ax x=\"\(x)\" y=\"\(MonthChart.height - 6)\">\(label)</text>"
          as HTML
      }.joined()
  }

  /// Days of grace and months of change, behind the bars.
  private func bands(_ first: MonthNumber) -> HTML {
    var bands: HTML = .none
    let end = MonthChart.left + plotWidth
    if let measureDay, let graceEnd, let from = x(ofDay: measureDay, from: first),
      let to = x(ofDay: graceEnd, from: first), to > from
    {
      bands +=
        "<rect class=gd x=\"\(from)\" y=\"\(MonthChart.top)\" width=\"\(min(end, to) - from)\" height=\"\(plotHeight)\"/>"
    }
    if let change, let from = x(ofDay: change.first + "-01", from: first),
      let last = MonthNumber(change.last)
    {
      let to = MonthChart.left + Double(last.value + 1 - first.value) * plotWidth / Double(bars.count)
      if to > from, to <= end + 0.1 {
        bands +=
          "<rect class=ch x=\"\(from)\" y=\"\(MonthChart.top)\" width=\"\(to - from)\" height=\"\(plotHeight)\"/>"
      }
    }
    return bands
  }

  /// Where a day lies; `nil` outside of the chart.
  private func x(ofDay day: String, from first: MonthNumber) -> Double? {
    let parts = day.split(separator: "-")
    guard parts.count == 3, let month = MonthNumber("\(parts[0])-\(parts[1])"), let date = Int(parts[2])
    else {
      return nil
    }
    let months = Double(month.value - first.value) + Double(min(31, max(1, date)) - 1) / 31
    guard months >= 0, months <= Double(bars.count) else { return nil }
    return MonthChart.left + months * plotWidth / Double(bars.count)
  }

  private var legend: HTML {
    var legend: HTML = .none
    if let measureDay { legend += "<span class=\"k ms\"></span> measure of \(measureDay) " }
    if let graceEnd { legend += "<span class=\"k gd\"></span> days of grace until \(graceEnd) " }
    if let change {
      legend += "<span class=\"k ch\"></span> the series changed within \(change.first) to \(change.last)"
    }
    return legend
  }

  private var description: String {
    guard let place = amounts.indices.max(by: { (amounts[$0], -$0) < (amounts[$1], -$1) }) else { return "" }
    let unit = hasValues ? "USD" : "shipments"
    return
      "Bars from \(bars.first?.month ?? "") to \(bars.last?.month ?? ""); the highest is \(bars[place].month) with \(grouped(Int(min(amounts[place], 1e15)))) \(unit). A table below has the numbers."
  }

  /// The months with trade.
  private var monthTable: HTML {
    var table = MarkupTable(
      caption: "Months with shipments; none in the others",
      columns: [
        .init("Month", isDay: true), .init("Shipments", isNumber: true), .init("Value, USD", isNumber: true),
      ])
    table.rows = bars.filter { $0.shipments > 0 || $0.cents != 0 }.map { bar in
      .init(["\(bar.month)", "\(grouped(bar.shipments))", "\(bar.cents > 0 ? wholeDollars(bar.cents) : "–")"])
    }
    return table.rows.isEmpty
      ? .none : "<details><summary>Months as a table</summary>\(table.html)</details>\n"
  }

  private var yearTable: HTML {
    var table = MarkupTable(
      caption: "Trade by year",
      columns: [
        .init("Year"), .init("Shipments", isNumber: true), .init("Value, USD", isNumber: true),
      ])
    var years: [(year: String, shipments: Int, cents: Int64)] = []
    for bar in bars {
      let year = String(bar.month.prefix(4))
      if years.last?.year != year { years.append((year, 0, 0)) }
      years[years.count - 1].shipments += bar.shipments
      years[years.count - 1].cents =
        years[years.count - 1].cents.addingReportingOverflow(bar.cents).partialValue
    }
    table.rows = years.filter { $0.shipments > 0 }.map { year in
      .init([
        "\(year.year)", "\(grouped(year.shipments))", "\(year.cents > 0 ? wholeDollars(year.cents) : "–")",
      ])
    }
    return table.rows.isEmpty
      ? .none : "<details><summary>Years as a table</summary>\(table.html)</details>\n"
  }

  /// The next 1, 2 or 5 with zeros.
  static func ceiling(_ most: Double) -> Double {
    guard most > 0, most.isFinite else { return 1 }
    var unit = 1.0
    while unit * 10 <= most { unit *= 10 }
    return [1, 2, 5, 10].map { $0 * unit }.first { $0 >= most } ?? most
  }

  /// `500`, `20 k`, `1.5 m`.
  static func short(_ number: Double) -> String {
    switch number {
    case 1e9...: "\(shortCoordinate(number / 1e9)) bn"
    case 1e6...: "\(shortCoordinate(number / 1e6)) m"
    case 1e3...: "\(shortCoordinate(number / 1e3)) k"
    default: shortCoordinate(number)
    }
  }
}

/// Months counted from year 0.
struct MonthNumber {
  var value: Int

  init(value: Int) { self.value = value }

  /// Of `2022-03`.
  init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[0]), let month = Int(parts[1]), (0...9_999).contains(year),
      (1...12).contains(month)
    else { return nil }
    value = year * 12 + month - 1
  }

  var text: String {
    let (year, month) = (value / 12, value % 12 + 1)
    return "\(year)-\(month < 10 ? "0" : "")\(month)"
  }
}
