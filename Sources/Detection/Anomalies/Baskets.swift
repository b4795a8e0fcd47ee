internal import Statistics

/// What a firm sells, by class or chapter: value, or shipments where none is declared.
struct Basket: Sendable {
  private(set) var amounts: [UInt32: Double] = [:]

  /// - Parameter key: The class, or what stands for it.
  init(_ sales: some Collection<Sale>, by key: (Sale) -> UInt32) {
    let hasValue = sales.contains { $0.cents > 0 }
    for sale in sales { amounts[key(sale), default: 0] += hasValue ? Double(sale.cents) : 1 }
  }

  /// The key with the largest amount, of equals the smallest.
  var largest: UInt32? { amounts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }

  /// Both baskets over the same keys, ascending.
  private func columns(_ other: Basket) -> ([Double], [Double]) {
    let keys = Set(amounts.keys).union(other.amounts.keys).sorted()
    return (keys.map { amounts[$0] ?? 0 }, keys.map { other.amounts[$0] ?? 0 })
  }

  /// Jensen-Shannon distance, 0...1; `nil` if either is empty.
  func distance(to other: Basket) -> Double? {
    let (a, b) = columns(other)
    return jensenShannonDistance(a, b)
  }

  /// Cosine, 0...1; 0 if either is empty.
  func likeness(to other: Basket) -> Double {
    let (a, b) = columns(other)
    return cosineSimilarity(a, b) ?? 0
  }
}
