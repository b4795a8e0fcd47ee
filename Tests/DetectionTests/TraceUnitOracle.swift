import Detection
import GraphCore
import Ledgers
import TestSupport
import Trade

/// Follows every gram or cent by itself, as slowly as can be.
struct TraceUnitOracle {
  let table: ShipmentTable
  let settings: RouteSettings
  let unit: QuantityMeasure
  let newestFirst: Bool
  private let roles: [CountryRoles]

  init(_ table: ShipmentTable, _ settings: RouteSettings, _ unit: QuantityMeasure, newestFirst: Bool) {
    (self.table, self.settings, self.unit, self.newestFirst) = (table, settings, unit, newestFirst)
    roles = CountryRoles.table(
      destinations: settings.destinations, coalition: settings.coalition, hubs: settings.hubs)
  }

  func quantity(_ row: ShipmentID) -> Int64 {
    table.column(unit)?[row].rawValue ?? 0
  }

  private func goods(_ row: ShipmentID) -> HSCode? {
    let code = table.goodsCodes[table.goods[row]]
    guard settings.goods.map({ $0.contains { code.starts(with: $0) } }) ?? true else { return nil }
    return code.length >= settings.level ? settings.family(code.prefix(settings.level)) : nil
  }

  /// What a stock holds beside goods of its class: nothing else, or those of its origin alone.
  private func origin(_ row: ShipmentID) -> CountryCode {
    guard settings.byOrigin, let origin = table.origin?[row], origin != .unspecified else { return .none }
    return origin
  }

  private func isUsed(_ row: ShipmentID) -> Bool {
    let (sender, receiver) = (table.firm(of: table.consignor[row]), table.firm(of: table.consignee[row]))
    return table.status[row] == .used && goods(row) != nil && quantity(row) > 0
      && (sender == .none || sender != receiver)
      && table.day[row] >= settings.since ?? Day(rawValue: .min)
      && table.day[row] <= settings.until ?? Day(rawValue: .max)
  }

  /// All rows that can be asked for, in canonical order.
  var rows: [ShipmentID] {
    (0..<table.count).map { ShipmentID(row: $0) }.filter(isUsed).sorted(by: table.precedes)
  }

  private struct Unit: Hashable {
    var row: ShipmentID, number: Int64
  }

  /// For each unit sent out of a stock, the unit of a lot it is.
  private func origins(_ firm: FirmID, _ class: HSCode, _ origin: CountryCode) -> [Unit: Unit] {
    let all = rows.filter { goods($0) == `class` && self.origin($0) == origin }
    let lots = all.filter { table.firm(of: table.consignee[$0]) == firm }
    var given = lots.map { _ in Int64(0) }
    var origins: [Unit: Unit] = [:]
    for out in all where table.firm(of: table.consignor[out]) == firm {
      for number in 0..<quantity(out) {
        let usable = lots.indices.filter { lot in
          let dwell = Int(table.day[out].rawValue) - Int(table.day[lots[lot]].rawValue)
          return given[lot] < settings.loss.usable(of: quantity(lots[lot]))
            && dwell >= settings.window.shortest
            && dwell <= settings.window.longest
        }
        guard let lot = newestFirst ? usable.last : usable.first else { continue }
        origins[Unit(row: out, number: number)] = Unit(row: lots[lot], number: given[lot])
        given[lot] += 1
      }
    }
    return origins
  }

