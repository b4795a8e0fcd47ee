internal import GraphCore
internal import Trade

/// How many of the shipments of named sellers to the destination declare a value, and a mass.
struct DeclaredAmounts: Sendable {
  private(set) var shipments = 0, withValue = 0, withMass = 0

  init(_ sales: [Sale], _ table: ShipmentTable) {
    for sale in sales where sale.has(.toDestination) {
      shipments += 1
      if sale.cents != 0 { withValue += 1 }
      if table.netMass?[ShipmentID(rawValue: sale.row)].isMissing == false { withMass += 1 }
    }
  }
}
