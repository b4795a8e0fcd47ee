internal import Flows
internal import Trade

/// The tables of one regime's answers: growth and breaks of lanes here, the others beside.
///
/// Amounts are in millions of the currency, which stands above all tables.
struct FlowTables {
  let answers: FlowAnswers
  /// Most rows of a table.
  let top: Int

  init(_ answers: FlowAnswers, top: Int) { (self.answers, self.top) = (answers, max(0, top)) }

  /// Those that have a row, in the order in which they are read.
  var all: [AnswerTable] {
    [
      growth, partialYears, breaks, mirror, substitution, displacements, hubs, prices, reExports,
    ].compactMap(\.self)
  }

  /// A table, unless there is nothing to tell; `lane` says which row a note is about.
  func table<Row>(
    _ id: String, _ title: String, _ rows: [Row], lede: String? = nil, _ columns: [AnswerTable.Column],
    lane: (Row) -> (name: String, goods: String) = { _ in ("", "") }, notes: (Row) -> [String] = { _ in [] },
    cells: (Row) -> [AnswerTable.Cell]
  ) -> AnswerTable? {
    guard !rows.isEmpty else { return nil }
    let shown = rows.prefix(top)
    var table = AnswerTable(id, title, lede: lede, columns: columns, rows: shown.map(cells))
    table.rest = rows.count - shown.count
    let isOfOneKind = Set(shown.map { lane($0).goods }).count == 1
    table.notes = sharedNotes(
      shown.map { row in
        let (name, goods) = lane(row)
        return (isOfOneKind ? name : "\(name), \(goods)", notes(row))
      })
    return table
  }

  func amount(_ value: Int64) -> AnswerTable.Cell { .init(millions(value)) }
  func amount(_ value: Int64?) -> AnswerTable.Cell { value.map { amount($0) } ?? .unknown }

  private var growth: AnswerTable? {
    let years = Set(answers.growth.flatMap { $0.years.map(\.year) }).sorted().suffix(6)
    let isWhole = answers.growth.allSatisfy {
      $0.years.allSatisfy { $0.months >= 12 || !years.contains($0.year) }
    }
    var columns: [AnswerTable.Column] = [
      .init("lane", least: 14), .goods,
      .init("as", drop: 9, common: { "reported as \($0)" }),
    ]
    columns += years.enumerated().map { .number(String($1), drop: years.count - $0) }
    columns += [.number("before"), .number("after"), .number("times")]
    return table(
      "growth", "Growth", answers.growth,
      lede: (isWhole ? "" : "A year with ' is not whole. ")
        + "Before and after count the reporters that report every month of both.",
      columns, lane: { ($0.lane.short, $0.goods) }, notes: \.notes,
      cells: { growth in
        let windows = growth.windows
        return [
          .lane(growth.lane.exporter.name, growth.lane.importer.name), .init(growth.goods),
          .init(growth.lane.reportText),
        ]
          + years.map { year in
            let figure = growth.years.first { $0.year == year }
            return figure.map { .init(millions($0.value) + ($0.months < 12 ? "'" : "")) } ?? .unknown
          }
          + [
            amount(windows?.before.value), amount(windows?.after.value),
            windows.map { .init(timesText($0.ratio, after: $0.after.value), .strong) } ?? .unknown,
          ]
      })
  }

  private var partialYears: AnswerTable? {
    table(
      "partial-year", "The year that is not over", answers.growth.filter { $0.partialYear != nil },
      lede:
        "Against the whole year before it a part is compared with a whole; annualised is an extrapolation (value × 12 / months).",
      [
        .init("lane", least: 14), .goods, .init("months", common: { "\($0), as far as reported" }),
        .number("value"), .number("same months\nbefore"), .number("change"),
        .number("whole year\nbefore", drop: 3), .number("part over\nwhole", drop: 4),
        .number("annualised", drop: 1), .number("annualised\nover whole", drop: 2),
      ],
      cells: { growth in
        guard let part = growth.partialYear else { return [] }
        return [
          .lane(growth.lane.exporter.name, growth.lane.importer.name), .init(growth.goods),
          .init("\(counted(part.months, "month")) of \(part.year)"), amount(part.value),
          amount(part.sameMonthsBefore), .init(changeText(part.change), .strong),
          amount(part.fullYearBefore), .init(changeText(part.changeOnFullYear)), amount(part.annualised),
          .init(changeText(part.annualisedChange)),
        ]
      })
  }

  private var breaks: AnswerTable? {
    table(
      "breaks", "Breaks", answers.breaks,
      lede:
        "The first month of the new level, and the months that fit about as well; the level of a month before and after; "
        + "how many times more than controls the lane grew (95 % interval), which on the time before the event alone, the "
        + "placebo, should be near 1. q: false discovery rate over all lanes tested.",
      [
        .init("lane", least: 14), .goods, .init("month", isMonth: true),
        .init("within", isMonth: true, drop: 3), .number("level\nbefore"),
        .number("level\nafter"), .number("against\npartners"), .number("placebo", drop: 4),
        .number("against\nother goods", drop: 2), .number("placebo", drop: 5), .number("q"),
      ], lane: { ($0.lane.short, $0.goods) }, notes: { $0.notes + ($0.untested.map { ["\($0)"] } ?? []) },
      cells: { found in
        let isFound = found.test?.isDiscovery == true
        return [
          .lane(found.lane.exporter.name, found.lane.importer.name), .init(found.goods),
          .init("\(found.month)", .strong),
          .init(found.from == found.to ? "" : "\(found.from) to \(found.to)"), amount(found.levelBefore),
          amount(found.levelAfter), .init(effectText(found.partners)), .init(placebo(found.partners)),
          .init(effectText(found.otherGoods)), .init(placebo(found.otherGoods)),
          found.test.map { .init(probabilityText($0.q), isFound ? .strong : .plain) } ?? .unknown,
        ]
      })
  }

  private func placebo(_ effect: LaneBreak.Effect?) -> String { effect?.placebo.map { ratioText($0) } ?? "–" }
}

/// `9.80 (5.10–18.2)`; `–` where there is none.
func effectText(_ effect: LaneBreak.Effect?) -> String {
  guard let effect else { return "–" }
  guard let low = effect.low, let high = effect.high else { return ratioText(effect.ratio) }
  return "\(ratioText(effect.ratio)) (\(ratioText(low))–\(ratioText(high)))"
}

/// A rate or probability, rounded up: `0.004`, `<0.001`.
func probabilityText(_ q: Double) -> String {
  guard q.magnitude < 1e6 else { return "?" }
  return q < 0.001 ? "<0.001" : decimalText(Int64((q * 1_000).rounded(.up)), places: 3)
}
