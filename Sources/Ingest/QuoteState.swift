/// Where a reader of separated text stands between two bytes.
///
/// A quote opens only at the beginning of a cell; inside, two quotes are one; after the closing quote everything
/// up to the separator is literal. So `;ООО "Ромашка";` has no quoted cell, as customs files mean it.
enum QuoteState: UInt8 {
  /// Outside quotes.
  case outside
  /// Inside a quoted cell.
  case inside
  /// Behind a quote inside a quoted cell: it was the closing one, or the first of a pair.
  case afterQuote
}

/// The three bytes that matter to the division into cells.
struct Separators: Equatable, Sendable {
  /// Between cells.
  var delimiter: UInt8
  /// At the end of a row: LF, or CR in files that have no LF.
  var newline: UInt8
  /// Around cells that hold a separator.
  let quote: UInt8 = 34

  /// Whether `byte` ends a cell.
  @inline(__always)
  func endsCell(_ byte: UInt8) -> Bool { byte == delimiter || byte == newline }

  /// The state after `byte`, and whether `byte` ended a cell. The definition that every fast way must agree with.
  @inline(__always)
  func step(_ state: QuoteState, _ byte: UInt8, after previous: UInt8) -> (QuoteState, endsCell: Bool) {
    switch state {
    case .outside:
      if byte == quote { return (endsCell(previous) ? .inside : .outside, false) }
      return (.outside, endsCell(byte))
    case .inside: return (byte == quote ? .afterQuote : .inside, false)
    case .afterQuote: return byte == quote ? (.inside, false) : (.outside, endsCell(byte))
    }
  }
}
