import Trade

@testable import Flows
@testable import Reporting

private func month(_ text: String) -> Month { Month(iso: text)! }
private let euro = CurrencyCode("EUR")!
private let coalition = FlowParty("coalition", ["DE", "FR", "PL"])
private let before = (month("2021-03"), month("2022-02"))
private let after = (month("2022-04"), month("2023-03"))

/// A lane with every figure, a series with a gap and a growth of so many times.
private func growth(_ lane: Lane, _ goods: String, _ valueBefore: Int64, _ valueAfter: Int64) -> Growth {
  Growth(
    lane: lane, goods: goods,
    years: [
      .init(year: 2020, months: 12, value: valueBefore / 2, reporters: 3, lines: 40),
      .init(year: 2021, months: 12, value: valueBefore, reporters: 3, lines: 44),
      .init(year: 2022, months: 12, value: valueAfter / 2 + 17, reporters: 3, lines: 71),
      .init(year: 2023, months: 3, value: valueAfter / 3, reporters: 2, lines: 22),
    ],
    windows: .init(
      before: .init(from: before.0, to: before.1, value: valueBefore, lines: 40),
      after: .init(from: after.0, to: after.1, value: valueAfter, lines: 80),
      ratio: valueBefore > 0 ? Double(valueAfter) / Double(valueBefore) : nil,
      reporters: lane.reporters.countries.suffix(2), leftOut: lane.reporters.countries.count > 2 ? ["DE"] : []
    ),
    partialYear: .init(
      year: 2023, months: 3, value: valueAfter / 3, sameMonthsBefore: valueBefore / 4,
      change: valueBefore > 0 ? 3.25 : nil, fullYearBefore: valueAfter / 2, changeOnFullYear: -0.333,
      annualised: valueAfter / 3 * 4, annualisedChange: 1.667),
    notes: lane.reporters.countries.count > 2
      ? ["DE does not report 2022-07: it is left out of the windows."] : [])
}

private func series(_ lane: Lane, _ goods: String, _ low: Int64, _ high: Int64) -> FlowReport.Series {
  let values = (0..<39).map { number -> Int64? in
    let wave = Int64((number * 7) % 5) * low / 9
    return number == 8 || number == 9 ? nil : (number < 27 ? low : high) / 12 + wave
  }
  return .init(lane: lane, goods: goods, start: month("2020-01"), values: values)
}

private let supply = Lane(.supply, from: coalition, to: FlowParty("KG"), reportedBy: .exporter)
private let supplyOfOne = Lane(.supply, from: FlowParty("DE"), to: FlowParty("KG"), reportedBy: .exporter)
private let supplyToKZ = Lane(.supply, from: coalition, to: FlowParty("KZ"), reportedBy: .exporter)
private let onward = Lane(.onward, from: FlowParty("KG"), to: FlowParty("RU"), reportedBy: .exporter)
private let onwardFromKZ = Lane(.onward, from: FlowParty("KZ"), to: FlowParty("RU"), reportedBy: .exporter)
private let onwardFromAM = Lane(.onward, from: FlowParty("AM"), to: FlowParty("RU"), reportedBy: .exporter)
private let direct = Lane(.direct, from: coalition, to: FlowParty("RU"), reportedBy: .exporter)

