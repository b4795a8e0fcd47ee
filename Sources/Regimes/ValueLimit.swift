/// A value above which goods are meant: rugs above 500 USD.
///
/// Lists set such values per article, while a row declares the value of a whole shipment. So a shipment worth no more
/// than the limit holds no such article, whatever the number of pieces; above it the number of pieces decides, and
/// where that is not known the answer is open.
public struct ValueLimit: Sendable, Equatable {
  /// What is worth that much.
  public enum Unit: String, Sendable, CaseIterable {
    /// One article.
    case item
    /// All of a shipment.
    case shipment
  }
  /// Goods worth more than this are meant; US cents.
  public var cents: Int64
  /// What the value is of.
  public var unit: Unit

  /// Both parts as described above.
  public init(cents: Int64, unit: Unit) { (self.cents, self.unit) = (cents, unit) }

  /// Whether goods are above the limit; `nil` where value or number of pieces is missing and would decide.
  ///
  /// - Parameters:
  ///   - valueCents: Value of the shipment in US cents.
  ///   - items: Number of articles in it.
  public func isExceeded(valueCents: Int64?, items: Double?) -> Bool? {
    guard let valueCents else { return nil }
    if valueCents <= cents { return false }
    if unit == .shipment { return true }
    guard let items, items > 0 else { return nil }
    return Double(valueCents) / items > Double(cents)
  }

  /// `above 500 USD apiece`.
  public var text: String {
    let amount =
      cents % 100 == 0 ? "\(cents / 100)" : "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    return "above \(amount) USD " + (unit == .item ? "apiece" : "per shipment")
  }
}
