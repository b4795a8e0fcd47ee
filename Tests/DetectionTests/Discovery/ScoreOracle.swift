import GraphCore
import TestSupport
import Trade

@testable import Detection

/// A hub and class with what is counted of it, by definition.
struct PlainScore {
  let firm: AnomalyFirm, goods: HSCode
  let shipments: Int, cents: Int128, size: Int128
  let age: Int
  let isControlled: Bool, isControl: Bool
  /// Shares of the shipments since the measure, or counts of them.
  var declared: Int?, explained: Int?, old: Int?, documented: Int?, sameMaker: Int?
  var traced: Double?, timing: Double?, markUp: Double?, replaces: Double?, takesOver: Double?
  var isNew: Bool?
  var ownMake = 0.0, leaving = 0.0, elsewhere = 0.0, listedThen = 1.0

  /// Log-odds of even weights: the best of each family, less all that is innocent.
  var score: Double {
    func part(_ count: Int?, _ half: Double) -> Double {
      let count = Double(count ?? 0)
      return count / Double(shipments) * count / (count + half)
    }
    let documents = Double(documented ?? 0)
    let route = max(part(declared, 2), documents / (documents + 0.25), part(sameMaker, 2))
    let time = max(timing ?? 0, isNew == true ? 1 : 0)
    let price = min(1, max(0, ((markUp ?? 0) - 1.25) / 1.25))
    let goods = 0.9 * listedThen + 0.1 * HubScore.magnitude(cents)
    let pattern = max(replaces ?? 0, takesOver ?? 0)
    let against = ownMake + leaving + Double(old ?? 0) / Double(shipments) + elsewhere
    return -3 + 2 * (route + part(explained, 5) + time + price + goods + pattern - against)
  }
}

/// Scores and their parts, spelled out over plain shipments.
struct ScoreOracle {
  let picture: AnomalyPicture
  private var settings: RouteSettings { picture.routes }
  private var trade: AnomalyCase { picture.trade }

  /// Mass, unless it is missing too often or value is asked for.
  private var usesMass: Bool {
    if let measure = settings.measure { return measure == .mass }
    if trade.lacksMass { return false }
    let sold = picture.deals.filter { $0.isIn && $0.seller != nil }
    let withMass = sold.filter { $0.grams > 0 }
    return trade.lacksValue || Double(withMass.count) >= 0.95 * Double(sold.count)
  }

  /// Compared windows that reach back far enough.
  private var isDated: Bool { (picture.windows?.allBefore.count ?? 0) >= 6 }

  /// The first day that counts.
  private func start(_ days: ClosedRange<Int32>) -> Int32 {
    picture.windows == nil ? settings.measureDay?.rawValue ?? days.lowerBound : picture.resumes
  }

  func scores() -> [PlainScore] {
    guard let days = picture.days else { return [] }
    let (usesMass, start) = (usesMass, start(days))
    return picture.active.flatMap { firm -> [PlainScore] in
      let (all, bought) = (picture.sales(of: firm), picture.purchases(of: firm))
      let first = (all + bought).map(\.day).min() ?? .max
      let isNew = picture.windows != nil && first >= settings.measureDay!.rawValue
      let size = picture.cents(all) > 0 ? picture.cents(all) : Int128(all.count)
      return Set(all.map(\.goods)).sorted().compactMap { goods in
        let (sales, lots) = (all.filter { $0.goods == goods }, bought.filter { $0.goods == goods })
        let there = sales.filter(\.isSentFromHub)
        let since = there.filter { $0.day >= start }
        guard !since.isEmpty else { return nil }
        let isFree = picture.controlledClasses.allSatisfy { picture.heading($0) != picture.heading(goods) }
        var score = PlainScore(
          firm: firm, goods: goods, shipments: since.count, cents: picture.cents(since), size: size,
          age: isNew ? 2 : first >= days.lowerBound + 365 ? 1 : 0,
          isControlled: picture.isControlled(goods), isControl: isFree)
        score.ownMake = share(since.filter(\.isOwnMake), of: since)
        score.leaving = leaving(since)
        score.elsewhere = 1 - share(since, of: sales.filter { $0.day >= start })
        if score.isControlled { score.listedThen = listedThen(since) }
        if !trade.lacksMaker || !trade.lacksOrigin {
          score.declared = since.filter { $0.isCoalitionMake && !$0.isOwnMake }.count
        }
        if isDated {
          score.timing = timing(there, days)
          score.isNew = isNew
          addBuyers(&score, firm, there, since, days)
        }
        addStock(&score, sales, lots, since, usesMass)
        return score
      }
    }
  }

  private func share(_ some: [Deal], of all: [Deal]) -> Double { Double(some.count) / Double(all.count) }

  /// By value, or by number without any; what is not known counts as listed.
  private func listedThen(_ since: [Deal]) -> Double {
    let listed = since.filter { deal in
      let row = trade.rows[deal.row]
      return AnomalyMaker.isListed(row.hs, row.day) != false
    }
    let all = picture.cents(since)
    return all > 0 ? Double(picture.cents(listed)) / Double(all) : share(listed, of: since)
  }

