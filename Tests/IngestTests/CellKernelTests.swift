import TestSupport
import Testing
import Trade

@testable import Ingest

/// Lends `text` as a cell between other bytes, different ones each time.
private func withCell<Answer>(
  _ text: [UInt8], _ generator: inout SplitMix64, _ body: (Cell) -> Answer
) -> Answer {
  func noise(_ count: Int) -> [UInt8] {
    let kind = Int.random(in: 0..<3, using: &generator)
    return (0..<count).map { _ in
      kind == 0 ? UInt8.random(in: 48...57, using: &generator) : kind == 1 ? 255 : generator.byte()
    }
  }
  let bytes = noise(64) + text + noise(64)
  return unsafe bytes.withUnsafeBufferPointer {
    body(unsafe Cell(start: $0.baseAddress! + 64, count: text.count))
  }
}

extension SplitMix64 {
  fileprivate mutating func byte() -> UInt8 { UInt8.random(in: 0...255, using: &self) }
}

@Test func `plain decimals are what the exact way reads, and foreign bytes change nothing`() {
  var generator = SplitMix64(seed: 11)
  let digits = Array("0123456789".utf8)
  let others = Array("..,,  -+e'$x\u{A0}0".utf8)
  var taken = 0
  for _ in 0..<100_000 {
    let count = Int.random(in: 0...14, using: &generator)
    let rarely = Int.random(in: 1...8, using: &generator)
    let text = (0..<count).map { _ in
      (Int.random(in: 0..<rarely, using: &generator) == 0 ? others : digits).randomElement(using: &generator)!
    }
    let mark: NumberFormat.Mark = Bool.random(using: &generator) ? .point : .comma
    let places = [0, 2, 3, 6].randomElement(using: &generator)!
    let plain = withCell(text, &generator) { plainDecimal($0, mark: mark.byte, places: places) }
    let exact = NumberFormat(decimal: mark).scaled(text.span, places: places)
    if plain < 0 { continue }
    taken += 1
    let expected: ParsedQuantity = plain == 0 ? .missing : .value(plain)
    #expect(exact == expected, "\(String(decoding: text, as: UTF8.self)) with \(mark), \(places)")
  }
  #expect(taken > 10_000)
}

@Test func `the fast way takes the numbers that files are full of`() {
  var generator = SplitMix64(seed: 12)
  for (text, amount) in [
    ("1", 100), ("12345678", 1_234_567_800), ("0.5", 50), ("99999999.99", 9_999_999_999),
  ] {
    #expect(
      withCell(Array(text.utf8), &generator) { plainDecimal($0, mark: 46, places: 2) } == Int64(amount))
  }
  for text in ["", ".", ".5", "5.", "123456789", "1.234", "1 2", "-1", "1,5"] {
    #expect(withCell(Array(text.utf8), &generator) { plainDecimal($0, mark: 46, places: 2) } == -1)
  }
}

