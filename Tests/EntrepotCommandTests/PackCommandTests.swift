import Foundation
import Ingest
import Testing

/// `detect --pack` and `verify` as they are typed.
@Suite struct PackCommandTests {
  /// Options with which a pack is made, and that it must be made with again.
  private static let words: [[String]] = [
    [], ["--legs", "3"], ["--all"], ["--top", "1"], ["--regime", "own.json"], ["--resolution", "none"],
    ["--merges", "merges.csv"], ["--layout", "layout.json"], ["--rates", "rates.csv"],
    ["--lists", "list.csv"], ["--lists", "list.csv@2024-01-01", "--score", "0.9"],
    ["--map", "maker=shipper_name", "--delimiter", "comma"], ["--sensitivity"],
    ["--weights", "weights.json"],
    ["--explore", "50%"], ["--measure", "2022-03-15"],
    ["--goods", "8542,9030"], ["--since", "2022-02-01", "--until", "2022-12-31", "--unit", "value"],
  ]

  private func workplace() throws -> Workplace? {
    guard let place = try Workplace() else { return nil }
    try place.write(SmallTrade.text, to: "trade.csv")
    let layout = """
      {"schema": "entrepot.layouts/1", "layouts": [{"id": "own", "title": "Own", "source": "own",
       "signature": ["shipper_name"], "fields": {"date": ["date"], "consignor": ["shipper_name"],
       "consignorCountry": ["shipper_country"], "consignee": ["consignee_name"],
       "consigneeCountry": ["consignee_country"], "hsCode": ["hs_code"], "valueUSD": ["value_usd"]}}]}
      """
    try place.write(layout, to: "layout.json")
    let weights =
      #"{"schema": "entrepot.weights/1", "provenance": "own", "base": -7.8, "weights": {"declared make": 1.5}}"#
    try place.write(weights, to: "weights.json")
    try place.write("name,country\nBuyer OOO,RU\nElsewhere Verdant,BR\n", to: "list.csv")
    try place.write("action,a,b\nsplit,Hub Ticaret,HUB TICARET LTD\n", to: "merges.csv")
    try place.write("date,currency,usd_per_unit\n2022-05-17,EUR,1.05\n", to: "rates.csv")
    let own = try place.run(["regimes", "show", "belarus", "--format", "json"])
    try place.write(own.output, to: "own.json")
    return place
  }

  @Test(arguments: words.indices) func `a pack is whole, and its command gives the same again`(index: Int)
    throws
  {
    guard let place = try workplace() else { return }
    let words = Self.words[index]
    for name in ["case", "case.zip"] {
      let made = try place.run(["detect", "trade.csv", "--pack", name] + words)
      guard made.status == 0 else {
        Issue.record("\(words): \(made.messages)")
        return
      }
      #expect(made.messages.contains("\(name) holds ") && made.output.contains("entrepot detect"))
      let verdict = try place.run(["verify", name])
      #expect(verdict.status == 0 && verdict.output.contains("Same."), "\(words): \(verdict.output)")
    }
    // The options are what the pack goes by: without them its command gives another report.
    let bare = try place.run(["detect", "trade.csv", "--format", "json"])
    let report = try place.read("case/report.json")
    #expect(words.isEmpty == (bare.output == report), "\(words)")
  }

  private struct Verdict: Decodable {
    struct Difference: Decodable { let path: String, old: String?, new: String? }
    let rerun: String, problems: [String], remarks: [String], differences: [Difference], differenceCount: Int
    let otherFiles: [String], schema: String
  }

  private func verdict(_ place: Workplace, _ words: String..., status: Int32) throws -> Verdict {
    let outcome = try place.run(["verify", "--format", "json"] + words)
    #expect(outcome.status == status, "\(words): \(outcome.output) \(outcome.messages)")
    return try JSONDecoder().decode(Verdict.self, from: Data(outcome.output.utf8))
  }

