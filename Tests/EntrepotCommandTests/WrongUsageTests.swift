import Foundation
import Testing

/// What users get wrong: wrong usage is status 2, a failed run status 1, each with a remedy and without a result.
@Suite struct WrongUsageTests {
  static let usage: [(words: [String], says: [String])] = [
    (["--dwell", "10..5"], ["--dwell", "10..5", "MIN..MAX"]),
    (["--loss", "100%"], ["--loss", "99.99%"]),
    (["--loss", "-1"], ["--loss", "0.5%"]),
    (["--loss", "1.234%"], ["--loss", "0.5%"]),
    (["--loss", "2,5%"], ["--loss", "0.5%"]),
    (["--unit", "tons"], ["--unit", "auto, mass, value or pieces"]),
    (["--legs", "6"], ["--legs", "2 to 5"]),
    (["--legs", "1"], ["--legs", "2 to 5"]),
    (["--level", "5"], ["--level", "2, 4, 6, 8 or 10"]),
    (["--destination", "Ruritania"], ["Ruritania", "KZ"]),
    (["--destination", "Korea"], ["KP (North Korea)", "KR (South Korea)"]),
    (["--hubs", "TR,,AE"], ["--hubs", "empty place"]),
    (["--coalition", "Congo"], ["CD", "CG"]),
    (["--goods", "85423"], ["--goods", "even number"]),
    (["--goods", "123456789012"], ["--goods", "2 to 10 digits"]),
    (["--goods", "chlp"], ["did you mean chpl"]),
    (["--regime", "rusia"], ["did you mean russia"]),
    (["--since", "01.03.2022"], ["--since", "2022-03-01"]),
    (["--since", "2022-02-30"], ["--since"]),
    (["--since", "2023-01-01", "--until", "2022-01-01"], ["--until", "2023-01-01"]),
    (["--top", "0"], ["--top", "at least 1"]),
    (["--top", "3", "--all"], ["--top", "--all"]),
    (["--budget", "0"], ["--budget"]),
    (["--min-grade", "E"], ["--min-grade", "A, B, C or D"]),
    (["--mark-firms", "0"], ["--mark-firms", "at least 1"]),
    (["--map", "consinee=x"], ["did you mean consignee"]),
    (["--map", "consignee"], ["--map", "="]),
    (["--map", "origin=x", "--map", "origin=y"], ["origin", "two things"]),
    (["--encoding", "koi8-r"], ["--encoding", "windows-1251"]),
    (["--delimiter", ":"], ["--delimiter", "semicolon"]),
    (["--format", "xml"], ["--format", "json"]),
    (["--width", "10"], ["--width", "40"]),
    (["--workers", "0"], ["--workers"]),
    (["-o", "trade.csv"], ["--output", "not read"]),
    (["-o", "./trade.csv"], ["--output", "not read"]),
    (["-o", "link.csv"], ["--output", "not read"]),
    (["--quarantine", "trade.csv"], ["--quarantine", "not read"]),
    (["--write-merges", "trade.csv"], ["--write-merges", "not read"]),
    (["--write-merges", "m", "-o", "./m"], ["--write-merges", "another place"]),
    (["--write-merges", "-"], ["--write-merges", "another place"]),
    (["--merges", "trade.csv", "--write-merges", "trade.csv"], ["--write-merges", "not read"]),
    (["--lists", "trade.csv@2024-01-31", "-o", "trade.csv"], ["--output", "not read"]),
    (["--lists", "list.csv", "--quarantine", "./list.csv"], ["--quarantine", "not read"]),
    (["--resolution", "none", "--merges", "trade.csv"], ["--merges"]),
    (["--score", "0.9"], ["--lists"]),
    (["--quarantine", "-"], ["--quarantine", "another place"]),
    (["--quarantine", "x", "-o", "./x"], ["--quarantine", "another place"]),
    (["--dot-dir", "trade.csv"], ["--dot-dir", "directory"]),
    (["-", "-"], ["-", "leave one out"]),
    (["--dewll", "1..2"], ["did you mean --dwell"]),
  ]

