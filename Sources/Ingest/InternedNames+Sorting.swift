/// A name of a table with its first eight bytes, so that most comparisons need no look into the arena.
struct NameKey: Sendable, BitwiseCopyable {
  /// Big-endian; zeros behind the end of the name.
  var prefix: UInt64
  var number: UInt32
}

extension InternedNames {
  /// Names that agree in so many bytes are compared whole: the sort goes one call deeper with each eight.
  private static let deepest = 256

  /// Some of the names, in the order of (bytes, tag).
  ///
  /// Sorts by eight bytes at a time and goes on among those that agree in them (after Bentley and Sedgewick, "Fast
  /// Algorithms for Sorting and Searching Strings", SODA 1997).
  func sorted(_ numbers: ArraySlice<UInt32>) -> [NameKey] {
    var keys = numbers.map { WordKey(of: $0, at: 0, in: table) }
    keys.sort(by: <)
    sortTies(&keys, keys.indices, behind: 8)
    return keys.map { NameKey(prefix: word(of: $0.number, at: 0), number: $0.number) }
  }

  private func word(of number: UInt32, at offset: Int) -> UInt64 {
    WordKey(of: number, at: offset, in: table).word
  }

  /// Sorts each run of equal keys by the bytes that follow.
  private func sortTies(_ keys: inout [WordKey], _ range: Range<Int>, behind offset: Int) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, !(keys[start] < keys[end]) { end += 1 }
      if end - start > 1, keys[start].goesOn, offset >= InternedNames.deepest {
        keys[start..<end].sort { comesBefore($0.number, $1.number) }
      } else if end - start > 1, keys[start].goesOn {
        for place in start..<end { keys[place] = WordKey(of: keys[place].number, at: offset, in: table) }
        keys[start..<end].sort(by: <)
        sortTies(&keys, start..<end, behind: offset + 8)
      } else if end - start > 1 {
        keys[start..<end].sort { tag(of: $0.number) < tag(of: $1.number) }
      }
      start = end
    }
  }

  private func comesBefore(_ a: UInt32, _ b: UInt32) -> Bool {
    unsafe table.withEntry(Int(a)) { tagA, x in
      unsafe table.withEntry(Int(b)) { tagB, y in
        let order = unsafe compareBytes(x, y)
        return order == 0 ? tagA < tagB : order < 0
      }
    }
  }

  private func tag(of number: UInt32) -> UInt16 { unsafe table.withEntry(Int(number)) { tag, _ in tag } }
}

/// Eight bytes of a name.
private struct WordKey {
  let word: UInt64
  let number: UInt32
  /// Bytes that are left from these on, at most 9: a name comes before a longer one that begins with it.
  let left: UInt32

  init(of number: UInt32, at offset: Int, in table: borrowing InternTable) {
    self.number = number
    (word, left) = unsafe table.withEntry(Int(number)) { _, bytes in
      let left = max(0, bytes.count - offset)
      guard left > 0 else { return (0, 0) }
      let loaded = unsafe bytes.baseAddress!.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      return (UInt64(bigEndian: loaded & lowBytes(min(left, 8))), UInt32(min(left, 9)))
    }
  }

  /// Whether bytes behind these may tell it from others with the same key.
  var goesOn: Bool { left > 8 }

  static func < (a: WordKey, b: WordKey) -> Bool {
    a.word == b.word ? a.left < b.left : a.word < b.word
  }
}
