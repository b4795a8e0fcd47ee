internal import GraphCore
internal import Trade
internal import WorkPool

/// Brings the names that the workers numbered for themselves under one numbering: that of their contents.
struct NameMerge {
  /// The parties, in their order.
  let parties: Parties
  /// For each part: its numbers → parties; `PartyID.none` for placeholders.
  let maps: [[PartyID]]

  /// - Parameter decode: For each part, how its names become UTF-8; `nil` where they are.
  init(
    _ parts: [FileReading.Part], decode: [(@Sendable (Cell) -> [UInt8])?], pool: WorkPool
  ) throws(Cancelled) {
    var all = InternTable()
    var first: [[UInt32]] = []
    for (part, decode) in zip(parts, decode) {
      first.append(NameMerge.add(part, decode, to: &all))
    }
    let table = InternedNames(all)
    let order = try table.contentOrder(on: pool)
    var rank = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { rank[Int(number)] = UInt32(place) }
    maps = first.map { numbers in
      numbers.map { $0 == .max ? .none : PartyID(rawValue: rank[Int($0)]) }
    }
    parties = table.parties(order)
  }

  private static func add(
    _ part: FileReading.Part, _ decode: (@Sendable (Cell) -> [UInt8])?, to all: inout InternTable
  ) -> [UInt32] {
    (0..<part.names.table.count).map { number in
      guard !part.isPlaceholder[number] else { return .max }
      return unsafe part.names.table.withEntry(number) { tag, bytes in
        guard let decode, unsafe bytes.contains(where: { $0 >= 0x80 }) else {
          return unsafe all.number(bytes, tag: tag)
        }
        var text = unsafe decode(Cell(bytes))
        let count = text.count
        text.append(contentsOf: repeatElement(0, count: 16))
        return unsafe text.withUnsafeBytes {
          unsafe all.number(UnsafeRawBufferPointer(rebasing: $0[..<count]), tag: tag)
        }
      }
    }
  }
}

extension InternTable {
  /// Numbers one text; 16 bytes must be readable behind it.
  mutating func number(_ text: UnsafeRawBufferPointer, tag: UInt16) -> UInt32 {
    guard let start = text.baseAddress else { return number(emptyText: tag) }
    let hash = unsafe byteHash(start, text.count, seed: UInt64(tag))
    return unsafe number(Key(start: start, count: UInt32(text.count), tag: tag, hash: hash))
  }

  private mutating func number(emptyText tag: UInt16) -> UInt32 {
    let zeros: SIMD2<UInt64> = .zero
    return unsafe withUnsafeBytes(of: zeros) {
      unsafe number(UnsafeRawBufferPointer(rebasing: $0[..<0]), tag: tag)
    }
  }
}

extension InternedNames {
  /// The numbers of all pairs in the order of (bytes, tag).
  func contentOrder(on pool: WorkPool) throws(Cancelled) -> [UInt32] {
    let keyed = try pool.map(0..<table.count, grain: 1 << 14) { numbers in
      var keyed = numbers.map { SortKey(prefix: prefix($0), number: UInt32($0)) }
      keyed.sort(by: precedes)
      return keyed
    }
    return try merged(keyed, on: pool).map(\.number)
  }

  private struct SortKey: Sendable {
    let prefix: UInt64
    let number: UInt32
  }

  /// The first eight bytes, so that most comparisons need no look into the arena.
  private func prefix(_ number: Int) -> UInt64 {
    unsafe table.withEntry(number) { _, bytes in
      unsafe UInt64(
        bigEndian: bytes.baseAddress!.loadUnaligned(as: UInt64.self) & lowBytes(min(bytes.count, 8)))
    }
  }

  private func precedes(_ a: SortKey, _ b: SortKey) -> Bool {
    if a.prefix != b.prefix { return a.prefix < b.prefix }
    return unsafe table.withEntry(Int(a.number)) { tagA, x in
      unsafe table.withEntry(Int(b.number)) { tagB, y in
        unsafe compare(x, y) ?? (tagA < tagB)
      }
    }
  }

  /// Whether `x` comes first; `nil` where the two are equal.
  private func compare(_ x: UnsafeRawBufferPointer, _ y: UnsafeRawBufferPointer) -> Bool? {
    let count = min(x.count, y.count)
    var offset = 0
    while offset < count {
      let a = unsafe UInt64(bigEndian: x.baseAddress!.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let b = unsafe UInt64(bigEndian: y.baseAddress!.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let used = UInt64(bigEndian: lowBytes(min(8, count - offset)))
      if (a ^ b) & used != 0 { return a & used < b & used }
      offset += 8
    }
    return x.count == y.count ? nil : x.count < y.count
  }

  /// Merges sorted runs two by two, each pair on its own worker.
  private func merged(_ runs: [[SortKey]], on pool: WorkPool) throws(Cancelled) -> [SortKey] {
    var runs = runs
    while runs.count > 1 {
      let current = runs
      runs = try pool.each((current.count + 1) / 2) { pair in
        guard pair * 2 + 1 < current.count else { return current[pair * 2] }
        return merge(current[pair * 2], current[pair * 2 + 1])
      }
    }
    return runs.first ?? []
  }

  private func merge(_ a: [SortKey], _ b: [SortKey]) -> [SortKey] {
    var merged: [SortKey] = []
    merged.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count && j < b.count {
      if precedes(b[j], a[i]) {
        merged.append(b[j])
        j += 1
      } else {
        merged.append(a[i])
        i += 1
      }
    }
    merged += a[i...]
    merged += b[j...]
    return merged
  }

  /// The pairs in the order given, as parties.
  func parties(_ order: [UInt32]) -> Parties {
    var arena: [UInt8] = []
    var offsets = [0]
    var countries: [CountryCode] = []
    offsets.reserveCapacity(order.count + 1)
    countries.reserveCapacity(order.count)
    for number in order {
      unsafe table.withEntry(Int(number)) { tag, bytes in
        unsafe arena.append(contentsOf: bytes)
        countries.append(CountryCode(rawValue: tag))
      }
      offsets.append(arena.count)
    }
    return Parties(arena: arena, offsets: offsets, countries: countries)
  }
}
