import GraphCore
import TestSupport
import Trade

@testable import Detection

/// A shipment as definitions speak of it.
struct Deal: Hashable {
  let row: Int
  let seller: AnomalyFirm?, buyer: AnomalyFirm?
  let goods: HSCode
  let day: Int32
  let cents: Int128, grams: Int128
  let origin: CountryCode
  /// Into a destination from outside; out of one; of the coalition by its seller; or by seller or origin; from a hub.
  let isIn: Bool, isOut: Bool, isDirect: Bool, isCoalition: Bool, isFromHub: Bool, isOwnMake: Bool
  /// Into a destination, from a hub by its seller or by where it was sent; of the coalition by its maker or origin.
  let isSentFromHub: Bool, isCoalitionMake: Bool
}

/// The words of the detectors of anomalies, spelled out over plain rows: slow and obvious.
struct AnomalyPicture {
  let trade: AnomalyCase
  let table: ShipmentTable
  /// All shipments of the days and goods asked for between two parties, one of them named, in canonical order.
  private(set) var deals: [Deal] = []
  /// First and last day asked for, of any goods.
  private(set) var days: ClosedRange<Int32>?
  private(set) var controlledClasses: Set<HSCode> = []
  /// Firms that sold into a destination, those that did since the measure, and firms that bought there.
  private(set) var sellers: [AnomalyFirm] = [], active: [AnomalyFirm] = [], buyers: [AnomalyFirm] = []
  private var salesOf: [AnomalyFirm: [Deal]] = [:], purchasesOf: [AnomalyFirm: [Deal]] = [:]
  /// All months from the first to the last day asked for.
  private(set) var months: [Month] = []
  private(set) var windows: Windows?
  var settings: AnomalySettings { trade.settings }
  var routes: RouteSettings { trade.settings.routes }
  var floor: Int128 { Int128(settings.floorCents) }
  var least: Int { settings.leastShipments }

  init(_ trade: AnomalyCase) {
    (self.trade, table) = (trade, trade.table)
    let order = trade.rows.indices.sorted { [table] in
      table.precedes(ShipmentID(row: $0), ShipmentID(row: $1))
    }
    deals = order.compactMap { deal($0) }
    let days = trade.rows.filter { isAskedFor($0) }.map(\.day.rawValue)
    if let low = days.min(), let high = days.max() { self.days = low...high }
    for row in trade.rows where isWanted(row) && routes.tierRank(row.hs) != .max {
      if let goods = goodsClass(row.hs) { controlledClasses.insert(goods) }
    }
    meetFirms()
    if let days = self.days {
      let some = Array(stride(from: days.lowerBound, to: days.upperBound, by: 25)) + [days.upperBound]
      months = Set(some.map { Month($0) }).sorted()  // No month is shorter than that.
    }
    windows = compared()
  }

  func isControlled(_ goods: HSCode) -> Bool { controlledClasses.contains(goods) }
  func heading(_ goods: HSCode) -> String { String(goods.description.prefix(4)) }
  func isHub(_ country: CountryCode) -> Bool {
    if country.isNone { return false }
    return routes.hubs?.contains(country)
      ?? !(routes.coalition.contains(country) || routes.destinations.contains(country))
  }

  func isAskedFor(_ row: ShipmentRow) -> Bool {
    row.status == .used && routes.since.map { $0 <= row.day } ?? true
      && routes.until.map { row.day <= $0 } ?? true
  }
  func isWanted(_ row: ShipmentRow) -> Bool {
    routes.goods.map { $0.contains { row.hs.description.hasPrefix($0.description) } } ?? true
  }

  /// A family of the 2022 edition is one class, also where its members are of several headings.
  func goodsClass(_ code: HSCode) -> HSCode? {
    guard code.length >= routes.level else { return nil }
    let isFamily = HSFamilies.members(ofFamily: code).count > 1
    guard isFamily else { return code.prefix(routes.level) }
    return routes.level >= 6 ? HSFamilies.family(of: code) : HSFamilies.family(of: code).prefix(routes.level)
  }

  /// Where a row goes: as declared, or to its consignee.
  func destination(_ row: Int) -> CountryCode {
    let shipment = trade.rows[row]
    if !trade.declared[row].isNone { return trade.declared[row] }
    return shipment.consignee.isEmpty ? .none : shipment.consigneeCountry
  }
  func goesThere(_ row: Int) -> Bool { routes.destinations.contains(destination(row)) }

