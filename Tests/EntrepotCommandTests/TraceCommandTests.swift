import Foundation
import Testing

/// The command `trace` as it is typed.
@Suite struct TraceCommandTests {
  private static let wrong: [(words: [String], says: [String])] = [
    ([], ["--shipment ID or --firm NAME"]),
    (["--shipment", "x", "--firm", "y"], ["--shipment", "--firm"]),
    (["--firm", "y", "--upstream", "--downstream"], ["--upstream", "--downstream"]),
    (["--firm", "y", "--policy", "best"], ["--policy", "fifo, lifo or proportional"]),
    (["--firm", "y", "--unit", "litres"], ["--unit", "value or pieces"]),
    (["--firm", "y", "--budget", "7"], ["--budget"]),
    (["--firm", "y", "--format", "jsonl"], ["--format"]),
  ]

  @Test(arguments: wrong.indices) func `wrong usage is status 2 with a remedy`(index: Int) throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let (words, says) = Self.wrong[index]
    let outcome = try place.run(["trace", "trade.csv"] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty, "\(words): \(outcome.messages)")
    for text in says { #expect(outcome.messages.contains(text), "\(words): \(outcome.messages)") }
  }

  @Test func `every format and option gives a result, and the receipt says how`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let firms = try place.report().destinations.flatMap(\.routes).filter { $0.kind == "chain" }
    let hub = try #require(firms.first?.stops.dropFirst().first)
    let words = ["trace", "trade.csv", "--firm", "\(hub.name) (\(hub.country))"]
    let text = try place.run(words + ["--policy", "lifo", "--unit", "value"])
    #expect(text.status == 0 && text.output.contains("policy=lifo") && text.output.contains("USD"))
    for (format, begins) in [("json", "{"), ("csv", "number,depth,"), ("dot", "digraph trace {")] {
      let outcome = try place.run(words + ["--format", format, "-o", "out.\(format)"])
      #expect(outcome.status == 0 && outcome.output.isEmpty)
      #expect(try place.read("out.\(format)").hasPrefix(begins))
    }
    let nobody = try place.run(["trace", "trade.csv", "--firm", "nobody at all"])
    #expect(nobody.status == 1 && nobody.messages.contains("no firm is called 'nobody at all'"))
  }

  @Test func `cut answers in every format, for a share that is one`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    for (format, begins) in [("text", ""), ("json", "{"), ("csv", "rank,hub,")] {
      let outcome = try place.run(["cut", "trade.csv", "--share", "70", "--format", format])
      #expect(outcome.status == 0 && outcome.output.hasPrefix(begins), "\(outcome.messages)")
    }
    let text = try place.run(["cut", "trade.csv", "--share", "70"]).output
    #expect(text.contains("share=70") && text.contains("depends"))
    #expect(text.contains("top=all"))
    for wrong in ["0", "101", "half"] {
      let outcome = try place.run(["cut", "trade.csv", "--share", wrong])
      #expect(outcome.status == 2 && outcome.messages.contains("--share"))
    }
  }
}
