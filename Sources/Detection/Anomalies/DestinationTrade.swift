internal import GraphCore
public import Trade
public import WorkPool

/// The trade of all firms that have to do with a destination, in the two orders in which detectors sweep it.
///
/// A firm has to do with a destination if it sold into it, or bought there. Of sellers into it since the measure all sales
/// and purchases are here, wherever they went or came from; of those that had stopped by then only what they sold into it;
/// of buyers there what they bought from abroad and what they sold abroad.
public struct DestinationTrade: Sendable {
  let table: ShipmentTable
  /// What is looked for.
  public let settings: AnomalySettings
  let picker: SalePicker
  var classes: GoodsClasses { picker.classes }
  /// By class: the tier of its best goods code, `Int.max` where no list of the regime names any of them.
  let tiers: [Int]
  /// Months of the whole input; `nil` for a table without shipments.
  let axis: MonthAxis?
  /// Shipments, to anywhere, whose dates lie more than a year from all others: they are in no comparison.
  let strayShipments: Int
  /// What is compared; `nil` where no measure is dated, or no whole month lies on one of its sides.
  let windows: ComparisonWindows?
  /// By (seller, class, day), then in canonical order.
  let sales: [Sale]
  /// By (buyer, class, day), then in canonical order.
  let purchases: [Sale]
  /// By firm, and one more: where its sales and purchases begin.
  private let salesStart: [UInt32], purchasesStart: [UInt32]
  /// Firms that sold into a destination, those of them that did since the measure, and firms that bought there from
  /// abroad; ascending.
  let sellers: [UInt32], active: [UInt32], buyers: [UInt32]
  /// By class: the number of its heading, that is of the first class of the heading.
  private let headings: [UInt32]

  /// - Complexity: Two passes over the rows, and two radix sorts of the shipments that are kept.
  public init(
    _ settings: AnomalySettings, of table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) {
    let picker = SalePicker(settings.routes, table)
    let (rows, chunk) = (0..<table.count, 1 << 14)
    let outlooks = try pool.map(rows, grain: chunk) { picker.outlook($0) }
    let days = outlooks.reduce(into: DayCensus()) { $0 += $1.days }.days
    let axis = days.map { MonthAxis($0.range) }
    strayShipments = days?.stray ?? 0
    let firms = TradingFirms(outlooks, count: table.firms.count)
    var (sales, purchases) = ([Sale](), [Sale]())
    if let axis, firms.isAnyone {
      let parts = try pool.map(rows, grain: chunk) { picker.pick($0, firms, axis) }
      sales = try DestinationTrade.sorted(flat(parts.map(\.sales)), table, on: pool) { $0.seller }
      purchases = try DestinationTrade.sorted(flat(parts.map(\.purchases)), table, on: pool) { $0.buyer }
    }
    (self.table, self.settings, self.axis, self.picker) = (table, settings, axis, picker)
    tiers = picker.classes.tiers(in: table, rank: settings.routes.tierRank)
    windows = axis.flatMap { axis in
      settings.measureDay.flatMap {
        ComparisonWindows(axis, measureDay: $0, graceDays: settings.graceDays)
      }
    }
    (self.sales, self.purchases) = (sales, purchases)
    salesStart = DestinationTrade.starts(sales, table.firms.count) { $0.seller }
    purchasesStart = DestinationTrade.starts(purchases, table.firms.count) { $0.buyer }
    (sellers, active, buyers) = (firms.sellers, firms.active, firms.buyers)
    headings = DestinationTrade.headings(picker.classes.codes)
  }

  /// Codes ascend, so those of a heading are neighbours.
  private static func headings(_ codes: [HSCode]) -> [UInt32] {
    var first = 0
    return codes.indices.map { label in
      if codes[label].prefix(min(4, codes[label].length)) != codes[first].prefix(min(4, codes[first].length))
      {
        first = label
      }
      return UInt32(first)
    }
  }

