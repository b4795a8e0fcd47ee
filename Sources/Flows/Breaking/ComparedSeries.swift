internal import Statistics
internal import Trade

/// A lane's months as far as the same reporters have them, with windows around the event.
struct ComparedSeries {
  /// Hundredths a month; all months of the cube.
  let series: [Double]
  let reporters: [CountryCode]
  /// Places of the windows and of the months before the event that all these reporters have.
  let before: [Int], after: [Int], untouched: Range<Int>

  /// Months of a window.
  var window: Int { after.count }
  /// The larger window's sum.
  var value: Double { max(sum(before), sum(after)) }
  /// Mean months of the windows.
  var beforeAfter: BeforeAfter {
    BeforeAfter(before: sum(before) / Double(window), after: sum(after) / Double(window))
  }

  private func sum(_ places: [Int]) -> Double { places.reduce(0) { $0 + series[$1] } }
}

extension LaneBreakSearch {
  /// What a lane's series was made of, for lanes that are controls of many.
  struct Asked: Hashable {
    let lane: Lane, group: Int, reporters: [CountryCode]
  }

  /// `nil` without windows, or where no reporter has every month of both.
  mutating func compared(
    _ lane: Lane, _ group: Int, reporters: [CountryCode]? = nil
  ) -> ComparedSeries? {
    let asked = Asked(lane: lane, group: group, reporters: reporters ?? lane.reporters.countries)
    if let known = series[asked] { return known }
    let found = read(asked)
    series[asked] = .some(found)
    return found
  }

  private mutating func read(_ asked: Asked) -> ComparedSeries? {
    guard let windows, let lastBefore = question.event?.lastBefore else { return nil }
    let flow = asked.lane.flow
    let (before, after) = (
      windows.before.map { pairs.first.distance(to: $0) }, windows.after.map { pairs.first.distance(to: $0) }
    )
    var (counted, months) = ([CountryCode](), [[Bool]]())
    for country in asked.reporters {
      let own = pairs.months(country, flow)
      guard before.allSatisfy({ own[$0] }), after.allSatisfy({ own[$0] }) else { continue }
      counted.append(country)
      months.append(own)
    }
    guard !counted.isEmpty else { return nil }
    let end = min(max(pairs.first.distance(to: lastBefore) + 1, 0), pairs.count)
    var start = end
    while start > 0, months.allSatisfy({ $0[start - 1] }) { start -= 1 }
    return ComparedSeries(
      series: pairs.series(asked.lane, asked.group, counted), reporters: counted, before: before,
      after: after,
      untouched: min(start, before[0])..<max(end, before[before.count - 1] + 1))
  }

  /// How many times more the lane grew than the same goods between its reporters and control partners.
  mutating func partnerEffect(_ lane: Lane, _ group: Int, _ compared: ComparedSeries) -> LaneBreak.Effect? {
    var units: [(name: String, series: ComparedSeries)] = []
    for partner in question.controlPartners(of: lane, lanes, known) {
      let control = lane.with(partner: partner)
      let reporters = compared.reporters.filter { $0 != partner }
      guard let series = self.compared(control, group, reporters: reporters), series.value > 0 else {
        continue
      }
      units.append((partner.description, series))
    }
    return LaneBreakSearch.effect([compared], units)
  }

  /// How many times more the lane's goods grew than goods on the same lane that no list names, class by class.
  func goodsEffect(_ lane: Lane, _ group: Int, _ compared: ComparedSeries) -> LaneBreak.Effect? {
    let goods = pairs.groups[group]
    guard goods != .all else { return nil }
    func units(_ group: GoodsGroup) -> [(name: String, series: ComparedSeries)] {
      pairs.classes(lane, group, compared.reporters).map { unit in
        (
          unit.goods.description,
          ComparedSeries(
            series: unit.series, reporters: compared.reporters, before: compared.before,
            after: compared.after,
            untouched: compared.untouched)
        )
      }.filter { $0.1.value > 0 }
    }
    let treated = units(goods)
    let names = Set(treated.map(\.name))
    return LaneBreakSearch.effect(treated.map(\.series), units(.unlisted).filter { !names.contains($0.name) })
  }

  private static func effect(
    _ treated: [ComparedSeries], _ controls: [(name: String, series: ComparedSeries)]
  ) -> LaneBreak.Effect? {
    guard
      let found = DifferenceInDifferences(
        treated: treated.map(\.beforeAfter), controls: controls.map(\.series.beforeAfter))
    else { return nil }
    let untouched = treated[0].untouched
    let placebo = DifferenceInDifferences.placebo(
      treated: treated.map { Array($0.series[untouched]) },
      controls: controls.map { Array($0.series.series[untouched]) },
      event: untouched.count)
    let largest = controls.enumerated().sorted {
      $0.element.series.value != $1.element.series.value
        ? $0.element.series.value > $1.element.series.value : $0.offset < $1.offset
    }
    // The variation between units is unknown with a handful of them.
    let interval = controls.count >= 5 && found.standardError > 0 ? found.interval() : nil
    return LaneBreak.Effect(
      ratio: found.ratio, low: interval.map { exponential($0.lowerBound) },
      high: interval.map { exponential($0.upperBound) },
      controls: largest.prefix(10).map(\.element.name), controlCount: controls.count, placebo: placebo?.ratio)
  }
}
