/// Memory of one worker for one chunk of a file: its bytes, and where its cells and rows end.
///
///     bytes      |<- 64: end of the chunk before ->|<- chunk ->|<- what follows, up to the end of the last row ->|
///     cellEnds   places of the separators and row ends outside quotes, ascending
///     rowEnds    which entries of `cellEnds` are row ends; row r has cells rowEnds[r] + 1 ... rowEnds[r + 1]
///
/// 64 readable bytes stand before the chunk and after the last byte, so that kernels load words without asking.
// Safe: the pointers live as long as the buffer, which one worker owns.
@safe final class ChunkBuffer {
  /// Bytes before the chunk that are kept readable.
  static let before = 64
  /// Bytes after the last that are kept readable.
  static let slack = 64

  /// Bytes of a page of memory, or of a part of one.
  private static let page = 4_096

  /// Bytes a buffer holds between the two.
  let capacity: Int
  /// The chunk begins at `bytes + ChunkBuffer.before`, which is the beginning of a page.
  let bytes: UnsafeMutablePointer<UInt8>
  private let pages: UnsafeMutableRawPointer
  let cellEnds: UnsafeMutablePointer<UInt32>
  let rowEnds: UnsafeMutablePointer<UInt32>
  var cellEndCount = 0
  var rowEndCount = 0

  /// - Parameter capacity: Bytes of the largest chunk with the tail of its last row.
  init(capacity: Int) {
    self.capacity = capacity
    let size = ChunkBuffer.before + capacity + ChunkBuffer.slack
    unsafe pages = .allocate(byteCount: ChunkBuffer.page + size, alignment: ChunkBuffer.page)
    let start = unsafe pages + (ChunkBuffer.page - ChunkBuffer.before)
    unsafe bytes = start.bindMemory(to: UInt8.self, capacity: size)
    unsafe bytes.initialize(repeating: 0, count: ChunkBuffer.before)
    unsafe cellEnds = .allocate(capacity: capacity + 80)
    unsafe rowEnds = .allocate(capacity: capacity + 80)
  }

  deinit {
    unsafe pages.deallocate()
    unsafe cellEnds.deallocate()
    unsafe rowEnds.deallocate()
  }

  /// Forgets all cells and rows; with `startingRow`, a row begins where the chunk does.
  func clear(startingRow: Bool) {
    (cellEndCount, rowEndCount) = (0, 0)
    if startingRow { endRow(at: ChunkBuffer.before - 1) }
  }

  /// Notes that a row ends at `place`.
  func endRow(at place: Int) {
    unsafe rowEnds[rowEndCount] = UInt32(cellEndCount)
    unsafe cellEnds[cellEndCount] = UInt32(place)
    rowEndCount += 1
    cellEndCount += 1
  }

  /// Number of rows whose beginning and end are known.
  var rowCount: Int { max(0, rowEndCount - 1) }
}
