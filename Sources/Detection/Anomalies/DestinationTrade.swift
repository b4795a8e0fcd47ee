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
  /// What the shipments to the destination declare.
  let declared: DeclaredAmounts

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
    declared = DeclaredAmounts(sales, table)
  }

  /// Codes ascend, so those of a heading are neighbours.
  private static func headings(_ codes: [HSCode]) -> [UInt32] {
    let headings = codes.map { $0.prefix(min(4, $0.length)) }
    var first = 0
    return headings.indices.map { label in
      if headings[label] != headings[first] { first = label }
      return UInt32(first)
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
    range.partitionPoint { list[$0].label >= label }..<range.partitionPoint { list[$0].label > label }
  }

  /// Whether a firm sold into a destination since the measure.
  func isActive(_ firm: UInt32) -> Bool {
    let place = active.partitionPoint { $0 >= firm }
    return place < active.count && active[place] == firm
  }

  /// Whether findings may be about a class.
  @inline(__always) func isAskedFor(_ label: UInt32) -> Bool { picker.isAskedFor[Int(label)] }

  /// Whether a case is about goods that are asked for, or about rows of such goods.
  func isAskedFor(_ one: any AnomalyCase) -> Bool {
    guard settings.routes.goods != nil, let label = one.label, !isAskedFor(label) else { return true }
    return one.rows.contains { row in
      let label = classes.ofGoods[table.goods[ShipmentID(rawValue: row)].row]
      return label != GoodsClasses.none && isAskedFor(label)
    }
  }

  /// The number of a class's heading.
  @inline(__always) func heading(_ label: UInt32) -> UInt32 { headings[Int(label)] }

  /// Headings in which a list names a class: a free class of them may be a substitute for it, or its disguise.
  var mixedHeadings: Set<UInt32> {
    Set(classes.codes.indices.map { UInt32($0) }.filter(isControlled).map(heading))
  }

  /// Whether a list of the regime names any code of a class.
  @inline(__always) func isControlled(_ label: UInt32) -> Bool { tiers[Int(label)] != .max }

  /// Runs `body` for each firm of a list, and puts what it gives one after the other.
  func each<Answer: Sendable>(
    _ firms: [UInt32], on pool: WorkPool, _ body: @Sendable (UInt32) -> [Answer]
  ) throws(Cancelled) -> [Answer] {
    try flat(pool.map(firms.indices, grain: 256) { chunk in chunk.flatMap { body(firms[$0]) } })
  }
}
