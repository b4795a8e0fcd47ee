internal import GraphCore

extension ShipmentTable {
  /// The canonical order of shipments: (day, declaration number, consignor, consignee, goods code, value, mass).
  ///
  /// It depends on contents alone, never on the place of a row in a file, and every tie anywhere is broken by it.
  /// Rows that agree in all seven but differ elsewhere are told apart by the digest of the row.
  public func precedes(_ a: ShipmentID, _ b: ShipmentID) -> Bool {
    if day[a] != day[b] { return day[a] < day[b] }
    if let declaration {
      let (x, y) = (declaration.bytes(a), declaration.bytes(b))
      if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
    }
    let x = orderKey(a)
    let y = orderKey(b)
    return x == y ? a < b : x.lexicographicallyPrecedes(y)
  }

  private func orderKey(_ shipment: ShipmentID) -> [UInt64] {
    [
      UInt64(firm(of: consignor[shipment]).rawValue), UInt64(firm(of: consignee[shipment]).rawValue),
      UInt64(goods[shipment].rawValue), UInt64(value?[shipment].rawValue ?? 0),
      UInt64(netMass?[shipment].rawValue ?? 0), UInt64(consignor[shipment].rawValue),
      UInt64(consignee[shipment].rawValue), digest?[shipment] ?? 0,
    ]
  }
}
