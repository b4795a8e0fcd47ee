public import WorkPool

/// A row number and the key it is sorted by.
public struct KeyedRow: Hashable, Sendable, BitwiseCopyable {
  /// What is sorted by; all 64 bits count.
  public var key: UInt64
  /// What goes with the key.
  public var row: UInt32
  /// A row under its key.
  @inlinable public init(key: UInt64, row: UInt32) { (self.key, self.row) = (key, row) }
}

extension [KeyedRow] {
  /// The rows in ascending order of their keys; rows with equal keys stay in the order they came in.
  ///
  /// Least significant digit first, over those bits alone in which the keys differ. A stable order is unique, so
  /// neither chunks nor workers show in the answer.
  ///
  /// - Complexity: O(*n*) for each digit of at most 11 bits; two copies of the rows.
  public func radixSorted(on pool: WorkPool) throws(Cancelled) -> [KeyedRow] {
    var rows = self
    var spare = [KeyedRow](repeating: KeyedRow(key: 0, row: 0), count: count)
    for digit in try RadixDigit.digits(of: self, on: pool) {
      try digit.scatter(rows, into: &spare, on: pool)
      swap(&rows, &spare)
    }
    return rows
  }
}

/// A run of key bits that one pass sorts by.
private struct RadixDigit: Sendable {
  /// Rows a worker takes at a time: two megabytes of them, so that 2,048 counters are cheap beside them.
  static let grain = 1 << 17

  let shift: UInt64, width: UInt64

  var binCount: Int { 1 << Int(width) }

  @inline(__always) func bin(_ key: UInt64) -> Int { Int(key &>> shift & (1 &<< width &- 1)) }

  /// As few digits of equal width, at most 11 bits each, as cover all bits in which the keys differ.
  static func digits(of rows: [KeyedRow], on pool: WorkPool) throws(Cancelled) -> [RadixDigit] {
    let parts = try pool.map(rows.indices, grain: grain) { chunk in
      chunk.reduce(into: (any: UInt64(0), all: UInt64.max)) { bits, index in
        bits.any |= rows[index].key
        bits.all &= rows[index].key
      }
    }
    let differing = parts.reduce(0) { $0 | $1.any } & ~parts.reduce(UInt64.max) { $0 & $1.all }
    guard differing != 0 else { return [] }
    let low = differing.trailingZeroBitCount
    let bits = 64 - differing.leadingZeroBitCount - low
    let passes = (bits + 10) / 11
    let width = (bits + passes - 1) / passes
    return (0..<passes).map { RadixDigit(shift: UInt64(low + $0 * width), width: UInt64(width)) }
  }

  /// Writes `rows` into `target`, stably ordered by this digit.
  func scatter(
    _ rows: [KeyedRow], into target: inout [KeyedRow], on pool: WorkPool
  ) throws(Cancelled) {
    let counts = try pool.map(rows.indices, grain: Self.grain) { chunk in
      var bins = [Int](repeating: 0, count: binCount)
      for index in chunk { bins[bin(rows[index].key)] += 1 }
      return bins
    }
    let starts = RadixDigit.starts(of: counts)
    assert(target.count == rows.count)
    try unsafe target.withUnsafeMutableBufferPointer { (places) throws(Cancelled) in
      // Safe: the counts above give each chunk its own places in each bin, and all of them are in bounds.
      nonisolated(unsafe) let places = unsafe places
      _ = try pool.each(starts.count) { chunk in
        var next = starts[chunk]
        let low = chunk * Self.grain
        for index in low..<Swift.min(low + Self.grain, rows.count) {
          let bin = bin(rows[index].key)
          unsafe places[next[bin]] = rows[index]
          next[bin] += 1
        }
      }
    }
  }

  /// Where each chunk begins to write in each bin.
  private static func starts(of counts: [[Int]]) -> [[Int]] {
    var starts = counts
    var next = 0
    for bin in counts.first?.indices ?? 0..<0 {
      for chunk in counts.indices {
        starts[chunk][bin] = next
        next += counts[chunk][bin]
      }
    }
    return starts
  }
}
