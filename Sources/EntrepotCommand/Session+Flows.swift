import Console
import Entrepot
import Flows
import Ingest
import Reporting
import Trade

extension Session {
  /// What trade statistics say.
  func flows() throws -> ExitStatus {
    try refuseConflicts()
    var settings = try flowSettings()
    // Text shows the first of each kind; for a program that reads the result none is left out unless it says so.
    let shown = settings.analysis.limit
    if !given.isGiven("top") { settings.analysis.limit = nil }
    let analysis = try withProgress {
      try Entrepot.flows(given.arguments("FILE"), settings, on: pool, progress: $0)
    }
    let report = analysis.report
    let quarantined = analysis.files.reduce(0) { $0 + ($1.counts[.quarantined] ?? 0) }
    var status = ExitStatus.done
    if given.value("format") == "csv-lines" {
      let output = try Output(to: given.value("output"))
      try FlowLines(analysis.table, files: analysis.files.map(\.name)).forEachPiece { try output.write($0) }
      try output.finish()
    } else {
      var style = try style()
      style.top = shown
      status = try print(try text(report, style))
    }
    if quarantined > 0 {
      messages.note(
        "\(counted(quarantined, "line was", "lines were")) set aside; --format csv-lines names each with its place"
      )
    }
    return given.flag("strict") && quarantined > 0 ? .quarantined : status
  }

  private func text(_ report: FlowReport, _ style: TextStyle) throws -> String {
    switch given.value("format") {
    case "json": try jsonText(report)
    case "csv": flowsCSVText(report)
    case "csv-series": flowsSeriesCSVText(report)
    case "dot": dotText(report)
    case "html": htmlText(report)
    default: terminalText(report, style: style)
    }
  }

  /// What the options say, with the defaults of the library where they say nothing.
  func flowSettings() throws -> FlowSettings {
    var settings = FlowSettings()
    let names = try given.list("regime")
    if !names.isEmpty { settings.analysis.regimes = try names.map(regime) }
    settings.namesRegimes = !names.isEmpty
    settings.analysis.destinations = try countries("destination")
    settings.analysis.coalition = try countries("coalition")
    settings.analysis.hubs = try countries("hubs")
    settings.controls = try countries("controls")
    settings.analysis.goods = try goods(of: settings.analysis.regimes.map(\.regime))
    settings.since = try month("since")
    settings.until = try month("until")
    if let since = settings.since, let until = settings.until, since > until {
      throw given.unacceptable("\(until)", for: "until", accepted: "a month not before --since \(since)")
    }
    if let level = try given.integer("level", in: 2...10) { settings.analysis.level = level }
    settings.analysis.measureDay = try given.value("measure", accepted: "a day such as 2022-02-24") {
      Day(iso: $0)
    }
    settings.analysis.graceDays = try given.integer("grace", in: 0...3_650)
    if let months = try given.integer("window", in: 1...120) { settings.window = months }
    if let units = try given.integer("floor", in: 0...1_000_000_000_000) {
      settings.floor = Int64(units) * 100
    }
    if let rate = try given.value("fdr", accepted: "a share above 0 and at most 1, such as 0.05", rate) {
      settings.analysis.rate = rate
    }
    if let months = try given.integer("slack", in: 0...24) { settings.slackMonths = months }
    if let cif = try given.value("cif", accepted: "two factors of 1 to 2, such as 1.00..1.10", cifFactors) {
      settings.cif = cif
    }
    settings.currency = try given.value("currency", accepted: "three letters such as EUR") {
      CurrencyCode($0)
    }
    settings.repeats = try given.choice("repeats", as: RepeatRule.self) ?? .last
    if let path = given.value("rates") { settings.rates = try CurrencyRates(try bytes(of: path), file: path) }
    if given.isGiven("top") || given.flag("all") {
      try given.exclude("top", "all")
    }
    settings.analysis.limit = given.flag("all") ? nil : try given.integer("top", in: 1...) ?? 20
    settings.analysis.command = commandLine
    settings.analysis.readingStated = try readingStated() + given.values("fix").map { ("fix", $0) }
    settings.input = try flowInputSettings()
    return settings
  }

  private func flowInputSettings() throws -> FlowInputSettings {
    var input = FlowInputSettings()
    input.dialect = try DialectOverrides(
      encoding: given.value("encoding"), delimiter: given.value("delimiter"))
    input.columns = try given.values("map").map { try FlowField.assignment($0, option: "--map") }
    input.fixed = try given.values("fix").map { try FlowField.assignment($0, option: "--fix") }
    input.layout = given.value("format-of")
    return input
  }

  /// A month, or the month of a day.
  private func month(_ option: String) throws -> Month? {
    try given.value(option, accepted: "a month such as 2022-03") { text in
      Month(iso: text) ?? Day(iso: text).map { Month(of: $0) }
    }
  }
}

/// Reads `1.00..1.10`: least and most; the usual factor is 1.06, or what of the range lies nearest to it.
private func cifFactors(_ text: String) -> (least: Double, usual: Double, most: Double)? {
  let parts = text.split(separator: "..", omittingEmptySubsequences: false).map { Double($0) }
  guard parts.count == 2, let least = parts[0], let most = parts[1], 1 <= least, least <= most, most <= 2
  else {
    return nil
  }
  return (least, min(max(1.06, least), most), most)
}
