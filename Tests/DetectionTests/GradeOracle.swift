import Detection
import GraphCore
import TestSupport
import Trade

/// Grades by looking at every pair of a lot and a shipment.
struct GradeOracle {
  let trade: GradeCase
  let table: ShipmentTable
  private var rows: [ShipmentRow] { trade.trade.rows }
  private var settings: RouteSettings { trade.trade.settings }

  /// What two rows can have in common, in words, with the grade that it proves.
  typealias Shared = [String: EvidenceGrade]

  func shared(_ lots: [ShipmentID], _ shipments: [ShipmentID]) -> Shared {
    var best: Shared = [:]
    for lot in lots {
      for shipment in shipments where isInWindow(lot, shipment) {
        for (name, grade) in shared(lot, shipment, lots) {
          best[name] = min(best[name] ?? .d, grade)
        }
      }
    }
    return best
  }

  private func shared(_ lot: ShipmentID, _ shipment: ShipmentID, _ lots: [ShipmentID]) -> Shared {
    var shared: Shared = [:]
    for key in keys(lot).intersection(keys(shipment)) {
      if let grade = grade(key, lot, shipment, lots) { shared[key] = grade }
    }
    return shared
  }

  func grade(_ key: String, _ lot: ShipmentID, _ shipment: ShipmentID, _ lots: [ShipmentID]) -> EvidenceGrade?
  {
    let isPlausible = mass(shipment) == 0 || mass(lot) == 0 || fits(mass(shipment), mass(lot))
    if key.hasPrefix("brand") || key.hasPrefix("maker") { return isPlausible ? .b : nil }
    if firms(key).count > settings.markFirms { return nil }
    guard key.hasPrefix("partNumber") else { return .a }
    let all = lots.filter { isInWindow($0, shipment) && keys($0).contains(key) }
    let sum = all.reduce(0) { $0 + mass($1) }
    if mass(shipment) > 0, sum > 0, fits(mass(shipment), sum) { return .a }
    return isPlausible ? .b : nil
  }

  func keys(_ shipment: ShipmentID) -> Set<String> {
    let row = rows[shipment.row]
    var keys = trade.lacksMarks ? [] : Set(trade.marks[shipment.row].map(\.key))
    if table.maker != nil, !row.maker.isEmpty { keys.insert("maker \(row.maker) \(row.makerCountry)") }
    let letters = row.declaration.filter { $0.isLetter || $0.isNumber }
    if table.declaration != nil, letters.count >= 6, letters.filter(\.isNumber).count >= 4 {
      keys.insert("declaration \(row.declaration)")
    }
    return keys
  }

  func firms(_ key: String) -> Set<String> {
    var firms: Set<String> = []
    for place in rows.indices where keys(ShipmentID(rawValue: UInt32(place))).contains(key) {
      let row = rows[place]
      guard row.status == .used else { continue }
      if !row.consignor.isEmpty { firms.insert("\(row.consignor) \(row.consignorCountry)") }
      if !row.consignee.isEmpty { firms.insert("\(row.consignee) \(row.consigneeCountry)") }
    }
    return firms
  }

  func mass(_ shipment: ShipmentID) -> Int64 { trade.lacksMass ? 0 : rows[shipment.row].grams }
  func fits(_ need: Int64, _ stock: Int64) -> Bool { Double(need) <= Double(stock) * 1.02 + 1e-9 }

  private func isInWindow(_ lot: ShipmentID, _ shipment: ShipmentID) -> Bool {
    let days = Int(rows[shipment.row].day.rawValue - rows[lot.row].day.rawValue)
    return settings.dwell.contains(days) && (days > 0 || settings.sameDay == .allow)
  }

  /// Grams shipped, and covered by taking gram by gram from the oldest lot that has one left.
  func cover(_ lots: [ShipmentID], _ shipments: [ShipmentID]) -> (shipped: Int, covered: Int) {
    var grams = lots.flatMap { lot in (0..<Int(mass(lot))).map { _ in lot } }
    var (shipped, covered) = (0, 0)
    for shipment in shipments {
      for _ in 0..<mass(shipment) {
        shipped += 1
        guard let place = grams.firstIndex(where: { isInWindow($0, shipment) }) else { continue }
        grams.remove(at: place)
        covered += 1
      }
    }
    return (shipped, covered)
  }

  /// The grade of a link.
  func grade(_ lots: [ShipmentID], _ shipments: [ShipmentID]) -> EvidenceGrade {
    if let best = shared(lots, shipments).values.min() { return best }
    let (shipped, covered) = cover(lots, shipments)
    return shipped > 0 && covered * 2 >= shipped ? .c : .d
  }

  /// A proof as the oracle names it.
  func name(_ proof: RouteLink.Proof) -> String {
    switch proof.basis {
    case .mark(let kind, _, let lot, _): PlainMark(kind, table.marks!.text(lot)).key
    case .declaration: "declaration \(rows[proof.lot.row].declaration)"
    case .maker: "maker \(rows[proof.lot.row].maker) \(rows[proof.lot.row].makerCountry)"
    }
  }
}