  @Test func `inputs that moved are known by their digest, and those that changed are not run`() throws {
    guard let place = try workplace() else { return }
    let second = SmallTrade.header + "2022-03-05,Acme GmbH,DE,Hub Ticaret,TR,DE,8542310000,1,100,\n"
    try place.write(second, to: "second.csv")
    _ = try place.run(["detect", "trade.csv", "second.csv", "--pack", "case.zip", "--lists", "list.csv"])
    try place.write(SmallTrade.text, to: "moved, \"there\".csv")
    try place.write(SmallTrade.text.replacing("Acme", with: "Acne"), to: "trade.csv")
    let lost = try verdict(place, "case.zip", status: 0)
    #expect(lost.rerun == "not done" && lost.problems.isEmpty && lost.differences.isEmpty)
    #expect(lost.remarks.count == 1 && lost.remarks[0].contains("trade.csv is not there, or is another file"))
    let found = try verdict(place, "case.zip", "moved, \"there\".csv", status: 0)
    #expect(found.rerun == "same" && found.remarks.isEmpty)
    let wrong = try verdict(place, "case.zip", "trade.csv", status: 1)
    #expect(wrong.problems == ["trade.csv is no input of the pack: its SHA-256 is another."])
    try place.write("name,country\nBuyers OOO,RU\n", to: "list.csv")
    let list = try verdict(place, "case.zip", "moved, \"there\".csv", status: 0)
    #expect(list.rerun == "not done" && list.remarks.contains { $0.contains("the watchlist list.csv") })
  }

  @Test func `a pack of standard input is run again with the file that has its digest`() throws {
    guard let place = try workplace() else { return }
    let made = try place.run(["detect", "-", "--pack", "case"], input: SmallTrade.text)
    #expect(made.status == 0, "\(made.messages)")
    #expect(try verdict(place, "case", status: 0).rerun == "not done")
    #expect(try verdict(place, "case", "trade.csv", status: 0).rerun == "same")
  }

  /// Changes a file of a pack in a folder, and puts its new digest wherever there is one.
  private func forge(_ place: Workplace, _ file: String, _ change: (String) -> String) throws {
    let old = try place.read("case/\(file)")
    let new = change(old)
    #expect(old != new, "\(file) is not changed")
    try place.write(new, to: "case/\(file)")
    func digest(_ text: String) -> String { SHA256.hex(Array(text.utf8)) }
    let manifest = try place.read("case/manifest.json")
    let forged = manifest.replacing(digest(old), with: digest(new))
      .replacing("\"bytes\" : \(old.utf8.count),", with: "\"bytes\" : \(new.utf8.count),")
    if file != "manifest.json" { try place.write(forged, to: "case/manifest.json") }
    let sums = try place.read("case/SHA256SUMS").replacing(digest(old), with: digest(new))
    try place.write(sums.replacing(digest(manifest), with: digest(forged)), to: "case/SHA256SUMS")
  }

  @Test func `a change with all digests made anew is found where the inputs are there`() throws {
    guard let place = try workplace() else { return }
    func remake() throws {
      #expect(try place.run(["detect", "trade.csv", "--pack", "case", "--lists", "list.csv"]).status == 0)
    }
    try remake()
    try forge(place, "report.json") { $0.replacing("\"rank\" : 1,", with: "\"rank\" : 7,") }
    let report = try verdict(place, "case", status: 1)
    #expect(report.rerun == "differs" && report.problems.isEmpty && report.differenceCount > 0)
    let first = try #require(report.differences.first)
    #expect(first.path.hasSuffix("rank") && first.old == "7" && first.new == "1")
    let files = [
      "report.txt", "report.html", "findings.csv", "rows.csv", "rows/1-trade.csv",
      "rows/1-trade.csv.lines.csv",
      "regimes/1-russia.json", "lists/1-list.csv.json",
    ]
    for file in files {
      try remake()
      try forge(place, file) { String($0.dropLast(2)) + " \n" }
      let found = try verdict(place, "case", status: 1)
      #expect(found.rerun == "differs" && found.otherFiles == [file] && found.differenceCount == 0, "\(file)")
    }
    try remake()
    try forge(place, "manifest.json") { $0.replacing("\"quarantined\" : 0", with: "\"quarantined\" : 5") }
    #expect(try verdict(place, "case", status: 1).otherFiles.contains("manifest.json"))
  }