  /// Radix sorts by day, then by (firm, class); ties of one day in canonical order.
  private static func sorted(
    _ sales: [Sale], _ table: ShipmentTable, on pool: WorkPool, by firm: @Sendable (Sale) -> UInt32
  ) throws(Cancelled) -> [Sale] {
    precondition(sales.count < Int(UInt32.max), "shipments are numbered in 32 bits")
    let low = sales.reduce(Int32.max) { min($0, $1.day) }
    let byDay = try flat(
      pool.map(sales.indices, grain: 1 << 16) { chunk in
        chunk.map { KeyedRow(key: UInt64(UInt32(bitPattern: sales[$0].day &- low)), row: UInt32($0)) }
      }
    ).radixSorted(on: pool)
    let order = try flat(
      pool.map(byDay.indices, grain: 1 << 16) { chunk in
        chunk.map { place in
          let sale = sales[Int(byDay[place].row)]
          return KeyedRow(key: UInt64(firm(sale)) << 32 | UInt64(sale.label), row: byDay[place].row)
        }
      }
    ).radixSorted(on: pool)
    return try flat(
      pool.map(order.indices, grain: 1 << 16) { chunk in
        let whole = DestinationTrade.wholeDays(chunk, order, sales)
        var part = whole.map { sales[Int(order[$0].row)] }
        DestinationTrade.sortTies(&part, table, by: firm)
        return part
      })
  }

  /// A chunk without the end of a day of a firm and class that began before it, and with the end of its own last one.
  private static func wholeDays(_ chunk: Range<Int>, _ order: [KeyedRow], _ sales: [Sale]) -> Range<Int> {
    func goesOn(_ place: Int) -> Bool {
      let (here, last) = (order[place], order[place - 1])
      return here.key == last.key && sales[Int(here.row)].day == sales[Int(last.row)].day
    }
    var (low, high) = (chunk.lowerBound, chunk.upperBound)
    while low < chunk.upperBound, low > 0, goesOn(low) { low += 1 }
    guard low < high else { return low..<low }
    while high < order.count, goesOn(high) { high += 1 }
    return low..<high
  }

  /// Puts what falls on one day of one firm and class in canonical order.
  private static func sortTies(_ part: inout [Sale], _ table: ShipmentTable, by firm: (Sale) -> UInt32) {
    var low = 0
    for place in part.indices {
      let here = part[place]
      if place + 1 < part.count, part[place + 1].day == here.day, part[place + 1].label == here.label,
        firm(part[place + 1]) == firm(here)
      {
        continue
      }
      if place > low { sortTie(&part, low...place, table) }
      low = place + 1
    }
  }

  /// Few rows fall on one day of a firm and class, so they are put in place one by one; a closure over the table would
  /// cost more than that.
  private static func sortTie(_ part: inout [Sale], _ tie: ClosedRange<Int>, _ table: ShipmentTable) {
    guard tie.count <= 24 else {
      part[tie].sort { table.precedes(ShipmentID(rawValue: $0.row), ShipmentID(rawValue: $1.row)) }
      return
    }
    for place in tie.dropFirst() {
      let sale = part[place]
      var free = place
      while free > tie.lowerBound,
        table.precedes(ShipmentID(rawValue: sale.row), ShipmentID(rawValue: part[free - 1].row))
      {
        part[free] = part[free - 1]
        free -= 1
      }
      part[free] = sale
    }
  }

  private static func starts(_ sales: [Sale], _ firms: Int, of firm: (Sale) -> UInt32) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: firms + 1)
    for sale in sales where Int(firm(sale)) < firms { starts[Int(firm(sale)) + 1] += 1 }
    for index in 0..<firms { starts[index + 1] += starts[index] }
    return starts
  }
}

