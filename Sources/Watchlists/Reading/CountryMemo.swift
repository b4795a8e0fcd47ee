internal import Trade

/// Countries as lists write them, each text looked up once.
struct CountryMemo {
  private var known: [String: CountryCode] = [:]

  /// The country of a name or code; none where it is not certain.
  mutating func code(_ text: String) -> CountryCode {
    guard !text.isEmpty else { return .none }
    if let code = known[text] { return code }
    let code = read(text)
    known[text] = code
    return code
  }

  /// Lists put the ordering word first: `Korea, North`, `Congo, Democratic Republic of the`.
  private func read(_ text: String) -> CountryCode {
    let code = CountryNames.shared.code(of: text).code
    if !code.isNone && code != .unspecified { return code }
    guard let (name, before) = text.parted(at: ",") else { return .none }
    let turned = CountryNames.shared.code(of: "\(before) \(name)").code
    return turned == .unspecified ? .none : turned
  }

  /// An address with its country, which stands behind the last comma.
  mutating func address(_ line: String) -> ListedAddress {
    var tail = line[...]
    if let comma = line.lastIndex(of: ",") { tail = line[line.index(after: comma)...] }
    let country = code(tail.trimmed.filter { $0 != "." })
    return ListedAddress(line, country)
  }
}
