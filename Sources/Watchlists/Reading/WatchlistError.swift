public import Ingest

/// Why a watchlist cannot be read, where, and what to do. Lines count from 1; 0 where the file as a whole is meant.
public struct WatchlistError: Error, Equatable, Sendable {
  /// The problem with its values; the prose is made in `description`.
  public enum Problem: Equatable, Sendable {
    /// Bytes that cannot be had; where and why in the words of the reader of files.
    case input(IngestError)
    /// No file of this name beside the others.
    case noSuchFile
    /// No bytes, or nothing but white space.
    case empty
    /// Not text but something else that is known.
    case notText(FileKind)
    /// A document of a known kind that is none of the lists; what it is.
    case unknownDocument(String)
    /// A table whose columns are those of no list; its first cells.
    case unknownTable(firstCells: [String])
    /// A list without a column it must have.
    case missingColumn(String, format: WatchlistFormat)
    /// Names, addresses or comments of OFAC without the file they belong to.
    case missingPrimary
    /// Several files of which each could be the one this belongs to.
    case severalPrimaries([String])
    /// So many quotes that nothing closes that rows cannot be told apart.
    case brokenQuotes
    /// Not JSON, or not of the expected shape.
    case badJSON(String)
    /// Not XML.
    case badXML(String)
    /// A line, or a list that is one document, longer than the reader takes.
    case tooLong(limit: Int)
  }

  /// The file as the user named it.
  public let file: String
  /// The line, or 0.
  public let line: Int
  /// What is wrong.
  public let problem: Problem

  /// A problem with its place.
  public init(file: String, line: Int = 0, problem: Problem) {
    (self.file, self.line, self.problem) = (file, line, problem)
  }
}

extension WatchlistError: CustomStringConvertible {
  /// `file:line: what is wrong; what to do`, one line.
  public var description: String {
    if case .input(let error) = problem { return error.description }
    return "\(line > 0 ? "\(file):\(line)" : file): \(problem.text); \(problem.remedy)"
  }
}

extension WatchlistError.Problem {
  fileprivate var text: String {
    switch self {
    case .input(let error): error.description
    case .noSuchFile: "there is no such file"
    case .empty: "the file is empty"
    case .notText(let kind): "this is \(kind.name), not a watchlist"
    case .unknownDocument(let what): "\(what), but not one of the lists that can be read"
    case .unknownTable(let cells):
      "the first row has the columns of no known list: \(cells.map(clipped).joined(separator: ", "))"
    case .missingColumn(let name, let format): "no column '\(name)', which the \(format.title) must have"
    case .missingPrimary:
      "names, addresses or comments of an OFAC list without the file of its entries"
    case .severalPrimaries(let names): "it may belong to \(names.joined(separator: " or to "))"
    case .brokenQuotes: "quotes that nothing closes, from this line on"
    case .badJSON(let detail): "no JSON of this list (\(clipped(detail)))"
    case .badXML(let detail): "no readable XML (\(clipped(detail)))"
    case .tooLong(let limit): "a line or document of more than \(limit) bytes"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .input(let error): error.description
    case .noSuchFile: "correct the name"
    case .empty: "give the list itself"
    case .notText(let kind): kind.remedy
    case .unknownDocument, .unknownTable:
      "give one of the lists of Docs/WATCHLISTS.md, or a table with a column 'name'"
    case .missingColumn(let name, _): "add it, or download the list anew; the header must name '\(name)'"
    case .missingPrimary: "put sdn.csv (cons_prim.csv) beside it, under a name that differs as the others do"
    case .severalPrimaries: "keep each list of OFAC in a folder of its own"
    case .brokenQuotes: "download the list anew, or correct the quotes"
    case .badJSON, .badXML: "download the list anew; it may be cut off"
    case .tooLong: "download the list anew; lines end where entries do"
    }
  }

  private func clipped(_ text: String) -> String {
    let shown = text.count > 60 ? text.prefix(59) + "…" : text[...]
    return String(shown.map { $0.isNewline ? " " : $0 })
  }
}
