extension ProgramSpec {
  /// For fish 3 and newer.
  var fishCompletion: String {
    """
    # Completion of '\(name)' for fish. Save as ~/.config/fish/completions/\(name).fish
    complete -c \(name) -f

    """
      + commonOptions.map { "complete -c \(name)\(fishOption($0))\n" }.joined()
      + commands.map { command in
        "complete -c \(name) -n __fish_use_subcommand -a \(command.name) -d \(fishQuoted(command.summary))\n"
      }.joined() + commands.map(fishLines).joined()
  }

  private func fishLines(_ command: CommandSpec) -> String {
    let head = "complete -c \(name) -n '__fish_seen_subcommand_from \(command.name)'"
    return command.options.map { "\(head)\(fishOption($0))\n" }.joined()
      + command.arguments.map { "\(head)\(fishOffer($0.completion))\n" }.joined()
  }

  private func fishOption(_ option: OptionSpec) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    let value = option.value == .flag ? "" : " -r\(fishOffer(option.completion))"
    return "\(short) -l \(option.name)\(value) -d \(fishQuoted(option.help))"
  }

  private func fishOffer(_ completion: Completion) -> String {
    let words = completion.words(of: self)
    let offered = words.isEmpty ? "" : " -a \(fishQuoted(words.joined(separator: " ")))"
    switch completion.paths {
    case .none: return " -f" + offered
    case .files: return " -F" + offered
    case .directories: return " -f -a '(__fish_complete_directories)'" + offered
    }
  }
}

private func fishQuoted(_ text: String) -> String {
  "'" + text.reduce(into: "") { $0 += "'\\".contains($1) ? "\\\($1)" : "\($1)" } + "'"
}
