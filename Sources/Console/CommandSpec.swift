/// What a command takes besides options.
public struct ArgumentSpec: Sendable, Equatable {
  /// How many words an argument takes. Only the last may take several; behind an optional one all are optional.
  public enum Count: Sendable, Equatable { case one, optional, atLeastOne, any }

  /// As help shows it: `FILE`.
  public var name: String
  /// How often it may be given.
  public var count: Count
  /// One or two sentences without a full stop at the end.
  public var help: String
  /// The only words accepted; empty for any.
  public var choices: [String]
  /// What a shell offers for it.
  public var completion: Completion

  /// - Parameter completion: `nil` offers the choices.
  public init(
    _ name: String, _ count: Count, _ help: String, choices: [String] = [],
    completion: Completion? = nil
  ) {
    (self.name, self.count, self.help, self.choices) = (name, count, help, choices)
    self.completion = completion ?? .words(choices)
  }

  /// As usage lines show it: `FILE...`, `[COMMAND]`.
  var usage: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .atLeastOne: "\(name)..."
    case .any: "[\(name)...]"
    }
  }

  var isRequired: Bool { count == .one || count == .atLeastOne }
  var takesSeveral: Bool { count == .atLeastOne || count == .any }
}

/// A line to type and what it does.
public struct Example: Sendable, Equatable {
  /// What the line is good for, and the line as it is typed.
  public var purpose: String, line: String

  /// A purpose and a command line.
  public init(_ purpose: String, _ line: String) { (self.purpose, self.line) = (purpose, line) }
}

/// One command of a program.
public struct CommandSpec: Sendable, Equatable {
  /// As typed: `detect`.
  public var name: String
  /// One line, lower case, for the list of commands: `find the routes ...`.
  public var summary: String
  /// In the order in which they are typed.
  public var arguments: [ArgumentSpec]
  /// In the order in which help lists them within their groups.
  public var options: [OptionSpec]
  /// Paragraphs parted by an empty line; one that begins with a space is printed as it is. May be empty.
  public var details: String
  /// Shown at the end of the command's help.
  public var examples: [Example]

  /// A command without details and examples where none are given.
  public init(
    _ name: String, _ summary: String, arguments: [ArgumentSpec] = [], options: [OptionSpec] = [],
    details: String = "", examples: [Example] = []
  ) {
    (self.name, self.summary, self.arguments, self.options) = (name, summary, arguments, options)
    (self.details, self.examples) = (details, examples)
  }
}

extension CommandSpec {
  /// `help [COMMAND]`; the program answers it by itself.
  public static let help = CommandSpec(
    "help", "show help for a command",
    arguments: [ArgumentSpec("COMMAND", .optional, "The command to explain", completion: .commands)])

  /// `completion SHELL`; the program answers it by itself.
  public static let completion = CommandSpec(
    "completion", "print a script that completes commands and options in a shell",
    arguments: [
      ArgumentSpec("SHELL", .one, "The shell to print for", choices: Shell.allCases.map(\.rawValue))
    ],
    details: "Save the script where your shell looks for completions; its first lines say where that is.")
}
