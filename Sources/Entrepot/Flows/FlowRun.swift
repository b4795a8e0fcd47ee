internal import Flows
internal import GraphCore
public import Ingest
internal import Regimes
public import Reporting
public import Trade
public import WorkPool

/// What a run over trade statistics gives back.
public struct FlowAnalysis: Sendable {
  /// The answers.
  public let report: FlowReport
  /// All lines, each with what became of it, in the currency of the report.
  public let table: FlowTable
  /// What is known of each file.
  public let files: [FlowFile]
}

/// Reads trade statistics and answers the question of each regime.
///
/// - Throws: `IngestError` for a file that cannot be read, `Cancelled` when the pool was asked to stop.
public func flows(
  _ paths: [String], _ settings: FlowSettings, on pool: WorkPool, progress: (String) -> Void = { _ in }
) throws -> FlowAnalysis {
  let statistics = try ReadStatistics(paths, settings, on: pool, progress: progress)
  progress("answering")
  let searches = statistics.searches(settings)
  let regimes = try searches.told.map { try statistics.answers(settings, $0, on: pool) }
  let report = FlowReport(
    receipt: settings.receipt, inputs: statistics.inputs, currency: statistics.cube.currency,
    regimes: regimes,
    notices: statistics.notices + searches.notices)
  return FlowAnalysis(report: report, table: statistics.settled.table, files: statistics.files)
}

/// Trade statistics, read, converted, settled and added up.
struct ReadStatistics {
  let files: [FlowFile]
  let settled: SettledFlows
  let cube: FlowCube
  /// What concerns all regimes: whole sentences.
  let notices: [String]

  init(
    _ paths: [String], _ settings: FlowSettings, on pool: WorkPool, progress: (String) -> Void = { _ in }
  ) throws {
    progress("reading statistics")
    let read = try readFlows(paths, settings.scopedInput, on: pool)
    let conversion = FlowConversion(read.table, to: settings.currency, settings.rates)
    progress("settling lines")
    settled = try Flows.settled(conversion.table, repeats: settings.repeats, on: pool)
    cube = try FlowCube(
      settled.table, level: settings.analysis.level, currency: conversion.currency, on: pool)
    files = read.files
    notices =
      conversion.notices + ReadStatistics.gaps(settled.table, read.files)
      + settled.audit.notices(files: files.map(\.name), currency: conversion.currency)
  }

  /// Lines without a value, and files without the totals that count.
  private static func gaps(_ table: FlowTable, _ files: [FlowFile]) -> [String] {
    files.flatMap { file -> [String] in
      var notices: [String] = []
      let lines = file.lines.lazy.map { FlowLineID(rawValue: UInt32($0)) }
      func count(_ statuses: Set<FlowStatus>) -> Int {
        lines.reduce(0) { $0 + (statuses.contains(table.status[$1]) ? 1 : 0) }
      }
      if let first = lines.first(where: { table.status[$0] == .noValue }) {
        let silent = count([.noValue])
        notices.append(
          "\(counted(silent, "line")) of \(file.name) \(silent == 1 ? "has" : "have") no value, the first of \(table.reporter[first]) "
            + "and \(table.partner[first]) in \(table.period[first]) (line \(table.line[first])): figures of such months are too low, "
            + "where the reporter has other lines.")
      }
      let parts = count([.oneProcedure, .oneMode, .oneSecondPartner])
      if parts > 0, count([.used]) == 0 {
        notices.append(
          "No line of \(file.name) counts: \(counted(parts, "line")) \(parts == 1 ? "is" : "are") of one customs procedure, mode of "
            + "transport or second partner. Get their totals: customsCode C00, motCode 0, partner2Code 0.")
      }
      return notices
    }
  }

  /// The regimes that are answered, and why others are not.
  func searches(_ settings: FlowSettings) -> (told: [LoadedRegime], notices: [String]) {
    let all = settings.analysis.searches
    guard !settings.choosesRegimes else { return (all, []) }
    let countries = Set(cube.cells.flatMap { [$0.exporter, $0.importer] })
    let told = all.filter { !countries.isDisjoint(with: $0.regime.destinations) }
    if told.isEmpty, let first = all.first {
      return (
        [first],
        [
          "No destination of a built-in regime occurs in these statistics; they are looked at as those of hubs, with the regime "
            + "\(first.regime.id). --regime takes another."
        ]
      )
    }
    return (told, [])
  }

