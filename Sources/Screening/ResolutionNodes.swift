internal import GraphCore
internal import Trade
internal import WorkPool

/// Spellings of the same words in one country, taken as one before anything similar is looked for.
struct ResolutionNodes: Sendable {
  /// For each row its node.
  let nodeOfRow: [UInt32]
  /// For each node its first row in canonical order.
  let rowOfNode: [UInt32]

  /// - Parameters:
  ///   - names: Prepared, in the order of the rows.
  ///   - order: Rows in canonical order.
  ///   - apart: Folded names that the user keeps from another one; each is a node of its own.
  init(
    _ firms: [FirmName], _ names: [PreparedName], order: [UInt32], apart: Set<UInt64>,
    _ level: ResolutionLevel, on pool: WorkPool
  ) throws(Cancelled) {
    let keys = try pool.map(order.indices) { range in
      range.map { place in
        let row = Int(order[place])
        let own = apart.contains(names[row].foldedHash) ? names[row].foldedHash : 0
        return KeyedRow(key: ResolutionNodes.key(firms[row], names[row], level) ^ own, row: order[place])
      }
    }.flatMap { $0 }.radixSorted(on: pool)
    var nodeOfRow = [UInt32](repeating: 0, count: firms.count)
    var rowOfNode: [UInt32] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].key == keys[start].key { end += 1 }
      let rows = keys[start..<end].map { Int($0.row) }
      for part in ResolutionNodes.parts(rows, firms, names) {
        for row in part { nodeOfRow[row] = UInt32(rowOfNode.count) }
        rowOfNode.append(UInt32(part[0]))
      }
      start = end
    }
    (self.nodeOfRow, self.rowOfNode) = (nodeOfRow, rowOfNode)
  }

  private static func key(_ firm: FirmName, _ name: PreparedName, _ level: ResolutionLevel) -> UInt64 {
    var hash = NameHash()
    let words = level == .strict ? name.wordsKey ^ NameHash.of(name.formClass?.rawValue ?? "") : name.wordsKey
    for shift in stride(from: 0, to: 64, by: 8) { hash.add(UInt8(truncatingIfNeeded: words >> shift)) }
    hash.add(UInt8(firm.country.rawValue & 255))
    hash.add(UInt8(firm.country.rawValue >> 8))
    return hash.value
  }

  /// Rows of one key; where their identifiers contradict each other only rows with the same ones stay together.
  private static func parts(_ rows: [Int], _ firms: [FirmName], _ names: [PreparedName]) -> [[Int]] {
    guard rows.count > 1 else { return [rows] }
    let kinds = FirmIdentifier.Kind.allCases.filter(\.isSingle)
    let isContradicting = kinds.contains { kind in
      Set(rows.flatMap { firms[$0].identifiers.filter { $0.kind == kind } }).count > 1
    }
    guard isContradicting else { return [rows] }
    var parts: [[Int]] = []
    var places: [[FirmIdentifier]: Int] = [:]
    for row in rows {
      let own = firms[row].identifiers.filter(\.kind.isSingle).sorted()
      if let place = places[own] {
        parts[place].append(row)
      } else {
        places[own] = parts.count
        parts.append([row])
      }
    }
    return parts
  }
}

extension NameHash {
  /// The hash of a text.
  static func of(_ text: String) -> UInt64 {
    var hash = NameHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }
}
