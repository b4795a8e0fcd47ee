import Testing
import Trade

@testable import Synthesis

@Suite struct FirmNameTests {
  private static let population = Population(
    .world, seed: 3, general: 20_000, roles: [Population.Role(country: 0, word: Tongue.telecom)],
    isSkewed: false,
    hasChinese: true)
  private let population = FirmNameTests.population

  @Test func `no two firms of a country share a name, not even beyond the plain names`() {
    var seen: Set<String> = []
    for number in 0..<population.count {
      let firm = FirmNumber(number)
      #expect(seen.insert("\(population.country(of: firm)) \(population.text(of: firm))").inserted)
    }
    let names = FirmNames(seed: 3)
    let style = FirmStyle.styles(of: "US", hasChinese: true)[0]
    let wrapped = FirmNames.plainCount..<FirmNames.plainCount + 5_000
    let beyond = (Array(0..<5_000) + Array(wrapped)).map { number in
      var bytes: [UInt8] = []
      names.append(names.stem(number, word: nil), style, to: &bytes)
      return bytes
    }
    #expect(Set(beyond).count == beyond.count)
  }

  private func spellings(_ number: Int) -> [Spelling: String] {
    Dictionary(
      uniqueKeysWithValues: Spelling.allCases.map { ($0, population.text(of: FirmNumber(number), as: $0)) })
  }

  @Test func `a name in upper case or without punctuation is the same name`() {
    for number in stride(from: 0, to: population.count, by: 17) {
      let texts = spellings(number)
      let plain = texts[.plain] ?? ""
      #expect(plain == String(decoding: population.name(of: FirmNumber(number)), as: UTF8.self))
      #expect(texts[.upperCase] == plain.uppercased())
      #expect(texts[.withoutPunctuation] == plain.filter { !",.\"()".contains($0) })
      #expect(texts[.upperCaseWithoutPunctuation] == texts[.withoutPunctuation]?.uppercased())
    }
  }

  @Test func `typing errors are one letter away, never at the start of a word`() {
    for number in stride(from: 0, to: population.count, by: 17) {
      let texts = spellings(number)
      let plain = texts[.plain] ?? ""
      #expect(texts[.leftOut]?.count == plain.count - 1 && texts[.doubled]?.count == plain.count + 1)
      #expect(texts[.swapped].map { $0.sorted() == plain.sorted() && $0 != plain } == true, "\(plain)")
      #expect(texts[.swapped]?.first == plain.first && texts[.leftOut]?.first == plain.first)
    }
  }

  @Test func `names are written in the scripts of their countries, and in the other script`() {
    func firms(_ code: String) -> [Int] {
      let country = Geography.world.countries.firstIndex { "\($0.code)" == code } ?? 0
      return Array(population.firms(of: country))
    }
    func isCyrillic(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    }
    func isChinese(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    for number in firms("RU") {
      let texts = spellings(number)
      #expect(isCyrillic(texts[.plain] ?? "") != isCyrillic(texts[.otherScript] ?? ""), "\(texts)")
    }
    for number in firms("CN").prefix(200) {
      let texts = spellings(number)
      #expect(isChinese(texts[.plain] ?? "") != isChinese(texts[.otherScript] ?? ""))
    }
    #expect(firms("CN").contains { isChinese(population.text(of: FirmNumber($0))) })
    let turkish = firms("TR").map { spellings($0) }
    #expect(turkish.contains { $0[.plain]?.contains("ş") == true })
    #expect(turkish.allSatisfy { $0[.otherScript]?.allSatisfy(\.isASCII) == true })
    #expect(firms("AE").contains { population.text(of: FirmNumber($0)).hasPrefix("Al ") })
  }

  @Test func `legal forms are written out or shortened`() {
    let other = (0..<population.count).count {
      population.text(of: FirmNumber($0), as: .otherForm) != population.text(of: FirmNumber($0))
    }
    #expect(other * 10 > population.count * 9)
  }

  @Test func `a firm cast for a role bears its word`() {
    #expect(population.text(of: population.cast(0)).contains("Telecom"))
  }

  @Test func `ways to write are drawn at their rates`() {
    var counts: [Spelling: Int] = [:]
    for bits in UInt64(0)..<1_024 { counts[Spelling.drawn(by: bits), default: 0] += 1 }
    for (spelling, rate) in Spelling.rates { #expect(counts[spelling] == Int(rate)) }
    #expect(counts[.plain] == 1_024 - Spelling.rates.reduce(0) { $0 + Int($1.per1024) })
  }

  @Test func `text in Windows-1251 is read back as it was folded`() {
    for number in stride(from: 0, to: population.count, by: 29) {
      let text = population.text(of: FirmNumber(number))
      let folded = CP1251.folded(text)
      #expect(CP1251.encoded(folded) == CP1251.encoded(text) && CP1251.folded(folded) == folded)
    }
  }
}
