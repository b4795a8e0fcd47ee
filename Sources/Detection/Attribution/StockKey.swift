/// Whose stock of what: the number of a firm, and that of a commodity class or a stock label.
struct StockKey: Hashable, Comparable, Sendable {
  let firm: UInt32, label: UInt32

  static func < (a: StockKey, b: StockKey) -> Bool { (a.firm, a.label) < (b.firm, b.label) }
}
