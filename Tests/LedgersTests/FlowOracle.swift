import GraphCore
import Ledgers

/// A network of a few vertices; flows by shortest augmenting paths (Edmonds and Karp), and by cheapest ones.
struct FlowNetwork {
  private var capacity: [[Int64]], cost: [[Int]]

  init(vertices: Int) {
    capacity = Array(repeating: Array(repeating: 0, count: vertices), count: vertices)
    cost = Array(repeating: Array(repeating: 0, count: vertices), count: vertices)
  }

  mutating func connect(_ a: Int, _ b: Int, _ quantity: Int64, cost: Int = 0) {
    capacity[a][b] = quantity
    (self.cost[a][b], self.cost[b][a]) = (cost, -cost)
  }

  /// The largest flow from vertex 0 to the last, and the least cost of a flow so large.
  mutating func largestFlow() -> (quantity: Int64, cost: Int64) {
    var (quantity, spent) = (Int64(0), Int64(0))
    while let path = cheapestPath() {
      let steps = zip(path, path.dropFirst())
      let width = steps.map { capacity[$0][$1] }.min()!
      for (a, b) in steps {
        (capacity[a][b], capacity[b][a]) = (capacity[a][b] - width, capacity[b][a] + width)
        spent += Int64(cost[a][b]) * width
      }
      quantity += width
    }
    return (quantity, spent)
  }

  /// Bellman and Ford: residual costs may be negative.
  private func cheapestPath() -> [Int]? {
    let count = capacity.count
    var (price, parent) = ([Int](repeating: .max, count: count), [Int](repeating: -1, count: count))
    price[0] = 0
    var isChanged = true
    while isChanged {
      isChanged = false
      for a in 0..<count where price[a] != .max {
        for b in 0..<count where capacity[a][b] > 0 && price[a] + cost[a][b] < price[b] {
          (price[b], parent[b], isChanged) = (price[a] + cost[a][b], a, true)
        }
      }
    }
    guard price[count - 1] != .max else { return nil }
    var path = [count - 1]
    while path[path.count - 1] != 0 { path.append(parent[path[path.count - 1]]) }
    return path.reversed()
  }
}

extension LedgerCase {
  /// The network of some lots and shipments; a unit between `priced` ones costs 1.
  private func network(
    _ givers: (LedgerEntry) -> Bool, _ takers: (LedgerEntry) -> Bool,
    priced: (LedgerEntry, LedgerEntry) -> Bool = { _, _ in false }
  ) -> FlowNetwork {
    var network = FlowNetwork(vertices: lots.count + shipments.count + 2)
    let sink = lots.count + shipments.count + 1
    for lot in lots.indices where givers(lots[lot]) {
      network.connect(0, 1 + lot, lots[lot].quantity)
      for shipment in shipments.indices where takers(shipments[shipment]) && fits(lot, shipment) {
        network.connect(
          1 + lot, 1 + lots.count + shipment, lots[lot].quantity,
          cost: priced(lots[lot], shipments[shipment]) ? 1 : 0)
      }
    }
    for shipment in shipments.indices where takers(shipments[shipment]) {
      network.connect(1 + lots.count + shipment, sink, shipments[shipment].quantity)
    }
    return network
  }

  func largestFlow(
    from givers: (LedgerEntry) -> Bool = { _ in true }, to takers: (LedgerEntry) -> Bool = { _ in true }
  ) -> Int128 {
    var network = network(givers, takers)
    return Int128(network.largestFlow().quantity)
  }

  /// The least that a largest assignment of everything can send from some lots to some shipments.
  func leastOfLargest(
    from givers: (LedgerEntry) -> Bool, to takers: (LedgerEntry) -> Bool
  ) -> Int128 {
    var network = network({ _ in true }, { _ in true }, priced: { givers($0) && takers($1) })
    return Int128(network.largestFlow().cost)
  }
}
