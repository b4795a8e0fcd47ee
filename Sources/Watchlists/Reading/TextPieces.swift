extension StringProtocol {
  /// Without white space and control characters around it.
  var trimmed: String {
    // Most texts need nothing: their first and last bytes are printing ASCII characters.
    let text = Substring(self)
    if let first = text.utf8.first, let last = text.utf8.last, (33...126).contains(first),
      (33...126).contains(last)
    {
      return String(self)
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(Substring(scalars[first...last]))
  }

  /// Letters and digits in lower case: for names of columns and the like.
  var foldedKey: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }

  /// Where `mark` first stands, byte for byte. The search of the standard library prepares tables for each call, which takes
  /// longer than to look through texts as short as these.
  func firstPlace(of mark: String) -> Range<Index>? {
    guard let head = mark.utf8.first else { return nil }
    let count = mark.utf8.count
    var rest = utf8[...]
    while let start = rest.firstIndex(of: head) {
      rest = rest[start...]
      if rest.starts(with: mark.utf8) { return start..<rest.index(start, offsetBy: count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether `mark` stands in it, byte for byte.
  func holds(_ mark: String) -> Bool { firstPlace(of: mark) != nil }

  /// The parts between `mark`, trimmed, without empty ones.
  func pieces(_ mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstPlace(of: mark) {
      parts.append(rest[..<range.lowerBound].trimmed)
      rest = rest[range.upperBound...]
    }
    parts.append(rest.trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// What stands before and behind the first `mark`, trimmed; `nil` without one.
  func parted(at mark: String) -> (String, String)? {
    guard let range = firstPlace(of: mark) else { return nil }
    return (self[..<range.lowerBound].trimmed, self[range.upperBound...].trimmed)
  }

  /// Whether it begins with `prefix`, whatever the case.
  func begins(with prefix: String) -> Bool { self.prefix(prefix.count).lowercased() == prefix.lowercased() }
}

extension Unicode.Scalar {
  /// White space, control characters and byte order marks.
  fileprivate var isBlank: Bool { properties.isWhitespace || value <= 32 || value == 0xFEFF }
}
