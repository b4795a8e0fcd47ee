internal import Flows
internal import Trade

/// The tables of one regime's answers, for terminals.
struct FlowTables {
  struct Section {
    var title: String, lede: String?
    var table: TextTable
    /// Rows left out of the table.
    var rest: Int
    /// Sentences below the table.
    var notes: [String]
  }

  let answers: FlowAnswers, currency: CurrencyCode

  init(_ answers: FlowAnswers, _ currency: CurrencyCode) {
    (self.answers, self.currency) = (answers, currency)
  }

  var isEmpty: Bool { sections(top: 1).isEmpty }

  func sections(top: Int) -> [Section] {
    [
      growth(top), partialYears(top), breaks(top), mirror(top), substitution(top), displacements(top),
      hubs(top),
      prices(top), reExports(top),
    ].compactMap(\.self)
  }

  /// A section, unless there is nothing in it.
  private func section<Row>(
    _ title: String, _ rows: [Row], _ top: Int, lede: String? = nil, _ columns: [TextTable.Column],
    notes: (Row) -> [String] = { _ in [] }, _ cells: (Row) -> [TextTable.Cell]
  ) -> Section? {
    guard !rows.isEmpty else { return nil }
    var table = TextTable(columns)
    let shown = rows.prefix(top)
    table.rows = shown.map { .init(cells($0)) }
    var said: [String] = []
    for note in shown.flatMap(notes) where !said.contains(note) { said.append(note) }
    return Section(title: title, lede: lede, table: table, rest: rows.count - shown.count, notes: said)
  }

  private func number(_ title: String, drop: Int? = nil) -> TextTable.Column {
    .init(title: title, alignment: .right, drop: drop)
  }
  private func amount(_ value: Int64) -> TextTable.Cell { .init(millions(value)) }

  private func growth(_ top: Int) -> Section? {
    let years = Set(answers.growth.flatMap { $0.years.map(\.year) }).sorted().suffix(6)
    var columns: [TextTable.Column] = [
      .init(title: "lane", least: 14), .init(title: "goods", drop: 9), .init(title: "by", drop: 8),
    ]
    columns += years.enumerated().map { number(String($1), drop: 7 - $0) }
    columns += [number("before"), number("after"), number("times")]
    return section(
      "Growth", answers.growth, top,
      lede:
        "A year with ' is not whole. Before and after count the reporters that report every month of both.",
      columns, notes: \.notes
    ) { growth in
      var cells: [TextTable.Cell] = [
        .init(growth.lane.short), .init(growth.goods), .init(growth.lane.reportText),
      ]
      cells += years.map { year in
        let figure = growth.years.first { $0.year == year }
        return .init(figure.map { millions($0.value) + ($0.months < 12 ? "'" : "") } ?? "–")
      }
      guard let windows = growth.windows else { return cells + [.init("–"), .init("–"), .init("–")] }
      return cells + [
        amount(windows.before.value), amount(windows.after.value), .init(timesText(windows.ratio), .strong),
      ]
    }
  }

  private func partialYears(_ top: Int) -> Section? {
    let rows = answers.growth.filter { $0.partialYear != nil }
    return section(
      "The year that is not over", rows, top,
      lede:
        "Against the whole year before it a part is compared with a whole; annualised is an extrapolation.",
      [
        .init(title: "lane", least: 14), .init(title: "goods", drop: 2), .init(title: "months"),
        number("value"),
        number("same months\nbefore"), number("change"), number("whole year\nbefore"), number("against\nit"),
        number("annualised", drop: 1), number("against\nit", drop: 1),
      ]
    ) { growth in
      guard let part = growth.partialYear else { return [] }
      return [
        .init(growth.lane.short), .init(growth.goods), .init("\(part.months) of \(part.year)"),
        amount(part.value),
        .init(part.sameMonthsBefore.map { millions($0) } ?? "not known"), .init(changeText(part.change)),
        .init(part.fullYearBefore.map { millions($0) } ?? "not known"),
        .init(changeText(part.changeOnFullYear)),
        amount(part.annualised), .init(changeText(part.annualisedChange)),
      ]
    }
  }

