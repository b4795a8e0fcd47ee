internal import Statistics
internal import Trade

/// Whether the change on each lane of two countries is one of price or of volume, class by class.
///
/// Unit values are those of lines that declare the quantity, in both windows: by mass, or by the supplementary unit where that
/// covers more of the value. A mark-up is told as such from 1.75 on, and against what the same exporter charges other
/// importers (BOFIT: a median of 75 % on sanctioned goods). Innocent look-alikes: better goods within a class, freight, and
/// a currency that rose.
///
/// - Returns: Marked up against others first, then marked up, then by the effect of price; classes of at least the floor.
public func priceChanges(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> Answered<PriceChange> {
  let axes = [SlotAxis(monthsOf: question, cube), SlotAxis(yearsOf: question)].compactMap(\.self)
  guard !axes.isEmpty else {
    return Answered(notices: ["Prices are not compared: there is no dated measure, or no figures about it."])
  }
  var search = PriceSearch(question, cube, axes, GoodsKeys(question, sorting, classes: true))
  let wanted = (lanes.direct + lanes.supply + lanes.onward).filter {
    $0.exporter.countries.count == 1 && $0.importer.countries.count == 1
  }
  let byExporter = Dictionary(grouping: wanted) { $0.exporter.countries[0] }
  for (exporter, lanes) in byExporter.sorted(by: { $0.key < $1.key }) { search.compare(lanes, of: exporter) }
  return search.answer
}

/// From which unit value ratio on there is a mark-up.
private let markUp = 1.75

private struct PriceSearch {
  let question: FlowQuestion, cube: FlowCube, axes: [SlotAxis], keys: GoodsKeys
  private let partners: PartnerIndex
  private var list = AnswerList<PriceChange>()
  private var unasked: [Lane] = []

  init(_ question: FlowQuestion, _ cube: FlowCube, _ axes: [SlotAxis], _ keys: GoodsKeys) {
    (self.question, self.cube, self.axes, self.keys) = (question, cube, axes, keys)
    partners = PartnerIndex(cube)
  }

  /// All lanes of one exporter: by its own report, else each by its importer's.
  mutating func compare(_ lanes: [Lane], of exporter: CountryCode) {
    var left = lanes
    for side in Lane.Side.allCases {
      for axis in axes where !left.isEmpty { left = compare(left, of: exporter, by: side, axis) }
    }
    unasked += left
  }

  /// - Returns: Lanes the side cannot tell of.
  private mutating func compare(
    _ lanes: [Lane], of exporter: CountryCode, by side: Lane.Side, _ axis: SlotAxis
  ) -> [Lane] {
    let flow = side == .exporter ? TradeFlow.export : .import
    let own = axis.reading(of: exporter, .export, in: cube)
    if side == .exporter, !own.isWhole(axis) { return lanes }
    var tallies: [CountryCode: PriceTally] = [:]
    var others = PriceTally()
    for importer in partners.importers(flow, from: exporter) where importer != exporter {
      let reading = side == .exporter ? own : axis.reading(of: importer, .import, in: cube)
      guard side == .exporter || reading.isWhole(axis) else { continue }
      let cells = cube.cells(flow, from: exporter, to: importer)
      var tally = PriceTally()
      tally.add(cells, reading, axis, keys)
      tallies[importer] = tally
      let isOther =
        !question.destinations.contains(importer) && ![.none, .world, .unspecified].contains(importer)
      if isOther { others.add(cells, reading, axis, keys) }
    }
    var left: [Lane] = []
    for lane in lanes {
      let importer = lane.importer.countries[0]
      guard let tally = tallies[importer] else {
        left.append(lane)
        continue
      }
      let isDestination = question.destinations.contains(importer)
      let told = Lane(lane.kind, from: lane.exporter, to: lane.importer, reportedBy: side)
      for (goods, pair) in tally.classes {
        var rest = others.classes[goods] ?? PricePair()
        if !isDestination { rest.subtract(pair) }
        list.add(Result { () throws(SumTooLarge) in try change(told, goods, pair, others: rest, axis) })
      }
    }
    return left
  }

  private func change(
    _ lane: Lane, _ goods: HSCode, _ pair: PricePair, others: PricePair, _ axis: SlotAxis
  ) throws(SumTooLarge) -> PriceChange? {
    guard let measure = pair.measure, let before = pair.before.counted(by: measure),
      let after = pair.after.counted(by: measure),
      after.value.reaches(question.floor, months: axis.after.count)
    else { return nil }
    let (valueBefore, valueAfter) = (try before.value.exact(), try after.value.exact())
    let (quantityBefore, quantityAfter) = (try before.quantity.exact(), try after.quantity.exact())
    // The price of after at the quantity of before; what is left of the change is quantity.
    let atNewPrice = (Int128(valueAfter) * Int128(quantityBefore)).divided(by: Int128(quantityAfter))
    let priceEffect = try (atNewPrice - before.value).exact()
    let volumeEffect = try (after.value - atNewPrice).exact()
    let valueRatio = Double(valueAfter) / Double(valueBefore)
    let quantityRatio = Double(quantityAfter) / Double(quantityBefore)
    guard
      let split = PriceVolumeSplit(
        value: (Double(valueBefore), Double(valueAfter)),
        quantity: (Double(quantityBefore), Double(quantityAfter)))
    else { return nil }
    let unitValueRatio = split.priceAfter / split.priceBefore
    let othersRatio = others.unitValueRatio(measure)
    let relative = othersRatio.map { unitValueRatio / $0 }
    return PriceChange(
      lane: lane, goods: goods.description, unit: unit(measure), valueBefore: valueBefore,
      valueAfter: valueAfter, quantityBefore: quantityBefore, quantityAfter: quantityAfter,
      valueRatio: valueRatio, quantityRatio: quantityRatio, unitValueRatio: unitValueRatio,
      priceEffect: priceEffect, volumeEffect: volumeEffect, othersRatio: othersRatio,
      relativeMarkUp: relative,
      verdict: PriceChange.Verdict(value: valueRatio, price: unitValueRatio, quantity: quantityRatio),
      isMarkedUp: unitValueRatio >= markUp, isMarkedUpAgainstOthers: relative.map { $0 >= markUp },
      notes: notes(pair, measure, axis), spans: axis.spans)
  }

  private func unit(_ measure: PriceSum.Measure) -> String {
    switch measure {
    case .mass: "kg"
    case .unit(let unit): cube.units.indices.contains(Int(unit)) ? cube.units[Int(unit)] : ""
    }
  }

  private func notes(_ pair: PricePair, _ measure: PriceSum.Measure, _ axis: SlotAxis) -> [String] {
    var notes = axis.areYears ? ["Whole years are compared, since there are no months of both windows."] : []
    let (before, after) = (1 - pair.before.coverage(measure), 1 - pair.after.coverage(measure))
    if max(before, after) > 0.2 {
      func percent(_ part: Double) -> Int { Int((part * 100).rounded()) }
      notes.append(
        "Lines with \(percent(before)) % of the value before and \(percent(after)) % after declare no such quantity and are left out on both sides."
      )
    }
    return notes
  }

  var answer: Answered<PriceChange> {
    var notices = SumTooLarge.notice(list.tooLarge)
    if !unasked.isEmpty {
      let names = unasked.map { "\($0.exporter.name) → \($0.importer.name)" }.sorted()
      let more = names.count > 10 ? " and \(names.count - 10) more" : ""
      notices.append(
        "Prices are not compared where no side reports both windows in full: \(names.prefix(10).joined(separator: ", "))\(more)."
      )
    }
    return Answered(list.answers.sorted(by: PriceSearch.precedes), notices: notices)
  }

  private static func precedes(_ a: PriceChange, _ b: PriceChange) -> Bool {
    func mark(_ change: PriceChange) -> Int {
      (change.isMarkedUpAgainstOthers == true ? 0 : 2) + (change.isMarkedUp ? 0 : 1)
    }
    if mark(a) != mark(b) { return mark(a) < mark(b) }
    if a.priceEffect.magnitude != b.priceEffect.magnitude {
      return a.priceEffect.magnitude > b.priceEffect.magnitude
    }
    let left = [a.lane.exporter.name, a.lane.importer.name, a.goods]
    return left.lexicographicallyPrecedes([b.lane.exporter.name, b.lane.importer.name, b.goods])
  }
}

extension PriceChange.Verdict {
  /// From ratios of after over before: what moved by more than 5 %, and with which of them the value went.
  public init(value: Double, price: Double, quantity: Double) {
    func direction(_ ratio: Double) -> Int { ratio > 1.05 ? 1 : ratio < 1 / 1.05 ? -1 : 0 }
    let (price, quantity, isRise) = (direction(price), direction(quantity), value > 1)
    let isFall = value < 1
    func leads(_ one: Int, _ other: Int) -> Bool {
      one != other && (one == 1 && isRise || one == -1 && isFall)
    }
    self = leads(price, quantity) ? .priceNotVolume : leads(quantity, price) ? .volumeNotPrice : .both
  }
}
