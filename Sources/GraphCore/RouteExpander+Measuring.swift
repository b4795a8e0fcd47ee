extension RouteExpander {
  /// Measures the route in `path`: carries the number of chains from the first bundle to the last.
  mutating func finish(_ unit: SearchUnit) {
    live[0].days.removeAll(keepingCapacity: true)
    for edge in graph.edges(of: path[0]) where graph.kinds[edge].contains(.first) {
      live[0].days.append(graph.days[edge])
    }
    layers.here.removeAll(keepingCapacity: true)
    layers.here.append(contentsOf: repeatElement(1, count: live[0].days.count))
    for place in 1..<unit.legs {
      let (offered, served) = (live[place - 1].days, live[place].days)
      let here = layers.here
      steps += offered.count + served.count
      layers.next.removeAll(keepingCapacity: true)
      windowSums(
        offered: offered.indices, offeredDay: { offered[$0] }, value: { here[$0] },
        served: served.indices, servedDay: { served[$0] }, offsets: before,
        serve: { _, sum in layers.next.append(sum) })
      swap(&layers.here, &layers.next)
    }
    record(unit)
  }

  private mutating func record(_ unit: SearchUnit) {
    var chains: UInt128 = 0
    for count in layers.here { chains = checkedSum(chains, count) }
    let sums = reachedSums(live[unit.legs - 1])
    guard chains > 0, mayEnter(unit, sums.weight, sums.counted) else { return }
    keep(unit, sums, seconds.days.isEmpty ? Pairing() : reachedSums(seconds), chains: chains)
  }

  /// Sums over the last edges that some chain of the route reaches.
  private func reachedSums(_ last: LiveEdges) -> Pairing {
    var sums = Pairing()
    for (place, count) in layers.here.enumerated() where count > 0 { sums.add(place, of: last) }
    return sums
  }

  /// Counts the route in `path`, and says whether it may be among the best as far as weights tell.
  mutating func mayEnter(_ unit: SearchUnit, _ weight: Int128, _ counted: Int128) -> Bool {
    routeCount += 1
    guard let worst = top.worst, unit.tier == worst.tier else { return true }
    return counted == worst.countedWeight ? weight >= worst.weight : counted > worst.countedWeight
  }

  /// Takes note of the route in `path` if it is among the best.
  mutating func keep(_ unit: SearchUnit, _ sums: Pairing, _ second: Pairing, chains: UInt128) {
    let route = RouteSummary(
      legs: unit.legs, path: path, tier: unit.tier, chains: chains, lastEdges: sums.edges,
      weight: sums.weight, countedWeight: sums.counted, secondWeight: second.weight,
      countedSecondWeight: second.counted)
    let isKept = top.offer(route, in: graph)
    if isKept, query.limit == nil { steps += RouteExpander.stepsToKeep }
  }

  /// What listing a route is charged where all are listed: it costs memory, and later evidence.
  private static let stepsToKeep = 100
}

/// A supplier's edges against the live last edges: one window slides along both. Or any other sums over last edges.
struct Pairing {
  var chains: UInt64 = 0, edges = 0
  var weight: Int128 = 0, counted: Int128 = 0

  init() {}

  @inline(__always)
  mutating func add(_ place: Int, of last: RouteExpander.LiveEdges) {
    edges += 1
    weight += Int128(last.weights[place])
    if place >= last.firstCounted { counted += Int128(last.weights[place]) }
  }

  @inline(__always)
  init(_ offered: Range<Int>, of days: [Int32], with last: RouteExpander.LiveEdges, _ before: DayOffsets) {
    guard before.low <= before.high else { return }
    var (low, high) = (offered.lowerBound, offered.lowerBound)
    for place in 0..<last.days.count {
      let day = Int(last.days[place])
      while high < offered.upperBound, Int(days[high]) <= day + before.high { high += 1 }
      while low < high, Int(days[low]) < day + before.low { low += 1 }
      guard low < high else { continue }
      chains += UInt64(high - low)  // at most 2³² · 2³²
      add(place, of: last)
    }
  }
}
