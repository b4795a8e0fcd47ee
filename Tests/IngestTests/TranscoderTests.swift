import TestSupport
import Testing

@testable import Ingest

private let samples: [TextEncoding: String] = [
  .utf8: "naïve – Ромашка 日本 😀 end", .utf16LE: "Ромашка 一日 😀;1", .utf16BE: "Ромашка 一日 😀;1",
  .windows1251: "ООО «Ромашка» № 5 – Ёлка ї", .windows1252: "Société Générale – Müller €5 žába",
  .gb18030: "深圳市华强电子有限公司, €5 한국 😀 ÿ ㆐",
]

@Test(arguments: TextEncoding.allCases)
func `text of the C library is read back as it was`(encoding: TextEncoding) throws {
  let text = try #require(samples[encoding])
  let bytes = try #require(encoding.encode(text))
  let (decoded, invalid) = encoding.decode(bytes)
  #expect(decoded == text)
  #expect(invalid == 0)
}

@Test(arguments: UInt64(0)..<200)
func `pieces cut anywhere give the same text as the whole`(seed: UInt64) throws {
  var random = SplitMix64(seed: seed)
  let encoding = TextEncoding.allCases.randomElement(using: &random)!
  var bytes = try #require(encoding.encode(samples[encoding]!))
  for _ in 0..<Int.random(in: 0...4, using: &random) {
    bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
  }
  let whole = encoding.decode(bytes)
  var transcoder = Transcoder(from: encoding)
  var utf8: [UInt8] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let piece = Array(rest.prefix(Int.random(in: 1...5, using: &random)))
    transcoder.append(piece.span, to: &utf8)
    rest = rest.dropFirst(piece.count)
  }
  transcoder.finish(to: &utf8)
  #expect(utf8 == Array(whole.text.utf8))
  #expect(transcoder.invalidCount == whole.invalidCount)
}

@Test(arguments: UInt64(0)..<300)
func `damaged UTF-8 is repaired as the standard library repairs it`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let bytes = (0..<40).map { _ -> UInt8 in
    let kinds: [ClosedRange<UInt8>] = [0x20...0x7E, 0x80...0xBF, 0xC0...0xDF, 0xE0...0xEF, 0xF0...0xFF]
    return .random(in: kinds.randomElement(using: &random)!, using: &random)
  }
  let (text, invalid) = TextEncoding.utf8.decode(bytes)
  #expect(text.unicodeScalars.elementsEqual(String(decoding: bytes, as: UTF8.self).unicodeScalars))
  #expect(invalid == text.unicodeScalars.count { $0 == "\u{FFFD}" })
}

@Test(arguments: UInt64(0)..<100)
func `unpaired surrogates are repaired as the standard library repairs them`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let units = (0..<30).map { _ -> UInt16 in
    let kinds: [ClosedRange<UInt16>] = [0x20...0x7E, 0x410...0x44F, 0xD800...0xDBFF, 0xDC00...0xDFFF]
    return .random(in: kinds.randomElement(using: &random)!, using: &random)
  }
  let expected = String(decoding: units, as: UTF16.self)
  let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  #expect(TextEncoding.utf16LE.decode(bytes).text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  let swapped = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  #expect(TextEncoding.utf16BE.decode(swapped).text.unicodeScalars.elementsEqual(expected.unicodeScalars))
}

@Test func `every character of GB18030 that the C library writes is read back`() throws {
  // Each scalar on its own would start the converter 60,000 times: 500 at a time, told apart by a comma.
  let scalars = (0x80...0xFFFF).filter { !(0xD800...0xF8FF).contains($0) }.compactMap(Unicode.Scalar.init)
  for start in stride(from: 0, to: scalars.count, by: 500) {
    let piece = scalars[start..<min(start + 500, scalars.count)]
    let writable = piece.filter { TextEncoding.gb18030.encode(String(Character($0))) != nil }
    let text = writable.map { String(Character($0)) }.joined(separator: ",")
    let bytes = try #require(TextEncoding.gb18030.encode(text))
    let decoded = TextEncoding.gb18030.decode(bytes)
    #expect(decoded.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(decoded.invalidCount == 0)
  }
}

@Test func `bytes without meaning become one replacement character each and are counted`() {
  #expect(TextEncoding.windows1251.decode([0x41, 0x98, 0x42]) == ("A\u{FFFD}B", 1))
  #expect(TextEncoding.windows1252.decode([0x81, 0x8D]) == ("\u{FFFD}\u{FFFD}", 2))
  #expect(TextEncoding.gb18030.decode([0xFF, 0x41]) == ("\u{FFFD}A", 1))
  #expect(TextEncoding.gb18030.decode([0xC4]) == ("\u{FFFD}", 1))
  #expect(TextEncoding.utf16LE.decode([0x41, 0, 0x42]) == ("A\u{FFFD}", 1))
}

@Test func `encodings are known by their usual names`() {
  #expect(TextEncoding(named: "CP1251") == .windows1251)
  #expect(TextEncoding(named: "GBK") == .gb18030)
  #expect(TextEncoding(named: "latin-1") == .windows1252)
  #expect(TextEncoding(named: "UTF-16") == .utf16LE)
  #expect(TextEncoding(named: "koi8-r") == nil)
  for encoding in TextEncoding.allCases { #expect(TextEncoding(named: encoding.rawValue) == encoding) }
}