  /// By the day: what came since the grace and was not there before the measure. Value, or shipments without any.
  private func timing(_ there: [Deal], _ days: ClosedRange<Int32>) -> Double {
    let measure = settings.measureDay!.rawValue
    func amount(_ deals: [Deal]) -> Double {
      picture.cents(there) > 0 ? Double(picture.cents(deals)) : Double(deals.count)
    }
    let before = amount(there.filter { $0.day < measure }) / Double(max(1, measure - days.lowerBound))
    let after =
      amount(there.filter { $0.day >= picture.resumes }) / Double(days.upperBound - picture.resumes + 1)
    return after > before ? 1 - before / after : 0
  }

  /// Buyers that bought of the coalition until the measure, and buyers that another hub had supplied until then.
  private func addBuyers(
    _ score: inout PlainScore, _ firm: AnomalyFirm, _ there: [Deal], _ since: [Deal],
    _ days: ClosedRange<Int32>
  ) {
    let (measure, resumes) = (settings.measureDay!.rawValue, picture.resumes)
    let lost = since.filter { sale in
      guard let buyer = sale.buyer else { return false }
      let direct = picture.purchases(of: buyer).filter {
        $0.goods == sale.goods && $0.isIn && $0.isDirect && !$0.isSentFromHub
      }
      func amount(_ deals: [Deal]) -> Double {
        deals.reduce(0) { $0 + ($1.cents > 0 ? Double($1.cents) : 1) }
      }
      let before = amount(direct.filter { $0.day < measure }) / Double(max(1, measure - days.lowerBound))
      let after = amount(direct.filter { $0.day >= resumes }) / Double(days.upperBound - resumes + 1)
      return before > 0 && after <= before / 5
    }
    let taken = since.filter { sale in
      guard let buyer = sale.buyer else { return false }
      let first = there.filter { $0.buyer == buyer }.map(\.day).min()!
      let others = picture.purchases(of: buyer).filter {
        $0.goods == sale.goods && $0.isIn && $0.isFromHub && $0.day >= resumes && $0.seller != nil
          && $0.seller != firm
      }
      return Set(others.map(\.seller)).contains { seller in
        let days = others.filter { $0.seller == seller }.map(\.day)
        return days.count >= 2 && first - days.max()! <= 90 && days.max()! - first <= 31
      }
    }
    (score.replaces, score.takesOver) = (share(lost, of: since), share(taken, of: since))
  }

  // MARK: Stock

  private func addStock(
    _ score: inout PlainScore, _ sales: [Deal], _ lots: [Deal], _ since: [Deal], _ usesMass: Bool
  ) {
    func prices(_ deals: [Deal]) -> [Double] {
      deals.filter { $0.cents > 0 && $0.grams > 0 }.map { Double($0.cents) / Double($0.grams) }.sorted()
    }
    let isLacking =
      settings.measure.map { $0 == .mass ? trade.lacksMass : trade.lacksValue }
      ?? (trade.lacksMass && trade.lacksValue)
    guard !isLacking else { return }
    let stock = StockOracle(picture: picture, usesMass: usesMass)
    let (taken, aged) = (stock.taken(sales, lots, longest: nil), stock.taken(sales, lots, longest: .max))
    let measure = settings.measureDay?.rawValue ?? .min
    func given(_ sale: Deal, _ taken: [StockOracle.Piece], until day: Int32 = .max) -> Int128 {
      taken.filter { $0.sale == sale && $0.lot.isCoalition && $0.lot.day < day }.reduce(0) {
        $0 + $1.quantity
      }
    }
    let sent = since.filter { stock.quantity($0) > 0 }
    let (known, all) = (
      sent.reduce(0) { $0 + given($1, taken) }, sent.reduce(0) { $0 + stock.quantity($1) }
    )
    if sent.isEmpty { return }
    score.traced = all > 0 ? Double(known) / Double(all) : 0
    let explained = sent.filter { 2 * given($0, taken) >= stock.quantity($0) }
    score.explained = explained.count
    score.old =
      settings.measureDay == nil
      ? 0
      : sent.filter {
        !explained.contains($0) && 2 * given($0, aged, until: measure) >= stock.quantity($0)
      }.count
    let pieces = taken.filter { $0.lot.isCoalition && since.contains($0.sale) }
    if !trade.lacksMaker {
      score.sameMaker = Set(pieces.filter { stock.isSameMaker($0) }.map(\.sale)).count
    }
    score.documented = Set(pieces.filter { stock.isSameDocument($0) }.map(\.sale)).count
    let (bought, sold) = (prices(lots.filter(\.isCoalition)), prices(since))
    if bought.count >= 3, sold.count >= 3 {
      score.markUp = sold[sold.count / 2] / bought[bought.count / 2]
    }
  }

  /// Each shipment with what its buyer sold abroad of the class by what it bought from abroad.
  private func leaving(_ since: [Deal]) -> Double {
    func amount(_ deals: [Deal]) -> Int128 {
      deals.reduce(0) { $0 + (trade.lacksMass ? $1.cents : $1.grams) }
    }
    let shares = since.map { sale -> Double in
      guard let buyer = sale.buyer else { return 0 }
      let out = amount(picture.sales(of: buyer).filter { $0.goods == sale.goods && $0.isOut })
      let bought = amount(picture.purchases(of: buyer).filter { $0.goods == sale.goods && $0.isIn })
      return bought > 0 ? min(1, Double(out) / Double(bought)) : 0
    }
    return shares.reduce(0, +) / Double(shares.count)
  }
}
