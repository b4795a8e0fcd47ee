import Foundation
import Synthesis
import WorkPool

/// Why a file was not made, and what to type instead.
struct MakeError: Error, CustomStringConvertible {
  let description: String
}

/// `make FILE --rows N [--seed S] [--skew] [--workers N]`: a file of any size in the reference columns, as
/// `entrepot generate --clean` writes it.
///
/// The file appears under its name only when it is complete.
///
/// - Parameter arguments: What follows the word `make`.
/// - Throws: `MakeError` for wrong usage and for files that cannot be written.
func makeCommand(arguments: [String]) throws {
  let options = try MakeOptions(arguments)
  let trade = SyntheticTrade(
    TradeSettings(rows: options.rows, seed: options.seed, isSkewed: options.skew, isClean: true))
  try writeFile(options.file) { file in
    _ = try trade.write(on: WorkPool(workers: options.workers)) { try file.write(contentsOf: $0) }
  }
}

/// `make-example DIRECTORY`: the bundled data set, file by file.
///
/// - Parameter arguments: What follows the word `make-example`.
/// - Throws: `MakeError` for wrong usage and for files that cannot be written.
func makeExampleCommand(arguments: [String]) throws {
  guard arguments.count == 1, !arguments[0].hasPrefix("-") else {
    throw MakeError(description: "make-example takes the directory to write into: Datasets/example")
  }
  try FileManager.default.createDirectory(atPath: arguments[0], withIntermediateDirectories: true)
  for (name, bytes) in try ExampleStory().files(on: WorkPool()) {
    try writeFile("\(arguments[0])/\(name)") { try $0.write(contentsOf: bytes) }
  }
}

/// Flags of `make`.
private struct MakeOptions {
  var file = ""
  var rows = 0
  var seed: UInt64 = 1
  var skew = false
  var workers: Int?

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--rows": rows = try MakeOptions.number(argument, rest.popFirst())
      case "--seed": seed = try MakeOptions.number(argument, rest.popFirst())
      case "--workers": workers = try MakeOptions.number(argument, rest.popFirst())
      case "--skew": skew = true
      case _ where file.isEmpty && !argument.hasPrefix("-"): file = argument
      default: throw MakeError(description: "make: unexpected '\(argument)'; \(MakeOptions.usage)")
      }
    }
    guard !file.isEmpty, (TradeSettings.leastRows...999_999_999).contains(rows) else {
      throw MakeError(
        description:
          "make: a file and \(TradeSettings.leastRows) rows or more are needed; \(MakeOptions.usage)")
    }
  }

  private static let usage = "make FILE --rows N [--seed S] [--skew] [--workers N]"

  private static func number<Value: FixedWidthInteger>(_ flag: String, _ text: String?) throws -> Value {
    guard let value = text.flatMap({ Value($0.replacing("_", with: "")) }), value >= 0 else {
      throw MakeError(description: "make: \(flag) wants a whole number, not '\(text ?? "")'; \(usage)")
    }
    return value
  }
}

/// Lets `body` write a file beside `path` and renames it when it is complete.
private func writeFile(_ path: String, _ body: (FileHandle) throws -> Void) throws {
  let partial = path + ".partial"
  guard FileManager.default.createFile(atPath: partial, contents: nil),
    let file = FileHandle(forWritingAtPath: partial)
  else { throw MakeError(description: "\(path): cannot be written; does the directory exist?") }
  do {
    try body(file)
    try file.close()
  } catch {
    try? FileManager.default.removeItem(atPath: partial)
    throw MakeError(description: "\(path): not written: \(error)")
  }
  guard unsafe rename(partial, path) == 0 else {
    throw MakeError(description: "\(path): could not be put in place; is it a directory?")
  }
}
