extension FileInspection {
  /// `UTF-8 with BOM, comma, CRLF, quotes RFC 4180, gzip, 1,234 bytes`
  var format: String {
    var parts = [
      dialect.encoding + (dialect.byteOrderMark ? " with BOM" : ""), "\(dialect.delimiter)-separated",
    ]
    let isOpen = dialect.finalNewline == false
    parts.append("\(dialect.newline) line ends" + (isOpen ? " (none after the last row)" : ""))
    parts.append(dialect.quoting == "none" ? "no quotes" : "quotes as in \(dialect.quoting)")
    if compression != "none" { parts.append(compression) }
    return (parts + ["\(grouped(String(bytes))) bytes"]).joined(separator: ", ")
  }
}

extension LayoutInspection {
  var summary: String { "\(title) (\(id)), confidence \(confidence) %" }
}

extension CoverageInspection {
  /// `99.5 %`, cut, not rounded, so that 100 % means all; nothing for no rows.
  var share: String {
    let rows = present + missing + unreadable
    guard rows > 0 else { return "" }
    let permille = present.multipliedFullWidth(by: 1_000)
    let tenths = Int(rows.dividingFullWidth(permille).quotient)
    return "\(decimalText(Int64(tenths), places: 1)) %"
  }

  /// All sums with their units, a line each.
  var sumCell: TextTable.Cell {
    var lines: [String] = []
    if let sumUSDCents { lines.append("\(dollars(sumUSDCents)) USD") }
    if let sumGrams { lines.append("\(kilograms(sumGrams)) kg") }
    if let sumPieceThousandths { lines.append("\(thousandths(sumPieceThousandths)) pieces") }
    if let inOtherUnits, inOtherUnits > 0 { lines.append("\(grouped(inOtherUnits)) in other units") }
    for sum in sums {
      let rows = sum.rows == present ? "" : " in \(counted(sum.rows, "row"))"
      lines.append(visibleText("\(grouped(sum.amount)) \(sum.currency)\(rows)"))
    }
    return .init(natural: lines.map(displayWidth).max() ?? 0) { room in
      lines.map { middleTruncated($0, to: room) }
    }
  }
}

/// A mark per number, in lines of at most `room`: eight heights, a blank dot for zero.
func sparkline(_ numbers: [Int], most: Int, room: Int) -> [String] {
  let marks = numbers.map { number -> Character in
    guard number > 0, most > 0 else { return "·" }
    let heights: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return heights[min(7, Int(Double(number) / Double(most) * 8))]
  }
  return stride(from: 0, to: marks.count, by: max(1, room)).map {
    String(marks[$0..<min($0 + room, marks.count)])
  }
}

/// Runs of months without rows: `2021-03`, `2021-05 to 2021-08`.
func spans(_ months: [DayInspection.MonthCount]) -> [String] {
  months.split { $0.rows > 0 }.map { run in
    let (first, last) = (run[run.startIndex].month, run[run.endIndex - 1].month)
    return first == last ? first : "\(first) to \(last)"
  }
}
