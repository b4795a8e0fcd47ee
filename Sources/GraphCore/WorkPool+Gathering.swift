internal import WorkPool

extension WorkPool {
  /// An array of `count` values, each computed from its index.
  func gather<Value: BitwiseCopyable & Sendable>(
    _ count: Int, _ value: @Sendable (Int) -> Value
  ) throws(Cancelled) -> [Value] {
    joined(try map(0..<count, grain: 1 << 16) { chunk in chunk.map(value) })
  }
}

/// All parts one after the other.
func joined<Value>(_ parts: [[Value]]) -> [Value] {
  if parts.count == 1 { return parts[0] }
  var all: [Value] = []
  all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
  for part in parts { all.append(contentsOf: part) }
  return all
}
