/// A shipment as tracing through several stocks sees it; all of one kind of goods.
public struct TracedEdge: Hashable, Sendable, BitwiseCopyable {
  public var quantity: Int64
  public var day: Int32
  /// Who sends, and who receives.
  public var source: UInt32, target: UInt32
  public var roles: Roles

  public init(day: Int32, quantity: Int64, source: UInt32, target: UInt32, roles: Roles) {
    (self.day, self.quantity, self.source, self.target, self.roles) = (day, quantity, source, target, roles)
  }

  /// What a shipment can be in a trace.
  public struct Roles: OptionSet, Hashable, Sendable, BitwiseCopyable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// It comes out of a stock that is kept: its sender is a hub.
    public static let fromStock = Roles(rawValue: 1)
    /// It goes into a stock that is kept: its receiver is a hub.
    public static let toStock = Roles(rawValue: 2)
    /// The question is where goods end up that begin with it.
    public static let isSource = Roles(rawValue: 4)
    /// The question is where goods come from that end with it.
    public static let isDestination = Roles(rawValue: 8)
  }

  /// Edges of one day go in this order: into stocks from outside, from stock to stock, out of them.
  public var rank: Int { !roles.contains(.fromStock) ? 0 : roles.contains(.toStock) ? 1 : 2 }
}
