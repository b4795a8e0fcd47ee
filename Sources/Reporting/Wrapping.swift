/// `text` as lines of at most `width` cells, broken at blanks; a word longer than a line is broken anywhere.
///
/// - Parameter hanging: Blanks before every line but the first.
func wrapped(_ text: String, to width: Int, hanging: Int = 0) -> [String] {
  let indent = String(repeating: " ", count: min(hanging, max(0, width - 8)))
  var lines: [String] = []
  var (line, used) = ("", 0)
  for piece in pieces(of: text, longest: max(1, width - indent.count)) {
    let cells = displayWidth(piece.text)
    if used > 0, piece.startsLine || used + 1 + cells > width {
      lines.append(line)
      (line, used) = (indent, 0)
    }
    line += (used > 0 ? " " : "") + piece.text
    used = used > 0 ? used + 1 + cells : displayWidth(line)
  }
  return lines + [line]
}

/// A word, or a part of one that is longer than a line; parts but the first start a line.
private struct Piece {
  var text: String
  var startsLine = false
}

private func pieces(of text: String, longest: Int) -> [Piece] {
  text.split(separator: " ").flatMap { word -> [Piece] in
    guard displayWidth(String(word)) > longest else { return [Piece(text: String(word))] }
    return cut(String(word), every: longest)
  }
}

private func cut(_ word: String, every longest: Int) -> [Piece] {
  var parts: [Piece] = []
  var (part, used) = ("", 0)
  for character in word {
    let cells = displayWidth(character)
    if used + cells > longest, !part.isEmpty {
      parts.append(Piece(text: part, startsLine: !parts.isEmpty))
      (part, used) = ("", 0)
    }
    part.append(character)
    used += cells
  }
  return parts + [Piece(text: part, startsLine: !parts.isEmpty)]
}
