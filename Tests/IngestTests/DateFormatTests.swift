import Foundation
import TestSupport
import Testing
import Trade

@testable import Ingest

/// The forms of `DateCell` once more, as regular expressions.
private enum DateOracle {
  static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let time =
    #"(?:(?:[Tt] *| +)(?:[01]?\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d*)?)? ?(?:[AaPp][Mm]|[Zz]|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?)?"#
  private static let name = "([A-Za-z]{3,9})"

  static func day(_ cell: String, dayFirst: Bool, serials: Bool) -> Day? {
    let text = trimmed(cell)
    if let p = match(#"^(\d{4})([-./])(\d{1,2})\2(\d{1,2})"# + time, text) { return make(p[0], p[2], p[3]) }
    if let p = match(#"^(\d{4})(\d\d)(\d\d)(?:\.0)?"#, text) { return make(p[0], p[1], p[2]) }
    if let p = match(#"^(\d{4})(\d\d)(\d\d)"# + time, text) { return make(p[0], p[1], p[2]) }
    if let p = match(#"^(\d{4})(\d\d)(\d\d)(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d|60)?"#, text) {
      return make(p[0], p[1], p[2])
    }
    if let p = match(#"^(\d{5})(?:[.,]\d+)?"#, text), let n = Int32(p[0]), (20_000...73_050).contains(n),
      serials
    {
      return Day(rawValue: n - 25_569)
    }
    if let p = match(#"^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d\d)"# + time, text) {
      return dayFirst ? make(p[3], p[2], p[0]) : make(p[3], p[0], p[2])
    }
    if let p = match(#"^(\d{1,2})([-./ ])"# + name + #"(?:\.(?= ))?\2(\d{4}|\d\d)"# + time, text) {
      return make(p[3], month(p[2]), p[0])
    }
    if let p = match(#"^(\d{1,2})"# + name + #"(\d{4}|\d\d)"# + time, text) {
      return make(p[2], month(p[1]), p[0])
    }
    if let p = match("^" + name + #"(?:\.(?= ))? (\d{1,2})(?:,? |,)(\d{4}|\d\d)"# + time, text) {
      return make(p[2], month(p[0]), p[1])
    }
    return nil
  }

  private static func trimmed(_ cell: String) -> String {
    let text = cell.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.hasPrefix("'") ? String(text.dropFirst()) : text
  }

  private static func match(_ pattern: String, _ text: String) -> [String]? {
    let expression = try! NSRegularExpression(pattern: pattern + "$(?!\\n)")
    guard let found = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) else {
      return nil
    }
    return (1..<found.numberOfRanges).map {
      Range(found.range(at: $0), in: text).map { String(text[$0]) } ?? ""
    }
  }

  private static func month(_ name: String) -> String {
    let key = name.lowercased()
    let place = names.firstIndex { $0 == key || $0.prefix(3) == key || (key == "sept" && $0 == "september") }
    return place.map { String($0 + 1) } ?? "99"
  }

  private static func make(_ year: String, _ month: String, _ day: String) -> Day? {
    var y = Int(year)!
    if year.count == 2 { y += y < 70 ? 2_000 : 1_900 }
    return (1900...2099).contains(y) ? Day(year: y, month: Int(month)!, day: Int(day)!) : nil
  }
}

private func randomDate(using random: inout SplitMix64) -> String {
  func number(_ range: ClosedRange<Int>, _ width: Int) -> String {
    let digits = String(Int.random(in: range, using: &random))
    return Bool.random(using: &random)
      ? digits : String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
  let (d, m, y) = (number(0...32, 2), number(0...13, 2), number(1895...2105, 4))
  let short = String(y.suffix(2))
  let sep = ["-", ".", "/", " "].randomElement(using: &random)!
  var name = DateOracle.names.randomElement(using: &random)!
  name = [name, String(name.prefix(3)), name.uppercased(), String(name.prefix(3)).capitalized, "Sept", "Mai"]
    .randomElement(using: &random)!
  let year = Bool.random(using: &random) ? y : short
  let forms = [
    "\(y)\(sep)\(m)\(sep)\(d)", "\(d)\(sep)\(m)\(sep)\(year)", "\(m)\(sep)\(d)\(sep)\(year)",
    "\(d)\(sep)\(name)\(sep)\(year)", "\(d)\(name)\(year)", "\(name) \(d), \(year)", "\(y)\(m)\(d)",
    "\(number(1...99_999, 5))", "\(number(15_000...80_000, 5)).\(number(0...99, 2))",
    "\(y)\(m)\(d)\(number(0...2_459, 4))",
  ]
  var text = forms.randomElement(using: &random)!
  if Int.random(in: 0..<3, using: &random) == 0 {
    text += [
      "T00:00:00", " 0:00", " 23:59:59.999", "T12:30:00Z", " 11:05 PM", "T01:02:03+03:00", " 24:00", ".0",
    ]
    .randomElement(using: &random)!
  }
  if Int.random(in: 0..<5, using: &random) == 0 {
    text.insert(
      "0123456789-./ T:x".randomElement(using: &random)!, at: text.indices.randomElement(using: &random)!)
  }
  return ["", "", " ", "'"].randomElement(using: &random)! + text
}

@Test(arguments: UInt64(0)..<30)
func `dates agree with regular expressions`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  for _ in 0..<150 {
    let cell = randomDate(using: &random)
    for dayFirst in [true, false] {
      let format = DateFormat(.numeric, order: dayFirst ? .dayFirst : .monthFirst, readsSerials: dayFirst)
      let expected = DateOracle.day(cell, dayFirst: dayFirst, serials: dayFirst)
      #expect(format.day(cell) == expected, "'\(cell)' \(dayFirst)")
    }
  }
}

@Test(arguments: [
  ("2021-12-31", "2021-12-31"), ("2021-12-31T23:59:59.999Z", "2021-12-31"),
  ("31.12.2021 0:00:00", "2021-12-31"),
  ("02-Jun-06", "2006-06-02"), ("2 June 2006", "2006-06-02"), ("Jun 2, 2006", "2006-06-02"),
  ("20211231", "2021-12-31"), ("20211231.0", "2021-12-31"), ("20211231235959", "2021-12-31"),
  ("5/7/21", "2021-07-05"),
  ("\u{A0}2021-12-31\u{3000}", "2021-12-31"), ("'2021-12-31", "2021-12-31"),
])
func `days in many forms`(cell: String, iso: String) {
  #expect(DateFormat(.numeric).day(cell)?.description == iso)
}

@Test(arguments: [
  "", "Date Not Captured", "N/A - From RDC", "2021-02-29", "2021-13-01", "0001-01-01", "9999-12-31", "2021-1",
  "2021",
  "31.12", "31-12/2021", "2021-12-31x", "2021-12-31 25:00", "44197", "1.5.2.2021", "12-34-56-78", "999999999",
])
func `what is no date in a column of numbers with dots`(cell: String) {
  #expect(DateFormat(.numeric).day(cell) == nil)
}

@Test func `Excel day numbers are read where the column has them`() {
  #expect(DateFormat(.serial).day("44197")?.description == "2021-01-01")
  #expect(DateFormat(.serial).day("44197.75")?.description == "2021-01-01")
  #expect(DateFormat(.serial).day("19999") == nil)
}

private func format(_ cells: [String], hint: DateFormat.Order? = nil) -> DateFormat? {
  var evidence = DateEvidence()
  for cell in cells { evidence.add(cell) }
  return evidence.format(hint: hint)
}

@Test func `day and month are told apart by all cells of a column`() {
  #expect(format(["01/02/2021", "13/02/2021"])?.order == .dayFirst)
  #expect(format(["01/02/2021", "02/13/2021"])?.order == .monthFirst)
  #expect(format(["01/02/2021", "02/13/2021"])?.basis == .values(agreeing: 1, contrary: 0))
  let torn = format(["13/02/2021", "14/02/2021", "02/13/2021"])
  #expect(torn?.order == .dayFirst && torn?.basis == .values(agreeing: 2, contrary: 1))
}

@Test func `an order that no cell decides is assumed and said`() {
  #expect(format(["01/02/2021", "03/04/2021"])?.isAssumed == true)
  #expect(format(["01/02/2021"], hint: .monthFirst)?.order == .monthFirst)
  #expect(format(["01/02/2021"], hint: .monthFirst)?.description.contains("layout") == true)
  #expect(format(["01.02.2021"])?.description.contains("dots") == true)
  #expect(format(["2021-01-02"])?.isAssumed == false)
  #expect(format(["soon", ""]) == nil)
}

@Test func `a column of mixed forms keeps every date that leaves no doubt`() throws {
  let mixed = try #require(format(["13.02.2021", "14.02.2021", "2021-05-06", "44197", "07-Aug-21"]))
  #expect(mixed.shape == .numeric)
  #expect(["13.02.2021", "2021-05-06", "44197", "07-Aug-21"].allSatisfy { mixed.day($0) != nil })
}

@Test(arguments: UInt64(0)..<100)
func `evidence about dates is the same in parts or whole`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let cells = (0..<20).map { _ in randomDate(using: &random) }
  var (all, low, high) = (DateEvidence(), DateEvidence(), DateEvidence())
  for cell in cells { all.add(cell) }
  for cell in cells[..<7] { low.add(cell) }
  for cell in cells[7...] { high.add(cell) }
  low.merge(high)
  #expect(low == all)
  #expect(all.readable + all.unreadable + all.empty == 20)
}
