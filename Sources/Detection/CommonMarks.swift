internal import GraphCore
internal import Trade
internal import WorkPool

/// Which marks and declaration numbers too many firms use for them to prove that two rows are of the same goods.
///
/// A mark is common if more firms stand in the rows that name it, as consignors or consignees, than the limit says.
/// Only marks that link something are counted: one pass over the entries, none where nothing is linked.
struct CommonMarks {
  private var marks: Set<MarkID> = []
  private var declarations: Set<[UInt8]> = []

  /// - Parameter limit: Firms that may use a mark.
  init(
    among proofs: some Sequence<RouteLink.Proof>, limit: Int, in table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) {
    var (marks, numbers): (Set<MarkID>, Set<[UInt8]>) = ([], [])
    for proof in proofs {
      switch proof.basis {
      case .mark(let kind, let mark, _, _): if kind != .brand { marks.insert(mark) }
      case .declaration: if let text = table.declaration?.bytes(proof.lot) { numbers.insert(Array(text)) }
      case .maker: break
      }
    }
    self.marks = try CommonMarks.common(marks, limit, table, on: pool)
    declarations = try CommonMarks.common(numbers, limit, table, on: pool)
  }

  /// How many there are.
  var count: Int { marks.count + declarations.count }

  /// Firms that may use a mark that proves something: as many as the settings say, or one for each thousand
  /// shipments used.
  static func limit(
    _ settings: RouteSettings, in table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) -> Int {
    let used = try pool.map(0..<table.count, grain: 1 << 16) { rows in
      rows.count { table.status[ShipmentID(row: $0)] == .used }
    }
    return max(settings.markFirms, used.reduce(0, +) / 1_000)
  }

  /// Whether too many firms use what is in common. Brands and makers never are too common: they are as common as the
  /// goods, and grade B says no more than that.
  func contains(_ proof: RouteLink.Proof, in table: ShipmentTable) -> Bool {
    switch proof.basis {
    case .mark(_, let mark, _, _): marks.contains(mark)
    case .declaration:
      !declarations.isEmpty && declarations.contains(Array(table.declaration?.bytes(proof.lot) ?? []))
    case .maker: false
    }
  }

  private static func common(
    _ wanted: Set<MarkID>, _ limit: Int, _ table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) -> Set<MarkID> {
    guard !wanted.isEmpty, let column = table.marks else { return [] }
    return try common(column.entries.count, limit, table, on: pool) { place in
      let entry = column.entries[place]
      let mark = column.mark(of: entry.spelling)
      return wanted.contains(mark) ? (mark, entry.shipment) : nil
    }
  }

  private static func common(
    _ wanted: Set<[UInt8]>, _ limit: Int, _ table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) -> Set<[UInt8]> {
    guard !wanted.isEmpty, let column = table.declaration else { return [] }
    let lengths = Set(wanted.map(\.count))
    return try common(table.count, limit, table, on: pool) { row in
      let text = column.bytes(ShipmentID(row: row))
      guard lengths.contains(text.count), case let number = Array(text), wanted.contains(number) else {
        return nil
      }
      return (number, ShipmentID(row: row))
    }
  }

  /// Those keys that more than `limit` firms use, of what `use` says of each place.
  private static func common<Key: Hashable & Sendable>(
    _ places: Int, _ limit: Int, _ table: ShipmentTable, on pool: WorkPool,
    _ use: @Sendable (Int) -> (key: Key, shipment: ShipmentID)?
  ) throws(Cancelled) -> Set<Key> {
    let parts = try pool.map(0..<places, grain: 1 << 16) { range in
      var firms: [Key: Set<FirmID>] = [:]
      for place in range {
        guard let (key, shipment) = use(place), table.status[shipment] == .used else { continue }
        firms[key, default: []].insert(table.firm(of: table.consignor[shipment]))
        firms[key, default: []].insert(table.firm(of: table.consignee[shipment]))
      }
      return firms
    }
    var firms: [Key: Set<FirmID>] = [:]
    for part in parts { firms.merge(part) { $0.union($1) } }
    return Set(firms.filter { $0.value.subtracting([.none]).count > limit }.keys)
  }
}
