internal import WorkPool

/// One of the two ends of an edge.
enum EdgeEnd: Sendable {
  case source, target

  @inline(__always) func vertex(of edge: TemporalEdge) -> VertexID {
    self == .source ? edge.source : edge.target
  }
}

/// Edges ordered by (one end, label, day, tie order), and the junctions at that end.
struct TemporalOrder: Sendable {
  /// Numbers of the given edges, in order.
  let rows: [UInt32]
  /// The junctions that occur, ascending; the edges of junction `j` are `rows[borders[j]..<borders[j + 1]]`.
  let junctions: [TemporalGraph.Junction]
  let borders: [Int]

  init(
    of edges: [TemporalEdge], by end: EdgeEnd, on pool: WorkPool,
    precedes: @Sendable (UInt32, UInt32) -> Bool
  ) throws(Cancelled) {
    let packing = EdgeKeyPacking(of: edges, by: end)
    var keyed = try pool.gather(edges.count) { row in
      KeyedRow(key: packing.isWide ? packing.dayKey(edges[row]) : packing.key(edges[row]), row: UInt32(row))
    }
    keyed = try keyed.radixSorted(on: pool)
    if packing.isWide {  // two stable passes where one key does not hold everything
      let byDay = keyed
      keyed = try pool.gather(byDay.count) { place in
        KeyedRow(key: packing.endKey(edges[Int(byDay[place].row)]), row: byDay[place].row)
      }.radixSorted(on: pool)
    }
    let sorted = keyed
    self.init(
      try pool.gather(sorted.count) { sorted[$0].row }, of: edges, by: end, precedes: precedes)
  }

  /// - Parameter sorted: Edges by (end, label, day), ties in any order.
  private init(
    _ sorted: [UInt32], of edges: [TemporalEdge], by end: EdgeEnd, precedes: (UInt32, UInt32) -> Bool
  ) {
    var (rows, junctions, borders) = (sorted, [TemporalGraph.Junction](), [Int]())
    var low = 0
    for place in 0...sorted.count {
      let edge = place < sorted.count ? edges[Int(sorted[place])] : nil
      let here = edge.map { TemporalGraph.Junction(vertex: end.vertex(of: $0), label: $0.label) }
      let isNew = place == 0 || here != junctions.last
      if isNew || edge?.day != edges[Int(sorted[place - 1])].day {
        if place - low > 1 {
          rows[low..<place].sort { precedes(edges[Int($0)].tag, edges[Int($1)].tag) }
        }
        low = place
      }
      guard isNew, let here else { continue }
      junctions.append(here)
      borders.append(place)
    }
    (self.rows, self.junctions, self.borders) = (rows, junctions, borders + [sorted.count])
  }

  /// The number in `all` of the junction of each given edge; `all` has every junction of this order.
  func junctionOfEdge(in all: [TemporalGraph.Junction]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: rows.count)
    var number = 0
    for (index, junction) in junctions.enumerated() {
      while all[number] != junction { number += 1 }
      for place in borders[index]..<borders[index + 1] { numbers[Int(rows[place])] = UInt32(number) }
    }
    return numbers
  }

  /// Where the edges of each junction of `all` begin in this order; one entry more than there are junctions.
  func starts(in all: [TemporalGraph.Junction]) -> [Int] {
    var starts: [Int] = []
    starts.reserveCapacity(all.count + 1)
    var index = 0
    for junction in all {
      starts.append(borders[index])
      if index < junctions.count && junctions[index] == junction { index += 1 }
    }
    return starts + [rows.count]
  }
}

/// Packs (end, label, day) into a sort key, in as few bits as the edges need.
private struct EdgeKeyPacking: Sendable {
  let end: EdgeEnd
  let firstDay: Int64
  let dayBits: UInt64, labelBits: UInt64
  /// Whether one key cannot hold all three.
  let isWide: Bool

  init(of edges: [TemporalEdge], by end: EdgeEnd) {
    var (low, high, vertex, label) = (Int32.max, Int32.min, UInt32(0), UInt32(0))
    for edge in edges {
      (low, high) = (min(low, edge.day), max(high, edge.day))
      vertex = max(vertex, end.vertex(of: edge).rawValue)
      label = max(label, edge.label)
    }
    self.end = end
    firstDay = Int64(low)
    let span = edges.isEmpty ? 0 : UInt64(Int64(high) - Int64(low))
    dayBits = UInt64(64 - span.leadingZeroBitCount)
    labelBits = UInt64(32 - label.leadingZeroBitCount)
    isWide = dayBits + labelBits + UInt64(32 - vertex.leadingZeroBitCount) > 64
  }

  func dayKey(_ edge: TemporalEdge) -> UInt64 { UInt64(Int64(edge.day) - firstDay) }

  func endKey(_ edge: TemporalEdge) -> UInt64 {
    UInt64(end.vertex(of: edge).rawValue) << labelBits | UInt64(edge.label)
  }

  func key(_ edge: TemporalEdge) -> UInt64 { endKey(edge) << dayBits | dayKey(edge) }
}
