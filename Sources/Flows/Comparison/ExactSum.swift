/// A sum that has no place in 64 bits: it is told as such, never cut.
struct SumTooLarge: Error {
  /// What a report says of answers that were left out for it.
  static func notice(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      "\(count) \(count == 1 ? "answer is" : "answers are") left out: sums beyond 9.2 million million million are no trade; look for wrong units in the input."
    ]
  }
}

extension Int128 {
  /// The same in 64 bits.
  func exact() throws(SumTooLarge) -> Int64 {
    guard let value = Int64(exactly: self) else { throw SumTooLarge() }
    return value
  }

  /// The quotient, halves away from zero.
  func divided(by divisor: Int128) -> Int128 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    guard Swift.abs(rest) * 2 >= Swift.abs(divisor) else { return quotient }
    return quotient + ((self < 0) == (divisor < 0) ? 1 : -1)
  }

  /// Whether so much in so many months is at least `floor` a year, and more than nothing.
  func reaches(_ floor: Int64, months: Int) -> Bool {
    self > 0 && self * 12 >= Int128(floor) * Int128(months)
  }
}

/// Which answers a list has, and how many were left out since a sum is too large.
struct AnswerList<Answer: Sendable & Equatable> {
  var answers: [Answer] = []
  var tooLarge = 0

  mutating func add(_ made: Result<Answer?, SumTooLarge>) {
    switch made {
    case .success(let answer?): answers.append(answer)
    case .success(nil): break
    case .failure: tooLarge += 1
    }
  }
}
