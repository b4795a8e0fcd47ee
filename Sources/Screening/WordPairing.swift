/// Which words of two names belong together.
///
/// One-to-one and greedy: the pair that explains most is taken first. A run of up to four words may stand against one word
/// (`Plat Ono Vich` and `Platonovich`, 习近平 and `Xi Jinping`).
struct WordPairing {
  /// How two words were found to belong together.
  enum Reason: UInt8, Sendable {
    case same, meaning, sound, similar, joined, initial, reading
  }

  struct Pair {
    var first: Range<Int>
    var second: Range<Int>
    /// 0 equal ... 1 nothing in common.
    var distance: Float
    var reason: Reason
    var gain: Float
  }

  /// Beyond this share of letters two words have nothing to do with each other.
  static let limit: Float = 0.4

  /// The same for a word that leads to a name although no other word of it is known.
  static let limitOfLeads: Float = 0.3
  /// Between scripts, letters must agree better, since a wrong reading makes words alike that are not.
  static let limitAcross: Float = 0.3
  /// The same for characters, of which each has several readings.
  static let limitOfReadings: Float = 0.15
  /// The same for one character alone, which is not read in the Japanese manner.
  static let limitOfOne: Float = 0.06
  /// The same for Hangul, whose syllables are short.
  static let limitOfSyllables: Float = 0.2
  /// What differs between scripts is in part a matter of romanisation.
  static let acrossScripts: Float = 0.8

  /// A word that says no more than a legal form against another one is a misspelling or nothing.
  private static let limitOfFormLike: Float = 0.2

  private static func limit(_ first: PreparedName.Token, _ second: PreparedName.Token) -> Float {
    if first.role == .formLike || second.role == .formLike { return limitOfFormLike }
    return first.script == second.script ? limit : limit(first.script, second.script)
  }

  private static func limit(_ first: NameScript, _ second: NameScript) -> Float {
    first == .hangul || second == .hangul ? limitOfSyllables : limitAcross
  }

  private(set) var pairs: [Pair] = []
  /// The words that have a partner.
  private(set) var first = WordSet()
  private(set) var second = WordSet()
  private var candidates: [Pair] = []
  private var distance = LetterDistance()

  init() {}

  /// Pairs the words of `a` and `b`; the answer stands in `pairs`, `first` and `second`.
  mutating func pair(_ a: PreparedName, _ b: PreparedName) {
    pairs.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    (first, second) = (WordSet(), WordSet())
    takeEqual(a, b)
    guard first.count < a.tokens.count, second.count < b.tokens.count else { return }
    for i in a.tokens.indices where !first.contains(i) {
      for j in b.tokens.indices where !second.contains(j) {
        if let candidate = compare(a, i, b, j) { candidates.append(candidate) }
      }
    }
    addJoined(a, b)
    addReadings(a, b)
    candidates.sort { ($0.gain, $1.distance) > ($1.gain, $0.distance) }
    for candidate in candidates where isFree(candidate) { take(candidate) }
  }

  /// What the numbers of two names say to each other.
  enum NumberAgreement: Equatable { case same, oneMissing, differ }

  /// Numbers that were left without a partner by the last pairing.
  func numbers(_ a: PreparedName, _ b: PreparedName) -> NumberAgreement {
    let left = a.tokens.indices.contains { a.tokens[$0].role == .number && !first.contains($0) }
    let right = b.tokens.indices.contains { b.tokens[$0].role == .number && !second.contains($0) }
    return left && right ? .differ : left || right ? .oneMissing : .same
  }

  private func isFree(_ pair: Pair) -> Bool {
    first.isDisjoint(with: pair.first) && second.isDisjoint(with: pair.second)
  }

  private mutating func take(_ pair: Pair) {
    pairs.append(pair)
    first.insert(pair.first)
    second.insert(pair.second)
  }

