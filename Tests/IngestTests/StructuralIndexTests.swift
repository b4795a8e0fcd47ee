import TestSupport
import Testing

@testable import Ingest

private let separators = Separators(delimiter: UInt8(ascii: ","), newline: 10)

/// What an index finds.
private struct Found: Equatable {
  var cells: [UInt32], rows: [UInt32], newlines: Int, state: QuoteState
}

/// Puts bytes in a buffer, with what stands around them.
private func buffer(_ bytes: [UInt8], previous: UInt8, after: UInt8) -> ChunkBuffer {
  let buffer = ChunkBuffer(capacity: bytes.count + 100)
  unsafe buffer.bytes[ChunkBuffer.before - 1] = previous
  for place in 0..<bytes.count + 100 {
    unsafe buffer.bytes[ChunkBuffer.before + place] = place < bytes.count ? bytes[place] : after
  }
  return buffer
}

private func find(
  _ buffer: ChunkBuffer, _ count: Int, _ state: QuoteState, _ previous: UInt8, walks: Bool
) -> (found: Found, isPlain: Bool) {
  buffer.clear(startingRow: false)
  var index = StructuralIndex(separators, state: state, previous: previous, into: buffer)
  let places = ChunkBuffer.before..<(ChunkBuffer.before + count)
  if walks { index.walk(buffer, places) } else { index.scan(buffer, places) }
  let cells = (0..<buffer.cellEndCount).map { unsafe buffer.cellEnds[$0] }
  let rows = (0..<buffer.rowEndCount).map { unsafe buffer.rowEnds[$0] }
  return (Found(cells: cells, rows: rows, newlines: index.newlineCount, state: index.state), index.isPlain)
}

/// The same by `Separators.step` alone.
private func stepped(_ bytes: [UInt8], _ state: QuoteState, _ previous: UInt8) -> Found {
  var found = Found(cells: [], rows: [], newlines: 0, state: state)
  var previous = previous
  for (place, byte) in bytes.enumerated() {
    let (next, endsCell) = separators.step(found.state, byte, after: previous)
    if byte == separators.newline { found.newlines += 1 }
    if endsCell {
      if byte == separators.newline { found.rows.append(UInt32(found.cells.count)) }
      found.cells.append(UInt32(ChunkBuffer.before + place))
    }
    (found.state, previous) = (next, byte)
  }
  return found
}

@Test func `scanning and walking find what stepping finds, from any state`() {
  var generator = SplitMix64(seed: 31)
  var plain = 0
  for round in 0..<6_000 {
    let alphabet = Array((round % 2 == 0 ? "\",\nab\r" : "\"\"\",\n\nabcdefghijklmnop\r").utf8)
    let count = Int.random(in: 0...200, using: &generator)
    var bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator)! }
    // Half of the rounds are well formed, so that the fast way is taken.
    if round % 3 == 0 { bytes = wellFormed(count, &generator) }
    let previous = round % 3 == 0 ? 10 : alphabet.randomElement(using: &generator)!
    let chunk = buffer(bytes, previous: previous, after: alphabet.randomElement(using: &generator)!)
    for state in [QuoteState.outside, .inside, .afterQuote] {
      // Behind a quote there is a quote, and inside quotes none opens.
      if state == .afterQuote, previous != 34 { continue }
      let expected = stepped(bytes, state, previous)
      #expect(find(chunk, bytes.count, state, previous, walks: true).found == expected)
      let scanned = find(chunk, bytes.count, state, previous, walks: false)
      if scanned.isPlain {
        plain += 1
        #expect(scanned.found == expected, "\(String(decoding: bytes, as: UTF8.self)) from \(state)")
      }
    }
    let places = ChunkBuffer.before..<(ChunkBuffer.before + bytes.count)
    let led = StructuralIndex.transitions(separators, chunk, places)
    let states = [QuoteState.outside, .inside, .afterQuote]
    #expect(led == states.map { stepped(bytes, $0, previous).state })
  }
  #expect(plain > 2_000)
}

private func wellFormed(_ count: Int, _ generator: inout SplitMix64) -> [UInt8] {
  var text = ""
  while text.utf8.count < count {
    text += ["abc", "", "\"x,y\"", "\"\"", "\"a\"\"b\"", "\"\"\"\"", "\"l\nm\"", "0123456789"].randomElement(
      using: &generator)!
    text += [",", ",", "\n", "\r\n"].randomElement(using: &generator)!
  }
  return Array(text.utf8)
}

@Test func `well formed text never needs the slow way`() {
  var generator = SplitMix64(seed: 32)
  for _ in 0..<500 {
    let bytes = wellFormed(Int.random(in: 1...300, using: &generator), &generator)
    let chunk = buffer(bytes, previous: 10, after: 34)
    #expect(find(chunk, bytes.count, .outside, 10, walks: false).isPlain)
  }
}

@Test func `masks of 64 bytes and running parity agree with counting`() {
  var generator = SplitMix64(seed: 33)
  for _ in 0..<500 {
    let bytes = (0..<64).map { _ in UInt8.random(in: 30...38, using: &generator) }
    let mask = unsafe bytes.withUnsafeBytes {
      unsafe equalMask($0.baseAddress!, ByteVector(repeating: 34))
    }
    var (expected, parity, isOdd) = (UInt64(0), UInt64(0), false)
    for (place, byte) in bytes.enumerated() {
      if byte == 34 {
        expected |= 1 << UInt64(place)
        isOdd.toggle()
      }
      if isOdd { parity |= 1 << UInt64(place) }
    }
    #expect(mask == expected && runningParity(mask) == parity)
  }
}