@Test func `the hash of bytes does not depend on what stands around them, but on each of them`() {
  var generator = SplitMix64(seed: 13)
  for count in 0...80 {
    let text = (0..<count).map { _ in generator.byte() }
    func hash(_ text: [UInt8], seed: UInt64 = 5) -> UInt64 {
      withCell(text, &generator) { unsafe byteHash($0.start, $0.count, seed: seed) }
    }
    let first = hash(text)
    for _ in 0..<5 { #expect(hash(text) == first) }
    #expect(hash(text, seed: 6) != first && hash(text + [0]) != first)
    for place in text.indices {
      var other = text
      other[place] ^= UInt8(1 << (place % 8))
      #expect(hash(other) != first)
    }
  }
}

@Test func `bytes are equal to the last one and no further`() {
  var generator = SplitMix64(seed: 14)
  for count in 0...40 {
    let text = (0..<count).map { _ in generator.byte() }
    var other = text
    for place in -1..<count {
      other = text
      if place >= 0 { other[place] ^= 1 }
      let isEqual = withCell(text, &generator) { a in
        var second = SplitMix64(seed: UInt64(place + 99))
        return withCell(other, &second) { b in unsafe bytesEqual(a.start, b.start, count) }
      }
      #expect(isEqual == (place < 0))
    }
  }
}

@Test func `a small memory of many cells never mixes them up`() {
  var generator = SplitMix64(seed: 15)
  var memo = CellMemo(bits: 4)
  var answers: [[UInt8]: UInt64] = [:]
  var (reads, asked) = (0, 0)
  for _ in 0..<60_000 {
    // Few different texts, of equal beginnings and lengths, zero bytes among them.
    let count = Int.random(in: 0...18, using: &generator)
    let text = (0..<count).map { _ in [0, 0, 0, 65, 66].randomElement(using: &generator)! as UInt8 }
    let salt = Int.random(in: 0...2, using: &generator)
    let key = text + [255, UInt8(salt)]
    let expected = answers[key] ?? generator.next()
    answers[key] = expected
    let answer = withCell(text, &generator) { cell in
      memo.value(of: cell, salt: salt) { _ in
        reads += 1
        return expected
      }
    }
    asked += 1
    #expect(answer == expected)
  }
  #expect(reads < asked && answers.count > 1_000)
}

@Test func `a memory asks once for a cell it holds, and always for a long one`() {
  var generator = SplitMix64(seed: 16)
  var memo = CellMemo(bits: 8)
  for (text, times) in [("", 1), ("2023-05-17", 1), ("123456789012345", 1), ("1234567890123456", 3)] {
    var reads = 0
    for _ in 0..<3 {
      _ = withCell(Array(text.utf8), &generator) { cell in
        memo.value(of: cell) { _ in
          reads += 1
          return 1
        }
      }
    }
    #expect(reads == times)
  }
}

/// A cell like `text`, with up to two bytes changed, left out or put in.
private func damaged(_ text: String, _ generator: inout SplitMix64) -> [UInt8] {
  var bytes = Array(text.utf8)
  for _ in 0..<Int.random(in: 0...2, using: &generator) where !bytes.isEmpty {
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(UInt8.random(in: 48...57, using: &generator), at: place)
    case 2: bytes[place] = UInt8.random(in: 44...62, using: &generator)
    default: bytes[place] = generator.byte()
    }
  }
  return bytes
}

@Test func `plain days are those of the exact way, whatever the format of the column`() {
  var generator = SplitMix64(seed: 12)
  let (plain, exact) = (PlainDays(), DateFormat.iso)
  var taken = 0
  for _ in 0..<60_000 {
    let parts = [
      (1_895...2_105), (0...13), (0...32),
    ].map { Int.random(in: $0, using: &generator) }
    let day = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    let text = damaged(day, &generator)
    guard let found = withCell(text, &generator, { plain.day($0) }) else { continue }
    taken += 1
    #expect(found == exact.day(text.span), "\(String(decoding: text, as: UTF8.self))")
  }
  #expect(taken > 15_000)
  for text in ["1900-01-01", "2000-02-29", "2099-12-31"] {
    #expect(withCell(Array(text.utf8), &generator) { plain.day($0) } == Day(iso: text))
  }
  for text in ["2023-02-29", "2024-00-10", "2024-13-10", "2024-04-31", "2024-04-00"] {
    #expect(withCell(Array(text.utf8), &generator) { plain.day($0) } == nil)
  }
}

@Test func `plain goods codes are those of the exact way and need no repair`() {
  var generator = SplitMix64(seed: 13)
  var taken = 0
  for _ in 0..<60_000 {
    let count = Int.random(in: 1...11, using: &generator)
    let digits = (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    let text = damaged(digits, &generator)
    guard let found = withCell(text, &generator, { plainGoodsCode($0) }) else { continue }
    taken += 1
    let exact = GoodsCodeCell(text.span)
    #expect(found == exact?.code && exact?.repairs == [], "\(String(decoding: text, as: UTF8.self))")
  }
  #expect(taken > 15_000)
  #expect(withCell(Array("8542319000".utf8), &generator) { plainGoodsCode($0) } == "8542319000")
  #expect(withCell(Array("0012".utf8), &generator) { plainGoodsCode($0) } == nil)
}