  private mutating func takeEqual(_ a: PreparedName, _ b: PreparedName) {
    for i in a.tokens.indices {
      let token = a.tokens[i]
      for j in b.tokens.indices where b.tokens[j].hash == token.hash && !second.contains(j) {
        let isHomophone =
          token.script == .han && b.tokens[j].script == .han && !sameHan(a, token, b, b.tokens[j])
        let isSame = !isHomophone && plain(a, token).elementsEqual(plain(b, b.tokens[j]))
        let reason: Reason = isSame ? .same : token.meaning >= 0 ? .meaning : .sound
        let distance: Float = isSame ? 0 : isHomophone ? 0.1 : reason == .meaning ? 0.02 : 0.03
        take(
          Pair(first: i..<i + 1, second: j..<j + 1, distance: distance, reason: reason, gain: token.weight))
        break
      }
    }
  }

  private func plain(_ name: PreparedName, _ token: PreparedName.Token) -> ArraySlice<UInt8> {
    name.bytes[Int(token.plain.lowerBound)..<Int(token.plain.upperBound)]
  }

  private func sameHan(
    _ a: PreparedName, _ first: PreparedName.Token, _ b: PreparedName, _ second: PreparedName.Token
  ) -> Bool {
    a.han[Int(first.han.lowerBound)..<Int(first.han.upperBound)].elementsEqual(
      b.han[Int(second.han.lowerBound)..<Int(second.han.upperBound)])
  }

  private mutating func compare(_ a: PreparedName, _ i: Int, _ b: PreparedName, _ j: Int) -> Pair? {
    let (first, second) = (a.tokens[i], b.tokens[j])
    guard first.role != .number, second.role != .number, first.han.isEmpty == second.han.isEmpty else {
      return nil
    }
    if first.role == .initial || second.role == .initial {
      guard a.kind == .person || b.kind == .person || a.kind == .unknown, first.role != second.role,
        a.bytes[Int(first.plain.lowerBound)] == b.bytes[Int(second.plain.lowerBound)]
      else { return nil }
      return Pair(
        first: i..<i + 1, second: j..<j + 1, distance: 0.25, reason: .initial, gain: 0.75 * first.weight)
    }
    guard
      let share = share(
        a, first.letters, first.script, b.bytes, second.letters, second.script,
        limit: WordPairing.limit(first, second))
    else { return nil }
    return Pair(
      first: i..<i + 1, second: j..<j + 1, distance: max(share, 0.03), reason: .similar,
      gain: (1 - share) * min(first.weight, second.weight))
  }

  /// Whether two words alone are near enough to lead from one name to another.
  mutating func isNear(
    _ a: PreparedName, _ first: PreparedName.Token, _ b: PreparedName, _ second: PreparedName.Token
  ) -> Bool {
    share(
      a, first.letters, first.script, b.bytes, second.letters, second.script, limit: WordPairing.limitOfLeads)
      != nil
  }

  /// The distance of two words, or `nil` where it reaches the limit.
  private mutating func share(
    _ a: PreparedName, _ one: Range<Int>, _ first: NameScript, _ b: [UInt8], _ two: Range<Int>,
    _ second: NameScript, limit: Float
  ) -> Float? {
    let share: Float
    if first.leavesOutVowels != second.leavesOutVowels {
      share =
        first.leavesOutVowels
        ? distance.share(a.bytes, one, b, two, costs: .withoutVowels, limit: limit)
        : distance.share(b, two, a.bytes, one, costs: .withoutVowels, limit: limit)
    } else {
      guard abs(one.count - two.count) * 2 <= max(one.count, two.count) else { return nil }
      share = distance.share(a.bytes, one, b, two, costs: .plain, limit: limit)
    }
    guard share < limit else { return nil }
    return first == second ? share : share * WordPairing.acrossScripts
  }