  @Test func `a pack cannot make verify do anything but detect what it names`() throws {
    guard let place = try workplace() else { return }
    func remake(_ words: String...) throws {
      #expect(try place.run(["detect", "trade.csv", "--pack", "case"] + words).status == 0)
    }
    try remake()
    try forge(place, "manifest.json") { $0.replacing("\"detect\",", with: "\"inspect\",") }
    #expect(
      try verdict(place, "case", status: 1).problems == [
        "The command of the pack is not one that makes a report."
      ])
    // A file that an option names comes from the pack alone, and an output it names is not written.
    try remake("--merges", "merges.csv")
    try forge(place, "manifest.json") {
      $0.replacing("\"path\" : \"merges.csv\"", with: "\"path\" : \"other.csv\"")
    }
    let missing = try verdict(place, "case", status: 1)
    #expect(missing.problems.count == 1 && missing.problems[0].contains("the pack does not hold it"))
    try remake()
    try forge(place, "manifest.json") {
      $0.replacing(
        "\"detect\",", with: "\"detect\",\n\"--output\", \"out.txt\", \"--write-merges\", \"out.csv\",")
    }
    #expect(try verdict(place, "case", status: 1).rerun == "differs")
    #expect(!place.exists("out.txt") && !place.exists("out.csv"))
    try remake()
    try forge(place, "manifest.json") {
      $0.replacing("\"file\" : \"trade.csv\"", with: "\"file\" : \"/dev/zero\"")
    }
    #expect(try verdict(place, "case", status: 0).rerun == "not done")
  }

  @Test func `places that would be lost or cannot be are refused before the work`() throws {
    guard let place = try workplace() else { return }
    try place.write("mine", to: "notes.zip")
    let wrong: [(words: [String], status: Int32, says: String)] = [
      (["--pack", "notes.zip"], 1, "no evidence pack"), (["--pack", "trade.csv"], 2, "--pack"),
      (["--pack", "case", "-o", "case/report.txt"], 2, "--pack"), (["--pack"], 2, "--pack"),
      (["--pack", "list.csv"], 1, "there is a file of that name"),
    ]
    for (words, status, says) in wrong {
      let outcome = try place.run(["detect", "trade.csv"] + words)
      #expect(outcome.status == status && outcome.output.isEmpty, "\(words): \(outcome.messages)")
      #expect(outcome.messages.contains(says), "\(words): \(outcome.messages)")
    }
    #expect(try place.read("notes.zip") == "mine")
    #expect(try place.read("trade.csv") == SmallTrade.text)
    for pack in ["absent", "notes.zip", "list.csv"] {
      let outcome = try place.run(["verify", pack])
      #expect(outcome.status == 1 && outcome.messages.contains(pack), "\(pack): \(outcome.messages)")
    }
    #expect(try place.run(["verify"]).status == 2)
  }

  @Test func `the verdict is told in words`() throws {
    guard let place = try workplace() else { return }
    #expect(try place.run(["detect", "trade.csv", "--pack", "case"]).status == 0)
    try place.write(SmallTrade.header, to: "case/rows/<script>\u{202E}.csv")
    let text = try place.run(["verify", "case"])
    #expect(text.status == 1 && text.output.contains("Differs. The pack is not as it was made: 1 problem."))
    #expect(text.output.contains("is not of the pack") && !text.output.contains("\u{202E}"))
    #expect(text.output.contains("A pack that is not as it was made is not run."))
  }
}
