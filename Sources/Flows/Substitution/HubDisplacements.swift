internal import Trade

/// Hubs whose trade with a destination falls while that of others rises, in one commodity class.
///
/// From a month after the event on, the first hub sends in half a year at most 70 % of the half year before, and in every
/// later half year there are figures for; the second sends at least 30 % more in the same half year than in the one before. The
/// lesser of fall and rise is at least a tenth of the floor, and of the fall. Only the month of the largest is told for two hubs and a class.
/// A season is none: where the first sends no less than 70 % of the same half year a year before, and the second no more than
/// then.
///
/// - Returns: By what can have been taken over, most first; listed goods and classes (all goods where no class is known).
/// - Complexity: For each class and month, falling hubs × rising hubs.
public func hubDisplacements(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> Answered<HubDisplacement> {
  guard let axis = SlotAxis(monthsOf: question, cube) else {
    return Answered(notices: [
      "Displaced hubs are not looked for: that needs months before and after a dated measure."
    ])
  }
  let keys = GoodsKeys(question, sorting, classes: true)
  let sides = HubSides(question, cube, axis)
  var list = AnswerList<HubDisplacement>()
  for destination in lanes.destinations {
    var hubs: [CountryCode: FlowTally] = [:]
    var reported: [CountryCode: [Bool]] = [:]
    for hub in lanes.hubs where hub != destination {
      guard let known = sides.tally(from: hub, to: destination, keys) else { continue }
      let (reporter, flow): (CountryCode, TradeFlow) =
        known.side == .exporter ? (hub, .export) : (destination, .import)
      hubs[hub] = known.tally
      reported[hub] = axis.reading(of: reporter, flow, in: cube).isReported
    }
    let met = hubs.values.reduce(into: Set<GoodsGroup>()) { $0.formUnion($1.sums.keys) }
    let groups = met.count > 1 ? met.subtracting([.all]) : met
    for group in groups {
      let runs = hubs.compactMap { hub, tally in
        tally.sums[group].map { HalfYears(hub, $0, isReported: reported[hub]!) }
      }
      for found in displacements(runs, from: axis.untouched.upperBound, floor: Int128(question.floor)) {
        list.add(
          Result { () throws(SumTooLarge) in
            HubDisplacement(
              destination: destination, goods: group.name, from: found.from, to: found.to,
              month: axis.first.advanced(by: found.slot), fromBefore: try found.fall.before.exact(),
              fromAfter: try found.fall.after.exact(), toBefore: try found.rise.before.exact(),
              toAfter: try found.rise.after.exact())
          })
      }
    }
  }
  let answers = list.answers.sorted { a, b in
    if a.replaced != b.replaced { return a.replaced > b.replaced }
    let left = [a.goods, a.from.description, a.to.description, a.destination.description]
    return left.lexicographicallyPrecedes([
      b.goods, b.from.description, b.to.description, b.destination.description,
    ])
  }
  return Answered(answers, notices: SumTooLarge.notice(list.tooLarge))
}

/// Half years of one hub before and after each month; `nil` where a month of them is not reported.
private struct HalfYears {
  typealias Pair = (before: Int128, after: Int128)
  let hub: CountryCode
  let pairs: [Pair?]
  /// Of six months from each slot on.
  private let sums: [Int128?]

  init(_ hub: CountryCode, _ months: [Int128], isReported: [Bool]) {
    self.hub = hub
    sums = (0..<max(months.count - 5, 0)).map { start -> Int128? in
      let half = start..<(start + 6)
      return half.allSatisfy { isReported[$0] } ? half.reduce(0) { $0 + months[$1] } : nil
    }
    pairs = months.indices.map { [sums] slot in
      guard slot >= 6, sums.indices.contains(slot), let before = sums[slot - 6], let after = sums[slot] else {
        return nil
      }
      return (before, after)
    }
  }

  /// The half year from a slot on, a year before; `nil` where it is not reported.
  func yearBefore(_ slot: Int) -> Int128? { slot >= 12 ? sums[slot - 12] : nil }

  /// Whether the half years from a slot on stay at least 30 % below the one before it.
  func staysFallen(at slot: Int) -> Bool {
    guard let start = pairs[slot] else { return false }
    return sums[slot...].allSatisfy { sum in sum.map { $0 * 10 <= start.before * 7 } ?? true }
  }
}

private struct Found {
  var from: CountryCode, to: CountryCode, slot: Int
  var fall: HalfYears.Pair, rise: HalfYears.Pair
  var replaced: Int128 { min(fall.before - fall.after, rise.after - rise.before) }
}

private func displacements(_ hubs: [HalfYears], from first: Int, floor: Int128) -> [Found] {
  struct Hubs: Hashable { var from: CountryCode, to: CountryCode }
  var best: [Hubs: Found] = [:]
  let count = hubs.map(\.pairs.count).max() ?? 0
  for slot in min(first, count)..<count {
    let rising = hubs.compactMap { hub in
      hub.pairs[slot].flatMap {
        ($0.after - $0.before) * 10 >= floor && $0.after > $0.before && $0.after * 10 >= $0.before * 13
          ? (hub, $0) : nil
      }
    }
    guard !rising.isEmpty else { continue }
    for hub in hubs {
      guard let fall = hub.pairs[slot], fall.before > fall.after, (fall.before - fall.after) * 10 >= floor,
        hub.staysFallen(at: slot)
      else { continue }
      let isUsualFall = hub.yearBefore(slot).map { fall.after * 10 > $0 * 7 } ?? false
      for (other, rise) in rising {
        let isUsualRise = other.yearBefore(slot).map { rise.after <= $0 } ?? false
        if isUsualFall && isUsualRise { continue }
        let found = Found(from: hub.hub, to: other.hub, slot: slot, fall: fall, rise: rise)
        guard found.replaced * 10 >= fall.before - fall.after else { continue }
        let key = Hubs(from: hub.hub, to: other.hub)
        if let known = best[key], known.replaced >= found.replaced { continue }
        best[key] = found
      }
    }
  }
  return Array(best.values)
}
