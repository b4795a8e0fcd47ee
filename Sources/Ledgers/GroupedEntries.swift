/// The marked entries of one side of a ledger by group, with running totals; room that is used again and again.
struct GroupedEntries: Sendable {
  /// The groups that occur, ascending; they are numbered in this order.
  private(set) var groups: [UInt32] = []
  /// The entries of group `g` are those at `starts[g]..<starts[g + 1]` of `days` and `sums`, ascending by day.
  private(set) var starts: [Int] = []
  private(set) var days: [Int32] = []
  private(set) var quantities: [Int64] = []
  /// One more than there are days: the sum of all quantities before each.
  private(set) var sums: [Int128] = []
  /// By place on the side, counted from its first entry: the number of the group, or `none`.
  private(set) var ofEntry: [UInt32] = []
  /// Places in the ledger, as `days`.
  private(set) var places: [Int] = []

  private var keys: [UInt64] = []

  static let none = UInt32.max

  mutating func fill(_ ledger: Ledger, _ side: Range<Int>) {
    clear()
    for place in side where ledger.entries[place].isMarked {
      keys.append(UInt64(ledger.entries[place].group) << 32 | UInt64(place - side.lowerBound))
    }
    keys.sort()
    ofEntry.append(contentsOf: repeatElement(GroupedEntries.none, count: side.count))
    for key in keys { append(key, ledger, side) }
    starts.append(keys.count)
  }

  private mutating func clear() {
    keys.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    days.removeAll(keepingCapacity: true)
    quantities.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    ofEntry.removeAll(keepingCapacity: true)
    sums.removeAll(keepingCapacity: true)
    sums.append(0)
  }

  private mutating func append(_ key: UInt64, _ ledger: Ledger, _ side: Range<Int>) {
    let (group, offset) = (UInt32(key >> 32), Int(key & 0xFFFF_FFFF))
    if groups.last != group {
      groups.append(group)
      starts.append(days.count)
    }
    let entry = ledger.entries[side.lowerBound + offset]
    ofEntry[offset] = UInt32(groups.count - 1)
    places.append(side.lowerBound + offset)
    days.append(entry.day)
    quantities.append(entry.quantity)
    sums.append(sums[sums.count - 1] + Int128(entry.quantity))
  }

  func entries(of group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

  func total(of group: Int) -> Int128 { sums[starts[group + 1]] - sums[starts[group]] }

  /// The number of a group that may not occur.
  func number(of group: UInt32) -> Int? {
    let place = groups.partitioningIndex { $0 >= group }
    return place < groups.count && groups[place] == group ? place : nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element `isBeyond`; all after it are.
  func partitioningIndex(_ isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
