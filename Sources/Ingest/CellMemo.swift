/// Remembers what short cells mean: dates, goods codes and countries repeat thousands of times.
///
/// Addressed by the bytes of the cell, so that any date format or spelling costs the same as the simplest one
/// once it was read. Cells of more than 15 bytes are not remembered.
@safe struct CellMemo: ~Copyable {
  private struct Entry {
    var low: UInt64 = 0
    var high: UInt64 = 0  // bytes 8...14, length + 1 in the top byte; 0 = free
    var value: UInt64 = 0
    var salt: UInt64 = 0
  }
  private let entries: UnsafeMutablePointer<Entry>
  private let shift: UInt64
  private let mask: Int
  /// Places looked at for a cell.
  private static let probes = 8

  /// - Parameter bits: 2 to this power entries.
  init(bits: Int) {
    shift = UInt64(64 - bits)
    mask = (1 << bits) - 1
    unsafe entries = .allocate(capacity: 1 << bits)
    unsafe entries.initialize(repeating: Entry(), count: 1 << bits)
  }

  deinit { unsafe entries.deallocate() }

  /// What the cell means: from memory, or else as `read` says.
  ///
  /// `salt` keeps columns apart whose cells mean different things. Reads up to 15 bytes beyond the end of the cell, which the buffer must have.
  @inline(__always)
  mutating func value(
    of cell: Cell, salt: Int = 0, read: (Cell) -> UInt64
  ) -> UInt64 {
    let count = cell.count
    guard count < 16 else { return read(cell) }
    let start = unsafe UnsafeRawPointer(cell.start)
    // Safe: the hash is shifted down to the number of entries.
    let low = unsafe start.loadUnaligned(as: UInt64.self) & lowBytes(min(count, 8))
    let high =
      unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & lowBytes(max(count &- 8, 0))
      | UInt64(truncatingIfNeeded: count &+ 1) &<< 56
    let salt = UInt64(truncatingIfNeeded: salt)
    let mixed = (low ^ salt ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    let spread = (mixed ^ (mixed &>> 32)) &* 0xD6E8_FEB8_6659_FD93
    let index = Int(truncatingIfNeeded: spread &>> shift)
    var place = index
    for _ in 0..<CellMemo.probes {
      let entry = unsafe entries[place]
      if entry.low == low && entry.high == high && entry.salt == salt { return entry.value }
      if entry.high == 0 { break }
      place = (place &+ 1) & mask
    }
    let value = read(cell)
    // Where all places are taken by others, the first is given up.
    let isFree = unsafe entries[place].high == 0
    unsafe entries[isFree ? place : index] = Entry(low: low, high: high, value: value, salt: salt)
    return value
  }
}
