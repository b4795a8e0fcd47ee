/// A file of the answer key.
public enum TruthFile: String, Sendable, CaseIterable {
  /// What was asked for and how much was planted.
  case summary = "truth.json"
  case schemes = "schemes.csv"
  case routes = "routes.csv"
  case firms = "firms.csv"
  case shipments = "shipments.csv"
  /// How strong each hub's part is: kilograms, share of its trade, from when.
  case strength = "strength.csv"
  /// Firms that stand, or stood, on a watchlist.
  case watchlist = "watchlist.csv"

  /// The header row of a table, without its line end; empty for the summary.
  public var header: String {
    switch self {
    case .summary: ""
    case .schemes: "scheme,kind,label,destination,goods,first_day,last_day,shipments,diverted_kg"
    case .routes: "scheme,kind,label,destination,goods,firms,countries,shipments,diverted_kg"
    case .firms: "name,country,role,label,kinds,diverted_kg,listed_on,spellings"
    case .shipments: "declaration,line,leg,scheme,kind,label,diverted_kg"
    case .strength: "scheme,kind,label,name,country,first_day,sent_kg,diverted_kg,share"
    case .watchlist: "name,country,listed_on,delisted_on"
    }
  }
}

/// A table of the key that is being written.
struct TruthTable {
  private var csv: CSVBytes
  private var isRowOpen = false

  init(_ file: TruthFile) {
    csv = CSVBytes()
    csv.raw(Array(file.header.utf8))
    csv.byte(10)
  }

  /// Adds a cell to the row.
  mutating func cell(_ text: String) {
    if isRowOpen { csv.endCell() }
    isRowOpen = true
    csv.cell(Array(text.utf8)[...])
  }

  mutating func cell(_ number: Int) { cell(String(number)) }

  /// Kilograms with three decimals: exact to the gram.
  mutating func kilograms(_ grams: Int64) {
    let rest = String(grams % 1_000)
    cell("\(grams / 1_000).\(String(repeating: "0", count: 3 - rest.count))\(rest)")
  }

  mutating func list(_ texts: [String]) { cell(texts.joined(separator: " | ")) }

  mutating func endRow() {
    csv.byte(10)
    isRowOpen = false
  }

  var count: Int { csv.bytes.count }

  /// What was written since the last call.
  mutating func take() -> [UInt8] {
    defer { csv = CSVBytes() }
    return csv.bytes
  }
}
