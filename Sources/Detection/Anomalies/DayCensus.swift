/// How many shipments fall in each year or so, to tell a misread date from the span of the data.
struct DayCensus: Sendable {
  /// Shipments, first and last day by spans of 366 days from 1 January 1900; days before and after are in the outer ones.
  private var counts = [Int](repeating: 0, count: spans)
  private var firsts = [Int32](repeating: .max, count: spans)
  private var lasts = [Int32](repeating: .min, count: spans)

  private static let spans = 256, length = 366, origin = 25_567

  @inline(__always) mutating func add(_ day: Int32) {
    let span = min(max((Int(day) + DayCensus.origin) / DayCensus.length, 0), DayCensus.spans - 1)
    counts[span] += 1
    firsts[span] = min(firsts[span], day)
    lasts[span] = max(lasts[span], day)
  }

  static func += (a: inout DayCensus, b: DayCensus) {
    for span in a.counts.indices {
      a.counts[span] += b.counts[span]
      a.firsts[span] = min(a.firsts[span], b.firsts[span])
      a.lasts[span] = max(a.lasts[span], b.lasts[span])
    }
  }

  /// Shipments without which no date is taken for misread, and the part of all that stray ones are at most.
  static let leastShipments = 1_000, mostStray = 1_000

  /// The first and last day of the data, and how many shipments lie outside: up to one in a thousand, with at least a
  /// year in which there is nothing between them and all others.
  var days: (range: ClosedRange<Int32>, stray: Int)? {
    guard var low = counts.firstIndex(where: { $0 > 0 }), var high = counts.lastIndex(where: { $0 > 0 })
    else { return nil }
    let all = counts.reduce(0, +)
    var stray = 0
    func isFar(_ span: Int, _ next: Int?) -> Bool {
      guard all >= DayCensus.leastShipments, let next, abs(next - span) > 1 else { return false }
      return (stray + counts[span]) * DayCensus.mostStray <= all
    }
    while case let next = counts[..<high].lastIndex(where: { $0 > 0 }), isFar(high, next), let next {
      stray += counts[high]
      high = next
    }
    while low < high, case let next = counts[(low + 1)...].firstIndex(where: { $0 > 0 }), isFar(low, next),
      let next
    {
      stray += counts[low]
      low = next
    }
    return (firsts[low]...lasts[high], stray)
  }
}
