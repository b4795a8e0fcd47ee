internal import Trade

// The commonest forms of days and goods codes, read a word at a time. `nil` leaves a cell to the exact way, which
// gives the same answer for these forms whatever the column's format is.

/// Reads days that are written `YYYY-MM-DD` to the letter, from 1900 to 2099.
struct PlainDays: Sendable {
  /// First day of every month from January 1900 to January 2100.
  private let starts: [Int32] = (0...2_400).map { month in
    Day(year: 1_900 + month / 12, month: month % 12 + 1, day: 1)!.rawValue
  }

  /// The day of a cell. Bytes behind the cell are loaded, not used.
  @inline(__always)
  func day(_ cell: Cell) -> Day? {
    guard cell.count == 10 else { return nil }
    let start = unsafe UnsafeRawPointer(cell.start)
    let century = unsafe start.loadUnaligned(as: UInt16.self)
    guard century == 0x3931 || century == 0x3032 else { return nil }  // "19", "20"
    let digits = unsafe start.loadUnaligned(fromByteOffset: 2, as: UInt64.self) ^ 0x3030_2D30_302D_3030
    guard areDigits(digits), digits & 0x0000_FF00_00FF_0000 == 0 else { return nil }
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let (month, day) = (Int(pairs &>> 24 & 0xFF), Int32(pairs &>> 48 & 0xFF))
    guard month &- 1 < 12, month > 0 else { return nil }
    let place = (Int(pairs & 0xFF) &+ (century == 0x3032 ? 100 : 0)) &* 12 &+ month &- 1
    let first = starts[place]
    guard day > 0, first &+ day <= starts[place &+ 1] else { return nil }
    return Day(rawValue: first &+ day &- 1)
  }
}

/// The code of a cell of 2, 4, 6, 8 or 10 digits and nothing else. Bytes behind the cell are loaded, not used.
@inline(__always)
func plainGoodsCode(_ cell: Cell) -> HSCode? {
  let count = cell.count
  guard count >= 2, count <= 10, count & 1 == 0 else { return nil }
  let start = unsafe UnsafeRawPointer(cell.start)
  let kept = lowBytes(min(count, 8))
  let first = (unsafe start.loadUnaligned(as: UInt64.self) ^ 0x3030_3030_3030_3030) & kept
  var packed: UInt64
  guard areDigits(first), first & 0xFFFF != 0 else { return nil }
  packed = nibbles(((first &+ 0x0101_0101_0101_0101) & kept).byteSwapped) &<< 8
  if count == 10 {
    let last = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt16.self) ^ 0x3030
    guard areDigits(UInt64(last)) else { return nil }
    packed |= UInt64((last & 15) &+ 1) &<< 4 | UInt64(last &>> 8 &+ 1)
  }
  return HSCode(rawValue: packed)
}

/// Whether every byte is 0...9.
@inline(__always)
private func areDigits(_ bytes: UInt64) -> Bool {
  ((bytes &+ 0x7676_7676_7676_7676) | bytes) & 0x8080_8080_8080_8080 == 0
}

/// The low halves of eight bytes, side by side.
@inline(__always)
private func nibbles(_ bytes: UInt64) -> UInt64 {
  let pairs = (bytes | bytes &>> 4) & 0x00FF_00FF_00FF_00FF
  let quads = (pairs | pairs &>> 8) & 0x0000_FFFF_0000_FFFF
  return (quads | quads &>> 16) & 0xFFFF_FFFF
}
