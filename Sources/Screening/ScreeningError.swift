/// What is wrong with a file of this room, where, and what to do. Lines count from 1; the header is line 1.
public struct ScreeningError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Problem: Equatable, Sendable {
    case missingColumns
    case unknownAction(String)
    case missingName(column: String)
    case unknownCountry(String)
    case sameName(String)
    case contradiction(otherLine: Int)
    case unclosedQuote
  }
  /// The file as the user named it, and the line.
  public let file: String, line: Int
  /// What is wrong.
  public let problem: Problem

  /// An error at a place.
  public init(file: String, line: Int, problem: Problem) {
    (self.file, self.line, self.problem) = (file, line, problem)
  }

  /// Where, what, and what to do.
  public var description: String {
    let what =
      switch problem {
      case .missingColumns: "no columns 'action', 'a' and 'b'; begin the file with action,a,b,reason"
      case .unknownAction(let text): "action is '\(text)'; write merge or split"
      case .missingName(let column): "\(column) is empty; write the name as it stands in the data"
      case .unknownCountry(let text):
        "'\(text)' is no country; write two letters such as CN, or leave it empty"
      case .sameName(let text):
        "'\(text)' stands in both columns, but for case, accents, punctuation or script; such spellings of one country are "
          + "always one firm"
      case .contradiction(let line): "contradicts line \(line); remove one of the two"
      case .unclosedQuote: "a quotation mark is not closed; close it, or double it if it is part of the name"
      }
    return "\(file):\(line): \(what)"
  }
}
