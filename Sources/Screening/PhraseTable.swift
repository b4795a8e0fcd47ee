/// Phrases of one or more words and what they stand for.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private var meanings: [UInt64: Meaning] = [:]
  /// How many words the longest phrase has that begins with a word; absent for words that begin none.
  private var longest: [UInt64: UInt8] = [:]

  /// Adds a phrase unless it is there: what was added first stays.
  mutating func add(_ phrase: FoldedName, _ meaning: Meaning) {
    guard let first = phrase.words.first, phrase.words.count < 16 else { return }
    let key = PhraseTable.key(phrase, 0..<phrase.words.count)
    guard meanings[key] == nil else { return }
    meanings[key] = meaning
    let start = PhraseTable.hash(phrase.bytes, first.bytes)
    longest[start] = max(longest[start] ?? 0, UInt8(phrase.words.count))
  }

  /// The longest phrase that begins at word `index` and ends before `end`.
  func match(_ name: FoldedName, at index: Int, before end: Int) -> (meaning: Meaning, words: Int)? {
    let start = PhraseTable.hash(name.bytes, name.words[index].bytes)
    guard let limit = longest[start] else { return nil }
    for count in stride(from: min(Int(limit), end - index), to: 0, by: -1) {
      if let meaning = meanings[PhraseTable.key(name, index..<index + count)] { return (meaning, count) }
    }
    return nil
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = NameHash()
    hash.add(bytes, range)
    return hash.value
  }

  private static func key(_ name: FoldedName, _ words: Range<Int>) -> UInt64 {
    var hash = NameHash()
    for word in words {
      if word > words.lowerBound { hash.add(UInt8(ascii: " ")) }
      hash.add(name.bytes, name.words[word].bytes)
    }
    return hash.value
  }
}
