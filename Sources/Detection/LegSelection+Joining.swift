internal import GraphCore
internal import WorkPool

/// A set of (vertex, class) pairs that never denies a member and rarely affirms a stranger: one bit per hash.
struct JunctionFilter: Sendable {
  private var words: [UInt64]
  private let shift: UInt64

  /// - Parameter count: About how many pairs there will be; 16 to 32 bits for each, one megabyte at least.
  init(count: Int) {
    let bits = UInt64(64 - max(1 << 18, count).leadingZeroBitCount + 4)
    words = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
    shift = 64 - bits
  }

  @inline(__always) private func bit(_ vertex: UInt32, _ label: UInt32) -> UInt64 {
    // Fibonacci hashing of both halves; the multiplier is 2⁶⁴ divided by the golden ratio.
    let mixed = (UInt64(vertex) << 32 | UInt64(label)) &* 0x9E37_79B9_7F4A_7C15
    return ((mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift
  }

  @inline(__always) mutating func insert(_ vertex: UInt32, _ label: UInt32) {
    let bit = bit(vertex, label)
    words[Int(bit >> 6)] |= 1 << (bit & 63)
  }

  /// Takes over all members of another filter of the same size.
  mutating func formUnion(_ other: JunctionFilter) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  @inline(__always) func contains(_ vertex: UInt32, _ label: UInt32) -> Bool {
    let bit = bit(vertex, label)
    return words[Int(bit >> 6)] >> (bit & 63) & 1 == 1
  }
}

extension LegSelection {
  /// Drops the legs that no chain of at most `legs` legs can use, as far as vertex and class tell.
  func joined(
    _ picked: [[PickedLeg]], legs: Int, on pool: WorkPool
  ) throws(Cancelled) -> [[PickedLeg]] {
    let backward = try reduced(picked, legs: legs, from: .last, on: pool)
    return try reduced(backward, legs: legs, from: .first, on: pool)
  }

  /// Drops the legs from which legs of kind `end` cannot be reached: forward for `.last`, backward for `.first`.
  private func reduced(
    _ parts: [[PickedLeg]], legs: Int, from end: LegKinds, on pool: WorkPool
  ) throws(Cancelled) -> [[PickedLeg]] {
    let isForward = end == .last
    let counts = try pool.each(parts.count) { part in
      parts[part].count { $0.kinds.isSuperset(of: end) }
    }
    let empty = JunctionFilter(count: counts.reduce(0, +))
    var near = try filled(empty, from: parts, on: pool) { leg, filter in
      guard leg.kinds.isSuperset(of: end) else { return }
      filter.insert(isForward ? leg.source : leg.target, leg.label)
    }
    // A middle leg has at most legs - 3 others between it and the end, a leg at the other end legs - 2.
    var far = near
    for _ in 0..<legs - 2 {
      near = far
      let reached = near
      far = try filled(near, from: parts, on: pool) { leg, filter in
        guard leg.kinds.contains(.middle) else { return }
        guard reached.contains(isForward ? leg.target : leg.source, leg.label) else { return }
        filter.insert(isForward ? leg.source : leg.target, leg.label)
      }
    }
    let (middles, others) = (legs == 2 ? nil : near, far)
    return try pool.each(parts.count) { part in
      parts[part].compactMap { leg in
        let meeting = isForward ? leg.target : leg.source
        var kinds = leg.kinds.intersection(end)
        if middles?.contains(meeting, leg.label) == true { kinds.formUnion(.middle) }
        if others.contains(meeting, leg.label) { kinds.formUnion(isForward ? .first : .last) }
        let left = leg.limited(to: kinds)
        return left.kinds.isEmpty ? nil : left
      }
    }
  }

  /// The union of `filter` and what `insert` puts in it for each leg. A union knows no order.
  private func filled(
    _ filter: JunctionFilter, from parts: [[PickedLeg]], on pool: WorkPool,
    _ insert: @Sendable (PickedLeg, inout JunctionFilter) -> Void
  ) throws(Cancelled) -> JunctionFilter {
    // Eight at most, as each has a copy of the filter.
    let filters = try pool.map(parts.indices, grain: max(1, (parts.count + 7) / 8)) { chunk in
      var filter = filter
      for part in chunk {
        for leg in parts[part] { insert(leg, &filter) }
      }
      return filter
    }
    return filters.dropFirst().reduce(into: filters.first ?? filter) { $0.formUnion($1) }
  }
}
