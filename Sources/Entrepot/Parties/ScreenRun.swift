internal import Detection
internal import GraphCore
internal import Ingest
public import Reporting
internal import Screening
internal import Trade
internal import Watchlists
public import WorkPool

/// What screening gives back.
public struct ScreenRun: Sendable {
  /// What was found.
  public let report: ScreenReport
  /// The rows in quarantine of each shipment file.
  public let quarantine: [Analysis.Quarantine]
}

/// Looks up names, or the parties of shipments, in watchlists.
///
/// A single file without a column of consignors or consignees is a file of names: a table with a column `name`, or a name
/// on each line.
///
/// - Throws: As `analyse` does; `WatchlistError` for a table of names that cannot be read.
public func screen(
  _ paths: [String], _ lists: LoadedLists, _ settings: AnalysisSettings, _ wanted: ScreenSettings,
  on pool: WorkPool, progress: (String) -> Void = { _ in }
) throws -> ScreenRun {
  if paths.count == 1, try isOfNames(paths[0], settings) {
    progress("looking up names")
    return try screenNames(paths[0], lists, settings, wanted, on: pool)
  }
  let reading = try Reading(paths, settings, .parties, on: pool, progress: progress) { input in
    guard input.namesParties else { throw ScreenError(file: input.name) }
  }
  progress("looking up parties")
  let hasDays = reading.inputs.allSatisfy { $0.mapping.column(.date) != nil }
  let listed = try ListedFirms(lists, wanted, of: reading.read.table, hasDays: hasDays, on: pool)
  let screening = try listed.screening(on: pool)
  progress("hashing the input")
  let sums = reading.sums()
  let report = ScreenReport(
    receipt: settings.screenReceipt(wanted), inputs: reading.accounts(sums), lists: lists.accounts,
    threshold: wanted.threshold, names: screening.firms, hits: screening.hits,
    notices: lists.notices
      + (hasDays
        ? []
        : [
          "No date column: what the lists said on the days of the shipments is not computable; --as-of asks about one."
        ]))
  return ScreenRun(report: report, quarantine: reading.quarantine)
}

/// Whether a file has no column of consignors or consignees, so that it is one of names. A stream is never asked: what was
/// read of it is gone.
private func isOfNames(_ path: String, _ settings: AnalysisSettings) throws -> Bool {
  guard path != "-", FolderFiles.canBeReadTwice(path) else { return false }
  // Who says which column is which speaks of shipments.
  guard settings.input.columns.isEmpty else { return false }
  guard let input = try? OpenedInput(path, settings.input) else { return true }
  return !input.namesParties
}

extension OpenedInput {
  /// Whether there is a column of consignors or consignees.
  fileprivate var namesParties: Bool {
    mapping.column(.consignor) != nil || mapping.column(.consignee) != nil
  }
}

/// An input that is read as shipments and names no party.
public struct ScreenError: Error, CustomStringConvertible {
  /// The input.
  public let file: String

  /// Where, what, and what to do.
  public var description: String {
    "\(file):1: no column of consignors or consignees; say which it is with --map consignee=COLUMN, or give a single file of "
      + "names: a table with a column 'name', or a name on each line"
  }
}

extension ScreenReport.Hit {
  /// A firm with what it does in the shipments.
  init(
    _ firm: FirmID, _ trade: PartyRoles.Trade, _ table: ShipmentTable, matches: [ListedMatch], hasDays: Bool
  ) {
    let days = hasDays ? trade.days : []
    let country = table.firms.countries[firm]
    self.init(
      name: table.name(of: firm), country: country.isNone ? "" : "\(country)",
      roles: PartyRole.allCases.filter(trade.roles.contains).map(\.word), shipments: trade.count,
      firstDay: days.first.map { "\($0.day)" }, lastDay: days.last.map { "\($0.day)" },
      matches: matches)
  }
}

private func screenNames(
  _ path: String, _ lists: LoadedLists, _ settings: AnalysisSettings, _ wanted: ScreenSettings,
  on pool: WorkPool
) throws -> ScreenRun {
  let file = try NamesFile(path)
  let days = wanted.asOf.map { AskedDays.days([$0]) } ?? .none
  let parts = try pool.map(file.names.indices, grain: .queries(of: file.names.count)) { range in
    var (work, hits) = (ScreeningIndex.Work(), [ScreenReport.Hit]())
    for name in file.names[range] {
      let facts = MatchFacts(countries: name.countries, identifiers: name.identifiers)
      let matches = lists.index.matches(name.text, facts: facts, threshold: wanted.threshold, work: &work)
      guard !matches.isEmpty else { continue }
      hits.append(
        ScreenReport.Hit(
          name: name.text, country: name.countries.first.map { "\($0)" } ?? "", line: name.line,
          matches: matches.map {
            lists.match($0, of: name.text, facts: facts, on: days)
          }))
    }
    return hits
  }
  let stamp = "\(path) \(try InputBytes(path).digest())"
  let report = ScreenReport(
    receipt: settings.screenReceipt(wanted, names: stamp), inputs: [], lists: lists.accounts,
    threshold: wanted.threshold,
    names: file.names.count, hits: ScreenReport.ranked(parts.flatMap { $0 }),
    notices: file.notices + lists.notices)
  return ScreenRun(report: report, quarantine: [])
}

extension ScreenReport {
  /// Best match first; of equal ones those with more shipments, then by name.
  static func ranked(_ hits: [Hit]) -> [Hit] {
    hits.sorted { a, b in
      let (x, y) = (a.matches.first?.score ?? 0, b.matches.first?.score ?? 0)
      if x != y { return x > y }
      if a.shipments != b.shipments { return a.shipments ?? 0 > b.shipments ?? 0 }
      return (a.name, a.country, a.line ?? 0) < (b.name, b.country, b.line ?? 0)
    }
  }
}

extension FieldSet {
  /// Who stands in shipments, and when.
  fileprivate static var parties: FieldSet {
    var fields = FieldSet.all
    (fields.countries, fields.quantities, fields.texts) = ([], [], TextRole.allCases)
    (fields.hasGoods, fields.hasDeclaration, fields.hasMarks, fields.hasCurrency) = (
      false, false, false, false
    )
    return fields
  }
}

extension PartyRole {
  /// As reports name it.
  var word: String {
    switch self {
    case .consignor: "consignor"
    case .consignee: "consignee"
    case .maker: "maker"
    case .declarant: "declarant"
    case .contractHolder: "contract holder"
    }
  }
}

extension AnalysisSettings {
  /// - Parameter names: The file of names with its digest, if one was looked up.
  fileprivate func screenReceipt(_ wanted: ScreenSettings, names: String? = nil) -> Receipt {
    let stated = readingStated.map { Receipt.Setting(name: $0.name, value: $0.value) }
    return Receipt(
      version: entrepotVersion, command: command,
      settings: [
        .init(name: "score", value: "\(wanted.threshold)"),
        .init(
          name: "as-of",
          value: wanted.asOf?.description ?? (names == nil ? "the days of the shipments" : "no day")),
        .init(name: "resolution", value: names == nil ? resolution?.rawValue ?? "none" : "none"),
      ] + stated + (names.map { [.init(name: "names", value: $0)] } ?? []), regimes: [])
  }
}
