internal import GraphCore

/// Bounds for pairs of groups; room that is used again and again.
public struct PairBounds: Sendable {
  private var run = FlowRun()
  private var steps = 0

  /// Steps that lower bounds of pairs may take in a ledger, for each lot and shipment of it. The first givers are
  /// those of which FIFO passes on most.
  public static let stepsAllowed = 64

  /// - Parameters:
  ///   - known: The indices of those intervals whose two groups occur; ascending by giver.
  ///   - numbers: The numbers of their groups.
  mutating func fill(
    _ intervals: inout [PairInterval], at known: [Int], numbers: [PairKey], _ lots: GroupedEntries,
    _ shipments: GroupedEntries, _ ledger: Ledger
  ) {
    for interval in intervals.indices { intervals[interval].lower = 0 }
    for (place, index) in known.enumerated() {
      let (giver, taker) = (Int(numbers[place].giver), Int(numbers[place].taker))
      intervals[index].upper = lots.flow(of: giver, to: taker, of: shipments, ledger.window)
    }
    let givers = PairBounds.givers(numbers, known, intervals)
    guard !givers.isEmpty else { return }
    run.fill(ledger)
    steps = 0
    let allowed = PairBounds.stepsAllowed * ledger.count
    for giver in givers {
      guard run.steps + steps < allowed else {
        for place in giver.places where intervals[known[place]].fifo > 0 {
          intervals[known[place]].lower = nil
        }
        continue
      }
      let number = Int(numbers[giver.places.lowerBound].giver)
      let loss = run.loss(without: number, lots, ledger)
      let most = flow(of: number, to: nil, lots, shipments, ledger)
      for place in giver.places {
        let interval = intervals[known[place]]
        // What goes to other takers is at least what does not fit this one: no bound above zero, no more work.
        guard interval.fifo > 0, loss > most - interval.upper else { continue }
        guard run.steps + steps < allowed else {
          intervals[known[place]].lower = nil
          continue
        }
        let elsewhere = flow(of: number, to: Int(numbers[place].taker), lots, shipments, ledger)
        intervals[known[place]].lower = max(0, loss - elsewhere)
      }
    }
  }

  /// The places of the pairs of each giver that FIFO matches at all, those with the largest matches first.
  private static func givers(
    _ numbers: [PairKey], _ known: [Int], _ intervals: [PairInterval]
  ) -> [(places: Range<Int>, matched: Int128)] {
    var givers: [(places: Range<Int>, matched: Int128)] = []
    var low = 0
    for place in numbers.indices
    where place + 1 == numbers.count || numbers[place + 1].giver != numbers[place].giver {
      let matched = known[low...place].reduce(0) { $0 + intervals[$1].fifo }
      if matched > 0 { givers.append((low..<place + 1, matched)) }
      low = place + 1
    }
    return givers.sorted {
      $0.matched == $1.matched ? $0.places.lowerBound < $1.places.lowerBound : $0.matched > $1.matched
    }
  }

  /// *F*(lots of one giver, all shipments but those to one taker).
  private mutating func flow(
    of giver: Int, to hidden: Int?, _ lots: GroupedEntries, _ shipments: GroupedEntries, _ ledger: Ledger
  ) -> Int128 {
    guard !ledger.window.isEmpty else { return 0 }
    let takers = lots.entries(of: giver)
    steps += takers.count
    let (first, demand) = (ledger.shipments.lowerBound, run.demand)
    let hiddenPlaces = hidden.map { shipments.entries(of: $0) } ?? 0..<0
    return GroupFlow(
      givers: ledger.shipments, day: { ledger.entries[$0].day },
      sumBefore: { place in
        demand[place - first] - shipments.total(of: hiddenPlaces, before: place)
      }, offsets: ledger.window.shortest...ledger.window.longest
    ).flow(to: takers, takerDay: { lots.days[$0] }, quantity: { lots.quantities[$0] })
  }
}

extension GroupedEntries {
  /// The sum of those of some entries that lie before a place in the ledger.
  fileprivate func total(of entries: Range<Int>, before place: Int) -> Int128 {
    guard !entries.isEmpty else { return 0 }
    return sums[places[entries].partitioningIndex { $0 >= place }] - sums[entries.lowerBound]
  }
}
