internal import Detection
internal import Ledgers
internal import Reporting

extension CutSearch {
  /// That the stocks that were looked into add up, and what tolerances changed.
  func accountLines(_ found: Found, _ answer: Chokepoints.Answer?) -> [String] {
    guard found.result.lots + found.result.shipments > 0 else { return [] }
    let statement = AccountStatement(
      account: found.result.account, measure: AmountMeasure(found.unit), hasLoss: settings.loss != .none)
    return [statement.stock, statement.shipped]
      + found.without.map { tolerance, points in
        let hubs = (points.answer(percent: percent)?.hubs ?? 0, answer?.hubs ?? 0)
        let (from, to) = (text(points.total, found), text(found.points.total, found))
        return
          "\(tolerance) changes what is traced to the coalition from \(from) to \(to), and the number of hubs that "
          + "carry \(percent) % of it from \(hubs.0) to \(hubs.1)."
      }
  }

  /// What each tolerance in use changes.
  func tolerances(_ found: Found) -> [ToleranceEffect] {
    found.without.map { tolerance, points in
      ToleranceEffect(
        tolerance: tolerance, quantity: clamped(found.points.total), without: clamped(points.total))
    }
  }

  private func text(_ amount: Int128, _ found: Found) -> String {
    (found.isValued ? TraceReport.Unit.usdCent : .init(found.unit)).text(clamped(amount))
  }
}
