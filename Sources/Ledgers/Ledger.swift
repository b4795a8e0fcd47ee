public import GraphCore

/// The stock of one firm in one kind of goods: what came in, what went out, and how long a lot may lie.
///
/// A lot received on day *t* can serve shipments on days *t* + shortest ... *t* + longest of the window. All shipments
/// compete for the lots. On one day lots come before shipments; all else goes by the order of the entries. Nothing
/// is known about what was in stock before the first lot, so a shipment may remain unexplained.
///
/// The entries of many ledgers share one array; a ledger is two ranges of it, and places in that array name its lots
/// and shipments.
public struct Ledger: Sendable {
  public let entries: [LedgerEntry]
  /// Places of the lots and of the shipments, each ascending by day.
  public let lots: Range<Int>, shipments: Range<Int>
  public let window: DwellWindow

  public init(_ entries: [LedgerEntry], lots: Range<Int>, shipments: Range<Int>, window: DwellWindow) {
    assert(zip(entries[lots], entries[lots].dropFirst()).allSatisfy { $0.day <= $1.day })
    assert(zip(entries[shipments], entries[shipments].dropFirst()).allSatisfy { $0.day <= $1.day })
    (self.entries, self.lots, self.shipments, self.window) = (entries, lots, shipments, window)
  }

  /// A ledger with an array of its own: the lots, then the shipments.
  public init(lots: [LedgerEntry], shipments: [LedgerEntry], window: DwellWindow) {
    self.init(
      lots + shipments, lots: 0..<lots.count, shipments: lots.count..<lots.count + shipments.count,
      window: window)
  }

  /// Lots and shipments.
  public var count: Int { lots.count + shipments.count }

  /// The day of the last event: of the last shipment, or on which the last lot becomes usable. What is left of a lot
  /// whose window has passed by then has aged.
  @inlinable public var lastDay: Int {
    let lot = lots.isEmpty ? Int.min : Int(entries[lots.upperBound - 1].day) + window.shortest
    return shipments.isEmpty ? lot : max(lot, Int(entries[shipments.upperBound - 1].day))
  }

  /// Whether the window of a lot has passed on `day`.
  @inlinable func isOver(_ lot: Int, on day: Int) -> Bool { Int(entries[lot].day) + window.longest < day }
  /// Whether a lot has become usable by `day`.
  @inlinable func isOpen(_ lot: Int, on day: Int) -> Bool { Int(entries[lot].day) + window.shortest <= day }
}
