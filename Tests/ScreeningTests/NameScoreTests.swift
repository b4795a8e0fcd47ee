import Screening
import TestSupport
import Testing
import Trade

struct NameScoreTests {
  private let preparation = NamePreparation.shared
  private let matcher = NameMatcher()

  private func firm(_ text: String) -> PreparedName { preparation.prepare(text, kind: .firm) }

  @Test
  func
    `the same identifier stands above the same text, that above the same letters, that above the same words`()
    throws
  {
    let inn = try #require(FirmIdentifier(.inn, "7736050003"))
    let facts = MatchFacts(identifiers: [inn])
    let name = firm("ООО «Вектор Электроникс»")
    let scores = [
      matcher.score(name, firm("Wektor Elektroniks"), knowing: facts, and: facts),
      matcher.score(name, firm("ООО «Вектор Электроникс»")),
      matcher.score(name, firm("OOO VEKTOR ELEKTRONIKS")),
      matcher.score(name, firm("Вектор Электроникс, ООО")),
      matcher.score(name, firm("Vektar Elektroniks")),
      matcher.score(name, firm("Vektor Logistics")),
    ]
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 > $1 }, "\(scores)")
  }

  @Test(arguments: [
    ("SHENZHEN HUAQIANG ELECTRONICS CO., LTD.", "深圳市华强电子有限公司"),
    ("ООО \"ТОРГОВЫЙ ДОМ АЛЬФА\"", "OOO Torgovyy Dom Alfa"),
    ("Щербаков и партнёры", "Shcherbakov i partnery"),
    ("ABC Elektronik San. ve Tic. Ltd. Şti.", "ABC ELEKTRONIK LTD STI"),
    ("Int'l Trading Co", "INTERNATIONAL TRADING COMPANY"),
    ("ＡＬＰＨＡ　ＬＩＭＩＴＥＤ", "Alpha Ltd"),
    ("Zavod im. Lenina", "Завод имени Ленина"),
    ("Société Générale SA", "SOCIETE GENERALE S.A."),
    ("삼성전자 주식회사", "Samseong Jeonja Co Ltd"),
    ("МИКРОН", "MИKPOH"),  // with Latin look-alikes
  ])
  func `spellings of one firm score as one`(_ pair: (String, String)) {
    #expect(matcher.score(firm(pair.0), firm(pair.1)) > 0.87)
  }

  @Test(arguments: [
    ("Orion Trading LLC", "Orbita Trading LLC"), ("Bank of Kyrgyzstan", "Bank of Kazakhstan"),
    ("Alfa Logistics Moscow", "Alfa Logistics Samara"),
    ("International Trading Company", "Star International Trading Company"),
    ("北京华强电子有限公司", "上海华强电子有限公司"),
  ])
  func `namesakes and firms of one trade stay apart`(_ pair: (String, String)) {
    #expect(matcher.score(firm(pair.0), firm(pair.1)) < NameMatcher.threshold)
  }

  @Test func `homophones in characters are not the same letters`() {
    let score = matcher.explain(firm("深圳新达贸易有限公司"), firm("深圳鑫达贸易有限公司"))
    #expect(score.level == .similar)
    #expect(score.score > NameMatcher.threshold)
  }

  @Test func `a contradicting identifier speaks against a match and is named`() throws {
    let one = MatchFacts(countries: ["RU"], identifiers: [try #require(FirmIdentifier(.inn, "7736050003"))])
    let two = MatchFacts(countries: ["KZ"], identifiers: [try #require(FirmIdentifier(.inn, "7707083893"))])
    let score = matcher.explain(firm("Alfa Komplekt"), firm("Alfa Komplekt"), knowing: one, and: two)
    #expect(score.score < NameMatcher.threshold)
    #expect(score.parts.map(\.feature) == [.country, .identifier])
  }

  @Test func `every word and every loss is accounted for`() {
    let score = matcher.explain(firm("OAO Gazprom Neft 2"), firm("Gasprom GmbH 3"))
    #expect(score.pairs.map(\.first) == ["gazprom"])
    #expect(score.pairs.map(\.second) == ["gasprom"])
    #expect(score.unpairedFirst == ["neft", "2"])
    #expect(score.unpairedSecond == ["3"])
    #expect(score.parts.map(\.feature) == [.conflictingWords, .additionalWords, .numbers, .legalForm])
    #expect(score.description.contains("gazprom~gasprom (similar)"))
  }

  @Test(arguments: UInt64(0)..<200)
  func `scores are between 0 and 1 and do not depend on which name comes first`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let kind = [NameKind.firm, .person, .vessel, .unknown][Int(seed % 4)]
    let (a, b) = (randomName(using: &random), randomName(using: &random))
    let (one, two) = (preparation.prepare(a, kind: kind), preparation.prepare(b, kind: kind))
    let score = matcher.score(one, two)
    #expect((0...1).contains(score))
    #expect(score == matcher.score(two, one), "\(a) and \(b)")
    #expect(matcher.score(one, one) >= 0.96)
    #expect(matcher.explain(one, two).score == score)
  }

  @Test(arguments: [
    "", " ", "....", "&", "\u{0}\u{FFFF}", String(repeating: "a", count: 100_000),
    String(repeating: "ООО ", count: 9_000),
    String(repeating: "漢", count: 5_000), "\u{301}\u{301}", "🙂🙂 ltd", "‮reversed", "LTD", "S.A.", "’",
  ])
  func `no text breaks the comparison`(_ text: String) {
    let name = firm(text)
    #expect((0...1).contains(matcher.score(name, firm("Alpha Ltd"))))
    #expect((0...1).contains(matcher.score(name, name)))
  }

  /// Words of several scripts, legal forms and numbers, some of them in common.
  private func randomName(using random: inout SplitMix64) -> String {
    let words = [
      "alpha", "alfa", "альфа", "Trading", "贸易", "华强", "Ltd", "ООО", "7", "II", "Вектор", "wektor", "al",
      "bin", "K.",
      "san", "ve", "tic", "محمد", "Mohamed", "&", "of", "plat", "platonovich", "ono", "vich", "深圳",
    ]
    return (0..<Int.random(in: 1...6, using: &random)).map { _ in
      words.randomElement(using: &random) ?? ""
    }.joined(separator: " ")
  }
}
