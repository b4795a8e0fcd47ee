import Testing
import Trade

@testable import Evaluation

@Suite struct TruthReadingTests {
  @Test func `a key is read with every value`() throws {
    let key = try KeyFiles().key()
    #expect(key.schemes.count == 3 && key.routes.count == 3 && key.firms.count == 7)
    #expect(key.schemes[1].kind == "two-hubs" && key.schemes[1].divertedGrams == 50_500)
    #expect(key.schemes[2].isPositive == false && key.schemes[0].firstDay == Day(iso: "2022-04-01"))
    #expect(key.routes[1].firms == [0, 2, 3, 6] && key.routes[1].goods == "854239")
    #expect(key.firms[0].name == "Acme, Inc." && key.firms[0].spellings == ["Acme, Inc.", "ACME INC"])
    #expect(key.firms[1].listedOn == Day(iso: "2023-01-01") && key.firms[2].listedOn == nil)
    #expect(key.firms[4].spellings.isEmpty && key.firms[5].role == .hub)
    #expect(key.shipments[4].line == 6 && key.shipments[4].leg == 3 && key.shipments[4].scheme == 1)
    try key.check(counts: ["one-hub": 1, "two-hubs": 1, "distributor": 1], file: "key/truth.json")
  }

  @Test func `columns in another order, further columns, a mark and CRLF make no difference`() throws {
    var files = KeyFiles()
    files.files["schemes.csv"] =
      "\u{FEFF}note,scheme,label,kind,destination,goods,first_day,last_day,shipments,diverted_kg\r\n"
      + "\"two\nlines\",1,1,one-hub,RU,854231,2022-04-01,2022-06-01,2,100\r\n"
      + "\"said \"\"no\"\"\",2,1,two-hubs,RU,854239,2022-05-01,2022-08-01,3,50.5\r\n"
      + ",3,0,distributor,RU,848210,2021-01-01,2022-09-01,2,0"
    #expect(try files.key() == (try KeyFiles().key()))
  }

  /// A key with one thing wrong, and what is said of it.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let file: String, old: String, new: String, said: [String]
    var testDescription: String { said[0] }
  }

  @Test(arguments: [
    Wrong(
      file: "schemes.csv", old: "100.000", new: "1e2",
      said: ["key/schemes.csv:2: diverted_kg is '1e2'", "write kilograms such as 1234.500"]),
    Wrong(file: "schemes.csv", old: "50.500", new: "-1", said: ["key/schemes.csv:3: diverted_kg is '-1'"]),
    Wrong(file: "schemes.csv", old: "50.500", new: "0.0001", said: ["key/schemes.csv:3: diverted_kg"]),
    Wrong(
      file: "schemes.csv", old: "50.500", new: "99999999999999999999",
      said: ["key/schemes.csv:3: diverted_kg"]),
    Wrong(
      file: "schemes.csv", old: "2022-06-01", new: "01.06.2022",
      said: ["key/schemes.csv:2: last_day is '01.06.2022'; write a day such as"]),
    Wrong(
      file: "schemes.csv", old: "two-hubs,1", new: "two-hubs,yes",
      said: ["key/schemes.csv:3: label is 'yes'; write 1 for a diversion, 0 for a decoy"]),
    Wrong(
      file: "schemes.csv", old: "\n2,", new: "\n1,",
      said: ["key/schemes.csv:3: scheme 1 stands in an earlier line; give each its own number"]),
    Wrong(
      file: "schemes.csv", old: "\n2,", new: "\n+2,", said: ["key/schemes.csv:3: scheme is '+2'; write"]),
    Wrong(file: "schemes.csv", old: "854231", new: "85x", said: ["key/schemes.csv:2: goods is '85x'; write"]),
    Wrong(
      file: "routes.csv", old: "label,", new: "lable,",
      said: ["key/routes.csv:1: no column 'label'; add it"]),
    Wrong(
      file: "routes.csv", old: "\n3,", new: "\n9,",
      said: ["key/routes.csv:4: scheme 9 is not in schemes.csv; add it there"]),
    Wrong(
      file: "routes.csv", old: "Honest", new: "Honset",
      said: ["key/routes.csv:4: the firm 'Honset TOO' (KZ) is not in firms.csv; add it there"]),
    Wrong(
      file: "routes.csv", old: "DE | KZ | RU", new: "DE | RU",
      said: ["key/routes.csv:4: 3 firms and 2 countries; a route has three firms or more"]),
    Wrong(
      file: "firms.csv", old: "AE,hub", new: "AE,middleman",
      said: ["key/firms.csv:4: role is 'middleman'; write one of supplier, hub, consignee"]),
    Wrong(
      file: "firms.csv", old: "\"Acme, Inc.\",US", new: "Acme, Inc.,US",
      said: ["key/firms.csv:2: 9 cells where the header has 8; put quotes around"]),
    Wrong(
      file: "firms.csv", old: "Last TOO,KZ", new: "\"Last TOO,KZ",
      said: ["key/firms.csv:5: a quote opens here and nothing closes it"]),
    Wrong(file: "shipments.csv", old: "D6,6", new: "D6,six", said: ["key/shipments.csv:6: line is 'six'"]),
  ])
  func `what is wrong with a key is said with file, line and remedy`(wrong: Wrong) throws {
    let files = KeyFiles().replacing(wrong.old, wrong.new, in: wrong.file)
    try #require(files.files != KeyFiles().files)
    let error = #expect(throws: TruthError.self) { try files.key() }
    for text in wrong.said { #expect("\(error!)".contains(text), "\(error!)") }
  }

  @Test func `missing, empty and damaged files are errors`() {
    var files = KeyFiles()
    files.files["firms.csv"] = nil
    #expect(throws: TruthError(file: "key/firms.csv", .cannotRead(reason: "there is no such file"))) {
      try files.key()
    }
    files.files["firms.csv"] = "\n"
    #expect(throws: TruthError(file: "key/firms.csv", .emptyFile)) { try files.key() }
    let error = #expect(throws: TruthError.self) {
      try TruthKey(folder: "key") { _ in [0x61, 0xFF, 0x0A] }
    }
    #expect(error?.problem == .notUTF8)
    #expect(throws: TruthError(file: "t", .otherCount(kind: "one-hub", stated: 2, found: 1))) {
      try KeyFiles().key().check(counts: ["one-hub": 2, "two-hubs": 1, "distributor": 1], file: "t")
    }
  }
}
