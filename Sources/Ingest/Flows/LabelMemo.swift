/// Remembers what long cells mean: labels of countries and goods repeat thousands of times.
struct LabelMemo: ~Copyable {
  private var texts = InternTable()
  private var values: [UInt64] = []
  /// Different texts that are remembered; a column with more has no labels.
  private static let most = 1 << 16

  /// What the cell means; `salt`, below 65,536, keeps columns apart.
  mutating func value(of cell: Cell, salt: Int, read: (Cell) -> UInt64) -> UInt64 {
    guard values.count < LabelMemo.most, cell.count <= 4_096 else { return read(cell) }
    let start = unsafe UnsafeRawPointer(cell.start)
    let tag = UInt16(truncatingIfNeeded: salt)
    let hash = unsafe byteHash(start, cell.count, seed: UInt64(tag))
    let number = Int(
      unsafe texts.number(InternTable.Key(start: start, count: UInt32(cell.count), tag: tag, hash: hash)))
    if number == values.count { values.append(read(cell)) }
    return values[number]
  }
}
