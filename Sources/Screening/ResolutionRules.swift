public import Trade

/// What the user says about which spellings are one firm. It always wins.
public struct ResolutionRules: Sendable, Equatable {
  /// A spelling, in one country or in any.
  public struct Spelling: Sendable, Hashable {
    /// The name; case, accents, punctuation and script do not matter.
    public let name: String
    /// The country, or none for any.
    public let country: CountryCode
    /// Whether only rows without a country are meant.
    public let isWithoutCountry: Bool

    /// A spelling, in one country or in any.
    public init(name: String, country: CountryCode = .none, isWithoutCountry: Bool = false) {
      (self.name, self.country, self.isWithoutCountry) = (name, country, isWithoutCountry)
    }
  }

  /// One line of the file.
  public struct Rule: Sendable, Equatable {
    /// Whether the two are one firm, or two.
    public let isMerge: Bool
    /// The two spellings.
    public let first: Spelling, second: Spelling
    /// What the user gave as reason; may be empty.
    public let reason: String
    /// Line of the file, from 1.
    public let line: Int
  }

  /// In the order of the file.
  public let rules: [Rule]

  /// Nothing is said.
  public static let none = ResolutionRules(rules: [])

  init(rules: [Rule]) { self.rules = rules }

  /// Reads `action,a,b[,reason][,a_country,b_country]`, with a header in any order, quotes where needed, `#` comments.
  /// An empty country is any, `-` is none.
  ///
  /// - Parameter file: The name shown in errors.
  /// - Throws: `ScreeningError` for the first line that cannot be understood or contradicts another.
  public init(reading text: String, file: String) throws(ScreeningError) {
    var rules: [Rule] = []
    var columns: [String: Int]?
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let place = number + 1
      guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
      guard let fields = ResolutionRules.fields(line) else {
        throw ScreeningError(file: file, line: place, problem: .unclosedQuote)
      }
      if let columns {
        rules.append(try ResolutionRules.rule(fields, columns, file, place))
      } else {
        columns = try ResolutionRules.columns(fields, file, place)
      }
    }
    if columns == nil { throw ScreeningError(file: file, line: 1, problem: .missingColumns) }
    self.rules = rules
    try check(file)
  }

  private static func columns(
    _ fields: [String], _ file: String, _ line: Int
  ) throws(ScreeningError) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      columns[field.lowercased().filter { !$0.isWhitespace && $0 != "\u{FEFF}" }] = index
    }
    guard columns["action"] != nil, columns["a"] != nil, columns["b"] != nil else {
      throw ScreeningError(file: file, line: line, problem: .missingColumns)
    }
    return columns
  }

  private static func rule(
    _ fields: [String], _ columns: [String: Int], _ file: String, _ line: Int
  ) throws(ScreeningError) -> Rule {
    func field(_ name: String) -> String {
      guard let index = columns[name], index < fields.count else { return "" }
      return String(
        fields[index].drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    func spelling(_ column: String) throws(ScreeningError) -> Spelling {
      let (name, code) = (field(column), field("\(column)_country"))
      guard !name.isEmpty else {
        throw ScreeningError(file: file, line: line, problem: .missingName(column: column))
      }
      if code == "-" { return Spelling(name: name, isWithoutCountry: true) }
      guard let country = code.isEmpty ? CountryCode.none : CountryCode(code.uppercased()) else {
        throw ScreeningError(file: file, line: line, problem: .unknownCountry(code))
      }
      return Spelling(name: name, country: country)
    }
    let action = field("action").lowercased()
    guard action == "merge" || action == "split" else {
      throw ScreeningError(file: file, line: line, problem: .unknownAction(field("action")))
    }
    let (first, second) = (try spelling("a"), try spelling("b"))
    let isOne = action == "split" ? Folded(first) == Folded(second) : first == second
    guard !isOne else {
      throw ScreeningError(file: file, line: line, problem: .sameName(first.name))
    }
    return Rule(isMerge: action == "merge", first: first, second: second, reason: field("reason"), line: line)
  }

  /// Fields of one line; `nil` if a quote is not closed.
  private static func fields(_ line: Substring) -> [String]? {
    var fields: [String] = []
    var field = ""
    var isQuoted = false
    var rest = line[...]
    while let character = rest.popFirst() {
      switch (character, isQuoted) {
      case ("\"", true) where rest.first == "\"":
        field.append("\"")
        rest.removeFirst()
      case ("\"", true): isQuoted = false
      case ("\"", false) where field.isEmpty: isQuoted = true
      case (",", false):
        fields.append(field)
        field = ""
      default: field.append(character)
      }
    }
    return isQuoted ? nil : fields + [field]
  }

  /// A spelling without case, accents, punctuation and script.
  private struct Folded: Hashable {
    let name: UInt64
    let country: CountryCode, isWithoutCountry: Bool

    init(_ spelling: Spelling) {
      name = NamePreparation.shared.prepare(spelling.name, kind: .firm).foldedHash
      (country, isWithoutCountry) = (spelling.country, spelling.isWithoutCountry)
    }
  }

  /// No pair may be merged and split, not even by way of other lines.
  private func check(_ file: String) throws(ScreeningError) {
    var parents: [Folded: Folded] = [:]
    func root(_ spelling: Spelling) -> Folded {
      var folded = Folded(spelling)
      while let parent = parents[folded] { folded = parent }
      return folded
    }
    for rule in rules where rule.isMerge {
      let (one, other) = (root(rule.first), root(rule.second))
      if one != other { parents[one] = other }
    }
    for rule in rules where !rule.isMerge && root(rule.first) == root(rule.second) {
      let merge = rules.first { $0.isMerge && root($0.first) == root(rule.first) }
      throw ScreeningError(file: file, line: rule.line, problem: .contradiction(otherLine: merge?.line ?? 0))
    }
  }
}
