extension ProgramSpec {
  /// Works with bash 3.2 and newer, with and without the bash-completion package.
  var bashCompletion: String {
    """
    # Completion of '\(name)' for bash. Save as ~/.local/share/bash-completion/completions/\(name),
    # or put into ~/.bashrc:  source <(\(name) completion bash)
    _\(name)_offer() {
      local line
      while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen "$@" -- "$word")
    }
    _\(name)() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= index
      COMPREPLY=()
      # bash hands over --name=value as three words
      if [[ $word == '=' ]]; then word=
      elif [[ $before == '=' ]] && ((COMP_CWORD > 1)); then before=${COMP_WORDS[COMP_CWORD-2]}; fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
          \(commands.map(\.name).joined(separator: "|"))) command=${COMP_WORDS[index]}; break ;;
        esac
      done
      case $command in
    \(commands.map(bashBranch).joined())    *)
          if [[ $word == -* ]]; then
            _\(name)_offer -W '\(optionWords(of: nil))'
          else
            _\(name)_offer -W '\(commands.map(\.name).joined(separator: " "))'
          fi ;;
      esac
    }
    complete -F _\(name) \(name)

    """
  }

  /// What to offer once `command` has been typed.
  private func bashBranch(_ command: CommandSpec) -> String {
    let values = options(of: command).filter { $0.value != .flag }.map { option in
      let names = [option.dashed] + (option.short.map { ["-\($0)"] } ?? [])
      return "        \(names.joined(separator: "|"))) \(bashOffer(option.completion))return ;;\n"
    }
    let arguments = command.arguments.map { bashOffer($0.completion) }.filter { !$0.isEmpty }
    return """
          \(command.name))
            case $before in
      \(values.joined())      esac
            if [[ $word == -* ]]; then
              _\(name)_offer -W '\(optionWords(of: command))'
              return
            fi
      \(arguments.map { "      \($0)\n" }.joined())      ;;

      """
  }

  private func optionWords(of command: CommandSpec?) -> String {
    options(of: command).flatMap { option in
      [option.dashed] + (option.short.map { ["-\($0)"] } ?? [])
    }.joined(separator: " ")
  }

  private func bashOffer(_ completion: Completion) -> String {
    let words = completion.words(of: self)
    let offered = words.isEmpty ? "" : "_\(name)_offer -W '\(words.joined(separator: " "))'; "
    // Told that these are names, bash puts a slash behind a directory and quotes blanks; bash 3.2 cannot be told.
    let asNames = "compopt -o filenames 2>/dev/null; "
    switch completion.paths {
    case .none: return offered
    case .files: return offered + asNames + "_\(name)_offer -f; "
    case .directories: return offered + asNames + "_\(name)_offer -d; "
    }
  }
}