  private func breaks(_ top: Int) -> Section? {
    section(
      "Breaks", answers.breaks, top,
      lede:
        "The month of the new level, and those that fit about as well; how many times more than controls it grew.",
      [
        .init(title: "lane", least: 14), .init(title: "goods", drop: 3), .init(title: "month"),
        .init(title: "within", drop: 2), number("level\nbefore"), number("level\nafter"),
        number("against\npartners"), number("placebo", drop: 1), number("against\nother goods"),
        number("placebo", drop: 1), number("q"),
      ], notes: { $0.notes + ($0.untested.map { ["\($0)"] } ?? []) }
    ) { found in
      [
        .init(found.lane.short), .init(found.goods), .init("\(found.month)", .strong),
        .init(found.from == found.to ? "" : "\(found.from) to \(found.to)"), amount(found.levelBefore),
        amount(found.levelAfter), .init(effect(found.partners)), .init(placebo(found.partners)),
        .init(effect(found.otherGoods)), .init(placebo(found.otherGoods)),
        .init(
          found.test.map { probability($0.q) } ?? "–", found.test?.isDiscovery == true ? .strong : .plain),
      ]
    }
  }

  private func effect(_ effect: LaneBreak.Effect?) -> String {
    guard let effect else { return "–" }
    guard let low = effect.low, let high = effect.high else { return ratioText(effect.ratio) }
    return "\(ratioText(effect.ratio)) (\(ratioText(low))–\(ratioText(high)))"
  }

  private func placebo(_ effect: LaneBreak.Effect?) -> String { effect?.placebo.map { ratioText($0) } ?? "–" }

  private func probability(_ q: Double) -> String {
    q < 0.001 ? "<0.001" : decimalText(Int64((q * 1_000).rounded(.up)), places: 3)
  }

  private func mirror(_ top: Int) -> Section? {
    let both = answers.mirror.filter { $0.status == .both }
    return section(
      "Mirror gaps", both, top,
      lede:
        "What left and never arrived: as reported, and its least and most for freight of 0 to 10 % and late arrival.",
      [
        .init(title: "lane", least: 14), .init(title: "goods", drop: 3), number("sent\nbefore", drop: 2),
        number("arrived\nbefore", drop: 2), number("missing\nbefore"), number("share"),
        number("sent\nafter", drop: 2),
        number("arrived\nafter", drop: 2), number("missing\nafter"), number("share"), number("more\nmissing"),
        number("least to most", drop: 1), number("z", drop: 1),
      ], notes: \.notes
    ) { gap in
      [.init("\(gap.exporter.name) → \(gap.importer.name)"), .init(gap.goods)] + window(gap.before)
        + window(gap.after) + [
          .init(gap.excess.map { millions($0.value) } ?? "–", .strong),
          .init(gap.excess.map { "\(millions($0.least)) to \(millions($0.most))" } ?? "–"),
          .init(gap.z.map { ratioOrNegative($0) } ?? "–"),
        ]
    }
  }

  private func ratioOrNegative(_ z: Double) -> String { z < 0 ? "-" + ratioText(-z) : ratioText(z) }

  private func window(_ window: MirrorGap.Window?) -> [TextTable.Cell] {
    guard let window else { return [.init("–"), .init("–"), .init("–"), .init("–")] }
    return [
      amount(window.exports), amount(window.imports), amount(window.gap.value),
      .init(shareText(window.ghostShare)),
    ]
  }

  private func substitution(_ top: Int) -> Section? {
    section(
      "What took the place of direct trade", answers.substitution, top,
      lede: "Rise of trade by hubs over the fall of direct trade of the same goods.",
      [
        .init(title: "goods"), .init(title: "to"), .init(title: "listed", drop: 2), number("direct\nbefore"),
        number("direct\nafter"), number("hubs →\nover fall"), number("→ hubs\nover fall"),
        .init(title: "most by", least: 16, drop: 1),
      ], notes: \.notes
    ) { row in
      let most = row.hubs.prefix(3).map { hub in
        "\(hub.hub) +\(millions(hub.onwardAfter - hub.onwardBefore)) (in +\(millions(hub.supplyAfter - hub.supplyBefore)))"
      }
      return [
        .init(row.goods), .init(row.destination.description), .init(row.isListed ? "yes" : ""),
        amount(row.directBefore), amount(row.directAfter),
        .init(row.onwardRatio.map { shareText($0) } ?? "–", .strong),
        .init(row.supplyRatio.map { shareText($0) } ?? "–"), .init(wrapping: most.joined(separator: ", ")),
      ]
    }
  }

