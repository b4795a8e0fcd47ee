/// Words of a name, by position; a name has at most 64.
struct WordSet: Equatable {
  private var bits: UInt64 = 0

  init() {}

  var count: Int { bits.nonzeroBitCount }

  @inline(__always) func contains(_ index: Int) -> Bool { bits & (1 &<< UInt64(index)) != 0 }

  @inline(__always) func isDisjoint(with range: Range<Int>) -> Bool { bits & WordSet.mask(range) == 0 }

  @inline(__always) mutating func insert(_ range: Range<Int>) { bits |= WordSet.mask(range) }

  /// Calls `visit` with each run of `least` to four neighbouring words that are not in the set.
  @inline(__always)
  func eachRun(from least: Int = 2, before end: Int, _ visit: (Range<Int>) -> Void) {
    var start = 0
    while start < end {
      var count = least
      while count <= min(4, end - start) {
        let run = start..<start + count
        if !isDisjoint(with: run) { break }
        visit(run)
        count += 1
      }
      start += 1
    }
  }

  private static func mask(_ range: Range<Int>) -> UInt64 {
    range.count >= 64 ? .max : ((1 &<< UInt64(range.count)) - 1) &<< UInt64(range.lowerBound)
  }
}
