internal import GraphCore
internal import Trade

extension FlowColumns {
  private struct Key: Hashable {
    let period: TradePeriod, reporter: CountryCode, partner: CountryCode, flow: TradeFlow, goods: HSCode,
      detail: UInt32
  }

  private func key(_ row: Int) -> Key {
    unsafe Key(
      period: period.base[row], reporter: reporter.base[row], partner: partner.base[row],
      flow: flow.base[row],
      goods: goods.base[row], detail: detail.base[row])
  }

  /// Takes masses and quantities that have lines of their own to the first value of the same thing; what has no value
  /// stays a line without one.
  ///
  /// - Returns: Whether there were any.
  func joinIndicators(_ rows: Range<Int>) -> Bool {
    let waiting = rows.filter { unsafe dropped.base[$0] == 2 }
    guard !waiting.isEmpty else { return false }
    var values: [Key: Int] = [:]
    for row in rows where unsafe dropped.base[row] == 0 && status.base[row] != .quarantined {
      if values[key(row)] == nil { values[key(row)] = row }
    }
    for row in waiting {
      guard let value = values[key(row)] else {
        unsafe dropped.base[row] = 0
        if unsafe status.base[row] == .used { unsafe status.base[row] = .noValue }
        continue
      }
      unsafe dropped.base[row] = 1
      if unsafe !netMass.base[row].isMissing { unsafe netMass.base[value] = netMass.base[row] }
      if unsafe !quantity.base[row].isMissing { unsafe quantity.base[value] = quantity.base[row] }
    }
    return true
  }
}
