/// Trimming of cells, on bytes: blanks of every kind, and the apostrophe that spreadsheets put before text.
enum CellText {
  /// The part of a cell between leading and trailing blanks, without a leading apostrophe.
  static func trimmed(_ cell: Span<UInt8>) -> Range<Int> {
    var (low, high) = (0, cell.count)
    while low < high, case let length = blank(cell, low, high), length > 0 { low += length }
    while low < high, case let length = blankBefore(cell, low, high), length > 0 { high -= length }
    if low < high, cell[low] == UInt8(ascii: "'") { low += 1 }
    return low..<high
  }

  /// Bytes of the blank that begins at `index`, 0 if none does.
  ///
  /// Blank are ASCII white space, NBSP, the spaces U+2000...U+200B, U+202F, U+205F, U+3000 and U+FEFF.
  static func blank(_ cell: Span<UInt8>, _ index: Int, _ end: Int) -> Int {
    let lead = cell[index]
    if lead == 32 || (9...13).contains(lead) { return 1 }
    guard lead >= 0xC2 else { return 0 }
    if lead == 0xC2 { return index + 1 < end && cell[index + 1] == 0xA0 ? 2 : 0 }
    guard index + 2 < end else { return 0 }
    return isWideBlank(lead, cell[index + 1], cell[index + 2]) ? 3 : 0
  }

  private static func blankBefore(_ cell: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    for length in [1, 2, 3] where end - length >= start && blank(cell, end - length, end) == length {
      return length
    }
    return 0
  }

  private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): true
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }

  /// Whether the cell says that there is nothing: empty, `-`, `.`, `N/A`, `nan`, `NULL`, `none`, `#N/A`.
  static func saysNothing(_ cell: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 5 else { return false }
    var word: [UInt8] = []
    for index in range { word.append(cell[index] &- 65 < 26 ? cell[index] | 0x20 : cell[index]) }
    return nothing.contains(word)
  }

  private static let nothing = Set(
    ["", "-", "--", "---", ".", "n/a", "#n/a", "na", "nan", "null", "none", "nil", "\u{2013}", "\u{2014}"].map
    {
      Array($0.utf8)
    })
}