  /// The answers to the question of one regime.
  func answers(
    _ settings: FlowSettings, _ search: LoadedRegime, on pool: WorkPool
  ) throws(Cancelled) -> FlowReport.RegimeAnswers {
    let question = settings.question(search)
    let lanes = FlowLanes(question, cube)
    let sorting = GoodsSorting(cube.classes, question.index)
    var answers = try FlowAnswers(question, cube, lanes, sorting, on: pool)
    answers.limit(to: settings.analysis.limit)
    let series = answers.growth.compactMap { growth -> FlowReport.Series? in
      guard let group = question.group(named: growth.goods),
        let series = cube.series(growth.lane, group, sorting),
        !series.longestRun.isEmpty
      else { return nil }
      return FlowReport.Series(
        lane: growth.lane, goods: growth.goods, start: series.start, values: series.values)
    }
    let measure = search.regime.mainMeasure
    return FlowReport.RegimeAnswers(
      regime: search.regime.id, title: search.regime.title, destinations: question.destinations,
      measureDay: question.measureDay?.description,
      measureTitle: question.measureDay == nil ? nil : measure?.title,
      windows: FlowWindows(question, months: cube.months).flatMap { FlowReport.ComparedWindows($0) },
      answers: answers,
      series: series)
  }

  /// What a report beside shipments says of them.
  var report: StatisticsReport {
    StatisticsReport(inputs: inputs, currency: cube.currency, notices: notices)
  }

  /// Where the lines of each file went.
  var inputs: [FlowReport.Input] {
    files.map { file in
      let lines = file.lines.map { FlowLineID(rawValue: UInt32($0)) }
      var counts: [FlowStatus: Int] = [:]
      var months: ClosedRange<Month>?
      for line in lines {
        let status = settled.table.status[line]
        counts[status, default: 0] += 1
        guard status != .quarantined else { continue }
        let own = settled.table.period[line].months
        months = months.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) } ?? own
      }
      return FlowReport.Input(
        file: file.name, sha256: file.digest, layout: "\(file.layoutTitle) (\(file.dialect))",
        lines: lines.count,
        counts: FlowStatus.allCases.compactMap { status in
          counts[status].map { .init(status: status.name, lines: $0) }
        },
        reasons: file.faults.map { .init(reason: $0.fault.text, rows: $0.lines) },
        firstMonth: months?.lowerBound,
        lastMonth: months?.upperBound, currencies: file.currencies.map(\.currency), notes: file.notes)
    }
  }
}

extension FlowQuestion {
  /// The group of goods that answers name so.
  func group(named name: String) -> GoodsGroup? {
    let named: [GoodsGroup] = [.all, .listed, .unlisted]
    return named.first { $0.name == name } ?? HSCode(name).map { .code($0) }
  }
}

extension FlowSettings {
  /// Whether the user said which regimes or destinations to answer.
  var choosesRegimes: Bool { namesRegimes || analysis.destinations != nil }

  /// How files are read, with months and goods that are not asked for left aside.
  var scopedInput: FlowInputSettings {
    var input = input
    if since != nil || until != nil {
      let (first, last) = (since ?? Month(rawValue: -12 * 1_900), until ?? Month(rawValue: 12 * 8_000))
      input.scope.months = first...max(first, last)
    }
    return input
  }

  /// What a rerun needs.
  var receipt: Receipt {
    let kept = ["destinations", "coalition", "hubs", "level", "goods", "top"]
    var receipt = analysis.receipt
    receipt.settings.removeAll { !kept.contains($0.name) }
    let stated: [(String, String)] = [
      ("since", since?.description ?? "unbounded"), ("until", until?.description ?? "unbounded"),
      ("measure", analysis.measureDay?.description ?? "as the regime says"),
      ("grace", analysis.graceDays.map { "\($0)" } ?? "as the regime says"), ("window", "\(window)"),
      ("floor", "\(floor / 100)"), ("fdr", "\(analysis.rate)"),
      ("controls", controls.map { $0.map(\.description).joined(separator: ",") } ?? "all other countries"),
      ("slack", "\(slackMonths)"), ("cif", "\(cif.least)..\(cif.most), usually \(cif.usual)"),
      ("currency", currency?.description ?? "that of the files"), ("repeats", repeats.rawValue),
    ]
    receipt.settings += stated.map { .init(name: $0.0, value: $0.1) }
    receipt.settings += analysis.readingStated.map { .init(name: $0.name, value: $0.value) }
    return receipt
  }
}
