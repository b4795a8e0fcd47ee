/// Lines of terminal text, collected.
struct TextPage {
  let style: TextStyle
  private(set) var lines: [String] = []

  var ink: Ink { Ink(isOn: style.color) }
  var text: String { lines.map { $0 + "\n" }.joined() }

  init(style: TextStyle) { self.style = style }

  /// An empty line, unless there is one already or nothing stands above.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A line that is already visible, fitted and coloured.
  mutating func append(_ line: String) { lines.append(line) }

  /// A heading, set off from what stands above.
  mutating func heading(_ text: String) {
    gap()
    for line in wrapped(visibleText(text), to: style.width) { lines.append(ink(line, .heading)) }
  }

  /// A paragraph; `hanging` more blanks stand before its second and later lines.
  mutating func say(_ text: String, _ tone: Tone = .plain, indent: Int = 0, hanging: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    for line in wrapped(visibleText(text), to: style.width - indent, hanging: hanging) {
      lines.append(margin + ink(line, tone))
    }
  }

  /// Sentences, each with a dash before it.
  mutating func list(_ sentences: [String], _ tone: Tone = .plain, indent: Int = 2) {
    for sentence in sentences { say("- " + sentence, tone, indent: indent, hanging: 2) }
  }

  /// Names with values, the values below each other; names of at most 24 cells.
  mutating func facts(_ facts: [(name: String, value: String)], indent: Int = 2) {
    let column = min(24, facts.map { displayWidth(visibleText($0.name)) }.max() ?? 0)
    let margin = String(repeating: " ", count: indent)
    for (name, value) in facts {
      let room = style.width - indent - column - 2
      let name = padded(middleTruncated(visibleText(name), to: column), to: column)
      for (index, line) in wrapped(visibleText(value), to: room).enumerated() {
        let label = index == 0 ? ink(name, .faint) : String(repeating: " ", count: column)
        lines.append(margin + label + "  " + line)
      }
    }
  }

  /// A table, or its narrow variant where it does not fit.
  mutating func table(_ table: TextTable, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    lines += table.lines(width: style.width - indent, ink: ink).map { $0.isEmpty ? "" : margin + $0 }
  }
}
