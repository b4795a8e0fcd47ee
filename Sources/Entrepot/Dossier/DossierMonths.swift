internal import GraphCore
internal import Reporting
internal import Trade

/// Monthly series of a firm, from the first to the last month of all shipments looked at, zeros included.
struct DossierMonths {
  /// Days of all shipments looked at.
  let days: ClosedRange<Day>
  let sides: DossierSides

  var months: [DossierReport.Month] {
    let (received, sent, made) = (series(sides.received), series(sides.sent), series(sides.made))
    return (DossierMonths.number(days.lowerBound)...DossierMonths.number(days.upperBound)).map { number in
      let (year, month) = number.quotientAndRemainder(dividingBy: 12)
      let zeros = String(repeating: "0", count: max(0, 4 - String(year).count))
      return .init(
        month: "\(zeros)\(year)-\(month < 9 ? "0" : "")\(month + 1)",
        received: (received[number] ?? DossierSum()).flow, sent: (sent[number] ?? DossierSum()).flow,
        made: (made[number] ?? DossierSum()).flow)
    }
  }

  private func series(_ shipments: [ShipmentID]) -> [Int: DossierSum] {
    var sums: [Int: DossierSum] = [:]
    for shipment in shipments {
      sums[DossierMonths.number(sides.table.day[shipment]), default: DossierSum()].add(
        shipment, in: sides.table)
    }
    return sums
  }

  /// Months since the year 0.
  private static func number(_ day: Day) -> Int {
    let (year, month, _) = day.civil
    return year * 12 + month - 1
  }
}
