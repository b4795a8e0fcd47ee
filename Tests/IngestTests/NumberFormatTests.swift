import Foundation
import TestSupport
import Testing

@testable import Ingest

/// The rule of `NumberFormat` once more, with regular expressions and text arithmetic.
private struct NumberOracle {
  private enum Reading {
    case nothing, garbage
    case number(digits: String, shift: Int, isNegative: Bool)
  }
  private let reading: Reading

  init(_ cell: String, _ mark: NumberFormat.Mark) {
    let blanks = "[\\s\u{A0}\u{2000}-\u{200B}\u{202F}\u{205F}\u{3000}\u{FEFF}]"
    let text = cell.replacingOccurrences(of: "^\(blanks)+|\(blanks)+$", with: "", options: .regularExpression)
      .replacingOccurrences(of: "^'", with: "", options: .regularExpression)
    let nothing = ["", "-", "--", "---", ".", "n/a", "#n/a", "na", "nan", "null", "none", "nil", "–", "—"]
    if nothing.contains(text.lowercased()) {
      reading = .nothing
      return
    }
    let decimal = mark == .point ? "\\." : ","
    let thousands = mark == .point ? "," : "\\."
    let grouped = "\\d{1,3}(?:G\\d{2,3})*G\\d{3}"
    let marks = [thousands, "['’]", blanks]
    let whole = (["\\d+"] + marks.map { grouped.replacingOccurrences(of: "G", with: $0) }).joined(
      separator: "|")
    let body = "(?=[^eE]*\\d)(\(whole))?(?:\(decimal)(\\d*))?(?:[eE]([+-]?\\d+))? *"
    let parts =
      NumberOracle.match("^ *([+−-] *)?\(body)$", text) ?? NumberOracle.match("^ *()\(body)-$", text)
    guard let parts else {
      reading = .garbage
      return
    }
    let exponent = Int(parts[3]) ?? (parts[3].isEmpty ? 0 : parts[3].hasPrefix("-") ? -9_999 : 9_999)
    reading = .number(
      digits: parts[1].filter { $0.isASCII && $0.isNumber } + parts[2], shift: exponent - parts[2].count,
      isNegative: parts[0].contains { "-−".contains($0) } || (text.hasSuffix("-") && parts[0].isEmpty))
  }

  func scaled(multiplier: Int = 1, places: Int) -> ParsedQuantity {
    switch reading {
    case .nothing: return .missing
    case .garbage: return .unreadable
    case .number(let digits, let shift, let isNegative):
      if digits.allSatisfy({ $0 == "0" }) { return .missing }
      if isNegative { return .negative }
      return NumberOracle.rounded(NumberOracle.product(digits, multiplier), shift + places)
    }
  }

  private static func match(_ pattern: String, _ text: String) -> [String]? {
    let expression = try! NSRegularExpression(pattern: pattern)
    guard let found = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) else {
      return nil
    }
    return (1..<found.numberOfRanges).map {
      Range(found.range(at: $0), in: text).map { String(text[$0]) } ?? ""
    }
  }

  private static func product(_ digits: String, _ factor: Int) -> String {
    var (carry, out) = (0, "")
    for digit in digits.reversed() {
      let value = digit.wholeNumberValue! * factor + carry
      out = String(value % 10) + out
      carry = value / 10
    }
    return (carry > 0 ? String(carry) : "") + out
  }

  /// Digits × 10^shift, half to even, by cutting text.
  private static func rounded(_ digits: String, _ shift: Int) -> ParsedQuantity {
    if shift > 60 { return .unreadable }
    if shift < -200 { return .missing }
    let padded = String(repeating: "0", count: 200) + digits + String(repeating: "0", count: max(0, shift))
    let cut = padded.index(padded.endIndex, offsetBy: min(0, shift))
    let (whole, rest) = (padded[..<cut].drop { $0 == "0" }, padded[cut...])
    guard whole.count <= 19 else { return .unreadable }
    var value = UInt64(whole) ?? 0
    let half = rest.isEmpty ? "" : "5" + String(repeating: "0", count: rest.count - 1)
    if rest > half || (rest == half && !rest.isEmpty && value % 2 == 1) { value += 1 }
    guard let exact = Int64(exactly: value) else { return .unreadable }
    return exact == 0 ? .missing : .value(exact)
  }
}

private func randomNumber(using random: inout SplitMix64) -> String {
  func digits(_ range: ClosedRange<Int>) -> String {
    (0..<Int.random(in: range, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }
      .joined()
  }
  var text = ["", "", "", "-", "+", "−", " ", "'"].randomElement(using: &random)!
  if Bool.random(using: &random) {
    text += digits(0...22)
  } else {
    let mark = [",", ".", " ", "\u{A0}", "\u{202F}", "'", "’"].randomElement(using: &random)!
    text += ([digits(1...3)] + (0..<Int.random(in: 1...4, using: &random)).map { _ in digits(2...3) })
      .joined(separator: mark)
  }
  if Bool.random(using: &random) { text += [".", ","].randomElement(using: &random)! + digits(0...40) }
  if Int.random(in: 0..<6, using: &random) == 0 {
    text += ["e", "E+", "E-"].randomElement(using: &random)! + digits(1...2)
  }
  if Int.random(in: 0..<5, using: &random) == 0 {
    let place = text.indices.randomElement(using: &random) ?? text.startIndex
    text.insert("0123456789.,' eE+-\u{A0}x€".randomElement(using: &random)!, at: place)
  }
  return text + ["", "", "", " ", "\u{A0}", "-"].randomElement(using: &random)!
}

@Test(arguments: UInt64(0)..<30)
func `numbers agree with regular expressions and text arithmetic`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  for _ in 0..<100 {
    let cell = randomNumber(using: &random)
    let bytes = Array(cell.utf8)
    for mark in [NumberFormat.Mark.point, .comma] {
      let format = NumberFormat(decimal: mark)
      let oracle = NumberOracle(cell, mark)
      for places in [0, 2, 3] {
        let expected = oracle.scaled(places: places)
        #expect(format.scaled(bytes.span, places: places) == expected, "'\(cell)' \(mark) \(places)")
      }
      if cell.count(where: \.isNumber) <= 30 {
        let pounds = oracle.scaled(multiplier: 45_359_237, places: -5)
        #expect(format.grams(bytes.span, unit: .lb) == pounds, "'\(cell)' \(mark) lb")
      }
    }
  }
}

