internal import GraphCore

/// The largest flow between a few takers and givers whose quantities are summed up already.
///
/// With running totals the oldest-first matching is one number: how much of the givers is used up or past. A taker
/// lifts it to what is past, and then by what it takes, at most to what is open. Lots and shipments may change places,
/// as windows are equally long either way.
struct GroupFlow {
  /// Days of the givers, ascending.
  let givers: Range<Int>
  let day: (Int) -> Int32
  /// The sum of all givers before the one given, or before the end.
  let sumBefore: (Int) -> Int128
  /// Days of givers relative to a taker, both ends included.
  let offsets: ClosedRange<Int>

  /// - Complexity: O(log *g*) for each taker, *g* givers.
  @inline(__always)
  func flow(to takers: Range<Int>, takerDay: (Int) -> Int32, quantity: (Int) -> Int64) -> Int128 {
    var (used, flow) = (Int128(0), Int128(0))
    var (low, high) = (givers.lowerBound, givers.lowerBound)
    for taker in takers {
      let here = Int(takerDay(taker))
      low = first(from: low, onOrAfter: here + offsets.lowerBound)
      high = first(from: max(low, high), onOrAfter: here + offsets.upperBound + 1)
      used = max(used, sumBefore(low))
      let taken = min(Int128(quantity(taker)), max(0, sumBefore(high) - used))
      used += taken
      flow += taken
    }
    return flow
  }

  /// The first giver from `start` on whose day is not before `limit`: steps that double, then halves.
  @inline(__always)
  private func first(from start: Int, onOrAfter limit: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step <= givers.upperBound, Int(day(low + step - 1)) < limit {
      low += step
      step *= 2
    }
    var high = min(low + step - 1, givers.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if Int(day(middle)) >= limit { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension GroupedEntries {
  /// *F*(lots of one giver, shipments to one taker).
  func flow(
    of giver: Int, to taker: Int, of shipments: GroupedEntries, _ window: DwellWindow
  ) -> Int128 {
    guard !window.isEmpty else { return 0 }
    let (lots, others) = (entries(of: giver), shipments.entries(of: taker))
    if lots.count <= others.count {
      return GroupFlow(
        givers: others, day: { shipments.days[$0] }, sumBefore: { shipments.sums[$0] },
        offsets: window.shortest...window.longest
      ).flow(to: lots, takerDay: { days[$0] }, quantity: { quantities[$0] })
    }
    return GroupFlow(
      givers: lots, day: { days[$0] }, sumBefore: { sums[$0] }, offsets: -window.longest ... -window.shortest
    ).flow(to: others, takerDay: { shipments.days[$0] }, quantity: { shipments.quantities[$0] })
  }
}
