internal import Flows
internal import Trade

/// One figure of an answer, and what it is of.
struct FlowFigure {
  var regime: String, answer: String, item: Int
  var lane: Lane.Kind?
  var exporter = "", importer = ""
  var reportedBy: Lane.Side?
  var goods: String
  var months: (from: Month, to: Month)?
  var figure: String, value: Value

  /// A value as a cell, empty where it is not known, and its unit. Numbers that only look like formulas stay numbers.
  struct Value {
    var text: String, unit: String
    var isNumber = true
  }
}

/// Every figure of one regime's answers, one by one.
struct FlowFigures {
  private let regime: String, currency: String
  private(set) var all: [FlowFigure] = []

  init(_ answers: FlowReport.RegimeAnswers, _ currency: CurrencyCode) {
    (regime, self.currency) = (answers.regime, currency.description)
    let windows = answers.windows.map { ($0.beforeFrom, $0.beforeTo, $0.afterFrom, $0.afterTo) }
    before = windows.map { ($0.0, $0.1) }
    after = windows.map { ($0.2, $0.3) }
    for (place, one) in answers.answers.growth.enumerated() { add(one, place + 1) }
    for (place, one) in answers.answers.breaks.enumerated() { add(one, place + 1) }
    for (place, one) in answers.answers.mirror.enumerated() { add(one, place + 1) }
    for (place, one) in answers.answers.substitution.enumerated() { add(one, place + 1) }
    for (place, one) in answers.answers.displacements.enumerated() { add(one, place + 1) }
    for (place, one) in answers.answers.hubs.enumerated() { add(one, place + 1) }
    for (place, one) in answers.answers.prices.enumerated() { add(one, place + 1) }
    for (place, one) in answers.answers.reExports.enumerated() { add(one, place + 1) }
  }

  /// The regime's windows, of answers that do not name their own.
  let before: (from: Month, to: Month)?, after: (from: Month, to: Month)?

  // MARK: Values

  func money(_ value: Int64?) -> FlowFigure.Value { .init(text: dollarCell(value), unit: currency) }
  func number(_ value: Double?, _ unit: String) -> FlowFigure.Value {
    .init(text: numberCell(value), unit: unit)
  }
  func times(_ value: Double?) -> FlowFigure.Value { number(value, "times") }
  func share(_ value: Double?) -> FlowFigure.Value { number(value, "share") }
  func count(_ value: Int?, _ unit: String) -> FlowFigure.Value {
    .init(text: numberCell(value), unit: unit)
  }
  func word(_ text: String?, _ unit: String) -> FlowFigure.Value {
    .init(text: text ?? "", unit: unit, isNumber: false)
  }
  func isSo(_ claim: Bool?) -> FlowFigure.Value { word(claim.map { $0 ? "yes" : "no" }, "yes or no") }

  /// Adds figures that share everything else.
  mutating func add(
    _ shared: FlowFigure, _ months: (from: Month, to: Month)?, _ figures: [(String, FlowFigure.Value)]
  ) {
    for (name, value) in figures {
      var one = shared
      (one.months, one.figure, one.value) = (months, name, value)
      all.append(one)
    }
  }

  func shared(
    _ answer: String, _ item: Int, _ goods: String, _ lane: Lane? = nil
  ) -> FlowFigure {
    FlowFigure(
      regime: regime, answer: answer, item: item, lane: lane?.kind, exporter: lane?.exporter.name ?? "",
      importer: lane?.importer.name ?? "", reportedBy: lane?.reportedBy, goods: goods, months: nil,
      figure: "", value: .init(text: "", unit: ""))
  }

  /// The same of another lane.
  func shared(
    _ figure: FlowFigure, _ lane: Lane.Kind, _ exporter: String, _ importer: String, _ side: Lane.Side?
  ) -> FlowFigure {
    var one = figure
    (one.lane, one.exporter, one.importer, one.reportedBy) = (lane, exporter, importer, side)
    return one
  }

  // MARK: Answers

