internal import Trade

extension CurrencyCode {
  /// Reads three letters, any case, blanks around them. `nil` for anything else.
  init?(_ cell: Span<UInt8>) {
    let range = CellText.trimmed(cell)
    guard range.count == 3 else { return nil }
    self.init(cell[range.lowerBound], cell[range.lowerBound + 1], cell[range.lowerBound + 2])
  }
}
