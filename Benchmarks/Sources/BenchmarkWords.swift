/// What stands behind the name of a benchmark: words, flags with one value each, and flags without.
struct BenchmarkWords {
  private(set) var words: [String] = []
  private var values: [String: String] = [:]
  private var flags: Set<String> = []
  private let usage: String

  /// - Parameters:
  ///   - taking: Flags with a value: `--rows`.
  ///   - flags: Flags without.
  ///   - usage: Ends every error: what can be written.
  init(_ arguments: [String], taking: [String], flags known: [String] = [], usage: String) throws {
    self.usage = usage
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if taking.contains(word) {
        guard let value = rest.popFirst() else {
          throw MakeError(description: "\(word) needs a value; \(usage)")
        }
        values[word] = value
      } else if known.contains(word) {
        flags.insert(word)
      } else if word.hasPrefix("--") {
        throw MakeError(description: "unexpected '\(word)'; \(usage)")
      } else {
        words.append(word)
      }
    }
  }

  subscript(flag: String) -> String? { values[flag] }
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The only word.
  func file() throws -> String {
    guard words.count == 1 else { throw MakeError(description: "one FILE is wanted; \(usage)") }
    return words[0]
  }

  /// A whole number of at least `least`.
  func number(_ flag: String, or standard: Int, least: Int = 1) throws -> Int {
    guard let text = values[flag] else { return standard }
    return try number(text, flag, least)
  }

  /// Whole numbers with commas between them; `_` may part their digits.
  func numbers(_ flag: String, or standard: [Int]) throws -> [Int] {
    guard let text = values[flag] else { return standard }
    return try text.split(separator: ",").map { try number(String($0), flag, 1) }
  }

  private func number(_ text: String, _ flag: String, _ least: Int) throws -> Int {
    guard let number = Int(text.replacing("_", with: "")), number >= least else {
      throw MakeError(
        description: "\(flag) wants a whole number of at least \(least), not '\(text)'; \(usage)")
    }
    return number
  }
}
