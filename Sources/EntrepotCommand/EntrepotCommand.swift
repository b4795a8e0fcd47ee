import Console
import WorkPool

/// Flags in, rooms called, exit code out.
@main
struct EntrepotCommand {
  static func main() {
    let messages = Messages()
    let cancellation = Cancellation()
    Interruption.watch(messages) { cancellation.cancel() }
    entrepotProgram.run(messages: messages) { given in
      messages.isQuiet = given.flag("quiet")
      let pool = WorkPool(workers: try given.integer("workers", in: 1...1_024), cancellation: cancellation)
      let session = Session(given: given, messages: messages, pool: pool)
      return try session.run()
    }.exit()
  }
}

/// One run of the command: what was typed, and with what to answer.
struct Session {
  let given: ParsedArguments
  let messages: Messages
  let pool: WorkPool
  /// Contents of the files that options name, where they are those of a pack and none is read from disk.
  var packedFiles: [String: [UInt8]]? = nil

  func run() throws -> ExitStatus {
    if detectorCommands.contains(where: { $0.name == given.command.name }) { return try detect() }
    return switch given.command.name {
    case detectCommand.name, routesCommand.name: try detect()
    case explainCommand.name: try explain()
    case inspectCommand.name: try inspect()
    case traceCommand.name: try trace()
    case firmCommand.name: try firm()
    case cutCommand.name: try cut()
    case flowsCommand.name: try flows()
    case screenCommand.name: try screen()
    case detectorsCommand.name: try listDetectors()
    case regimesCommand.name: try regimes()
    case generateCommand.name: try generate()
    case evaluateCommand.name: try evaluate()
    case verifyCommand.name: try verify()
    case diffCommand.name: try diff()
    default: preconditionFailure("'\(given.command.name)' has no work")
    }
  }
}
