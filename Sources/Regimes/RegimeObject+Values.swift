internal import Trade

/// The values of an object, each of the type asked for.
extension RegimeObject {
  func string(_ key: String) throws(RegimeError) -> String {
    let text = try text(of: try required(key), at: key)
    guard text.contains(where: { !$0.isWhitespace }) else { throw error(.empty("'\(key)'"), at: key) }
    return text
  }

  func optionalString(_ key: String) throws(RegimeError) -> String? {
    guard let node = present(key) else { return nil }
    return try text(of: node, at: key)
  }

  private func text(of node: JSONNode, at key: String) throws(RegimeError) -> String {
    guard case .string(let text) = node.value else {
      throw error(.expected("text in double quotes"), at: key)
    }
    return text
  }

  /// `otherwise` where the key is absent.
  func bool(_ key: String, otherwise: Bool) throws(RegimeError) -> Bool {
    guard let node = present(key) else { return otherwise }
    guard case .bool(let flag) = node.value else { throw error(.expected("true or false"), at: key) }
    return flag
  }

  func integer(_ key: String, in range: ClosedRange<Int>, otherwise: Int) throws(RegimeError) -> Int {
    try integer(key, in: range) ?? otherwise
  }

  /// `nil` where the key is absent.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(RegimeError) -> Int? {
    guard let node = present(key) else { return nil }
    guard case .number(let text) = node.value, let number = Int(text), range.contains(number) else {
      throw error(.expected("a whole number from \(range.lowerBound) to \(range.upperBound)"), at: key)
    }
    return number
  }

  func identifier(_ key: String) throws(RegimeError) -> String {
    let text = try string(key)
    guard RegimeObject.isIdentifier(text) else { throw error(.notAnIdentifier(text), at: key) }
    return text
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
  }

  /// Lower-case names; none where the key is absent.
  func identifiers(_ key: String) throws(RegimeError) -> [String] {
    let texts = try strings(key) ?? []
    for (index, text) in texts.enumerated() where !RegimeObject.isIdentifier(text) {
      throw error(.notAnIdentifier(text), at: key, element: index)
    }
    return texts
  }

  /// One of a few words; `nil` where the key is absent.
  func choice<Choice>(_ key: String, of type: Choice.Type) throws(RegimeError) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = try optionalString(key) else { return nil }
    guard let choice = Choice(rawValue: text) else { throw error(.notAChoice(text, of: type.words), at: key) }
    return choice
  }

  /// Some of a few words; none where the key is absent.
  func choices<Choice>(_ key: String, of type: Choice.Type) throws(RegimeError) -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    var choices: [Choice] = []
    for (index, text) in (try strings(key) ?? []).enumerated() {
      guard let choice = Choice(rawValue: text) else {
        throw error(.notAChoice(text, of: type.words), at: key, element: index)
      }
      choices.append(choice)
    }
    return choices
  }

  /// Words to look for in text: each has a letter or digit. None where the key is absent.
  func phrases(_ key: String) throws(RegimeError) -> [String] {
    let texts = try strings(key) ?? []
    for (index, text) in texts.enumerated() where Phrase(text).isEmpty {
      throw error(.empty("the text"), at: key, element: index)
    }
    return texts
  }

  /// The beginnings of goods codes; none where the key is absent.
  func prefixes(_ key: String) throws(RegimeError) -> [HSCode] {
    var prefixes: [HSCode] = []
    for (index, text) in (try strings(key) ?? []).enumerated() {
      guard let prefix = RegimeObject.prefix(text) else {
        throw error(.notAPrefix(text), at: key, element: index)
      }
      prefixes.append(prefix)
    }
    return prefixes
  }

  /// The beginning of goods codes, which must be there.
  func prefix(_ key: String) throws(RegimeError) -> HSCode {
    let text = try string(key)
    guard let prefix = RegimeObject.prefix(text) else { throw error(.notAPrefix(text), at: key) }
    return prefix
  }

  private static func prefix(_ text: String) -> HSCode? {
    text.utf8.count.isMultiple(of: 2) && text.utf8.count <= 10 ? HSCode(text) : nil
  }

  func day(_ key: String) throws(RegimeError) -> Day? {
    guard let text = try optionalString(key) else { return nil }
    guard let day = Day(iso: text) else { throw error(.notADay(text), at: key) }
    return day
  }

  /// `from`, `to` and `by`: each may be absent.
  func period() throws(RegimeError) -> Period {
    let period = Period(from: try day("from"), to: try day("to"), by: try day("by"))
    if let first = period.from ?? period.by, let to = period.to, to <= first {
      throw error(.emptyPeriod(from: "\(first)", to: "\(to)"), at: "to")
    }
    if period.from != nil, period.by != nil {
      throw error(.expected("'by' only where 'from' is null"), at: "by")
    }
    return period
  }

  /// Country codes, ascending; `nil` where absent.
  func countries(_ key: String) throws(RegimeError) -> [CountryCode]? {
    guard let texts = try strings(key) else { return nil }
    var codes: [CountryCode] = []
    for (index, text) in texts.enumerated() {
      guard let code = CountryCode(text), CountryNames.shared.exists(code) else {
        throw error(.notACountry(text), at: key, element: index)
      }
      codes.append(code)
    }
    return codes.sorted()
  }

  /// Country codes that must be there, at least one.
  func someCountries(_ key: String) throws(RegimeError) -> [CountryCode] {
    guard let codes = try countries(key) else { throw error(.missingKey(key)) }
    guard !codes.isEmpty else { throw error(.empty("'\(key)'"), at: key) }
    return codes
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  fileprivate static var words: [String] { allCases.map(\.rawValue) }
}
