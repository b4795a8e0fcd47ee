extension StringProtocol {
  /// Without white space and control characters around it.
  var trimmed: String {
    let scalars = Substring(self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(Substring(scalars[first...last]))
  }

  /// Letters and digits in lower case: for names of columns and the like.
  var foldedKey: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }

  /// The parts between `mark`, trimmed, without empty ones.
  func pieces(_ mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(rest[..<range.lowerBound].trimmed)
      rest = rest[range.upperBound...]
    }
    parts.append(rest.trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// What stands before and behind the first `mark`, trimmed; `nil` without one.
  func parted(at mark: String) -> (String, String)? {
    guard let range = self[...].firstRange(of: mark) else { return nil }
    return (self[..<range.lowerBound].trimmed, self[range.upperBound...].trimmed)
  }

  /// Whether it begins with `prefix`, whatever the case.
  func begins(with prefix: String) -> Bool { self.prefix(prefix.count).lowercased() == prefix.lowercased() }
}

extension Unicode.Scalar {
  /// White space, control characters and byte order marks.
  fileprivate var isBlank: Bool { properties.isWhitespace || value <= 32 || value == 0xFEFF }
}
