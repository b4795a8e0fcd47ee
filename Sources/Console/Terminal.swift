#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Variables the program was started with, or a stand-in for them.
public struct Environment: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// The variables of this process.
  public static let ofProcess = Environment { name in
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// These variables and no others.
  public init(_ values: [String: String]) { self.init { values[$0] } }

  private init(_ lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  /// The value of a variable; `nil` where it is not set.
  public subscript(name: String) -> String? { lookUp(name) }
}

/// What stands at the other end of standard output and standard error.
public enum Terminal {
  /// Whether standard output is a terminal.
  public static var isOutputTerminal: Bool { Descriptor.standardOutput.isTerminal }

  /// Whether standard error is a terminal.
  public static var isErrorTerminal: Bool { Descriptor.standardError.isTerminal }

  /// Columns to lay out text in: `COLUMNS` if it is a positive number, else the width of the terminal behind
  /// standard output, or standard error when the output goes elsewhere, else 80.
  public static func width(_ environment: Environment = .ofProcess) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    return columns(of: .standardOutput) ?? columns(of: .standardError) ?? 80
  }

  /// Whether the environment allows colour on a terminal: `NO_COLOR` unset or empty (no-color.org), `TERM` not
  /// `dumb`.
  public static func allowsColour(_ environment: Environment = .ofProcess) -> Bool {
    (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  private static func columns(of descriptor: Descriptor) -> Int? {
    var size = winsize()
    let answer = unsafe withUnsafeMutablePointer(to: &size) {
      unsafe ioctl(descriptor.number, UInt(TIOCGWINSZ), UnsafeMutableRawPointer($0))
    }
    return answer == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }
}
