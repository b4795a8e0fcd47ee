/// Looks like a space but holds its neighbours together.
let noBreakSpace = "\u{A0}"

/// `text` broken at white space into lines of at most `width` characters; a longer word stands alone.
///
/// At a no-break space the text is not broken; a plain one is printed in its place.
public func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for part in text.split(whereSeparator: { $0.isWhitespace && String($0) != noBreakSpace }) {
    let word = part.replacing(noBreakSpace, with: " ")
    if !line.isEmpty && line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}

/// Paragraphs parted by an empty line, each wrapped; one that begins with a space is kept as it is.
func paragraphs(_ text: String, width: Int) -> [String] {
  let parts = text.split(separator: "\n\n").map { part in
    part.hasPrefix(" ")
      ? part.split(separator: "\n").map(String.init) : wrapped(String(part), width: width)
  }
  return Array(parts.joined(separator: [""]))
}

/// Terms on the left, their texts wrapped beside them; a term too long for its column has a line of its own.
///
/// - Parameter column: Characters for terms.
func glossary(_ entries: [(term: String, text: String)], column: Int, width: Int) -> [String] {
  let margin = String(repeating: " ", count: column + 4)
  return entries.flatMap { term, text in
    let lines = wrapped(text, width: max(16, width - margin.count))
    let padding = String(repeating: " ", count: max(0, column - term.count) + 2)
    if term.count > column { return ["  " + term] + lines.map { margin + $0 } }
    return ["  " + (lines.isEmpty ? term : term + padding + lines[0])] + lines.dropFirst().map { margin + $0 }
  }
}

/// As wide as the longest term, but at most two fifths of `width`.
func glossaryColumn(_ terms: [String], width: Int) -> Int {
  min(terms.map(\.count).max() ?? 0, max(16, width * 2 / 5))
}
