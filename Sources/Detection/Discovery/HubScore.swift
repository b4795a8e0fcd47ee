internal import GraphCore
internal import Ledgers
public import Trade

/// How much the trade of one hub firm in one class looks like diversion: a score fixed before anybody asks whether the
/// class is controlled.
///
///     score = timing × k / n × k / (k + 5) × (1 − own make) × (1 − leaving)
///
/// Each factor is 0...1. Of n shipments to the destination since the measure, k are explained at least by half by goods of
/// the coalition: their share, counted by shipments, as values have heavy tails, and how much evidence that is. A score
/// ranks; it is no probability. It is 0 where the records fit an innocent explanation, of own make or leaving again for at
/// least half of the shipments, and where a single shipment is explained: that is a coincidence.
public struct HubScore: Sendable, Equatable {
  /// Who, and what class.
  public var firm: FirmID, goods: HSCode
  /// What part of the monthly trade with the destination since the measure was not there before it.
  public var timing: Double
  /// What part of the quantity sold there since the measure goods of the coalition explain, oldest lots first; no factor.
  public var traced: Double
  /// What part of these shipments is of the seller's own make or country.
  public var ownMake: Double
  /// What part of them went to buyers that send the class abroad themselves.
  public var leaving: Double
  /// Shipments to the destination since the measure, and those explained at least by half.
  public var shipments: Int, explained: Int
  /// Value of these shipments in US cents.
  public var cents: Int128
  /// Whether a list of the regime names any code of the class.
  public var isControlled: Bool
  /// First and last day of these shipments.
  public var firstDay: Day, lastDay: Day

  /// So many explained shipments count half as much as very many.
  static let halfEvidence = 5.0

  /// Explained shipments without which there is no score, and the share from which an innocent explanation fits.
  static let leastExplained = 2, innocent = 0.5

  /// The product of the factors.
  public var score: Double {
    guard explained >= HubScore.leastExplained, ownMake < HubScore.innocent, leaving < HubScore.innocent
    else { return 0 }
    let (n, k) = (Double(shipments), Double(explained))
    return timing * (k / n) * (k / (k + HubScore.halfEvidence)) * (1 - ownMake) * (1 - leaving)
  }
}

/// A score, and the strata in which it may be compared.
struct ScoredHub: Sendable {
  var score: HubScore
  let label: UInt32
  /// All sales of the firm that are seen, in cents, or their number where none has a value.
  let size: Int128
  let country: CountryCode
  let age: Age
  /// Whether its class may serve as a control: no list names a code of its heading.
  var isControl: Bool

  /// When a firm was first seen.
  enum Age: UInt8, Sendable { case old, young, new }
}

/// Scores hub after hub; one worker keeps one.
struct HubScorer {
  private let trade: DestinationTrade
  private let windows: ComparisonWindows
  private let axis: MonthAxis
  private let usesMass: Bool
  private var entries: [LedgerEntry] = []
  private var tally = ExplainedTally()

  init(_ trade: DestinationTrade, _ windows: ComparisonWindows, _ axis: MonthAxis, usesMass: Bool) {
    (self.trade, self.windows, self.axis, self.usesMass) = (trade, windows, axis, usesMass)
  }

  /// The classes that a firm sold to the destination since the measure.
  mutating func scores(of firm: UInt32) -> [ScoredHub] {
    let all = trade.sales(of: firm)
    guard all.contains(where: { trade.sales[$0].has([.fromHub, .toDestination]) }) else { return [] }
    let sum = SaleSum(trade.sales[all])
    let bought = SaleSum(trade.purchases[trade.purchases(of: firm)])
    let age = age(min(sum.firstDay, bought.firstDay))
    return SaleRuns(trade.sales, all) { $0.label }.compactMap { run in
      score(firm, run).map { score in
        let label = trade.sales[run.lowerBound].label
        return ScoredHub(
          score: score, label: label, size: sum.cents > 0 ? sum.cents : Int128(sum.shipments),
          country: trade.country(firm), age: age, isControl: !score.isControlled)
      }
    }
  }

  private func age(_ first: Int32) -> ScoredHub.Age {
    first >= windows.measureDay.rawValue ? .new : first >= axis.days.lowerBound + 365 ? .young : .old
  }

  private mutating func score(_ firm: UInt32, _ run: Range<Int>) -> HubScore? {
    let there = trade.sales[run].filter { $0.has(.toDestination) }
    let since = there.filter { $0.day >= windows.resumesOn.rawValue }
    guard !since.isEmpty else { return nil }
    let sum = SaleSum(since)
    let label = trade.sales[run.lowerBound].label
    let explained = explained(firm, label, run)
    return HubScore(
      firm: FirmID(rawValue: firm), goods: trade.classes.codes[Int(label)], timing: timing(there),
      traced: explained.share, ownMake: Double(since.count { $0.has(.ownMake) }) / Double(since.count),
      leaving: trade.shareLeaving(since), shipments: since.count, explained: explained.shipments,
      cents: sum.cents, isControlled: trade.isControlled(label), firstDay: Day(rawValue: sum.firstDay),
      lastDay: Day(rawValue: sum.lastDay))
  }

