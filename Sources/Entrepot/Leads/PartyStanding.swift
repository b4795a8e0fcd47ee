internal import GraphCore
internal import Trade
internal import Watchlists

extension ListedFirms {
  /// How much watchlists say against a firm that traded on some days: 1 where a listing that concerns exports was in force then,
  /// 0.7 where one came later, 0.4 where it was over, or a partner is listed; 0.2 two shipments from such a firm. Times the
  /// score of the match, for a name that is alike may be another firm.
  func strength(of firm: FirmID, from first: Day, to last: Day) -> Double {
    guard firm != .none else { return 0 }
    var best = hops(of: firm).map { $0 == 1 ? 0.4 : $0 == 2 ? 0.2 : 0 } ?? 0
    for (score, listings) in matches(of: firm) {
      for listing in listings where listing.effect.concernsExports {
        let states = [first, last].map { listing.period.answer(on: $0).state }
        let worth: Double =
          if states.contains(.listed) { 1 } else if states.contains(.laterListed) {
            0.7
          } else if states.contains(
            .listedUnknownStart)
          { 0.7 } else { 0.4 }
        best = max(best, worth * score)
      }
    }
    return best
  }
}
