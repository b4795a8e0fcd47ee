internal import Trade

/// What both sides of each lane say of it, and what went missing more than before.
///
/// Pairs of countries are compared one by one; a lane of several countries is the sum over pairs of which both sides report
/// the whole of both windows. Imports are taken as reported (CIF), and divided by factors 1, least, usual and most;
/// goods may arrive up to so many months after they left. What the files made equal before publication has no gap.
///
/// Innocent look-alikes: goods declared for a country that buys but does not receive them, a warehouse on the way,
/// thresholds, confidential codes, late reports. That is why the change is told and not the level alone.
///
/// - Returns: By `excess`, largest first; lanes and goods of at least the floor after the event.
/// - Complexity: O(cells × months).
public func mirrorGaps(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> Answered<MirrorGap> {
  var search = MirrorSearch(question, cube, sorting)
  guard search.monthly != nil || search.yearly != nil else {
    return Answered(notices: [
      "Mirror gaps are not looked for: there is no dated measure, or no figures about it."
    ])
  }
  for lanes in [lanes.direct, lanes.supply, lanes.onward] {
    let united = Set(lanes.filter { $0.exporter.countries.count > 1 }.map(\.importer))
    for lane in lanes { search.compare(lane, isPart: united.contains(lane.importer)) }
  }
  return search.answer
}

private struct MirrorSearch {
  let question: FlowQuestion, cube: FlowCube, keys: GoodsKeys
  let monthly: SlotAxis?, yearly: SlotAxis?
  let factors: [CIFFactor]
  var list = AnswerList<MirrorGap>()
  var refused: Set<CountryCode> = [], silent: [String: Set<CountryCode>] = [:], atOdds: Set<String> = []

  init(_ question: FlowQuestion, _ cube: FlowCube, _ sorting: GoodsSorting) {
    (self.question, self.cube) = (question, cube)
    keys = GoodsKeys(question, sorting, classes: true)
    (monthly, yearly) = (SlotAxis(monthsOf: question, cube), SlotAxis(yearsOf: question))
    let cif = question.cif
    let others = Set([cif.least, cif.usual, cif.most].map { CIFFactor($0) }).subtracting([CIFFactor(1)])
    factors = [CIFFactor(1)] + others.sorted()
  }

  /// One lane: a pair, or several added up.
  ///
  /// - Parameter isPart: Whether there is a lane it is a part of.
  mutating func compare(_ lane: Lane, isPart: Bool) {
    let pairs = lane.exporter.countries.flatMap { exporter in
      lane.importer.countries.filter { $0 != exporter }.map { (exporter, $0) }
    }
    guard pairs.count > 1 else {
      if let (exporter, importer) = pairs.first { compare(lane, exporter, importer, isPart: isPart) }
      return
    }
    compareSeveral(lane, pairs)
  }

  private mutating func compare(
    _ lane: Lane, _ exporter: CountryCode, _ importer: CountryCode, isPart: Bool
  ) {
    guard let axis = axis(exporter, importer) else { return }
    let pair = MirrorPair(cube, from: exporter, to: importer, axis, keys)
    let notes = self.notes(exporter, importer, pair)
    let isBoth = pair.exporterReports(axis.afterSlots) && pair.importerReports(axis.afterSlots)
    // A country of the coalition of which one side alone is known is told of as part of the coalition.
    if isBoth || !isPart || lane.kind == .onward { tell(lane, pair, notes) }
  }

  /// Pairs that both sides report, in months if any pair has them; else the side that does.
  private mutating func compareSeveral(_ lane: Lane, _ pairs: [(CountryCode, CountryCode)]) {
    var sums: [Bool: MirrorPair] = [:]
    var oneSided: [Bool: MirrorPair] = [:]
    var counted: [Bool: Int] = [:]
    var leftOut: [Bool: [String]] = [:]
    for (exporter, importer) in pairs {
      guard let axis = axis(exporter, importer) else { continue }
      let pair = MirrorPair(cube, from: exporter, to: importer, axis, keys)
      guard pair.exports.hasCells || pair.imports.hasCells else { continue }
      if pair.isWhole {
        counted[axis.areYears, default: 0] += 1
        add(pair, to: &sums[axis.areYears])
      } else {
        leftOut[axis.areYears, default: []].append("\(exporter) → \(importer)")
        if pair.exporterReports(axis.afterSlots) { add(pair, to: &oneSided[axis.areYears]) }
      }
    }
    let areYears = sums[false] == nil && (sums[true] != nil || oneSided[false] == nil)
    guard let pair = sums[areYears] ?? oneSided[areYears] else { return }
    var notes = pair.axis.areYears ? [MirrorSearch.yearNote] : []
    if let count = counted[areYears] {
      notes.append("Added up over \(count) \(count == 1 ? "pair" : "pairs") of which both sides report.")
      let others = (leftOut[areYears] ?? []) + (leftOut[!areYears] ?? [])
      let unlike = counted[!areYears] ?? 0
      if !others.isEmpty {
        notes.append("Left out since one side does not report in full: \(names(others)).")
      }
      if unlike > 0 { notes.append("\(unlike) more are known by \(areYears ? "months" : "years") alone.") }
    } else {
      notes += oneSidedNotes(lane, pair)
    }
    tell(lane, pair, notes)
  }

  private func oneSidedNotes(_ lane: Lane, _ pair: MirrorPair) -> [String] {
    func silent(_ party: FlowParty, _ flow: TradeFlow) -> [CountryCode] {
      party.countries.filter { !pair.axis.reading(of: $0, flow, in: cube).isWhole(pair.axis) }
    }
    let senders = silent(lane.exporter, .export)
    let late =
      "\(senders.listed()) \(senders.count == 1 ? "does" : "do") not report both spans of exports in full."
    return silent(lane.importer, .import).map { cube.absence($0, .import, pair.axis) }
      + (senders.isEmpty ? [] : [late])
  }

  private func add(_ pair: MirrorPair, to sum: inout MirrorPair?) {
    if sum == nil { sum = pair } else { sum!.add(pair) }
  }

  private func names(_ names: [String]) -> String {
    names.count > 10
      ? "\(names.prefix(10).joined(separator: ", ")) and \(names.count - 10) more"
      : names.joined(separator: ", ")
  }

  static let yearNote =
    "Whole years are compared, since a side has no months; a month of slack cannot be allowed for."

  /// Months where both sides have some, else years; `nil` where the figures show no gap by their making, or nobody reports.
  private mutating func axis(_ exporter: CountryCode, _ importer: CountryCode) -> SlotAxis? {
    let made = [(exporter, TradeFlow.export), (importer, .import)].filter {
      cube.reconciled.contains(FlowCube.Reporter($0.0, $0.1))
    }
    refused.formUnion(made.map(\.0))
    guard made.isEmpty else { return nil }
    func places(_ axis: SlotAxis) -> (sent: Int, received: Int) {
      func count(_ country: CountryCode, _ flow: TradeFlow) -> Int {
        let reading = axis.reading(of: country, flow, in: cube)
        return (axis.beforeSlots + axis.afterSlots).count { reading.isReported[$0] }
      }
      return (count(exporter, .export), count(importer, .import))
    }
    let months = monthly.map(places)
    if let months, months.sent > 0, months.received > 0 { return monthly }
    let years = yearly.map(places)
    if let years, years.sent == 2, years.received == 2 { return yearly }
    if let months, months.sent + months.received > 0 { return monthly }
    if let years, years.sent + years.received > 0 { return yearly }
    return nil
  }

  private mutating func notes(_ exporter: CountryCode, _ importer: CountryCode, _ pair: MirrorPair)
    -> [String]
  {
    var notes = pair.axis.areYears ? [MirrorSearch.yearNote] : []
    let slots = pair.axis.beforeSlots + pair.axis.afterSlots
    for (country, flow, reports) in [
      (exporter, TradeFlow.export, pair.exporterReports(slots)),
      (importer, .import, pair.importerReports(slots)),
    ] where !reports {
      let sentence = cube.absence(country, flow, pair.axis)
      notes.append(sentence)
      silent[sentence, default: []].insert(country)
    }
    let isOneEmpty = pair.exports.hasCells != pair.imports.hasCells
    if isOneEmpty, pair.exporterReports(slots), pair.importerReports(slots) {
      let (country, flow, partner) =
        pair.exports.hasCells ? (importer, TradeFlow.import, exporter) : (exporter, .export, importer)
      notes.append(
        "\(country) has no line at all of \(flow.plural) with \(partner): the input may be an extract without them."
      )
    }
    return notes
  }

  private mutating func tell(_ lane: Lane, _ pair: MirrorPair, _ notes: [String]) {
    let isBoth = pair.exporterReports(pair.axis.afterSlots) && pair.importerReports(pair.axis.afterSlots)
    let classes = Set(pair.exports.codes).union(pair.imports.codes).filter(keys.isClass).sorted()
    // Goods one by one are told where they can be compared.
    let groups =
      keys.groups + (isBoth ? classes.map(GoodsGroup.code).filter { !keys.groups.contains($0) } : [])
    for group in groups {
      if isBoth, pair.areCodesAtOdds(group, keys) {
        atOdds.insert(lane.exporter.name + " → " + lane.importer.name)
        continue
      }
      list.add(Result { () throws(SumTooLarge) in try gap(lane, pair, group, notes) })
    }
  }

  private func gap(
    _ lane: Lane, _ pair: MirrorPair, _ group: GoodsGroup, _ notes: [String]
  ) throws(SumTooLarge) -> MirrorGap? {
    let axis = pair.axis
    let slack = axis.areYears ? 0 : max(question.slackMonths, 0)
    let after = MirrorFigures(pair, group, axis.afterSlots, factors: factors, slack: slack)
    let before = MirrorFigures(pair, group, axis.beforeSlots, factors: factors, slack: slack)
    guard max(after.exports, after.imports).reaches(question.floor, months: axis.after.count) else {
      return nil
    }
    let isBefore = pair.exporterReports(axis.beforeSlots) && pair.importerReports(axis.beforeSlots)
    let (isSent, isReceived) =
      (pair.exporterReports(axis.afterSlots), pair.importerReports(axis.afterSlots))
    guard isSent || isReceived else { return nil }
    let isBoth = isSent && isReceived
    let standing = isBoth ? pair.standing(group, factor: CIFFactor(question.cif.usual)) : (nil, nil, nil)
    var gap = MirrorGap(
      exporter: lane.exporter, importer: lane.importer, goods: group.name,
      status: isBoth ? .both : isSent ? .exporterOnly : .importerOnly,
      before: isBefore ? try before.window(axis.before) : nil,
      after: isBoth ? try after.window(axis.after) : nil,
      excess: isBefore && isBoth ? try MirrorFigures.excess(before, after) : nil, usualGap: standing.0,
      gapAfter: standing.1, z: standing.2, oneSided: nil, spans: axis.spans, notes: notes)
    if !isBoth {
      let hasEarlier =
        isSent ? pair.exporterReports(axis.beforeSlots) : pair.importerReports(axis.beforeSlots)
      gap.oneSided = MirrorGap.OneSided(
        before: hasEarlier ? try (isSent ? before.exports : before.imports).exact() : nil,
        after: try (isSent ? after.exports : after.imports).exact())
    }
    return gap
  }

  var answer: Answered<MirrorGap> {
    var notices: [String] = []
    if !refused.isEmpty {
      notices.append(
        "No gaps are told for what \(refused.listed()) \(refused.count == 1 ? "reports" : "report"): these figures come from a reconciled source (BACI), which makes both sides equal before publication, so that no gap is left."
      )
    }
    notices += silent.keys.sorted()
    if !atOdds.isEmpty {
      notices.append(
        "Goods are compared only where both sides name them as finely; some are not on \(names(atOdds.sorted()))."
      )
    }
    return Answered(
      list.answers.sorted(by: MirrorSearch.precedes), notices: notices + SumTooLarge.notice(list.tooLarge))
  }

  private static func precedes(_ a: MirrorGap, _ b: MirrorGap) -> Bool {
    let (first, second) = (a.excess?.value ?? .min, b.excess?.value ?? .min)
    if first != second { return first > second }
    let (left, right) = (a.after?.gap.value ?? .min, b.after?.gap.value ?? .min)
    if left != right { return left > right }
    let names = [(a.exporter.name, b.exporter.name), (a.importer.name, b.importer.name), (a.goods, b.goods)]
    return names.first { $0.0 != $0.1 }.map { $0.0 < $0.1 } ?? false
  }
}
