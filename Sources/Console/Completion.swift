/// What a shell may offer where a value or an argument stands.
public enum Completion: Sendable, Equatable {
  case nothing
  case file
  case directory
  /// These words and nothing else.
  case words([String])
  /// These words, or a file.
  case fileOr([String])
  /// The names of the program's commands.
  case commands
}

extension Completion {
  /// Paths a shell may offer.
  enum Paths { case none, files, directories }

  var paths: Paths {
    switch self {
    case .file, .fileOr: .files
    case .directory: .directories
    case .nothing, .words, .commands: .none
    }
  }

  func words(of program: ProgramSpec) -> [String] {
    switch self {
    case .words(let words), .fileOr(let words): words
    case .commands: program.commands.map(\.name)
    case .nothing, .file, .directory: []
    }
  }
}

/// A shell for which a completion script can be made.
public enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension ProgramSpec {
  /// A script that teaches `shell` the commands, options and values of this program.
  ///
  /// The user evaluates it at login or saves it where the shell looks; the head of each script says where.
  public func completionScript(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletion
    case .zsh: zshCompletion
    case .fish: fishCompletion
    }
  }
}
