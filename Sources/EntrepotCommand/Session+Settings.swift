import Console
import Detection
import Entrepot
import Foundation
import Ingest
import Ledgers
import Regimes
import Screening
import Trade

extension Session {
  /// What the options say, with the defaults of the library where they say nothing.
  func settings() throws -> AnalysisSettings {
    var settings = AnalysisSettings()
    let names = try given.list("regime")
    if !names.isEmpty { settings.regimes = try names.map(regime) }
    settings.destinations = try countries("destination")
    settings.coalition = try countries("coalition")
    settings.hubs = try countries("hubs")
    settings.goods = try goods(of: settings.regimes.map(\.regime))
    settings.since = try given.value("since", accepted: "a day such as 2022-03-01") { Day(iso: $0) }
    settings.until = try given.value("until", accepted: "a day such as 2024-12-31") { Day(iso: $0) }
    if let since = settings.since, let until = settings.until, since > until {
      throw given.unacceptable("\(until)", for: "until", accepted: "a day not before --since \(since)")
    }
    if given.has("min-value"), let dollars = try given.integer("min-value", in: 1...1_000_000_000_000) {
      settings.leastCents = Int64(dollars) * 100
    }
    if given.has("legs"), let legs = try given.integer("legs", in: 2...5) { settings.legs = legs }
    if let level = try given.integer("level", in: 2...10) { settings.level = level }
    if let dwell = try given.integers("dwell", in: -3_650...3_650) { settings.dwell = dwell }
    if let loss = try given.value("loss", accepted: "0% to 99.99%, such as 2% or 0.5%", lossShare) {
      settings.loss = loss
    }
    if let unit = given.value("unit"), unit != "auto" {
      settings.measure = try given.choice("unit", as: QuantityMeasure.self)
    }
    settings.byOrigin = given.has("by-origin") && given.flag("by-origin")
    if given.has("source-rule"),
      let rule = try given.choice("source-rule", as: RouteSettings.SourceRule.self)
    {
      settings.sourceRule = rule
    }
    if let rule = try given.choice("same-day", as: RouteSettings.SameDay.self) { settings.sameDay = rule }
    if given.has("min-grade") {
      settings.minGrade = try given.choice("min-grade", as: EvidenceGrade.self)
    }
    if given.has("mark-firms") {
      if let firms = try given.integer("mark-firms", in: 1...) { settings.markFirms = firms }
    }
    if given.has("budget"), let budget = try given.integer("budget", in: 1...) { settings.budget = budget }
    try anomalySettings(&settings)
    try readingSettings(&settings)
    return settings
  }

  /// How much is listed, how files are read, and who the firms are.
  func readingSettings(_ settings: inout AnalysisSettings) throws {
    if given.has("top") {
      try given.exclude("top", "all")
      settings.limit = given.flag("all") ? nil : try given.integer("top", in: 1...) ?? 20
    }
    settings.input = try inputSettings()
    settings.readingStated = try readingStated()
    settings.keepsQuarantine = given.isGiven("quarantine")
    settings.command = commandLine
    if given.has("resolution") { try resolutionSettings(&settings) }
    guard given.has("lists") else { return }
    if let score = try given.value("score", accepted: "a score above 0 and at most 1, such as 0.85", score) {
      settings.screening.threshold = score
    }
    if given.isGiven("score"), !given.isGiven("lists") {
      throw given.unacceptable("nothing", for: "lists", accepted: "at least one watchlist beside --score")
    }
    if given.isGiven("lists") { settings.lists = try LoadedLists(given.values("lists"), on: pool) }
  }

  /// Which spellings are one firm.
  private func resolutionSettings(_ settings: inout AnalysisSettings) throws {
    settings.resolution =
      given.value("resolution") == "none"
      ? nil : try given.choice("resolution", as: ResolutionLevel.self) ?? .default
    if let path = given.value("merges") {
      guard settings.resolution != nil else {
        throw given.unacceptable(
          "none", for: "resolution", accepted: "strict, default or loose beside --merges")
      }
      settings.rules = try ResolutionRules(
        reading: String(decoding: try bytes(of: path), as: UTF8.self), file: path)
    }
    settings.comparesResolutions = given.has("sensitivity") && given.flag("sensitivity")
  }

