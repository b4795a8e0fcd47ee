internal import Detection
internal import GraphCore
internal import Reporting
internal import Trade

/// What ledgers by declared origin rest on.
struct OriginStatement {
  let table: ShipmentTable
  let byOrigin: Bool

  /// What stocks are kept apart by, besides the firm.
  var kinds: String { isDivided ? "goods class and declared origin" : "goods class" }

  /// How many rows do not say where their goods were made; `nil` where nobody asked.
  var line: String? {
    guard byOrigin else { return nil }
    guard let origin = table.origin else {
      return "No column says the origin of goods: --by-origin changes nothing."
    }
    var (used, unknown) = (0, 0)
    for row in 0..<table.count where table.status[ShipmentID(row: row)] == .used {
      used += 1
      let origin = origin[ShipmentID(row: row)]
      if origin.isNone || origin == .unspecified { unknown += 1 }
    }
    return
      "Stocks are kept apart by declared origin (--by-origin); \(grouped(unknown)) of \(counted(used, "used row")) "
      + "\(unknown == 1 ? "declares" : "declare") none and \(unknown == 1 ? "is" : "are") an origin of their own. What was "
      + "declared anew with another origin is not explained."
  }

  var isDivided: Bool { byOrigin && table.origin != nil }
}
