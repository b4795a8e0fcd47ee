/// A stock that mixes all it holds, and what in it is on one of the ways asked for.
struct MixedStock: Sendable {
  typealias Parts = [(node: UInt32, quantity: Double)]

  /// What came in on one day.
  private struct Layer: Sendable {
    let day: Int
    var total = 0.0
    /// What of it is on the way to a node.
    var parts: Parts = []

    /// Leaves a fraction of all it holds.
    mutating func keep(_ fraction: Double) {
      total *= fraction
      for place in parts.indices { parts[place].quantity *= fraction }
    }
  }
  /// Ascending by day.
  private var layers: [Layer] = []
  private var head = 0

  /// Puts goods in stock, of which `parts` are on ways asked for.
  mutating func receive(_ quantity: Double, _ parts: Parts, on day: Int) {
    guard quantity > 0 else { return }
    if layers.count == head || layers[layers.count - 1].day != day { layers.append(Layer(day: day)) }
    let last = layers.count - 1
    layers[last].total += quantity
    for part in parts where part.quantity > 0 { layers[last].parts.add(part) }
  }

  /// Takes `quantity`, or all there is, from what came in on `days`; older goods are cleared away.
  ///
  /// Each part gives the same fraction. What is left of a stock by rounding alone is nothing.
  ///
  /// - Returns: What was taken, and what of it is on ways asked for.
  mutating func take(_ quantity: Double, from days: ClosedRange<Int>) -> (taken: Double, parts: Parts) {
    while head < layers.count, layers[head].day < days.lowerBound { head += 1 }
    if head > 64, head * 2 > layers.count {
      layers.removeFirst(head)
      head = 0
    }
    var (end, total) = (head, 0.0)
    while end < layers.count, layers[end].day <= days.upperBound {
      total += layers[end].total
      end += 1
    }
    guard total > 0 else { return (0, []) }
    let takesAll = quantity >= total * (1 - 0x1p-40)
    let share = takesAll ? 1 : quantity / total
    var parts: Parts = []
    for place in head..<end {
      for part in layers[place].parts { parts.add((part.node, part.quantity * share)) }
      if !takesAll { layers[place].keep(1 - share) }
    }
    if takesAll { head = end }
    return (takesAll ? total : quantity, parts)
  }
}

extension MixedStock.Parts {
  /// Ways asked for are few, so looking for the node is quick.
  fileprivate mutating func add(_ part: Element) {
    if let place = firstIndex(where: { $0.node == part.node }) {
      self[place].quantity += part.quantity
    } else {
      append(part)
    }
  }
}
