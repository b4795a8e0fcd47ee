internal import Synchronization

/// What the program says to the user beside its result: errors, warnings, notes and a progress bar, on standard
/// error.
///
/// Lines begin with `error:`, `warning:` or `note:`, coloured on a terminal that allows it. Control characters are
/// shown, not sent: names come from foreign files, and a name must not move the cursor. Can be used from any thread.
public final class Messages: Sendable {
  private enum Kind: String {
    case error, warning, note

    /// SGR codes: bold red, bold yellow, bold cyan.
    var colour: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      }
    }
  }
  private struct State {
    var isQuiet = false
    var bar = ""
  }

  private let descriptor: Descriptor
  private let showsBar: Bool
  private let isColoured: Bool
  private let state = Mutex(State())

  /// Messages on standard error.
  public convenience init(_ environment: Environment = .ofProcess) {
    let isTerminal = Terminal.isErrorTerminal
    self.init(
      to: .standardError, showsBar: isTerminal && environment["TERM"] != "dumb",
      isColoured: isTerminal && Terminal.allowsColour(environment))
  }

  init(to descriptor: Descriptor, showsBar: Bool, isColoured: Bool) {
    (self.descriptor, self.showsBar, self.isColoured) = (descriptor, showsBar, isColoured)
  }

  /// Whether notes and the progress bar are left out. Warnings and errors are always shown.
  public var isQuiet: Bool {
    get { state.withLock { $0.isQuiet } }
    set { state.withLock { $0.isQuiet = newValue } }
  }

  /// Why the run failed.
  public func error(_ text: String) { say(.error, text) }

  /// What the user should know before relying on the result.
  public func warning(_ text: String) { say(.warning, text) }

  /// What may help; left out when quiet.
  public func note(_ text: String) {
    if !isQuiet { say(.note, text) }
  }

  private func say(_ kind: Kind, _ text: String) {
    let label = "\(kind.rawValue):"
    let shown = isColoured ? "\u{1B}[\(kind.colour)m\(label)\u{1B}[0m" : label
    state.withLock { state in
      send(erasure(of: &state) + "\(shown) \(printable(text))\n")
    }
  }

  /// Shows `line` in place of the progress bar shown before; on a terminal only.
  ///
  /// - Parameter line: Narrower than the terminal, or it could not be erased.
  func show(bar line: String) {
    state.withLock { state in
      if !showsBar || state.isQuiet || state.bar == line { return }
      send(erasure(of: &state) + line)
      state.bar = line
    }
  }

  /// Takes the progress bar off the screen.
  func eraseBar() { state.withLock { send(erasure(of: &$0)) } }

  /// Back to the first column, and everything from there to the end of the line away (ECMA-48, EL).
  private func erasure(of state: inout State) -> String {
    defer { state.bar = "" }
    return state.bar.isEmpty ? "" : "\r\u{1B}[K"
  }

  /// A message that cannot be delivered has nobody left to be reported to.
  private func send(_ text: String) { if !text.isEmpty { try? descriptor.writeAll(Array(text.utf8)) } }
}

/// `text` with control characters other than line feeds written out, as `\u{1b}`.
func printable(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { shown, scalar in
    let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
    shown += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(Character(scalar))
  }
}
