internal import Trade

/// Makes names comparable: folds them, sets legal forms apart, gives each word its role and weight.
///
/// Legal forms are cut from both ends, long ones anywhere; a name that is nothing but a legal form keeps its words.
public struct NamePreparation: Sendable {
  let folding: NameFolding
  let forms: LegalForms
  let words: NameWords

  /// The bundled tables, read once.
  public static let shared = NamePreparation()

  init() {
    folding = NameFolding(
      hanWords: TableText.hanWords(LegalForms.rows).union(TableText.hanWords(NameWords.rows)))
    forms = LegalForms(folding: folding)
    words = NameWords(folding: folding)
  }

  /// The name `text`, borne by a `kind`.
  public func prepare(_ text: String, kind: NameKind = .unknown) -> PreparedName {
    var name = folding.fold(text)
    clip(&name)
    if kind == .person { splitInitials(&name) }
    let whole = foldedHash(name)
    var found: [UInt16] = []
    let rest = kind == .person ? [0..<name.words.count] : withoutForms(name, &found)
    var tokens: [PreparedName.Token] = []
    tokens.reserveCapacity(name.words.count)
    for range in rest { append(range, of: &name, kind, to: &tokens) }
    if tokens.isEmpty {
      for index in name.words.indices { tokens.append(token(name.words[index], .word, -1, &name)) }
      found = []
    }
    let judged = judge(kind, found, tokens)
    return PreparedName(
      text: text, kind: judged, bytes: name.bytes, tokens: tokens, han: name.han, forms: found,
      formClass: found.map { forms.forms[Int($0)].kind }.first { $0 != .other }, foldedHash: whole,
      weight: tokens.reduce(0) { $0 + $1.weight })
  }

  /// Names are cut where positions no longer fit 16 bits: nobody's name has that many letters.
  private func clip(_ name: inout FoldedName) {
    if name.words.count > 64 { name.words.removeSubrange(64...) }
    while let last = name.words.last, last.bytes.upperBound > 8_192 { name.words.removeLast() }
    name.bytes.removeSubrange((name.words.last?.bytes.upperBound ?? 0)...)
  }

  /// `W.W.` of a person is two initials; of a firm it is a word.
  private func splitInitials(_ name: inout FoldedName) {
    guard name.words.contains(where: \.isDotted) else { return }
    name.words = name.words.flatMap { word in
      word.isDotted ? word.bytes.map { .init(bytes: $0..<$0 + 1, script: word.script) } : [word]
    }
  }

  private func foldedHash(_ name: FoldedName) -> UInt64 {
    var hash = NameHash()
    for word in name.words {
      hash.add(name.bytes, word.bytes)
      hash.add(UInt8(ascii: " "))
    }
    for scalar in name.han {
      for shift in [0, 8, 16] { hash.add(UInt8(truncatingIfNeeded: scalar >> shift)) }
    }
    return hash.value
  }

  /// The word ranges that are no legal form.
  private func withoutForms(_ name: FoldedName, _ found: inout [UInt16]) -> [Range<Int>] {
    var low = 0
    var high = name.words.count
    while low < high, let form = forms.phrases.match(name, at: low, before: high),
      isForm(form.meaning, name, low, form.words)
    {
      found.append(form.meaning)
      low += form.words
    }
    trimming: while low < high {
      for start in max(low, high - 8)..<high {
        if let form = forms.phrases.match(name, at: start, before: high), start + form.words == high {
          found.append(form.meaning)
          high = start
          continue trimming
        }
      }
      break
    }
    return between(name, low..<high, &found)
  }

  /// Long forms in the middle, as before an address or a place.
  private func between(_ name: FoldedName, _ words: Range<Int>, _ found: inout [UInt16]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = words.lowerBound
    var index = start
    while index < words.upperBound {
      if let form = forms.phrases.match(name, at: index, before: words.upperBound),
        form.words > 1 || name.words[index].script == .han || isClear(form.meaning, name.words[index])
      {
        found.append(form.meaning)
        if start < index { parts.append(start..<index) }
        index += form.words
        start = index
      } else {
        index += 1
      }
    }
    if start < words.upperBound { parts.append(start..<words.upperBound) }
    return parts
  }

  /// Whether a single word inside a name is a form wherever it stands: `LLC`, `GmbH`, but not `SA`.
  private func isClear(_ form: UInt16, _ word: FoldedName.Word) -> Bool {
    let kind = forms.forms[Int(form)].kind
    return word.bytes.count >= 3 && (kind == .limited || kind == .stock)
  }

  /// At the front one word of two letters is a form only where forms stand in front, as in Russia: `AO`, but not `SA`.
  private func isForm(_ form: UInt16, _ name: FoldedName, _ index: Int, _ count: Int) -> Bool {
    count > 1 || name.words[index].script != .latin || name.words[index].bytes.count >= 3
      || forms.forms[Int(form)].countries.contains("RU")
  }

