import Screening
import TestSupport
import Testing
import Trade
import WorkPool

struct FirmResolutionTests {
  private let pool = WorkPool(workers: 2)

  private func resolve(
    _ firms: [FirmName], _ level: ResolutionLevel = .default, rules: String? = nil
  ) throws -> FirmResolution {
    let rules = try rules.map { try ResolutionRules(reading: $0, file: "rules.csv") } ?? .none
    return try FirmResolution(firms, level: level, rules: rules, on: pool)
  }

  /// Texts of each firm, sorted.
  private func groups(_ resolution: FirmResolution, _ firms: [FirmName]) -> Set<[String]> {
    Set(
      Dictionary(grouping: firms.indices) { resolution.firmOfRow[$0] }.values.map { rows in
        rows.map { "\(firms[$0].text)|\(firms[$0].country)" }.sorted()
      })
  }

  @Test func `spellings of one maker are one firm and brands have owners of their day`() throws {
    let firms = ["INTEL", "ИНТЕЛ", "Intel Corp.", "XILINX", "ALTERA", "Xilinx, Inc."].map { FirmName($0) }
    let resolution = try resolve(firms)
    #expect(
      groups(resolution, firms) == [
        ["INTEL|??", "Intel Corp.|??", "ИНТЕЛ|??"], ["XILINX|??", "Xilinx, Inc.|??"], ["ALTERA|??"],
      ])
    func owner(_ name: String, _ day: String) throws -> String? {
      BrandTable.shared.owner(
        of: NamePreparation.shared.prepare(name, kind: .firm), on: try #require(Day(iso: day)))?.owner
    }
    #expect(try owner("ИНТЕЛ", "2022-06-01") == "Intel")
    #expect(try owner("Xilinx, Inc.", "2022-02-13") == "Xilinx")
    #expect(try owner("XILINX", "2022-02-14") == "AMD")
    #expect(try owner("ALTERA", "2015-12-27") == "Altera")
    #expect(try owner("Altera Corp", "2022-06-01") == "Intel")
    #expect(try owner("ALTERA", "2025-12-01") == "Altera")
    #expect(try owner("Intelsat", "2022-06-01") == nil)
    #expect(BrandTable.shared.rows.allSatisfy { !$0.source.isEmpty })
  }

  @Test func `namesakes of other towns, numbers and countries stay apart`() throws {
    let firms = [
      FirmName("Alfa Logistics Moscow", country: "RU"), FirmName("Alfa Logistics Samara", country: "RU"),
      FirmName("Vostok 1 LLC", country: "RU"), FirmName("Vostok 2 LLC", country: "RU"),
      FirmName("Vostok LLC", country: "RU"), FirmName("Zarya12", country: "RU"),
      FirmName("Zarya13", country: "RU"),
      FirmName("Vostok LLC", country: "KZ"), FirmName("Radiotekhkomplekt", country: "RU"),
      FirmName("Radiotekhsnab", country: "RU"),
    ]
    #expect(try resolve(firms, .loose).count >= 9)
    #expect(try resolve(firms).count == firms.count)
  }

  @Test func `identifiers join what names do not, and keep apart what names would join`() throws {
    let one = try #require(FirmIdentifier(.inn, "7736050003"))
    let two = try #require(FirmIdentifier(.inn, "7707083893"))
    let firms = [
      FirmName("ООО «Вектор»", country: "RU", identifiers: [one]),
      FirmName("Vector Trade", country: "RU", identifiers: [one]),
      FirmName("ВЕКТОР ООО", country: "RU", identifiers: [two]), FirmName("OOO Vektor", country: "RU"),
    ]
    let resolution = try resolve(firms)
    #expect(resolution.firmOfRow[0] == resolution.firmOfRow[1])
    #expect(resolution.firmOfRow[0] != resolution.firmOfRow[2])
    #expect(resolution.merges.contains { $0.reason == .identifier(one) })
  }

  @Test func `a name without country joins the only firm of that name`() throws {
    let firms = [
      FirmName("Mykines Corporation LLP", country: "GB"), FirmName("MYKINES CORPORATION LLP"),
      FirmName("Orion"),
      FirmName("Orion", country: "TR"), FirmName("Orion", country: "CN"),
    ]
    let resolution = try resolve(firms)
    #expect(resolution.firmOfRow[0] == resolution.firmOfRow[1])
    #expect(Set(resolution.firmOfRow[2...]).count == 3)
    #expect(resolution.merges.map(\.reason) == [.sameWordsWithoutCountry])
  }

  @Test func `the user's merges and splits always win`() throws {
    let firms = [
      FirmName("Alfa Trading LLC", country: "AE"), FirmName("ALFA TRADING JSC", country: "AE"),
      FirmName("Omega Shipping", country: "AE"), FirmName("Alfa Trading FZE", country: "AE"),
    ]
    #expect(try resolve(firms).count == 2)
    let rules = """
      action,a,b,reason
      split,alfa trading llc,Alfa Trading JSC,two owners
      merge,"Alfa Trading LLC",Omega Shipping,
      merge,Nobody,Nothing,unused
      """
    let resolution = try resolve(firms, rules: rules)
    #expect(resolution.firmOfRow[0] == resolution.firmOfRow[2])
    #expect(resolution.firmOfRow[0] != resolution.firmOfRow[1])
    #expect(resolution.merges.contains { $0.first == 0 && $0.second == 2 && $0.reason == .user(line: 3) })
    #expect(resolution.unusedRules == [4])
  }

