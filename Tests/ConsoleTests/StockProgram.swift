@testable import Console

/// A small program with one of everything, for the tests of this room.
let stock = ProgramSpec(
  "stock", version: "1.2.3", "count what is in the store",
  details: "Reads stock lists and says what is where.",
  commands: [
    CommandSpec(
      "count", "count items per shelf",
      arguments: [
        ArgumentSpec("FILE", .atLeastOne, "Stock lists; - reads standard input", completion: .file)
      ],
      options: [
        OptionSpec(
          "format", short: "f", .one("FORMAT"), "How to write the counts", defaultText: "text",
          choices: ["text", "json", "csv"], group: "Output"),
        OptionSpec("output", short: "o", .one("FILE"), "Write to FILE", completion: .file, group: "Output"),
        OptionSpec(
          "top", short: "n", .one("N"), "Print the N fullest shelves", defaultText: "10", group: "Output"),
        OptionSpec("all", short: "a", .flag, "Print all shelves", group: "Output"),
        OptionSpec(
          "empty", short: "e", .flag, "Print empty shelves too; what's [there]: nothing", group: "Output"),
        OptionSpec(
          "shelf", short: "s", .many("NAME,..."), "Count these shelves only", group: "What to count"),
        OptionSpec("map", .many("FIELD=COLUMN"), "Say which column holds a field", group: "What to count"),
        OptionSpec(
          "age", .one("MIN..MAX"), "Count items that have been there for so many days",
          defaultText: "0..180", group: "What to count"),
        OptionSpec(
          "season", .one("NAME|FILE"), "Count what is on a list", completion: .fileOr(["summer", "winter"]),
          group: "What to count"),
        OptionSpec(
          "page-dir", .one("DIR"), "Write a page per shelf", completion: .directory, group: "Output"),
      ],
      details: "Counts every item once.\n\n  shelf  a place\n  item   a thing",
      examples: [Example("The three fullest shelves:", "stock count --top 3 list.csv")]),
    CommandSpec(
      "move", "move items between shelves",
      arguments: [
        ArgumentSpec("FROM", .one, "Shelf to take from"),
        ArgumentSpec("TO", .one, "Shelf to put on", choices: ["front", "back"]),
        ArgumentSpec("ITEM", .any, "What to move"),
      ], options: [OptionSpec("dry-run", .flag, "Only say what would be moved")]),
    .completion, .help,
  ],
  globalOptions: [
    OptionSpec("quiet", short: "q", .flag, "No notes, no progress bar", group: "Everywhere"),
    OptionSpec("workers", short: "j", .one("N"), "Threads to use", defaultText: "all", group: "Everywhere"),
  ])

/// What the words parse to; `nil` where they ask for text.
func parse(_ words: String...) throws -> ParsedArguments? { try parse(words) }

func parse(_ words: [String]) throws -> ParsedArguments? {
  guard case .run(let given) = try stock.invocation(of: words, width: 80) else { return nil }
  return given
}

/// The complaint about the words; empty where they are accepted.
func complaint(_ words: String...) -> String {
  do {
    _ = try stock.invocation(of: words, width: 80)
    return ""
  } catch {
    return "\(error)"
  }
}
