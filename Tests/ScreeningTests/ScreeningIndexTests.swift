import Screening
import TestSupport
import Testing
import Trade
import WorkPool

struct ScreeningIndexTests {
  private let pool = WorkPool(workers: 2)

  private func entry(
    _ id: Int, _ names: String..., kind: NameKind = .firm, facts: MatchFacts = .unknown
  ) -> ScreeningEntry {
    ScreeningEntry(id: id, kind: kind, names: names.map { .init($0) }, facts: facts)
  }

  @Test func `listed parties are found under other spellings`() throws {
    let index = try ScreeningIndex(
      [
        entry(10, "RADIOAVTOMATIKA LLC", "ООО РАДИОАВТОМАТИКА"), entry(11, "Mikron JSC"),
        entry(12, "LAVROV, Sergei Viktorovich", kind: .person),
        entry(13, "Shenzhen Biguang Trading Co., Ltd."),
        entry(14, "DUL'-N'YA 5", kind: .vessel),
      ], on: pool)
    #expect(index.matches("Radio Avtomatika OOO").map(\.id) == [10])
    #expect(index.matches("AO «Микрон»").map(\.id) == [11])
    #expect(index.matches("Сергей Викторович Лавров").map(\.id) == [12])
    #expect(index.matches("深圳碧光贸易有限公司").map(\.id) == [13])
    #expect(index.matches("MV Dulnya 5").map(\.id) == [14])
    #expect(index.matches("Trading Co., Ltd.").isEmpty)
    #expect(index.matches("").isEmpty)
  }

  @Test func `an identifier finds a party under any name`() throws {
    let facts = MatchFacts(identifiers: [try #require(FirmIdentifier(.inn, "7736050003"))])
    let index = try ScreeningIndex([entry(1, "Gazprom", facts: facts), entry(2, "Gazprom Neft")], on: pool)
    let found = index.matches("Something Else", facts: facts)
    #expect(found.map(\.id) == [1])
    #expect(found[0].score >= 0.99)
    #expect(index.explain(found[0], of: "Something Else", facts: facts).level == .sameIdentifier)
  }

  @Test func `a weak name counts only where all its words agree`() throws {
    let index = try ScreeningIndex(
      [
        ScreeningEntry(id: 1, kind: .firm, names: [.init("Orion Microwave Holdings"), .init("Orion", .weak)])
      ], on: pool)
    #expect(index.matches("ORION LTD").map(\.nameNumber) == [1])
    #expect(index.matches("Orian Ltd").isEmpty)
  }

  @Test func `no entries find nothing`() throws {
    #expect(try ScreeningIndex([], on: pool).matches("Alpha").isEmpty)
    #expect(try ScreeningIndex([entry(1, ""), entry(2, "LLC")], on: pool).matches("Alpha").isEmpty)
  }

  @Test(arguments: UInt64(0)..<8)
  func `the index finds what comparing with every name finds`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let firms = (0..<150).map { _ in NameVariants.firm(using: &random) }
    let listed = firms.map { NameVariants.spelling($0, using: &random) }
    let asked = firms.map { NameVariants.spelling($0, using: &random) }
    let index = try ScreeningIndex(
      listed.enumerated().map { entry($0.offset, $0.element) }, on: pool)
    var (expected, found) = (0, 0)
    for name in asked {
      let matches = index.matches(name, kind: .firm, threshold: 0.5)
      let ids = Set(matches.map(\.id))
      for (id, other) in listed.enumerated() where NameMatcher().score(name, other, kind: .firm) >= 0.85 {
        expected += 1
        found += ids.contains(id) ? 1 : 0
      }
      for match in matches {
        #expect(index.explain(match, of: name, kind: .firm).score == match.score)
      }
    }
    #expect(expected > 100)
    #expect(Double(found) >= 0.98 * Double(expected), "\(found) of \(expected)")
  }

  @Test func `answers depend neither on workers nor on the order of entries`() throws {
    var random = SplitMix64(seed: 7)
    let firms = (0..<200).map { _ in NameVariants.firm(using: &random) }
    let entries = firms.enumerated().map {
      entry($0.offset, NameVariants.spelling($0.element, using: &random))
    }
    let asked = firms.map { NameVariants.spelling($0, using: &random) }
    let one = try ScreeningIndex(entries, on: WorkPool(workers: 1))
    let other = try ScreeningIndex(entries.shuffled(using: &random), on: WorkPool(workers: 3))
    for name in asked {
      let (first, second) = (one.matches(name), other.matches(name))
      #expect(
        Dictionary(uniqueKeysWithValues: first.map { ($0.id, $0.score) })
          == Dictionary(uniqueKeysWithValues: second.map { ($0.id, $0.score) }))
    }
  }

  @Test func `people of whom none is listed seldom match the shared lists`() throws {
    guard let entries = SharedLists.entries, let text = sharedText("names/negatives_global_50k.csv.gz") else {
      return  // The shared lists are not beside the package.
    }
    #expect(entries.count > 8_000)
    let names = csvRows(text).dropFirst().compactMap(\.first).enumerated().filter { $0.offset % 50 == 0 }.map(
      \.element)
    let index = try ScreeningIndex(entries, on: pool)
    let hits = try pool.map(names.indices, grain: 100) { range in
      var work = ScreeningIndex.Work()
      return range.count { !index.matches(names[$0], kind: .person, work: &work).isEmpty }
    }.reduce(0, +)
    #expect(names.count == 1_000)
    #expect(hits <= 5, "0.5 % of a sample; all 50,000 give 0.19 %")
  }
}
