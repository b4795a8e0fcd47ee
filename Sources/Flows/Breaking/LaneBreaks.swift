internal import Statistics
internal import Trade

/// When lanes changed their level, how much more than controls, and whether that is chance.
///
/// Direct trade, coalition to hub and hub to destination, each country and all together. Rises are tested, of direct trade
/// falls, with false discoveries controlled over all lanes tested.
public func laneBreaks(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> Answered<LaneBreak> {
  let groups = question.groups(sorting)
  guard let pairs = MonthlyPairs(cube, sorting, groups) else {
    return Answered(notices: ["Breaks are not looked for: there are no figures by month."])
  }
  var search = LaneBreakSearch(question, cube, lanes, pairs)
  for lane in lanes.direct + lanes.supply + lanes.onward {
    for group in groups.indices { search.look(at: lane, group) }
  }
  search.test()
  return search.answer
}

/// A lane and group whose break is told.
struct BreakCandidate {
  var found: LaneBreak
  let group: Int
  /// What is tested; `nil` with the reason in `found.untested`.
  let entry: GrowthTest.Entry?
  let family: BreakFamily
  /// The larger window's sum, or the largest of twelve months.
  let value: Double
}

/// Lanes that are ranked among the same control lanes.
struct BreakFamily: Hashable {
  let kind: Lane.Kind, side: Lane.Side, isUnited: Bool, group: Int
}

struct LaneBreakSearch {
  let question: FlowQuestion, cube: FlowCube, lanes: FlowLanes
  var pairs: MonthlyPairs
  let windows: FlowWindows?
  /// Countries of the cube, ascending.
  let known: [CountryCode]
  private(set) var candidates: [BreakCandidate] = []
  /// All lanes of a family, whether they reach the floor or not: whose control lanes count is not for the lanes to say.
  private var members: [BreakFamily: [Lane]] = [:]
  /// Read already; nothing where it cannot be compared.
  var series: [Asked: ComparedSeries?] = [:]
  private var small = 0
  private var notices: [String] = []

  init(_ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ pairs: MonthlyPairs) {
    (self.question, self.cube, self.lanes, self.pairs) = (question, cube, lanes, pairs)
    windows = FlowWindows(question, months: cube.months)
    var seen: Set<CountryCode> = []
    for cell in cube.cells + cube.totals { seen.formUnion([cell.exporter, cell.importer]) }
    known = seen.subtracting([.none, .world, .unspecified]).sorted()
  }

  /// Describes the break of a lane where there is enough to describe.
  mutating func look(at lane: Lane, _ group: Int) {
    let family = BreakFamily(
      kind: lane.kind, side: lane.reportedBy, isUnited: lane.reporters.countries.count > 1, group: group)
    members[family, default: []].append(lane)
    let all = pairs.series(lane, group, lane.reporters.countries)
    guard all.contains(where: { $0 > 0 }) else { return }
    let compared = compared(lane, group)
    let value = compared?.value ?? LaneBreakSearch.largestYear(all)
    guard reachesFloor(value, months: compared == nil ? 12 : compared!.window) else {
      small += 1
      return
    }
    guard var found = described(lane, group, all) else { return }
    if let compared {
      found.partners = partnerEffect(lane, group, compared)
      found.otherGoods = goodsEffect(lane, group, compared)
    } else {
      found.untested = untestedReason
    }
    candidates.append(
      BreakCandidate(
        found: found, group: group, entry: compared.map { entry(lane, $0) }, family: family, value: value))
  }

  private var untestedReason: String {
    if question.measureDay == nil { return "Not tested: there is no dated measure." }
    if windows == nil { return "Not tested: the figures do not reach around the event." }
    return "Not tested: no reporter has every month of both windows."
  }

  /// Whether so much in so many months is at least the floor a year, and more than nothing.
  func reachesFloor(_ value: Double, months: Int) -> Bool {
    value > 0 && value * 12 >= Double(question.floor) * Double(months)
  }

  func entry(_ lane: Lane, _ compared: ComparedSeries) -> GrowthTest.Entry {
    GrowthTest.Entry(
      score: GrowthScore(
        compared.series, before: compared.before, after: compared.after, untouched: compared.untouched,
        pseudo: max(Double(question.floor) * Double(compared.window) / 120, 100)),
      reporter: lane.reporters.name, sign: lane.kind == .direct ? -1 : 1)
  }

  private static func largestYear(_ series: [Double]) -> Double {
    let length = min(12, series.count)
    return (0...(series.count - length)).map { start in series[start..<(start + length)].reduce(0, +) }.max()
      ?? 0
  }

  // MARK: Testing

  /// Ranks all lanes among their control lanes.
  mutating func test() {
    let families = Dictionary(grouping: candidates.indices.filter { candidates[$0].entry != nil }) {
      candidates[$0].family
    }
    var pValues = [Double](repeating: .nan, count: candidates.count)
    var mostControls = 0
    for (family, members) in families.sorted(by: { $0.value[0] < $1.value[0] }) {
      let test = GrowthTest(controls: controlEntries(family))
      for member in members {
        guard let entry = candidates[member].entry else { continue }
        guard let judgement = test.judgement(entry) else {
          candidates[member].found.untested =
            "Not tested: \(test.controlCount) control lanes, and \(GrowthTest.leastControls) are needed."
          continue
        }
        let (score, sign) = (entry.score, entry.sign)
        candidates[member].found.test = LaneBreak.Test(
          statistic: test.statistic(entry), placebos: judgement.controls,
          atLeastAsHigh: judgement.atLeastAsHigh,
          p: judgement.pValue, q: 1, isDiscovery: false, placeboDates: score.placebos.count,
          placeboDatesAsHigh: score.placebos.count { sign * $0 >= sign * score.growth })
        pValues[member] = judgement.pValue
        mostControls = max(mostControls, judgement.controls)
      }
    }
    for (member, q) in benjaminiHochberg(pValues).enumerated() where !q.isNaN {
      candidates[member].found.test?.q = q
      candidates[member].found.test?.isDiscovery = q <= question.rate
    }
    say(tested: pValues.count { !$0.isNaN }, mostControls)
  }

  /// Control lanes of all reporters of a family, of at least the floor like the lanes themselves.
  private mutating func controlEntries(_ family: BreakFamily) -> [GrowthTest.Entry] {
    var (entries, seen) = ([GrowthTest.Entry](), Set<Lane>())
    for lane in members[family] ?? [] {
      for partner in question.controlPartners(of: lane, lanes, known) {
        let control = lane.with(partner: partner)
        guard !control.reporters.countries.isEmpty, seen.insert(control).inserted,
          let compared = compared(control, family.group),
          reachesFloor(compared.value, months: compared.window)
        else { continue }
        entries.append(
          GrowthTest.Entry(
            score: entry(control, compared).score, reporter: lane.reporters.name,
            sign: entry(lane, compared).sign))
      }
    }
    return entries
  }

  private mutating func say(tested: Int, _ controls: Int) {
    if small > 0 {
      notices.append(
        "Breaks: \(small) \(small == 1 ? "lane" : "lanes") by goods below \(whole(question.floor)) \(cube.currency) a year \(small == 1 ? "is" : "are") left out (--floor)."
      )
    }
    guard tested > 0 else { return }
    let percent = Int((question.rate * 100).rounded())
    let needed = floorDiscoveries(tested: tested, controls: controls, level: question.rate)
    let limit =
      needed.map {
        $0 > 1
          ? " With up to \(controls) control lanes it takes \($0) lanes at once to be told from chance." : ""
      }
      ?? " With up to \(controls) control lanes none could have been told from chance: name more controls (--controls)."
    notices.append(
      "Breaks: \(tested) \(tested == 1 ? "lane" : "lanes") by goods tested for a rise over the event (direct trade for a fall) beyond that of control lanes; "
        + "of those told as discoveries at most \(percent) % are expected to be false.\(limit)")
  }

  /// Discoveries first; then by p, and by value.
  var answer: Answered<LaneBreak> {
    let ordered = candidates.enumerated().sorted { a, b in
      let (first, second) = (a.element.found.test, b.element.found.test)
      let (p, q) = (first?.p ?? 2, second?.p ?? 2)
      if p != q { return p < q }
      if let first, let second, first.statistic != second.statistic {
        return first.statistic > second.statistic
      }
      return a.element.value != b.element.value ? a.element.value > b.element.value : a.offset < b.offset
    }
    return Answered(ordered.map(\.element.found), notices: notices)
  }
}
