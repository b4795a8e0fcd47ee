internal import Trade

/// Sums that a cap limits, kept while rows go by in order of their days.
struct CapLedger {
  private struct Account: Hashable {
    /// Name or identifier of the party; empty where all are one sum, `nil` where it is missing.
    let party: String?
    /// Calendar year; `nil` where the sum never starts anew.
    let year: Int?
  }
  private struct Sums {
    /// Cents of rows that certainly were under the exemption and the account, and of those that may have been.
    var sure: Int64 = 0
    var possible: Int64 = 0
    /// Rows that were or may have been, and whose amount is missing.
    var unknown = 0
  }
  private var sums: [Account: Sums] = [:]

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
    guard cap.currency == "USD" else { return .unknown("\(cap.of.rawValue) in \(cap.currency)") }
    let amount = cap.of == .fee ? facts.feeCents : facts.valueCents
    if cap.span == .shipment { return CapLedger.answer(cap, amount, Sums()) }
    let year = cap.span == .calendarYear ? facts.day.civil.year : nil
    let account = Account(party: CapLedger.party(cap, facts), year: year)
    let before = before(account)
    add(amount, isSure: isSure, to: account)
    let answer = CapLedger.answer(cap, amount, before)
    if account.party != nil { return answer }
    if case .barred = answer { return answer }
    return .unknown("\(cap.per?.rawValue ?? "party"), whose sums are capped")
  }

  private static func party(_ cap: Exemption.ValueCap, _ facts: ExemptionFacts) -> String? {
    guard let role = cap.per else { return "" }
    let party = facts.parties?.first { $0.role == role }
    return party?.identifiers?.first
      ?? party?.name.map { String(decoding: FoldedText($0).words, as: UTF8.self) }
  }

  /// What went before on an account: rows whose party is missing may belong to it.
  private func before(_ account: Account) -> Sums {
    guard account.party != nil else { return Sums() }
    var before = sums[account, default: Sums()]
    let anyone = sums[Account(party: nil, year: account.year), default: Sums()]
    before.possible.addClamped(anyone.sure)
    before.possible.addClamped(anyone.possible)
    before.unknown += anyone.unknown
    return before
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

  private static func answer(
    _ cap: Exemption.ValueCap, _ amount: Int64?, _ before: Sums
  ) -> ConditionAnswer {
    var sure = before.sure
    sure.addClamped(amount ?? 0)
    var most = sure
    most.addClamped(before.possible)
    if sure > cap.cents { return .barred("\(cap.text); \(sure.dollars) USD with this row") }
    if amount == nil { return .unknown("\(cap.of.rawValue) in USD") }
    if before.unknown > 0 {
      return .unknown("\(cap.of.rawValue)s of \(before.unknown) earlier rows, which the cap adds up")
    }
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
