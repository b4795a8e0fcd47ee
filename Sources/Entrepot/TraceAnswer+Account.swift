internal import Detection
internal import Ledgers
internal import Reporting

extension TraceAnswer {
  /// That the stocks that were looked into add up.
  var accountLines: [String] {
    guard result.lots + result.shipments > 0 else { return [] }
    let statement = AccountStatement(
      account: result.account, measure: AmountMeasure(question.unit), hasLoss: settings.loss != .none)
    let order =
      question.policy == .proportional
      ? ["The account of these stocks is that of the oldest lots first, as parts of a mixture are rounded."]
      : []
    return order + [statement.stock, statement.shipped]
  }

  /// What each tolerance in use changes.
  var tolerances: [ToleranceEffect] {
    without.map { tolerance, result in
      ToleranceEffect(
        tolerance: tolerance, quantity: clamped(self.result.ended[reached] ?? 0),
        without: clamped(result.ended[reached] ?? 0))
    }
  }

  var toleranceLines: [String] {
    let isUpstream = question.direction == .upstream
    let unit = AmountMeasure(question.unit)
    func text(_ amount: Int128) -> String { unit.text(clamped(amount)) }
    return without.map { tolerance, result in
      let (from, to) = (result.ended[reached] ?? 0, self.result.ended[reached] ?? 0)
      return
        "\(tolerance) changes what \(isUpstream ? "is traced to the coalition" : "arrived in a destination") from "
        + "\(text(from)) to \(text(to)), and what is \(isUpstream ? "unexplained" : "not sent on") from "
        + "\(text(result.rest)) to \(text(self.result.rest))."
    }
  }

  private var reached: TracedPart.End { question.direction == .upstream ? .source : .destination }
}
