public import Trade

/// What a lane carried of a group of goods, month by month.
public struct LaneSeries: Sendable, Equatable {
  /// The first month.
  public let start: Month
  /// Hundredths of the cube's currency; `nil` in months in which none of its reporters reports.
  public let values: [Int64?]
  /// Countries that report in each month, ascending.
  public let reporters: [[CountryCode]]
  /// Lines behind all of it.
  public let lines: Int

  /// The month of a place.
  public func month(_ place: Int) -> Month { start.advanced(by: place) }
  /// The value of a month; `nil` where nobody reports, or outside.
  public subscript(month: Month) -> Int64? {
    let place = start.distance(to: month)
    return values.indices.contains(place) ? values[place] : nil
  }
  /// The longest run of months with a value, the latest where there are several.
  public var longestRun: Range<Int> {
    var (best, from) = (0..<0, 0)
    for place in 0...values.count where place == values.count || values[place] == nil {
      if place - from >= best.count { best = from..<place }
      from = place + 1
    }
    return best
  }
}

/// What a lane carried in one period.
public struct LaneAmount: Sendable, Equatable {
  /// Hundredths of the cube's currency.
  public var value: Int64 = 0
  /// Grams, and the value of the lines that declare them.
  public var netMass: Int64 = 0, weighedValue: Int64 = 0
  /// Lines.
  public var lines = 0
  /// Countries that report, ascending.
  public var reporters: [CountryCode] = []
}

extension FlowCube {
  /// What a lane carried month by month over all months of the cube, by lines that are about one month.
  ///
  /// - Parameter reporters: Of the lane's reporting end, those to count; `nil` for all.
  /// - Returns: `nil` where the cube has no months, or a month's sum has no place in 64 bits.
  public func series(
    _ lane: Lane, _ group: GoodsGroup, _ sorting: GoodsSorting, reporters: Set<CountryCode>? = nil
  ) -> LaneSeries? {
    guard let months else { return nil }
    let count = months.lowerBound.distance(to: months.upperBound) + 1
    var sums = [Int128](repeating: 0, count: count)
    var lines = 0
    forEachCell(lane, group, sorting, reporters) { cell in
      guard cell.period.isMonth else { return }
      sums[months.lowerBound.distance(to: cell.period.first)] += Int128(cell.value)
      lines += cell.lines
    }
    let counted = lane.reporters.countries.filter { reporters?.contains($0) ?? true }
    let present = (0..<count).map { place in
      counted.filter { reports($0, lane.flow, TradePeriod(months.lowerBound.advanced(by: place))) }
    }
    let values = sums.compactMap(\.inHundredths)
    guard values.count == count else { return nil }
    return LaneSeries(
      start: months.lowerBound, values: zip(values, present).map { $1.isEmpty ? nil : $0 },
      reporters: present,
      lines: lines)
  }

  /// What a lane carried in lines about exactly this period; `nil` where none of its reporters reports it.
  public func amount(
    _ lane: Lane, _ group: GoodsGroup, _ sorting: GoodsSorting, in period: TradePeriod,
    reporters: Set<CountryCode>? = nil
  ) -> LaneAmount? {
    var amount = LaneAmount()
    amount.reporters = lane.reporters.countries.filter {
      (reporters?.contains($0) ?? true) && reports($0, lane.flow, period)
    }
    guard !amount.reporters.isEmpty else { return nil }
    forEachCell(lane, group, sorting, reporters) { cell in
      guard cell.period == period else { return }
      amount.value += cell.value
      amount.netMass += cell.netMass
      amount.weighedValue += cell.weighedValue
      amount.lines += cell.lines
    }
    return amount
  }

  /// Calls `body` with every cell of a lane and group. All goods of a period are what their total says, where there is one.
  public func forEachCell(
    _ lane: Lane, _ group: GoodsGroup, _ sorting: GoodsSorting, _ reporters: Set<CountryCode>? = nil,
    _ body: (FlowCell) -> Void
  ) {
    for exporter in lane.exporter.countries {
      for importer in lane.importer.countries where exporter != importer {
        let reporter = lane.reportedBy == .exporter ? exporter : importer
        guard reporters?.contains(reporter) ?? true else { continue }
        let totals = group == .all ? self.totals(lane.flow, from: exporter, to: importer) : []
        let whole = Set(totals.map(\.period))
        totals.forEach(body)
        for cell in cells(lane.flow, from: exporter, to: importer)
        where sorting.contains(cell.goods, group) && !whole.contains(cell.period) {
          body(cell)
        }
      }
    }
  }
}
