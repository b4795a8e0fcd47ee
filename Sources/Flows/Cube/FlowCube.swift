internal import GraphCore
public import Trade
public import WorkPool

/// The counted lines of trade statistics, added up by reporter, lane, commodity class and period, in one currency.
///
/// The second, coarser graph: countries are vertices, cells are edges. Build it from lines that are settled.
public struct FlowCube: Sendable {
  /// Ascending by flow, exporter, importer, goods, period; two of one kind only where their sum has no place in 64 bits.
  public let cells: [FlowCell]
  /// Cells of lines on all goods together beside lines on their parts: they stand for all goods and are added to nothing.
  public let totals: [FlowCell]
  /// Currency of all values.
  public let currency: CurrencyCode
  /// Digits of a commodity class.
  public let level: Int
  /// Units of quantities.
  public let units: [String]
  /// The commodity classes that occur, ascending.
  public let classes: [HSCode]
  /// The months of all monthly cells; `nil` where there is none.
  public let months: ClosedRange<Month>?
  /// Who has a line of a flow in a period, counted or standing for lines that are: an absent reporter is unknown, not zero.
  private let presence: Set<Presence>
  /// Of each reporter and flow, the first and last month with a line.
  public let reach: [Reporter: ClosedRange<Month>]
  /// Reporters and flows with counted lines from files whose figures were made equal to the partners' before they were
  /// published: they show no gap between both sides.
  public let reconciled: Set<Reporter>

  /// A country and the flow it reports.
  public struct Reporter: Sendable, Hashable, Comparable {
    public var country: CountryCode, flow: TradeFlow
    public init(_ country: CountryCode, _ flow: TradeFlow) { (self.country, self.flow) = (country, flow) }
    public static func < (a: Reporter, b: Reporter) -> Bool {
      a.country != b.country ? a.country < b.country : a.flow.rawValue < b.flow.rawValue
    }
  }
  private struct Presence: Hashable { var reporter: Reporter, period: TradePeriod }

