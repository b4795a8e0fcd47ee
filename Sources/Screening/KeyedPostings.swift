internal import GraphCore
internal import WorkPool

/// Rows by key: an inverted index over hashes.
///
/// Keys are cut to 44 bits, so two keys fall together once in millions; whoever looks up checks what it finds.
struct KeyedPostings: Sendable {
  static let mask: UInt64 = (1 << 44) - 1

  /// Open addressing over the starts of runs; `UInt32.max` is free.
  private let slots: [UInt32]
  private let keys: [UInt64]
  private let starts: [UInt32]
  private let rows: [UInt32]

  /// - Parameter pairs: Keys and rows in any order; a row stays once under a key if it comes several times in a run.
  init(_ pairs: [KeyedRow], on pool: WorkPool) throws(Cancelled) {
    let sorted = try pairs.radixSorted(on: pool)
    var (keys, starts, rows): ([UInt64], [UInt32], [UInt32]) = ([], [], [])
    rows.reserveCapacity(sorted.count)
    for (index, pair) in sorted.enumerated() {
      let isNew = index == 0 || sorted[index - 1].key != pair.key
      if isNew {
        keys.append(pair.key)
        starts.append(UInt32(rows.count))
      } else if rows[rows.count - 1] == pair.row {
        continue
      }
      rows.append(pair.row)
    }
    starts.append(UInt32(rows.count))
    self.slots = KeyedPostings.slots(keys)
    (self.keys, self.starts, self.rows) = (keys, starts, rows)
  }

  private static func slots(_ keys: [UInt64]) -> [UInt32] {
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: .max, count: size)
    for (index, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key) & (size - 1)
      while slots[slot] != .max { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(index)
    }
    return slots
  }

  /// A key as it is stored.
  @inline(__always) static func key(_ hash: UInt64) -> UInt64 { hash & mask }

  /// Number of different keys.
  var keyCount: Int { keys.count }

  /// The rows under the key of number `index`, in key order.
  func run(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  /// The place of `hash`'s rows; empty where there are none.
  @inline(__always) func places(of hash: UInt64) -> Range<Int> {
    let key = KeyedPostings.key(hash)
    var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[slot] != .max {
      let index = Int(slots[slot])
      if keys[index] == key { return run(index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0..<0
  }

  /// The row at a place.
  @inline(__always) subscript(place: Int) -> UInt32 { rows[place] }
}
