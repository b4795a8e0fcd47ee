extension AmountMeasure {
  /// `kg`, `USD` or `pieces`.
  public var unit: String {
    switch self {
    case .mass: "kg"
    case .value: "USD"
    case .pieces: "pieces"
    }
  }

  /// Decimal places of an amount in the unit.
  var places: Int { self == .value ? 2 : 3 }

  /// `1,234.5`: kilograms or pieces, or dollars and cents.
  func number(_ amount: Int64?) -> String { self == .value ? dollars(amount) : thousandths(amount) }

  /// `1,235`: whole kilograms, pieces or dollars, for tables.
  func whole(_ amount: Int64?) -> String {
    guard self != .value, let amount else { return wholeDollars(amount) }
    return amount < 10_000 ? thousandths(amount) : wholeDollars((amount / 10) + (amount % 10 >= 5 ? 1 : 0))
  }

  /// `1,234.5 kg`.
  public func text(_ amount: Int64?) -> String { "\(number(amount)) \(unit)" }
}

extension AttributedAmount {
  /// Whether all rules agree. Equal bounds alone do not say so: newest first and in proportion more stock may age, and
  /// they may fall below `lower`.
  var isExact: Bool { [lower, fifo, proportional, lifo].allSatisfy { $0 == upper } }

  /// In one number where all rules agree; else as `between 412 and 530 kg; oldest first 498, proportionally 480, newest first 450`.
  func sentence(_ measure: AmountMeasure) -> String {
    if isExact { return "\(measure.text(upper)) by any rule" }
    guard let lower, let proportional, let lifo else {
      let least = self.lower.map { "at least \(measure.number($0)) and " } ?? ""
      if least.isEmpty, fifo == upper { return "\(measure.text(fifo)) oldest first, the most by any rule" }
      return "\(least)at most \(measure.text(upper)); oldest first \(measure.number(fifo))"
    }
    return
      "between \(measure.number(lower)) and \(measure.text(upper)); oldest first \(measure.number(fifo)), "
      + "proportionally \(measure.number(proportional)), newest first \(measure.number(lifo))"
  }
}

extension StockDwell {
  /// `3/14/60`: days within which a tenth, a half, and nine tenths had left.
  var short: String { "\(p10)/\(median)/\(p90)" }
}

/// `42 %`, `<1 %`, `>99 %`; `–` where there is no whole.
func percentText(_ share: Double?) -> String {
  guard let share else { return "–" }
  let percent = (share * 100).rounded()
  guard percent.magnitude < 1e12 else { return "?" }
  if percent == 0, share > 0 { return "<1 %" }
  return percent == 100 && share < 1 ? ">99 %" : "\(Int(percent)) %"
}

extension RouteReport.Attribution {
  /// What came through, and what that is a share of.
  var sentences: [String] {
    var parts = ["Attributed: \(amount.sentence(measure))."]
    var shares: [String] = []
    if let explainedShare {
      shares.append("\(percentText(explainedShare)) of the \(measure.text(shipped)) sent to the consignee")
    }
    if let passedOnShare {
      shares.append("\(percentText(passedOnShare)) of the \(measure.text(received)) had from the supplier")
    }
    if !shares.isEmpty { parts.append("Oldest first that is \(shares.joined(separator: " and ")).") }
    if let retainedShare {
      parts.append(
        retainedShare == 0
          ? "The hub sent on all it received of the class."
          : "Of all it received of the class the hub never sent on \(percentText(retainedShare)).")
    }
    if let dwell { parts.append(dwell.sentence) }
    return parts
  }
}

extension StockDwell {
  /// How long goods were in stock. Where dates are forgiven, goods may have left, by the dates, before they came.
  fileprivate var sentence: String {
    guard p10 < 0 else {
      return p10 == p90
        ? "In stock \(counted(median, "day"))."
        : "In stock \(median) days at the median by quantity, a tenth up to \(p10), nine tenths up to \(p90)."
    }
    func text(_ days: Int) -> String {
      days == 0
        ? "on the day it came"
        : "\(counted(Int(clamping: days.magnitude), "day")) \(days < 0 ? "before" : "after") it came"
    }
    return p10 == p90
      ? "By the dates it left \(text(median))."
      : "By the dates it left \(text(median)) at the median by quantity, a tenth \(text(p10)) or earlier, nine tenths not "
        + "later than \(text(p90))."
  }
}
