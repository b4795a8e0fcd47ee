internal import Flows
internal import GraphCore
public import Ingest
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// Trade statistics that are read beside shipments.
public struct StatisticsFiles: Sendable {
  /// `--flows`: the files.
  public var paths: [String]
  /// How they are to be read; regimes, filters and rates are those of the shipments.
  public var input = FlowInputSettings()

  public init(_ paths: [String]) { self.paths = paths }

  /// Reads them for a run over shipments, in US dollars.
  func read(
    _ analysis: AnalysisSettings, on pool: WorkPool, progress: (String) -> Void
  ) throws -> (statistics: ReadStatistics, settings: FlowSettings) {
    var settings = FlowSettings()
    (settings.analysis, settings.input) = (analysis, input)
    (settings.currency, settings.rates, settings.floor) = (.usd, analysis.input.rates, analysis.floorCents)
    return (try ReadStatistics(paths, settings, on: pool, progress: progress), settings)
  }
}

/// What statistics say of the lanes of one regime, asked by hub and goods.
struct LaneContexts: Sendable {
  private let question: FlowQuestion
  private let cube: FlowCube
  private let sorting: GoodsSorting
  private let classes: Set<HSCode>
  private let windows: FlowReport.ComparedWindows?
  private let months: FlowWindows?
  private let lanes: [CountryCode: Lane]

  init(_ statistics: ReadStatistics, _ settings: FlowSettings, _ search: LoadedRegime) {
    question = settings.question(search)
    cube = statistics.cube
    (sorting, classes) = (GoodsSorting(cube.classes, question.index), Set(cube.classes))
    months = FlowWindows(question, months: cube.months)
    windows = months.flatMap { FlowReport.ComparedWindows($0) }
    let onward = FlowLanes(question, cube).onward.filter { $0.exporter.countries.count == 1 }
    lanes = Dictionary(
      grouping: onward, by: { $0.exporter.countries[0] }
    ).compactMapValues { lanes in
      // One lane to all destinations of the regime, by the side that reports to the first of them.
      lanes.first.map { first in
        let places = lanes.flatMap(\.importer.countries)
        return places.count == 1
          ? first
          : Lane(
            .onward, from: first.exporter, to: FlowParty("destinations", places), reportedBy: first.reportedBy
          )
      }
    }
  }

  /// The hubs whose lanes are known, ascending.
  var hubs: [CountryCode] { lanes.keys.sorted() }

  /// What everybody sent from a hub's country of a class; `nil` where the statistics do not say.
  func context(of hub: CountryCode, _ goods: HSCode) -> StatisticsReport.LaneContext? {
    guard let lane = lanes[hub], let months, let windows, let group = group(of: goods),
      let sums = sums(lane, group, months)
    else { return nil }
    return StatisticsReport.LaneContext(
      lane: lane, goods: group.name, isWider: group != .code(goods), windows: windows, before: sums.before,
      after: sums.after, unlistedRatio: unlistedGrowth(lane, months))
  }

  /// The class, or the narrowest code on which there are lines and which contains it; `nil` where the statistics have neither.
  private func group(of goods: HSCode) -> GoodsGroup? {
    let codes = stride(from: goods.length, to: 0, by: -2).map { goods.prefix($0) }
    if let known = codes.first(where: { classes.contains($0) }) { return .code(known) }
    return classes.contains(.none) || !cube.totals.isEmpty ? .all : nil
  }

  /// What a firm that sent `cents` a month is of its lane.
  func context(
    of hub: CountryCode, _ goods: HSCode, months sent: [(month: Month, cents: Int64)]
  ) -> StatisticsReport.LaneContext? {
    guard var context = context(of: hub, goods), let months else { return nil }
    let after = Set(months.after)
    let total = sent.reduce(Int128(0)) { after.contains($1.month) ? $0 + Int128($1.cents) : $0 }
    guard let sum = Int64(exactly: total), sum > 0, !context.isWider else { return context }
    context.firm = sum
    context.firmShare =
      context.after > 0 ? ((Double(sum) / Double(context.after)) * 1e6).rounded() / 1e6 : nil
    return context
  }

  /// Before and after; `nil` where a month is not known, or a sum has no place in 64 bits.
  private func sums(
    _ lane: Lane, _ group: GoodsGroup, _ months: FlowWindows
  ) -> (before: Int64, after: Int64)? {
    guard let series = cube.series(lane, group, sorting) else { return nil }
    func sum(_ months: [Month]) -> Int64? {
      var sum: Int128 = 0
      for month in months {
        guard let value = series[month] else { return nil }
        sum += Int128(value)
      }
      return Int64(exactly: sum)
    }
    guard let before = sum(months.before), let after = sum(months.after) else { return nil }
    return (before, after)
  }

  /// How goods on no list grew on the lane.
  private func unlistedGrowth(_ lane: Lane, _ months: FlowWindows) -> Double? {
    guard let sums = sums(lane, .unlisted, months), sums.before > 0 else { return nil }
    return Double(sums.after) / Double(sums.before)
  }

  /// How much of what statistics count from each hub to the destinations shipment records hold, of goods that the
  /// statistics know.
  func coverage(of table: ShipmentTable) -> [StatisticsReport.Coverage] {
    guard let values = table.value else { return [] }
    struct Key: Hashable { var hub: CountryCode, month: Month }
    var (all, listed) = ([Key: Int128](), [Key: Int128]())
    let destinations = Set(question.destinations)
    let index = question.index
    let isKnown = table.goodsCodes.values.map { code in
      group(of: HSFamilies.commodityClass(of: code, level: cube.level) ?? code) != nil
    }
    let isListed = table.goodsCodes.values.map { index.tierRank(of: $0) != RegimeIndex.notListed }
    for row in 0..<table.count {
      let shipment = ShipmentID(row: row)
      guard table.status[shipment] == .used, destinations.contains(table.destination(of: shipment)),
        isKnown[table.goods[shipment].row], let cents = values[shipment].known
      else { continue }
      let sender = table.dispatch.map { $0[shipment] } ?? .none
      let hub = sender.isNone ? table.country(of: table.consignor[shipment]) : sender
      guard lanes[hub] != nil else { continue }
      let key = Key(hub: hub, month: Month(of: table.day[shipment]))
      all[key, default: 0] += Int128(cents)
      if isListed[table.goods[shipment].row] { listed[key, default: 0] += Int128(cents) }
    }
    return hubs.flatMap { hub in
      [(GoodsGroup.all, all), (.listed, listed)].compactMap { group, records in
        guard let lane = lanes[hub], let series = cube.series(lane, group, sorting), series.lines > 0 else {
          return nil
        }
        let known = series.values.indices.filter { series.values[$0] != nil }.map { series.month($0) }
        guard let from = known.first, let to = known.last else { return nil }
        let declared = Int64(
          exactly: known.reduce(Int128(0)) { $0 + (records[Key(hub: hub, month: $1)] ?? 0) })
        let counted = Int64(exactly: known.reduce(Int128(0)) { $0 + Int128(series[$1] ?? 0) })
        guard let declared, let counted, declared > 0 else { return nil }
        return StatisticsReport.Coverage(
          lane: lane, goods: group.name, months: known.count, from: from, to: to, records: declared,
          statistics: counted)
      }
    }
  }
}
