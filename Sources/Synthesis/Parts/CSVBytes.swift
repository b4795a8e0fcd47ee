/// Bytes of a delimited text file, cell by cell, without a `String` for any of them.
struct CSVBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  let delimiter: UInt8
  /// A bit for each byte that makes a cell want quotes; all of them lie below 64.
  private let quoting: UInt64

  init(delimiter: UInt8 = 44, capacity: Int = 0) {
    assert(delimiter < 64)
    self.delimiter = delimiter
    quoting = 1 << UInt64(delimiter) | 1 << 34 | 1 << 10 | 1 << 13
    bytes.reserveCapacity(capacity)
  }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }
  mutating func raw(_ more: [UInt8]) { bytes += more }
  mutating func raw(_ more: ArraySlice<UInt8>) { bytes += more }
  /// A run of bytes out of many.
  mutating func raw(_ pool: [UInt8], from first: Int, count: Int) {
    for index in first..<first + count { bytes.append(pool[index]) }
  }

  mutating func endCell() { bytes.append(delimiter) }

  /// A cell, in quotes only if it must be (RFC 4180).
  mutating func cell(_ text: ArraySlice<UInt8>) {
    for byte in text where byte < 64 && quoting >> UInt64(byte) & 1 == 1 { return quoted(text) }
    bytes += text
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
