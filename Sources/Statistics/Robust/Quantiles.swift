/// The quantile at `part` by linear interpolation between neighbours: position (*n* − 1) `part`, counted from 0 in
/// rising order (type 7 of Hyndman and Fan, 1996, the default of NumPy and R).
///
/// - Parameter sorted: Rising, without NaN.
/// - Parameter part: In 0...1.
/// - Returns: NaN if `sorted` is empty.
public func quantile(ofSorted sorted: [Double], at part: Double) -> Double {
  precondition(part >= 0 && part <= 1, "a quantile lies in 0...1")
  guard let last = sorted.last else { return .nan }
  let position = Double(sorted.count - 1) * part
  let below = Int(position)
  guard below + 1 < sorted.count else { return last }
  let (low, high) = (sorted[below], sorted[below + 1])
  // Equal neighbours first: the difference of two infinities is no number.
  if low == high { return low }
  let weight = position - Double(below)
  let width = high - low
  return width.isFinite ? low + width * weight : low * (1 - weight) + high * weight
}

/// The quantile of values in any order; those that are NaN are left out. O(*n* log *n*).
public func quantile(_ values: some Sequence<Double>, at part: Double) -> Double {
  quantile(ofSorted: values.filter { !$0.isNaN }.sorted(), at: part)
}

/// The median, the mean of the two middle values if their number is even; NaN of nothing. NaNs are left out.
public func median(_ values: some Sequence<Double>) -> Double { quantile(values, at: 0.5) }

/// Median absolute deviation from the median, not scaled; NaN of nothing.
///
/// Times 1.4826022185056018 it estimates the standard deviation of normal data.
public func medianAbsoluteDeviation(_ values: some Sequence<Double>) -> Double {
  let kept = values.filter { !$0.isNaN }
  let centre = median(kept)
  return median(kept.map { abs($0 - centre) })
}
