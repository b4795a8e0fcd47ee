internal import Foundation
internal import GraphCore
internal import Ingest
internal import Regimes
public import Reporting
internal import Trade
public import WorkPool

/// A report with everything behind it, in files: what a second reader needs to check it without asking back.
///
/// It holds no clock time and no name of a machine: the same run gives the same bytes.
public struct EvidencePack: Sendable {
  /// Relative name and contents of each file, ascending by name.
  public let files: [(name: String, bytes: [UInt8])]
  /// What `manifest.json` says.
  public let manifest: PackManifest

  /// SHA-256 of `manifest.json`, which has those of all other files: whoever keeps it elsewhere knows this pack again.
  public var manifestDigest: String {
    files.first { $0.name == PackNames.manifest }.map { SHA256.hex($0.bytes) } ?? ""
  }

  /// The report as JSON.
  public var report: String {
    files.first { $0.name == PackNames.report }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// What a pack holds beside the results.
  public struct Request: Sendable {
    /// The command word by word, behind the program's name.
    public var words: [String]
    /// Files that options named, as they were read: option, path as given, contents.
    public var settingFiles: [(option: String, path: String, bytes: [UInt8])]

    /// A request of a command.
    public init(words: [String], settingFiles: [(option: String, path: String, bytes: [UInt8])]) {
      (self.words, self.settingFiles) = (words, settingFiles)
    }
  }
}

/// As `analyse` does, and packs the evidence.
///
/// - Throws: As `analyse` does; `IngestError` where an input cannot be read again for its rows.
public func analyse(
  _ paths: [String], _ settings: AnalysisSettings, packing request: EvidencePack.Request, on pool: WorkPool,
  progress: (String) -> Void = { _ in }
) throws -> (analysis: Analysis, pack: EvidencePack) {
  let reading = try Reading(paths, settings, .gradedRoutes(settings), on: pool, progress: progress) {
    try $0.requireShipmentsOfAnyGoods()
  }
  let listed = try ListedFirms(settings, of: reading.read.table, on: pool, progress: progress)
  let analysis = try Analysis(of: reading, settings, listed, on: pool, progress: progress)
  progress("packing the evidence")
  let pack = try PackGathering(
    report: analysis.report, reading: reading, settings: settings, request: request
  )
  .pack(listed)
  return (analysis, pack)
}

/// Gathers the files of a pack.
private struct PackGathering {
  let report: Report
  let reading: Reading
  let settings: AnalysisSettings
  let request: EvidencePack.Request

  func pack(_ listed: ListedFirms?) throws -> EvidencePack {
    var files = try packedForms(of: report).map { (name: $0.name, bytes: Array($0.text.utf8)) }
    let cited = report.citedRows.compactMap { source, ids in
      row(of: source).map { (input: $0.input, row: $0.row, ids: ids) }
    }
    files.append(("rows.csv", Array(csvText(cited.map { packRow($0.row, $0.ids) }).utf8)))
    var notes: [String] = []
    for index in reading.inputs.indices {
      let rows = cited.filter { $0.input == index }.map(\.row)
      files += try sourceRows(ofInput: index, rows, notes: &notes)
    }
    files += regimes
    if let listed, let lists = settings.lists {
      files += PackedLists(lists: lists, matched: listed.matchedEntries).files
    }
    var settingFiles: [PackManifest.SettingFile] = []
    for (place, one) in request.settingFiles.enumerated() {
      let name = "settings/\(place + 1)-\(one.option)-\(PackNames.plain(one.path))"
      files.append((name, one.bytes))
      settingFiles.append(
        .init(option: one.option, path: one.path, file: name, sha256: SHA256.hex(one.bytes)))
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let manifest = PackManifest(
      receipt: report.receipt, words: request.words, lists: settings.lists?.accounts ?? [],
      inputs: report.inputs, settingFiles: settingFiles, notes: notes,
      files: files.map { .init(name: $0.name, bytes: $0.bytes.count, sha256: SHA256.hex($0.bytes)) })
    files.append((PackNames.manifest, Array(try jsonText(manifest).utf8)))
    files.append((PackNames.sums, PackSums.bytes(of: files.map { ($0.name, SHA256.hex($0.bytes)) })))
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return EvidencePack(files: files, manifest: manifest)
  }

  /// The table's row for a line of a file.
  private func row(of source: RouteReport.Source) -> (input: Int, row: Int)? {
    for (index, input) in reading.inputs.enumerated() where input.name == source.file {
      let (rows, lines) = (reading.read.rows[index], reading.read.lines)
      let row = rows.partitionPoint { lines.line(ofRow: $0) >= source.line }
      if row < rows.upperBound, lines.line(ofRow: row) == source.line { return (index, row) }
    }
    return nil
  }

  private func packRow(_ row: Int, _ ids: [String]) -> PackRow {
    let (table, shipment) = (reading.read.table, ShipmentID(row: row))
    func firm(_ party: PartyID) -> TraceReport.Firm { .init(table.firm(of: party), in: table) }
    return PackRow(
      evidence: RowStatement(inputs: reading.inputs, read: reading.read).evidence(shipment),
      consignor: firm(table.consignor[shipment]), consignee: firm(table.consignee[shipment]),
      maker: firm(table.maker?[shipment] ?? .none), destination: table.destination(of: shipment).text,
      citedBy: ids)
  }

  /// The header and the cited rows of an input word for word, and where these stand in it.
  private func sourceRows(
    ofInput index: Int, _ rows: [Int], notes: inout [String]
  ) throws -> [(name: String, bytes: [UInt8])] {
    let (input, read) = (reading.inputs[index], reading.read)
    guard !rows.isEmpty else { return [] }
    guard input.canBeReadTwice, input.name != "-" else {
      notes.append(
        "The rows of \(visibleText(input.name)) are not packed word for word: a stream is read once.")
      return []
    }
    let ranges = rows.map { row in
      let line = read.lines.line(ofRow: row)
      return line..<(row + 1 < read.rows[index].upperBound ? read.lines.line(ofRow: row + 1) : .max)
    }
    let found = try SourceRows(
      input.path, input.dialect, firstRow: input.firstLine, rows: ranges)
    var places = "pack_line,source_line,lines\n"
    for place in found.places { places += "\(place.line),\(place.source),\(place.count)\n" }
    let name = "rows/\(index + 1)-\(PackNames.plain(input.name, unpacked: input.isGzip))"
    return [(name, found.bytes), ("\(name).lines.csv", Array(places.utf8))]
  }

  /// The regime files that were used, built-in ones as well.
  private var regimes: [(name: String, bytes: [UInt8])] {
    let used = Set(report.receipt.regimes.map(\.sha256))
    var seen: Set<String> = []
    return settings.regimes.compactMap { loaded in
      guard let source = loaded.source, used.contains(loaded.sha256), seen.insert(loaded.sha256).inserted
      else {
        return nil
      }
      return ("regimes/\(seen.count)-\(PackNames.plain(loaded.regime.id)).json", source)
    }
  }
}

/// The digests of a pack's files as `sha256sum --check` reads them.
enum PackSums {
  static func bytes(of digests: [(name: String, sha256: String)]) -> [UInt8] {
    let sorted = digests.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return Array(sorted.map { "\($0.sha256)  \($0.name)\n" }.joined().utf8)
  }
}
