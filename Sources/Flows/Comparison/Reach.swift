internal import Trade

/// Sentences on who does not report.
extension FlowCube {
  /// Why a reporter cannot be asked over the spans, as a whole sentence.
  func absence(_ country: CountryCode, _ flow: TradeFlow, _ axis: SlotAxis) -> String {
    let lines = "\(country) has no line of \(flow.plural)"
    let alone = "known from its partners alone"
    guard let reach = reach[Reporter(country, flow)] else { return "\(lines): \(alone)." }
    let (first, last) = (axis.before[0], axis.after[axis.after.count - 1])
    if reach.upperBound < last { return "\(lines) after \(reach.upperBound): \(alone)." }
    if reach.lowerBound > first { return "\(lines) before \(reach.lowerBound)." }
    let reading = axis.reading(of: country, flow, in: self)
    let gaps = (axis.beforeSlots + axis.afterSlots).filter { !reading.isReported[$0] }
    guard let gap = gaps.first else { return "\(country) reports all of \(first) to \(last)." }
    if axis.areYears {
      return
        "\(lines) on all of \(gaps.map { ($0 == 0 ? first : last).year.description }.joined(separator: " and "))."
    }
    let more = gaps.count > 1 ? " and \(gaps.count - 1) more \(gaps.count == 2 ? "month" : "months")" : ""
    return "\(lines) on \(axis.first.advanced(by: gap))\(more) of the months compared."
  }
}

extension Sequence<CountryCode> {
  /// `AM, KG, KZ and 12 more`.
  func listed(atMost limit: Int = 10) -> String {
    let all = sorted()
    let names = all.prefix(limit).map(\.description).joined(separator: ", ")
    return all.count > limit ? "\(names) and \(all.count - limit) more" : names
  }
}
