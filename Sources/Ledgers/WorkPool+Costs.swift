public import WorkPool

extension WorkPool {
  /// Runs `body` once for each index of `costs`, the expensive ones first, and returns the parts by index.
  public func each<Part: Sendable>(
    costs: [Int], _ body: @Sendable (Int) -> Part
  ) throws(Cancelled) -> [Part] {
    let order = costs.indices.sorted { costs[$0] == costs[$1] ? $0 < $1 : costs[$0] > costs[$1] }
    let drawn = try each(order.count) { body(order[$0]) }
    var place = [Int](repeating: 0, count: order.count)
    for (turn, index) in order.enumerated() { place[index] = turn }
    return place.map { drawn[$0] }
  }
}
