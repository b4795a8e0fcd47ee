#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How the program ended, for the shell that started it.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// The work was done, whether or not something was found.
  case done = 0
  /// The run failed.
  case failed = 1
  /// The command line was wrong.
  case usage = 2
  /// The work was done, but rows were quarantined and the user asked to be told.
  case quarantined = 3
  /// SIGINT or SIGTERM stopped it.
  case interrupted = 130
  /// Whoever read the output stopped reading (`| head`): what a shell reports for SIGPIPE. Nothing is printed.
  case readerGone = 141

  /// Ends the process with this status.
  public func exit() -> Never {
    #if canImport(Glibc)
      Glibc.exit(rawValue)
    #elseif canImport(Musl)
      Musl.exit(rawValue)
    #else
      Darwin.exit(rawValue)
    #endif
  }
}
