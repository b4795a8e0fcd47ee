import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Hubs before hubs, against following each lot by going through all shipments.
@Suite struct StocksBehindTests {
  private let pool = WorkPool(workers: 2)

  /// By firm: the part of a lead's explained quantity that came through it two stocks and more before.
  private func expected(
    _ lead: PlainScore, _ picture: AnomalyPicture, _ measure: QuantityMeasure, from start: Int32
  ) -> [AnomalyFirm: Double] {
    let stock = StockOracle(picture: picture, usesMass: measure == .mass)
    func pieces(_ firm: AnomalyFirm) -> [StockOracle.Piece] {
      let deals = picture.deals.filter { $0.goods == lead.goods }
      return stock.taken(deals.filter { $0.seller == firm }, deals.filter { $0.buyer == firm }, longest: nil)
        .filter { $0.lot.isCoalition }
    }
    func isFromHub(_ lot: Deal) -> Bool { lot.seller.map { picture.isHub($0.country) } ?? false }
    let first = pieces(lead.firm).filter { $0.sale.isSentFromHub && $0.sale.day >= start }
    let all = first.reduce(Int128(0)) { $0 + $1.quantity }
    var parts: [Deal: Double] = [:]
    for piece in first where isFromHub(piece.lot) {
      parts[piece.lot, default: 0] += Double(piece.quantity) / Double(all)
    }
    var through: [AnomalyFirm: Double] = [:]
    for _ in 0..<3 {
      var next: [Deal: Double] = [:]
      for (lot, part) in parts {
        for piece in pieces(lot.seller!) where piece.sale == lot && isFromHub(piece.lot) {
          let share = part * Double(piece.quantity) / Double(stock.quantity(lot))
          through[piece.lot.seller!, default: 0] += share
          next[piece.lot, default: 0] += share
        }
      }
      parts = next
    }
    return through.mapValues { min(1, $0) }
  }

  /// A random trade with goods that pass from stock to stock besides.
  private func trade(_ seed: Int) -> AnomalyCase {
    var random = SplitMix64(seed: UInt64(seed))
    var trade = AnomalyCase.all[seed]
    let firms = ["x1", "x2", "x3", "x4"].map {
      ($0, (["CN", "TR", "KZ"] as [CountryCode]).randomElement(using: &random)!)
    }
    guard let measure = trade.settings.measureDay?.rawValue else { return trade }
    for _ in 0..<Int.random(in: 10...40, using: &random) {
      let from = Int.random(in: 0..<5, using: &random)
      let (sender, receiver) = (
        from == 0 ? ("s1", "US") : firms[from - 1],
        from == 4 || Int.random(in: 0..<4, using: &random) == 0 ? ("r1", "RU") : firms[from]
      )
      let day = measure + Int32(from) * 30 + Int32.random(in: 60...200, using: &random)
      var row = ShipmentRow(
        day: Day(rawValue: day), consignor: sender.0, sender.1, consignee: receiver.0, receiver.1,
        hs: "854231",
        cents: Int64.random(in: 10...90, using: &random), grams: Int64.random(in: 10...90, using: &random))
      row.origin = Int.random(in: 0..<4, using: &random) == 0 ? .none : "US"
      trade.add(row)
    }
    return trade
  }

  @Test func `shares of hubs before hubs are those of following every lot`() throws {
    var (leads, distant) = (0, 0)
    for seed in AnomalyCase.all.indices.prefix(250) {
      let trade = trade(seed)
      let (made, picture) = (try trade.trade(), AnomalyPicture(trade))
      guard let measure = made.stockMeasure else { continue }
      let hubs = try made.hubScores(on: pool).filter(\.hasCoalitionGoods)
      let found = try made.distantHubs(of: hubs.map { made.detail(of: $0) }, on: pool)
      let plain = ScoreOracle(picture: picture).scores()
      for (hub, partners) in zip(hubs, found) {
        let lead = try #require(
          plain.first {
            $0.firm.name == made.table.name(of: hub.score.firm) && $0.goods == hub.score.goods
              && $0.firm.country == made.table.firms.countries[hub.score.firm]
          })
        let wanted = expected(lead, picture, measure, from: made.scoredFrom)
        #expect(partners.count == wanted.count, "\(seed) \(lead.firm) \(lead.goods)")
        for partner in partners {
          let firm = AnomalyFirm(
            name: made.table.name(of: partner.firm), country: made.table.firms.countries[partner.firm])
          #expect(isClose(partner.share, wanted[firm] ?? -1), "\(seed) \(lead.firm) \(firm)")
          #expect(partner.shipments > 0)
        }
        leads += 1
        distant += partners.count
      }
    }
    #expect(leads > 300 && distant > 100, "\(leads) \(distant)")
  }

  @Test func `any number of workers finds the same shares`() throws {
    for seed in [3, 40, 77] {
      let made = try trade(seed).trade()
      let details = try made.hubScores(on: pool).map { made.detail(of: $0) }
      let answers = try [1, 2, 5].map { workers in
        try made.distantHubs(of: details, on: WorkPool(workers: workers)).map {
          $0.map { "\($0.firm.rawValue) \($0.share)" }
        }
      }
      #expect(answers[0] == answers[1] && answers[1] == answers[2])
    }
  }
}
