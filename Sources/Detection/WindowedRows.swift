internal import GraphCore
internal import Trade

/// The lots and shipments of a hub that have something in common, and the pairs of them within the dwell window.
///
/// As all windows are equally long, lots enter and leave in the order of their days: one pass serves all shipments.
struct WindowedRows {
  /// Both ascending by day.
  let lots: [ShipmentID], shipments: [ShipmentID]
  let table: ShipmentTable
  let window: DwellWindow

  /// A lot, and a shipment that may be of its goods.
  struct Pair: Equatable {
    let lot: ShipmentID, shipment: ShipmentID
  }

  /// The first shipment with a lot in its window, and the oldest such lot.
  func anyPair() -> Pair? {
    firstPair { range, _ in range.lowerBound }
  }

  /// The first shipment whose mass is known and no greater than that of all its lots by more than the tolerance, and
  /// the heaviest of these lots.
  func pairWithFittingSum() -> Pair? {
    guard let mass = table.netMass else { return nil }
    var sums: [Int128] = [0]
    for lot in lots { sums.append(sums[sums.count - 1] + Int128(mass[lot].rawValue)) }
    return firstPair { range, shipment in
      guard let need = mass[shipment].known else { return nil }
      guard WindowedRows.fits(Int128(need), sums[range.upperBound] - sums[range.lowerBound]) else {
        return nil
      }
      return range.max { mass[lots[$0]].rawValue < mass[lots[$1]].rawValue }
    }
  }

  /// The first shipment with a lot whose mass is not known or not smaller by more than the tolerance, or whose own
  /// mass is not known; and the heaviest of its lots, one without mass before all others.
  func pairWithPlausibleMass() -> Pair? {
    func weight(_ lot: Int) -> Int64 { table.netMass?[lots[lot]].known ?? .max }
    // Lots of the window, each heavier than all that follow it: the first is the heaviest.
    var (heaviest, first, next) = ([Int](), 0, 0)
    return firstPair { range, shipment in
      while next < range.upperBound {
        while heaviest.count > first, weight(heaviest[heaviest.count - 1]) < weight(next) {
          heaviest.removeLast()
        }
        heaviest.append(next)
        next += 1
      }
      while heaviest[first] < range.lowerBound { first += 1 }
      let lot = heaviest[first]
      guard let need = table.netMass?[shipment].known, weight(lot) != .max else { return lot }
      return WindowedRows.fits(Int128(need), Int128(weight(lot))) ? lot : nil
    }
  }

  /// Whether `need` is at most `stock` and 2 percent: scales differ, and so do packages.
  static func fits(_ need: Int128, _ stock: Int128) -> Bool { stock > 0 && need * 100 <= stock * 102 }

  /// The first pair that `choose` makes of a shipment and the lots in its window, which are never none.
  private func firstPair(_ choose: (Range<Int>, ShipmentID) -> Int?) -> Pair? {
    var (low, high) = (0, 0)
    for shipment in shipments {
      let day = Int(table.day[shipment].rawValue)
      while high < lots.count, day - Int(table.day[lots[high]].rawValue) >= window.shortest { high += 1 }
      while low < high, day - Int(table.day[lots[low]].rawValue) > window.longest { low += 1 }
      guard low < high, let lot = choose(low..<high, shipment) else { continue }
      return Pair(lot: lots[lot], shipment: shipment)
    }
    return nil
  }
}
