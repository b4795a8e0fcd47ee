import Foundation

/// The records of a table as a patient reader finds them: scalar by scalar, minding quotes.
struct PackRecords {
  /// Everything up to the end of the header.
  private(set) var header = ""
  /// The records below: the line each begins on, how many lines it has, and its text with its line end.
  private(set) var rows: [(line: Int, lines: Int, text: String)] = []

  /// - Parameter end: The scalar that ends lines.
  init(_ text: String, headerBegins: String, end: Unicode.Scalar) {
    var (line, start, isQuoted, record) = (1, 1, false, "")
    var isBelow = false
    func finish(_ records: inout PackRecords) {
      if !isBelow {
        records.header += record
        isBelow = record.hasPrefix(headerBegins)
      } else if record.unicodeScalars.contains(where: { $0 != "\r" && $0 != "\n" }) {
        records.rows.append((start, record.unicodeScalars.count { $0 == end }, record))
        // A last row without an end is a line as well.
        if record.unicodeScalars.last != end { records.rows[records.rows.count - 1].lines += 1 }
      }
    }
    for scalar in text.unicodeScalars {
      record.unicodeScalars.append(scalar)
      if scalar == "\"" { isQuoted.toggle() }
      if scalar == end { line += 1 }
      if scalar == end, !isQuoted {
        finish(&self)
        (start, record) = (line, "")
      }
    }
    if !record.isEmpty { finish(&self) }
  }
}
