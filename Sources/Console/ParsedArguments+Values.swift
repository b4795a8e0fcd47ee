extension ParsedArguments {
  /// The value of an option as `convert` reads it; `nil` when it was not given.
  ///
  ///     let since = try given.value("since", accepted: "a day such as 2022-03-01") { Day($0) }
  ///
  /// - Parameter convert: Returns `nil` for a value that is not accepted.
  public func value<Value>(
    _ name: String, accepted: String, _ convert: (String) -> Value?
  ) throws(UsageError) -> Value? {
    guard let text = value(name) else { return nil }
    guard let value = convert(text) else { throw unacceptable(text, for: name, accepted: accepted) }
    return value
  }

  /// A whole number from `range`.
  public func integer(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    try value(name, accepted: accepted(range)) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A whole number from `range`.
  public func integer(_ name: String, in range: PartialRangeFrom<Int>) throws(UsageError) -> Int? {
    try integer(name, in: range.lowerBound...Int.max)
  }

  /// `MIN..MAX`, both ends included and from `range`; a number alone is `MIN` and `MAX` in one.
  public func integers(_ name: String, in range: ClosedRange<Int>) throws(UsageError) -> ClosedRange<Int>? {
    try value(name, accepted: "MIN..MAX, such as 0..180, each \(accepted(range))") { text in
      let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map { Int($0) }
      guard let low = ends[0], let high = ends[ends.count - 1], low <= high else { return nil }
      return range.contains(low) && range.contains(high) ? low...high : nil
    }
  }

  /// One of the cases of `Choice`, whose raw values are the option's choices.
  public func choice<Choice>(_ name: String, as type: Choice.Type) throws(UsageError) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    try value(name, accepted: either(Choice.allCases.map(\.rawValue))) { Choice(rawValue: $0) }
  }

  /// All parts of all values, split at commas: `--hubs TR,AE --hubs KZ` is TR, AE, KZ. Empty parts are refused.
  public func list(_ name: String) throws(UsageError) -> [String] {
    var parts: [String] = []
    for text in values(name) {
      let found = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
      if found.contains("") {
        throw unacceptable(text, for: name, accepted: "a list such as A,B without an empty place")
      }
      parts += found
    }
    return parts
  }

  /// All values of the form `KEY=VALUE`, in the order typed; a key given twice is refused.
  public func pairs(_ name: String) throws(UsageError) -> [(key: String, value: String)] {
    var pairs: [(key: String, value: String)] = []
    for text in values(name) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
      guard parts.count == 2, !parts.contains("") else {
        throw unacceptable(text, for: name, accepted: "a name, =, and what it stands for")
      }
      if pairs.contains(where: { $0.key == parts[0] }) {
        throw unacceptable(text, for: name, accepted: "each name once ('\(parts[0])' stands for two things)")
      }
      pairs.append((parts[0], parts[1]))
    }
    return pairs
  }

  private func accepted(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "a whole number of at least \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}

/// Without spaces at either end.
private func trimmed(_ text: Substring) -> String {
  let start = text.drop(while: \.isWhitespace)
  return String(
    start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
}
