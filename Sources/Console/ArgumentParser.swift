/// Reads a command line word by word, after the conventions of POSIX and GNU.
///
/// `--name value`, `--name=value`, `-n value`, `-nvalue`, `-n=value`, bundled flags `-qs`, `--` ends the options,
/// `-` alone is an argument. Options may stand anywhere, even before the command. The word after an option that
/// takes a value is its value, unless it names an option itself: then the value was forgotten.
struct ArgumentParser {
  private let program: ProgramSpec
  private var words: ArraySlice<String>
  private var command: CommandSpec?
  private var given: [GivenOption] = []
  private var arguments: [String] = []
  private var optionsEnded = false
  /// Kept back until the last word is read: a request for help outranks a slip elsewhere.
  private var firstError: UsageError?

  init(_ program: ProgramSpec, _ words: [String]) { (self.program, self.words) = (program, words[...]) }

  /// What the words ask for.
  enum Request {
    case run(ParsedArguments)
    case help(CommandSpec?)
    case version
  }

  mutating func parse() throws(UsageError) -> Request {
    while let word = words.popFirst() {
      do throws(UsageError) { try take(word) } catch { firstError = firstError ?? error }
    }
    if let firstError, case .unknownCommand = firstError.problem { throw firstError }
    if isGiven(.help) { return .help(command) }
    if isGiven(.version) { return .version }
    if let firstError { throw firstError }
    guard let command else { throw error(.missingCommand(choices: program.commands.map(\.name))) }
    for one in given where !program.options(of: command).contains(one.option) { throw misplaced(one.option) }
    return .run(
      ParsedArguments(
        program: program, command: command, given: given, arguments: try assignment(for: command)))
  }

  private func isGiven(_ option: OptionSpec) -> Bool { given.contains { $0.option.name == option.name } }

  private mutating func take(_ word: String) throws(UsageError) {
    if optionsEnded || !word.hasPrefix("-") || word == "-" {
      try takeArgument(word)
    } else if word == "--" {
      optionsEnded = true
    } else if word.hasPrefix("--") {
      try takeLong(word)
    } else {
      try takeShort(word)
    }
  }

  private mutating func takeArgument(_ word: String) throws(UsageError) {
    if command != nil { return arguments.append(word) }
    guard let found = program.command(word) else { throw unknownCommand(word, in: program) }
    command = found
  }

  /// `--name`, `--name=value`.
  private mutating func takeLong(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let option = try option(typed: "--\(parts[0])") { $0.name == parts[0] }
    if option.value != .flag {
      return try record(option, parts.count > 1 ? String(parts[1]) : nextValue(of: option))
    }
    if parts.count > 1 { throw error(.unexpectedValue(name: option.dashed, value: "=\(parts[1])")) }
    try record(option, nil)
  }

  /// `-f`, `-fg`, `-n value`, `-nvalue`, `-n=value`.
  private mutating func takeShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let option = try option(typed: "-\(letter)") { $0.short == letter }
      if option.value != .flag {
        let attached = letters.first == "=" ? letters.dropFirst() : letters
        return try record(option, letters.isEmpty ? nextValue(of: option) : String(attached))
      }
      if letters.first == "=" { throw error(.unexpectedValue(name: "-\(letter)", value: String(letters))) }
      try record(option, nil)
    }
  }

  private mutating func nextValue(of option: OptionSpec) throws(UsageError) -> String {
    guard let next = words.first, !isOption(next) else { throw missingValue(of: option, next: words.first) }
    return words.removeFirst()
  }

  private mutating func record(_ option: OptionSpec, _ value: String?) throws(UsageError) {
    if let value {
      if value.isEmpty { throw missingValue(of: option, next: nil) }
      try check(value, of: option.dashed, choices: option.choices)
      if !option.isRepeatable, let first = given.first(where: { $0.option.name == option.name })?.value {
        throw error(.repeatedOption(name: option.dashed, first: first, second: value))
      }
    }
    given.append(GivenOption(option: option, value: value))
  }
}

extension ArgumentParser {
  /// Until the command is known, the options of all commands are understood.
  private var visibleOptions: [OptionSpec] {
    command.map { program.options(of: $0) } ?? program.commonOptions + program.commands.flatMap(\.options)
  }

  private func option(
    typed: String, where matches: (OptionSpec) -> Bool
  ) throws(UsageError) -> OptionSpec {
    if let found = visibleOptions.first(where: matches) { return found }
    if let elsewhere = program.commands.flatMap(\.options).first(where: matches) {
      throw misplaced(elsewhere)
    }
    let isLong = typed.hasPrefix("--")
    let near = isLong ? suggestions(for: String(typed.dropFirst(2)), among: visibleOptions.map(\.name)) : []
    throw error(.unknownOption(typed, suggestions: near.map { "--\($0)" }))
  }

  /// Whether `word` would be read as an option that exists, or ends the options.
  private func isOption(_ word: String) -> Bool {
    if word.hasPrefix("--") {
      let name = word.dropFirst(2).prefix { $0 != "=" }
      return word == "--" || visibleOptions.contains { $0.name == name }
    }
    guard word.hasPrefix("-"), let letter = word.dropFirst().first else { return false }
    return visibleOptions.contains { $0.short == letter }
  }

  /// The words of each argument of `command`.
  private func assignment(for command: CommandSpec) throws(UsageError) -> [String: [String]] {
    var (rest, assigned): (ArraySlice<String>, [String: [String]]) = (arguments[...], [:])
    let usage = program.usage(of: command)
    for argument in command.arguments {
      let taken = rest.prefix(argument.takesSeveral ? rest.count : 1)
      if taken.isEmpty && argument.isRequired {
        throw error(.missingArgument(name: argument.name, usage: usage))
      }
      for word in taken { try check(word, of: argument.name, choices: argument.choices) }
      assigned[argument.name] = Array(taken)
      rest = rest.dropFirst(taken.count)
    }
    if let extra = rest.first { throw error(.unexpectedArgument(extra, usage: usage)) }
    return assigned
  }

  private func check(_ value: String, of name: String, choices: [String]) throws(UsageError) {
    if choices.isEmpty || choices.contains(value) { return }
    let near = suggestions(for: value, among: choices)
    throw error(.badValue(name: name, value: value, accepted: either(choices), suggestions: near))
  }
}

extension ArgumentParser {
  private func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem, helpLine: program.helpLine(for: command))
  }

  private func misplaced(_ option: OptionSpec) -> UsageError {
    let owners = program.commands.filter { $0.options.contains { $0.name == option.name } }
    return error(.misplacedOption(option.dashed, owners: owners.map(\.name)))
  }

  private func missingValue(of option: OptionSpec, next: String?) -> UsageError {
    error(.missingValue(name: option.dashed, usage: option.usage, next: next))
  }
}

/// The error for a word where a command should stand.
func unknownCommand(_ word: String, in program: ProgramSpec) -> UsageError {
  let names = program.commands.map(\.name)
  return UsageError(
    .unknownCommand(word, suggestions: suggestions(for: word, among: names), choices: names),
    helpLine: program.helpLine(for: nil))
}
