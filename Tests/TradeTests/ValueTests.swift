import GraphCore
import TestSupport
import Testing
import Trade

@Test func `country codes are the two letters and nothing else`() {
  let letters = (65...90).map { Character(Unicode.Scalar(UInt8($0))) }
  var seen: Set<CountryCode> = []
  var last = CountryCode.none
  for first in letters {
    for second in letters {
      let code = CountryCode("\(first)\(second)")!
      #expect(code.description == "\(first)\(second)" && last < code && !code.isNone)
      #expect(Int(code.rawValue) < CountryCode.tableSize)
      seen.insert(code)
      last = code
    }
  }
  #expect(seen.count == 676)
  for text in ["", "R", "RUS", "ru", "R1", "РУ", "R ", "??"] { #expect(CountryCode(text) == nil, "\(text)") }
  #expect(CountryCode.none.description == "??")
}

@Test func `a quantity of zero is missing`() {
  #expect(Quantity(rawValue: 0).isMissing && Quantity.missing.known == nil)
  #expect(Quantity(rawValue: 1).known == 1 && !Quantity(rawValue: 1).isMissing)
  #expect(Quantity(rawValue: .max).known == .max)
}

@Test(arguments: UInt64(0)..<100)
func `a text column gives back what its blocks hold`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  var expected: [String?] = []
  var blocks: [TextColumn.Block] = []
  for _ in 0..<Int.random(in: 0...6, using: &random) {
    for _ in 0..<Int.random(in: 0...3, using: &random) { expected.append(nil) }  // rows of no block
    let texts = (0..<Int.random(in: 0...5, using: &random)).map { _ in
      ["", "A", "БГ", "10702030/240222/0012345"].randomElement(using: &random)!
    }
    var (bytes, offsets): ([UInt8], [UInt32]) = ([], [0])
    for text in texts {
      bytes += Array(text.utf8)
      offsets.append(UInt32(bytes.count))
    }
    blocks.append(.init(firstRow: expected.count, bytes: bytes, offsets: offsets))
    expected += texts.map { $0.isEmpty ? nil : $0 }
  }
  let column = TextColumn(blocks: blocks)
  for row in 0..<expected.count + 3 {
    let found = column.text(ShipmentID(row: row))
    #expect(found == (row < expected.count ? expected[row] : nil))
    #expect(Array(column.bytes(ShipmentID(row: row))) == Array((found ?? "").utf8))
  }
}

@Test func `a text column of plain texts gives them back`() {
  let texts = ["one", "", "три", "四"]
  let column = TextColumn(texts)
  #expect(texts.indices.map { column.text(ShipmentID(row: $0)) } == ["one", nil, "три", "四"])
  #expect(TextColumn([]).text(ShipmentID(row: 0)) == nil)
}

@Test func `parties lend the names they hold`() {
  let names = ["ACME", "Ångström AB", "ООО Ромашка"]
  var (arena, offsets): ([UInt8], [Int]) = ([], [0])
  for name in names {
    arena += Array(name.utf8)
    offsets.append(arena.count)
  }
  let parties = Parties(arena: arena, offsets: offsets, countries: ["US", "SE", .none])
  #expect(parties.count == 3)
  for row in names.indices {
    #expect(parties.name(PartyID(row: row)) == names[row])
    #expect(parties.withName(PartyID(row: row)) { Array($0) } == Array(names[row].utf8))
  }
  #expect(parties.countries == ["US", "SE", .none])
}

@Test func `a row account balances only when nothing vanished`() {
  var account = RowAccount()
  #expect(account.isBalanced)
  account.read = 10
  #expect(!account.isBalanced)
  (account.used, account.quarantined, account.duplicates, account.selfShipments) = (6, 2, 1, 1)
  #expect(account.isBalanced)
}

/// Contents alone order shipments: in whichever order the rows came, sorting them gives the same rows.
@Test(arguments: UInt64(0)..<60)
func `the canonical order does not depend on the order of the rows`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let rows = (0..<12).map { _ in
    ShipmentRow(
      day: Day(rawValue: Int32.random(in: 0...1, using: &random)),
      declaration: ["", "A", "B"].randomElement(using: &random)!,
      consignor: ["X", "Y"].randomElement(using: &random)!, "US",
      consignee: ["Z", "W"].randomElement(using: &random)!, "AE",
      hs: ["854231", "8542"].randomElement(using: &random)!, cents: Int64.random(in: 0...2, using: &random),
      grams: Int64.random(in: 0...2, using: &random))
  }
  func sorted(_ rows: [ShipmentRow]) -> [ShipmentRow] {
    let table = shipmentTable(rows)
    return (0..<rows.count).map { ShipmentID(row: $0) }.sorted { table.precedes($0, $1) }.map { rows[$0.row] }
  }
  #expect(sorted(rows) == sorted(rows.shuffled(using: &random)))
}

@Test func `a destination that is easily written for the consignee's country is none`() {
  var rows = [("KP", "KR"), ("KR", "KP"), ("IR", "IQ"), ("RU", "KR"), ("KP", "KP"), ("KP", "")].map {
    _, place in
    ShipmentRow(
      day: Day(rawValue: 0), consignor: "A", "CN", consignee: "B \(place)", CountryCode(place) ?? .none,
      hs: "870324")
  }
  rows[0].cents = 5
  var table = shipmentTable(rows)
  table.destination = Column(["KP", "KR", "IR", "RU", "KP", "KP"].map { CountryCode($0)! })
  let shipments = rows.indices.map { ShipmentID(row: $0) }
  #expect(shipments.map(table.contradictsItself) == [true, true, true, false, false, false])
  #expect(shipments.map { table.destination(of: $0) } == [.none, .none, .none, "RU", "KP", "KP"])
  // What is declared is compared with what is asked for; nothing declared is worth nothing that is asked for.
  #expect(table.isWorth(nil, shipments[1]) && !table.isWorth(1, shipments[1]))
  #expect(table.isWorth(5, shipments[0]) && !table.isWorth(6, shipments[0]))
}
