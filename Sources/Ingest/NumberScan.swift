/// The parts of a number as written, before it is known which mark is the decimal one.
///
///     [-+(] digits and marks [e[+-]digits] [-)]
///
/// Marks are `.`, `,` and the thousands marks that leave no doubt: blanks of every kind, `'` and `’`. Blanks
/// around, a leading apostrophe (a spreadsheet's mark for text) and one `$` before or behind do not count.
struct NumberScan {
  /// Byte range of the digits and marks.
  private(set) var body: Range<Int>
  private(set) var isNegative = false
  /// Power of ten behind `e`; clipped to ±9999, far beyond what any amount needs.
  private(set) var exponent = 0
  private(set) var hasExponent = false

  /// `nil` for what cannot be a number. Whether the marks are in order is not looked at.
  init?(_ cell: Span<UInt8>, _ range: Range<Int>) {
    body = range
    stripDollar(cell)
    guard stripSign(cell) else { return nil }
    stripDollar(cell)
    guard stripExponent(cell), !body.isEmpty else { return nil }
  }

  private mutating func stripDollar(_ cell: Span<UInt8>) {
    guard body.count > 1 else { return }
    if cell[body.lowerBound] == UInt8(ascii: "$") {
      body = body.lowerBound + 1..<body.upperBound
    } else if cell[body.upperBound - 1] == UInt8(ascii: "$") {
      body = body.lowerBound..<body.upperBound - 1
    }
    while !body.isEmpty, cell[body.lowerBound] == 32 { body = body.lowerBound + 1..<body.upperBound }
    while !body.isEmpty, cell[body.upperBound - 1] == 32 { body = body.lowerBound..<body.upperBound - 1 }
  }

  /// A sign before the number, or accounting's minus behind it or brackets around it; `false` if unbalanced.
  private mutating func stripSign(_ cell: Span<UInt8>) -> Bool {
    guard let low = body.first, let high = body.last else { return false }
    switch cell[low] {
    case UInt8(ascii: "("):
      guard low < high, cell[high] == UInt8(ascii: ")") else { return false }
      (isNegative, body) = (true, low + 1..<high)
    case UInt8(ascii: "-"): (isNegative, body) = (true, low + 1..<high + 1)
    case UInt8(ascii: "+"): body = low + 1..<high + 1
    case 0xE2 where body.count > 3 && cell[low + 1] == 0x88 && cell[low + 2] == 0x92:  // U+2212
      (isNegative, body) = (true, low + 3..<high + 1)
    default:
      if cell[high] == UInt8(ascii: "-") { (isNegative, body) = (true, low..<high) }
    }
    return !body.isEmpty
  }

  private mutating func stripExponent(_ cell: Span<UInt8>) -> Bool {
    guard let mark = body.first(where: { cell[$0] | 0x20 == UInt8(ascii: "e") }) else { return true }
    var index = mark + 1
    let end = body.upperBound
    guard index < end else { return false }
    let isBelow = cell[index] == UInt8(ascii: "-")
    if isBelow || cell[index] == UInt8(ascii: "+") { index += 1 }
    guard index < end else { return false }
    while index < end {
      guard cell[index] &- 48 < 10 else { return false }
      exponent = min(exponent * 10 + Int(cell[index] &- 48), 9_999)
      index += 1
    }
    if isBelow { exponent = -exponent }
    (hasExponent, body) = (true, body.lowerBound..<mark)
    return true
  }
}

/// One piece of the body of a number.
enum NumberPiece: Equatable {
  case digit(UInt8)
  case point, comma
  /// A mark that only ever groups: a blank, told from an apostrophe since one number has one kind.
  case blank, apostrophe
}

extension NumberScan {
  /// The piece at `index` and its length in bytes; `nil` for anything else.
  @inline(__always)
  static func piece(_ cell: Span<UInt8>, _ index: Int, _ end: Int) -> (NumberPiece, Int)? {
    let byte = cell[index]
    if byte &- 48 < 10 { return (.digit(byte &- 48), 1) }
    if byte == UInt8(ascii: ".") { return (.point, 1) }
    if byte == UInt8(ascii: ",") { return (.comma, 1) }
    if byte == UInt8(ascii: "'") { return (.apostrophe, 1) }
    let blank = CellText.blank(cell, index, end)
    if blank > 0 { return (.blank, blank) }
    if byte == 0xE2, index + 2 < end, cell[index + 1] == 0x80, cell[index + 2] == 0x99 {
      return (.apostrophe, 3)
    }
    return nil
  }
}
