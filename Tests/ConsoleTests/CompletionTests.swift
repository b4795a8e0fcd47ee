import Foundation
import Testing

@testable import Console

@Suite struct CompletionTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test(arguments: Shell.allCases)
  func `the shell accepts the script`(shell: Shell) throws {
    let script = stock.completionScript(for: shell)
    try script.write(toFile: scratch("script"), atomically: true, encoding: .utf8)
    guard let (status, output) = try run(shell.rawValue, ["-n", scratch("script")]) else {
      print("\(shell.rawValue) is not installed; its script was not checked")
      return
    }
    #expect(status == 0 && output == "", "\(output)")
  }

  @Test(arguments: Shell.allCases)
  func `every command and every option is in the script`(shell: Shell) {
    let script = stock.completionScript(for: shell)
    for command in stock.commands {
      #expect(script.contains(command.name))
      for option in stock.options(of: command) {
        #expect(script.contains(shell == .fish ? "-l \(option.name) " : option.dashed), "\(option.dashed)")
        for choice in option.choices { #expect(script.contains(choice)) }
      }
    }
  }

  @Test(arguments: [
    (["stock", ""], ["count", "move", "completion", "help"]),
    (["stock", "co"], ["count", "completion"]),
    (["stock", "count", "--f"], ["--format"]),
    (["stock", "count", "--format", ""], ["text", "json", "csv"]),
    (["stock", "count", "-f", "j"], ["json"]),
    (["stock", "count", "--format", "="], ["text", "json", "csv"]),
    (["stock", "count", "--format", "=", "c"], ["csv"]),
    (["stock", "--quiet", "count", "--pa"], ["--page-dir"]),
    (["stock", "move", "--d"], ["--dry-run"]),
    (["stock", "move", "--f"], []),
    (["stock", "count", "--top", ""], []),
    (["stock", "completion", "z"], ["zsh"]),
    (["stock", "help", "m"], ["move"]),
    (["stock", "count", "a b"], ["a b.csv"]),
    (["stock", "count", "--output", "sub"], ["sub", "sub.csv"]),
    (["stock", "count", "--page-dir", "sub"], ["sub"]),
    (["stock", "count", "--season", "su"], ["summer", "sub", "sub.csv"]),
    (["stock", "--"], ["--quiet", "--workers", "--help", "--version"]),
  ])
  func `bash offers what fits the place`(words: [String], offers: [String]) throws {
    try FileManager.default.createDirectory(atPath: scratch("sub"), withIntermediateDirectories: false)
    for name in ["a b.csv", "sub.csv"] { try scratch.write("", to: name) }
    let script = """
      cd '\(scratch.path)'
      \(stock.completionScript(for: .bash))
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " "))) COMP_CWORD=\(words.count - 1)
      _stock
      [ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
      """
    guard let (status, output) = try run("bash", ["--norc"], input: script) else { return }
    #expect(status == 0)
    #expect(Set(output.split(separator: "\n").map(String.init)) == Set(offers))
  }

  @Test(arguments: [
    ("stock ", ["completion", "count", "help", "move"]),
    ("stock count --format ", ["csv", "json", "text"]),
    ("stock count --format=j", ["--format=json"]),
    ("stock count -f c", ["-fcsv", "csv"]),
    ("stock move --d", ["--dry-run"]),
    ("stock completion ", ["bash", "fish", "zsh"]),
  ])
  func `fish offers what fits the place`(line: String, offers: [String]) throws {
    try stock.completionScript(for: .fish).write(
      toFile: scratch("stock.fish"), atomically: true, encoding: .utf8)
    let ask = "source '\(scratch("stock.fish"))'; complete -C '\(line)'"
    guard let (status, output) = try run("fish", ["--no-config", "-c", ask]) else { return }
    let offered = output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    #expect(status == 0)
    #expect(Set(offered).isSubset(of: offers) && !offered.isEmpty, "\(offered)")
  }
}
