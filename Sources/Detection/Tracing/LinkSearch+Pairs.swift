internal import GraphCore
internal import Trade

/// A lot, and so much of a shipment as came from it.
struct TracedPair: Sendable {
  let lot: ShipmentID, shipment: ShipmentID
  /// Grams or cents: what the lot served of the shipment, and the whole shipment.
  let part: Int64, whole: Int64
}

extension LinkSearch {
  /// What the two rows of a pair have in common, marks that are too common among it, best first.
  ///
  /// The ledger has seen to the window. As a shipment may be served from many lots, a quantity is plausible if the lot
  /// holds the part it served; a part number is as good as a document only if the lot holds the whole shipment.
  func proofs(_ pair: TracedPair) -> [RouteLink.Proof] {
    let given = names(of: pair.lot)
    var proofs: [RouteLink.Proof] = []
    if !given.isEmpty {
      for name in names(of: pair.shipment) where given.contains(name) {
        if let proof = proof(name, pair) { proofs.append(proof) }
      }
    }
    if let declarations = table.declaration, case let number = declarations.bytes(pair.lot),
      number == declarations.bytes(pair.shipment), DeclarationNumber.isTelling(number)
    {
      proofs.append(
        RouteLink.Proof(basis: .declaration, grade: .a, lot: pair.lot, shipment: pair.shipment))
    }
    return proofs.count < 2 ? proofs : proofs.sorted { order($0, $1) }
  }

  private func proof(_ name: Name, _ pair: TracedPair) -> RouteLink.Proof? {
    guard let basis = basis(name, pair.lot, pair.shipment) else { return nil }
    let isPlausible = fits(pair, part: pair.part) ?? true
    let grade: EvidenceGrade? =
      switch basis {
      case .declaration, .mark(.container, _, _, _), .mark(.bill, _, _, _), .mark(.vin, _, _, _),
        .mark(.serial, _, _, _):
        .a
      case .mark(.partNumber, _, _, _):
        fits(pair, part: pair.whole) == true ? .a : isPlausible ? .b : nil
      case .mark(.brand, _, _, _), .maker: isPlausible ? .b : nil
      }
    return grade.map { RouteLink.Proof(basis: basis, grade: $0, lot: pair.lot, shipment: pair.shipment) }
  }

  /// Whether the lot is heavy enough for a part of the shipment, in whole grams; `nil` where either has no mass.
  private func fits(_ pair: TracedPair, part: Int64) -> Bool? {
    guard let lot = table.netMass?[pair.lot].known, let shipment = table.netMass?[pair.shipment].known else {
      return nil
    }
    return WindowedRows.fits(Int128(shipment) * Int128(part) / Int128(pair.whole), Int128(lot))
  }
}
