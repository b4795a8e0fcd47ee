import Foundation
import TestSupport
import Testing

@testable import Ingest

private let letters = Array(
  "ABcdXYZ  \t\n0.&\"'ИЙйЁё\u{A0}\u{3000}ＡＢＣﬁＩİıßΣς한Å①ǅ\u{301}\u{212A}\u{3D2}\u{1E9E}\u{345}深圳".unicodeScalars
)

private func randomName(using random: inout SplitMix64) -> String {
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...14, using: &random) { text.append(letters.randomElement(using: &random)!) }
  return String(text)
}

@Test(arguments: UInt64(0)..<400)
func `folding twice changes nothing, and bytes fold as text does`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let name = randomName(using: &random)
  let folded = foldName(name)
  #expect(Array(foldName(folded).utf8) == Array(folded.utf8))
  #expect(foldName(utf8: Array(name.utf8)) == Array(folded.utf8))
}

@Test(arguments: UInt64(0)..<200)
func `the fast way for ASCII names agrees with Unicode's`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let name = String(decoding: (0..<12).map { _ in UInt8.random(in: 1...126, using: &random) }, as: UTF8.self)
  let expected = name.lowercased().split { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    .joined(separator: " ")
  #expect(foldName(name) == expected)
}

@Test func `spellings of one name fold to one`() {
  #expect(foldName("  ACME\t Trading\u{A0}LLC ") == "acme trading llc")
  #expect(foldName("ＡＣＭＥ\u{3000}ﬁnance") == "acme finance")
  #expect(foldName("ООО  \"РОМАШКА\"") == "ооо \"ромашка\"")
  #expect(foldName("Cafe\u{301}") == foldName("CAFÉ"))
}

@Test(arguments: [
  "TO ORDER", "To the Order of ABC Bank", "N/A", "none", "NULL", "NaN", "#N/A", "UNKNOWN", "CONFIDENTIAL",
  "Same as Consignee", "НЕ УКАЗАН", "Не указана", "не указано", "ОТСУТСТВУЕТ", "НЕИЗВЕСТЕН", "-", ".", "***",
  "",
  "(unknown)", "\"N/A\"", "TO ORDER.", "未知",
])
func `placeholders are no firms`(name: String) {
  #expect(Placeholders.contains(foldName(name)))
}

@Test(arguments: [
  "Order of Malta", "Unknown Pleasures Ltd", "NA Industries", "Nan Ya Plastics", "3M", "Нет-Трейд",
  "To Go Foods", "7",
])
func `firms with odd names are firms`(name: String) {
  #expect(!Placeholders.contains(foldName(name)))
}
