import Foundation
import TestSupport
import Testing

@testable import Synthesis

@Suite struct PartsTests {
  @Test(arguments: Array(1...70) + [255, 256, 257, 1_000, 1_023, 1_025, 5_000])
  func `row order is a permutation of any count`(count: Int) {
    let order = RowOrder(seed: UInt64(count), count: count)
    #expect(Set((0..<count).map { order.place($0) }) == Set(0..<count))
  }

  @Test func `row order scatters neighbours over the whole file`() {
    let order = RowOrder(seed: 1, count: 100_000)
    let places = (0..<1_000).map { order.place($0) }
    let perTenth = Dictionary(grouping: places) { $0 / 10_000 }.mapValues(\.count)
    #expect(perTenth.count == 10 && perTenth.values.allSatisfy { (60...140).contains($0) })
    let rising = zip(places, places.dropFirst()).count { $0 < $1 }
    #expect((430...570).contains(rising))
  }

  @Test(arguments: UInt64(0)..<40)
  func `an alias table draws each index with its weight`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Double(Int.random(in: 0...5, using: &random))
    }
    let total = weights.reduce(0, +)
    guard total > 0 else { return }
    let table = AliasTable(weights)
    var stream = RandomStream(seed: seed, .row)
    var counts = weights.map { _ in 0 }
    for _ in 0..<20_000 { counts[table.draw(&stream)] += 1 }
    for (weight, count) in zip(weights, counts) {
      #expect(abs(Double(count) / 20_000 - weight / total) < 0.02)
      #expect(weight > 0 || count == 0)
    }
  }

  @Test func `random streams are the same for a name and differ between names`() {
    func numbers(_ purpose: RandomStream.Purpose, _ index: Int) -> [UInt64] {
      var stream = RandomStream(seed: 1, purpose, index)
      return (0..<4).map { _ in stream.next() }
    }
    #expect(numbers(.row, 3) == numbers(.row, 3))
    #expect(Set([numbers(.row, 3), numbers(.row, 4), numbers(.basket, 3), numbers(.row, -3)]).count == 4)
  }

  @Test func `the bell has mean 0 and variance 1`() {
    var stream = RandomStream(seed: 9, .row)
    let draws = (0..<50_000).map { _ in stream.bell() }
    let mean = draws.reduce(0, +) / 50_000
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 50_000
    #expect(abs(mean) < 0.02 && abs(variance - 1) < 0.03)
    #expect(draws.allSatisfy { abs($0) < 3.48 })
  }

  @Test func `powers of two agree with the C library`() {
    for step in -2_000...2_000 {
      let x = Double(step) / 61
      #expect(abs(powerOfTwo(x) / exp2(x) - 1) < 1e-6)
    }
  }

  @Test func `no syllable begins another`() {
    let tongues = [Tongue.latin, .cyrillic, .chinese, .turkish, .arabic]
    for texts in tongues.flatMap(\.syllables) {
      #expect(texts.count == NameParts.syllables.count)
      for (i, a) in texts.enumerated() {
        for (j, b) in texts.enumerated() where i != j { #expect(!a.starts(with: b), "\(b) begins \(a)") }
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `any text comes back from a cell`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet = Array("a,\"\n\r; Şж")
    let cells = (0..<3).map { _ in
      String((0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
    }
    var csv = CSVBytes(delimiter: seed % 2 == 0 ? 44 : 59)
    for (index, cell) in cells.enumerated() {
      if index > 0 { csv.endCell() }
      csv.cell(Array(cell.utf8)[...])
    }
    csv.byte(10)
    #expect(slowlyRead(csv.bytes, delimiter: seed % 2 == 0 ? "," : ";") == [cells])
  }

  @Test func `numbers are written with their zeros`() {
    func written(_ body: (inout CSVBytes) -> Void) -> String {
      var csv = CSVBytes()
      body(&csv)
      return String(decoding: csv.bytes, as: UTF8.self)
    }
    #expect(written { $0.hundredths(5) } == "0.05")
    #expect(written { $0.hundredths(123_456) } == "1234.56")
    #expect(written { $0.number(0) } == "0")
    #expect(written { $0.number(42, width: 5) } == "00042")
    #expect(written { $0.number(.max) } == "9223372036854775807")
  }

  @Test func `the catalogue holds the Common High Priority List and consumer goods`() {
    let catalogue = GoodsCatalogue.bundled
    let listed = commonHighPriority.split(separator: " ").map(String.init)
    #expect(Set(catalogue.controlled.map { catalogue.all[$0].subheading }) == Set(listed))
    #expect(catalogue.consumer.count > 10)
    #expect(catalogue.all.map(\.subheading) == catalogue.all.map(\.subheading).sorted())
    #expect(catalogue.all.allSatisfy { $0.subheading.count == 6 && $0.usdPerKg > 0 && !$0.text.isEmpty })
  }

  @Test func `Windows-1251 has Cyrillic where it belongs, and look-alikes for what it lacks`() {
    #expect(CP1251.encoded("Аяё№") == [0xC0, 0xFF, 0xB8, 0xB9])
    #expect(CP1251.encoded("Şti. Қ 漢") == Array("Sti. ".utf8) + [0xCA, 0x20, 0x3F])
  }
}

/// The Common High Priority List of 23 February 2024 (US Commerce).
let commonHighPriority = """
  854231 854232 854233 854239 851762 852691 853221 853224 854800 847150 850440 851769 852589 852910 852990 853669 \
  853690 854110 854121 854129 854130 854149 854151 854159 854160 848210 848220 848230 848250 880730 901310 901380 \
  901420 901480 847180 848610 848620 848640 853400 854320 902750 903020 903032 903039 903082 845710 845811 845891 \
  845961 846693
  """
