/// Bytes of a delimited text file, cell by cell, without a `String` for any of them.
struct CSVBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  let delimiter: UInt8

  init(delimiter: UInt8 = 44, capacity: Int = 0) {
    assert(delimiter < 60)
    self.delimiter = delimiter
    bytes.reserveCapacity(capacity)
  }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }
  mutating func raw(_ more: [UInt8]) { bytes += more }
  mutating func raw(_ more: ArraySlice<UInt8>) { bytes += more }
  mutating func endCell() { bytes.append(delimiter) }

  /// A cell, in quotes only if it must be (RFC 4180).
  mutating func cell(_ text: ArraySlice<UInt8>) {
    // Both delimiters, the quote and line ends lie below 60, and letters above: one comparison for most bytes.
    if text.contains(where: { $0 < 60 && ($0 == delimiter || $0 == 34 || $0 == 10 || $0 == 13) }) {
      quoted(text)
    } else {
      bytes += text
    }
  }

  private mutating func quoted(_ text: ArraySlice<UInt8>) {
    bytes.append(34)
    for byte in text {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }

  /// A whole number, with leading zeros up to `width` digits.
  mutating func number(_ value: Int64, width: Int = 1) {
    var digits: InlineArray<20, UInt8> = .init(repeating: 48)
    var (rest, count) = (UInt64(value), 0)
    while rest > 0 || count < width {
      digits[count] = UInt8(rest % 10) + 48
      rest /= 10
      count += 1
    }
    while count > 0 {
      count -= 1
      bytes.append(digits[count])
    }
  }

  /// Hundredths as a number with two decimals.
  mutating func hundredths(_ value: Int64, point: UInt8 = 46) {
    number(value / 100)
    bytes.append(point)
    number(value % 100, width: 2)
  }
}
