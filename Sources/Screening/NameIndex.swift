internal import GraphCore
internal import WorkPool

/// Finds the names of a fixed set that may be spellings of a given one.
struct NameIndex: Sendable {
  /// Words in more names than this lead to a name only two at a time.
  static let common = 150

  /// A word of the set: where it is written, and how many names have it.
  private struct Word {
    var name: UInt32
    var token: UInt16
    var script: NameScript
    var letters: LetterSet
    var hash: UInt64
  }

  let names: [PreparedName]
  private let outlines: [NameOutline]
  private let words: [Word]
  private let byWord: WordRarity
  private let near: KeyedPostings
  private let byPair: KeyedPostings
  private let joined: KeyedPostings

  init(_ names: [PreparedName], on pool: WorkPool) throws(Cancelled) {
    outlines = try pool.map(names.indices) { $0.map { NameOutline(names[$0]) } }.flatMap { $0 }
    let byWord = try WordRarity(names, on: pool)
    let names = try byWord.weighed(names, on: pool)
    (self.byWord, self.names) = (byWord, names)
    let words = NameIndex.distinctWords(names)
    self.words = words
    near = try KeyedPostings(
      try pool.map(words.indices) { range in
        var rows: [KeyedRow] = []
        for index in range {
          let name = names[Int(words[index].name)]
          let token = name.tokens[Int(words[index].token)]
          func add(_ key: UInt64) { rows.append(KeyedRow(key: KeyedPostings.key(key), row: UInt32(index))) }
          NameKeys.near(name.bytes, token.letters, add)
          NameKeys.acrossVowels(name.bytes, token.letters, token.script, isIndexed: true, add)
        }
        return rows
      }.flatMap { $0 }, on: pool)
    byPair = try KeyedPostings(
      NameIndex.rows(names, on: pool) { name, visit in
        let common = NameIndex.common(name, byWord)
        for (index, one) in common.enumerated() {
          for other in common[(index + 1)...] { visit(NameKeys.pair(one, other)) }
        }
      }, on: pool)
    joined = try KeyedPostings(
      NameIndex.rows(names, on: pool) { name, visit in
        NameKeys.joined(name, visit)
        for key in NameKeys.readings(name) { visit(key) }
      }, on: pool)
  }

  /// The name with its words weighed by how many names of the set have them.
  func weighed(_ name: PreparedName) -> PreparedName { byWord.weighed(name) }

  private static func rows(
    _ names: [PreparedName], on pool: WorkPool, _ keys: @Sendable (PreparedName, (UInt64) -> Void) -> Void
  ) throws(Cancelled) -> [KeyedRow] {
    try pool.map(names.indices) { range in
      var rows: [KeyedRow] = []
      for index in range {
        keys(names[index]) { rows.append(KeyedRow(key: KeyedPostings.key($0), row: UInt32(index))) }
      }
      return rows
    }.flatMap { $0 }
  }

  /// The first place of each different word.
  private static func distinctWords(_ names: [PreparedName]) -> [Word] {
    var seen: Set<UInt64> = []
    var words: [Word] = []
    for (index, name) in names.enumerated() {
      for (position, token) in name.tokens.enumerated()
      where NameKeys.leads(token) && token.meaning < 0 && seen.insert(token.hash).inserted {
        words.append(
          Word(
            name: UInt32(index), token: UInt16(position), script: token.script,
            letters: LetterSet(name.bytes, token.letters), hash: token.hash))
      }
    }
    return words
  }

  /// The words of a name that too many names have, each once.
  private static func common(_ name: PreparedName, _ byWord: WordRarity) -> [UInt64] {
    var common: [UInt64] = []
    for token in name.tokens where NameKeys.leads(token) && !common.contains(token.hash) {
      if byWord.places(of: token.hash).count > NameIndex.common { common.append(token.hash) }
    }
    return common
  }

