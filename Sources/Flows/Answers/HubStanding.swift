public import Trade

/// Where a hub stands among those that send goods to a destination, before and after the event.
public struct HubStanding: Sendable, Equatable, Codable {
  public var hub: CountryCode, destination: CountryCode
  /// Name of the group of goods.
  public var goods: String
  /// Sent to the destination in equal windows, hundredths of the report's currency.
  public var valueBefore: Int64, valueAfter: Int64
  /// After over before; `nil` where nothing was sent before.
  public var ratio: Double?
  /// Part of all that any country sent to the destination, as far as reported; rank among them, from 1.
  public var shareBefore: Double?, shareAfter: Double?
  public var rankBefore: Int?, rankAfter: Int
  /// Revealed comparative advantage (Balassa): share of the goods in the hub's exports over their share in everybody's;
  /// `nil` where the input has not the hub's other exports.
  public var rcaBefore: Double?, rcaAfter: Double?
  /// What the coalition sent to the hub.
  public var supplyBefore: Int64, supplyAfter: Int64
  /// Whether anybody reports that; where not, the supply figures are no zeros.
  public var isSupplyKnown = true
  /// Whether the hub had next to no history: at most 5 % of the value after, and a value after of at least the floor.
  public var isEmerging: Bool
  /// First month after the event of at least a twelfth of the floor; `nil` where there is none, or no months.
  public var since: Month?
  /// Whose figures.
  public var reportedBy: Lane.Side
  /// Countries whose sendings to the destination are known and above zero after the event: the last rank.
  public var senders: Int?
  /// The months or years compared.
  public var spans: ComparedSpans?
}
