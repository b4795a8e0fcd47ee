internal import Trade

extension CaseIterable where Self: RawRepresentable<String> {
  fileprivate static var words: [String] { allCases.map(\.rawValue) }
}

/// One object of a regime file being read: each key is asked for by type, and keys nobody asked for are errors.
struct RegimeObject {
  let path: String
  private let file: String
  private let line: Int
  private let members: [JSONNode.Member]

  /// - Parameter keys: Every key the schema knows at this place.
  init(_ node: JSONNode, path: String, file: String, keys: [String]) throws(RegimeError) {
    guard case .object(let members) = node.value else {
      throw RegimeError(file: file, line: node.line, path: path, problem: .expected("an object: {...}"))
    }
    (self.path, self.file, line, self.members) = (path, file, node.line, members)
    for member in members where !keys.contains(member.key) {
      let problem = RegimeError.Problem.unknownKey(
        member.key, nearest: Likeness.nearest(to: member.key, among: keys))
      throw RegimeError(file: file, line: member.line, path: path, problem: problem)
    }
  }

  private init(_ other: RegimeObject, members: [JSONNode.Member]) {
    (path, file, line, self.members) = (other.path, other.file, other.line, members)
  }

  /// This object with the members of another where it has none of that key.
  func completed(by other: RegimeObject, except own: Set<String>) -> RegimeObject {
    let borrowed = other.members.filter { !states($0.key) && !own.contains($0.key) }
    return RegimeObject(self, members: members + borrowed)
  }

  /// An error at a key of this object, or at the object itself.
  func error(_ problem: RegimeError.Problem, at key: String? = nil, element: Int? = nil) -> RegimeError {
    var (path, line) = (path, line)
    if let key {
      path += "." + key
      if let node = node(key) { line = node.line }
    }
    if let element, let key, case .array(let nodes)? = node(key)?.value {
      path += "[\(element)]"
      line = nodes[element].line
    }
    return RegimeError(file: file, line: line, path: path, problem: problem)
  }

  private func node(_ key: String) -> JSONNode? { members.first { $0.key == key }?.node }

  /// A value that must be there; `null` counts as absent.
  private func required(_ key: String) throws(RegimeError) -> JSONNode {
    guard let node = present(key) else { throw error(.missingKey(key)) }
    return node
  }

  private func present(_ key: String) -> JSONNode? {
    guard let node = node(key) else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// Whether the key is written, be it with `null`.
  func states(_ key: String) -> Bool { node(key) != nil }

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

  /// The elements of an array; `nil` where it is absent.
  func array(_ key: String) throws(RegimeError) -> [JSONNode]? {
    guard let node = present(key) else { return nil }
    guard case .array(let nodes) = node.value else { throw error(.expected("an array: [...]"), at: key) }
    return nodes
  }

  /// The objects of an array, each with the keys the schema knows; none where it is absent.
  func objects(_ key: String, keys: [String]) throws(RegimeError) -> [RegimeObject] {
    let nodes = try array(key) ?? []
    var objects: [RegimeObject] = []
    for (index, node) in nodes.enumerated() {
      objects.append(try RegimeObject(node, path: "\(path).\(key)[\(index)]", file: file, keys: keys))
    }
    return objects
  }

  /// An object with the keys the schema knows; `nil` where it is absent.
  func object(_ key: String, keys: [String]) throws(RegimeError) -> RegimeObject? {
    guard let node = present(key) else { return nil }
    return try RegimeObject(node, path: "\(path).\(key)", file: file, keys: keys)
  }

  func strings(_ key: String) throws(RegimeError) -> [String]? {
    guard let nodes = try array(key) else { return nil }
    var texts: [String] = []
    for (index, node) in nodes.enumerated() {
      guard case .string(let text) = node.value else {
        throw error(.expected("text in double quotes"), at: key, element: index)
      }
      guard !texts.contains(text) else { throw error(.repeated(text), at: key, element: index) }
      texts.append(text)
    }
    return texts
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
