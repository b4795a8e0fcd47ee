import Foundation
import GraphCore
import Ingest
import Trade
import WorkPool

private let comextUsage = """
  comext [--rows N] [--rounds N] [--workers N] [--folder DIR] [--json FILE] [--against FILE]
  """

/// `comext`: a month in the format of Eurostat's bulk files, read as trade statistics, beside as many rows of shipments.
///
/// Rows used and the sum of their values are checked against those written.
func comextCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--rows", "--rounds", "--workers", "--folder", "--json", "--against"],
    usage: comextUsage)
  let rows = try words.number("--rows", or: 5_000_000)
  let pool = WorkPool(workers: try words.number("--workers", or: WorkPool.activeCores))
  let folder = words["--folder"] ?? ".build/benchmarks"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let month = ComextMonth(rows: rows, path: "\(folder)/comext\(rows).dat")
  let shipments = "\(folder)/rows\(rows)-seed1.csv"
  try month.write()
  if !FileManager.default.fileExists(atPath: shipments) {
    try makeCommand(arguments: [shipments, "--rows", "\(rows)", "--seed", "1"])
  }
  var (flows, others): ([Double], [Double]) = ([], [])
  var memory = 0.0
  for _ in 0..<(try words.number("--rounds", or: 3)) {
    let watch = MemoryWatch(ProcessInfo.processInfo.processIdentifier)
    flows.append(try month.read(on: pool))
    memory = max(memory, watch.stop() ?? 0)
    others.append(try readShipments(shipments, rows, pool))
  }
  let (ours, theirs) = (median(flows), median(others))
  var lines = BenchmarkLines()
  lines.lines.append(
    BenchmarkLine(
      benchmark: "comext", name: "\(rows) rows, \(pool.workers) workers",
      figures: [
        "seconds": ours, "rowsPerSecond": Double(rows) / ours, "shipmentSeconds": theirs,
        "speedRatio": theirs / ours,
        "anonymousMiB": memory, "bytesPerRow": memory * 1_048_576 / Double(rows),
      ]))
  try lines.report(
    [
      ("seconds", 3), ("rowsPerSecond", 0), ("shipmentSeconds", 3), ("speedRatio", 2), ("anonymousMiB", 0),
      ("bytesPerRow", 1),
    ], words)
}

private func readShipments(_ path: String, _ rows: Int, _ pool: WorkPool) throws -> Double {
  let watch = ContinuousClock()
  let start = watch.now
  let settings = InputSettings()
  let input = try OpenedInput(path, settings).decidingFormats(settings, on: pool)
  let read = try ShipmentReader(settings: settings, pool: pool).read([input])
  _ = input.digest()
  let seconds = (watch.now - start).seconds
  guard read.table.count == rows else {
    throw MakeError(description: "\(path): \(read.table.count) rows; remove it")
  }
  return seconds
}

/// A month of Comext, made up.
private struct ComextMonth {
  let rows: Int
  let path: String

  private static let header =
    "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,PRODUCT_CPA21,PRODUCT_CPA22,PRODUCT_BEC,PRODUCT_BEC5,"
    + "PRODUCT_SECTION,FLOW,STAT_PROCEDURE,SUPPL_UNIT,PERIOD,VALUE_EUR,VALUE_NAC,QUANTITY_KG,QUANTITY_SUPPL_UNIT\n"
  private static let reporters = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "IT", "NL", "PL",
  ]
  private static let partners =
    CountryNames.shared.all.map(\.description).filter { !reporters.contains($0) } + ["QV", "QZ"]

  /// Row number `row`, and the euros it says.
  private func line(_ row: Int) -> (text: String, euros: Int) {
    func mixed(_ salt: UInt64) -> Int {
      var x = (UInt64(row) &+ salt &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
      x = (x ^ x >> 27) &* 0x94D0_49BB_1331_11EB
      return Int(truncatingIfNeeded: (x ^ x >> 31) >> 1)
    }
    let reporter = ComextMonth.reporters[row * ComextMonth.reporters.count / rows]
    let partner = ComextMonth.partners[mixed(1) % ComextMonth.partners.count]
    let code = 1_000_000 + mixed(2) % 9_700 * 10_000 + mixed(3) % 50
    let goods = String(repeating: "0", count: 8 - String(code).count) + String(code)
    let euros = mixed(4) % (mixed(5) % 9 == 0 ? 10_000_000 : 50_000)
    let unit = mixed(6) % 3 == 0 ? "NAR" : ""
    let text =
      "\(reporter),\(partner),E,\(goods),\(mixed(7) % 90_000 + 10_000),\(mixed(8) % 900_000 + 100_000),"
      + "\(mixed(8) % 900_000 + 100_000),\(mixed(9) % 500 + 100),\(mixed(9) % 9),\(mixed(9) % 20 + 1),\(row % 2 + 1),"
      + "\(mixed(10) % 4 + 1),\(unit),202512,\(euros),\(euros),\(mixed(11) % 20_000),\(unit.isEmpty ? "0" : "17")\n"
    return (text, euros)
  }

  /// Writes the file, unless it is there.
  func write() throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let partial = path + ".partial"
    guard FileManager.default.createFile(atPath: partial, contents: nil),
      let file = FileHandle(forWritingAtPath: partial)
    else { throw MakeError(description: "\(path): cannot be written; does the directory exist?") }
    try file.write(contentsOf: Data(ComextMonth.header.utf8))
    for first in stride(from: 0, to: rows, by: 20_000) {
      var text = ""
      for row in first..<min(first + 20_000, rows) { text += line(row).text }
      try file.write(contentsOf: Data(text.utf8))
    }
    try file.close()
    try FileManager.default.moveItem(atPath: partial, toPath: path)
  }

  /// Seconds to read it.
  func read(on pool: WorkPool) throws -> Double {
    let watch = ContinuousClock()
    let start = watch.now
    let read = try readFlows([path], on: pool)
    let seconds = (watch.now - start).seconds
    let expected = try pool.map(0..<rows, grain: 65_536) { part in part.reduce(0) { $0 + line($1).euros } }
      .reduce(0, +)
    let sum = unsafe read.table.value.withValues { values in unsafe values.reduce(0, +) }
    guard read.table.count == rows, read.files[0].counts[.used] == rows, sum == Int64(expected) * 100 else {
      throw MakeError(
        description: "\(path): \(read.table.count) rows, \(sum) cents, \(read.files[0].faults); remove it")
    }
    return seconds
  }
}
