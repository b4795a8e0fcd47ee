/// Days relative to a row within which other rows count, both ends included.
struct DayOffsets: Sendable {
  let low: Int, high: Int

  /// Where the leg before lies, seen from a leg.
  static func before(_ window: DwellWindow) -> DayOffsets {
    DayOffsets(low: -window.longest, high: -window.shortest)
  }
  /// Where the leg after lies, seen from a leg.
  static func after(_ window: DwellWindow) -> DayOffsets {
    DayOffsets(low: window.shortest, high: window.longest)
  }
}

/// For each served row, the sum over all offered rows whose day lies within `offsets` of its own.
///
/// Both lists ascend by day, so the window slides: each offered row enters once and leaves once, O(offered + served).
///
/// - Parameters:
///   - value: What an offered row counts.
///   - serve: Takes a served row and its sum.
@inline(__always)
func windowSums(
  offered: Range<Int>, offeredDay: (Int) -> Int32, value: (Int) -> UInt128,
  served: Range<Int>, servedDay: (Int) -> Int32, offsets: DayOffsets, serve: (Int, UInt128) -> Void
) {
  guard offsets.low <= offsets.high else {
    for row in served { serve(row, 0) }
    return
  }
  var (low, high, sum) = (offered.lowerBound, offered.lowerBound, UInt128(0))
  for row in served {
    let day = Int(servedDay(row))
    while high < offered.upperBound, Int(offeredDay(high)) <= day + offsets.high {
      sum = checkedSum(sum, value(high))
      high += 1
    }
    while low < high, Int(offeredDay(low)) < day + offsets.low {
      sum &-= value(low)  // what entered leaves: never below zero
      low += 1
    }
    serve(row, sum)
  }
}

/// The sum of two numbers of chains; stops the program rather than wrap.
///
/// A chain of *k* legs is one of at most *m*ᵏ sequences of *m* edges, and five legs of 50 million edges stay below
/// 2¹²⁸ whatever the graph. Beyond that only a graph made for the purpose could get here.
@inline(__always)
func checkedSum(_ a: UInt128, _ b: UInt128) -> UInt128 {
  let (sum, overflow) = a.addingReportingOverflow(b)
  if overflow { fatalError("more than 2^128 chains cannot be counted; narrow the dwell window or the goods") }
  return sum
}

/// The product of two numbers of chains; stops the program rather than wrap.
@inline(__always)
func checkedProduct(_ a: UInt128, _ b: UInt128) -> UInt128 {
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  if overflow { fatalError("more than 2^128 chains cannot be counted; narrow the dwell window or the goods") }
  return product
}
