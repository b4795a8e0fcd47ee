public import Ledgers
public import Trade

/// Where goods came from, or where they went.
public struct TraceQuestion: Sendable {
  /// Against or with the flow of goods.
  public enum Direction: String, Sendable, CaseIterable { case upstream, downstream }
  public var direction: Direction
  /// How shipments are served from lots.
  public var policy: MixingPolicy
  /// What is counted.
  public var unit: QuantityMeasure
  /// The shipments whose goods are followed.
  public var shipments: [ShipmentID]

  /// Oldest lots first.
  public init(
    _ shipments: [ShipmentID], direction: Direction = .upstream, policy: MixingPolicy = .fifo,
    unit: QuantityMeasure = .mass
  ) {
    (self.shipments, self.direction, self.policy, self.unit) = (shipments, direction, policy, unit)
  }
}

/// Part of a shipment whose goods are followed, and the parts it came from or went into.
public struct TracedPart: Sendable, Equatable {
  /// Why goods are not followed beyond a shipment.
  public enum End: String, Sendable, CaseIterable {
    /// Goods of the coalition begin here.
    case source
    /// They have arrived in a destination.
    case destination
    /// As many legs as asked for.
    case legs
    /// More parts than are kept.
    case limit
    /// The row does not name the firm that would have to be asked.
    case unnamed
    /// Nothing that the firm received, or passed on, is in the records.
    case unseen
  }
  public var shipment: ShipmentID
  /// Grams or cents of the shipment that are followed here.
  public var quantity: Int64
  /// Why there are no parts; `nil` where goods were followed.
  public var end: End?
  /// The lots it came from, or the shipments it went into, in the order of service.
  public var parts: [TracedPart] = []
  /// Followed, but nothing is found: upstream there was nothing in stock, downstream it was never sent on.
  public var rest = Int64(0)
  /// What links it to the shipment it is a part of; `nil` for a shipment asked for.
  public var link: TracedLink?

  public init(_ shipment: ShipmentID, quantity: Int64, end: End? = nil) {
    (self.shipment, self.quantity, self.end) = (shipment, quantity, end)
  }
}

/// The answer to a question, and what it stands on.
public struct TraceResult: Sendable, Equatable {
  /// One for each shipment asked for that has a quantity, in canonical order.
  public var roots: [TracedPart] = []
  /// Shipments asked for that have none.
  public var rootsWithoutQuantity = 0
  /// Stocks that were looked into; lots and shipments in them.
  public var stocks = 0, lots = 0, shipments = 0
  /// Rows of these stocks that have no quantity and so are not in them.
  public var rowsWithoutQuantity = 0
  /// What of all shipments asked for ended how; what was followed to where nothing is found is `rest`.
  public var ended: [TracedPart.End: Int128] = [:], rest = Int128(0)
  /// Parts that were followed no further as no more are kept.
  public var limitedParts = 0
  /// How many are.
  public var mostParts = 0
  /// Everything that these stocks received and sent; marked are lots of the coalition, and shipments to destinations.
  public var account = LedgerAccount()
  /// Marks that linked parts but for too many firms using them, and how many firms may use one.
  public var tooCommonMarks = 0, markFirmLimit = 0
  public init() {}
}
