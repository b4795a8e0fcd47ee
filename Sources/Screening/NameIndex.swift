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
    var hash: UInt64
  }

  let names: [PreparedName]
  private let bags: [LetterBag]
  private let words: [Word]
  private let byWord: WordRarity
  private let near: KeyedPostings
  private let byPair: KeyedPostings
  private let joined: KeyedPostings

  init(_ names: [PreparedName], on pool: WorkPool) throws(Cancelled) {
    bags = try pool.map(names.indices) { $0.map { LetterBag(names[$0]) } }.flatMap { $0 }
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
          let skeleton = name.tokens[Int(words[index].token)].skeleton
          NameKeys.near(name.bytes, Int(skeleton.lowerBound)..<Int(skeleton.upperBound)) {
            rows.append(KeyedRow(key: KeyedPostings.key($0), row: UInt32(index)))
          }
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
        words.append(Word(name: UInt32(index), token: UInt16(position), hash: token.hash))
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
    var commonWeight: Float = 0
    work.common.removeAll(keepingCapacity: true)
    for (position, token) in name.tokens.enumerated() where NameKeys.leads(token) {
      let places = byWord.places(of: token.hash)
      if places.count > NameIndex.common {
        commonWeight += token.weight
        work.common.append((position, token.hash))
      } else {
        for place in places { work.add(byWord[place], token.weight) }
      }
      if token.meaning < 0 { commonWeight += addNear(position, name, &work) }
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
    let bag = LetterBag(name)
    for row in work.touched {
      let gain = work.gain[Int(row)] + commonWeight
      work.gain[Int(row)] = -1
      let other = bags[Int(row)]
      guard gain >= 0.4 * min(name.weight, other.weight), bag.allows(other)
      else { continue }
      visit(Int(row), &work)
    }
    work.touched.removeAll(keepingCapacity: true)
  }

  /// Words one edit away or with the same consonants.
  ///
  /// - Returns: The weight they may have in names that are found by two common words only.
  private func addNear(_ position: Int, _ name: PreparedName, _ work: inout CandidateWork) -> Float {
    let token = name.tokens[position]
    work.words.removeAll(keepingCapacity: true)
    NameKeys.near(name.bytes, token.letters) { key in
      for place in near.places(of: key) where !work.words.contains(near[place]) {
        work.words.append(near[place])
      }
    }
    var common: Float = 0
    for index in work.words where words[Int(index)].hash != token.hash {
      let word = words[Int(index)]
      let other = names[Int(word.name)]
      guard work.scorer.pairing.isNear(name, token, other, other.tokens[Int(word.token)]) else { continue }
      let places = byWord.places(of: word.hash)
      if places.count > NameIndex.common {
        work.common.append((position, word.hash))
        common = token.weight
      } else {
        for place in places { work.add(byWord[place], 0.8 * token.weight) }
      }
    }
    return common
  }
}

/// Memory of one worker for finding candidates.
struct CandidateWork {
  /// Weight of the words in common for each name of the index; negative where untouched.
  fileprivate var gain: [Float] = []
  fileprivate var touched: [UInt32] = []
  fileprivate var words: [UInt32] = []
  fileprivate var common: [(token: Int, hash: UInt64)] = []
  var scorer = PairScorer()

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
