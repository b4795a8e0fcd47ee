/// What a command line asks for.
public enum Invocation: Sendable {
  /// Work of the program's own.
  case run(ParsedArguments)
  /// Text to print: help, the version, a completion script.
  case show(String)
}

extension ProgramSpec {
  /// Reads the words behind the program's name.
  ///
  /// - Parameter width: Columns for help.
  public func invocation(of words: [String], width: Int) throws(UsageError) -> Invocation {
    assert(problems.isEmpty, "\(problems)")
    var parser = ArgumentParser(self, words)
    switch try parser.parse() {
    case .version: return .show("\(name) \(version)\n")
    case .help(let command): return .show(help(for: command, width: width))
    case .run(let given) where given.command == .help:
      guard let topic = given.argument("COMMAND") else { return .show(help(width: width)) }
      guard let command = command(topic) else { throw unknownCommand(topic, in: self) }
      return .show(help(for: command, width: width))
    case .run(let given) where given.command == .completion:
      guard let shell = given.argument("SHELL").flatMap(Shell.init) else { return .run(given) }
      return .show(completionScript(for: shell))
    case .run(let given): return .run(given)
    }
  }

  /// Reads the command line and answers it, or hands it to `work`; errors become messages and a status.
  ///
  /// After an interruption errors are not reported: they are its consequence.
  ///
  /// - Parameter words: The words behind the program's name.
  public func run(
    _ words: [String] = Array(CommandLine.arguments.dropFirst()), messages: Messages,
    _ work: (ParsedArguments) throws -> ExitStatus
  ) -> ExitStatus {
    do {
      switch try invocation(of: words, width: Terminal.width()) {
      case .run(let given): return try work(given)
      case .show(let text): return try show(text)
      }
    } catch {
      return Interruption.hasHappened ? .interrupted : report(error, messages)
    }
  }

  private func show(_ text: String) throws(OutputError) -> ExitStatus {
    let output = try Output(to: nil)
    try output.write(text)
    try output.finish()
    return .done
  }

  private func report(_ error: any Error, _ messages: Messages) -> ExitStatus {
    switch error {
    case let error as OutputError where error.problem == .readerGone: return .readerGone
    case let error as OutputError where error.problem == .interrupted: return .interrupted
    case let error as UsageError:
      messages.error("\(error)")
      messages.note("'\(error.helpLine)' explains what can be typed")
      return .usage
    default:
      messages.error("\(error)")
      return .failed
    }
  }
}
