import Foundation

/// A directory of its own for a test, removed when let go.
final class Scratch {
  let path: String

  init() throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: "console-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    path = directory.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Everything in the directory, hidden names too, ascending.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: self(name), atomically: false, encoding: .utf8)
  }

  func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self(name))[.posixPermissions] as? Int
  }
}

/// Runs a program that may be missing; `nil` when it is.
func run(_ program: String, _ arguments: [String], input: String = "") throws -> (
  status: Int32, output: String
)? {
  let places = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  let found = places.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  guard let found else { return nil }
  let (process, pipe, inPipe) = (Process(), Pipe(), Pipe())
  process.executableURL = URL(fileURLWithPath: found)
  process.arguments = arguments
  (process.standardOutput, process.standardError, process.standardInput) = (pipe, pipe, inPipe)
  try process.run()
  try inPipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
  try inPipe.fileHandleForWriting.close()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: data, as: UTF8.self))
}