extension DestinationTrade {
  /// Places of the sales, or purchases, of a firm.
  @inline(__always) func sales(of firm: UInt32) -> Range<Int> {
    Int(salesStart[Int(firm)])..<Int(salesStart[Int(firm) + 1])
  }
  @inline(__always) func purchases(of firm: UInt32) -> Range<Int> {
    Int(purchasesStart[Int(firm)])..<Int(purchasesStart[Int(firm) + 1])
  }

  /// Purchases of a firm in one class.
  func purchases(of firm: UInt32, label: UInt32) -> Range<Int> {
    part(of: purchases(of: firm), in: purchases, label)
  }
  /// Sales of a firm in one class.
  func sales(of firm: UInt32, label: UInt32) -> Range<Int> { part(of: sales(of: firm), in: sales, label) }

  private func part(of range: Range<Int>, in list: [Sale], _ label: UInt32) -> Range<Int> {
    func first(_ isThere: (UInt32) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if isThere(list[middle].label) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return first { $0 >= label }..<first { $0 > label }
  }

  /// Whether a firm sold into a destination since the measure.
  func isActive(_ firm: UInt32) -> Bool {
    var (low, high) = (0, active.count)
    while low < high {
      let middle = (low + high) / 2
      if active[middle] < firm { low = middle + 1 } else { high = middle }
    }
    return low < active.count && active[low] == firm
  }

  /// Whether findings may be about a class.
  @inline(__always) func isAskedFor(_ label: UInt32) -> Bool { picker.isAskedFor[Int(label)] }

  /// Whether a case is about goods that are asked for, or about rows of such goods.
  func isAskedFor(_ one: some AnomalyCase) -> Bool {
    guard settings.routes.goods != nil, let label = one.label, !isAskedFor(label) else { return true }
    return one.rows.contains { row in
      let label = classes.ofGoods[table.goods[ShipmentID(rawValue: row)].row]
      return label != GoodsClasses.none && isAskedFor(label)
    }
  }

  /// The number of a class's heading.
  @inline(__always) func heading(_ label: UInt32) -> UInt32 { headings[Int(label)] }

  /// Whether a list of the regime names any code of a class.
  @inline(__always) func isControlled(_ label: UInt32) -> Bool { tiers[Int(label)] != .max }

  /// Runs `body` for each firm of a list, and puts what it gives one after the other.
  func each<Answer: Sendable>(
    _ firms: [UInt32], on pool: WorkPool, _ body: @Sendable (UInt32) -> [Answer]
  ) throws(Cancelled) -> [Answer] {
    try flat(pool.map(firms.indices, grain: 256) { chunk in chunk.flatMap { body(firms[$0]) } })
  }
}

/// Which firms have to do with a destination.
struct TradingFirms: Sendable {
  /// By firm.
  private var roles: [UInt8]
  private(set) var sellers: [UInt32] = [], active: [UInt32] = [], buyers: [UInt32] = []

  init(_ outlooks: [SalePicker.Outlook], count: Int) {
    roles = [UInt8](repeating: 0, count: count)
    for outlook in outlooks {
      for seller in outlook.sellers { roles[Int(seller)] |= 1 }
      for buyer in outlook.buyers { roles[Int(buyer)] |= 2 }
      for seller in outlook.active { roles[Int(seller)] |= 4 }
    }
    for (firm, role) in roles.enumerated() where role != 0 {
      if role & 1 != 0 { sellers.append(UInt32(firm)) }
      if role & 2 != 0 { buyers.append(UInt32(firm)) }
      if role & 4 != 0 { active.append(UInt32(firm)) }
    }
  }

  var isAnyone: Bool { !sellers.isEmpty || !buyers.isEmpty }
  @inline(__always) func isSeller(_ firm: UInt32) -> Bool { firm < roles.count && roles[Int(firm)] & 1 != 0 }
  @inline(__always) func isActive(_ firm: UInt32) -> Bool {
    firm < roles.count && roles[Int(firm)] & 4 != 0
  }
  @inline(__always) func isBuyer(_ firm: UInt32) -> Bool { firm < roles.count && roles[Int(firm)] & 2 != 0 }
}
