internal import GraphCore
internal import Statistics
internal import Trade

extension JumpCase {
  /// One sentence with the numbers, and the shape in words.
  func sentence(
    _ trade: DestinationTrade, _ place: Break?, _ shape: SeriesShape.Story, _ ratio: Double,
    _ interval: ClosedRange<Double>?, _ goods: HSCode
  ) -> String {
    let who =
      switch subject {
      case .firm(let firm): trade.label(firm)
      case .country(let country): "All hubs of \(country)"
      }
    let when =
      place.map { place in
        place.interval.count == 1
          ? "; the series breaks in \(axis.name(of: place.position))"
          : "; the series breaks in \(axis.name(of: place.position)) (\(axis.name(of: place.interval.lowerBound)) to \(axis.name(of: place.interval.upperBound)))"
      } ?? ""
    let words =
      switch shape {
      case .step: "a step"
      case .growth: "steady growth"
      case .season: "a season"
      case .spike: "a single spike"
      case .flat: "no clear shape"
      }
    let price =
      split.map { split in
        let isPlain = split.priceEffect >= 0 && split.volumeEffect >= 0 && split.change > 0
        return isPlain
          ? "; \(percentText(split.volumeEffect / split.change)) of the rise is volume, the rest price"
          : "; \(signed(split.volumeEffect)) by volume and \(signed(split.priceEffect)) by price"
      } ?? ""
    let between =
      interval.map { " (95 % interval \(decimals($0.lowerBound, 1)) to \(decimals($0.upperBound, 1)))" } ?? ""
    func months(_ range: Range<Int>) -> String {
      "\(axis.name(of: range.lowerBound)) to \(axis.name(of: range.upperBound - 1))"
    }
    return
      "\(who) sold \(dollars(v1)) of \(goods) to \(trade.places) in \(months(windows.after)), after the measure, against "
      + "\(dollars(v0)) in \(months(windows.before)): \(timesText(ratio))\(between), \(words)\(when)\(price)."
  }

  private func signed(_ dollars: Double) -> String {
    "\(dollars < 0 ? "" : "+")\(decimals(dollars, 0)) USD"
  }
}
