/// An option as it stood on the command line.
struct GivenOption: Sendable, Equatable {
  let option: OptionSpec
  /// `nil` for a flag.
  let value: String?
}

/// What the user typed after a command, checked against the list; read it by name.
///
/// Asking for a name that the list does not have is a mistake in the program and stops it. Methods that convert
/// throw a `UsageError` naming the option, its value and what is accepted.
public struct ParsedArguments: Sendable, Equatable {
  let program: ProgramSpec
  /// The command that was named.
  public let command: CommandSpec
  let given: [GivenOption]
  let arguments: [String: [String]]

  /// Whether the flag was given.
  public func flag(_ name: String) -> Bool {
    precondition(spec(name).value == .flag, "--\(name) takes a value")
    return isGiven(name)
  }

  /// Whether the option was given at all.
  public func isGiven(_ name: String) -> Bool { given.contains { $0.option.name == spec(name).name } }

  /// The value of an option; `nil` when it was not given, the first one when it may be repeated.
  public func value(_ name: String) -> String? { values(name).first }

  /// All values of an option, in the order typed.
  public func values(_ name: String) -> [String] {
    precondition(spec(name).value != .flag, "--\(name) is a flag")
    return given.filter { $0.option.name == name }.compactMap(\.value)
  }

  /// All words of the argument: `FILE`.
  public func arguments(_ name: String) -> [String] {
    guard let words = arguments[name] else { preconditionFailure("\(command.name) has no \(name)") }
    return words
  }

  /// The first word of the argument; `nil` when it is optional and was left out.
  public func argument(_ name: String) -> String? { arguments(name).first }

  /// An error about a value of `--name`, for checks that this room cannot make.
  ///
  /// - Parameter accepted: Completes "give ...": `a day such as 2022-03-01`.
  public func unacceptable(
    _ value: String, for name: String, accepted: String, among candidates: [String] = []
  ) -> UsageError {
    let near = suggestions(for: value, among: candidates)
    return error(.badValue(name: spec(name).dashed, value: value, accepted: accepted, suggestions: near))
  }

  /// Throws when both options were given.
  public func exclude(_ one: String, _ other: String) throws(UsageError) {
    if isGiven(one) && isGiven(other) { throw error(.contradiction("--\(one)", "--\(other)")) }
  }

  private func spec(_ name: String) -> OptionSpec {
    guard let spec = program.options(of: command).first(where: { $0.name == name }) else {
      preconditionFailure("\(command.name) has no option --\(name)")
    }
    return spec
  }

  private func error(_ problem: UsageError.Problem) -> UsageError {
    UsageError(problem, helpLine: program.helpLine(for: command))
  }
}
