/// How firmly the rows of two neighbouring legs hang together. The better grade is the smaller.
public enum EvidenceGrade: String, Sendable, CaseIterable, Comparable {
  /// Both rows name the same container, bill, declaration, serial number or vehicle, or the same part number with a
  /// quantity that fits.
  case a = "A"
  /// Both rows name the same brand, maker or part number, within the window and with a plausible quantity.
  case b = "B"
  /// The goods are of one class, and lots received before cover the greater part of the mass shipped. What the hub sent
  /// to others is not counted here: ledgers do, and say what is left.
  case c = "C"
  /// The goods are of one class and within the window: nothing else speaks for it.
  case d = "D"

  /// Whether `a` is the better grade.
  public static func < (a: EvidenceGrade, b: EvidenceGrade) -> Bool { a.rawValue < b.rawValue }
}