private var sampleAnswers: FlowAnswers {
  var answers = FlowAnswers()
  answers.growth = [
    growth(direct, "listed goods", 1_170_900_000_00, 140_500_000_00),
    growth(supply, "listed goods", 19_000_000_00, 212_900_000_00),
    growth(supplyOfOne, "listed goods", 8_200_000_00, 99_100_000_00),
    growth(supplyToKZ, "listed goods", 60_300_000_00, 180_000_000_00),
    growth(onward, "listed goods", 250_000_00, 88_400_000_00),
    growth(onwardFromKZ, "listed goods", 30_100_000_00, 120_700_000_00),
    growth(onwardFromAM, "listed goods", 0, 31_000_000_00),
  ]
  answers.growth[6].windows?.after.lines = 9
  answers.breaks = [
    LaneBreak(
      lane: supply, goods: "listed goods", month: month("2022-05"), from: month("2022-04"),
      to: month("2022-07"), levelBefore: 1_500_000_00, levelAfter: 17_100_000_00, steps: [month("2022-05")],
      partners: .init(
        ratio: 9.8, low: 5.1, high: 18.2, controls: ["UZ", "GE", "RS"], controlCount: 14, placebo: 1.04),
      otherGoods: .init(
        ratio: 4.2, low: nil, high: nil, controls: ["unlisted goods"], controlCount: 1, placebo: 0.97),
      test: .init(statistic: 5.2, placebos: 240, atLeastAsHigh: 0, p: 0.00415, q: 0.0083, isDiscovery: true),
      untested: nil, notes: []),
    LaneBreak(
      lane: onwardFromKZ, goods: "listed goods", month: month("2022-06"), from: month("2022-06"),
      to: month("2022-06"), levelBefore: 2_500_000_00, levelAfter: 10_100_000_00, steps: [],
      partners: nil, otherGoods: nil, test: nil, untested: "No control partner has enough months.",
      notes: ["The series has 2 months that nobody reports."]),
  ]
  answers.mirror = [
    MirrorGap(
      exporter: coalition, importer: FlowParty("KG"), goods: "listed goods", status: .both,
      before: .init(
        from: before.0, to: before.1, exports: 19_000_000_00, imports: 18_100_000_00,
        gap: .init(value: 900_000_00, least: -1_000_000_00, most: 2_500_000_00), ghostShare: 0.047,
        leastShare: -0.05, mostShare: 0.13),
      after: .init(
        from: after.0, to: after.1, exports: 212_900_000_00, imports: 96_000_000_00,
        gap: .init(value: 116_900_000_00, least: 101_000_000_00, most: 126_000_000_00), ghostShare: 0.549,
        leastShare: 0.47, mostShare: 0.59),
      excess: .init(value: 116_000_000_00, least: 98_500_000_00, most: 127_000_000_00), z: 41.2,
      notes: ["Imports of KG are counted by country of origin."]),
    MirrorGap(
      exporter: FlowParty("KG"), importer: FlowParty("RU"), goods: "listed goods", status: .exporterOnly,
      before: nil, after: nil, excess: nil, z: nil, notes: ["RU does not report after 2022-01."]),
  ]
  answers.substitution = [
    Substitution(
      destination: "RU", goods: "listed goods", isListed: true, directBefore: 1_170_900_000_00,
      directAfter: 140_500_000_00, fall: 1_030_400_000_00, onwardRatio: 0.203, supplyRatio: 0.304,
      hubs: [
        .init(
          hub: "KZ", onwardBefore: 30_100_000_00, onwardAfter: 120_700_000_00, supplyBefore: 60_300_000_00,
          supplyAfter: 180_000_000_00, onwardRatio: 0.088, supplyRatio: 0.116, transit: 80_000_000_00,
          onwardBy: .exporter, supplyBy: .exporter),
        .init(
          hub: "KG", onwardBefore: 250_000_00, onwardAfter: 88_400_000_00, supplyBefore: 19_000_000_00,
          supplyAfter: 212_900_000_00, onwardRatio: 0.086, supplyRatio: 0.188, transit: 70_000_000_00,
          onwardBy: .exporter, supplyBy: .importer),
      ], notes: ["Onward figures are those of the hubs."])
  ]
  answers.displacements = [
    HubDisplacement(
      destination: "RU", goods: "854231", from: "AM", to: "KG", month: month("2022-11"),
      fromBefore: 20_000_000_00, fromAfter: 9_000_000_00, toBefore: 12_000_000_00, toAfter: 51_000_000_00)
  ]
  answers.reExports = [
    ReExportEstimate(
      hub: "AM", goods: "listed goods", from: after.0, to: after.1, exports: 31_000_000_00,
      reExports: 29_000_000_00, domesticExports: 2_000_000_00, share: 0.935,
      basis: "re-exports as AM reports them")
  ]
  answers.prices = [
    PriceChange(
      lane: supply, goods: "854231", unit: "kg", valueBefore: 1_000_000_00, valueAfter: 9_000_000_00,
      quantityBefore: 2_000_000, quantityAfter: 4_500_000, valueRatio: 9, quantityRatio: 2.25,
      unitValueRatio: 4, priceEffect: 5_000_000_00, volumeEffect: 3_000_000_00, othersRatio: 1.1,
      relativeMarkUp: 3.636, verdict: .both, isMarkedUp: true, isMarkedUpAgainstOthers: true)
  ]
  answers.hubs = [
    HubStanding(
      hub: "KZ", destination: "RU", goods: "listed goods", valueBefore: 30_100_000_00,
      valueAfter: 120_700_000_00, ratio: 4.01, shareBefore: 0.021, shareAfter: 0.25, rankBefore: 4,
      rankAfter: 1, rcaBefore: 0.31, rcaAfter: 1.2, supplyBefore: 60_300_000_00, supplyAfter: 180_000_000_00,
      isEmerging: false, since: month("2020-01"), reportedBy: .exporter),
    HubStanding(
      hub: "KG", destination: "RU", goods: "listed goods", valueBefore: 250_000_00,
      valueAfter: 88_400_000_00, ratio: 353.6, shareBefore: 0.0002, shareAfter: 0.183, rankBefore: 17,
      rankAfter: 2, rcaBefore: 0.01, rcaAfter: 3.4, supplyBefore: 19_000_000_00, supplyAfter: 212_900_000_00,
      isEmerging: true, since: month("2022-05"), reportedBy: .exporter),
    HubStanding(
      hub: "AM", destination: "RU", goods: "listed goods", valueBefore: 0, valueAfter: 31_000_000_00,
      ratio: nil, shareBefore: 0, shareAfter: 0.064, rankBefore: nil, rankAfter: 3, rcaBefore: nil,
      rcaAfter: nil, supplyBefore: 2_000_000_00, supplyAfter: 44_000_000_00, isEmerging: true,
      since: month("2022-06"), reportedBy: .exporter),
  ]
  answers.notices = [
    "Imports of RU: nobody reports them after 2022-01; exports of partners stand in for them."
  ]
  let spans = ComparedSpans(before: before.0...before.1, after: after.0...after.1, areYears: false)
  answers.growth[0].partialYear?.comparedValue = 123_000_000_00
  (answers.mirror[0].usualGap, answers.mirror[0].gapAfter) = (0.02, 0.61)
  answers.mirror[0].oneSided = .init(before: 1_000_000_00, after: 7_000_000_00)
  (answers.mirror[0].spans, answers.substitution[0].spans, answers.hubs[0].spans, answers.prices[0].spans) = (
    spans, spans, spans, spans
  )
  answers.hubs[0].senders = 31
  answers.reExports[0].destination = "RU"
  answers.substitutionSummaries = [
    .init(destination: "RU", isListed: true, classes: 17, mean: 0.31, median: 0.24, halfReplaced: 4)
  ]
  return answers
}

