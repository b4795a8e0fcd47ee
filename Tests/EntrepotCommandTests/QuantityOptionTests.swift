import Foundation
import Testing

/// Options that change quantities, and what is said of them.
@Suite struct QuantityOptionTests {
  private struct Found: Decodable {
    struct Destination: Decodable { let ledgers: Ledgers?, search: [String], routes: [Route] }
    struct Ledgers: Decodable { let measure: String, statements: [String], account: Account, amount: Amount }
    struct Account: Decodable { let received: Int64, lost: Int64, passedOn: Int64, aged: Int64, left: Int64 }
    struct Amount: Decodable { let fifo: Int64, upper: Int64 }
    struct Route: Decodable { let attribution: Attribution? }
    struct Attribution: Decodable { let amount: Amount }
    struct Receipt: Decodable { let settings: [Setting] }
    struct Setting: Decodable { let name: String, value: String }
    let destinations: [Destination], receipt: Receipt

    func setting(_ name: String) -> String? { receipt.settings.first { $0.name == name }?.value }
  }

  /// 100 kg in, 60 and 30 kg out, and 10 kg more that left four days before anything came.
  private static let trade = """
    date,consignor,consignor_country,consignee,consignee_country,hs_code,value_usd,net_mass_kg
    2022-03-01,Maker,DE,Hub,TR,854231,1000,100
    2022-02-25,Hub,TR,Buyer,RU,854231,150,10
    2022-03-05,Hub,TR,Buyer,RU,854231,900,60
    2022-03-09,Hub,TR,Buyer,RU,85423900,450,30
    """

  private func found(_ words: String...) throws -> Found? {
    guard let place = try Workplace() else { return nil }
    try place.write(QuantityOptionTests.trade, to: "trade.csv")
    let outcome = try place.run(["detect", "trade.csv", "-f", "json", "-r", "russia"] + words)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return try JSONDecoder().decode(Found.self, from: Data(outcome.output.utf8))
  }

  @Test func `quantities are masses, and the account is printed as it was checked`() throws {
    guard let found = try found() else { return }
    let ledgers = try #require(found.destinations[0].ledgers)
    #expect(ledgers.measure == "mass" && ledgers.amount.fifo == 60_000)
    #expect(found.destinations[0].routes.map { $0.attribution?.amount.fifo } == [60_000])
    #expect(
      ledgers.statements.contains(
        "Checked: received 100 kg = passed on 60 kg + aged 0 kg + left 40 kg, residue 0 kg."))
    #expect(found.setting("loss") == "0%" && found.setting("unit") == "auto")
  }

  @Test func `a loss is taken off each lot, and its effect is said`() throws {
    guard let found = try found("--loss", "50%") else { return }
    let ledgers = try #require(found.destinations[0].ledgers)
    #expect(ledgers.account.lost == 50_000 && ledgers.amount.fifo == 50_000)
    #expect(
      ledgers.statements.contains {
        $0.hasPrefix("--loss 50% changes what is attributed, oldest first, from 60 kg to 50 kg")
      })
    #expect(found.setting("loss") == "50%")
  }

  @Test func `grace for dates and coarser classes explain more, and say so`() throws {
    guard let slack = try found("--dwell", "-7..180"), let coarse = try found("--level", "4") else { return }
    #expect(slack.destinations[0].ledgers?.amount.fifo == 70_000)
    #expect(
      slack.destinations[0].ledgers!.statements.contains {
        $0.hasPrefix(
          "--dwell from -7 instead of 0 days changes what is attributed, oldest first, from 60 kg to 70 kg")
      })
    #expect(coarse.destinations[0].ledgers?.amount.fifo == 90_000)
    #expect(
      coarse.destinations[0].ledgers!.statements.contains {
        $0.hasPrefix("--level 4 instead of 6 changes what is attributed, oldest first, from 60 kg to 90 kg")
      })
  }

  @Test func `by origin lots serve goods of their origin alone, and the receipt says so`() throws {
    guard let place = try Workplace(), let plain = try found("--by-origin") else { return }
    #expect(plain.setting("by-origin") == "yes" && plain.destinations[0].ledgers?.amount.fifo == 60_000)
    #expect(
      plain.destinations[0].ledgers!.statements.contains(
        "No column says the origin of goods: --by-origin changes nothing."))
    // What came from China went to Buyer first; by origin the German lot is what went.
    try place.write(
      """
      date,consignor,consignor_country,consignee,consignee_country,hs_code,value_usd,net_mass_kg,origin_country
      2022-03-01,Maker,DE,Hub,TR,854231,1000,100,DE
      2022-02-28,Other,CN,Hub,TR,854231,1000,80,CN
      2022-03-05,Hub,TR,Buyer,RU,854231,900,60,DE
      2022-03-09,Hub,TR,Third,RU,854231,450,30,
      """, to: "origins.csv")
    func amounts(_ words: String...) throws -> [Int64?] {
      let outcome = try place.run(["detect", "origins.csv", "-f", "json", "-r", "russia"] + words)
      let found = try JSONDecoder().decode(Found.self, from: Data(outcome.output.utf8)).destinations[0]
      #expect(found.ledgers?.account.received == 180_000)
      return [found.ledgers?.amount.fifo]
    }
    #expect(try amounts() == [10_000])
    #expect(try amounts("--by-origin") == [60_000])
  }

  @Test func `values are taken on request, or where there are no masses`() throws {
    guard let place = try Workplace(), let asked = try found("--unit", "value") else { return }
    #expect(asked.destinations[0].ledgers?.measure == "value")
    #expect(asked.destinations[0].ledgers?.amount.fifo == 90_000)
    let bare = QuantityOptionTests.trade.split(separator: "\n").map { $0.split(separator: ",").dropLast() }
    try place.write(bare.map { $0.joined(separator: ",") }.joined(separator: "\n"), to: "bare.csv")
    let words = ["detect", "bare.csv", "-f", "json", "-r", "russia"]
    let outcome = try place.run(words)
    let found = try JSONDecoder().decode(Found.self, from: Data(outcome.output.utf8))
    #expect(found.destinations[0].ledgers?.measure == "value")
    let refused = try place.run(words + ["--unit", "mass"])
    let none = try JSONDecoder().decode(Found.self, from: Data(refused.output.utf8))
    #expect(none.destinations[0].ledgers == nil)
    #expect(none.destinations[0].search.contains("Not computable: quantities (no net mass column)."))
  }
}
