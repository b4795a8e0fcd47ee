internal import GraphCore
internal import Trade
internal import WorkPool

/// Names of one or several tables in the order of (bytes, tag), equal ones side by side.
///
/// Each table's names are sorted by one worker; then the order is cut at a few names into ranges, and each range is
/// merged by one worker. Neither cuts nor workers change it.
struct NameOrder: Sendable {
  /// A name of a table.
  struct Entry: Sendable {
    var key: NameKey
    /// Which table it is of.
    var table: UInt32
    /// Whether it differs from the entry before.
    var isNew = true
  }
  private let tables: [InternedNames]
  /// The entries, range by range.
  private let ranges: [[Entry]]

  /// - Parameter runs: Tables, and those of their numbers that are wanted.
  init(_ runs: [(names: InternedNames, numbers: [UInt32])], on pool: WorkPool) throws(Cancelled) {
    let tables = runs.map(\.names)
    let pieces = NameOrder.pieces(runs)
    let sorted = try pool.each(pieces.count) { piece in
      pieces[piece].names.sorted(pieces[piece].numbers).map { Entry(key: $0, table: pieces[piece].table) }
    }
    let merge = NameRangeMerge(tables: tables, runs: sorted)
    let cuts = merge.cuts()
    ranges = try pool.each(cuts.count - 1) { merge.merged(from: cuts[$0], to: cuts[$0 + 1]) }
    self.tables = tables
  }

  private struct Piece: Sendable {
    let names: InternedNames, table: UInt32, numbers: ArraySlice<UInt32>
  }

  /// Names are sorted in pieces, so that a single table keeps all workers busy.
  private static func pieces(_ runs: [(names: InternedNames, numbers: [UInt32])]) -> [Piece] {
    runs.enumerated().flatMap { table, run in
      stride(from: 0, to: run.numbers.count, by: 1 << 16).map { start in
        let numbers = run.numbers[start..<min(start + 1 << 16, run.numbers.count)]
        return Piece(names: run.names, table: UInt32(table), numbers: numbers)
      }
    }
  }

  /// For each table: the rank of each of its numbers among the different names; `.max` where it was not wanted.
  func ranks() -> [[UInt32]] {
    var ranks = tables.map { [UInt32](repeating: .max, count: $0.table.count) }
    var rank = UInt32.max
    for range in ranges {
      for entry in range {
        if entry.isNew { rank &+= 1 }
        ranks[Int(entry.table)][Int(entry.key.number)] = rank
      }
    }
    return ranks
  }

  /// The different names one after the other, in their order.
  struct Texts: Sendable {
    var arena: [UInt8] = []
    /// One border more than there are names.
    var offsets = [0]
    var tags: [UInt16] = []
  }

  /// The different names with their tags.
  func texts(on pool: WorkPool) throws(Cancelled) -> Texts {
    let pieces = try pool.each(ranges.count) { NameTexts(ranges[$0], tables) }
    var texts = Texts()
    texts.arena.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
    texts.offsets.reserveCapacity(pieces.reduce(1) { $0 + $1.tags.count })
    texts.tags.reserveCapacity(texts.offsets.capacity)
    for piece in pieces {
      texts.offsets += piece.ends.map { texts.arena.count + $0 }
      texts.arena += piece.bytes
      texts.tags += piece.tags
    }
    return texts
  }

  /// The different names, as parties whose country is the tag.
  func parties(on pool: WorkPool) throws(Cancelled) -> Parties {
    let texts = try texts(on: pool)
    return Parties(
      arena: texts.arena, offsets: texts.offsets, countries: texts.tags.map { CountryCode(rawValue: $0) })
  }
}

/// The different names of a range, one after the other.
private struct NameTexts: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  private(set) var tags: [UInt16] = []

  init(_ entries: [NameOrder.Entry], _ tables: [InternedNames]) {
    for entry in entries where entry.isNew {
      unsafe tables[Int(entry.table)].table.withEntry(Int(entry.key.number)) { tag, text in
        unsafe bytes.append(contentsOf: text)
        tags.append(tag)
      }
      ends.append(bytes.count)
    }
  }
}
