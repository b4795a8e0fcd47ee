/// A program's commands and options, listed once.
///
/// Parsing, help, usage errors with a remedy and completion scripts are all derived from this list:
///
///     let program = ProgramSpec(
///       "stock", version: "1.0", "count what is in the store",
///       commands: [
///         CommandSpec(
///           "count", "count items per shelf",
///           arguments: [ArgumentSpec("FILE", .atLeastOne, "Stock lists", completion: .file)],
///           options: [
///             OptionSpec("top", short: "n", .one("N"), "Print the N fullest shelves", defaultText: "10"),
///             OptionSpec("output", short: "o", .one("FILE"), "Write to FILE", completion: .file),
///           ]),
///         .completion, .help,
///       ],
///       globalOptions: [OptionSpec("quiet", short: "q", .flag, "No notes, no progress bar", group: "Everywhere")])
///
///     @main struct Stock {
///       static func main() {
///         let messages = Messages()
///         let cancellation = Cancellation()
///         Interruption.watch(messages) { cancellation.cancel() }
///         program.run(messages: messages) { given in
///           messages.isQuiet = given.flag("quiet")
///           let top = try given.integer("top", in: 1...) ?? 10
///           let output = try Output(to: given.value("output"))
///           let counter = ProgressCounter()
///           let bar = ProgressBar(counter, on: messages)
///           defer { bar.stop() }
///           counter.begin("counting", total: given.arguments("FILE").count)
///           ... counter.add(1) ...
///           try output.write(report)
///           try output.finish()
///           return .done
///         }.exit()
///       }
///     }
public struct ProgramSpec: Sendable, Equatable {
  /// As typed: `entrepot`.
  public var name: String
  /// What `--version` prints.
  public var version: String
  /// One line, lower case.
  public var summary: String
  /// Paragraphs as in `CommandSpec.details`.
  public var details: String
  /// In the order in which help lists them.
  public var commands: [CommandSpec]
  /// Options that every command takes, besides `--help` and `--version`.
  public var globalOptions: [OptionSpec]

  /// A program with these commands; `problems` says what in them contradicts itself.
  public init(
    _ name: String, version: String, _ summary: String, details: String = "", commands: [CommandSpec],
    globalOptions: [OptionSpec] = []
  ) {
    (self.name, self.version, self.summary, self.details) = (name, version, summary, details)
    (self.commands, self.globalOptions) = (commands, globalOptions)
  }

  /// The command of that name.
  public func command(_ name: String) -> CommandSpec? { commands.first { $0.name == name } }
}

extension ProgramSpec {
  /// The options that stand behind those of every command.
  var commonOptions: [OptionSpec] { globalOptions + [.help, .version] }

  /// All options `command` understands, its own first; without a command those of the program.
  func options(of command: CommandSpec?) -> [OptionSpec] { (command?.options ?? []) + commonOptions }
}
