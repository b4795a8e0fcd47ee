/// Why an output could not be written, and what to do.
public struct OutputError: Error, Equatable, Sendable {
  /// What went wrong, with the words of the system.
  public enum Problem: Error, Equatable, Sendable {
    case missingDirectory(String)
    case isDirectory
    /// The file exists and its permissions forbid writing.
    case isReadOnly
    case noSpace
    /// Anything else, in the words of the operating system.
    case failed(reason: String)
    /// Whoever read the output stopped reading: no reason to say anything.
    case readerGone
    /// The user stopped the program.
    case interrupted
  }
  /// As the user named the file; `nil` for standard output.
  public var path: String?
  /// What went wrong.
  public var problem: Problem

  /// A problem with a file, or with standard output where there is no path.
  public init(path: String?, problem: Problem) { (self.path, self.problem) = (path, problem) }
}

extension OutputError: CustomStringConvertible {
  /// File, what is wrong and what to do, one line.
  public var description: String {
    "cannot write \(path.map { "'\($0)'" } ?? "to standard output"): \(reason)"
  }

  private var reason: String {
    switch problem {
    case .missingDirectory(let directory): "there is no directory '\(directory)'; make it first (mkdir -p)"
    case .isDirectory: "it is a directory; name a file in it"
    case .isReadOnly: "the file is write-protected; choose another name, or allow writing with chmod u+w"
    case .noSpace: "no space left on the device; free some or write elsewhere (\(leftover))"
    case .failed(let reason): "\(reason) (\(leftover))"
    case .readerGone: "whoever read it stopped reading"
    case .interrupted: "interrupted (\(leftover))"
    }
  }

  private var leftover: String {
    path == nil ? "what was written so far is incomplete" : "nothing was left behind or changed"
  }
}
