internal import GraphCore
internal import Trade

/// Which relays are in the last legs of which chains.
///
/// A file of import declarations shows the end of a chain as relays once more: once for each maker it names, once for
/// each origin where none is named. A relay all of whose rows are last legs of one chain route says nothing of its own,
/// and is shown with the chain. The chain never ranks behind it (`RouteRank`), so whether a relay is folded hangs on
/// the rows and the settings alone, not on how many routes are asked for; only a search that its budget cut short may
/// miss a chain.
struct RelayFolding {
  private let search: RelaySearch
  private let routes: RelayRoutes
  private let numbers: [RelayKey: Int]
  /// Rows that are the last leg of a chain.
  private let lastLegs: RowSet

  init(_ search: RelaySearch, _ routes: RelayRoutes, lastLegs: RowSet) {
    (self.search, self.routes, self.lastLegs) = (search, routes, lastLegs)
    let keys = routes.groups.enumerated().map { (RelayKey(relay: $1.relay, label: $1.label), $0) }
    numbers = Dictionary(uniqueKeysWithValues: keys)
  }

  /// A relay, by its place among the groups, that shares rows with a chain.
  struct Share: Sendable {
    let group: Int, shared: Int
    /// Whether the chain has all of its rows.
    let isWhole: Bool
  }

  /// The relays among the last legs of a chain, in the order of their keys.
  func shares(ofLast shipments: [ShipmentID]) -> [Share] {
    var counts: [Int: Int] = [:]
    for shipment in shipments where search.isRelay(shipment) {
      if let group = numbers[search.key(shipment)] { counts[group, default: 0] += 1 }
    }
    return counts.keys.sorted().map { group in
      let shared = counts[group, default: 0]
      return Share(group: group, shared: shared, isWhole: shared == routes.groups[group].rows.count)
    }
  }

  /// Rows of a relay that are last legs of any chains.
  func rowsInChains(_ group: Int) -> Int {
    routes.rows[routes.groups[group].rows].count { lastLegs.contains($0) }
  }
}

/// What makes two rows one relay route.
struct RelayKey: Hashable, Sendable {
  let relay: Route.Relay, label: UInt32
}

/// A set of rows, a bit for each row of the table.
struct RowSet: Sendable {
  private var words: [UInt64]

  init(_ rows: some Sequence<UInt32>, rowCount: Int) {
    words = [UInt64](repeating: 0, count: rowCount / 64 + 1)
    for row in rows { words[Int(row >> 6)] |= 1 << UInt64(row & 63) }
  }

  func contains(_ row: UInt32) -> Bool { words[Int(row >> 6)] >> UInt64(row & 63) & 1 == 1 }
}