  /// One word against a run of words.
  private mutating func addJoined(_ a: PreparedName, _ b: PreparedName) {
    for i in a.tokens.indices where !first.contains(i) && canJoin(a.tokens[i]) {
      second.eachRun(before: b.tokens.count) { run in
        guard let share = joined(a, i, b, run) else { return }
        add(i..<i + 1, run, share, .joined, a, b)
      }
    }
    for j in b.tokens.indices where !second.contains(j) && canJoin(b.tokens[j]) {
      first.eachRun(before: a.tokens.count) { run in
        guard let share = joined(b, j, a, run) else { return }
        add(run, j..<j + 1, share, .joined, a, b)
      }
    }
  }

  private mutating func add(
    _ first: Range<Int>, _ second: Range<Int>, _ share: Float, _ reason: Reason, _ a: PreparedName,
    _ b: PreparedName
  ) {
    let weight = min(
      first.reduce(0) { $0 + a.tokens[$1].weight }, second.reduce(0) { $0 + b.tokens[$1].weight })
    candidates.append(
      Pair(
        first: first, second: second, distance: share + 0.02, reason: reason, gain: (0.98 - share) * weight))
  }

  private func canJoin(_ token: PreparedName.Token) -> Bool {
    token.role != .number && token.meaning < 0 && token.skeleton.count >= 4 && token.han.isEmpty
  }

  private mutating func joined(_ a: PreparedName, _ i: Int, _ b: PreparedName, _ run: Range<Int>) -> Float? {
    var length = 0
    for index in run { length += b.tokens[index].skeleton.count }
    let token = a.tokens[i]
    let script = b.tokens[run.lowerBound].script
    guard script != .han else { return nil }
    let isOpen = token.script != script
    guard abs(length - token.skeleton.count) * (isOpen ? 2 : 5) <= length else { return nil }
    let letters = letters(b, run)
    return share(
      a, token.letters, token.script, letters, 0..<letters.count, script,
      limit: isOpen ? WordPairing.limit(token.script, script) : 0.2)
  }

  /// The letters of a run of words, double ones at the joints once.
  private func letters(_ name: PreparedName, _ run: Range<Int>) -> [UInt8] {
    var letters: [UInt8] = []
    for index in run {
      for place in name.tokens[index].letters where name.bytes[place] != letters.last {
        letters.append(name.bytes[place])
      }
    }
    return letters
  }

  /// Han characters against words in another script, by every reading.
  private mutating func addReadings(_ a: PreparedName, _ b: PreparedName) {
    guard a.han.isEmpty != b.han.isEmpty else { return }
    for i in a.tokens.indices where !first.contains(i) && !a.tokens[i].han.isEmpty {
      second.eachRun(from: 1, before: b.tokens.count) { run in
        if let share = reading(a, i, b, run) { add(i..<i + 1, run, share, .reading, a, b) }
      }
    }
    for j in b.tokens.indices where !second.contains(j) && !b.tokens[j].han.isEmpty {
      first.eachRun(from: 1, before: a.tokens.count) { run in
        if let share = reading(b, j, a, run) { add(run, j..<j + 1, share, .reading, a, b) }
      }
    }
  }

  private mutating func reading(_ a: PreparedName, _ i: Int, _ b: PreparedName, _ run: Range<Int>) -> Float? {
    let token = a.tokens[i]
    guard run.count <= token.han.count, run.allSatisfy({ b.tokens[$0].role != .number }) else { return nil }
    let characters = a.han[Int(token.han.lowerBound)..<Int(token.han.upperBound)]
    let letters = letters(b, run)
    let isSingle = characters.count == 1
    let shares = HanReadings.languages.indices.dropLast(isSingle ? 1 : 0).map { language in
      let readings = characters.map { HanReadings.shared.skeletons($0, language: language) }
      return readings.contains([]) ? 1 : distance.share(readings: readings, letters, costs: .plain)
    }
    guard let share = shares.min(), share < (isSingle ? WordPairing.limitOfOne : WordPairing.limitOfReadings)
    else { return nil }
    return share
  }
}