  /// Calls `visit` with each name that may be a spelling of `name`, once, in no order that means anything.
  func candidates(
    of name: PreparedName, _ work: inout CandidateWork, _ visit: (Int, inout CandidateWork) -> Void
  ) {
    work.begin(names.count)
    work.common.removeAll(keepingCapacity: true)
    for (position, token) in name.tokens.enumerated() where NameKeys.leads(token) {
      let places = byWord.places(of: token.hash)
      if places.count > NameIndex.common {
        work.common.append((position, token.hash, token.weight))
      } else {
        for place in places { work.add(byWord[place], token.weight) }
      }
      if token.meaning < 0 { addNear(position, name, &work) }
    }
    for (index, one) in work.common.enumerated() {
      for other in work.common[(index + 1)...] where other.token != one.token {
        for place in byPair.places(of: NameKeys.pair(one.hash, other.hash)) { work.add(byPair[place], 0) }
      }
    }
    let weight = name.weight
    NameKeys.joined(name) { key in
      for place in joined.places(of: key) { work.add(joined[place], weight) }
    }
    for key in NameKeys.readings(name) {
      for place in joined.places(of: key) { work.add(joined[place], weight) }
    }
    let outline = NameOutline(name)
    for row in work.touched {
      var gain = work.gain[Int(row)]
      work.gain[Int(row)] = -1
      let other = outlines[Int(row)]
      for word in work.common where other.mayHave(word.hash) { gain += word.weight }
      guard gain >= NameIndex.leastGain * min(name.weight, other.weight), outline.allows(other) else {
        continue
      }
      visit(Int(row), &work)
    }
    work.touched.removeAll(keepingCapacity: true)
  }

  /// The share of the lighter name's weight that words alike must have before a name is looked at.
  private static let leastGain: Float = 0.5

  /// What a near word is worth of the same word.
  private static let nearGain: Float = 0.7

  /// Adds the names of words that are one edit away or have the same consonants.
  private func addNear(_ position: Int, _ name: PreparedName, _ work: inout CandidateWork) {
    let token = name.tokens[position]
    for index in nearWords(token, of: name, &work) {
      let word = words[Int(index)]
      let places = byWord.places(of: word.hash)
      if places.count > NameIndex.common {
        work.common.append((position, word.hash, NameIndex.nearGain * token.weight))
      } else {
        for place in places { work.add(byWord[place], NameIndex.nearGain * token.weight) }
      }
    }
  }
}

extension NameIndex {
  /// Words of the set that are near a word asked for; the same words are asked for again and again, so they are kept.
  private func nearWords(
    _ token: PreparedName.Token, of name: PreparedName, _ work: inout CandidateWork
  ) -> [UInt32] {
    let key = token.hash &+ UInt64(token.script.rawValue)
    if let known = work.near[key] { return known }
    var found: [UInt32] = []
    func look(_ key: UInt64) { for place in near.places(of: key) { found.append(near[place]) } }
    NameKeys.near(name.bytes, token.letters, look)
    NameKeys.acrossVowels(name.bytes, token.letters, token.script, isIndexed: false, look)
    found.sort()
    var last = UInt32.max
    found.removeAll { index in
      defer { last = index }
      return index == last
    }
    let letters = LetterSet(name.bytes, token.letters)
    let words = found.filter { index in
      let word = self.words[Int(index)]
      guard word.hash != token.hash, word.script != token.script || word.letters.isNear(letters)
      else { return false }
      let other = names[Int(word.name)]
      return work.scorer.pairing.isNear(name, token, other, other.tokens[Int(word.token)])
    }
    if work.near.count >= CandidateWork.mostKept { work.near.removeAll(keepingCapacity: true) }
    work.near[key] = words
    return words
  }
}

/// Memory of one worker for finding candidates.
struct CandidateWork {
  /// Weight of the words in common for each name of the index; negative where untouched.
  fileprivate var gain: [Float] = []
  fileprivate var touched: [UInt32] = []
  fileprivate var near: [UInt64: [UInt32]] = [:]
  fileprivate var common: [(token: Int, hash: UInt64, weight: Float)] = []
  var scorer = PairScorer()

  /// How many words' near words are kept.
  fileprivate static let mostKept = 1 << 16

  init() {}

  fileprivate mutating func begin(_ count: Int) {
    if gain.count < count { gain = [Float](repeating: -1, count: count) }
  }

  @inline(__always) fileprivate mutating func add(_ row: UInt32, _ weight: Float) {
    if gain[Int(row)] < 0 {
      gain[Int(row)] = 0
      touched.append(row)
    }
    gain[Int(row)] += weight
  }
}
