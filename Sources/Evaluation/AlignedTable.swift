/// A plain table of short ASCII cells: the first column to the left, all others to the right.
public struct AlignedTable: Sendable {
  public var header: [String]
  public var rows: [[String]] = []

  public init(_ header: [String]) { self.header = header }

  /// Header, rule and rows, each indented by `indent` blanks and ending without blanks.
  public func lines(indent: Int = 2) -> [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * max(0, widths.count - 1))
    let margin = String(repeating: " ", count: indent)
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - cells[column].count)
        return column == 0 ? cells[column] + blanks : blanks + cells[column]
      }
      let text = padded.joined(separator: "  ")
      return margin + text.prefix(text.count - text.reversed().prefix { $0 == " " }.count)
    }
    return [line(header), margin + rule] + rows.map(line)
  }
}

/// A number with a fixed number of decimals; `-` for none.
public func decimals(_ value: Double?, _ places: Int = 3) -> String {
  guard let value, value.isFinite else { return "-" }
  let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
  let scaled = Int64((abs(value) * scale).rounded())
  let (whole, part) = scaled.quotientAndRemainder(dividingBy: Int64(scale))
  let digits = String(part)
  let sign = value < 0 && scaled > 0 ? "-" : ""
  if places == 0 { return "\(sign)\(whole)" }
  return "\(sign)\(whole)." + String(repeating: "0", count: places - digits.count) + digits
}

/// A paragraph in lines of at most `width` cells; a longer word stands alone. Before all lines but the first stand
/// `hanging` more blanks.
public func filled(_ text: String, width: Int = 96, indent: Int = 2, hanging: Int = 0) -> [String] {
  func margin(_ lines: [String]) -> String {
    String(repeating: " ", count: indent + (lines.isEmpty ? 0 : hanging))
  }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, margin(lines).count + line.count + 1 + word.count > width {
      lines.append(margin(lines) + line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [margin(lines) + line]
}
