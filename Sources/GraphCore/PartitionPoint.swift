extension RandomAccessCollection where Index == Int {
  /// The first index from which on `isBeyond` holds; it must hold for no element before one for which it does not.
  @inlinable package func partitionPoint(_ isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
