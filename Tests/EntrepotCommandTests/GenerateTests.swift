import Foundation
import Testing

/// `entrepot generate` as it is typed.
@Suite struct GenerateTests {
  private let key = [
    "firms.csv", "routes.csv", "schemes.csv", "shipments.csv", "strength.csv", "truth.json", "watchlist.csv",
  ]

  @Test func `rows go to a file or to standard output, the key into a folder`() throws {
    guard let place = try Workplace() else { return }
    let toFile = try place.run(
      [
        "generate", "--rows", "10000", "--seed", "9", "-o", "trade.csv", "--truth", "deep/truth", "--workers",
        "2",
      ])
    #expect(toFile.status == 0 && toFile.output.isEmpty)
    let toOutput = try place.run(["generate", "--rows", "10000", "--seed", "9", "-j", "1"])
    let written = try place.read("trade.csv")
    #expect(toOutput.status == 0 && toOutput.output == written)
    let files = try FileManager.default.contentsOfDirectory(atPath: place.folder.path + "/deep/truth")
      .sorted()
    #expect(files == key)
    let summary =
      try JSONSerialization.jsonObject(with: Data(try place.read("deep/truth/truth.json").utf8))
      as? [String: Any]
    #expect(summary?["seed"] as? Int == 9 && summary?["rows"] as? Int == 10_000)
    #expect((summary?["schemes"] as? [String: Int])?.count == 36)
    let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.path)
    #expect(!left.contains { $0.contains(".part") })
  }

  @Test func `options change what is made`() throws {
    guard let place = try Workplace() else { return }
    func made(_ words: String...) throws -> Workplace.Outcome {
      let outcome = try place.run(["generate", "--rows", "10000"] + words)
      #expect(outcome.status == 0, "\(outcome.messages)")
      return outcome
    }
    let usual = try made().output
    #expect(try made("--seed", "1", "--layout", "reference", "--schemes-per-million", "240").output == usual)
    for words in [
      ["--seed", "2"], ["--clean"], ["--skew"], ["--schemes-per-million", "2000"],
      ["--layout", "bill-of-lading"],
    ] {
      #expect(try place.run(["generate", "--rows", "10000"] + words).output != usual, "\(words)")
    }
  }

  @Test(arguments: [
    (["--rows", "9999"], ["--rows", "10000"]), (["--rows", "many"], ["--rows"]),
    (["--seed", "-1"], ["--seed", "whole number"]),
    (["--layout", "custom-1"], ["did you mean customs-1"]), (["--schemes-per-million", "2001"], ["2000"]),
    (["trade.csv"], ["trade.csv"]),
  ])
  func `wrong usage is status 2 with a remedy`(words: [String], says: [String]) throws {
    guard let place = try Workplace() else { return }
    let outcome = try place.run(["generate"] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    for word in says { #expect(outcome.messages.contains(word), "\(outcome.messages)") }
  }

  @Test func `a key that cannot be written is said before anything is made`() throws {
    guard let place = try Workplace() else { return }
    try place.write("", to: "taken")
    let outcome = try place.run(["generate", "--rows", "10000", "-o", "trade.csv", "--truth", "taken"])
    #expect(outcome.status == 2 && outcome.messages.contains("--truth") && !place.exists("trade.csv"))
  }
}
