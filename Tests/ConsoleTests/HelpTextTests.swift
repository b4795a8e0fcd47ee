import TestSupport
import Testing

@testable import Console

@Suite struct HelpTextTests {
  @Test func `help of the program on a usual terminal`() {
    #expect(stock.help(width: 80) == programAt80)
  }

  @Test func `help of a command on a usual terminal`() {
    #expect(stock.help(for: stock.command("count"), width: 80) == countAt80)
  }

  @Test func `help of a command on a narrow terminal`() {
    #expect(stock.help(for: stock.command("count"), width: 50) == countAt50)
  }

  @Test(arguments: [1, 40, 57, 79, 80, 100, 1_000])
  func `no line of help is wider than the terminal, but for usage, examples and terms`(width: Int) {
    for command in stock.commands {
      for line in stock.help(for: command, width: width).split(separator: "\n") {
        let isFixed = line.hasPrefix("Usage:") || line.hasPrefix("    stock") || line.contains("--")
        #expect(line.count <= min(max(width, 40), 100) || isFixed, "\(line)")
      }
    }
  }

  @Test func `everything on the list is in the help`() {
    for command in stock.commands {
      let help = stock.help(for: command, width: 60)
      for option in stock.options(of: command) {
        #expect(help.contains(option.usage))
        #expect(option.defaultText.map { help.contains("[default: \($0)]") } ?? true)
      }
      for argument in command.arguments { #expect(help.contains(argument.usage)) }
      #expect(stock.help(width: 80).contains("  \(command.name) "))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `wrapping keeps every word, in order, and fills the lines`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = (0..<40).map { _ in
      String(repeating: "x", count: Int.random(in: 1...12, using: &random))
    }
    let width = Int.random(in: 1...40, using: &random)
    let lines = wrapped(words.joined(separator: " "), width: width)
    #expect(lines.flatMap { $0.split(separator: " ") }.map(String.init) == words)
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(line.count <= width || !line.contains(" "))
      #expect(line.count + 1 + next.prefix { $0 != " " }.count > width, "the next word would have fitted")
    }
  }

  @Test func `what a no-break space joins stays together`() {
    #expect(wrapped("aa bb\u{A0}cc dd", width: 6) == ["aa", "bb cc", "dd"])
  }
}

@Suite struct ProgramProblemsTests {
  private func problems(_ commands: CommandSpec...) -> [String] {
    ProgramSpec("p", version: "1", "a program", commands: commands).problems
  }

  @Test func `a sound list has none`() { #expect(stock.problems == []) }

  @Test func `names used twice are found`() {
    let option = OptionSpec("all", short: "a", .flag, "")
    #expect(problems(CommandSpec("x", ""), CommandSpec("x", "")) == ["command x is listed twice"])
    #expect(
      problems(CommandSpec("x", "", options: [option, option]))
        == ["x: --all is listed twice", "x: -a is listed twice"])
    #expect(
      problems(CommandSpec("x", "", options: [OptionSpec("help", .flag, "")])) == [
        "x: --help is listed twice"
      ])
  }

  @Test func `an option that means two kinds of thing is found`() {
    let (flag, value) = (OptionSpec("all", .flag, ""), OptionSpec("all", .one("N"), ""))
    #expect(
      problems(CommandSpec("x", "", options: [flag]), CommandSpec("y", "", options: [value]))
        == ["--all takes a value in one command and none in another"])
  }

  @Test func `names and words a shell would mangle are found`() {
    #expect(
      problems(
        CommandSpec("x", "", options: [OptionSpec("Top_n", short: "1", .one("N"), "", choices: ["a b"])]))
        == [
          "x: --Top_n is not lower-case letters, digits and hyphens", "x: -1 is no letter",
          "x: --Top_n: a shell would mangle the word 'a b'",
          "x: --Top_n: a shell would mangle the word 'a b'",
        ])
  }

  @Test func `arguments that leave open where the next begins are found`() {
    let (many, one, maybe) = (
      ArgumentSpec("A", .any, ""), ArgumentSpec("B", .one, ""), ArgumentSpec("C", .optional, "")
    )
    #expect(problems(CommandSpec("x", "", arguments: [many, one])) == ["x: A leaves open where B begins"])
    #expect(problems(CommandSpec("x", "", arguments: [maybe, one])) == ["x: C leaves open where B begins"])
    #expect(problems(CommandSpec("x", "", arguments: [one, maybe, many])) == [])
  }
}
