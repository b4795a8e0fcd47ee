internal import Trade

/// What reporters say of pairs of countries, by group of goods and slot, in sums that cannot overflow.
struct FlowTally: Sendable {
  let slots: Int
  /// Hundredths of the currency; groups without a line in any slot are left out.
  private(set) var sums: [GoodsGroup: [Int128]] = [:]
  /// Codes of lines in any slot: classes, or coarser where the lines are.
  private(set) var codes: Set<HSCode> = []
  /// Whether any cell of these pairs was met, in a slot or not.
  private(set) var hasCells = false

  init(slots: Int) { self.slots = slots }

  /// The sum of a group in some slots.
  func sum(_ group: GoodsGroup, _ places: [Int]) -> Int128 {
    guard let row = sums[group] else { return 0 }
    return places.reduce(0) { $0 + row[$1] }
  }

  /// A slot of a group.
  func value(_ group: GoodsGroup, _ slot: Int) -> Int128 { sums[group]?[slot] ?? 0 }

  /// Adds one reporter's word on one pair.
  mutating func add(
    _ cube: FlowCube, _ flow: TradeFlow, from exporter: CountryCode, to importer: CountryCode,
    _ reading: SlotReading, _ keys: GoodsKeys
  ) {
    guard exporter != importer else { return }
    let totals = cube.totals(flow, from: exporter, to: importer)
    let cells = cube.cells(flow, from: exporter, to: importer)
    hasCells = hasCells || !totals.isEmpty || !cells.isEmpty
    var all = [Int128](repeating: 0, count: slots)
    var isAny = false
    let whole = Set(totals.map(\.period))
    for total in totals {
      guard let slot = reading.slot(of: total.period) else { continue }
      all[slot] += Int128(total.value)
      isAny = true
    }
    var row = [Int128](repeating: 0, count: slots)
    var place = cells.startIndex
    while place < cells.endIndex {
      let goods = cells[place].goods
      // Only the slots that are met are added and cleared: most goods are traded in few months.
      var met: ClosedRange<Int>?
      while place < cells.endIndex, cells[place].goods == goods {
        let cell = cells[place]
        place += 1
        guard let slot = reading.slot(of: cell.period) else { continue }
        row[slot] += Int128(cell.value)
        if !whole.contains(cell.period) { all[slot] += Int128(cell.value) }
        met = min(met?.lowerBound ?? slot, slot)...max(met?.upperBound ?? slot, slot)
      }
      guard let met else { continue }
      isAny = true
      codes.insert(goods)
      for key in keys.keys(of: goods) { add(row, met, to: key) }
      for slot in met { row[slot] = 0 }
    }
    if isAny { add(all, 0...(slots - 1), to: .all) }
  }

  /// Adds other pairs.
  mutating func add(_ other: FlowTally) {
    for (key, row) in other.sums { add(row, 0...(slots - 1), to: key) }
    codes.formUnion(other.codes)
    hasCells = hasCells || other.hasCells
  }

  private mutating func add(_ row: [Int128], _ places: ClosedRange<Int>, to key: GoodsGroup) {
    guard let known = sums.index(forKey: key) else {
      sums[key] = row
      return
    }
    for slot in places { sums.values[known][slot] += row[slot] }
  }
}
