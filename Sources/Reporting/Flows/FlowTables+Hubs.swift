internal import Flows
internal import Trade

/// What one side says of the other, what took the place of direct trade, and who stands in between.
extension FlowTables {
  /// Lanes that both sides report; of the others, that one side alone tells.
  var mirror: AnswerTable? {
    var table = gaps ?? AnswerTable("mirror", "Mirror gaps", columns: [], rows: [])
    table.notes += oneSided(.exporterOnly, "exporter") + oneSided(.importerOnly, "importer")
    return table.rows.isEmpty && table.notes.isEmpty ? nil : table
  }

  private func oneSided(_ status: MirrorGap.Status, _ side: String) -> [String] {
    let told = answers.mirror.filter { $0.status == status }
    guard !told.isEmpty else { return [] }
    let names = told.prefix(3).map { "\($0.exporter.name) → \($0.importer.name), \($0.goods)" }
    let more = told.count > 3 ? " and \(grouped(told.count - 3)) more" : ""
    let sentence =
      "The \(side) alone reports \(names.joined(separator: "; "))\(more): what one side tells has no gap."
    return [sentence]
      + sharedNotes(told.prefix(top).map { ("\($0.exporter.name) → \($0.importer.name)", $0.notes) })
  }

  private var gaps: AnswerTable? {
    table(
      "mirror", "Mirror gaps", answers.mirror.filter { $0.status == .both },
      lede:
        "Missing: what left and never arrived, as reported; its least and most for freight and insurance and for late arrival.",
      [
        .init("lane", least: 14), .goods, .number("sent\nbefore", drop: 4),
        .number("arrived\nbefore", drop: 4),
        .number("missing\nbefore"), .number("share"), .number("sent\nafter", drop: 3),
        .number("arrived\nafter", drop: 3), .number("missing\nafter"), .number("share"),
        .number("more\nmissing"), .number("least to most", drop: 1), .number("z", drop: 2),
      ], lane: { ("\($0.exporter.name) → \($0.importer.name)", $0.goods) }, notes: \.notes,
      cells: { gap in
        [.lane(gap.exporter.name, gap.importer.name), .init(gap.goods)] + window(gap.before)
          + window(gap.after) + [
            gap.excess.map { .init(millions($0.value), .strong) } ?? .unknown,
            gap.excess.map { .init("\(millions($0.least)) to \(millions($0.most))") } ?? .unknown,
            gap.z.map { .init($0 < 0 ? "-" + ratioText(-$0) : ratioText($0)) } ?? .unknown,
          ]
      })
  }

  private func window(_ window: MirrorGap.Window?) -> [AnswerTable.Cell] {
    guard let window else { return [.unknown, .unknown, .unknown, .unknown] }
    return [
      amount(window.exports), amount(window.imports), amount(window.gap.value),
      .init(shareText(window.ghostShare)),
    ]
  }

  var substitution: AnswerTable? {
    table(
      "substitution", "What took the place of direct trade", answers.substitution,
      lede:
        "Rise of hub → destination, and of coalition → hub, over the fall of direct trade of the same goods.",
      [
        .goods, .to, .init("listed", drop: 2), .number("direct\nbefore"), .number("direct\nafter"),
        .number("hubs →\nover fall"), .number("→ hubs\nover fall"),
        .init("most by: onward (supply)", least: 22, drop: 1),
      ], lane: { ("\($0.goods) to \($0.destination)", "") }, notes: \.notes,
      cells: { row in
        [
          .init(row.goods), .country(row.destination.description), .init(row.isListed ? "yes" : "no"),
          amount(row.directBefore), amount(row.directAfter),
          .init(shareText(row.onwardRatio), .strong), .init(shareText(row.supplyRatio)),
          .init(row.hubs.prefix(3).map(\.text).joined(separator: ", "), wraps: true),
        ]
      })
  }

