/// Is told, event by event, what became of the lots and shipments of a ledger.
///
/// Lots and shipments are named by their places in the entries of the ledger; no quantity is zero.
public protocol LedgerVisitor {
  /// Part of a lot served part of a shipment.
  mutating func matched(lot: Int, shipment: Int, quantity: Int64)
  /// Part of a shipment for which there was nothing in stock.
  mutating func unexplained(shipment: Int, quantity: Int64)
  /// Part of a lot that served nothing.
  /// - Parameter isAged: Its window had passed by the last event of the ledger; else it may still serve.
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool)
}