  /// Detectors, comparisons, and how sure they are to be.
  private func anomalySettings(_ settings: inout AnalysisSettings) throws {
    let ranksLeads = [detectCommand.name, explainCommand.name].contains(given.command.name)
    if !ranksLeads { settings.detectors = [given.command.name] }
    guard given.has("measure") else { return }
    settings.measureDay = try given.value("measure", accepted: "a day such as 2022-02-24") { Day(iso: $0) }
    if let days = try given.integer("grace", in: 0...3_650) { settings.graceDays = days }
    if let dollars = try given.integer("floor", in: 0...1_000_000_000_000) {
      settings.floorCents = Int64(dollars) * 100
    }
    guard given.has("fdr") else { return }
    if let rate = try given.value("fdr", accepted: "a share above 0 and at most 1, such as 0.05", rate) {
      settings.rate = rate
    }
    if let dollars = try given.integer("threshold", in: 1...1_000_000_000_000) {
      settings.thresholdCents = Int64(dollars) * 100
    }
    settings.controls = try given.choice("controls", as: ControlKind.self).map { [$0] }
    settings.placebo = try given.choice("placebo", as: ControlKind.self)
    guard ranksLeads else { return }
    if given.isGiven("flows") { settings.statistics = StatisticsFiles(given.values("flows")) }
    if let path = given.value("weights") {
      settings.weights = try LoadedWeights(bytes: bytes(of: path), name: path)
    }
    if let part = try given.value("explore", accepted: "a part of 0% to 100%, such as 10%", part) {
      settings.explore = part
    }
  }

  /// What is said of the files, for the receipt; files with their digests.
  func readingStated() throws -> [(name: String, value: String)] {
    var stated = given.values("map").map { (name: "map", value: $0) }
    for name in ["encoding", "delimiter"] {
      if let value = given.value(name) { stated.append((name, value)) }
    }
    for name in ["layout", "rates", "merges"].filter(given.has) {
      if let path = given.value(name) { stated.append((name, "\(path) \(SHA256.hex(try bytes(of: path)))")) }
    }
    return stated
  }

  /// How to read the files.
  func inputSettings() throws -> InputSettings {
    var settings = InputSettings()
    settings.dialect = try DialectOverrides(
      encoding: given.value("encoding"), delimiter: given.value("delimiter"))
    settings.columns = try given.pairs("map").map { name, column in
      guard let field = Field(named: name) else {
        let fields = Field.allCases.map(\.rawValue)
        throw given.unacceptable(name, for: "map", accepted: "a field, =, and a column", among: fields)
      }
      return (field, column)
    }
    if let path = given.value("layout") {
      settings.layouts = try Layouts.read(try bytes(of: path), file: path) + settings.layouts
    }
    if let path = given.value("rates") { settings.rates = try CurrencyRates(try bytes(of: path), file: path) }
    return settings
  }

  /// A built-in regime by its name, or one from a file.
  func regime(_ name: String) throws -> LoadedRegime {
    if let builtIn = Regime.named(name) { return LoadedRegime(builtIn) }
    guard packedFiles?[name] != nil || FileManager.default.fileExists(atPath: name) else {
      let accepted = "a built-in regime or a regime file"
      throw given.unacceptable(name, for: "regime", accepted: accepted, among: builtInRegimes)
    }
    return try LoadedRegime(bytes: try bytes(of: name), name: name)
  }

