import Foundation
import GraphCore
import Trade
import WorkPool

@testable import Ingest

/// One line of a table, as tests compare it.
struct FlowRow: Equatable, CustomStringConvertible {
  var status = FlowStatus.used
  var period = "", reporter = "", partner = ""
  var flow = TradeFlow.export
  var goods = ""
  var value: Int64 = 0
  var currency = ""
  var mass: Int64 = 0, quantity: Int64 = 0
  var unit = ""
  var line = 0

  init(_ table: FlowTable, _ row: Int) {
    let id = FlowLineID(rawValue: UInt32(row))
    status = table.status[id]
    (period, goods) = (table.period[id].description, table.goods[id].description)
    (reporter, partner) = (table.reporter[id].description, table.partner[id].description)
    (flow, value, currency) = (table.flow[id], table.value[id], table.currency[id].description)
    (mass, quantity) = (table.netMass[id].rawValue, table.quantity[id].rawValue)
    (unit, line) = (table.units[Int(table.unit[id])], Int(table.line[id]))
  }

  var description: String {
    "\(line): \(status) \(period) \(reporter)>\(partner) \(flow) \(goods) \(value) \(currency) \(mass)g \(quantity)\(unit)"
  }
}

extension ReadFlows {
  var rows: [FlowRow] { (0..<table.count).map { FlowRow(table, $0) } }
  /// The lines in short, for tests to look at.
  var text: [String] { rows.map(\.description) }
  func count(_ status: FlowStatus, file: Int = 0) -> Int { files[file].counts[status] ?? 0 }
}

/// Reads texts as files.
func flows(
  _ texts: String..., workers: Int = 2, chunkSize: Int? = nil,
  _ change: (inout FlowInputSettings) throws -> Void = { _ in }
) throws -> ReadFlows {
  try flows(bytes: texts.map { Array($0.utf8) }, workers: workers, chunkSize: chunkSize, change)
}

func flows(
  bytes: [[UInt8]], workers: Int = 2, chunkSize: Int? = nil,
  _ change: (inout FlowInputSettings) throws -> Void = { _ in }
) throws -> ReadFlows {
  let bench = Workbench()
  var settings = FlowInputSettings()
  if let chunkSize { settings.chunkSize = chunkSize }
  settings.names = bytes.indices.map { "f\($0).csv" }
  try change(&settings)
  let paths = bytes.enumerated().map { bench.file($1, "f\($0).csv") }
  return try readFlows(paths, settings, on: WorkPool(workers: workers))
}

/// The error that reading a text ends with.
func flowError(_ text: String, _ change: (inout FlowInputSettings) throws -> Void = { _ in }) -> String? {
  do { _ = try flows(bytes: [Array(text.utf8)], change) } catch { return "\(error)" }
  return nil
}
