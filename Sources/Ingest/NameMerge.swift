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
    let spellings = try pool.each(parts.count) { Spellings(parts[$0], decode[$0]) }
    let order = try NameOrder(spellings.map { ($0.names, $0.numbers) }, on: pool)
    parties = try order.parties(on: pool)
    let ranks = order.ranks()
    maps = zip(spellings, ranks).map { spellings, ranks in
      spellings.own.map { $0 == .max ? .none : PartyID(rawValue: ranks[Int($0)]) }
    }
  }
}

/// The names of one part in UTF-8.
private struct Spellings: Sendable {
  /// A table of UTF-8 texts, and its numbers that name a party.
  let names: InternedNames
  let numbers: [UInt32]
  /// For each number of the part: that of the table; `.max` for placeholders.
  let own: [UInt32]

  init(_ part: FileReading.Part, _ decode: (@Sendable (Cell) -> [UInt8])?) {
    let all = part.isPlaceholder.indices
    guard let decode else {
      names = part.names
      own = all.map { part.isPlaceholder[$0] ? .max : UInt32($0) }
      numbers = own.filter { $0 != .max }
      return
    }
    var decoded = InternTable()
    own = all.map { number in
      guard !part.isPlaceholder[number] else { return .max }
      return unsafe part.names.table.withEntry(number) { tag, bytes in
        unsafe decoded.number(decode(Cell(bytes)), tag: tag)
      }
    }
    numbers = Array(0..<UInt32(decoded.count))
    names = InternedNames(decoded)
  }
}

extension InternTable {
  /// Numbers one text that stands in an array.
  mutating func number(_ text: [UInt8], tag: UInt16) -> UInt32 {
    // Hashing and comparing load whole words: 16 bytes behind the text must be readable.
    let padded = text + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    return unsafe padded.withUnsafeBytes { (padded: UnsafeRawBufferPointer) -> UInt32 in
      let start = padded.baseAddress!
      let hash = unsafe byteHash(start, text.count, seed: UInt64(tag))
      return unsafe number(Key(start: start, count: UInt32(text.count), tag: tag, hash: hash))
    }
  }
}
