import GraphCore
import TestSupport
import Testing
import Trade

@testable import Ingest

private func rates(_ text: String) throws -> CurrencyRates {
  try CurrencyRates(Array(text.utf8), file: "rates.csv")
}
private func day(_ iso: String) -> Day { Day(iso: iso)! }

private let table =
  "date,currency,usd_per_unit\n2020-01-01,KRW,0.000865\n2020-02-01,KRW,0.00084\n2020-01-01,EUR,1.1213\n"

@Test func `the latest rate on or before the day counts, up to a month old`() throws {
  let rates = try rates(table)
  let krw = CurrencyCode("krw")!
  #expect(rates.cents(of: 1_000_000, places: 0, in: krw, on: day("2020-01-01")) == .cents(86_500))
  #expect(rates.cents(of: 1_000_000, places: 0, in: krw, on: day("2020-01-31")) == .cents(86_500))
  #expect(rates.cents(of: 1_000_000, places: 0, in: krw, on: day("2020-02-01")) == .cents(84_000))
  #expect(rates.cents(of: 1_000_000, places: 0, in: krw, on: day("2020-03-03")) == .cents(84_000))
  #expect(rates.cents(of: 1_000_000, places: 0, in: krw, on: day("2020-03-04")) == .tooOld(days: 32))
  #expect(rates.cents(of: 1, places: 0, in: krw, on: day("2019-12-31")) == .noRate)
  #expect(rates.cents(of: 1, places: 0, in: CurrencyCode("GBP")!, on: day("2020-01-01")) == .noRate)
  #expect(rates.currencies.map(\.description) == ["EUR", "KRW"] && rates.count == 3)
}

@Test func `the rate that counts on a day is given as it was written, with the day it is of`() throws {
  let rates = try rates(table + "2021-01-01,JPY,1\n")
  func text(_ code: String, _ iso: String) -> String? {
    rates.rate(of: CurrencyCode(code)!, on: day(iso)).map { "\($0.text) of \($0.day)" }
  }
  #expect(text("KRW", "2020-01-31") == "0.000865 of 2020-01-01")
  #expect(text("KRW", "2020-02-01") == "0.00084 of 2020-02-01")
  #expect(
    text("EUR", "2020-01-02") == "1.1213 of 2020-01-01" && text("JPY", "2021-01-01") == "1 of 2021-01-01")
  #expect(text("EUR", "2019-12-31") == nil && text("GBP", "2020-01-01") == nil)
}

@Test func `dollars need no rates, amounts round half to even, once`() {
  let none = CurrencyRates()
  #expect(none.cents(of: 12_345, places: 3, in: .usd, on: day("2020-01-01")) == .cents(1_234))
  #expect(none.cents(of: 12_355, places: 3, in: .usd, on: day("2020-01-01")) == .cents(1_236))
  #expect(none.cents(of: .max, places: 0, in: .usd, on: day("2020-01-01")) == .overflow)
  #expect(none.cents(of: .max, places: 2, in: .usd, on: day("2020-01-01")) == .cents(.max))
}

@Test(arguments: UInt64(0)..<300)
func `conversion agrees with whole numbers`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let (units, places) = (Int64.random(in: 1...99_999, using: &random), Int.random(in: 0...5, using: &random))
  let (amount, amountPlaces) = (
    Int64.random(in: 0...9_999_999, using: &random), Int.random(in: 0...4, using: &random)
  )
  let digits = String(units)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  let rate = padded.dropLast(places) + (places > 0 ? "." : "") + padded.suffix(places)
  let rates = try rates("date;currency;usd_per_unit\n2021-05-05;ABC;\(rate)\n")
  // 2 × cents and its parity, with one division by a power of ten.
  let scale = (0..<places + amountPlaces).reduce(Int64(1)) { power, _ in power * 10 }
  let product = amount * units * 100
  let (low, rest) = product.quotientAndRemainder(dividingBy: scale)
  let expected = rest * 2 < scale ? low : rest * 2 > scale ? low + 1 : low + low % 2
  #expect(
    rates.cents(of: amount, places: amountPlaces, in: CurrencyCode("ABC")!, on: day("2021-05-06"))
      == .cents(expected))
}

@Test(arguments: [
  ("date,currency,usd_per_unit\n2020-01-01,EUR,x\n", 2, "'x' is no positive number"),
  ("date,currency,usd_per_unit\n2020-01-01,EUR,0\n", 2, "'0' is no positive number"),
  ("date,currency,usd_per_unit\n2020-01-01,EURO,1\n", 2, "'EURO' is no currency"),
  ("date,currency,usd_per_unit\n2020-01-01,EUR,1\n\n01/02/2020,EUR,1\n", 4, "'01/02/2020' is no date"),
  (
    "date,currency,usd_per_unit\n2020-01-01,EUR,1\n2020-01-01,EUR,2\n", 3,
    "a second rate for EUR on 2020-01-01"
  ),
  ("date,currency,usd_per_unit\n2020-01-01,EUR\n", 2, "'' is no positive number"),
  ("day,money,usd\n2020-01-01,EUR,1\n", 1, "no column 'currency'"),
])
func `errors in a rates file name the line`(text: String, line: Int, words: String) {
  let error = #expect(throws: IngestError.self) { try rates(text) }
  #expect(error?.line == line)
  #expect(error?.description.contains(words) == true)
}

@Test func `the same rate twice is no error, a header alone is`() throws {
  #expect(try rates("date,currency,usd_per_unit\n2020-01-01,EUR,1.1\n2020-01-01,EUR,1.1\n").count == 1)
  #expect(throws: IngestError.self) { try rates("date,currency,usd_per_unit\n") }
}

@Test func `currency codes are three letters`() {
  #expect(CurrencyCode(" usd ") == .usd && CurrencyCode("RUR")?.description == "RUB")
  for text in ["", "US", "USDT", "U$D", "12A", "{|}"] { #expect(CurrencyCode(text) == nil) }
}

@Test func `the currency of each row is kept where there is a column of it`() throws {
  let bench = Workbench()
  defer { withExtendedLifetime(bench) {} }
  let header = "date,shipper_name,consignee_name,hs_code,value,currency\n"
  let cells = ["CNY", " usd ", "RUR", "", "yuan", "C1Y"]
  let text = header + cells.map { "2023-01-01,A,B,854231,5,\($0)\n" }.joined()
  let read = try readFiles([bench.file(text)], InputSettings(), workers: 2).read
  let codes = read.table.currency?.values.map(\.description)
  #expect(codes == ["CNY", "USD", "RUB", "", "", ""])
  let without = "date,shipper_name,consignee_name,hs_code,value_usd\n2023-01-01,A,B,854231,5\n"
  #expect(try readFiles([bench.file(without)], InputSettings(), workers: 2).read.table.currency == nil)
}
