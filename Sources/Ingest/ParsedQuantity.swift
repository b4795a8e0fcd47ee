/// What a cell of money, mass or number holds.
public enum ParsedQuantity: Sendable, Equatable {
  /// A positive amount in the smallest unit, rounded half to even.
  case value(Int64)
  /// Empty, zero, a word for nothing (`nan`, `N/A`, `-`), or so little that it rounds to zero.
  case missing
  /// Below zero.
  case negative
  /// No number in this column's format, or one beyond `Int64`.
  case unreadable
}

/// Units of mass; results are grams.
public enum MassUnit: String, Sendable, Codable, CaseIterable {
  case kg, g, t, lb

  /// Grams in one unit as `multiplier` × 10^`places`. The pound is 453.59237 g exactly (1959 agreement).
  var grams: (multiplier: UInt64, places: Int) {
    switch self {
    case .kg: (1, 3)
    case .g: (1, 0)
    case .t: (1, 6)
    case .lb: (45_359_237, -5)
    }
  }

  /// The unit a header names, as in `Вес нетто, кг`, `Weight (Kilograms)`, `NET WT (MT)`; `nil` if none.
  init?(inHeader header: String) {
    let words = HeaderName.normalised(header).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let unit = words.reversed().lazy.compactMap({ MassUnit.words[$0] }).first else { return nil }
    self = unit
  }

  private static let words: [String: MassUnit] = [
    "kg": .kg, "kgs": .kg, "kgm": .kg, "kilogram": .kg, "kilograms": .kg, "кг": .kg, "千克": .kg, "公斤": .kg,
    "g": .g, "gr": .g, "gram": .g, "grams": .g, "г": .g, "гр": .g,
    "t": .t, "mt": .t, "ton": .t, "tons": .t, "tonne": .t, "tonnes": .t, "т": .t, "тонн": .t, "吨": .t,
    "lb": .lb, "lbs": .lb, "pound": .lb, "pounds": .lb,
  ]
}