private func cents(_ cell: String, _ mark: NumberFormat.Mark = .point) -> ParsedQuantity {
  NumberFormat(decimal: mark).scaled(Array(cell.utf8).span, places: 2)
}

@Test(
  arguments: [
    ("1234.5", .value(123_450)), ("1,234.5", .value(123_450)), ("1 234.5", .value(123_450)),
    ("12,34,567", .value(123_456_700)), ("1.2E3", .value(120_000)), ("12.0", .value(1_200)),
    ("0.125", .value(12)), ("0.135", .value(14)), ("0.1250000000000000000000000000000000000001", .value(13)),
    ("$1,234.00", .value(123_400)), ("12 $", .value(1_200)), ("(12.50)", .negative), ("12.50-", .negative),
    ("-0.001", .negative), ("-0", .missing), ("0", .missing), ("0.004", .missing), ("0.005", .missing),
    ("0.006", .value(1)), ("", .missing), (" ", .missing), ("nan", .missing), ("#N/A", .missing),
    ("-", .missing),
    ("1,5", .unreadable), ("1,2345", .unreadable), ("1.2.3", .unreadable), ("12 34", .unreadable),
    ("1,234 567", .unreadable), ("12kg", .unreadable), ("e5", .unreadable), ("1e", .unreadable),
    ("(5", .unreadable),
    ("92233720368547758.07", .value(.max)), ("92233720368547758.08", .unreadable), ("1e300", .unreadable),
    ("1e-300", .missing), ("1e99999999999999999999", .unreadable),
    ("Weight Captured Separately", .unreadable),
  ] as [(String, ParsedQuantity)])
func `cells of money with a decimal point`(cell: String, expected: ParsedQuantity) {
  #expect(cents(cell) == expected)
}

@Test func `masses in every unit are grams, rounded once`() {
  let format = NumberFormat(decimal: .comma)
  #expect(format.grams(Array("1 234,5678".utf8).span, unit: .kg) == .value(1_234_568))
  #expect(format.grams(Array("0,5".utf8).span, unit: .g) == .missing)
  #expect(format.grams(Array("1,5".utf8).span, unit: .g) == .value(2))
  #expect(format.grams(Array("2,0000005".utf8).span, unit: .t) == .value(2_000_000))
  #expect(format.grams(Array("1".utf8).span, unit: .lb) == .value(454))
  #expect(format.grams(Array("100000".utf8).span, unit: .lb) == .value(45_359_237))
}

private func format(_ cells: [String], hint: NumberFormat.Mark? = nil) -> NumberFormat {
  var evidence = NumberEvidence()
  for cell in cells { evidence.add(cell) }
  return evidence.format(hint: hint)
}

@Test func `the decimal mark is decided from all cells of a column`() {
  #expect(format(["1,234", "5,678", "0,5"]).decimal == .comma)
  #expect(format(["1,234", "5,678", "1,234.5"]).decimal == .point)
  #expect(format(["1,234", "1,234,567"]).decimal == .point)
  #expect(format(["1.234", "1.234.567"]).decimal == .comma)
  #expect(format(["1 234,567", "1,234"]).decimal == .comma)
  #expect(format(["12", "7"]).basis == .noMarks)
  #expect(format(["0,5", "0,7", "1.5"]).basis == .values(agreeing: 2, contrary: 1))
}

@Test func `what no cell decides is assumed and said`() {
  let english = format(["1,234", "5,678"])
  #expect(english.decimal == .point && english.isAssumed)
  let hinted = format(["1,234", "5,678"], hint: .comma)
  #expect(hinted.decimal == .comma && hinted.isAssumed && hinted.description.contains("layout"))
  let ungrouped = format(["1,234", "12345"])
  #expect(ungrouped.decimal == .comma && !ungrouped.isAssumed)
}

@Test(arguments: UInt64(0)..<200)
func `a column written with one mark is recognised, in parts or whole`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let isComma = Bool.random(using: &random)
  let cells = (0..<30).map { _ in
    let (whole, rest) = (
      Int.random(in: 0..<2_000_000, using: &random), Int.random(in: 10..<99, using: &random)
    )
    return "\(whole)\(isComma ? "," : ".")\(rest)"
  }
  var (all, low, high) = (NumberEvidence(), NumberEvidence(), NumberEvidence())
  for cell in cells { all.add(cell) }
  for cell in cells[..<11] { low.add(cell) }
  for cell in cells[11...] { high.add(cell) }
  low.merge(high)
  #expect(low == all)
  #expect(all.format().decimal == (isComma ? .comma : .point))
  #expect(all.format().basis == .values(agreeing: 30, contrary: 0))
}
