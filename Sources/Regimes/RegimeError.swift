/// What is wrong with a regime file, where, and what to do. Lines count from 1; the path names the value.
public struct RegimeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The problem with its values; the prose is made in `description`.
  public enum Problem: Equatable, Sendable {
    /// Not JSON; what was expected.
    case syntax(String)
    case missingKey(String)
    case unknownKey(String, nearest: String?)
    case duplicateKey(String)
    /// The value has another type; what is expected, with an example.
    case expected(String)
    case schema(String)
    case notADay(String)
    case notACountry(String)
    case notAPrefix(String)
    case notAnIdentifier(String)
    /// None of the words allowed here; those that are.
    case notAChoice(String, of: [String])
    case emptyPeriod(from: String, to: String)
    case repeated(String)
    case empty(String)
    /// A goods list that the file does not have; those it has.
    case noSuchGoods(String, known: [String])
    /// A country in two sets that must not meet; the other set.
    case inBoth(String, other: String)
    case outsideRegime(String)
    case notInCoalition(String)
    case overlappingEntries(String)
    case secondMainMeasure(String)
    /// A regime to extend that does not come with the program; those that do.
    case noSuchBase(String, known: [String])
    /// An id that the extended regime does not have; those it has.
    case notInherited(String, known: [String])
    /// A goods list that is taken away although a measure names it.
    case stillNamed(String, measure: String)
    /// An exemption that replaced itself, by way of others.
    case replacesItself(String)
    /// An exemption that the regime does not have; those it has.
    case noSuchExemption(String, known: [String])
    /// Two keys of which one is enough.
    case oneOf(String, String)
    case notSupported(String)
  }
  /// Name of the file as given.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// JSON path: `$.measures[2].from`.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// A problem with its place.
  public init(file: String, line: Int, path: String, problem: Problem) {
    (self.file, self.line, self.path, self.problem) = (file, line, path, problem)
  }

  /// `file:line: path: what is wrong and what to do`, one line.
  public var description: String { "\(file):\(line): \(path): \(problem.text)" }
}

extension RegimeError.Problem {
  fileprivate var text: String { complaint ?? relation }

  /// Of one value by itself.
  private var complaint: String? {
    switch self {
    case .syntax(let expected): "not JSON: expected \(expected); correct the text here"
    case .missingKey(let key): "no '\(key)'; add it"
    case .unknownKey(let key, let nearest):
      "'\(key)' is no key of this schema; \(nearest.map { "did you mean '\($0)'?" } ?? "remove it")"
    case .duplicateKey(let key): "'\(key)' stands twice in one object; remove one"
    case .expected(let what): "expected \(what); write that"
    case .schema(let text): "schema '\(text)' is not known; write \"\(Regime.schema)\""
    case .notADay(let text): "'\(text)' is not a day; write YYYY-MM-DD, or null where it is not known"
    case .notACountry(let text): "'\(text)' is not a country code; write an ISO 3166 code such as \"KZ\""
    case .notAPrefix(let text): "'\(text)' is not a goods code; write 2, 4, 6, 8 or 10 digits without dots"
    case .notAnIdentifier(let text): "'\(text)' is not an id; write lower-case letters, digits and hyphens"
    case .notAChoice(let text, let choices): "'\(text)' is not known here; write \(choices.alternatives)"
    default: nil
    }
  }

  /// Of values that do not go together.
  private var relation: String {
    switch self {
    case .emptyPeriod(let from, let to):
      "the period ends (\(to)) on or before the day it begins (\(from)); 'to' is the first day after it"
    case .repeated(let text): "'\(text)' stands twice; remove one"
    case .empty(let what): "\(what) is empty; name at least one"
    case .noSuchGoods(let id, let known): "no goods list '\(id)' in this regime; it has \(known.enumerated)"
    case .noSuchBase(let id, let known):
      "no regime '\(id)' comes with the program; extend \(known.isEmpty ? "none" : known.alternatives)"
    case .notInherited(let id, let known):
      "the extended regime has no '\(id)' here; it has \(known.enumerated)"
    case .noSuchExemption(let id, let known):
      "no exemption '\(id)' in this regime; it has \(known.enumerated)"
    case .stillNamed(let id, let measure):
      "measure '\(measure)' still names the goods list '\(id)'; take it away too, or write it anew"
    case .replacesItself(let id): "'\(id)' replaced itself, by way of others; correct 'supersedes'"
    case .oneOf(let a, let b): "write either '\(a)' or '\(b)'"
    case .inBoth(let code, let other): "\(code) is in '\(other)' too; take it out of one of the two"
    case .outsideRegime(let code): "\(code) is no destination of this regime; add it to 'destinations'"
    case .notInCoalition(let code): "\(code) is not in 'coalition'; add it there or take it out here"
    case .overlappingEntries(let prefix):
      "prefix \(prefix) stands twice for overlapping periods; end the first ('to') before the second begins"
    case .secondMainMeasure(let id): "'\(id)' is the main measure already; keep one"
    case .notSupported(let what): "\(what) are not evaluated by this version; leave the array empty"
    default: ""
    }
  }
}

extension [String] {
  fileprivate var enumerated: String { isEmpty ? "none" : joined(separator: ", ") }

  /// `a`, `a or b`, `a, b or c`.
  fileprivate var alternatives: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1]
  }
}
