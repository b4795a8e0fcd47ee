/// How a compared figure is called and written in words and tables.
struct FigureForm: Sendable {
  /// Name in JSON, where amounts are integers of the smallest unit; and in CSV, where they are exact decimals.
  let name: String, column: String
  /// Name in sentences, and unit behind the number.
  let words: String, unit: String
  /// Digits behind the point of the amount in its unit; `nil` for what is no such amount.
  let places: Int?

  private init(_ name: String, _ column: String, _ words: String, unit: String = "", places: Int? = nil) {
    (self.name, self.column, self.words) = (name, column, words)
    (self.unit, self.places) = (unit, places)
  }

  /// All there are; `rank` is printed on its own.
  private static let all: [FigureForm] = [
    FigureForm("valueUSDCents", "value_usd", "value", unit: "USD", places: 2),
    FigureForm("logOdds", "log_odds", "log-odds"),
    FigureForm("netMassGrams", "net_mass_kg", "mass", unit: "kg", places: 3),
    FigureForm("attributedGrams", "attributed_kg", "from the coalition", unit: "kg", places: 3),
    FigureForm("attributedUSDCents", "attributed_usd", "from the coalition", unit: "USD", places: 2),
    FigureForm(
      "attributedPieceThousandths", "attributed_pieces", "from the coalition", unit: "pieces", places: 3),
  ]

  init(_ name: String) { self = Self.all.first { $0.name == name } ?? FigureForm(name, name, name) }

  /// `1,234 USD`, `12.5 kg`, `B`, `?`.
  func text(_ value: ReportDifference.Value?) -> String {
    switch value {
    case nil: return "?"
    case .integer(let number):
      guard let places else { return grouped(String(number)) }
      return "\(places == 2 ? wholeDollars(number) : thousandths(number)) \(unit)"
    case .decimal(let number): return name == "logOdds" ? signed(number) : "\(number)"
    case .text(let text): return text.isEmpty ? "none" : visibleText(text)
    }
  }

  /// An exact decimal, or text as a spreadsheet takes it; empty for what is not known.
  func cell(_ value: ReportDifference.Value?) -> String {
    switch value {
    case nil: ""
    case .integer(let number): decimalText(number, places: places ?? 0)
    case .decimal(let number): "\(number)"
    case .text(let text): neutralised(visibleText(text))
    }
  }
}

extension AmountMeasure {
  /// Name of the figure for what stocks explain.
  var attributedName: String {
    switch self {
    case .mass: "attributedGrams"
    case .value: "attributedUSDCents"
    case .pieces: "attributedPieceThousandths"
    }
  }
}
