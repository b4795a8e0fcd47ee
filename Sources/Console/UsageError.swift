/// A command line that cannot be carried out: what is wrong and what to type instead.
public struct UsageError: Error, Equatable, Sendable {
  /// Names are as typed: `--dwell`, `-n`, `FILE`.
  public enum Problem: Equatable, Sendable {
    case missingCommand(choices: [String])
    case unknownCommand(String, suggestions: [String], choices: [String])
    case unknownOption(String, suggestions: [String])
    /// The option belongs to other commands.
    case misplacedOption(String, owners: [String])
    /// - Parameter next: The option that stood where the value should be.
    case missingValue(name: String, usage: String, next: String?)
    case unexpectedValue(name: String, value: String)
    case repeatedOption(name: String, first: String, second: String)
    /// - Parameter accepted: Completes "give ...": `a whole number of at least 1`.
    case badValue(name: String, value: String, accepted: String, suggestions: [String])
    case missingArgument(name: String, usage: String)
    case unexpectedArgument(String, usage: String)
    /// Two things that cannot both be wanted.
    case contradiction(String, String)
  }
  /// What is wrong with what was typed.
  public var problem: Problem
  /// What shows all there is: `entrepot detect --help`.
  public var helpLine: String

  /// A problem, and the command that explains more.
  public init(_ problem: Problem, helpLine: String) {
    (self.problem, self.helpLine) = (problem, helpLine)
  }
}

extension UsageError: CustomStringConvertible {
  /// One sentence with its remedy; without the help line.
  public var description: String {
    switch problem {
    case .missingCommand(let choices): "no command given; say \(either(choices))"
    case .unknownCommand(let name, let suggestions, let choices):
      "no command '\(name)'; " + (didYouMean(suggestions) ?? "there are \(list(choices, "and"))")
    case .unknownOption(let name, let suggestions):
      "no option \(name); "
        + (didYouMean(suggestions) ?? "leave it out, or put -- before words that begin with a dash")
    case .misplacedOption(let name, let owners):
      "\(name) belongs to \(list(owners, "and")); leave it out here"
    case .missingValue(let name, let usage, let next): missingValue(name, usage, next)
    case .unexpectedValue(let name, let value): "\(name) takes no value; leave out '\(value)'"
    case .repeatedOption(let name, let first, let second):
      "\(name) is given twice, as '\(first)' and as '\(second)'; give it once"
    case .badValue(let name, let value, let accepted, let suggestions):
      "\(name) is '\(value)'; " + (didYouMean(suggestions).map { "\($0) " } ?? "") + "give \(accepted)"
    case .missingArgument(let name, let usage): "\(name) is missing; type \(usage)"
    case .unexpectedArgument(let word, let usage): "'\(word)' is one word too many; type \(usage)"
    case .contradiction(let one, let other): "\(one) and \(other) exclude each other; leave one out"
    }
  }

  private func missingValue(_ name: String, _ usage: String, _ next: String?) -> String {
    guard let next else { return "\(name) needs a value; type \(usage)" }
    return "\(name) needs a value, but '\(next)' is an option; type \(usage)"
  }
}

private func didYouMean(_ suggestions: [String]) -> String? {
  suggestions.isEmpty ? nil : "did you mean \(list(suggestions, "or"))?"
}

/// `a`, `a or b`, `a, b or c`, ... with `word` before the last.
func list(_ items: [String], _ word: String) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(word) \(last)"
}

/// `a`, `a or b`, or `one of a, b or c`.
func either(_ items: [String]) -> String {
  items.count > 2 ? "one of \(list(items, "or"))" : list(items, "or")
}
