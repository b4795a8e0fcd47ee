import GraphCore
import Trade
import WorkPool

extension ReferenceRun {
  /// T1: rows and value of every (consignor, consignee), and the ten with most value.
  func pairs(_ table: ShipmentTable) throws -> [String: Any] {
    let names = Names(table.parties)
    let totals = try PairTotals(table, names, on: pool)
    let merged = totals.best(10)
    return [
      "pairs": totals.count, "value": dollars(totals.value),
      "top": merged.map { [names[$0.from], names[$0.to], $0.rows, dollars($0.value)] as [Any] },
    ]
  }
}

/// Rows and value of every pair of parties: rows are divided by a hash of the pair, so that each part is summed in
/// a table that fits the second-level cache.
struct PairTotals: Sendable {
  struct Entry: Sendable, BitwiseCopyable {
    var key: UInt64 = .max
    var value: Int64 = 0
    var rows = 0
  }
  /// What one part of the pairs comes to.
  private struct Part: Sendable {
    let pairs: Int
    let value: Int128
    let best: [Entry]
  }
  private let parts: [Part]
  /// Pairs listed at most.
  private static let listed = 10
  private static let partCount = 256
  /// Rows in a chunk.
  private static let grain = 1 << 16

  init(_ table: ShipmentTable, _ names: Names, on pool: WorkPool) throws(Cancelled) {
    let grain = PairTotals.grain
    let chunks = try pool.map(0..<table.count, grain: grain) { ChunkRows(table, names, $0) }
    let rounds = (0..<PairTotals.roundCount).map { RoundPlaces($0, chunks) }
    let room = rounds.map { $0.borders[$0.borders.count - 1] }.max() ?? 0
    let keys = ColumnStorage<UInt64>(capacity: room)
    let values = ColumnStorage<Int64>(capacity: room)
    var parts: [Part] = []
    for round in rounds {
      _ = try pool.each(chunks.count) {
        PairTotals.scatter(table, names, chunks[$0], round, round.starts[$0], keys, values)
      }
      parts += try pool.each(round.borders.count - 1) {
        PairTotals.sums(round.borders[$0]..<round.borders[$0 + 1], keys, values)
      }
    }
    self.parts = parts
  }

  /// A few parts at a time: pages that were never used cost more than reading the columns again.
  private static let roundCount = 16
  private static let partsInRound = partCount / roundCount

  /// The rows of a chunk by round, and how many there are of each part.
  private struct ChunkRows: Sendable {
    let first: Int
    /// Places in the chunk: `rows[starts[r]..<starts[r + 1]]` are those of round r, ascending.
    private(set) var rows: [UInt16]
    private(set) var starts = [0]
    private(set) var counts = [Int](repeating: 0, count: partCount)

    init(_ table: ShipmentTable, _ names: Names, _ range: Range<Int>) {
      first = range.lowerBound
      rows = []
      var partOfRow = [UInt8](repeating: 0, count: range.count)
      var used = [UInt16](repeating: 0, count: range.count)
      var usedCount = 0
      forEach(table, names, range) { row, key, _ in
        let part = part(key)
        counts[part] &+= 1
        partOfRow[usedCount] = UInt8(truncatingIfNeeded: part)
        used[usedCount] = UInt16(truncatingIfNeeded: row &- range.lowerBound)
        usedCount &+= 1
      }
      for round in 0..<roundCount {
        starts.append(starts[round] + counts[round * partsInRound..<(round + 1) * partsInRound].reduce(0, +))
      }
      rows = [UInt16](repeating: 0, count: usedCount)
      var places = starts
      for place in 0..<usedCount {
        let round = Int(partOfRow[place]) / partsInRound
        rows[places[round]] = used[place]
        places[round] &+= 1
      }
    }
  }

  /// Where the rows of the parts of one round go.
  private struct RoundPlaces: Sendable {
    let round: Int
    /// Borders of the parts.
    private(set) var borders = [0]
    /// For each chunk: the first place of its rows of each part.
    private(set) var starts: [[Int]]

    init(_ round: Int, _ chunks: [ChunkRows]) {
      self.round = round
      starts = [[Int]](repeating: [], count: chunks.count)
      for part in round * partsInRound..<(round + 1) * partsInRound {
        var next = borders[borders.count - 1]
        for chunk in chunks.indices {
          starts[chunk].append(next)
          next += chunks[chunk].counts[part]
        }
        borders.append(next)
      }
    }
  }

