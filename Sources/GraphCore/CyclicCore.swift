/// How near each junction is to a cycle of bundles: where no cycle can be reached, no vertex can come twice.
struct CyclicCore: Sendable {
  /// Bundles to go from each junction to one on a cycle, or between two cycles; 255 where it cannot be reached in time.
  let distance: [UInt8]

  /// Whether there is no cycle at all.
  let isEmpty: Bool

  /// Peels off junctions that no bundle enters, or none leaves, until only the core is left. O(legs × bundles).
  init(of graph: TemporalGraph, legs: Int) {
    let isCore = CyclicCore.peeled(graph)
    var distance = isCore.map { $0 ? UInt8(0) : 255 }
    isEmpty = !isCore.contains(true)
    for step in 1...UInt8(legs) where !isEmpty {
      for (source, target) in zip(graph.bundleSources, graph.bundleTargets)
      where distance[target.row] == step - 1 && distance[source.row] > step {
        distance[source.row] = step
      }
    }
    self.distance = distance
  }

  private static func peeled(_ graph: TemporalGraph) -> [Bool] {
    let junctions = 0..<graph.junctionCount
    var arriving = junctions.map { graph.bundles(into: JunctionID(row: $0)).count }
    var leaving = junctions.map { graph.bundles(outOf: JunctionID(row: $0)).count }
    var isCore = [Bool](repeating: true, count: junctions.count)
    var doomed = junctions.filter { arriving[$0] == 0 || leaving[$0] == 0 }
    for junction in doomed { isCore[junction] = false }
    while let junction = doomed.popLast() {
      for bundle in graph.bundles(outOf: JunctionID(row: junction)) {
        let next = graph.bundleTargets[bundle].row
        arriving[next] -= 1
        if arriving[next] == 0 && isCore[next] { doom(next) }
      }
      for bundle in graph.bundles(into: JunctionID(row: junction)) {
        let previous = graph.bundleSources[bundle.row].row
        leaving[previous] -= 1
        if leaving[previous] == 0 && isCore[previous] { doom(previous) }
      }
    }
    func doom(_ junction: Int) {
      isCore[junction] = false
      doomed.append(junction)
    }
    return isCore
  }

  /// Whether some vertex could come twice in a chain of 2 or 3 legs, by the places its edges can take.
  ///
  /// There the earlier visit is as supplier, or right after the first leg: a supplier must be somebody's target, or
  /// the target of a last leg that of a first leg. In trade that is rare, so this spares most runs the layers.
  static func mayRepeatInThreeLegs(_ graph: TemporalGraph) -> Bool {
    var isSupplier = [Bool](repeating: false, count: graph.junctionCount)
    var targets = [LegKinds](repeating: [], count: graph.junctionCount)
    for (row, (source, target)) in zip(graph.bundleSources, graph.bundleTargets).enumerated() {
      if source == target { return true }
      if graph.kindsOfAny[row].contains(.first) { isSupplier[source.row] = true }
      targets[target.row].formUnion(graph.kindsOfAny[row])
    }
    return zip(isSupplier, targets).contains { isSupplier, kinds in
      isSupplier && !kinds.isEmpty || kinds.isSuperset(of: [.first, .last])
    }
  }
}