  /// 1 less the monthly trade before the measure by that since; 0 where it fell.
  private func timing(_ there: [Sale]) -> Double {
    let hasValue = there.contains { $0.cents > 0 }
    var (before, after) = (Int128(0), Int128(0))
    for sale in there {
      let amount = hasValue ? Int128(sale.cents) : 1
      if sale.day < windows.measureDay.rawValue { before += amount }
      if sale.day >= windows.resumesOn.rawValue { after += amount }
    }
    let days = (
      before: max(1, windows.measureDay.rawValue - axis.days.lowerBound),
      after: max(1, axis.days.upperBound - windows.resumesOn.rawValue + 1)
    )
    let (old, new) = (Double(before) / Double(days.before), Double(after) / Double(days.after))
    return new > 0 ? max(0, 1 - old / new) : 0
  }

  /// What goods of the coalition explain of the shipments to the destination since the measure.
  private mutating func explained(_ firm: UInt32, _ label: UInt32, _ run: Range<Int>) -> (
    share: Double, shipments: Int
  ) {
    let lots = trade.purchases(of: firm, label: label)
    guard lots.contains(where: { trade.purchases[$0].has(.coalitionGoods) }) else { return (0, 0) }
    tally.clear()
    for origin in origins(lots, run) {
      let ledger = ledger(lots, run, origin)
      tally.open(ledger)
      ledger.fifo(&tally)
      tally.close(ledger)
    }
    return tally.answer
  }

  /// Origins that have a ledger of their own, or `nil` for one ledger of all (`--by-origin`).
  private func origins(_ lots: Range<Int>, _ run: Range<Int>) -> [CountryCode?] {
    guard trade.settings.routes.byOrigin, let origin = trade.table.origin else { return [nil] }
    let all = trade.purchases[lots].map(\.row) + trade.sales[run].map(\.row)
    return Set(all.map { origin[ShipmentID(rawValue: $0)] }).sorted()
  }

  private mutating func ledger(_ lots: Range<Int>, _ run: Range<Int>, _ origin: CountryCode?) -> Ledger {
    let routes = trade.settings.routes
    func isOf(_ sale: Sale) -> Bool {
      origin == nil || trade.table.origin?[ShipmentID(rawValue: sale.row)] == origin
    }
    entries.removeAll(keepingCapacity: true)
    for place in lots where isOf(trade.purchases[place]) {
      let (lot, quantity) = (trade.purchases[place], quantity(trade.purchases[place]))
      guard quantity > 0 else { continue }
      entries.append(
        LedgerEntry(
          day: lot.day, quantity: routes.loss.usable(of: quantity), group: 0,
          isMarked: lot.has(.coalitionGoods)))
    }
    let border = entries.count
    for place in run where isOf(trade.sales[place]) {
      let (sale, quantity) = (trade.sales[place], quantity(trade.sales[place]))
      guard quantity > 0 else { continue }
      let isMarked = sale.has(.toDestination) && sale.day >= windows.resumesOn.rawValue
      entries.append(LedgerEntry(day: sale.day, quantity: quantity, group: 0, isMarked: isMarked))
    }
    return Ledger(entries, lots: 0..<border, shipments: border..<entries.count, window: routes.window)
  }

  private func quantity(_ sale: Sale) -> Int64 {
    usesMass ? trade.table.netMass?[ShipmentID(rawValue: sale.row)].rawValue ?? 0 : sale.cents
  }
}

/// Adds up what marked lots gave to marked shipments, over some ledgers.
private struct ExplainedTally: LedgerVisitor {
  // By shipment of the open ledger, counted from the first.
  private var given: [Int64] = []
  private var entries: [LedgerEntry] = []
  private var first = 0
  // Over all ledgers.
  private var sent = Int128(0), explained = Int128(0), shipments = 0

  mutating func clear() { (sent, explained, shipments) = (0, 0, 0) }

  mutating func open(_ ledger: Ledger) {
    (first, entries) = (ledger.shipments.lowerBound, ledger.entries)
    given.removeAll(keepingCapacity: true)
    given.append(contentsOf: repeatElement(0, count: ledger.shipments.count))
  }

  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {
    if entries[lot].isMarked && entries[shipment].isMarked { given[shipment - first] += quantity }
  }
  mutating func unexplained(shipment: Int, quantity: Int64) {}
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {}

  mutating func close(_ ledger: Ledger) {
    for shipment in ledger.shipments where entries[shipment].isMarked {
      let (quantity, part) = (entries[shipment].quantity, given[shipment - first])
      sent += Int128(quantity)
      explained += Int128(part)
      if Int128(part) * 2 >= Int128(quantity) { shipments += 1 }
    }
    entries = []
  }

  /// The share of the quantity of marked shipments, and how many of these are explained at least by half.
  var answer: (share: Double, shipments: Int) {
    sent == 0 ? (0, 0) : (Double(explained) / Double(sent), shipments)
  }
}
