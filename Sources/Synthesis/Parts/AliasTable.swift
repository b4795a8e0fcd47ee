/// Draws an index with a given weight in constant time.
///
/// Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", IEEE TSE 17(9), 1991.
struct AliasTable: Sendable {
  private var keep: [Double]
  private var alias: [Int32]

  /// - Parameter weights: Not negative, at least one positive.
  init(_ weights: [Double]) {
    let total = weights.reduce(0, +)
    precondition(total > 0 && weights.allSatisfy { $0 >= 0 }, "weights must not be negative, nor all zero")
    keep = weights.map { $0 * Double(weights.count) / total }
    alias = weights.indices.map { Int32($0) }
    pairUp()
  }

  /// Fills up each index below the mean from one above it.
  private mutating func pairUp() {
    var small = keep.indices.filter { keep[$0] < 1 }
    var large = keep.indices.filter { keep[$0] >= 1 }
    while let low = small.popLast(), let high = large.last {
      alias[low] = Int32(high)
      keep[high] -= 1 - keep[low]
      if keep[high] < 1 { small.append(large.removeLast()) }
    }
  }

  /// An index, drawn with its weight.
  func draw(_ random: inout RandomStream) -> Int {
    let scaled = random.unit() * Double(keep.count)
    let index = Int(scaled)
    return scaled - Double(index) < keep[index] ? index : Int(alias[index])
  }
}