  private func append(
    _ range: Range<Int>, of name: inout FoldedName, _ kind: NameKind, to tokens: inout [PreparedName.Token]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let word = name.words[index]
      if let phrase = words.phrases.match(name, at: index, before: range.upperBound),
        let role = role(phrase.meaning.role, kind, word, isFirst: tokens.isEmpty)
      {
        let last = name.words[index + phrase.words - 1]
        if let role {
          var whole = word
          whole.bytes = word.bytes.lowerBound..<last.bytes.upperBound
          if phrase.words > 1, last.bytes.lowerBound < word.bytes.upperBound { whole = word }
          tokens.append(token(whole, role, phrase.meaning.number, &name))
        }
        index += phrase.words
        continue
      }
      index += 1
      if kind != .person, let cut = numberAtEnd(name.bytes, word) {
        var (letters, digits) = (word, word)
        letters.bytes = word.bytes.lowerBound..<cut
        digits.bytes = cut..<word.bytes.upperBound
        tokens.append(plain(letters, kind, &name))
        tokens.append(plain(digits, kind, &name))
      } else {
        tokens.append(plain(word, kind, &name))
      }
    }
  }

  /// The role of a known word for a kind of bearer: `.some(nil)` is left out, `nil` is an ordinary word after all.
  private func role(
    _ role: NameWords.Role, _ kind: NameKind, _ word: FoldedName.Word, isFirst: Bool
  ) -> PreparedName.Role?? {
    switch (role, kind) {
    case (.silent, .person): word.bytes.count > 2 || word.script == .han ? nil : .some(.particle)
    case (.silent, _): isSpoken(word.script) ? .some(nil) : nil
    case (.title, .person): .some(nil)
    case (.particle, .person): .some(.particle)
    case (.title, _), (.particle, _), (_, .person): nil
    case (.generic, _): .some(.generic)
    case (.formLike, _): .some(.formLike)
    case (.place, _): .some(.place)
    case (.number, .unknown): isFirst ? nil : .some(.number)  // `Xi Jinping` is not eleven
    case (.number, _): .some(.number)
    }
  }

  /// Whether the list has silent words of a script: `das` of an Indian name is none.
  private func isSpoken(_ script: NameScript) -> Bool {
    script == .latin || script == .cyrillic || script == .greek || script == .han || script == .arabic
  }

  private func plain(_ word: FoldedName.Word, _ kind: NameKind, _ name: inout FoldedName)
    -> PreparedName.Token
  {
    if let value = number(name.bytes, word.bytes) { return token(word, .number, value, &name) }
    let isInitial = word.bytes.count == 1 && word.script != .han
    return token(word, isInitial ? .initial : .word, -1, &name)
  }

  /// Where the digits of `Vostok12` begin: a number all the same.
  private func numberAtEnd(_ bytes: [UInt8], _ word: FoldedName.Word) -> Int? {
    var cut = word.bytes.upperBound
    while cut > word.bytes.lowerBound, bytes[cut - 1] &- 48 < 10 { cut -= 1 }
    return cut < word.bytes.upperBound && cut >= word.bytes.lowerBound + 3 ? cut : nil
  }

  private func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int32? {
    var value: Int32 = 0
    for index in range {
      guard bytes[index] &- 48 < 10 else { return nil }
      value = (value &* 10 &+ Int32(bytes[index] - 48)) & 0x3FFF_FFFF
    }
    return value
  }

  private func token(
    _ word: FoldedName.Word, _ role: PreparedName.Role, _ meaning: Int32, _ name: inout FoldedName
  ) -> PreparedName.Token {
    let skeleton = Skeleton.append(word.bytes, of: &name.bytes)
    var hash = NameHash()
    if meaning >= 0 {
      hash.add(role == .number ? 1 : 2)
      for shift in stride(from: 0, to: 32, by: 8) { hash.add(UInt8(truncatingIfNeeded: meaning >> shift)) }
    } else {
      hash.add(name.bytes, skeleton)
    }
    return PreparedName.Token(
      plain: UInt16(word.bytes.lowerBound)..<UInt16(word.bytes.upperBound),
      skeleton: UInt16(skeleton.lowerBound)..<UInt16(skeleton.upperBound), role: role, script: word.script,
      meaning: meaning, hash: hash.value, han: UInt16(word.han.lowerBound)..<UInt16(word.han.upperBound),
      weight: TokenWeight.of(role, letters: skeleton.count))
  }

  /// Names of unknown kind with a legal form or a word of trade are firms.
  private func judge(_ kind: NameKind, _ forms: [UInt16], _ tokens: [PreparedName.Token]) -> NameKind {
    guard kind == .unknown else { return kind }
    let telling: Set<PreparedName.Role> = [.generic, .formLike, .number]
    return !forms.isEmpty || tokens.contains { telling.contains($0.role) } ? .firm : .unknown
  }
}

/// How much a word tells before anything is known about how common it is.
enum TokenWeight {
  /// - Parameter letters: Of the skeleton.
  static func of(_ role: PreparedName.Role, letters: Int) -> Float {
    switch role {
    case .word: 1.2 * Float(letters) / (Float(letters) + 1.5)
    case .initial: 0.35
    case .number: 0.4
    case .generic: 0.4
    case .formLike: 0.12
    case .place: 0.7
    case .particle: 0.12
    }
  }
}
