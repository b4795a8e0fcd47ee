import GraphCore
import Ledgers
import TestSupport
import Trade

@testable import Detection

/// A hub and class with its score, by definition.
struct PlainScore {
  let firm: AnomalyFirm, goods: HSCode
  let timing: Double, traced: Double, ownMake: Double, leaving: Double
  let shipments: Int, explained: Int, cents: Int128
  let size: Int128, age: Int
  let isControlled: Bool, isControl: Bool

  var score: Double {
    if explained < 2 || ownMake >= 0.5 || leaving >= 0.5 { return 0 }
    let evidence = Double(explained) / Double(explained + 5)
    return timing * Double(explained) / Double(shipments) * evidence * (1 - ownMake) * (1 - leaving)
  }
}

/// Scores and their parts, spelled out over plain shipments.
struct ScoreOracle {
  let picture: AnomalyPicture
  private var settings: RouteSettings { picture.routes }

  /// Mass, unless it is missing too often or value is asked for.
  private var usesMass: Bool {
    if let measure = settings.measure { return measure == .mass }
    if picture.trade.lacksMass { return false }
    let sold = picture.deals.filter { $0.isIn && $0.seller != nil }
    let withMass = sold.filter { $0.grams > 0 }
    return picture.trade.lacksValue || Double(withMass.count) >= 0.95 * Double(sold.count)
  }

  func scores() -> [PlainScore] {
    guard let days = picture.days, picture.windows != nil, let measure = settings.measureDay?.rawValue
    else { return [] }
    let (usesMass, resumes) = (usesMass, picture.resumes)
    let counts = (before: days.filter { $0 < measure }.count, since: days.filter { $0 >= resumes }.count)
    return picture.active.flatMap { firm -> [PlainScore] in
      let (all, bought) = (picture.sales(of: firm), picture.purchases(of: firm))
      guard all.contains(where: { $0.isIn && $0.isFromHub }) else { return [] }
      let first = (all + bought).map(\.day).min()!
      let age = first >= measure ? 2 : first >= days.lowerBound + 365 ? 1 : 0
      let size = picture.cents(all) > 0 ? picture.cents(all) : Int128(all.count)
      return Set(all.map(\.goods)).sorted().compactMap { goods in
        let sales = all.filter { $0.goods == goods }
        let since = sales.filter { $0.isIn && $0.day >= picture.resumes }
        guard !since.isEmpty else { return nil }
        let explained = explained(sales, bought.filter { $0.goods == goods }, usesMass)
        let isFree = picture.controlledClasses.allSatisfy { picture.heading($0) != picture.heading(goods) }
        return PlainScore(
          firm: firm, goods: goods, timing: timing(sales.filter(\.isIn), measure, counts),
          traced: explained.share,
          ownMake: Double(since.filter(\.isOwnMake).count) / Double(since.count), leaving: leaving(since),
          shipments: since.count, explained: explained.count, cents: picture.cents(since), size: size,
          age: age,
          isControlled: picture.isControlled(goods), isControl: isFree)
      }
    }
  }

  /// By the day: what came since the grace and was not there before the measure. Value, or shipments without any.
  private func timing(_ there: [Deal], _ measure: Int32, _ days: (before: Int, since: Int)) -> Double {
    let resumes = picture.resumes
    func amount(_ deals: [Deal]) -> Double {
      picture.cents(there) > 0 ? Double(picture.cents(deals)) : Double(deals.count)
    }
    let before = amount(there.filter { $0.day < measure }) / Double(max(1, days.before))
    let after = amount(there.filter { $0.day >= resumes }) / Double(days.since)
    return after > before ? 1 - before / after : 0
  }

  /// Oldest usable lots first, for all shipments in turn.
  private func explained(_ sales: [Deal], _ bought: [Deal], _ usesMass: Bool) -> (share: Double, count: Int) {
    func quantity(_ deal: Deal) -> Int128 { usesMass ? deal.grams : deal.cents }
    var left = bought.map { quantity($0) - quantity($0) * Int128(settings.loss.basisPoints) / 10_000 }
    let shortest = settings.sameDay == .deny ? max(1, settings.dwell.lowerBound) : settings.dwell.lowerBound
    /// Origins have stocks of their own where that is asked for; no origin is one too.
    func isApart(_ a: Deal, _ b: Deal) -> Bool { settings.byOrigin && a.origin != b.origin }
    var (sent, given, count) = (Int128(0), Int128(0), 0)
    for sale in sales where quantity(sale) > 0 {
      var (need, coalition) = (quantity(sale), Int128(0))
      for lot in bought.indices {
        let dwell = Int(sale.day - bought[lot].day)
        guard !isApart(sale, bought[lot]), dwell >= shortest, dwell <= settings.dwell.upperBound else {
          continue
        }
        let taken = min(need, left[lot])
        (need, left[lot]) = (need - taken, left[lot] - taken)
        if bought[lot].isCoalition { coalition += taken }
      }
      guard sale.isIn, sale.day >= picture.resumes else { continue }
      (sent, given) = (sent + quantity(sale), given + coalition)
      if Double(coalition) >= Double(quantity(sale)) / 2 { count += 1 }
    }
    return sent > 0 ? (Double(given) / Double(sent), count) : (0, 0)
  }

  /// Each shipment with what its buyer sold abroad of the class by what it bought from abroad.
  private func leaving(_ since: [Deal]) -> Double {
    func amount(_ deals: [Deal]) -> Int128 {
      deals.reduce(0) { $0 + (picture.trade.lacksMass ? $1.cents : $1.grams) }
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
