extension ProgramSpec {
  /// Help for a command, or for the program: usage, arguments, options by group with defaults, examples.
  ///
  /// - Parameter width: Columns of the terminal; help uses 40 to 100 of them.
  public func help(for command: CommandSpec? = nil, width: Int) -> String {
    let width = min(max(width, 40), 100)
    let sections = command.map { commandSections($0, width) } ?? programSections(width)
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// `entrepot detect [options] FILE...`
  func usage(of command: CommandSpec) -> String {
    ([name, command.name, "[options]"] + command.arguments.map(\.usage)).joined(separator: " ")
  }

  /// What to type for help: `entrepot detect --help`.
  func helpLine(for command: CommandSpec?) -> String {
    ([name] + (command.map { [$0.name] } ?? []) + ["--help"]).joined(separator: " ")
  }

  private func programSections(_ width: Int) -> [[String]] {
    [
      wrapped("\(name) \(version): \(summary)", width: width),
      ["Usage: \(name) COMMAND [options] [arguments]"],
      paragraphs(details, width: width),
      section("Commands", commands.map { ($0.name, $0.summary) }, width: width),
    ] + optionSections(commonOptions, width) + [
      wrapped("'\(name) COMMAND --help' explains a command.", width: width)
    ]
  }

  private func commandSections(_ command: CommandSpec, _ width: Int) -> [[String]] {
    let arguments = command.arguments.map { ($0.usage, note($0.help, $0.choices, nil, false)) }
    return [
      wrapped("\(name) \(command.name): \(command.summary)", width: width),
      ["Usage: \(usage(of: command))"],
      paragraphs(command.details, width: width),
      section("Arguments", arguments, width: width),
    ] + optionSections(options(of: command), width) + [exampleLines(command.examples, width)]
  }

  /// One section for each group, in the order in which the groups first appear.
  private func optionSections(_ options: [OptionSpec], _ width: Int) -> [[String]] {
    var headings: [String] = []
    for option in options where !headings.contains(option.group) { headings.append(option.group) }
    let column = glossaryColumn(options.map(term), width: width)
    return headings.map { heading in
      let entries = options.filter { $0.group == heading }.map { option in
        (term(option), note(option.help, option.choices, option.defaultText, option.isRepeatable))
      }
      return section(heading, entries, column: column, width: width)
    }
  }

  private func section(
    _ heading: String, _ entries: [(term: String, text: String)], column: Int? = nil, width: Int
  ) -> [String] {
    let column = column ?? glossaryColumn(entries.map(\.term), width: width)
    return entries.isEmpty ? [] : ["\(heading):"] + glossary(entries, column: column, width: width)
  }

  private func term(_ option: OptionSpec) -> String {
    (option.short.map { "-\($0), " } ?? "    ") + option.usage
  }

  /// The help with all that follows from the list.
  private func note(_ help: String, _ choices: [String], _ defaultText: String?, _ repeats: Bool) -> String {
    help + (choices.isEmpty ? "" : ": \(list(choices, "or"))")
      + (repeats ? " (may be repeated)" : "") + (defaultText.map { " \(note($0))" } ?? "")
  }

  /// `[default: text]`, kept on one line unless it is long.
  private func note(_ defaultText: String) -> String {
    let note = "[default: \(defaultText)]"
    return note.count > 24 ? note : note.replacing(" ", with: noBreakSpace)
  }

  private func exampleLines(_ examples: [Example], _ width: Int) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["Examples:"]
      + examples.flatMap { example in
        wrapped(example.purpose, width: width - 2).map { "  \($0)" } + ["    \(example.line)"]
      }
  }
}
