internal import Flows
internal import GraphCore
public import Trade

/// Every line of statistics as CSV, with what became of it: the evidence behind each figure.
public struct FlowLines: Sendable {
  private let table: FlowTable
  private let files: [String]
  private let columns: [CSVColumn<FlowLineID>]

  /// - Parameter files: Names of the table's files.
  public init(_ table: FlowTable, files: [String]) {
    (self.table, self.files) = (table, files)
    columns = [
      .init("file", "file the line is of") { foreignCell(files[table.file(of: $0)]) },
      .init("line", "its line, from 1") { "\(table.line[$0])" },
      .init("status", "what became of it: used, or why it does not count") { table.status[$0].name },
      .init("reporter", "who reports") { FlowLines.country(table.reporter[$0]) },
      .init("partner", "the other country; XW for all, ZZ where it is not said") {
        FlowLines.country(table.partner[$0])
      },
      .init("flow", "export, import, re-export, domestic-export, re-import") { table.flow[$0].name },
      .init("period", "month, quarter, year or months") { table.period[$0].description },
      .init("goods", "goods code; TOTAL for all goods") {
        table.goods[$0] == .none ? "TOTAL" : "\(table.goods[$0])"
      },
      .init("value", "value in the currency") { decimalText(table.value[$0], places: 2) },
      .init("currency", "currency of the value") { table.currency[$0].description },
      .init("net_mass_kg", "net mass, empty where missing") { kilogramCell(table.netMass[$0].known) },
      .init("quantity", "supplementary quantity, empty where missing") { line in
        table.quantity[line].known.map { decimalText($0, places: 3) } ?? ""
      },
      .init("unit", "its unit") { foreignCell(table.units[Int(table.unit[$0])]) },
    ]
  }

  /// The header, then pieces of many lines; lines in quarantine say their place and nothing else.
  public func forEachPiece(_ write: (String) throws -> Void) rethrows {
    try write(csvLine(columns.map(\.name)))
    for start in stride(from: 0, to: table.count, by: 1 << 14) {
      var text = ""
      for row in start..<min(start + 1 << 14, table.count) {
        let line = FlowLineID(rawValue: UInt32(row))
        let cells = columns.enumerated().map { place, column in
          place > 2 && table.status[line] == .quarantined ? "" : column.cell(line)
        }
        text += csvLine(cells)
      }
      try write(text)
    }
  }

  private static func country(_ code: CountryCode) -> String { code.isNone ? "" : code.description }
}

extension TradeFlow {
  /// Name in files.
  public var name: String {
    switch self {
    case .export: "export"
    case .import: "import"
    case .reExport: "re-export"
    case .domesticExport: "domestic-export"
    case .reImport: "re-import"
    }
  }
}