/// A report with something in every part.
let sampleFlows = FlowReport(
  receipt: Receipt(
    version: "0.1.0", command: "entrepot flows comext.csv comtrade.csv --regime russia",
    settings: [.init(name: "window", value: "12"), .init(name: "currency", value: "EUR")],
    regimes: [.init(id: "russia", sha256: String(repeating: "0a1b2c3d", count: 8))]),
  inputs: [
    .init(
      file: "comext.csv", sha256: String(repeating: "89abcdef", count: 8), layout: "Eurostat Comext bulk",
      lines: 1_204,
      counts: [
        .init(status: "used", lines: 1_000), .init(status: "group-partner", lines: 120),
        .init(status: "repeated", lines: 60), .init(status: "quarantined", lines: 24),
      ], reasons: [.init(reason: "no readable period", rows: 24)], firstMonth: month("2020-01"),
      lastMonth: month("2023-03"), currencies: [euro],
      notes: [
        "Its head says: extracted 2023-06-01.", "Values are thousands of euro, taken as whole euro × 1,000.",
      ]),
    .init(
      file: "comtrade.csv", sha256: String(repeating: "01234567", count: 8), layout: "UN Comtrade, new",
      lines: 0, counts: [], reasons: [], firstMonth: nil, lastMonth: nil, currencies: [], notes: []),
  ], currency: euro,
  regimes: [
    .init(
      regime: "russia", title: "Export controls against Russia", destinations: ["RU", "BY"],
      measureDay: "2022-02-24", measureTitle: "first measures after the invasion",
      windows: sampleWindows, answers: sampleAnswers,
      series: [
        series(direct, "listed goods", 1_170_900_000_00, 140_500_000_00),
        series(supply, "listed goods", 19_000_000_00, 212_900_000_00),
        series(supplyOfOne, "listed goods", 8_200_000_00, 99_100_000_00),
        series(supplyToKZ, "listed goods", 60_300_000_00, 180_000_000_00),
        series(onward, "listed goods", 250_000_00, 88_400_000_00),
        series(onwardFromKZ, "listed goods", 30_100_000_00, 120_700_000_00),
        series(onwardFromAM, "listed goods", 0, 31_000_000_00),
      ]),
    .init(
      regime: "iran", title: "Controls against Iran", destinations: ["IR"], measureDay: nil,
      measureTitle: nil,
      windows: nil, answers: FlowAnswers(), series: []),
  ], notices: ["Two files speak of the same lanes: the first is taken."])

