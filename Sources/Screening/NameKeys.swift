/// The keys under which a name is found again although it is spelled otherwise.
enum NameKeys {
  /// Words that can lead to a name: not legal forms, articles and initials.
  static func leads(_ token: PreparedName.Token) -> Bool {
    switch token.role {
    case .word, .place, .generic: true
    case .number, .formLike, .particle, .initial: false
    }
  }

  /// Keys of a word's near spellings: one letter left out, which covers one letter added, changed or exchanged with its
  /// neighbour, and its consonants alone.
  static func near(_ bytes: [UInt8], _ range: Range<Int>, _ visit: (UInt64) -> Void) {
    visit(consonants(bytes, range, vowels))
    guard range.count >= 4, range.count <= 24 else { return }
    visit(hash(bytes, range, without: -1))
    for left in range where left == range.lowerBound || bytes[left] != bytes[left - 1] {
      visit(hash(bytes, range, without: left))
    }
  }

  /// Keys under which words in scripts with and without vowels meet: consonants, those that scripts exchange as one.
  ///
  /// - Parameter isIndexed: Whether the word is one of the set, or one that is asked for.
  static func acrossVowels(
    _ bytes: [UInt8], _ range: Range<Int>, _ script: NameScript, isIndexed: Bool, _ visit: (UInt64) -> Void
  ) {
    let key = consonants(bytes, range, sounds)
    if isIndexed || script.leavesOutVowels { visit(key ^ 0xA11) }
    if isIndexed == script.leavesOutVowels { visit(key ^ 0xB22) }
  }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>, without left: Int) -> UInt64 {
    var hash = NameHash()
    hash.add(3)
    for index in range where index != left { hash.add(bytes[index]) }
    return hash.value
  }

  /// The consonants of a word, at least three of them; otherwise the word itself.
  private static func consonants(_ bytes: [UInt8], _ range: Range<Int>, _ sounds: [UInt8]) -> UInt64 {
    var hash = NameHash()
    hash.add(4)
    var (count, last): (Int, UInt8) = (0, 0)
    for index in range {
      let sound = sounds[Int(bytes[index] & 127)]
      if sound == 0 || sound == last { continue }
      hash.add(sound)
      last = sound
      count += 1
    }
    guard count >= 3 else { return self.hash(bytes, range, without: -1) }
    return hash.value
  }

  /// Keys of all unknown words in one, so that words joined, split or in which one letter is wrong are found.
  static func joined(_ name: PreparedName, _ visit: (UInt64) -> Void) {
    var letters: [UInt8] = []
    var words = 0
    for token in name.tokens where token.meaning < 0 {
      words += 1
      for place in token.letters where name.bytes[place] != letters.last { letters.append(name.bytes[place]) }
    }
    guard words > 0 else { return visit(name.foldedHash) }
    visit(consonants(letters, 0..<letters.count, sounds) ^ 0x5A5A)
    if words <= 4 { near(letters, 0..<letters.count) { visit($0 ^ 0x5A5A) } }
  }

  /// The same for a name in Han characters by the first readings of each language; empty for other names.
  static func readings(_ name: PreparedName) -> [UInt64] {
    guard !name.han.isEmpty else { return [] }
    return HanReadings.languages.indices.dropFirst().map { language in
      var letters: [UInt8] = []
      for scalar in name.unknownHan {
        letters.append(contentsOf: HanReadings.shared.readings(scalar, language: language).first ?? [])
      }
      let skeleton = Skeleton.append(0..<letters.count, of: &letters)
      return consonants(letters, skeleton, sounds) ^ 0x5A5A
    }
  }

  /// Two words as one key, in any order.
  static func pair(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var hash = NameHash()
    for part in [min(a, b), max(a, b)] {
      for shift in stride(from: 0, to: 64, by: 8) { hash.add(UInt8(truncatingIfNeeded: part >> shift)) }
    }
    return hash.value
  }

  /// Every consonant for itself; 0 for vowels and `h`.
  private static let vowels: [UInt8] = (0..<128).map { "aeiouh".utf8.contains($0) ? 0 : $0 }

  /// One sign for consonants that languages and scripts exchange; 0 for vowels and `h`.
  private static let sounds: [UInt8] = {
    var sounds = (0..<128).map { UInt8($0) }
    for letter in "aeiouh".utf8 { sounds[Int(letter)] = 0 }
    for (one, others) in [("p", "bfv"), ("t", "d"), ("k", "gc"), ("s", "zj"), ("l", "r"), ("n", "m")] {
      let sound = one.utf8.first ?? 0
      for letter in others.utf8 { sounds[Int(letter)] = sound }
    }
    return sounds
  }()
}
