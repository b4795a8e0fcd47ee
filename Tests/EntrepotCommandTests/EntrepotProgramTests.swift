import Console
import Foundation
import Testing

@testable import EntrepotCommand

@Suite struct EntrepotProgramTests {
  @Test func `the list of commands and options can be used`() { #expect(entrepotProgram.problems == []) }

  /// The words of a line as a shell parts them, for the quotes that the examples use.
  private func words(_ line: String) -> [String] {
    var (words, word, isQuoted) = ([String](), "", false)
    for character in line.prefix(while: { $0 != "|" }) {
      if character == "'" {
        isQuoted.toggle()
      } else if character == " " && !isQuoted {
        words.append(word)
        word = ""
      } else {
        word.append(character)
      }
    }
    return (words + [word]).filter { !$0.isEmpty }
  }

  @Test func `every example can be typed as it stands`() throws {
    for command in entrepotProgram.commands {
      for example in command.examples {
        let words = words(example.line)
        #expect(words.first == entrepotProgram.name)
        guard case .run(let given) = try entrepotProgram.invocation(of: Array(words.dropFirst()), width: 80)
        else {
          Issue.record("\(example.line) asks for text")
          continue
        }
        #expect(given.command == command)
      }
    }
  }

  @Test func `help texts end without a full stop, summaries begin in lower case`() {
    for command in entrepotProgram.commands {
      #expect(command.summary.first?.isLowercase == true && !command.summary.hasSuffix("."))
      for help in command.options.map(\.help) + command.arguments.map(\.help) {
        #expect(help.first?.isUppercase == true && !help.hasSuffix("."), "\(help)")
      }
    }
  }

  /// `ENTREPOT_WRITE_DOCS=1 swift test --filter EntrepotProgramTests` writes the page anew.
  @Test func `the command list in Docs is the one the program reads`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appending(path: "Docs/COMMANDS.md")
    if ProcessInfo.processInfo.environment["ENTREPOT_WRITE_DOCS"] != nil {
      try entrepotProgram.commandList.write(to: page, atomically: true, encoding: .utf8)
    }
    let isCurrent = try String(contentsOf: page, encoding: .utf8) == entrepotProgram.commandList
    #expect(isCurrent, "write it with: ENTREPOT_WRITE_DOCS=1 swift test --filter EntrepotProgramTests")
  }
}
