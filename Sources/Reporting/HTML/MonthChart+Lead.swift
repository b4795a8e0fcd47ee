extension MonthChart {
  /// The months of a lead, with what a finding about it says of when they changed.
  init(_ lead: LeadReport, of destination: DestinationReport, findings: [FindingReport]) {
    self.init(
      title: "Lead \(lead.rank) by month: \(lead.goods) to \(destination.places)",
      bars: lead.months.map { .init(month: $0.month, shipments: $0.shipments, cents: $0.valueUSDCents) },
      measureDay: destination.measureDay)
    graceEnd = findings.lazy.compactMap(\.graceEnd).first.flatMap { end in
      destination.measureDay.flatMap { end > $0 ? end : nil }
    }
    change = findings.lazy.compactMap(\.changeMonths).first
  }
}

extension FindingReport {
  /// First day of the months after the measure that were compared: grace is over by then.
  fileprivate var graceEnd: String? { windows.first { $0.name.hasPrefix("after") }?.first }

  /// The months within which its series changed, by the 95 % interval.
  var changeMonths: (first: String, last: String)? {
    guard let effect = effects.first(where: { $0.name == "month of change" }), let low = effect.low,
      let high = effect.high, let start = MonthNumber(String(effect.unit.suffix(7))), low.magnitude < 1e4,
      high.magnitude < 1e4
    else { return nil }
    return (
      MonthNumber(value: start.value + Int(low)).text, MonthNumber(value: start.value + Int(high)).text
    )
  }
}
