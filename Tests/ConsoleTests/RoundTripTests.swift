import TestSupport
import Testing

@testable import Console

/// Words that a parser could stumble over.
private let hostileWords = [
  "a", "", "-", "--", "---", "-x", "--x", "=", "a=b", "-a=b", "--a=b", "ü", "一", "x y", "\n", "0..9", "-5",
  "'", "\"",
  "--help", "-h", "run", "$(x)", "*",
]

private func randomProgram(using random: inout SplitMix64) -> ProgramSpec {
  let letters = "abcdefgijklmnop".map { $0 }.shuffled(using: &random)
  let options = (0..<Int.random(in: 1...8, using: &random)).map { index -> OptionSpec in
    let short = Bool.random(using: &random) ? letters[index] : nil
    let value = [OptionSpec.Value.flag, .one("V"), .many("V")].randomElement(using: &random)!
    return OptionSpec("o\(index)", short: short, value, "Option \(index)")
  }
  return ProgramSpec(
    "p", version: "1", "a program",
    commands: [
      CommandSpec("run", "run it", arguments: [ArgumentSpec("WORD", .any, "")], options: options), .help,
    ])
}

/// What was meant: options with values in order, and arguments.
private struct Meaning: Equatable {
  var options: [String] = []
  var arguments: [String] = []
}

/// Random meaning, and one of the many ways to write it.
private func randomLine(
  _ command: CommandSpec, using random: inout SplitMix64
) -> (meaning: Meaning, words: [String]) {
  var (meaning, words) = (Meaning(), ["run"])
  var options = command.options
  for _ in 0..<Int.random(in: 0...10, using: &random) {
    if Bool.random(using: &random) || options.isEmpty {
      let argument = hostileWords.filter { !$0.hasPrefix("-") || $0 == "-" }.randomElement(using: &random)!
      meaning.arguments.append(argument)
      words.append(argument)
      continue
    }
    let option = options.randomElement(using: &random)!
    if case .one = option.value { options.removeAll { $0 == option } }
    let value = hostileWords.filter { !$0.isEmpty }.randomElement(using: &random)!
    meaning.options.append(option.value == .flag ? option.name : "\(option.name)=\(value)")
    words += spelling(option, value, command, using: &random)
  }
  if Bool.random(using: &random) {
    let rest = (0..<3).map { _ in hostileWords.randomElement(using: &random)! }
    meaning.arguments += rest
    words += ["--"] + rest
  }
  return (meaning, words)
}

private func spelling(
  _ option: OptionSpec, _ value: String, _ command: CommandSpec, using random: inout SplitMix64
) -> [String] {
  let short = option.short.map { "-\($0)" }
  if option.value == .flag {
    return [[option.dashed, short].compactMap(\.self).randomElement(using: &random)!]
  }
  // A separate value must not look like an option; -nVALUE must not begin with =, which would be dropped.
  let looksLikeOption = value.hasPrefix("-") && value != "-"
  let ways: [[String]?] = [
    ["\(option.dashed)=\(value)"], short.map { ["\($0)=\(value)"] },
    looksLikeOption ? nil : [option.dashed, value], looksLikeOption ? nil : short.map { [$0, value] },
    value.hasPrefix("=") ? nil : short.map { ["\($0)\(value)"] },
  ]
  return ways.compactMap(\.self).randomElement(using: &random)!
}

@Suite struct RoundTripTests {
  @Test(arguments: UInt64(0)..<500)
  func `however a line is written, what was meant is what is read`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let program = randomProgram(using: &random)
    #expect(program.problems == [])
    for _ in 0..<10 {
      let (meaning, words) = randomLine(program.commands[0], using: &random)
      guard case .run(let given) = try program.invocation(of: words, width: 80) else {
        Issue.record("\(words) asks for text")
        continue
      }
      let options = given.given.map { one in one.value.map { "\(one.option.name)=\($0)" } ?? one.option.name }
      #expect(Meaning(options: options, arguments: given.arguments("WORD")) == meaning, "\(words)")
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `any words at all are answered or refused, never a crash`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let program = randomProgram(using: &random)
    let pieces = hostileWords + ["--o0", "--o1", "--o1=", "-abc", "-a", "help", "--version", "--o"]
    for _ in 0..<50 {
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)!
      }
      do throws(UsageError) {
        _ = try program.invocation(of: words, width: 80)
      } catch {
        #expect(!error.description.isEmpty && error.helpLine.hasSuffix("--help"))
      }
    }
  }
}
