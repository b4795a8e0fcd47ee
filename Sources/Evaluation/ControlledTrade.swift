internal import Detection
internal import GraphCore
internal import Trade
internal import WorkPool

/// The shipments that the baselines look at, for one regime.
struct ControlledTrade: Sendable {
  /// A shipment with what the baselines need of it.
  struct Leg: Sendable, BitwiseCopyable {
    let consignor: FirmID, consignee: FirmID
    let goods: HSCode
    let day: Day
    /// Value, mass or 1: see `unit`. 0 where missing.
    let amount: Int64
  }
  /// From the coalition into a hub country, of subheadings that are on a list on some day.
  private(set) var first: [Leg] = []
  /// From a hub country to a destination, of goods that are on a list on that day.
  private(set) var last: [Leg] = []
  /// The first day on which a firm of a hub country sent anything to a destination.
  private(set) var firstDays: [FirmID: Day] = [:]
  let measureDay: Day?

  init(_ table: ShipmentTable, _ settings: RouteSettings, on pool: WorkPool) throws(Cancelled) {
    measureDay = settings.measureDay
    let picker = Picker(table, settings)
    for part in try pool.map(0..<table.count, grain: 1 << 16, { picker.pick($0) }) {
      first += part.first
      last += part.last
      firstDays.merge(part.firstDays) { min($0, $1) }
    }
  }

  /// What is summed: value in cents, else mass in grams, else shipments.
  static func unit(of table: ShipmentTable) -> String {
    table.value != nil ? "value" : table.netMass != nil ? "net mass" : "number of shipments"
  }

  fileprivate struct Part: Sendable {
    var first: [Leg] = [], last: [Leg] = []
    var firstDays: [FirmID: Day] = [:]
  }
}

/// Picks the shipments out of rows.
private struct Picker: Sendable {
  let table: ShipmentTable
  let settings: RouteSettings
  let roles: [CountryRoles]
  let classes: GoodsClasses
  /// By goods number: whether any list ever names the code.
  let isEverListed: [Bool]

  init(_ table: ShipmentTable, _ settings: RouteSettings) {
    (self.table, self.settings) = (table, settings)
    roles = CountryRoles.table(
      destinations: settings.destinations, coalition: settings.coalition, hubs: settings.hubs)
    classes = GoodsClasses(of: table, level: 6, goods: settings.goods)
    isEverListed = table.goodsCodes.values.map { settings.tierRank($0) != Int.max }
  }

  func pick(_ rows: Range<Int>) -> ControlledTrade.Part {
    var part = ControlledTrade.Part()
    for row in rows {
      let shipment = ShipmentID(row: row)
      guard table.status[shipment] == .used, isWanted(shipment) else { continue }
      let (consignor, consignee) = (table.consignor[shipment], table.consignee[shipment])
      guard consignor != .none, consignee != .none else { continue }
      let sender = roles[Int(table.country(of: consignor).rawValue)]
      if sender.contains(.coalition), roles[Int(table.country(of: consignee).rawValue)].contains(.hub) {
        if isEverListed[table.goods[shipment].row] { part.first.append(leg(shipment)) }
      }
      guard sender.contains(.hub),
        roles[Int(table.destination(of: shipment).rawValue)].contains(.destination)
      else { continue }
      part.note(leg(shipment))
      // An unknown beginning of a listing is no handicap for the simple rules.
      if settings.isListed(table.goodsCodes[table.goods[shipment]], table.day[shipment]) != false {
        part.last.append(leg(shipment))
      }
    }
    return part
  }

  private func isWanted(_ shipment: ShipmentID) -> Bool {
    let day = table.day[shipment]
    if let since = settings.since, day < since { return false }
    if let until = settings.until, day > until { return false }
    return classes.ofGoods[table.goods[shipment].row] != GoodsClasses.none
  }

  private func leg(_ shipment: ShipmentID) -> ControlledTrade.Leg {
    ControlledTrade.Leg(
      consignor: table.firm(of: table.consignor[shipment]),
      consignee: table.firm(of: table.consignee[shipment]),
      goods: table.goodsCodes[table.goods[shipment]].subheading, day: table.day[shipment],
      amount: table.value.map { $0[shipment].rawValue } ?? table.netMass.map { $0[shipment].rawValue } ?? 1)
  }
}

extension ControlledTrade.Part {
  fileprivate mutating func note(_ leg: ControlledTrade.Leg) {
    firstDays[leg.consignor] = min(leg.day, firstDays[leg.consignor] ?? leg.day)
  }
}
