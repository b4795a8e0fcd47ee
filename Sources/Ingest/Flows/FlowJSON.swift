internal import Foundation

/// The rows of JSON that interfaces of statistics answer with: `{"data": [{...}, ...]}`, `[{...}]`, or lists of cells with
/// the names of the columns in the first.
struct FlowJSON {
  private(set) var header: [String] = []
  private(set) var rows: [[String]] = []
  /// Number of the element of the first row, from 1.
  private(set) var firstElement = 1
  private(set) var notes: [String] = []

  /// - Throws: `badJSON` for text that breaks off, is nested too deep, or is no list of rows; `noRows` for an empty one.
  init(_ bytes: [UInt8], file: String) throws(IngestError) {
    let top: Any
    do { top = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed]) } catch {
      throw IngestError(file: file, problem: .badJSON(detail: "it breaks off, or is not well formed"))
    }
    guard let list = FlowJSON.list(top) else {
      throw IngestError(
        file: file, problem: .badJSON(detail: "it is no list of rows, nor holds one under 'data'"))
    }
    guard !list.isEmpty else { throw IngestError(file: file, problem: .noRows) }
    if let objects = list as? [[String: Any]] {
      take(objects)
    } else if let lists = list as? [[Any]] {
      header = lists[0].map(FlowJSON.text)
      rows = lists.dropFirst().map { $0.map(FlowJSON.text) }
      firstElement = 2
      guard !rows.isEmpty else { throw IngestError(file: file, problem: .noRows) }
    } else {
      throw IngestError(file: file, problem: .badJSON(detail: "its rows are neither objects nor lists"))
    }
    notes = FlowJSON.notes(top)
  }

  private static func list(_ top: Any) -> [Any]? {
    if let list = top as? [Any] { return list }
    guard let object = top as? [String: Any] else { return nil }
    for name in ["data", "dataset", "value", "results", "rows"] {
      if let list = object[name] as? [Any] { return list }
    }
    return nil
  }

  /// `"error": "..."` and the count beside the data.
  private static func notes(_ top: Any) -> [String] {
    guard let object = top as? [String: Any], let error = object["error"] as? String, !error.isEmpty else {
      return []
    }
    return ["the answer says: \(error.prefix(200))"]
  }

  private mutating func take(_ objects: [[String: Any]]) {
    var names: Set<String> = []
    for object in objects { names.formUnion(object.keys) }
    header = names.sorted()
    rows = objects.map { object in header.map { object[$0].map(FlowJSON.text) ?? "" } }
  }

  private static func text(_ value: Any) -> String {
    switch value {
    case is NSNull: ""
    case let text as String: text
    case let number as NSNumber: number.stringValue
    default: ""
    }
  }

  /// The rows as CSV, a line each, for the reader of tables.
  var csv: [UInt8] {
    var text: [UInt8] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column > 0 { text.append(44) }
        let needsQuotes = cell.utf8.contains { $0 == 34 || $0 == 44 || $0 < 32 } || row.count == 1
        if !needsQuotes {
          text += cell.utf8
          continue
        }
        text.append(34)
        for byte in cell.utf8 {
          text.append(byte == 10 || byte == 13 ? 32 : byte)
          if byte == 34 { text.append(34) }
        }
        text.append(34)
      }
      text.append(10)
    }
    return text
  }
}
