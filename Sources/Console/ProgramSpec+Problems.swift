extension ProgramSpec {
  /// What is wrong with the list itself, one sentence each; empty when it can be used. A test asks for this.
  public var problems: [String] {
    repeated(commands.map(\.name)).map { "command \($0) is listed twice" }
      + commands.flatMap { problems(of: $0) } + clashes
  }

  private func problems(of command: CommandSpec) -> [String] {
    let options = options(of: command)
    let names = options.map(\.dashed) + options.compactMap { $0.short.map { "-\($0)" } }
    let found =
      repeated(names).map { "\($0) is listed twice" } + options.flatMap { problems(of: $0) }
      + zip(command.arguments, command.arguments.dropFirst()).filter {
        $0.takesSeveral || (!$0.isRequired && $1.isRequired)
      }.map { "\($0.name) leaves open where \($1.name) begins" }
    return found.map { "\(command.name): \($0)" }
  }

  private func problems(of option: OptionSpec) -> [String] {
    var found: [String] = []
    if !isPlain(option.name) {
      found.append("\(option.dashed) is not lower-case letters, digits and hyphens")
    }
    if let short = option.short, !short.isASCII || !short.isLetter { found.append("-\(short) is no letter") }
    if option.value == .flag && !option.choices.isEmpty { found.append("\(option.dashed) chooses nothing") }
    let words = option.choices + option.completion.words(of: self)
    return found
      + words.filter { $0.isEmpty || $0.contains(where: isHardForShells) }.map {
        "\(option.dashed): a shell would mangle the word '\($0)'"
      }
  }

  /// Options may stand before the command, so one name must mean the same kind of thing everywhere.
  private var clashes: [String] {
    var isFlag: [String: Bool] = [:]
    return commands.flatMap(\.options).flatMap { option in
      let names = [option.dashed] + (option.short.map { ["-\($0)"] } ?? [])
      return names.filter { name in
        let known = isFlag.updateValue(option.value == .flag, forKey: name)
        return known.map { $0 != (option.value == .flag) } ?? false
      }.map { "\($0) takes a value in one command and none in another" }
    }
  }
}

private func isPlain(_ name: String) -> Bool {
  name.first?.isLowercase == true
    && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
}

private func isHardForShells(_ character: Character) -> Bool {
  character.isWhitespace || "'\"\\$`!&|;<>(){}[]*?~#:=".contains(character)
}

/// The values that occur more than once, in the order of their second occurrence.
private func repeated(_ values: [String]) -> [String] {
  var seen: Set<String> = []
  return values.filter { !seen.insert($0).inserted }
}
