internal import Trade

/// Sums that a cap limits, kept while rows go by in order of their days.
struct CapLedger {
  private struct Account: Hashable {
    /// Name or identifier of the party; `nil` where all are one sum.
    let party: String?
    /// Calendar year; `nil` where the sum never starts anew.
    let year: Int?
  }
  private struct Sums {
    /// Cents of rows that certainly were under the exemption, and of those that may have been.
    var sure: Int64 = 0
    var possible: Int64 = 0
    /// Rows that were or may have been, and whose amount is missing.
    var unknown = 0
  }
  private var sums: [Account: Sums] = [:]
  /// Rows whose party is missing: they may belong to any account of their year.
  private var unassigned: [Int?: Int] = [:]

  /// Whether a row keeps within the cap; rows that the exemption is not about or excludes are not added.
  ///
  /// - Parameter verdict: What the other conditions say of the row.
  mutating func answer(
    _ cap: Exemption.ValueCap, _ facts: ExemptionFacts, _ verdict: ExemptionVerdict
  ) -> ConditionAnswer {
    let isSure: Bool
    switch verdict {
    case .notApplicable, .excluded: return .met
    case .satisfied: isSure = true
    case .possible: isSure = false
    }
    let name = cap.of == .fee ? "fee" : "value"
    guard cap.currency == "USD" else { return .unknown("\(name) in \(cap.currency)") }
    let amount = cap.of == .fee ? facts.feeCents : facts.valueCents
    if cap.span == .shipment { return CapLedger.answer(cap, alone: amount, name) }
    let year = cap.span == .calendarYear ? facts.day.civil.year : nil
    guard let party = party(cap, facts) else {
      unassigned[year, default: 0] += 1
      return .unknown("\(cap.per?.rawValue ?? "party"), whose sums are capped")
    }
    let account = Account(party: cap.per == nil ? nil : party, year: year)
    let before = sums[account, default: Sums()]
    add(amount, isSure: isSure, to: account)
    return CapLedger.answer(cap, amount, before, unassigned: unassigned[year] ?? 0, name)
  }

  private func party(_ cap: Exemption.ValueCap, _ facts: ExemptionFacts) -> String? {
    guard let role = cap.per else { return "" }
    let party = facts.parties?.first { $0.role == role }
    return party?.identifiers?.first ?? party?.name.map { FoldedText($0).words }
  }

  private mutating func add(_ amount: Int64?, isSure: Bool, to account: Account) {
    var sum = sums[account, default: Sums()]
    if let amount {
      if isSure { sum.sure.addClamped(amount) } else { sum.possible.addClamped(amount) }
    } else {
      sum.unknown += 1
    }
    sums[account] = sum
  }

  private static func answer(_ cap: Exemption.ValueCap, alone amount: Int64?, _ name: String)
    -> ConditionAnswer
  {
    guard let amount else { return .unknown("\(name) in USD") }
    return amount > cap.cents ? .barred("\(cap.text); here \(amount.dollars) USD") : .met
  }

  private static func answer(
    _ cap: Exemption.ValueCap, _ amount: Int64?, _ before: Sums, unassigned: Int, _ name: String
  ) -> ConditionAnswer {
    var sure = before.sure
    sure.addClamped(amount ?? 0)
    var most = sure
    most.addClamped(before.possible)
    if sure > cap.cents { return .barred("\(cap.text); \(sure.dollars) USD with this row") }
    if amount == nil { return .unknown("\(name) in USD") }
    let open = before.unknown + unassigned
    if open > 0 { return .unknown("\(name)s of \(open) earlier rows, which the cap adds up") }
    return most > cap.cents ? .unknown("which earlier rows the cap adds up") : .met
  }
}

extension Exemption.ValueCap {
  /// `at most 5000 USD of fees per calendar year`.
  public var text: String {
    let amount = "at most \(cents.dollars) \(currency) of \(of.rawValue)s"
    let owner = per.map { " for each \($0.rawValue)" } ?? ""
    return switch span {
    case .shipment: "\(amount) per shipment"
    case .calendarYear: "\(amount) per calendar year\(owner)"
    case .total: "\(amount) in all\(owner)"
    }
  }
}

extension Int64 {
  /// Cents as dollars, without the cents where there are none.
  fileprivate var dollars: String {
    let cents = self % 100
    return cents == 0 ? "\(self / 100)" : "\(self / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  /// Adds what is not negative; sums beyond 64 bits stay at the largest number.
  fileprivate mutating func addClamped(_ amount: Int64) {
    let (sum, overflow) = addingReportingOverflow(Swift.max(0, amount))
    self = overflow ? .max : sum
  }
}
