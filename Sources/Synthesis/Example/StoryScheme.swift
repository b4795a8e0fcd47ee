public import Trade

/// One entry of the answer key: trade that was planted on purpose, and what it is.
///
/// Diversion here is controlled goods of a coalition firm that a firm in a third country passes on to the
/// destination while the measure is in force. All else is innocent, however much it looks like it.
public struct StoryScheme: Sendable, Equatable {
  /// What was planted.
  public enum Kind: String, Sendable, CaseIterable {
    /// One row: made in the coalition, sent by a firm in a hub to the destination.
    case relay
    /// A coalition firm sells to a hub, the hub sells the same lots on.
    case twoLeg = "two-leg"
    /// The same through two hubs.
    case threeLeg = "three-leg"
    /// Decoy: a distributor since 2019 that sells the controlled goods to local customers, to the destination only
    /// before the measure, and other goods after it.
    case distributor
    /// Decoy: goods that are not controlled, on the same lanes in the same rhythm.
    case consumerGoods = "consumer-goods"
    /// Decoy: all goods for the destination left before the first coalition lot came; they were made elsewhere.
    case lateFirstLeg = "late-first-leg"
    /// Decoy: sold on from stock bought before the measure, more than 180 days earlier.
    case oldStock = "old-stock"
    /// Decoy: controlled goods are bought and sold locally, goods of another code go to the destination.
    case otherCode = "other-code"

    /// Whether goods are diverted.
    public var isDiversion: Bool {
      switch self {
      case .relay, .twoLeg, .threeLeg: true
      case .distributor, .consumerGoods, .lateFirstLeg, .oldStock, .otherCode: false
      }
    }
  }

  /// What a group of rows does.
  public struct Leg: Sendable, Equatable {
    /// In a few words: `supply`, `onward`, `last`, `local sale`.
    public var role: String
    /// Row numbers, from 0 for the first row after the header, ascending by day.
    public var rows: [Int]
    /// Declaration numbers of the rows, in the same order.
    public var declarations: [String]
  }

  /// Counts from 1.
  public var number: Int
  public var kind: Kind
  public var destination: CountryCode
  /// The goods that matter: the first six digits.
  public var subheading: HSCode
  /// Supplier or maker first, then the firms it went through, the consignee in the destination last.
  public var firms: [String]
  public var legs: [Leg]
  /// Grams of controlled goods that reached the destination through third countries; 0 for a decoy.
  public var divertedGrams: Int64
}
