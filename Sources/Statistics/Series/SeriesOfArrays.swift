// The same questions put to an array: for series that stand alone, where columns of a table lend a span.

/// See ``oneSplit(_:minSide:)``.
public func oneSplit(_ series: [Double], minSide: Int = 3) -> Split? {
  oneSplit(series.span, minSide: minSide)
}

/// See ``breakPenalty(_:)``.
public func breakPenalty(_ series: [Double]) -> Double? { breakPenalty(series.span) }

extension PartitionSearch {
  /// See ``partition(_:penalty:minSize:by:)``.
  public mutating func partition(
    _ series: [Double], penalty: Double? = nil, minSize: Int = 2, by method: Method = .everyPair
  ) -> Partition? {
    partition(series.span, penalty: penalty, minSize: minSize, by: method)
  }
}

extension RateRatio {
  /// See ``init(_:event:counts:)``.
  public init?(_ series: [Double], event: Int, counts: Bool = false) {
    self.init(series.span, event: event, counts: counts)
  }
}
