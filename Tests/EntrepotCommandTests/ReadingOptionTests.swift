import Foundation
import Testing

/// Options that say how to read the files, and what becomes of rows that cannot be used.
@Suite struct ReadingOptionTests {
  private func value(_ report: FoundReport, _ goods: String) -> [Int64?] {
    report.destinations.flatMap(\.routes).filter { $0.goods == goods }.map(\.valueUSDCents)
  }

  @Test func `a column the user names is taken, by name or by place`() throws {
    guard let place = try Workplace() else { return }
    let table =
      SmallTrade.header.replacing("manufacturer", with: "manufacturer,paid_by")
      + SmallTrade.rows.map { $0 + ",Payer \($0.prefix(7))\n" }.joined()
    try place.write(table, to: "trade.csv")
    #expect(try place.report().routes == SmallTrade.found)
    for column in ["paid_by", "#11"] {
      let report = try place.report("--map", "consignee=\(column)")
      let names = Set(report.destinations.flatMap(\.routes).compactMap(\.stops.last?.name))
      #expect(names == ["Payer 2022-07"])  // a relay; no firm that receives sends anything now
      let map = column == "paid_by" ? "consignee=paid_by" : "'consignee=#11'"
      #expect(report.receipt.command == "entrepot detect --all --map \(map) trade.csv")
      #expect(report.receipt.settings.contains { $0.name == "map" && $0.value == "consignee=\(column)" })
    }
  }