  @inline(__always)
  private static func part(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 56)
  }

  private static func scatter(
    _ table: ShipmentTable, _ names: Names, _ chunk: ChunkRows, _ round: RoundPlaces, _ starts: [Int],
    _ keys: ColumnStorage<UInt64>, _ values: ColumnStorage<Int64>
  ) {
    var places = starts
    let first = round.round * partsInRound
    let rows = chunk.rows[chunk.starts[round.round]..<chunk.starts[round.round + 1]]
    // Safe: the places of each chunk and part were counted before, and are written by this chunk alone.
    let (keys, values) = unsafe (keys.base, values.base)
    forEach(table, names, rows.lazy.map { chunk.first &+ Int($0) }) { _, key, value in
      let part = part(key) &- first
      let place = places[part]
      places[part] = place &+ 1
      unsafe keys[place] = key
      unsafe values[place] = value
    }
  }

  @inline(__always)
  private static func forEach(
    _ table: ShipmentTable, _ names: Names, _ rows: some Sequence<Int>,
    _ body: (_ row: Int, _ key: UInt64, _ value: Int64) -> Void
  ) {
    // Safe: parties number the names' table; rows lie within the columns.
    unsafe names.ofParty.withUnsafeBufferPointer { name in
      unsafe table.consignor.withValues { from in
        unsafe table.consignee.withValues { to in
          unsafe table.status.withValues { status in
            unsafe table.value!.withValues { value in
              for row in rows where unsafe status[row] == .used {
                let key = unsafe UInt64(name[from[row].row]) << 32 | UInt64(name[to[row].row])
                unsafe body(row, key, value[row].rawValue)
              }
            }
          }
        }
      }
    }
  }

  private static func sums(
    _ rows: Range<Int>, _ keys: ColumnStorage<UInt64>, _ values: ColumnStorage<Int64>
  ) -> Part {
    var mask = 1_023
    var slots = [Entry](repeating: Entry(), count: mask + 1)
    var used = 0
    // Safe: `rows` lies within what was scattered.
    let (keys, values) = unsafe (keys.base, values.base)
    for row in rows {
      let (key, value) = unsafe (keys[row], values[row])
      var slot = Int(truncatingIfNeeded: (key &* 0xD6E8_FEB8_6659_FD93) &>> 32) & mask
      while slots[slot].key != key, slots[slot].key != .max { slot = (slot &+ 1) & mask }
      if slots[slot].key == .max {
        used += 1
        slots[slot].key = key
      }
      slots[slot].value &+= value
      slots[slot].rows &+= 1
      if used * 2 > mask { grow(&slots, &mask) }
    }
    return summary(slots, used: used)
  }

  private static func grow(_ slots: inout [Entry], _ mask: inout Int) {
    mask = mask * 4 + 3
    var larger = [Entry](repeating: Entry(), count: mask + 1)
    for entry in slots where entry.key != .max {
      var slot = Int(truncatingIfNeeded: (entry.key &* 0xD6E8_FEB8_6659_FD93) &>> 32) & mask
      while larger[slot].key != .max { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  /// Pairs, and the value of all rows in cents.
  var count: Int { parts.reduce(0) { $0 + $1.pairs } }
  var value: Int128 { parts.reduce(0) { $0 + $1.value } }

  /// The pairs with most value; where it is equal, those whose names come first.
  func best(_ limit: Int) -> [(from: Int, to: Int, rows: Int, value: Int128)] {
    // Names are numbered in their order, so the order of keys is that of names.
    parts.flatMap(\.best).sorted(by: PairTotals.precedes).prefix(limit).map {
      (Int($0.key >> 32), Int($0.key & 0xFFFF_FFFF), $0.rows, Int128($0.value))
    }
  }

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    a.value == b.value ? a.key < b.key : a.value > b.value
  }

  /// What is needed of the table of a part.
  private static func summary(_ slots: [Entry], used: Int) -> Part {
    var (value, best, worst) = (Int128(0), [Entry](), Int64.min)
    for entry in slots where entry.key != .max {
      value += Int128(entry.value)
      guard best.count < listed || entry.value >= worst else { continue }
      best.append(entry)
      guard best.count >= 4 * listed else { continue }
      best = Array(best.sorted(by: precedes).prefix(listed))
      worst = best[best.count - 1].value
    }
    return Part(pairs: used, value: value, best: Array(best.sorted(by: precedes).prefix(listed)))
  }
}