  @Test func `the most frequent spelling stands for the firm`() throws {
    let firms = [
      FirmName("ALFA TRADE", frequency: 2), FirmName("Alfa Trade LLC", frequency: 9),
      FirmName("alfa trade", frequency: 9),
    ]
    #expect(try resolve(firms).representative == [1])
  }

  @Test(arguments: UInt64(0)..<12)
  func `firms depend neither on the order of names nor on workers, and levels nest in number`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    var firms: [FirmName] = []
    for _ in 0..<60 {
      let firm = NameVariants.firm(using: &random)
      for _ in 0..<4 {
        let name = FirmName(
          NameVariants.spelling(firm, using: &random),
          country: ["RU", "CN", .none][Int.random(in: 0..<3, using: &random)])
        if !firms.contains(name) { firms.append(name) }
      }
    }
    let shuffled = firms.shuffled(using: &random)
    let one = try FirmResolution(firms, on: WorkPool(workers: 1))
    let other = try FirmResolution(shuffled, on: WorkPool(workers: 3))
    #expect(groups(one, firms) == groups(other, shuffled))
    #expect(one.skippedBlocks.isEmpty)
    let counts = try ResolutionLevel.allCases.map { try FirmResolution(firms, level: $0, on: pool).count }
    #expect(counts[0] >= counts[1] && counts[1] >= counts[2], "\(counts)")
    try expectConnected(one, firms)
  }

  /// Merges alone connect the rows of a firm, and no two firms.
  private func expectConnected(_ resolution: FirmResolution, _ firms: [FirmName]) throws {
    var parents = Array(firms.indices)
    func root(_ row: Int) -> Int { parents[row] == row ? row : root(parents[row]) }
    for merge in resolution.merges { parents[root(merge.second)] = root(merge.first) }
    for a in firms.indices {
      for b in firms.indices {
        #expect((root(a) == root(b)) == (resolution.firmOfRow[a] == resolution.firmOfRow[b]))
      }
    }
  }

  @Test func `blocks that are too large are reported`() throws {
    let firms = (0..<700).map { FirmName("Kalmirano Vostok \($0) Ltd", country: "HK") }
    #expect(try resolve(firms).skippedBlocks.isEmpty)
    let resolution = try resolve(firms, .loose)
    #expect(resolution.count == 700)
    #expect(resolution.skippedBlocks.contains { $0.names == 700 })
    #expect(try resolve([]).count == 0)
  }

  @Test(arguments: [
    ("", 1, ScreeningError.Problem.missingColumns), ("a,b\nx,y", 1, .missingColumns),
    ("action,a,b\njoin,x,y", 2, .unknownAction("join")),
    ("action,a,b\n\nmerge,x,", 3, .missingName(column: "b")),
    ("action,a,b\nmerge,x,X\nmerge,x,x", 3, .sameName("x")), ("action,a,b\nmerge,\"x,y", 2, .unclosedQuote),
    ("action,a,b\nsplit,Alfa Ltd.,ALFA LTD", 2, .sameName("Alfa Ltd.")),
    ("action,a,b\nmerge,ALFA,Бета\nsplit,alfa,BETA", 3, .contradiction(otherLine: 2)),
    ("action,a,b,a_country\nmerge,x,y,Chinaa", 2, .unknownCountry("Chinaa")),
    ("action,a,b\nmerge,x,y\nmerge,y,z\nsplit,x,z", 4, .contradiction(otherLine: 2)),
  ])
  func `a rules file that cannot be meant is refused with its line`(
    _ text: String, _ line: Int, _ problem: ScreeningError.Problem
  ) {
    let error = #expect(throws: ScreeningError.self) { try ResolutionRules(reading: text, file: "r.csv") }
    #expect(error == ScreeningError(file: "r.csv", line: line, problem: problem))
  }

  @Test func `a rules file may have comments, quotes, countries and its columns in any order`() throws {
    let text =
      "\u{FEFF}b,A,Action,reason,b_country\r\n# ours\r\n\"Say \"\"Hi\"\", Ltd\", Alpha ,Split,because,hk\r\n"
    let rules = try ResolutionRules(reading: text, file: "r.csv").rules
    #expect(rules.count == 1)
    #expect(rules[0].second == .init(name: "Say \"Hi\", Ltd", country: "HK"))
    #expect(rules[0].first.name == "Alpha")
    #expect(!rules[0].isMerge)
    #expect(rules[0].line == 3)
  }
}

@Suite struct SlipTests {
  private func firms(_ names: [String], _ level: ResolutionLevel) throws -> Int {
    let firms = names.map { FirmName($0, country: "CN") }
    return try FirmResolution(firms, level: level, on: WorkPool(workers: 1)).count
  }

  @Test(arguments: [
    ["Huali Precision Co., Ltd.", "Huili Precision Co., Ltd."], ["Xinyi Electronics", "Xinya Electronics"],
    ["Hongda Microelectronics Ltd", "Hengda Microelectronics Ltd"], ["Jinda Trading", "Jinde Trading"],
  ])
  func `a letter in a short word that tells most keeps firms apart`(names: [String]) throws {
    #expect(try firms(names, .strict) == 2 && firms(names, .default) == 2)
  }

  @Test(arguments: [
    ["Lantern Quay Shipping Ltd", "Lantren Quay Shipping Ltd"],
    ["Sarytaukargo Import", "Sarytaukrgo Import"], ["SUN MOON TRADING LTD.", "Sun Moon Trading Limited"],
  ])
  func `a slip among words that agree, or in a long word, does not`(names: [String]) throws {
    #expect(try firms(names, .default) == 1)
  }
}
