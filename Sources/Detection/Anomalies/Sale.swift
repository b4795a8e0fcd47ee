/// A shipment as a detector of anomalies sees it. Thirty-two bytes, as there are many.
struct Sale: Sendable, BitwiseCopyable {
  /// US cents; 0 where none is declared.
  let cents: Int64
  /// Row of the table.
  let row: UInt32
  /// Firms; `FirmID.none` where not named.
  let seller: UInt32, buyer: UInt32
  /// Commodity class.
  let label: UInt32
  let day: Int32
  /// Month of the axis.
  let month: UInt16
  let traits: Traits

  /// What countries and papers say of a sale.
  struct Traits: OptionSet, Sendable, BitwiseCopyable {
    let rawValue: UInt16
    /// Into a destination, from outside of it.
    static let toDestination = Traits(rawValue: 1)
    /// Out of a destination, to another country.
    static let outOfDestination = Traits(rawValue: 2)
    /// Its seller's country is in the coalition.
    static let fromCoalition = Traits(rawValue: 4)
    /// Its seller's country or declared origin is in the coalition, and the seller is in no destination.
    static let coalitionGoods = Traits(rawValue: 8)
    /// Its seller is in a hub country.
    static let fromHub = Traits(rawValue: 16)
    /// Into a destination, and its maker is its seller; or no maker is named, and the goods are of the seller's country.
    static let ownMake = Traits(rawValue: 32)
    /// Into a destination, and its seller's country or the country of dispatch is a hub.
    static let sentFromHub = Traits(rawValue: 64)
    /// Into a destination, and its maker's country or its origin is in the coalition.
    static let coalitionMake = Traits(rawValue: 128)
  }

  @inline(__always) func has(_ trait: Traits) -> Bool { traits.contains(trait) }
}