  private func displacements(_ top: Int) -> Section? {
    section(
      "Hubs that gave way to others", answers.displacements, top,
      [
        .init(title: "goods"), .init(title: "to"), .init(title: "month"), .init(title: "hub that fell"),
        number("before"), number("after"), .init(title: "hub that rose"), number("before"), number("after"),
      ]
    ) { row in
      [
        .init(row.goods), .init(row.destination.description), .init("\(row.month)"),
        .init(row.from.description),
        amount(row.fromBefore), amount(row.fromAfter), .init(row.to.description), amount(row.toBefore),
        amount(row.toAfter),
      ]
    }
  }

  private func hubs(_ top: Int) -> Section? {
    section(
      "Hubs", answers.hubs, top,
      lede:
        "RCA: share of the goods in the hub's exports over their share in everybody's; below 0.1 it has no business in them.",
      [
        .init(title: "hub"), .init(title: "to"), .init(title: "goods", drop: 3), number("before"),
        number("after"),
        number("times"), number("share\nbefore"), number("share\nafter"), number("rank"),
        number("RCA\nbefore", drop: 2),
        number("supply\nbefore", drop: 1), number("supply\nafter", drop: 1), .init(title: ""),
      ]
    ) { hub in
      let ranks = "\(hub.rankBefore.map(String.init) ?? "–") → \(hub.rankAfter)"
      return [
        .init(hub.hub.description), .init(hub.destination.description), .init(hub.goods),
        amount(hub.valueBefore),
        amount(hub.valueAfter), .init(timesText(hub.ratio), .strong), .init(shareText(hub.shareBefore)),
        .init(shareText(hub.shareAfter)), .init(ranks), .init(hub.rcaBefore.map { ratioText($0) } ?? "–"),
        amount(hub.supplyBefore), amount(hub.supplyAfter),
        .init(hub.isEmerging ? "emerging" + (hub.since.map { " since \($0)" } ?? "") : "", .urgent),
      ]
    }
  }

  private func prices(_ top: Int) -> Section? {
    section(
      "Price or volume", answers.prices, top,
      lede: "What a unit cost after over before; against what the same exporter's other customers paid.",
      [
        .init(title: "lane", least: 9), .init(title: "goods"), .init(title: "per"), number("value"),
        number("volume"),
        number("unit value"), number("others", drop: 1), number("relative", drop: 1), .init(title: ""),
      ]
    ) { row in
      let verdict =
        switch row.verdict {
        case .priceNotVolume: "price, not volume"
        case .volumeNotPrice: "volume, not price"
        case .both: "both"
        }
      return [
        .init(row.lane.short), .init(row.goods), .init(row.unit), .init(changeText(row.valueRatio - 1)),
        .init(changeText(row.quantityRatio - 1)),
        .init(changeText(row.unitValueRatio - 1), row.isMarkedUp ? .strong : .plain),
        .init(changeText(row.othersRatio.map { $0 - 1 })),
        .init(row.relativeMarkUp.map { "× \(ratioText($0))" } ?? "–"),
        .init(verdict),
      ]
    }
  }

  private func reExports(_ top: Int) -> Section? {
    section(
      "Made elsewhere", answers.reExports, top,
      [
        .init(title: "hub"), .init(title: "goods"), .init(title: "months"), number("exports"),
        number("re-exports"),
        number("share"), .init(title: "found from", least: 12),
      ]
    ) { row in
      [
        .init(row.hub.description), .init(row.goods), .init("\(row.from) to \(row.to)"), amount(row.exports),
        .init(row.reExports.map { millions($0) } ?? "–"), .init(shareText(row.share)),
        .init(wrapping: row.basis),
      ]
    }
  }
}