  private mutating func add(_ growth: Growth, _ item: Int) {
    let of = shared("growth", item, growth.goods, growth.lane)
    for year in growth.years {
      // Which months a year with fewer has is not told.
      let first = year.months == 12 ? Month(year: year.year, month: 1) : nil
      add(
        of, first.map { ($0, $0.advanced(by: 11)) },
        [
          ("year_\(year.year)", money(year.value)),
          ("year_\(year.year)_months", count(year.months, "months")),
          ("year_\(year.year)_reporters", count(year.reporters, "countries")),
          ("year_\(year.year)_lines", count(year.lines, "lines")),
        ])
    }
    if let windows = growth.windows {
      for (name, span) in [("before", windows.before), ("after", windows.after)] {
        add(
          of, (span.from, span.to),
          [("value_\(name)", money(span.value)), ("lines_\(name)", count(span.lines, "lines"))])
      }
      add(
        of, (windows.before.from, windows.after.to),
        [
          ("ratio", times(windows.ratio)), ("reporters", count(windows.reporters.count, "countries")),
          ("reporters_left_out", count(windows.leftOut.count, "countries")),
        ])
    }
    guard let part = growth.partialYear else { return }
    add(
      of, nil,
      [
        ("partial_year", count(part.year, "year")), ("partial_year_months", count(part.months, "months")),
        ("partial_year_value", money(part.value)), ("same_months_before", money(part.sameMonthsBefore)),
        ("change_on_same_months", share(part.change)), ("full_year_before", money(part.fullYearBefore)),
        ("part_on_full_year", share(part.changeOnFullYear)),
        ("annualised_extrapolation", money(part.annualised)),
        ("annualised_change_extrapolation", share(part.annualisedChange)),
      ])
  }

  private mutating func add(_ found: LaneBreak, _ item: Int) {
    let of = shared("break", item, found.goods, found.lane)
    add(of, (found.from, found.to), [("month", word("\(found.month)", "month"))])
    add(
      of, nil,
      [("level_before", money(found.levelBefore)), ("level_after", money(found.levelAfter))])
    for (name, effect) in [("partners", found.partners), ("other_goods", found.otherGoods)] {
      add(
        of, nil,
        [
          ("against_\(name)", times(effect?.ratio)), ("against_\(name)_low", times(effect?.low)),
          ("against_\(name)_high", times(effect?.high)),
          ("against_\(name)_controls", count(effect?.controlCount ?? 0, "controls")),
          ("against_\(name)_placebo", times(effect?.placebo)),
        ])
    }
    add(
      of, nil,
      [
        ("statistic", number(found.test?.statistic, "statistic")),
        ("p", number(found.test?.p, "probability")),
        ("q", number(found.test?.q, "false discovery rate")), ("is_discovery", isSo(found.test?.isDiscovery)),
      ])
  }

  private mutating func add(_ gap: MirrorGap, _ item: Int) {
    var of = shared("mirror", item, gap.goods)
    (of.exporter, of.importer) = (gap.exporter.name, gap.importer.name)
    add(of, nil, [("status", word(gap.status.rawValue, "who reports"))])
    for (name, window) in [("before", gap.before), ("after", gap.after)] {
      guard let window else { continue }
      let months = (window.from, window.to)
      var side = of
      side.reportedBy = .exporter
      add(side, months, [("exports_\(name)", money(window.exports))])
      side.reportedBy = .importer
      add(side, months, [("imports_\(name)", money(window.imports))])
      add(
        of, months,
        [
          ("gap_\(name)", money(window.gap.value)), ("gap_\(name)_least", money(window.gap.least)),
          ("gap_\(name)_most", money(window.gap.most)), ("ghost_share_\(name)", share(window.ghostShare)),
          ("ghost_share_\(name)_least", share(window.leastShare)),
          ("ghost_share_\(name)_most", share(window.mostShare)),
        ])
    }
    add(
      of, nil,
      [
        ("excess", money(gap.excess?.value)), ("excess_least", money(gap.excess?.least)),
        ("excess_most", money(gap.excess?.most)), ("z", number(gap.z, "z")),
      ])
  }
}
