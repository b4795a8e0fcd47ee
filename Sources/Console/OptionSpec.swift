/// One option of a command: what it is called, what it takes, and what help and completion say about it.
///
///     OptionSpec("format", short: "f", .one("FORMAT"), "How to write the report", choices: ["text", "json"])
public struct OptionSpec: Sendable, Equatable {
  /// What follows the option. The text is the placeholder that help shows: `FILE`.
  public enum Value: Sendable, Equatable {
    /// Nothing: the option is given or not. Giving it twice changes nothing.
    case flag
    /// One value; giving the option twice is an error.
    case one(String)
    /// One value each time the option is given, as often as wanted.
    case many(String)
  }

  /// Long name without dashes: `dwell` for `--dwell`.
  public var name: String
  /// One letter: `o` for `-o`.
  public var short: Character?
  /// Whether it takes a value, and how often.
  public var value: Value
  /// One or two sentences without a full stop at the end.
  public var help: String
  /// What holds when the option is not given, as help prints it; `nil` says nothing.
  public var defaultText: String?
  /// The only words accepted; empty for any.
  public var choices: [String]
  /// What a shell offers for the value.
  public var completion: Completion
  /// Heading under which help lists the option.
  public var group: String

  /// - Parameter completion: `nil` offers the choices.
  public init(
    _ name: String, short: Character? = nil, _ value: Value, _ help: String,
    defaultText: String? = nil, choices: [String] = [], completion: Completion? = nil,
    group: String = "Options"
  ) {
    (self.name, self.short, self.value, self.help) = (name, short, value, help)
    (self.defaultText, self.choices, self.group) = (defaultText, choices, group)
    self.completion = completion ?? .words(choices)
  }
}

extension OptionSpec {
  /// `--help`, which every command understands.
  public static let help = OptionSpec("help", short: "h", .flag, "Show this help", group: "Everywhere")
  /// `--version`, likewise.
  public static let version = OptionSpec("version", .flag, "Show the version", group: "Everywhere")

  /// The name as it is typed: `--dwell`.
  var dashed: String { "--\(name)" }

  /// What stands for the value in help; `nil` for a flag.
  var placeholder: String? {
    switch value {
    case .flag: nil
    case .one(let text), .many(let text): text
    }
  }

  var isRepeatable: Bool {
    if case .many = value { true } else { false }
  }

  /// The option and its value as they are typed: `--dwell MIN..MAX`.
  var usage: String { placeholder.map { "\(dashed) \($0)" } ?? dashed }
}
