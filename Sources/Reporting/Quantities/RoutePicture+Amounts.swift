extension RoutePicture.Edge {
  /// `498 kg from the coalition`: what stocks explain of the last legs, by the suppliers drawn.
  ///
  /// Routes through one hub share no goods, so they add up. One through several may be another way to tell the same
  /// goods; it counts where it says more than all of those.
  var attributedText: String? {
    guard let measure = attributed.first?.measure else { return nil }
    let short = attributed.filter { $0.amount.proportional != nil }
    let sum = short.reduce(Int64(0)) { sum, part in
      let next = sum.addingReportingOverflow(part.amount.fifo)
      return next.overflow ? .max : next.partialValue
    }
    let most = max(sum, attributed.map(\.amount.fifo).max() ?? 0)
    return "\(measure.whole(most)) \(measure.unit) from the coalition"
  }
}