  func bytes(of path: String) throws(IngestError) -> [UInt8] {
    if let packedFiles {
      guard let packed = packedFiles[path] else {
        throw IngestError(file: path, problem: .cannotOpen(reason: "the pack does not hold it"))
      }
      return packed
    }
    do { return Array(try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
      throw IngestError(file: path, problem: .cannotOpen(reason: reason(of: error, path)))
    }
  }

  /// Why a file cannot be read, in the words of the readers of shipments.
  private func reason(of error: any Error, _ path: String) -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "no such file or directory" }
    let isFolder = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey]).isDirectory
    return isFolder == true ? "it is a folder" : error.localizedDescription
  }

  func countries(_ option: String) throws(UsageError) -> [CountryCode]? {
    var codes: [CountryCode] = []
    for text in try given.list(option) {
      let reading = CountryNames.shared.code(of: text)
      guard case .known(let code) = reading else {
        throw given.unacceptable(text, for: option, accepted: accepted(instead: reading))
      }
      if !codes.contains(code) { codes.append(code) }
    }
    return given.isGiven(option) ? codes.sorted() : nil
  }

  private func accepted(instead reading: CountryReading) -> String {
    guard case .confusable(let codes) = reading else {
      return "a country, best as its two letters: KZ, or Kazakhstan"
    }
    let choices = codes.map { "\($0) (\(CountryNames.shared.name(of: $0)))" }
    return "the one that is meant: " + choices.joined(separator: " or ")
  }

  /// Prefixes of goods codes: given as digits, or as the name of a list of a regime.
  func goods(of regimes: [Regime]) throws(UsageError) -> [HSCode]? {
    let lists = regimes.flatMap(\.goods)
    var prefixes: Set<HSCode> = []
    for text in try given.list("goods") {
      let digits = text.filter { $0 != "." && $0 != " " }
      if let list = lists.first(where: { $0.id == text }) {
        prefixes.formUnion(list.codes.filter { !$0.isExempt }.map(\.prefix))
      } else if digits.count <= 10, digits.count.isMultiple(of: 2), let code = HSCode(digits) {
        prefixes.insert(code)
      } else {
        let accepted = "2 to 10 digits, an even number of them, or the name of a goods list"
        throw given.unacceptable(text, for: "goods", accepted: accepted, among: lists.map(\.id))
      }
    }
    return given.isGiven("goods") ? prefixes.sorted() : nil
  }

  /// The command as it would be typed, without what cannot change the answer.
  var commandLine: String { (["entrepot"] + commandWords).map(shellQuoted).joined(separator: " ") }

  /// Its words behind the program's name.
  var commandWords: [String] {
    given.words(without: [
      "workers", "quiet", "output", "format", "width", "full-names", "dot-dir", "quarantine", "strict",
      "pack",
    ])
  }
}

/// Reads `2%`, `2` or `0.25%`: at most two digits behind the point, less than the whole.
func lossShare(_ text: String) -> LossShare? {
  let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
    (1...2).contains(parts[0].utf8.count), let whole = Int(parts[0])
  else { return nil }
  guard parts.count == 2 else { return LossShare(basisPoints: whole * 100) }
  guard (1...2).contains(parts[1].utf8.count), let rest = Int(parts[1]) else { return nil }
  return LossShare(basisPoints: whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest))
}

/// Reads `0.1` or `10%`: more than nothing, less than all.
func share(_ text: String) -> Double? { part(text).flatMap { $0 > 0 && $0 < 1 ? $0 : nil } }

/// Reads `0.1` or `10%`: more than nothing, at most all.
func rate(_ text: String) -> Double? { part(text).flatMap { $0 > 0 ? $0 : nil } }

/// Reads `0.1` or `10%`: from nothing to all.
func part(_ text: String) -> Double? {
  let isPercent = text.hasSuffix("%")
  guard let number = Double(isPercent ? text.dropLast() : text[...]) else { return nil }
  let part = isPercent ? number / 100 : number
  return (0...1).contains(part) ? part : nil
}

/// Reads `0.85`: more than nothing, at most 1.
func score(_ text: String) -> Double? {
  guard let score = Double(text), score > 0, score <= 1 else { return nil }
  return score
}
