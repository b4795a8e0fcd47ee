/// Why a pack could not be written or read: one line that says what to do.
public struct PackError: Error, Equatable, CustomStringConvertible {
  public let description: String

  init(_ path: String, _ reason: String) { description = "\(path): \(reason)" }
}
