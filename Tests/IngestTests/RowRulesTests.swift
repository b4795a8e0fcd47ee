import GraphCore
import Testing
import Trade
import WorkPool

@testable import Ingest

private let header = "date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,note"

/// The status of each row of a file.
private func statuses(_ rows: [String], header: String = header, chunkSize: Int = 32) throws -> [RowStatus] {
  let bench = Workbench()
  let path = bench.file(([header] + rows).joined(separator: "\n") + "\n")
  let (_, read) = try readFiles([path], InputSettings(chunkSize: chunkSize, delimiter: 44), workers: 3)
  #expect(read.account(ofInput: 0).isBalanced && read.account(ofInput: 0).read == rows.count)
  return read.table.status.values
}

private let plain = "2023-01-02,ACME,DE,Other,TR,854231,x"

@Test func `rows that differ in quotes alone are one shipment`() throws {
  let same = [
    plain, "\"2023-01-02\",ACME,DE,Other,TR,854231,x", "2023-01-02,\"ACME\",DE,Other,TR,854231,\"x\"",
    "2023-01-02,\"ACME\",DE,Other,TR,854231,\"x\"\r", plain + "\r", plain + ",,", plain + ",\"\",\"\"\r",
    "2023-01-02,\"AC\"ME,DE,Other,TR,854231,x",
  ]
  #expect(try statuses(same) == [.used] + Array(repeating: .duplicate, count: same.count - 1))
  for (first, second) in [
    ("a\"b", "\"a\"\"b\""), ("\"a\"b", "ab"), ("a\"\"", "\"a\"\"\"\"\""), ("\"\"", ""),
    (" \"a\"", "\" \"\"a\"\"\""),
    ("\"a\"\"\"", "a\""), ("\"a,b\"", "\"a,\"b"), ("\"a\rb\"", "a\rb"),
  ] {
    for column in [1, 3, 6] {
      var a = plain.split(separator: ",").map(String.init)
      var b = a
      (a[column], b[column]) = (first, second)
      if column == 1 { (a[0], b[0]) = ("2023-01-03", "2023-01-03") }
      let rows = [a.joined(separator: ","), b.joined(separator: ",")]
      let found = try statuses(rows)
      #expect(
        found[1] == .duplicate || column < 6 && found == [.selfShipment, .duplicate], "\(rows) \(found)")
    }
  }
}

@Test func `rows that differ anywhere are two`() throws {
  let cells = [
    "a", "a ", " a", "A", "", " ", "\"a,\"", "a\"", "\"\"\"a\"", "\"\"\"\"", "\"a\nb\"", "\"\n\"", "ab",
    "\"a\r\"",
  ]
  let rows = cells.map { String(plain.dropLast()) + $0 }
  #expect(try statuses(rows).allSatisfy { $0 == .used })
  let names = cells.map { "2023-01-02,ACME,DE,Other,TR,854231,x,\($0),y" }
  #expect(try statuses(names, header: header + ",brand,serial").allSatisfy { $0 == .used })
  let split = ["2023-01-02,\"AC,ME\",DE,Other,TR,854231,x", "2023-01-02,\"AC\",ME,DE,Other,TR,854231,x"]
  #expect(try statuses(split) == [.used, .quarantined])
}

@Test func `a CR before a delimiter is text, also in the last column`() throws {
  let rows = [plain + "\r,", plain + ",", plain + "\r,\r", plain + "\r\r"]
  #expect(try statuses(rows) == [.used, .used, .duplicate, .duplicate])
}

