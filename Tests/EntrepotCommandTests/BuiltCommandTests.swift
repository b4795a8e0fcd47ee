import Foundation
import Testing

/// The command as it was built, started by a shell.
@Suite struct BuiltCommandTests {
  /// What became of a line in which `$0` is the command; `nil` where it does not lie beside the tests.
  private func shell(_ line: String) throws -> (status: Int32, said: String)? {
    let place = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let command = place.appending(path: "entrepot").path
    guard FileManager.default.isExecutableFile(atPath: command) else { return nil }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, command]
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func `a closed standard output is an error, and no file takes its place`() throws {
    guard let (status, said) = try shell("\"$0\" --help <&- >&-") else { return }
    #expect(status == 1)
    #expect(
      said == "error: cannot write to standard output: Bad file descriptor "
        + "(what was written so far is incomplete)\n")
  }

  @Test func `a reader that stops early hears nothing more`() throws {
    guard let (_, said) = try shell("\"$0\" detect --help | true; \"$0\" --version | head -n 1") else {
      return
    }
    #expect(said.hasPrefix("entrepot ") && !said.contains("error"))
  }

  @Test func `a slip in a command is answered with status 2 and a remedy`() throws {
    guard let (status, said) = try shell("\"$0\" detcet") else { return }
    #expect(status == 2)
    #expect(
      said
        == "error: no command 'detcet'; did you mean detect?\nnote: 'entrepot --help' explains what can be typed\n"
    )
  }
}
