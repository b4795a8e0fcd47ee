import Foundation
import Testing

/// Exports and the comparison of reports, as they are typed.
@Suite struct DiffCommandTests {
  private func place() throws -> Workplace? {
    let place = try Workplace()
    try place?.write(SmallTrade.text, to: "trade.csv")
    return place
  }

  @Test func `two months are compared, and the cause is named`() throws {
    guard let place = try place() else { return }
    _ = try place.run(["detect", "trade.csv", "--all", "-f", "json", "-o", "old.json"])
    let fewer = SmallTrade.header + SmallTrade.rows.dropFirst(5).map { $0 + "\n" }.joined()
    try place.write(fewer, to: "trade.csv")
    _ = try place.run(["detect", "trade.csv", "--all", "--legs", "2", "-f", "json", "-o", "new.json"])
    let text = try place.run(["diff", "old.json", "new.json", "--width", "200"])
    #expect(text.status == 0 && text.messages.isEmpty)
    #expect(
      text.output.contains(
        "2 leads are gone; the most changed is the gone lead Kaz TOO (KZ), 848210, 220 USD."))
    #expect(text.output.contains("- trade.csv has other contents: 23 rows used, now 18."))
    #expect(text.output.contains("- Setting legs: 3, now 2."))
    let same = try place.run(["diff", "new.json", "new.json"])
    #expect(same.status == 0 && same.output.contains("Nothing changed: the reports are equal."))
    let json = try place.run(["diff", "old.json", "new.json", "-f", "json", "-o", "changes.json"])
    #expect(json.status == 0 && json.output.isEmpty)
    #expect(try place.read("changes.json").contains("\"schema\" : \"entrepot.diff/1\""))
    #expect(try place.run(["diff", "old.json", "new.json", "-f", "csv"]).output.hasPrefix("kind,change,"))
    let one = try place.run(["diff", "old.json", "new.json", "--top", "1"]).output
    #expect(one.contains("and 3 more; --all prints them"))
    #expect(try !place.run(["diff", "old.json", "new.json", "--all"]).output.contains("more; --all"))
  }

  @Test func `what is no report is named, and a report is not overwritten`() throws {
    guard let place = try place() else { return }
    _ = try place.run(["detect", "trade.csv", "-f", "json", "-o", "old.json"])
    let wrong = try place.run(["diff", "old.json", "trade.csv"])
    #expect(wrong.status == 1 && wrong.messages.contains("trade.csv: not a report in JSON"))
    let missing = try place.run(["diff", "old.json", "nothing.json"])
    #expect(missing.status == 1 && missing.messages.contains("nothing.json: cannot be read"))
    #expect(try place.run(["diff", "old.json"]).status == 2)
    #expect(try place.run(["diff", "old.json", "old.json", "-o", "old.json"]).status == 2)
    #expect(try place.read("old.json").hasPrefix("{"))
  }

  @Test func `Neo4j gets a folder of files, and nothing is done without its name`() throws {
    guard let place = try place() else { return }
    let written = try place.run(["detect", "trade.csv", "-f", "neo4j", "-o", "graph/files"])
    #expect(written.status == 0 && written.output.isEmpty)
    for name in ["nodes.csv", "edges.csv", "load.cypher"] { #expect(place.exists("graph/files/\(name)")) }
    let nodes = try place.read("graph/files/nodes.csv")
    #expect(nodes.hasPrefix("id:ID,name,") && nodes.contains(",Hub Ticaret,TR,hub,"))
    try place.write("mine", to: "notes.txt")
    for words in [[], ["-o", "-"], ["-o", "notes.txt"]] {
      let refused = try place.run(["detect", "trade.csv", "-f", "neo4j"] + words)
      #expect(refused.status == 2 && refused.messages.contains("-o DIR"), "\(words)")
    }
    #expect(try place.read("notes.txt") == "mine")
  }

  @Test func `a folder of results must not hold what was read`() throws {
    guard let place = try place() else { return }
    try place.write(SmallTrade.text, to: "nodes.csv")
    let refused = try place.run(["detect", "nodes.csv", "-f", "neo4j", "-o", "."])
    #expect(refused.status == 2)
    #expect(try place.read("nodes.csv") == SmallTrade.text)
  }

  @Test(arguments: [
    ("graphml", "<graphml "), ("gexf", "<gexf "), ("geojson", "FeatureCollection"), ("i2", "link_id,"),
    ("ftm", "EconomicActivity"),
  ])
  func `each export is what it is called, with the same bytes for any number of workers`(
    format: String, part: String
  )
    throws
  {
    guard let place = try place() else { return }
    let outputs = try ["1", "2", "8"].map { try place.run(["routes", "trade.csv", "-f", format, "-j", $0]) }
    #expect(outputs.allSatisfy { $0.status == 0 && $0.output.contains(part) && $0.output.hasSuffix("\n") })
    #expect(Set(outputs.map(\.output)).count == 1)
  }
}
