import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Ingest

/// Numbers texts as the kernels do, in batches.
private func numbers(_ texts: [([UInt8], UInt16)], _ table: inout InternTable) -> [UInt32] {
  let arena = texts.flatMap(\.0) + [UInt8](repeating: 0xAA, count: 64)
  var (keys, offset) = ([InternTable.Key](), 0)
  return unsafe arena.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) -> [UInt32] in
    for (text, tag) in texts {
      let start = unsafe bytes.baseAddress! + offset
      let hash = unsafe byteHash(start, text.count, seed: UInt64(tag))
      unsafe keys.append(InternTable.Key(start: start, count: UInt32(text.count), tag: tag, hash: hash))
      offset += text.count
    }
    var all: [UInt32] = []
    for start in stride(from: 0, to: keys.count, by: InternTable.batch) {
      var batch = Array(keys[start..<min(start + InternTable.batch, keys.count)])
      var answers = [UInt32](repeating: 0, count: batch.count)
      unsafe batch.withUnsafeMutableBufferPointer { batch in
        unsafe answers.withUnsafeMutableBufferPointer {
          unsafe table.number(batch.baseAddress!, batch.count, into: $0.baseAddress!)
        }
      }
      all += answers
    }
    return all
  }
}

private struct Pair: Hashable {
  let text: [UInt8], tag: UInt16
}

@Test func `names are numbered as a dictionary would, also while the table grows`() {
  var generator = SplitMix64(seed: 21)
  var texts: [([UInt8], UInt16)] = []
  for _ in 0..<130_000 {
    let stem = Int.random(in: 0..<90_000, using: &generator)
    let text = Array("Firm of equal beginning \(stem)".utf8.prefix(stem % 7 == 0 ? 26 : 60))
    texts.append((stem % 1_000 == 0 ? [] : text, UInt16(stem % 3)))
  }
  var table = InternTable()
  var known: [Pair: UInt32] = [:]
  let found = numbers(texts, &table)
  for ((text, tag), number) in zip(texts, found) {
    let next = UInt32(known.count)
    let expected = known[Pair(text: text, tag: tag)] ?? next
    known[Pair(text: text, tag: tag)] = expected
    guard number == expected else {
      Issue.record("\(number) instead of \(expected)")
      return
    }
  }
  #expect(table.count == known.count && table.count > 50_000)
  #expect(numbers(Array(texts.prefix(5_000)), &table) == Array(found.prefix(5_000)))
  for (pair, number) in known.prefix(2_000) {
    let isSame = unsafe table.withEntry(Int(number)) { tag, bytes in
      unsafe tag == pair.tag && bytes.elementsEqual(pair.text)
    }
    #expect(isSame)
  }
}

@Test(arguments: [1, 3]) func `the order of contents is that of bytes, then country`(_ workers: Int) throws {
  var generator = SplitMix64(seed: 22)
  var pairs: Set<Pair> = []
  for _ in 0..<20_000 {
    let count = Int.random(in: 0...20, using: &generator)
    let bytes = (0..<count).map { place in
      place < 7 ? 65 : [0, 1, 65, 127, 128, 255].randomElement(using: &generator)! as UInt8
    }
    pairs.insert(Pair(text: bytes, tag: UInt16.random(in: 0...2, using: &generator) * 200))
  }
  // Names that agree in thousands of bytes, as cells do that somebody filled with text.
  for count in Array(250...275) + Array(30_000...30_010) {
    let agreed = [UInt8](repeating: 66, count: count)
    for end in [[], [1], [66], [0, 1]] as [[UInt8]] {
      pairs.insert(Pair(text: agreed + end, tag: 0))
      pairs.insert(Pair(text: agreed + end, tag: 7))
    }
  }
  let all = pairs.shuffled(using: &generator)
  // Two tables that have some names in common, as those of two workers do.
  let shares = [Array(all.prefix(12_000)), Array(all.suffix(11_000))]
  let tables = shares.map { share in
    var table = InternTable()
    _ = numbers(share.map { ($0.text, $0.tag) }, &table)
    return InternedNames(table)
  }
  let wanted = shares.map { share in (0..<UInt32(share.count)).filter { $0 % 10 != 3 } }
  let order = try NameOrder(Array(zip(tables, wanted)), on: WorkPool(workers: workers))
  let expected = Set(zip(shares, wanted).flatMap { share, wanted in wanted.map { share[Int($0)] } }).sorted {
    $0.text == $1.text ? $0.tag < $1.tag : $0.text.lexicographicallyPrecedes($1.text)
  }
  let ranks = order.ranks()
  for (table, share) in shares.enumerated() {
    for (number, pair) in share.enumerated() {
      let rank = ranks[table][number]
      #expect(number % 10 == 3 ? rank == .max : expected[Int(rank)] == pair)
    }
  }
  let parties = try order.parties(on: WorkPool(workers: workers))
  #expect(parties.countries.map(\.rawValue) == expected.map(\.tag))
  for row in expected.indices.filter({ $0 % 50 == 0 }) {
    #expect(parties.withName(PartyID(row: row)) { Array($0) } == expected[row].text)
  }
}

@Test func `goods codes are numbered as a dictionary would`() {
  var generator = SplitMix64(seed: 23)
  var (numbers, known) = (GoodsNumbers(), [HSCode.none: UInt32(0)])
  for _ in 0..<60_000 {
    let code = HSCode(String(Int.random(in: 10_000_000...10_020_000, using: &generator)))!
    let expected = known[code] ?? UInt32(known.count)
    known[code] = expected
    guard numbers.number(code) == expected else {
      Issue.record("\(code) is not numbered \(expected)")
      return
    }
  }
  #expect(numbers.number(.none) == 0 && numbers.codes.count == known.count && known.count > 15_000)
}

@Test(arguments: [1, 3]) func `goods codes of several parts are merged in their order`(_ workers: Int) throws
{
  var generator = SplitMix64(seed: 24)
  for _ in 0..<100 {
    let parts = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      let digits = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Int.random(in: 10...60, using: &generator)
      }
      return [HSCode.none] + Set(digits).shuffled(using: &generator).compactMap { HSCode(String($0)) }
    }
    let (codes, maps) = try TableAssembly.mergeGoods(parts, on: WorkPool(workers: workers))
    #expect(codes == Set(parts.joined() + [.none]).sorted())
    #expect(zip(parts, maps).allSatisfy { part, map in map.map { codes[$0.row] } == part })
  }
}
