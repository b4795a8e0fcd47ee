internal import Trade

/// Whether a lane's change is one of price or of volume.
public struct PriceChange: Sendable, Equatable, Codable {
  public var lane: Lane
  /// Commodity class.
  public var goods: String
  /// `kg`, or the supplementary unit.
  public var unit: String
  /// Value of the lines that declare the quantity in both windows, hundredths of the report's currency.
  public var valueBefore: Int64, valueAfter: Int64
  /// Grams, or thousandths of the unit.
  public var quantityBefore: Int64, quantityAfter: Int64
  /// After over before.
  public var valueRatio: Double, quantityRatio: Double, unitValueRatio: Double
  /// What the change of price alone, and of quantity alone, made of the change in value; they add up to it.
  public var priceEffect: Int64, volumeEffect: Int64
  /// Unit value ratio of the same exporter and class to all other importers that are no destinations; `nil` where there is none.
  public var othersRatio: Double?
  /// `unitValueRatio` over `othersRatio`.
  public var relativeMarkUp: Double?
  public var verdict: Verdict
  /// Whether the mark-up reaches 1.75: absolute, and against others.
  public var isMarkedUp: Bool, isMarkedUpAgainstOthers: Bool?
  /// What a reader must know: whole sentences.
  public var notes: [String] = []
  /// The months or years compared.
  public var spans: ComparedSpans?

  public enum Verdict: String, Sendable, Equatable, Codable {
    /// Value rose or fell with price while quantity went the other way or stood still (within 5 %).
    case priceNotVolume = "price-not-volume"
    /// Value rose or fell with quantity while price went the other way or stood still.
    case volumeNotPrice = "volume-not-price"
    case both
  }
}
