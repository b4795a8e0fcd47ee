internal import GraphCore
internal import Trade

/// How much of the mass that a hub sent on the lots it had received can account for.
///
/// Shipments take what they need in the order of their days from the lots of the window before them, oldest first, and
/// no gram serves twice. Other shipments of the hub may have taken the same lots: that is the ledgers' question, not that of
/// a grade. Rows without mass neither ask nor give. O(lots + shipments).
struct MassCover {
  /// Grams of all shipments, and the grams among them that lots cover.
  private(set) var shipped: Int128 = 0, covered: Int128 = 0

  /// - Parameters:
  ///   - lots: Ascending by day.
  ///   - shipments: Ascending by day.
  init(_ lots: [ShipmentID], _ shipments: [ShipmentID], in table: ShipmentTable, within window: DwellWindow) {
    guard let mass = table.netMass else { return }
    var left = lots.map { mass[$0].rawValue }
    var oldest = 0
    for shipment in shipments {
      guard var need = mass[shipment].known else { continue }
      shipped += Int128(need)
      let day = Int(table.day[shipment].rawValue)
      while oldest < lots.count,
        left[oldest] == 0 || day - Int(table.day[lots[oldest]].rawValue) > window.longest
      {
        oldest += 1
      }
      var lot = oldest
      while lot < lots.count, need > 0, day - Int(table.day[lots[lot]].rawValue) >= window.shortest {
        let taken = min(need, left[lot])
        (left[lot], need, covered) = (left[lot] - taken, need - taken, covered + Int128(taken))
        if need > 0 { lot += 1 }
      }
      oldest = max(oldest, min(lot, lots.count))
    }
  }
}