@Test func `the first of equal rows stays, across chunks`() throws {
  let rows = (0..<300).map { "2023-01-02,Firm \($0 % 100),DE,Other,TR,854231,x" }
  let expected = (0..<300).map { $0 < 100 ? RowStatus.used : .duplicate }
  for chunkSize in [1, 50, 5_000] { #expect(try statuses(rows, chunkSize: chunkSize) == expected) }
}

@Test func `a firm that ships to itself is no edge, whatever it is written like`() throws {
  func status(_ a: String, _ aCountry: String, _ b: String, _ bCountry: String) throws -> RowStatus {
    try statuses(["2023-01-02,\(a),\(aCountry),\(b),\(bCountry),854231,x"])[0]
  }
  #expect(try status("ACME ltd", "DE", "Acme  LTD", "DE") == .selfShipment)
  #expect(try status("ACME ltd", "DE", "\" acme ltd\t\"", "Germany") == .selfShipment)
  #expect(try status("ＡＣＭＥ", "DE", "acme", "DE") == .selfShipment)
  #expect(try status("ACME ltd", "DE", "ACME ltd", "TR") == .used)
  #expect(try status("ACME ltd", "", "ACME ltd", "") == .selfShipment)
  #expect(try status("ACME ltd", "", "ACME ltd", "DE") == .used)
  #expect(try status("TO ORDER", "DE", "to order", "DE") == .quarantined)
  #expect(try status("TO ORDER", "DE", "ACME", "DE") == .used)
}

@Test func `rows that cannot be read have no party, no code, and a reason`() throws {
  let bench = Workbench()
  let rows = [
    "2023-01-02,A,DE,B,TR,854231,x", "2023-01-02,A", ",A,DE,B,TR,854231,x", "soon,A,DE,B,TR,854231,x",
    "2023-01-02,N/A,DE,,TR,854231,x", "2023-01-02,A,DE,B,TR,,x", "2023-01-02,A,DE,B,TR,abc,x", plain + ",y",
  ]
  let path = bench.file(([header] + rows).joined(separator: "\r\n"))
  let (_, read) = try readFiles([path], InputSettings(chunkSize: 20, delimiter: 44), workers: 8)
  let faults = read.quarantine(ofInput: 0)
  #expect(
    faults.map(\.fault) == [
      .wrongCellCount, .missingDate, .unreadableDate, .missingParties, .missingGoodsCode,
      .unreadableGoodsCode, .wrongCellCount,
    ])
  #expect(faults.map { String(decoding: $0.text, as: UTF8.self) } == Array(rows.dropFirst()))
  #expect(read.faults(ofInput: 0).map(\.rows).reduce(0, +) == 7)
  for row in [1, 7] {
    let shipment = ShipmentID(row: row)
    #expect(read.table.consignor[shipment] == .none && read.table.consignee[shipment] == .none)
    #expect(read.table.goodsCodes[read.table.goods[shipment]] == .none)
  }
}

@Test func `the country of an unnamed party is the row's dispatch or destination where it has none`() throws {
  func ends(_ row: String, columns: String) throws -> String {
    let bench = Workbench()
    let path = bench.file("date,hs_code,\(columns)\n2023-01-02,854231,\(row)\n")
    let (_, read) = try readFiles([path], InputSettings(chunkSize: 40, delimiter: 44), workers: 2)
    let (table, shipment) = (read.table, ShipmentID(row: 0))
    #expect(table.status[shipment] == .used)
    return "\(table.dispatch?[shipment] ?? .none) \(table.destination(of: shipment))"
  }
  let names = "shipper_name,shipper_country,consignee_name,consignee_country"
  #expect(try ends("TO ORDER,CN,B,RU", columns: names) == "CN RU")
  #expect(try ends("A,CN,TO ORDER,RU", columns: names) == "\(CountryCode.none) RU")
  #expect(try ends("A,CN,,Russia", columns: names) == "\(CountryCode.none) RU")
  #expect(try ends("A,CN,N/A,", columns: names) == "\(CountryCode.none) \(CountryCode.none)")
  let countries = names + ",dispatch_country,destination_country"
  #expect(try ends("N/A,CN,B,RU,TR,KZ", columns: countries) == "TR KZ", "what is declared stays")
  #expect(try ends("N/A,CN,B,RU,,", columns: countries) == "CN RU")
  #expect(try ends("A,CN,N/A,RU,,", columns: countries) == "\(CountryCode.none) RU")
  #expect(
    try ends("A,CN,RU", columns: "shipper_name,shipper_country,consignee_country") == "\(CountryCode.none) RU"
  )
  #expect(try ends("CN,B,RU", columns: "shipper_country,consignee_name,consignee_country") == "CN RU")
}

@Test func `lines are those of the file, with blank lines, cells of several lines, and a sep= line`() throws {
  let bench = Workbench()
  for end in ["\n", "\r\n", "\r"] {
    for (start, first) in [("", 2), ("sep=," + end, 3)] {
      let rows = ["A", "", "\"A\(end)\(end)B\"", "", "", "C", "\"D\(end)\"", "E"]
      let lines = [0, 2, 7, 8, 10]
      let text =
        start + "date,shipper_name,consignee_name,hs_code" + end
        + rows.map { $0.isEmpty ? end : "2023-01-02,\($0),X,854231" + end }.joined()
      let path = bench.file(text)
      for chunkSize in [1, 2, 7, 30, 1_000] {
        let (_, read) = try readFiles([path], InputSettings(chunkSize: chunkSize), workers: 2)
        #expect((0..<read.table.count).map { read.lines.line(ofRow: $0) } == lines.map { $0 + first })
      }
    }
  }
}

@Test func `unknown countries are shown in their letters`() throws {
  let bench = Workbench()
  let rows = ["Нарния", "Нарния", "N/A", "-", "DE", ""].map { "2023-01-02,A,\($0),B,TR,854231,Ромашка" }
  let bytes = TextEncoding.windows1251.encode(([header] + rows).joined(separator: "\n"))
  let (_, read) = try readFiles(
    [bench.file(try #require(bytes))], InputSettings(chunkSize: 40, encoding: .windows1251), workers: 2)
  #expect(read.unknownCountries(ofInput: 0).map(\.text) == ["Нарния"])
  #expect(read.unknownCountries(ofInput: 0).map(\.rows) == [2])
}