  @Test(arguments: usage.indices)
  func `wrong usage is status 2 with a remedy`(index: Int) throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    try FileManager.default.createSymbolicLink(
      at: place.folder.appending(path: "link.csv"),
      withDestinationURL: place.folder.appending(path: "trade.csv"))
    let (words, says) = WrongUsageTests.usage[index]
    let outcome = try place.run(["detect", "trade.csv"] + words)
    #expect(outcome.status == 2, "\(words): \(outcome.messages)")
    #expect(outcome.output.isEmpty && outcome.messages.hasPrefix("error: "))
    for text in says { #expect(outcome.messages.contains(text), "\(words): \(outcome.messages)") }
    #expect(try place.read("trade.csv") == SmallTrade.text)
  }

  /// Words, and what the message says besides the file.
  static let failures: [(words: [String], says: [String])] = [
    (["nothing.csv"], ["nothing.csv", "no such file", "check the path"]),
    (["."], [".: ", "folder"]),
    (["trade.csv", "nothing.csv"], ["nothing.csv"]),
    (["empty.csv"], ["empty.csv", "empty"]),
    (["data.csv"], ["data.csv:1", "first row", "names of the columns"]),
    (["open.csv"], ["open.csv", "inside quotes", "line 25"]),
    (["cut.csv.gz"], ["cut.csv.gz", "end in the middle"]),
    (["trade.csv", "--map", "origin=nowhere"], ["trade.csv:1", "nowhere", "#3"]),
    (["trade.csv", "--layout", "nothing.json"], ["nothing.json", "no such file"]),
    (["trade.csv", "--rates", "trade.csv"], ["trade.csv", "usd_per_unit"]),
    (["trade.csv", "--rates", "nothing.csv"], ["nothing.csv", "no such file"]),
    (["trade.csv", "--regime", "trade.csv"], ["trade.csv:1", "JSON"]),
    (["trade.csv", "-o", "nowhere/x"], ["nowhere", "mkdir"]),
  ]

  @Test(arguments: failures.indices)
  func `a run that fails is status 1 and names file and remedy`(index: Int) throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    try place.write("", to: "empty.csv")
    try place.write(SmallTrade.rows.map { $0 + "\n" }.joined(), to: "data.csv")
    try place.write(SmallTrade.text + "\"2022-03-01,Acme\n", to: "open.csv")
    try place.write(Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B]), to: "cut.csv.gz")
    let (words, says) = WrongUsageTests.failures[index]
    let outcome = try place.run(["detect"] + words)
    #expect(outcome.status == 1, "\(words): \(outcome.messages)")
    #expect(outcome.output.isEmpty && outcome.messages.hasPrefix("error: "))
    for text in says { #expect(outcome.messages.contains(text), "\(words): \(outcome.messages)") }
  }

  /// Tables of which nothing comes, and the notice that says why.
  static let fruitless: [(text: String, words: [String], says: String)] = [
    (SmallTrade.header, [], "There is a header, but no row below it."),
    (SmallTrade.text.replacing("\n20", with: "\nxx"), [], "No row is used; 23 rows are in quarantine"),
    (SmallTrade.text, ["--goods", "01"], "Without that filter there would be 10 to RU and 1 to BY."),
    (
      SmallTrade.text, ["--since", "2024-01-01"],
      "No shipment goes to RU, BY, IR or KP among the days asked for."
    ),
    (
      SmallTrade.text, ["--destination", "Mongolia"],
      "To search the routes to one of them: entrepot detect --destination RU trade.csv"
    ),
  ]

  @Test func `where nothing is found the reason is given`() throws {
    guard let place = try Workplace() else { return }
    for (text, words, says) in WrongUsageTests.fruitless {
      try place.write(text, to: "trade.csv")
      let outcome = try place.run(["detect", "trade.csv", "--width", "1000"] + words)
      #expect(outcome.status == 0 && outcome.output.contains(says), "\(words): \(outcome.output)")
    }
  }
}
