/// A cell as RFC 4180 writes it: in quotes, with quotes doubled, where it has a comma, a quote, a line break or a
/// blank at an end; where a semicolon or tab could end it for a spreadsheet that expects those, too.
func csvCell(_ text: String) -> String {
  let special = text.utf8.contains { byte in quotedBytes.contains(byte) }
  guard special || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

private let quotedBytes: Set<UInt8> = [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D]

/// `text` with an apostrophe before everything in it that a spreadsheet would run as a formula.
///
/// A formula starts with `=`, `+`, `-` or `@` (or their full-width forms) at the start of a cell. A cell also
/// starts after `;`, tab, comma or a quote when a spreadsheet splits the file by another mark than the comma, as
/// Excel does in half of Europe (OWASP, "CSV Injection"). Text in which an apostrophe stands there already gets
/// one more, so that taking one away always gives the original.
func neutralised(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isFormulaStart) else { return text }
  var safe = ""
  var startsCell = true
  var rest = text.unicodeScalars[...]
  while let scalar = rest.first {
    if startsCell, let next = rest.first(where: { $0 != "'" }), isFormulaStart(next) { safe += "'" }
    safe.unicodeScalars.append(scalar)
    startsCell = mayEndCell(scalar)
    rest.removeFirst()
  }
  return safe
}

private func isFormulaStart(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\t", "\r": true
  default: false
  }
}

private func mayEndCell(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ";", ",", "\t", "\r", "\n", "\"", "|": true
  default: false
  }
}
