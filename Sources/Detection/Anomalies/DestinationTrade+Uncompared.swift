internal import GraphCore
public import Trade

extension DestinationTrade {
  /// Shipments to the destination between the two windows, of the days of the measure and its grace, their value, and
  /// these days; `nil` where nothing is compared, or nothing lies between.
  public var uncompared: (shipments: Int, cents: Int128, first: Day, last: Day)? {
    guard let windows, let axis, let first = axis.firstDay(of: windows.allBefore.upperBound),
      let end = axis.firstDay(of: windows.allAfter.lowerBound)
    else { return nil }
    let between = windows.allBefore.upperBound..<windows.allAfter.lowerBound
    let sum = SaleSum(sales.lazy.filter { $0.has(.toDestination) && between.contains(Int($0.month)) })
    guard sum.shipments > 0 else { return nil }
    return (sum.shipments, sum.cents, first, Day(rawValue: end.rawValue - 1))
  }
}