  @Test func `a column taken twice is said`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let notices = try place.report("--map", "origin=shipper_country").notices
    #expect(notices.contains("Column 'shipper_country' is read as origin (--map) and as consignorCountry."))
  }

  @Test func `a layout of the user's reads a file nothing else can`() throws {
    guard let place = try Workplace() else { return }
    let table =
      "wann,wer,wo,wem,wohin,woher,was,kilo,dollar,macher\n" + SmallTrade.rows.map { $0 + "\n" }.joined()
    try place.write(table, to: "trade.csv")
    let layout = """
      {"schema": "entrepot.layouts/1", "layouts": [{"id": "meins", "title": "Meins", "source": "me",
       "signature": ["wann", "wem"], "fields": {"date": ["wann"], "consignor": ["wer"], "consignorCountry": ["wo"],
       "consignee": ["wem"], "consigneeCountry": ["wohin"], "origin": ["woher"], "hsCode": ["was"],
       "netMassKg": ["kilo"], "valueUSD": ["dollar"], "maker": ["macher"]}}]}
      """
    try place.write(layout, to: "meins.json")
    let failed = try place.run(["detect", "trade.csv"])
    #expect(
      failed.status == 1 && failed.messages.contains("--map") && failed.messages.contains("trade.csv:1"))
    let report = try place.report("--layout", "meins.json")
    #expect(report.routes == SmallTrade.found)
    #expect(
      report.receipt.settings.contains { $0.name == "layout" && $0.value.count == "meins.json ".count + 64 })
  }

  @Test func `rates turn other currencies into dollars, and without them values are missing`() throws {
    guard let place = try Workplace() else { return }
    let header = SmallTrade.header.replacing("value_usd", with: "value").replacing(
      "manufacturer", with: "currency")
    try place.write(header + SmallTrade.rows.map { $0 + "EUR\n" }.joined(), to: "trade.csv")
    try place.write("date,currency,usd_per_unit\n2022-03-01,EUR,2\n", to: "rates.csv")
    let without = try place.report()
    #expect(without.routes == SmallTrade.found && value(without, "848210") == [nil])
    #expect(without.notices.contains { $0.contains("EUR") && $0.contains("--rates") })
    let with = try place.report("--rates", "rates.csv")
    #expect(with.routes == SmallTrade.found && value(with, "854231") == [30_000, 32_000])
    #expect(with.receipt.settings.contains { $0.name == "rates" })
  }

  @Test func `an encoding and a delimiter the user names are taken`() throws {
    guard let place = try Workplace() else { return }
    var bytes = Data(SmallTrade.text.replacing("Buyer OOO", with: "Buy?r OOO").utf8)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "?") { bytes[index] = 0xE4 }
    try place.write(bytes, to: "trade.csv")
    for (encoding, name) in [("windows-1252", "Buyär OOO"), ("windows-1251", "Buyдr OOO")] {
      let stops = try place.report("--encoding", encoding).destinations.flatMap(\.routes).compactMap(
        \.stops.last)
      #expect(stops.contains { $0.name == name }, "\(encoding)")
    }
    try place.write(SmallTrade.text.replacing(",", with: "|"), to: "trade.csv")
    #expect(try place.report("--delimiter", "pipe").routes == SmallTrade.found)
    #expect(try place.run(["detect", "trade.csv", "--delimiter", "comma"]).status == 1)
  }

  private static let damaged = SmallTrade.text
    .replacing("2022-04-01,Acme GmbH", with: "no day,Acme GmbH")
    .replacing("US,8471500000", with: "US,none")

  @Test(arguments: ["detect", "inspect", "routes"])
  func `rows that cannot be used are written out word for word`(command: String) throws {
    guard let place = try Workplace() else { return }
    try place.write(ReadingOptionTests.damaged, to: "trade.csv")
    let outcome = try place.run([command, "trade.csv", "--quarantine", "bad.txt"])
    #expect(outcome.status == 0 && outcome.messages.isEmpty)
    #expect(
      try place.read("bad.txt") == """
        # trade.csv:5: the date cannot be read
        no day,Acme GmbH,DE,Kaz TOO,KZ,,8482100000,2,200,
        # trade.csv:10: the goods code is not 2 to 10 digits
        2022-07-01,Trader Ltd,HK,Buyer OOO,RU,US,none,4,400,

        """)
  }

  @Test(arguments: ["detect", "inspect", "routes"])
  func `strict is status 3 with the whole result, and only for bad rows`(command: String) throws {
    guard let place = try Workplace() else { return }
    try place.write(ReadingOptionTests.damaged, to: "trade.csv")
    let (plain, strict) = (
      try place.run([command, "trade.csv"]), try place.run([command, "trade.csv", "--strict"])
    )
    #expect(plain.status == 0 && strict.status == 3)
    #expect(plain.output == strict.output)
    #expect(
      plain.messages == "note: 2 rows were set aside; --quarantine FILE writes them with their reasons\n")
    try place.write(SmallTrade.text, to: "trade.csv")
    #expect(try place.run([command, "trade.csv", "--strict"]).status == 0)
  }

  @Test func `quiet says nothing`() throws {
    guard let place = try Workplace() else { return }
    try place.write(ReadingOptionTests.damaged, to: "trade.csv")
    let (plain, quiet) = (
      try place.run(["detect", "trade.csv"]), try place.run(["detect", "trade.csv", "-q"])
    )
    #expect(!plain.messages.isEmpty && quiet.messages.isEmpty && plain.output == quiet.output)
  }

  @Test func `standard input is read like a file`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    for format in ["text", "json", "jsonl", "csv", "dot"] {
      let file = try place.run(["detect", "trade.csv", "-f", format, "--width", "120"])
      let stream = try place.run(["detect", "-", "-f", format, "--width", "120"], input: SmallTrade.text)
      #expect(stream.status == 0)
      let named = file.output.replacing("trade.csv:", with: "-:").replacing("trade.csv", with: "-")
      #expect(columns(stream.output) == columns(named), "\(format)")
    }
  }

  /// Without the blanks that fill columns, and the quote that keeps spreadsheets from reading `-:2` as a formula.
  private func columns(_ text: String) -> String {
    text.replacing("'-:", with: "-:").replacing(/[ ]+|─+/) { _ in " " }
  }
}
