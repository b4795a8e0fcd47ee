/// What is wrong with an answer key, where, and what to do. Lines count from 1; the header is line 1.
public struct TruthError: Error, Equatable, Sendable {
  /// The problem with its values; the prose is made in `description`.
  public enum Problem: Equatable, Sendable {
    /// The folder lacks a file, or it cannot be read; `reason` in the words of the system.
    case cannotRead(reason: String)
    /// No truth.json of ours.
    case notJSON(reason: String)
    case otherSchema(String)
    case notUTF8
    case openQuote
    case emptyFile
    case missingColumn(String)
    case wrongCellCount(found: Int, expected: Int)
    /// - Parameter wanted: Completes "write ...": `a whole number`.
    case badValue(column: String, text: String, wanted: String)
    /// A scheme that schemes.csv does not have.
    case unknownScheme(Int)
    case repeatedScheme(Int)
    /// A firm that firms.csv does not have.
    case unknownFirm(name: String, country: String)
    /// A route whose firms and countries are not equally many, or fewer than three.
    case badRoute(firms: Int, countries: Int)
    /// truth.json and schemes.csv disagree.
    case otherCount(kind: String, stated: Int, found: Int)
  }
  /// The file as the user would name it.
  public let file: String
  /// The line, or 0 where the file as a whole is meant.
  public let line: Int
  public let problem: Problem

  public init(file: String, line: Int = 0, _ problem: Problem) {
    (self.file, self.line, self.problem) = (file, line, problem)
  }
}

extension TruthError: CustomStringConvertible {
  /// One sentence with place and remedy.
  public var description: String { "\(file)\(line > 0 ? ":\(line)" : ""): \(problem)" }
}

extension TruthError.Problem: CustomStringConvertible {
  private static let again = "write the key again with 'entrepot generate --truth DIR'"

  public var description: String {
    switch self {
    case .cannotRead(let reason):
      "\(reason); --truth takes the folder that 'entrepot generate --truth DIR' wrote"
    case .notJSON(let reason): "not a key's truth.json: \(reason); \(Self.again)"
    case .otherSchema(let schema):
      "schema '\(schema)' where '\(TruthKey.schema)' was expected; \(Self.again) of this version"
    case .notUTF8: "not UTF-8; save the file as UTF-8"
    case .openQuote: "a quote opens here and nothing closes it; close it, or \(Self.again)"
    case .emptyFile: "nothing in it, not even a header; \(Self.again)"
    case .missingColumn(let name): "no column '\(name)'; add it, or \(Self.again)"
    case .wrongCellCount(let found, let expected):
      "\(found) cells where the header has \(expected); put quotes around a cell that holds a comma"
    case .badValue(let column, let text, let wanted): "\(column) is '\(text)'; write \(wanted)"
    case .unknownScheme(let number): "scheme \(number) is not in schemes.csv; add it there, or \(Self.again)"
    case .repeatedScheme(let number): "scheme \(number) stands in an earlier line; give each its own number"
    case .unknownFirm(let name, let country):
      "the firm '\(name)' (\(country)) is not in firms.csv; add it there, or \(Self.again)"
    case .badRoute(let firms, let countries):
      "\(firms) firms and \(countries) countries; a route has three firms or more, and a country for each"
    case .otherCount(let kind, let stated, let found):
      "says \(stated) of kind '\(kind)', but schemes.csv has \(found); \(Self.again)"
    }
  }
}
