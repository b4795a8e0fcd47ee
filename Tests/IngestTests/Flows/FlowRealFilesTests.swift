import Foundation
import GraphCore
import Testing
import Trade
import WorkPool

@testable import Ingest

private func realFile(_ name: String) throws -> ReadFlows? {
  guard let bytes = sharedFile("data/trade/\(name).csv") else { return nil }
  return try flows(bytes: [bytes])
}

/// Million euros a year, over all lines that count.
private func sums(_ read: ReadFlows, of years: ClosedRange<Int>) -> [String] {
  years.map { year in
    let hundredths = read.rows.filter { $0.status == .used && $0.period.hasPrefix("\(year)") }.reduce(
      Int64(0)
    ) {
      $0 + $1.value
    }
    let tenths = (hundredths / 100 + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

@Test(arguments: [
  ("eurostat_eu_exports_to_kyrgyzstan_monthly", "KG", ["334.0", "234.8", "263.2", "1170.9", "2733.8"]),
  ("eurostat_eu_exports_to_kazakhstan_monthly", "KZ", ["6323.5", "5945.7", "5487.1", "10347.7", "12110.1"]),
  ("eurostat_eu_exports_to_russia_monthly", "RU", ["90753.3", "79225.6", "89169.3", "55008.1", "38181.7"]),
])
func `exports of the EU's states have the published sums, without its groups`(
  name: String, partner: String, expected: [String]
) throws {
  guard let read = try realFile(name) else { return }
  #expect(sums(read, of: 2019...2023) == expected)
  let file = read.files[0]
  #expect(file.layoutID == "eurostat" && file.faults.isEmpty && file.unknownCountries.isEmpty)
  #expect(file.frequencies.map(\.months) == [1] && file.currencies.map(\.currency) == [CurrencyCode("EUR")!])
  #expect(read.count(.groupReporter) > 0 && read.count(.used) + read.count(.groupReporter) == file.rows)
  #expect(Set(read.rows.map(\.partner)) == [partner])
  #expect(Set(read.rows.filter { $0.status == .used }.map(\.reporter)).count >= 27)
  #expect(read.rows.allSatisfy { $0.flow == .export && $0.goods.isEmpty })
  #expect(read.table.detail.values.allSatisfy { $0 == 0 })
}

@Test func `imports from Kyrgyzstan are read whole, repeated pairs and all`() throws {
  guard let read = try realFile("eurostat_eu_imports_from_kyrgyzstan_monthly") else { return }
  #expect(read.files[0].faults.isEmpty && read.rows.allSatisfy { $0.flow == .import && $0.partner == "KG" })
  let pairs = read.rows.filter { $0.status == .used }.map { "\($0.reporter) \($0.period)" }
  let allPairs = read.rows.map { row in
    row.reporter == "??" ? "group \(row.line)" : "\(row.reporter) \(row.period)"
  }
  #expect(pairs.count - Set(pairs).count + 0 <= 25)
  #expect(allPairs.count == read.files[0].rows)
}
