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
    if let isBefore = precedes(a, b, { UInt64(firm(of: consignor[$0]).rawValue) }) { return isBefore }
    if let isBefore = precedes(a, b, { UInt64(firm(of: consignee[$0]).rawValue) }) { return isBefore }
    if let isBefore = precedes(a, b, { UInt64(goods[$0].rawValue) }) { return isBefore }
    if let isBefore = precedes(a, b, { UInt64(value?[$0].rawValue ?? 0) }) { return isBefore }
    if let isBefore = precedes(a, b, { UInt64(netMass?[$0].rawValue ?? 0) }) { return isBefore }
    if let isBefore = precedes(a, b, { UInt64(consignor[$0].rawValue) }) { return isBefore }
    if let isBefore = precedes(a, b, { UInt64(consignee[$0].rawValue) }) { return isBefore }
    return precedes(a, b, { digest?[$0] ?? 0 }) ?? (a < b)
  }

  /// Compares one cell; `nil` where the two are equal. Cell by cell, so that a comparison allocates nothing.
  @inline(__always)
  private func precedes(
    _ a: ShipmentID, _ b: ShipmentID, _ cell: (ShipmentID) -> UInt64
  ) -> Bool? {
    let (x, y) = (cell(a), cell(b))
    return x == y ? nil : x < y
  }
}
