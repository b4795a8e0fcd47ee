internal import GraphCore
internal import Trade

/// What pairs of countries traded month by month, by group of goods, read once for each pair.
struct MonthlyPairs {
  private struct Pair: Hashable { var flow: TradeFlow, exporter: CountryCode, importer: CountryCode }

  let cube: FlowCube, sorting: GoodsSorting, groups: [GoodsGroup]
  let first: Month, count: Int
  private var known: [Pair: [[Double]]] = [:]
  private var present: [FlowCube.Reporter: [Bool]] = [:]

  /// `nil` where the cube has no months.
  init?(_ cube: FlowCube, _ sorting: GoodsSorting, _ groups: [GoodsGroup]) {
    guard let months = cube.months else { return nil }
    (self.cube, self.sorting, self.groups) = (cube, sorting, groups)
    (first, count) = (months.lowerBound, months.lowerBound.distance(to: months.upperBound) + 1)
  }

  /// Which months a country reports.
  mutating func months(_ country: CountryCode, _ flow: TradeFlow) -> [Bool] {
    let reporter = FlowCube.Reporter(country, flow)
    if let known = present[reporter] { return known }
    let found = (0..<count).map { cube.reports(country, flow, TradePeriod(first.advanced(by: $0))) }
    present[reporter] = found
    return found
  }

  /// Hundredths a month by the reports of some of the reporters of a lane; 0 where they have no line.
  mutating func series(_ lane: Lane, _ group: Int, _ reporters: [CountryCode]) -> [Double] {
    var sum = [Double](repeating: 0, count: count)
    for reporter in reporters {
      for partner in lane.partners.countries where partner != reporter {
        let (from, to) = lane.reportedBy == .exporter ? (reporter, partner) : (partner, reporter)
        let own = pair(lane.flow, from, to)[group]
        for place in own.indices { sum[place] += own[place] }
      }
    }
    return sum
  }

  /// By group; nothing where there is no line.
  private mutating func pair(_ flow: TradeFlow, _ from: CountryCode, _ to: CountryCode) -> [[Double]] {
    let key = Pair(flow: flow, exporter: from, importer: to)
    if let found = known[key] { return found }
    let lane =
      flow.isOutward
      ? Lane(.other, from: FlowParty(from), to: FlowParty(to), reportedBy: .exporter)
      : Lane(.other, from: FlowParty(from), to: FlowParty(to), reportedBy: .importer)
    let found = groups.map { group -> [Double] in
      var months: [Double] = []
      cube.forEachCell(lane, group, sorting) { cell in
        guard cell.period.isMonth else { return }
        if months.isEmpty { months = [Double](repeating: 0, count: count) }
        months[first.distance(to: cell.period.first)] += Double(cell.value)
      }
      return months
    }
    known[key] = found
    return found
  }

  /// A lane's goods one by one: commodity classes of a group, ascending.
  func classes(_ lane: Lane, _ group: GoodsGroup, _ reporters: [CountryCode]) -> [(
    goods: HSCode, series: [Double]
  )] {
    var found: [HSCode: [Double]] = [:]
    cube.forEachCell(lane, group, sorting, Set(reporters)) { cell in
      guard cell.period.isMonth else { return }
      found[cell.goods, default: [Double](repeating: 0, count: count)][
        first.distance(to: cell.period.first)] +=
        Double(cell.value)
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The longest run of months that hold, the latest of several.
  static func longestRun(_ holds: [Bool]) -> Range<Int> {
    var (best, from) = (0..<0, 0)
    for place in 0...holds.count where place == holds.count || !holds[place] {
      if place - from >= best.count { best = from..<place }
      from = place + 1
    }
    return best
  }
}
