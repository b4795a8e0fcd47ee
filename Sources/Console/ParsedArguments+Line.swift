extension ParsedArguments {
  /// The words behind the program's name that ask for the same: the command, its arguments, its options.
  ///
  /// Options come in the order typed, under their long names; a word that begins with a dash is an argument where
  /// `--` stands before it.
  ///
  /// - Parameter names: Options to leave out.
  public func words(without names: Set<String>) -> [String] {
    var words = [command.name]
    for one in given where !names.contains(one.option.name) {
      words.append(one.option.dashed)
      if let value = one.value { words.append(value) }
    }
    let rest = command.arguments.flatMap { arguments[$0.name] ?? [] }
    if rest.contains(where: { $0.hasPrefix("-") && $0 != "-" }) { words.append("--") }
    return words + rest
  }
}
