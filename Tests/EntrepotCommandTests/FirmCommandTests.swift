import Foundation
import Testing

/// The command `firm` as it is typed.
@Suite struct FirmCommandTests {
  private static let wrong: [(words: [String], status: Int32, says: [String])] = [
    (["trade.csv"], 2, ["FILE"]),
    (["Hub Ticaret", "trade.csv", "--format", "csv"], 2, ["--format", "text, json or html"]),
    (["Hub Ticaret", "trade.csv", "--as-of", "2022-01-01"], 2, ["--lists"]),
    (
      ["Hub Ticaret", "trade.csv", "--lists", "list.csv", "--as-of", "soon"], 2, ["--as-of", "a day such as"]
    ),
    (["Hub Ticaret", "trade.csv", "--fdr", "0.1"], 2, ["--fdr"]),
    (["Hub Ticaret", "trade.csv", "-o", "trade.csv"], 2, ["--output"]),
    (["nobody at all", "trade.csv"], 1, ["no firm is called 'nobody at all'"]),
    (["Acme Gmbh", "trade.csv", "--goods", "0101"], 1, ["stands in no shipment"]),
    (["o", "trade.csv"], 1, ["say which, with the brackets"]), (["Acme", "absent.csv"], 1, ["absent.csv"]),
  ]

  @Test(arguments: wrong.indices) func `what cannot be answered is refused with a remedy`(index: Int) throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    try place.write("name,country\nBuyer OOO,RU\n", to: "list.csv")
    let (words, status, says) = Self.wrong[index]
    let outcome = try place.run(["firm"] + words)
    #expect(outcome.status == status && outcome.output.isEmpty, "\(words): \(outcome.messages)")
    for text in says { #expect(outcome.messages.contains(text), "\(words): \(outcome.messages)") }
  }

  /// Each option with words that change what is said of the firm.
  private static let options: [(firm: String, words: [String])] = [
    ("Buyer OOO", ["--since", "2022-06-01"]), ("Buyer OOO", ["--until", "2022-06-01"]),
    ("Buyer OOO", ["--goods", "8542"]), ("Buyer OOO", ["--regime", "iran"]),
    ("Buyer OOO", ["--destination", "BY"]),
    ("Buyer OOO", ["--coalition", "US"]), ("Buyer OOO", ["--hubs", "TR"]), ("Buyer OOO", ["--level", "4"]),
    ("Buyer OOO", ["--legs", "4"]), ("Buyer OOO", ["--dwell", "0..5"]),
    ("Buyer OOO", ["--same-day", "deny"]),
    ("Hub Ticaret", ["--loss", "50%"]), ("Hub Ticaret", ["--unit", "value"]),
    ("Hub Ticaret", ["--measure", "2022-03-15"]), ("Hub Ticaret", ["--grace", "0"]),
    ("Buyer OOO", ["--top", "1"]), ("Hub Ticaret", ["--resolution", "none"]),
    ("Hub Ticaret", ["--merges", "merges.csv"]),
    ("Buyer OOO", ["--lists", "list.csv"]), ("Buyer OOO", ["--lists", "list.csv", "--score", "1"]),
    ("Buyer OOO", ["--lists", "list.csv", "--as-of", "2024-01-01"]),
    ("Buyer OOO", ["--map", "maker=shipper_name"]),
  ]

  @Test(arguments: options.indices) func `every option changes the answer`(index: Int) throws {
    guard let place = try Workplace() else { return }
    let extra =
      "2022-03-11,HUB TICARET LTD,TR,Buyer OOO,RU,CN,8542310000,1,150,\n2020-01-02,Acme GmbH,DE,Paris SA,FR,,9403600000,1,1,\n"
      + "2024-12-30,Acme GmbH,DE,Paris SA,FR,,9403600000,1,1,\n"
    try place.write(SmallTrade.text + extra, to: "trade.csv")
    try place.write("name,country,start\nBuyers OOO,RU,2022-05-01\n", to: "list.csv")
    try place.write("action,a,b\nsplit,Hub Ticaret,HUB TICARET LTD\n", to: "merges.csv")
    func answer(_ words: [String]) throws -> Data {
      let outcome = try place.run(
        ["firm", Self.options[index].firm, "trade.csv", "--format", "json"] + words)
      guard outcome.status == 0 else { throw Workplace.Failure(text: outcome.messages) }
      var report = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      // The receipt says what was typed, and so would always differ.
      report["receipt"] = nil
      return try JSONSerialization.data(withJSONObject: report, options: .sortedKeys)
    }
    let words = Self.options[index].words
    // What is asked of a list is compared with the list alone.
    let base = words.count > 2 ? Array(words.prefix(2)) : []
    #expect(try answer(words) != answer(base), "\(words)")
  }

  @Test func `no finding is made below the floor`() throws {
    guard let place = try Workplace() else { return }
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let words = ["firm", "Shenzhen Hanruoxin Electronics", root.path + "/Datasets/example/shipments.csv"]
    #expect(try place.run(words).output.contains("Findings that name it: 2"))
    #expect(!(try place.run(words + ["--floor", "9000000"]).output.contains("Findings that name it")))
  }

  @Test func `every format gives a result, and the receipt says how`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let text = try place.run(["firm", "Hub Ticaret", "trade.csv", "--since", "2022-03-01"])
    #expect(text.status == 0 && text.output.hasPrefix("Hub Ticaret (TR)\n"))
    #expect(text.output.contains("entrepot firm --since 2022-03-01 'Hub Ticaret' trade.csv"))
    let file = try place.run(["firm", "Hub Ticaret", "trade.csv", "--format", "json", "-o", "firm.json"])
    #expect(file.status == 0 && file.output.isEmpty)
    #expect(try place.read("firm.json").contains("\"schema\" : \"entrepot.firm/1\""))
    let page = try place.run(["firm", "Hub Ticaret", "trade.csv", "--format", "html"])
    #expect(
      page.status == 0 && page.output.hasPrefix("<!doctype html>") && page.output.hasSuffix("</html>\n"))
    #expect(page.output.contains("Leads, routes and findings"))
    let streamed = try place.run(["firm", "Hub Ticaret", "-"], input: SmallTrade.text)
    #expect(streamed.status == 0 && streamed.output.contains("Routes it stands in: 2"))
  }
}