private var sampleWindows: FlowReport.ComparedWindows? {
  FlowWindows(
    lastBefore: before.1, firstAfter: after.0, length: 12, months: month("2020-01")...month("2023-03")
  ).flatMap { FlowReport.ComparedWindows($0) }
}

/// A report in which nothing is known that need not be.
var emptyFlows: FlowReport {
  FlowReport(
    receipt: sampleFlows.receipt, inputs: [], currency: CurrencyCode("USD")!, regimes: [], notices: [])
}

/// A report in which every answer is there and everything that can be absent is.
var bareFlows: FlowReport {
  var report = sampleFlows
  let regime = report.regimes[0]
  var answers = regime.answers
  answers.growth = answers.growth.map { growth in
    var growth = growth
    (growth.years, growth.windows, growth.partialYear, growth.notes) = ([], nil, nil, [])
    return growth
  }
  answers.breaks = answers.breaks.map { found in
    var found = found
    (found.partners, found.otherGoods, found.test, found.untested) = (nil, nil, nil, nil)
    return found
  }
  answers.mirror = answers.mirror.map { gap in
    var gap = gap
    (gap.before, gap.after, gap.excess, gap.z, gap.status) = (nil, nil, nil, nil, .both)
    return gap
  }
  answers.substitution = answers.substitution.map { row in
    var row = row
    (row.onwardRatio, row.supplyRatio, row.hubs) = (nil, nil, [])
    return row
  }
  answers.reExports[0].reExports = nil
  answers.reExports[0].domesticExports = nil
  (answers.prices[0].othersRatio, answers.prices[0].relativeMarkUp) = (nil, nil)
  answers.prices[0].isMarkedUpAgainstOthers = nil
  answers.hubs = answers.hubs.map { hub in
    var hub = hub
    (hub.ratio, hub.shareBefore, hub.shareAfter, hub.rankBefore, hub.since) = (nil, nil, nil, nil, nil)
    (hub.rcaBefore, hub.rcaAfter) = (nil, nil)
    return hub
  }
  report.regimes = [
    .init(
      regime: regime.regime, title: regime.title, destinations: [], measureDay: "2022-02-24",
      measureTitle: nil, windows: nil, answers: answers, series: [])
  ]
  return report
}
