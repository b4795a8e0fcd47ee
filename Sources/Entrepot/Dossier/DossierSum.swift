internal import GraphCore
internal import Reporting
internal import Trade

/// What some shipments come to: exact sums, and what they leave out.
struct DossierSum: Sendable {
  private(set) var shipments = 0
  private(set) var value: Int128 = 0, mass: Int128 = 0
  private(set) var withoutValue = 0, withoutMass = 0
  private(set) var first = Day(rawValue: .max), last = Day(rawValue: .min)

  mutating func add(_ shipment: ShipmentID, in table: ShipmentTable) {
    let day = table.day[shipment]
    shipments += 1
    (first, last) = (min(first, day), max(last, day))
    if let cents = table.value?[shipment].known { value += Int128(cents) } else { withoutValue += 1 }
    if let grams = table.netMass?[shipment].known { mass += Int128(grams) } else { withoutMass += 1 }
  }

  /// As a report holds it: a sum of nothing declared is not known.
  var flow: DossierReport.Flow {
    DossierReport.Flow(
      shipments: shipments, valueUSDCents: withoutValue < shipments ? clamped(value) : nil,
      netMassGrams: withoutMass < shipments ? clamped(mass) : nil, withoutValue: withoutValue,
      withoutMass: withoutMass)
  }

  /// Most value first; then most shipments, then most mass. `nil` where all three are equal.
  static func precedes(_ a: DossierSum, _ b: DossierSum) -> Bool? {
    if a.value != b.value { return a.value > b.value }
    if a.shipments != b.shipments { return a.shipments > b.shipments }
    return a.mass == b.mass ? nil : a.mass > b.mass
  }
}

extension Dictionary where Value == DossierSum {
  /// By value, then by shipments and mass; of equals the key that `isBefore` says.
  func ranked(by isBefore: (Key, Key) -> Bool) -> [(key: Key, value: DossierSum)] {
    sorted { a, b in DossierSum.precedes(a.value, b.value) ?? isBefore(a.key, b.key) }
  }
}
