import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Ingest

private let header =
  "date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,manufacturer\n"

/// Names of all firms by folded name, from the reader, and from counting used rows.
private func names(_ rows: [[String]], workers: Int) throws -> (
  read: [String: String], counted: [String: String]
) {
  let bench = Workbench()
  let text = header + rows.map { $0.joined(separator: ",") + "\n" }.joined()
  let (_, read) = try readFiles(
    [bench.file(text)], InputSettings(chunkSize: 64, delimiter: 44), workers: workers)
  let table = read.table
  var found: [String: String] = [:]
  for firm in 0..<table.firms.count {
    let name = table.name(of: FirmID(row: firm))
    found["\(foldName(name)) \(table.firms.countries[FirmID(row: firm)])"] = name
  }
  var counts: [String: [String: Int]] = [:]
  for (row, cells) in rows.enumerated() {
    for (name, country) in [(cells[1], cells[2]), (cells[3], cells[4]), (cells[6], "--")] where !name.isEmpty
    {
      let firm = "\(foldName(name)) \(country == "--" ? "\(CountryCode.none)" : country)"
      counts[firm, default: [:]][name, default: 0] += table.status.values[row] == .used ? 1 : 0
    }
  }
  let best = counts.mapValues { spellings in
    spellings.min { a, b in
      a.value == b.value ? Array(a.key.utf8).lexicographicallyPrecedes(Array(b.key.utf8)) : a.value > b.value
    }!.key
  }
  return (found, best)
}

@Test(arguments: UInt64(0)..<60)
func `a firm is called as most of its used rows write it, in any order and with any workers`(seed: UInt64)
  throws
{
  var random = SplitMix64(seed: seed)
  let spellings = [
    "Acme", "ACME", "acme", "Bosun Ltd", "BOSUN LTD", "Bosun  Ltd", "Volga", "Zo\u{EB}", "ZOË",
  ]
  func name() -> String { spellings.randomElement(using: &random)! }
  var rows = (0..<Int.random(in: 1...40, using: &random)).map { _ in
    let day = ["2023-01-02", "2023-01-03", "bad"].randomElement(using: &random)!
    return [
      day, name(), "DE", name(), ["DE", "TR"].randomElement(using: &random)!, "854231",
      ["", name()].randomElement(using: &random)!,
    ]
  }
  var answers: [[String: String]] = []
  for workers in [1, 2, 3, 8] {
    let (read, counted) = try names(rows, workers: workers)
    #expect(read == counted)
    answers.append(read)
    rows.shuffle(using: &random)
  }
  #expect(answers.allSatisfy { $0 == answers[0] })
}

@Test func `the most frequent spelling stands, of two equally frequent ones the first by bytes`() throws {
  func row(_ day: Int, _ name: String) -> [String] {
    ["2023-01-0\(day)", name, "DE", "Volga", "RU", "854231", ""]
  }
  #expect(try names([row(1, "ACME"), row(2, "Acme"), row(3, "Acme")], workers: 1).read["acme DE"] == "Acme")
  #expect(try names([row(1, "acme"), row(2, "Acme")], workers: 1).read["acme DE"] == "Acme")
}