  /// - Parameter table: Settled; used lines are all in `currency`.
  public init(
    _ table: FlowTable, level: Int, currency: CurrencyCode, on pool: WorkPool
  ) throws(Cancelled) {
    (self.currency, self.level, units) = (currency, level, table.units)
    func folded(_ isPart: @escaping @Sendable (FlowLineID) -> Bool) throws(Cancelled) -> [FlowCell] {
      let buckets = LineBuckets(table, isPart)
      var parts = try pool.map(0..<buckets.count, grain: 8) { numbers in
        numbers.map { FlowCube.folded(buckets[$0].map { FlowCube.cell(of: $0, table, level) }) }
      }
      // Each part is given back as soon as it is in the column: cells are many.
      var cells: [FlowCell] = []
      cells.reserveCapacity(parts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.count } })
      for place in parts.indices {
        for part in parts[place] { cells += part }
        parts[place] = []
      }
      return cells
    }
    // Groups of goods other than all of them are of no use: their parts are there.
    totals = try folded { table.status[$0] == .groupGoods && table.goods[$0] == .none }
    cells = try folded { table.status[$0] == .used || table.status[$0] == .groupPeriod }
    classes = Set(cells.lazy.map(\.goods)).sorted()
    months = FlowCube.months(of: cells)
    var (presence, reach) = (Set<Presence>(), [Reporter: ClosedRange<Month>]())
    var last: Presence?
    for row in 0..<table.count {
      let line = FlowLineID(rawValue: UInt32(row))
      guard table.status[line].showsReporting, !table.reporter[line].isNone else { continue }
      let (reporter, period) = (Reporter(table.reporter[line], table.flow[line]), table.period[line])
      let here = Presence(reporter: reporter, period: period)
      guard here != last, presence.insert(here).inserted else { continue }
      last = here
      let known = reach[reporter] ?? period.months
      reach[reporter] =
        min(known.lowerBound, period.first)...max(known.upperBound, period.last)
    }
    (self.presence, self.reach) = (presence, reach)
    reconciled = FlowCube.reconciled(in: table)
  }

  private static func reconciled(in table: FlowTable) -> Set<Reporter> {
    var found: Set<Reporter> = []
    for (rows, isReconciled) in zip(table.files, table.isReconciled) where isReconciled {
      for line in rows.lazy.map({ FlowLineID(rawValue: UInt32($0)) }) {
        guard [.used, .groupPeriod, .groupGoods].contains(table.status[line]) else { continue }
        found.insert(Reporter(table.reporter[line], table.flow[line]))
      }
    }
    return found
  }

  /// Whether a country has any line of the flow in exactly this period.
  public func reports(_ country: CountryCode, _ flow: TradeFlow, _ period: TradePeriod) -> Bool {
    presence.contains(Presence(reporter: Reporter(country, flow), period: period))
  }

  /// Cells of one flow between two countries, ascending by goods and period. O(log cells).
  public func cells(
    _ flow: TradeFlow, from exporter: CountryCode, to importer: CountryCode
  ) -> ArraySlice<FlowCell> {
    FlowCube.run(of: cells, flow, exporter, importer)
  }

  /// The same of `totals`.
  func totals(
    _ flow: TradeFlow, from exporter: CountryCode, to importer: CountryCode
  ) -> ArraySlice<FlowCell> {
    FlowCube.run(of: totals, flow, exporter, importer)
  }

  private static func run(
    of cells: [FlowCell], _ flow: TradeFlow, _ exporter: CountryCode, _ importer: CountryCode
  ) -> ArraySlice<FlowCell> {
    func place(_ isBefore: (FlowCell) -> Bool) -> Int {
      var (low, high) = (0, cells.count)
      while low < high {
        let middle = (low + high) / 2
        if isBefore(cells[middle]) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    func key(_ cell: FlowCell) -> (UInt8, CountryCode, CountryCode) {
      (cell.flow.rawValue, cell.exporter, cell.importer)
    }
    let wanted = (flow.rawValue, exporter, importer)
    let low = place { key($0) < wanted }
    return cells[low..<place { key($0) <= wanted }]
  }

  private static func months(of cells: [FlowCell]) -> ClosedRange<Month>? {
    let months = cells.lazy.filter(\.period.isMonth).map(\.period.first)
    guard let first = months.min(), let last = months.max() else { return nil }
    return first...last
  }

  private static func cell(of line: FlowLineID, _ table: FlowTable, _ level: Int) -> FlowCell {
    let (flow, goods, value) = (table.flow[line], table.goods[line], table.value[line])
    let (reporter, partner) = (table.reporter[line], table.partner[line])
    let (mass, quantity) = (table.netMass[line].rawValue, table.quantity[line].rawValue)
    return FlowCell(
      flow: flow, exporter: flow.isOutward ? reporter : partner,
      importer: flow.isOutward ? partner : reporter,
      goods: HSFamilies.commodityClass(of: goods, level: level) ?? goods, period: table.period[line],
      value: value, netMass: mass, weighedValue: mass > 0 ? value : 0, quantity: quantity,
      countedValue: quantity > 0 ? value : 0, unit: quantity > 0 ? table.unit[line] : 0, lines: 1,
      firstLine: line)
  }

  private static func folded(_ cells: some Sequence<FlowCell>) -> [FlowCell] {
    var sums: [FlowCell] = []
    for cell in cells.sorted(by: FlowCell.precedes) {
      // A sum that has no place in 64 bits stays in two cells.
      let isAdded = sums.last?.isSameCell(as: cell) == true && sums[sums.count - 1].add(cell)
      if !isAdded { sums.append(cell) }
    }
    return sums
  }
}

/// Lines by flow and exporter, in the order of cells, so that cells are added up bucket by bucket.
private struct LineBuckets: Sendable {
  private var lines: [UInt32]
  private var ends: [Int]

  /// O(lines).
  init(_ table: FlowTable, _ isPart: (FlowLineID) -> Bool) {
    func bucket(_ line: FlowLineID) -> Int {
      let flow = table.flow[line]
      let exporter = flow.isOutward ? table.reporter[line] : table.partner[line]
      return Int(flow.rawValue) * CountryCode.tableSize + Int(exporter.rawValue)
    }
    var counts = [Int](repeating: 0, count: TradeFlow.allCases.count * CountryCode.tableSize)
    for row in 0..<table.count {
      let line = FlowLineID(rawValue: UInt32(row))
      if isPart(line) { counts[bucket(line)] += 1 }
    }
    var sum = 0
    for place in counts.indices { (counts[place], sum) = (sum, sum + counts[place]) }
    lines = [UInt32](repeating: 0, count: sum)
    for row in 0..<table.count {
      let line = FlowLineID(rawValue: UInt32(row))
      guard isPart(line) else { continue }
      let place = bucket(line)
      lines[counts[place]] = line.rawValue
      counts[place] += 1
    }
    ends = counts
  }

  var count: Int { ends.count }

  subscript(bucket: Int) -> some Sequence<FlowLineID> {
    lines[(bucket == 0 ? 0 : ends[bucket - 1])..<ends[bucket]].lazy.map { FlowLineID(rawValue: $0) }
  }
}
