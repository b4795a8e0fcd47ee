internal import Trade

/// Whether a list names a code, worked out from the lines whose prefix it has, the longest first.
///
/// A line that may or may not be there is followed both ways, and only where they agree is there an answer.
struct PrefixDecision {
  private var mayBeNamed = false
  private var mayBeFree = false

  /// - Returns: Whether this line decides, so that shorter prefixes need not be asked.
  mutating func follow(isExempt: Bool, holds: Bool?) -> Bool {
    if holds == false { return false }
    if isExempt { mayBeFree = true } else { mayBeNamed = true }
    return holds == true
  }

  /// What the lines followed say, the last of which decides.
  var answer: Bool? { mayBeNamed == mayBeFree ? nil : mayBeNamed }

  /// What they say where none decides: then the code may be on no line.
  var answerWithoutDecision: Bool? { mayBeNamed ? nil : false }
}

extension Sequence<Bool?> {
  /// Whether any answer is yes; `nil` where none is and one is open.
  var anyOf: Bool? {
    var answer: Bool? = false
    for element in self {
      if element == true { return true }
      if element == nil { answer = nil }
    }
    return answer
  }
}
