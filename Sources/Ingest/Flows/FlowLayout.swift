internal import Trade

/// A known format of trade statistics: which columns it has and what they mean.
struct FlowLayout: Sendable {
  /// One column, by the names it may have; the first name that the header has is taken.
  struct Rule: Sendable, Equatable {
    var field: FlowField
    var names: [String]
    /// Currency of a value; none: another column, the header or the user says it.
    var currency = CurrencyCode.none
    /// A unit of a value or mass is 10 to this power of currency units, or grams.
    var power = 0
    /// Whether `power` is said; else the header may say `thousand`.
    var hasPower = false
    /// A value of this flow, where export and import stand side by side.
    var flow: TradeFlow?
    /// Whether a value runs from January to the month of the line.
    var isYearToDate = false
    /// Whether the column says `1` for made in the country and `2` for made elsewhere.
    var isDomesticOrForeign = false
  }

  var id = "", title = ""
  /// Each of them must be there under one of its names.
  var needs: [[String]] = []
  var rules: [Rule] = []
  var system = CountryCodeSystem.any
  var reporter = CountryCode.none
  var flow: TradeFlow?
  var valuation = FlowValuation.unknown
  var isReconciled = false
  /// Whether numbers are written by a program: decimal point, no marks for thousands.
  var isMachineMade = false
  var notes: [String] = []
}

extension FlowLayout {
  /// Reads the table of layouts below.
  static func parse(_ text: String) -> [FlowLayout] {
    var layouts: [FlowLayout] = []
    for line in text.split(separator: "\n") {
      let (word, rest) = parted(line, at: " ")
      if FlowField(rawValue: String(word)) != nil, rest.contains(":") {
        layouts[layouts.count - 1].rules.append(rule(word, rest))
        continue
      }
      switch word {
      case "layout":
        let (id, title) = parted(rest, at: " ")
        layouts.append(FlowLayout(id: String(id), title: String(title)))
      case "needs": layouts[layouts.count - 1].needs.append(names(rest))
      case "system": layouts[layouts.count - 1].system = CountryCodeSystem(rawValue: String(rest))!
      case "reporter" where !rest.contains(":"): layouts[layouts.count - 1].reporter = CountryCode(rest)!
      case "flow" where !rest.contains(":"):
        layouts[layouts.count - 1].flow = rest == "export" ? .export : .import
      case "values": layouts[layouts.count - 1].valuation = FlowValuation(rawValue: String(rest))!
      case "reconciled": layouts[layouts.count - 1].isReconciled = true
      case "machine": layouts[layouts.count - 1].isMachineMade = true
      case "note": layouts[layouts.count - 1].notes.append(String(rest))
      default: preconditionFailure("'\(word)' is no word of the table of layouts")
      }
    }
    return layouts
  }

  /// `value USD thousand export: Export (thsd USD) | ...` behind its first word.
  private static func rule(_ word: Substring, _ rest: Substring) -> Rule {
    let (options, list) = parted(rest, at: ":")
    var rule = Rule(field: FlowField(rawValue: String(word))!, names: names(list))
    for option in options.split(separator: " ") {
      switch option {
      case "thousand": (rule.power, rule.hasPower) = (3, true)
      case "unit": (rule.power, rule.hasPower) = (0, true)
      case "kg": (rule.power, rule.hasPower) = (3, true)
      case "100kg": (rule.power, rule.hasPower) = (5, true)
      case "tonnes": (rule.power, rule.hasPower) = (6, true)
      case "export": rule.flow = .export
      case "import": rule.flow = .import
      case "year-to-date": rule.isYearToDate = true
      case "domestic-or-foreign": rule.isDomesticOrForeign = true
      default: rule.currency = CurrencyCode(String(option))!
      }
    }
    return rule
  }

  private static func names(_ list: Substring) -> [String] {
    list.split(separator: "|").map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func parted(_ text: Substring, at mark: Character) -> (Substring, Substring) {
    guard let place = text.firstIndex(of: mark) else { return (text, "") }
    return (text[..<place], text[text.index(after: place)...].drop { $0 == " " })
  }
}
