/// A rule by which shipments are served from the lots in stock.
public enum MixingPolicy: String, Sendable, CaseIterable {
  /// Oldest lots first.
  case fifo
  /// Newest lots first.
  case lifo
  /// Every lot in stock gives the same fraction of what is left of it.
  case proportional
}

/// A part of a lot that served a part of a shipment.
public struct StockPart: Hashable, Sendable, BitwiseCopyable {
  /// Places in the entries of the ledger.
  public var lot: Int, shipment: Int
  public var quantity: Int64
  /// How much of the lot, and of the shipment, had been served before. Zero under proportional mixing, where no part
  /// comes before another.
  public var lotOffset: Int64, shipmentOffset: Int64

  public init(lot: Int, shipment: Int, quantity: Int64, lotOffset: Int64 = 0, shipmentOffset: Int64 = 0) {
    (self.lot, self.shipment, self.quantity) = (lot, shipment, quantity)
    (self.lotOffset, self.shipmentOffset) = (lotOffset, shipmentOffset)
  }
}

extension Ledger {
  /// Which part of which lot served which part of which shipment, in the order of service.
  ///
  /// - Parameters:
  ///   - shipments, lots: Those to be answered for, as places in the entries; parts that concern none of them are left
  ///     out.
  /// - Complexity: O(*n*) for *n* lots and shipments; under proportional mixing O(*n* + *w* · *s*) for *w* entries asked
  ///   for and *s* lots or shipments within a window.
  public func parts(
    _ policy: MixingPolicy, ofShipments wantedShipments: Set<Int>, ofLots wantedLots: Set<Int>
  ) -> [StockPart] {
    var all: [StockPart]
    switch policy {
    case .fifo:
      var list = PartList()
      fifo(&list)
      all = list.parts
    case .lifo:
      var (list, stack) = (PartList(), LotStack())
      lifo(&list, stack: &stack)
      all = list.parts
    case .proportional:
      return ProportionalParts(of: self, shipments: wantedShipments, lots: wantedLots).parts
    }
    all.removeAll { !wantedShipments.contains($0.shipment) && !wantedLots.contains($0.lot) }
    return all
  }
}

/// Keeps matches with what of both sides had been served before.
private struct PartList: LedgerVisitor {
  private(set) var parts: [StockPart] = []
  private var servedLots: [Int: Int64] = [:]
  private var shipment = -1, served = Int64(0)

  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {
    if shipment != self.shipment { (self.shipment, served) = (shipment, 0) }
    parts.append(
      StockPart(
        lot: lot, shipment: shipment, quantity: quantity, lotOffset: servedLots[lot, default: 0],
        shipmentOffset: served))
    servedLots[lot, default: 0] += quantity
    served += quantity
  }
  mutating func unexplained(shipment: Int, quantity: Int64) {}
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {}
}
