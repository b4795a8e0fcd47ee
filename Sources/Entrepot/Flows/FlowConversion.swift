internal import Flows
internal import GraphCore
internal import Ingest
internal import Trade

/// Brings the values of statistics into one currency; what has no rate is left out, and said.
struct FlowConversion {
  /// With all values in `currency`, but those of lines that are left out for want of a rate.
  private(set) var table: FlowTable
  let currency: CurrencyCode
  /// What was converted, at which rates, and what was not: whole sentences.
  private(set) var notices: [String] = []

  /// - Parameter wanted: The currency to report in; `nil` for the only one there is, or the one of most lines that all others
  ///   can be converted to, US dollars before others.
  init(_ table: FlowTable, to wanted: CurrencyCode?, _ rates: CurrencyRates) {
    var lines: [CurrencyCode: Int] = [:]
    for line in table.lines where FlowConversion.hasValue(table.status[line]) {
      lines[table.currency[line], default: 0] += 1
    }
    let most = lines.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    let hasRates = most.allSatisfy { $0 == .usd || rates.currencies.contains($0) }
    currency = wanted ?? (lines.count == 1 ? most[0] : hasRates ? .usd : most.first ?? .usd)
    self.table = table
    if lines.keys.contains(where: { $0 != currency }) { convert(rates, lines) }
  }

  private mutating func convert(_ rates: CurrencyRates, _ lines: [CurrencyCode: Int]) {
    struct Key: Hashable { var currency: CurrencyCode, period: TradePeriod }
    var factors: [Key: Double?] = [:]
    var (values, status) = (table.value.values.map(\.self), table.status.values.map(\.self))
    var currencies = table.currency.values.map(\.self)
    var (missing, used): ([CurrencyCode: Int], [CurrencyCode: [(TradePeriod, Double)]]) = ([:], [:])
    for line in table.lines {
      let from = table.currency[line]
      guard from != currency, FlowConversion.hasValue(status[line.row]) else { continue }
      let key = Key(currency: from, period: table.period[line])
      if factors[key] == nil {
        factors[key] = .some(FlowConversion.factor(key.currency, currency, key.period, rates))
        if let factor = factors[key] ?? nil { used[from, default: []].append((key.period, factor)) }
      }
      let value = (factors[key] ?? nil).map { (Double(values[line.row]) * $0).rounded(.toNearestOrEven) }
      guard let value, let whole = Int64(exactly: value) else {
        status[line.row] = .noRate
        missing[from, default: 0] += 1
        continue
      }
      (values[line.row], currencies[line.row]) = (whole, currency)
    }
    table.value = Column(values)
    table.status = Column(status)
    table.currency = Column(currencies)
    for from in lines.keys.sorted() where from != currency {
      say(from, lines[from] ?? 0, missing[from] ?? 0, used[from] ?? [])
    }
  }

  private mutating func say(
    _ from: CurrencyCode, _ lines: Int, _ missing: Int, _ factors: [(period: TradePeriod, factor: Double)]
  ) {
    let ordered = factors.sorted { $0.period < $1.period }
    if let first = ordered.first, let last = ordered.last {
      notices.append(
        "\(lines - missing) lines in \(from) are counted in \(currency) at the rates of --rates, the mean of each month: "
          + "\(FlowConversion.rounded(first.factor)) in \(first.period)"
          + (ordered.count > 1 ? ", \(FlowConversion.rounded(last.factor)) in \(last.period)." : "."))
    }
    if missing > 0 {
      notices.append(
        "\(missing) lines in \(from) are left out, as there is no rate to \(currency) for their months: give --rates FILE, "
          + "or report in their currency with --currency \(from).")
    }
  }

  /// Lines whose value may be looked at, counted or not.
  private static func hasValue(_ status: FlowStatus) -> Bool {
    status != .quarantined && status != .noValue && status != .otherFlow
  }

  private static func factor(
    _ from: CurrencyCode, _ to: CurrencyCode, _ period: TradePeriod, _ rates: CurrencyRates
  ) -> Double? {
    guard let dollars = rates.mean(of: from, in: period), let unit = rates.mean(of: to, in: period) else {
      return nil
    }
    return dollars / unit
  }

  private static func rounded(_ rate: Double) -> String {
    let text = String((rate * 1e5).rounded() / 1e5)
    return text.contains("e") ? "\(rate)" : text
  }
}
