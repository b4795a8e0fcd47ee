import Foundation

/// Runs a program of the machine, with text on its standard input.
struct ProgramRun {
  var status: Int32
  var output: String, errors: String
  var seconds: Double
}

func run(_ arguments: [String], input: String = "") throws -> ProgramRun {
  let folder = FileManager.default.temporaryDirectory.appending(path: "entrepot-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let files = ["in", "out", "err"].map { folder.appending(path: $0) }
  try Data(input.utf8).write(to: files[0])
  for file in files.dropFirst() { try Data().write(to: file) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = arguments
  process.standardInput = try FileHandle(forReadingFrom: files[0])
  process.standardOutput = try FileHandle(forWritingTo: files[1])
  process.standardError = try FileHandle(forWritingTo: files[2])
  let start = Date()
  try process.run()
  process.waitUntilExit()
  let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
  return ProgramRun(
    status: process.terminationStatus, output: texts[1], errors: texts[2],
    seconds: Date().timeIntervalSince(start))
}

/// Whether Graphviz is installed.
let hasGraphviz = (try? run(["dot", "-V"]).status) == 0
/// Whether Python has the package `jsonschema` with draft 2020-12.
let hasJSONSchema = (try? run(["python3", "-c", "from jsonschema import Draft202012Validator"]).status) == 0
