// How alike two baskets are: columns of counts or values over the same goods, at least 0 each.

/// Jensen–Shannon *distance*: the square root of the divergence in bits, so a metric in 0...1; 0 for equal shares, 1
/// for baskets with nothing in common (Endres and Schindelin, IEEE Trans. Inf. Theory 49, 2003).
///
/// Divergence = ½ Σ *p* log₂(*p*/*m*) + ½ Σ *q* log₂(*q*/*m*) with *m* = (*p* + *q*)/2, *p* and *q* the shares.
///
/// - Returns: `nil` if the lengths differ, a value is negative or not finite, or a basket is empty.
/// - Complexity: O(*n*).
public func jensenShannonDistance(_ first: [Double], _ second: [Double]) -> Double? {
  guard first.count == second.count, let p = shares(first), let q = shares(second) else { return nil }
  let nats = zip(p, q).reduce(0) { $0 + divergenceTerm($1.0, $1.1) }
  return min(1, max(0, nats / (2 * ln(2)))).squareRoot()
}

/// *p* ln(*p*/*m*) + *q* ln(*q*/*m*) by the relative difference, as exact as that is known for close shares.
private func divergenceTerm(_ p: Double, _ q: Double) -> Double {
  guard p + q > 0 else { return 0 }
  let u = (p - q) / (p + q)
  let m = (p + q) / 2
  return m * ((u > -1 ? (1 + u) * ln1p(u) : 0) + (u < 1 ? (1 - u) * ln1p(-u) : 0))
}

private func shares(_ basket: [Double]) -> [Double]? {
  guard let largest = basket.max(), largest > 0, largest.isFinite, basket.allSatisfy({ $0 >= 0 })
  else { return nil }
  let total = basket.reduce(0) { $0 + $1 / largest }
  return basket.map { $0 / largest / total }
}

/// Cosine of the angle between two columns, −1...1; 1 for proportional ones.
///
/// - Returns: `nil` if the lengths differ, a value is not finite, or a column is all 0.
/// - Complexity: O(*n*).
public func cosineSimilarity(_ first: [Double], _ second: [Double]) -> Double? {
  guard first.count == second.count, let a = direction(first), let b = direction(second) else { return nil }
  return min(1, max(-1, zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }))
}

private func direction(_ column: [Double]) -> [Double]? {
  guard let largest = column.map(abs).max(), largest > 0, column.allSatisfy(\.isFinite) else { return nil }
  let length = column.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  return column.map { $0 / largest / length }
}

/// Jaccard's index: what two sets share of what either holds, 0...1; `nil` for two empty sets.
public func jaccardIndex<Element: Hashable>(_ first: Set<Element>, _ second: Set<Element>) -> Double? {
  let shared = first.intersection(second).count
  let either = first.count + second.count - shared
  return either > 0 ? Double(shared) / Double(either) : nil
}
