extension ProgramSpec {
  /// For the completion system of zsh (`compinit`).
  var zshCompletion: String {
    """
    #compdef \(name)
    # Completion of '\(name)' for zsh. Save as _\(name) in a directory of $fpath (then restart zsh),
    # or put into ~/.zshrc behind compinit:  source <(\(name) completion zsh)
    _\(name)_words_or_files() { compadd -- "$@"; _files }
    _\(name)() {
      local curcontext="$curcontext" state line
      typeset -A opt_args
      _arguments -C -s -S \\
    \(zshOptions(of: nil))    '1:command:->command' '*::argument:->argument' && return
      case $state in
        command)
          local -a commands=(
    \(commands.map { "        \(zshQuoted("\($0.name):\($0.summary)"))\n" }.joined())      )
          _describe command commands ;;
        argument)
          case $line[1] in
    \(commands.map(zshBranch).joined())      esac ;;
      esac
    }
    if [[ $funcstack[1] == _\(name) ]]; then _\(name) "$@"; else compdef _\(name) \(name); fi

    """
  }

  private func zshBranch(_ command: CommandSpec) -> String {
    let arguments = command.arguments.map { argument in
      let place = argument.takesSeveral ? "*" : argument.count == .optional ? ":" : ""
      return zshQuoted("\(place):\(argument.name):\(zshAction(argument.completion))")
    }
    return """
            \(command.name))
              _arguments -s -S \\
      \(zshOptions(of: command))          \((arguments.isEmpty ? [":"] : arguments).joined(separator: " ")) ;;

      """
  }

  /// One line for each option, continued.
  private func zshOptions(of command: CommandSpec?) -> String {
    options(of: command).map { "          \(zshOption($0)) \\\n" }.joined()
  }

  /// `'(-o --output)'{-o+,--output=}'[Write to FILE]:FILE:_files'`
  private func zshOption(_ option: OptionSpec) -> String {
    let takesValue = option.value != .flag
    let names =
      (option.short.map { ["-\($0)\(takesValue ? "+" : "")"] } ?? [])
      + ["\(option.dashed)\(takesValue ? "=" : "")"]
    let typed = (option.short.map { ["-\($0)"] } ?? []) + [option.dashed]
    let before = option.isRepeatable ? "*" : "(\(typed.joined(separator: " ")))"
    let value = option.placeholder.map { ":\(zshEscaped($0)):\(zshAction(option.completion))" } ?? ""
    let after = "[\(zshEscaped(option.help))]\(value)"
    return names.count == 1
      ? zshQuoted(before + names[0] + after)
      : "\(zshQuoted(before)){\(names.joined(separator: ","))}\(zshQuoted(after))"
  }

  private func zshAction(_ completion: Completion) -> String {
    let words = completion.words(of: self).joined(separator: " ")
    switch (words.isEmpty, completion.paths) {
    case (true, .none): return " "
    case (false, .none): return "(\(words))"
    case (true, .files): return "_files"
    // A leading space keeps _arguments from putting words of its own into the call.
    case (false, .files), (false, .directories): return " _\(name)_words_or_files \(words)"
    case (true, .directories): return "_files -/"
    }
  }
}

/// For use between brackets and colons of an `_arguments` line.
private func zshEscaped(_ text: String) -> String {
  text.reduce(into: "") { $0 += "[]:\\".contains($1) ? "\\\($1)" : "\($1)" }
}

private func zshQuoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}
