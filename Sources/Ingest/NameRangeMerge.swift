/// Merges sorted runs of names, range by range.
struct NameRangeMerge: Sendable {
  typealias Entry = NameOrder.Entry
  let tables: [InternedNames]
  let runs: [[Entry]]
  /// Names in a range, about.
  private static let grain = 1 << 13

  /// Where each run is cut: the first entry of `runs[r]` that belongs to range c is `cuts()[c][r]`.
  func cuts() -> [[Int]] {
    guard let longest = runs.max(by: { $0.count < $1.count }), !longest.isEmpty else { return [[]] }
    let total = runs.reduce(0) { $0 + $1.count }
    let step = max(1, longest.count * NameRangeMerge.grain / total)
    let inner = stride(from: step, to: longest.count, by: step).map { place in
      runs.map { firstIndex(in: $0, notBefore: longest[place]) }
    }
    return [runs.map { _ in 0 }] + inner + [runs.map(\.count)]
  }

  private func firstIndex(in run: [Entry], notBefore entry: Entry) -> Int {
    var (low, high) = (0, run.count)
    while low < high {
      let middle = (low + high) / 2
      if compare(run[middle], entry) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The entries of one range in their order.
  func merged(from: [Int], to: [Int]) -> [Entry] {
    var pieces = runs.indices.map { Array(runs[$0][from[$0]..<to[$0]]) }
    while pieces.count > 1 {
      pieces = stride(from: 0, to: pieces.count, by: 2).map { first in
        first + 1 < pieces.count ? merged(pieces[first], pieces[first + 1]) : pieces[first]
      }
    }
    var all = pieces.first ?? []
    // Equal names stand in one range: cuts are made before the first of them.
    for place in all.indices.dropFirst() where compare(all[place - 1], all[place]) == 0 {
      all[place].isNew = false
    }
    return all
  }

  private func merged(_ a: [Entry], _ b: [Entry]) -> [Entry] {
    var merged: [Entry] = []
    merged.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count && j < b.count {
      if compare(b[j], a[i]) < 0 {
        merged.append(b[j])
        j += 1
      } else {
        merged.append(a[i])
        i += 1
      }
    }
    merged += a[i...]
    merged += b[j...]
    return merged
  }

  /// Less than 0 where `a` comes first, 0 where the two are the same name with the same tag.
  private func compare(_ a: Entry, _ b: Entry) -> Int {
    if a.key.prefix != b.key.prefix { return a.key.prefix < b.key.prefix ? -1 : 1 }
    return unsafe tables[Int(a.table)].table.withEntry(Int(a.key.number)) { tagA, x in
      unsafe tables[Int(b.table)].table.withEntry(Int(b.key.number)) { tagB, y in
        let order = unsafe compareBytes(x, y)
        return order != 0 ? order : Int(tagA) - Int(tagB)
      }
    }
  }
}

/// Less than 0 where `x` comes first by its bytes. Reads up to 7 bytes beyond both ends.
func compareBytes(_ x: UnsafeRawBufferPointer, _ y: UnsafeRawBufferPointer) -> Int {
  let count = min(x.count, y.count)
  var offset = 0
  while offset < count {
    let a = unsafe UInt64(bigEndian: x.baseAddress!.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let b = unsafe UInt64(bigEndian: y.baseAddress!.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let used = UInt64(bigEndian: lowBytes(min(8, count - offset)))
    if (a ^ b) & used != 0 { return a & used < b & used ? -1 : 1 }
    offset += 8
  }
  return x.count - y.count
}
