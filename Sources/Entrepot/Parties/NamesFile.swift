internal import Ingest
internal import Screening
internal import Trade
internal import Watchlists

/// A file of names: a table with a column of names, or a name on each line.
struct NamesFile {
  /// A name as the file has it.
  struct Name: Sendable {
    let text: String
    let countries: [CountryCode]
    let identifiers: [FirmIdentifier]
    /// Line of the file, from 1.
    let line: Int
  }
  private(set) var names: [Name] = []
  private(set) var notices: [String] = []

  /// - Throws: `IngestError` or `WatchlistError` for a file that cannot be read.
  init(_ path: String) throws {
    let (files, name) = FolderFiles.of(path)
    guard let name else { throw IngestError(file: path, problem: .cannotOpen(reason: "it is a folder")) }
    if let list = try? ListReader(files).list(name), list.format == .own {
      for party in list.entries {
        let entry = ScreeningEntry(party, id: 0)
        for name in party.names {
          names.append(
            Name(
              text: name.text, countries: entry.facts.countries, identifiers: entry.facts.identifiers,
              line: party.line))
        }
      }
      notices = list.quarantined.prefix(3).map { "Not read: \($0)." }
      return
    }
    try readLines(path)
  }

  /// Each line a name; blank lines and placeholders are none.
  private mutating func readLines(_ path: String) throws {
    var input = try InputBytes(path)
    var bytes: [UInt8] = []
    while try input.append(to: &bytes) {}
    let guess = TextEncoding.guess(bytes, isWhole: true)
    let text = (guess?.encoding ?? .utf8).decode(Array(bytes.dropFirst(guess?.byteOrderMarkLength ?? 0))).text
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, line) in lines.enumerated() {
      let trimmed = line.drop(while: \.isWhitespace)
      guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { continue }
      names.append(
        Name(text: String(trimmed[...last]), countries: [], identifiers: [], line: number + 1))
    }
    noteTable()
  }

  /// As many separators in each line are a table whose column of names was not found.
  private mutating func noteTable() {
    guard names.count > 1 else { return }
    for separator: Character in [",", ";", "\t", "|"] {
      let counts = Set(names.map { name in name.text.count { $0 == separator } })
      guard counts.count == 1, counts.first != 0 else { continue }
      notices.append(
        "The file of names looks like a table without a column 'name': each of its lines was taken for one name. Call the column of "
          + "names 'name'.")
      return
    }
  }
}
