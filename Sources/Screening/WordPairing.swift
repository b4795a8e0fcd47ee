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

  /// Letters that differ between scripts are mostly a matter of romanisation.
  static let acrossScripts: Float = 0.5

  private(set) var pairs: [Pair] = []
  private(set) var firstUsed: [Bool] = []
  private(set) var secondUsed: [Bool] = []
  private var candidates: [Pair] = []
  private var distance = LetterDistance()

  init() {}

  /// Pairs the words of `a` and `b`; the answer stands in `pairs`, `firstUsed` and `secondUsed`.
  mutating func pair(_ a: PreparedName, _ b: PreparedName) {
    pairs.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
    firstUsed = [Bool](repeating: false, count: a.tokens.count)
    secondUsed = [Bool](repeating: false, count: b.tokens.count)
    takeEqual(a, b)
    guard firstUsed.contains(false), secondUsed.contains(false) else { return }
    for i in a.tokens.indices where !firstUsed[i] {
      for j in b.tokens.indices where !secondUsed[j] {
        if let candidate = compare(a, i, b, j) { candidates.append(candidate) }
      }
    }
    addJoined(a, b)
    addReadings(a, b)
    candidates.sort { ($0.gain, $1.distance) > ($1.gain, $0.distance) }
    for candidate in candidates where isFree(candidate) { take(candidate) }
  }

  private func isFree(_ pair: Pair) -> Bool {
    pair.first.allSatisfy { !firstUsed[$0] } && pair.second.allSatisfy { !secondUsed[$0] }
  }

  private mutating func take(_ pair: Pair) {
    pairs.append(pair)
    for index in pair.first { firstUsed[index] = true }
    for index in pair.second { secondUsed[index] = true }
  }

  private mutating func takeEqual(_ a: PreparedName, _ b: PreparedName) {
    for i in a.tokens.indices {
      let token = a.tokens[i]
      for j in b.tokens.indices where !secondUsed[j] && b.tokens[j].hash == token.hash {
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
    guard first.role != .number, second.role != .number else { return nil }
    if first.role == .initial || second.role == .initial {
      guard a.kind == .person || b.kind == .person || a.kind == .unknown, first.role != second.role,
        a.bytes[Int(first.plain.lowerBound)] == b.bytes[Int(second.plain.lowerBound)]
      else { return nil }
      return Pair(
        first: i..<i + 1, second: j..<j + 1, distance: 0.25, reason: .initial, gain: 0.75 * first.weight)
    }
    let (one, two) = (range(first), range(second))
    let isOpen = first.script != second.script
    guard abs(one.count - two.count) * 2 <= max(one.count, two.count) || isOpen else {
      return nil
    }
    let share = distance.share(
      a.bytes, one, b.bytes, two, costs: costs(first.script, second.script), limit: WordPairing.limit)
    guard share < WordPairing.limit else { return nil }
    return Pair(
      first: i..<i + 1, second: j..<j + 1,
      distance: max(share * (isOpen ? WordPairing.acrossScripts : 1), 0.03),
      reason: .similar,
      gain: (1 - share) * min(first.weight, second.weight))
  }

  private func costs(_ a: NameScript, _ b: NameScript) -> LetterCosts {
    a.leavesOutVowels != b.leavesOutVowels ? .withoutVowels : .plain
  }

  private func range(_ token: PreparedName.Token) -> Range<Int> {
    Int(token.skeleton.lowerBound)..<Int(token.skeleton.upperBound)
  }

  /// One word against a run of words.
  private mutating func addJoined(_ a: PreparedName, _ b: PreparedName) {
    for i in a.tokens.indices where !firstUsed[i] && canJoin(a.tokens[i]) {
      for run in runs(b.tokens, secondUsed) {
        guard let share = joined(a, i, b, run) else { continue }
        add(i..<i + 1, run, share, .joined, a, b)
      }
    }
    for j in b.tokens.indices where !secondUsed[j] && canJoin(b.tokens[j]) {
      for run in runs(a.tokens, firstUsed) {
        guard let share = joined(b, j, a, run) else { continue }
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
    token.role != .number && token.meaning < 0 && token.skeleton.count >= 4
  }

  /// Runs of two to four neighbouring words that are not yet paired.
  private func runs(_ tokens: [PreparedName.Token], _ used: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for start in tokens.indices {
      for count in 2...4 where start + count <= tokens.count {
        if (start..<start + count).allSatisfy({ !used[$0] }) { runs.append(start..<start + count) }
      }
    }
    return runs
  }

  private mutating func joined(_ a: PreparedName, _ i: Int, _ b: PreparedName, _ run: Range<Int>) -> Float? {
    let length = run.reduce(0) { $0 + b.tokens[$1].skeleton.count }
    let token = a.tokens[i]
    let isOpen = token.script != b.tokens[run.lowerBound].script
    guard isOpen || abs(length - token.skeleton.count) * 5 <= length else { return nil }
    let letters = run.flatMap { b.bytes[range(b.tokens[$0])] }
    let share = distance.share(
      a.bytes, range(token), letters, 0..<letters.count,
      costs: costs(token.script, b.tokens[run.lowerBound].script), limit: isOpen ? WordPairing.limit : 0.2)
    guard share < (isOpen ? WordPairing.limit : 0.2) else { return nil }
    return isOpen ? share * WordPairing.acrossScripts : share
  }

  /// Han characters against words in another script, by every reading.
  private mutating func addReadings(_ a: PreparedName, _ b: PreparedName) {
    guard a.han.isEmpty != b.han.isEmpty else { return }
    for i in a.tokens.indices where !firstUsed[i] && !a.tokens[i].han.isEmpty {
      for run in runs(b.tokens, secondUsed) + b.tokens.indices.map({ $0..<$0 + 1 }) {
        if let share = reading(a, i, b, run) { add(i..<i + 1, run, share, .reading, a, b) }
      }
    }
    for j in b.tokens.indices where !secondUsed[j] && !b.tokens[j].han.isEmpty {
      for run in runs(a.tokens, firstUsed) + a.tokens.indices.map({ $0..<$0 + 1 }) {
        if let share = reading(b, j, a, run) { add(run, j..<j + 1, share, .reading, a, b) }
      }
    }
  }

  private mutating func reading(_ a: PreparedName, _ i: Int, _ b: PreparedName, _ run: Range<Int>) -> Float? {
    guard run.allSatisfy({ b.tokens[$0].role != .number }) else { return nil }
    let token = a.tokens[i]
    let readings = a.han[Int(token.han.lowerBound)..<Int(token.han.upperBound)].map { scalar in
      HanReadings.shared.readings(scalar).map { reading in
        var letters = reading
        let skeleton = Skeleton.append(0..<reading.count, of: &letters)
        return Array(letters[skeleton])
      }
    }
    let letters = run.flatMap { b.bytes[range(b.tokens[$0])] }
    let share = distance.share(readings: readings, letters, costs: .plain)
    return share < WordPairing.limit ? share * WordPairing.acrossScripts : nil
  }
}