  var displacements: AnswerTable? {
    table(
      "displacements", "Hubs that gave way to others", answers.displacements,
      lede: "Half a year before and after the month from which the first hub stays at least 30 % below.",
      [
        .goods, .to, .init("month", isMonth: true), .init("hub that\nfell"), .number("before"),
        .number("after"),
        .init("hub that\nrose"), .number("before"), .number("after"),
      ],
      cells: { row in
        [
          .init(row.goods), .country(row.destination.description), .init("\(row.month)"),
          .country(row.from.description), amount(row.fromBefore), amount(row.fromAfter),
          .country(row.to.description), amount(row.toBefore), amount(row.toAfter),
        ]
      })
  }

  var hubs: AnswerTable? {
    table(
      "hubs", "Hubs", answers.hubs,
      lede:
        "RCA: share of the goods in the hub's exports over their share in everybody's; below 0.1 it has no business in them. "
        + "Supply: what the coalition sent to the hub.",
      [
        .init("hub"), .to, .goods, .number("before"), .number("after"), .number("times"),
        .number("share\nbefore", drop: 5), .number("share\nafter", drop: 4), .number("rank", drop: 1),
        .number("RCA\nbefore", drop: 6), .number("supply\nbefore", drop: 3),
        .number("supply\nafter", drop: 2),
        .init(""),
      ],
      cells: { hub in
        [
          .country(hub.hub.description), .country(hub.destination.description), .init(hub.goods),
          amount(hub.valueBefore), amount(hub.valueAfter),
          .init(timesText(hub.ratio, after: hub.valueAfter), .strong),
          .init(shareText(hub.shareBefore)), .init(shareText(hub.shareAfter)),
          .init("\(hub.rankBefore.map(String.init) ?? "–") → \(hub.rankAfter)"),
          .init(hub.rcaBefore.map { ratioText($0) } ?? "–"), amount(hub.supplyBefore),
          amount(hub.supplyAfter),
          .init(hub.isEmerging ? "new" + (hub.since.map { " since \($0)" } ?? "") : "", .urgent),
        ]
      })
  }

  var prices: AnswerTable? {
    table(
      "prices", "Price or volume", answers.prices,
      lede: "What a unit cost after over before; against what the same exporter's other customers paid.",
      [
        .init("lane", least: 9), .goods, .init("per", common: { "per \($0)" }), .number("value"),
        .number("volume"), .number("unit value"), .number("others", drop: 1), .number("relative", drop: 1),
        .init("what changed"),
      ],
      cells: { row in
        [
          .lane(row.lane.exporter.name, row.lane.importer.name), .init(row.goods), .init(row.unit),
          .init(changeText(row.valueRatio - 1)), .init(changeText(row.quantityRatio - 1)),
          .init(changeText(row.unitValueRatio - 1), row.isMarkedUp ? .strong : .plain),
          .init(changeText(row.othersRatio.map { $0 - 1 })),
          .init(row.relativeMarkUp.map { "× \(ratioText($0))" } ?? "–"), .init(row.verdict.words),
        ]
      })
  }

  var reExports: AnswerTable? {
    table(
      "re-exports", "Made elsewhere", answers.reExports,
      lede: "How much of what a hub sends was made elsewhere, where the statistics tell.",
      [
        .init("hub"), .goods, .init("months", isMonth: true, common: { $0 }), .number("exports"),
        .number("re-exports"), .number("share"), .init("found from", least: 20),
      ],
      cells: { row in
        [
          .country(row.hub.description), .init(row.goods), .init("\(row.from) to \(row.to)"),
          amount(row.exports), amount(row.reExports), .init(shareText(row.share), .strong),
          .init(row.basis, wraps: true),
        ]
      })
  }
}

extension PriceChange.Verdict {
  fileprivate var words: String {
    switch self {
    case .priceNotVolume: "price, not volume"
    case .volumeNotPrice: "volume, not price"
    case .both: "both"
    }
  }
}

extension Substitution.Hub {
  /// `KG +12.4 (+9.8)`.
  fileprivate var text: String {
    "\(hub) \(rise(onwardBefore, onwardAfter)) (\(rise(supplyBefore, supplyAfter)))"
  }
}

private func rise(_ before: Int64, _ after: Int64) -> String {
  let (rise, isTooMuch) = after.subtractingReportingOverflow(before)
  return isTooMuch ? "?" : (rise >= 0 ? "+" : "") + millions(rise)
}
