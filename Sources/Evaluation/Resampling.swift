/// Draws schemes with replacement, to see how much a number hangs on the schemes that happen to be in the key.
///
/// Schemes and decoys are drawn apart, so that every resample has as many of each as the key (a stratified bootstrap:
/// Efron, Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 6). Rows of one scheme hang together; drawing
/// rows would make intervals too narrow.
public struct SchemeResampler: Sendable {
  private let strata: [[Int]]
  private let count: Int
  private var state: UInt64

  /// - Parameter labels: Of each scheme of the key: whether it is a diversion.
  public init(labels: [Bool], seed: UInt64) {
    strata = [true, false].map { label in labels.indices.filter { labels[$0] == label } }
    (count, state) = (labels.count, seed)
  }

  /// How often each scheme counts in the next resample.
  public mutating func next() -> [Int] {
    var weights = [Int](repeating: 0, count: count)
    for stratum in strata {
      for _ in stratum.indices { weights[stratum[below(stratum.count)]] += 1 }
    }
    return weights
  }

  /// The same seed gives the same resamples on every machine.
  public static func resamples(_ count: Int, labels: [Bool], seed: UInt64) -> [[Int]] {
    var resampler = SchemeResampler(labels: labels, seed: seed)
    return (0..<count).map { _ in resampler.next() }
  }

  private mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: random().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// SplitMix64 (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// A number and the middle 95 % of what it was in the resamples.
public struct Estimate: Sendable, Equatable, Codable {
  /// `nil` where it cannot be computed.
  public var value: Double?
  /// `nil` without resamples in which it can be computed.
  public var low: Double?, high: Double?

  /// - Parameter resampled: The number in each resample.
  public init(_ value: Double?, resampled: [Double?] = []) {
    self.value = value
    let known = resampled.compactMap(\.self).sorted()
    guard value != nil, !known.isEmpty else { return }
    (low, high) = (quantile(0.025, of: known), quantile(0.975, of: known))
  }
}

/// The quantile of ascending numbers, between neighbours in proportion (type 7 of Hyndman, Fan, "Sample Quantiles in
/// Statistical Packages", American Statistician 50, 1996).
public func quantile(_ share: Double, of ascending: [Double]) -> Double {
  precondition(!ascending.isEmpty && (0...1).contains(share))
  let place = share * Double(ascending.count - 1)
  let low = Int(place)
  let high = min(low + 1, ascending.count - 1)
  return ascending[low] + (place - Double(low)) * (ascending[high] - ascending[low])
}