  private func deal(_ row: Int) -> Deal? {
    let shipment = trade.rows[row]
    func firm(_ name: String, _ country: CountryCode) -> AnomalyFirm? {
      name.isEmpty ? nil : AnomalyFirm(name: name, country: country)
    }
    let seller = firm(shipment.consignor, shipment.consignorCountry)
    let buyer = firm(shipment.consignee, shipment.consigneeCountry)
    guard isAskedFor(shipment), isWanted(shipment), let goods = goodsClass(shipment.hs), seller != buyer
    else { return nil }
    let from = seller?.country ?? .none
    let isFromThere = routes.destinations.contains(from)
    let origin = trade.lacksOrigin ? .none : shipment.origin
    let isIn = goesThere(row) && !isFromThere
    var isOwnMake = false
    if isIn, let seller {
      if trade.lacksMaker || shipment.maker.isEmpty {
        isOwnMake = !origin.isNone && origin == from
      } else {
        isOwnMake = shipment.maker == seller.name
      }
    }
    return Deal(
      row: row, seller: seller, buyer: buyer, goods: goods, day: shipment.day.rawValue,
      cents: trade.lacksValue ? 0 : Int128(shipment.cents),
      grams: trade.lacksMass ? 0 : Int128(shipment.grams),
      origin: origin,
      isIn: isIn, isOut: isFromThere && !goesThere(row), isDirect: routes.coalition.contains(from),
      isCoalition: routes.coalition.contains(from) || !isFromThere && routes.coalition.contains(origin),
      isFromHub: isHub(from), isOwnMake: isOwnMake,
      isSentFromHub: isIn && (isHub(from) || isHub(shipment.dispatch)),
      isCoalitionMake: isIn
        && (routes.coalition.contains(origin)
          || !trade.lacksMaker && !shipment.maker.isEmpty && routes.coalition.contains(shipment.makerCountry))
    )
  }

  // MARK: Firms

  private mutating func meetFirms() {
    let (there, from) = (deals.filter(\.isIn), routes.measureDay?.rawValue ?? .min)
    sellers = Set(there.compactMap(\.seller)).sorted()
    active = Set(there.filter { $0.day >= from }.compactMap(\.seller)).sorted()
    buyers = Set(there.compactMap(\.buyer)).sorted()
    for firm in Set(deals.flatMap { [$0.seller, $0.buyer] }.compactMap(\.self)) {
      let (isActive, isBuyer) = (active.contains(firm), buyers.contains(firm))
      salesOf[firm] = deals.filter { $0.seller == firm && (isActive || $0.isIn || isBuyer && $0.isOut) }
      purchasesOf[firm] = deals.filter { $0.buyer == firm && (isActive || $0.isIn) }
    }
  }

  /// Of an active seller all its sales; of others what they sold into a destination or, as buyers there, abroad.
  func sales(of firm: AnomalyFirm) -> [Deal] { salesOf[firm] ?? [] }
  /// Of an active seller all its purchases; of others what they bought in a destination.
  func purchases(of firm: AnomalyFirm) -> [Deal] { purchasesOf[firm] ?? [] }

  func classes(_ deals: [Deal]) -> [HSCode: [Deal]] { Dictionary(grouping: deals, by: \.goods) }
  func cents(_ deals: [Deal]) -> Int128 { deals.reduce(0) { $0 + $1.cents } }

  // MARK: Months

  struct Month: Hashable, Comparable {
    let year: Int, month: Int
    var first: Day { Day(year: year, month: month, day: 1)! }
    var last: Day { Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))! }
    static func < (a: Month, b: Month) -> Bool { (a.year, a.month) < (b.year, b.month) }
    init(_ day: Int32) {
      let civil = Day(rawValue: day).civil
      (year, month) = (civil.year, civil.month)
    }
  }

  /// Without the first and the last one if more than two days of them are not covered.
  var wholeMonths: [Month] {
    guard let days else { return [] }
    return months.filter {
      days.lowerBound - $0.first.rawValue <= 2 && $0.last.rawValue - days.upperBound <= 2
    }
  }
  var resumes: Int32 { (routes.measureDay?.rawValue ?? 0) + Int32(settings.graceDays) }

  struct Windows {
    let before: [Month], after: [Month], allBefore: [Month], allAfter: [Month]
    var areLong: Bool { allBefore.count >= 6 && allAfter.count >= 3 }
    /// -1 before, 1 after, 0 in neither.
    func side(_ deal: Deal) -> Int {
      let month = Month(deal.day)
      return before.contains(month) ? -1 : after.contains(month) ? 1 : 0
    }
  }

  /// Equally many whole months before the one of the measure and after the grace; whole years where there are any.
  private func compared() -> Windows? {
    guard let measure = routes.measureDay else { return nil }
    let before = wholeMonths.filter { $0.last < measure }
    let after = wholeMonths.filter { $0.first.rawValue >= resumes }
    var count = min(before.count, after.count)
    guard count > 0 else { return nil }
    while count > 12, count % 12 != 0 { count -= 1 }
    return Windows(
      before: Array(before.suffix(count)), after: Array(after.prefix(count)), allBefore: before,
      allAfter: after)
  }
}
