/// Pairs of a lot group and a shipment group, and how proportional mixing keeps count of each.
///
/// A pair is brought up to date either whenever the stock of its lots changes or whenever its receiver is served,
/// whichever is rarer: so no pair costs more than the smaller of its two groups.
struct PairList: Sendable {
  /// Numbers of the two groups, strictly ascending.
  private(set) var pairs: [PairKey] = []
  /// Pairs counted with the lots, grouped by giver; those of giver `g` are at `giverStarts[g]..<giverStarts[g + 1]`.
  private(set) var withLots: [Int] = [], giverStarts: [Int] = []
  /// Pairs counted with the shipments, grouped by taker.
  private(set) var withShipments: [Int] = [], takerStarts: [Int] = []

  mutating func fill(_ pairs: [PairKey], lots: GroupedEntries, shipments: GroupedEntries) {
    self.pairs = pairs
    func isWithLots(_ pair: PairKey) -> Bool {
      lots.entries(of: Int(pair.giver)).count <= shipments.entries(of: Int(pair.taker)).count
    }
    PairList.group(
      &withLots, &giverStarts, count: lots.groups.count,
      of: pairs.indices.lazy.filter { isWithLots(pairs[$0]) }, by: { Int(pairs[$0].giver) })
    PairList.group(
      &withShipments, &takerStarts, count: shipments.groups.count,
      of: pairs.indices.lazy.filter { !isWithLots(pairs[$0]) }, by: { Int(pairs[$0].taker) })
  }

  /// Counting sort.
  private static func group(
    _ list: inout [Int], _ starts: inout [Int], count: Int, of members: some Sequence<Int>,
    by key: (Int) -> Int
  ) {
    starts.reset(count + 1, to: 0)
    for member in members { starts[key(member) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    list.reset(starts[count], to: 0)
    for member in members {
      list[starts[key(member)]] = member
      starts[key(member)] += 1
    }
    for group in stride(from: count, to: 0, by: -1) { starts[group] = starts[group - 1] }
    starts[0] = 0
  }
}

extension Array {
  /// As many copies of `value` as asked for, in the room there is.
  mutating func reset(_ count: Int, to value: Element) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}