  /// What became of everything in the stocks that goods were followed through, counted gram by gram.
  func account(of found: TraceResult, _ direction: TraceQuestion.Direction) -> LedgerAccount {
    struct Stock: Hashable { let firm: FirmID, goods: HSCode, origin: CountryCode }
    var stocks: Set<Stock> = []
    func visit(_ part: TracedPart) {
      let party = direction == .upstream ? table.consignor[part.shipment] : table.consignee[part.shipment]
      if part.end == nil || part.end == .unseen {
        stocks.insert(
          Stock(firm: table.firm(of: party), goods: goods(part.shipment)!, origin: origin(part.shipment)))
      }
      part.parts.forEach(visit)
    }
    found.roots.forEach(visit)
    var account = LedgerAccount()
    for stock in stocks {
      let all = rows.filter { goods($0) == stock.goods && origin($0) == stock.origin }
      let lots = all.filter { table.firm(of: table.consignee[$0]) == stock.firm }
      let shipments = all.filter { table.firm(of: table.consignor[$0]) == stock.firm }
      account.received += Int128(lots.reduce(0) { $0 + quantity($1) })
      account.lost += Int128(lots.reduce(0) { $0 + quantity($1) - settings.loss.usable(of: quantity($1)) })
      account.shipped += Int128(shipments.reduce(0) { $0 + quantity($1) })
      account.passedOn += Int128(origins(stock.firm, stock.goods, stock.origin).count)
    }
    account.attributed = account.passedOn
    account.unexplained = account.shipped - account.attributed
    return account
  }

  /// How many units end where and why: rows from the root on, then the reason.
  func ends(of root: ShipmentID, _ direction: TraceQuestion.Direction) -> [String: Int64] {
    var ends: [String: Int64] = [:]
    for number in 0..<quantity(root) {
      var (here, depth, path) = (Unit(row: root, number: number), 1, "\(root.row)")
      while true {
        if let end = end(here.row, direction, depth) {
          ends["\(path) \(end)", default: 0] += 1
          break
        }
        guard let next = next(here, direction) else {
          ends["\(path) rest", default: 0] += 1
          break
        }
        (here, depth, path) = (next, depth + 1, "\(path) \(next.row.row)")
      }
    }
    return ends
  }

  private func next(_ unit: Unit, _ direction: TraceQuestion.Direction) -> Unit? {
    let party = direction == .upstream ? table.consignor[unit.row] : table.consignee[unit.row]
    let origins = origins(table.firm(of: party), goods(unit.row)!, origin(unit.row))
    return direction == .upstream ? origins[unit] : origins.first { $0.value == unit }?.key
  }

  private func end(_ row: ShipmentID, _ direction: TraceQuestion.Direction, _ depth: Int) -> String? {
    let sender = roles[Int(table.country(of: table.consignor[row]).rawValue)]
    let party: PartyID
    if direction == .upstream {
      party = table.consignor[row]
      if sender.contains(.coalition) { return "source" }
      let origin = table.origin.map { roles[Int($0[row].rawValue)] } ?? []
      if depth > 1, settings.sourceRule != .shipper, origin.contains(.coalition),
        !sender.contains(.destination)
      {
        return "source"
      }
    } else {
      party = table.consignee[row]
      if roles[Int(table.destination(of: row).rawValue)].contains(.destination) { return "destination" }
    }
    let firm = table.firm(of: party)
    if firm == .none { return "unnamed" }
    if depth == settings.legs { return "legs" }
    let others = rows.filter { other in
      goods(other) == goods(row) && self.origin(other) == self.origin(row)
        && table.firm(of: direction == .upstream ? table.consignee[other] : table.consignor[other]) == firm
    }
    return others.isEmpty ? "unseen" : nil
  }
}

extension TracedPart {
  /// As `TraceUnitOracle.ends`.
  func ends(_ path: String = "", into ends: inout [String: Int64]) {
    let path = path.isEmpty ? "\(shipment.row)" : "\(path) \(shipment.row)"
    if let end { ends["\(path) \(end.rawValue)", default: 0] += quantity }
    if rest > 0 { ends["\(path) rest", default: 0] += rest }
    for part in parts { part.ends(path, into: &ends) }
  }

  /// Whether every part is the sum of what is below it.
  var isBalanced: Bool {
    let below = parts.reduce(rest) { $0 + $1.quantity }
    return (end != nil ? below == 0 : below == quantity)
      && parts.allSatisfy { $0.isBalanced && $0.quantity > 0 }
  }
}
