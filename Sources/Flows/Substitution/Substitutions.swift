internal import Statistics
internal import Trade

/// What took the place of direct trade: per destination and group of goods or commodity class, the change of hub → destination
/// and of coalition → hub over the fall of coalition → destination (Chupilkin, Javorcik, Plekhanov, "The Eurasian
/// roundabout", EBRD 2023; there the mean over products is below a tenth, and more than half for a number of them).
///
/// Told where direct trade before or trade of hubs after reaches the floor. Innocent look-alikes: a market that turns to goods
/// the hubs make themselves, and a port that begins to be named as destination.
///
/// - Returns: Groups first; then classes of which hubs send at least half of the fall; then the others; by what the hubs
///   send more. `summaries` say how many classes there are of which kind.
public func substitutions(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> (substitutions: Answered<Substitution>, summaries: [SubstitutionSummary]) {
  let axes = [SlotAxis(monthsOf: question, cube), SlotAxis(yearsOf: question)].compactMap(\.self)
  guard !axes.isEmpty else {
    return (
      Answered(notices: ["Substitution is not looked for: there is no dated measure, or no figures about it."]
      ), []
    )
  }
  let keys = GoodsKeys(question, sorting, classes: true)
  var answered = Answered<Substitution>()
  var tooLarge = 0
  for destination in lanes.destinations {
    let searches = axes.lazy.map {
      SubstitutionSearch(HubSides(question, cube, $0), destination, lanes.hubs, keys)
    }
    guard let search = searches.first(where: \.isAnswerable) else {
      let reason = cube.absence(destination, .import, axes[0])
      answered.notices.append(
        "Substitution to \(destination) is not known: neither the coalition nor hubs report both spans in full. \(reason)"
      )
      continue
    }
    let list = search.list
    answered.answers += list.answers.sorted(by: search.precedes)
    tooLarge += list.tooLarge
    answered.notices += search.notices
  }
  answered.notices += SumTooLarge.notice(tooLarge)
  let summaries = lanes.destinations.flatMap { destination in
    [true, false].compactMap {
      summary(of: answered.answers, destination, isListed: $0, question.floor, keys)
    }
  }
  return (answered, summaries)
}

private func summary(
  of all: [Substitution], _ destination: CountryCode, isListed: Bool, _ floor: Int64, _ keys: GoodsKeys
) -> SubstitutionSummary? {
  let groups = Set(keys.groups.map(\.name))
  let counted = all.filter { answer in
    guard answer.destination == destination, !groups.contains(answer.goods), answer.isListed || !isListed,
      let spans = answer.spans
    else { return false }
    return Int128(answer.fall).reaches(floor, months: spans.afterFrom.distance(to: spans.afterTo) + 1)
  }
  let ratios = counted.compactMap(\.onwardRatio)
  guard !ratios.isEmpty else { return nil }
  return SubstitutionSummary(
    destination: destination, isListed: isListed, classes: ratios.count,
    mean: ratios.reduce(0, +) / Double(ratios.count), median: median(ratios),
    halfReplaced: counted.count(where: \.isHalfReplaced))
}

private struct SubstitutionSearch {
  let sides: HubSides, destination: CountryCode, keys: GoodsKeys
  private let direct: (side: Lane.Side, tally: FlowTally)?
  private let hubs: [CountryCode: HubTallies]
  private let unknown: [CountryCode]

  /// A hub's lanes by group: sums before and after, and what can have passed through.
  private struct HubTallies {
    var sums: [GoodsGroup: Sums] = [:]
    var onwardBy: Lane.Side, supplyBy: Lane.Side?
  }
  private struct Sums {
    var onwardBefore: Int128 = 0, onwardAfter: Int128 = 0, supplyBefore: Int128 = 0, supplyAfter: Int128 = 0
    var transit: Int128 = 0
  }

  init(_ sides: HubSides, _ destination: CountryCode, _ hubs: [CountryCode], _ keys: GoodsKeys) {
    (self.sides, self.destination, self.keys) = (sides, destination, keys)
    direct = sides.coalitionTally(to: destination, keys)
    var known: [CountryCode: HubTallies] = [:]
    var unknown: [CountryCode] = []
    for hub in hubs where hub != destination {
      if let tallies = SubstitutionSearch.tallies(sides, hub, destination, keys) {
        known[hub] = tallies
      } else if !sides.cube.cells(.export, from: hub, to: destination).isEmpty
        || !sides.cube.cells(.import, from: hub, to: destination).isEmpty
      {
        unknown.append(hub)
      }
    }
    (self.hubs, self.unknown) = (known, unknown)
  }

  /// Months or years of direct trade and of one hub at least.
  var isAnswerable: Bool { direct != nil && !hubs.isEmpty }

  private static func tallies(
    _ sides: HubSides, _ hub: CountryCode, _ destination: CountryCode, _ keys: GoodsKeys
  ) -> HubTallies? {
    guard let onward = sides.tally(from: hub, to: destination, keys) else { return nil }
    let supply = sides.coalitionTally(to: hub, keys)
    let (before, after) = (sides.axis.beforeSlots, sides.axis.afterSlots)
    var tallies = HubTallies(onwardBy: onward.side, supplyBy: supply?.side)
    let groups = Set(onward.tally.sums.keys).union(supply?.tally.sums.keys ?? [:].keys)
    for group in groups {
      func passing(_ slots: [Int]) -> Int128 {
        guard let supply else { return 0 }
        return slots.reduce(0) { $0 + min(supply.tally.value(group, $1), onward.tally.value(group, $1)) }
      }
      tallies.sums[group] = Sums(
        onwardBefore: onward.tally.sum(group, before), onwardAfter: onward.tally.sum(group, after),
        supplyBefore: supply?.tally.sum(group, before) ?? 0,
        supplyAfter: supply?.tally.sum(group, after) ?? 0,
        transit: passing(after) - passing(before))
    }
    return tallies
  }

  var list: AnswerList<Substitution> {
    var list = AnswerList<Substitution>()
    guard let direct else { return list }
    let met = hubs.values.reduce(into: Set(direct.tally.sums.keys)) { $0.formUnion($1.sums.keys) }
    let classes = met.filter { !keys.groups.contains($0) }
    for group in keys.groups + classes {
      list.add(Result { () throws(SumTooLarge) in try answer(group, direct) })
    }
    return list
  }

  private func answer(
    _ group: GoodsGroup, _ direct: (side: Lane.Side, tally: FlowTally)
  ) throws(SumTooLarge) -> Substitution? {
    let axis = sides.axis
    let (before, after) = (
      direct.tally.sum(group, axis.beforeSlots), direct.tally.sum(group, axis.afterSlots)
    )
    let sums = hubs.mapValues { $0.sums[group] ?? Sums() }
    let onwardAfter = sums.values.reduce(Int128(0)) { $0 + $1.onwardAfter }
    guard max(before, onwardAfter).reaches(sides.question.floor, months: axis.after.count) else { return nil }
    let fall = before - after
    func ratio(_ rise: Int128) -> Double? { fall > 0 ? Double(rise) / Double(fall) : nil }
    let isSupplyKnown = hubs.values.allSatisfy { $0.supplyBy != nil }
    let rise = sums.values.reduce(Int128(0)) { $0 + $1.onwardAfter - $1.onwardBefore }
    let supplyRise = sums.values.reduce(Int128(0)) { $0 + $1.supplyAfter - $1.supplyBefore }
    var told: [Substitution.Hub] = []
    for (hub, sum) in sums where sum.onwardAfter > sum.onwardBefore {
      let tallies = hubs[hub]!
      told.append(
        Substitution.Hub(
          hub: hub, onwardBefore: try sum.onwardBefore.exact(), onwardAfter: try sum.onwardAfter.exact(),
          supplyBefore: try sum.supplyBefore.exact(), supplyAfter: try sum.supplyAfter.exact(),
          onwardRatio: ratio(sum.onwardAfter - sum.onwardBefore),
          supplyRatio: tallies.supplyBy == nil ? nil : ratio(sum.supplyAfter - sum.supplyBefore),
          transit: try sum.transit.exact(), isSupplyKnown: tallies.supplyBy != nil,
          onwardBy: tallies.onwardBy, supplyBy: tallies.supplyBy ?? .exporter))
    }
    told.sort {
      let (a, b) = ($0.onwardAfter - $0.onwardBefore, $1.onwardAfter - $1.onwardBefore)
      return a != b ? a > b : $0.hub < $1.hub
    }
    return Substitution(
      destination: destination, goods: group.name, isListed: keys.isListed(group),
      directBefore: try before.exact(), directAfter: try after.exact(), fall: try fall.exact(),
      onwardRatio: ratio(rise), supplyRatio: isSupplyKnown ? ratio(supplyRise) : nil, hubs: told,
      notes: notes(told, direct.side), spans: axis.spans)
  }

  private func notes(_ told: [Substitution.Hub], _ side: Lane.Side) -> [String] {
    var notes = sides.notes
    let mirrored = told.filter { $0.onwardBy == .importer }.map(\.hub)
    if !mirrored.isEmpty {
      notes.append("What \(mirrored.listed()) sent is what \(destination) says it received (CIF).")
    }
    let silent = told.filter { !$0.isSupplyKnown }.map(\.hub)
    if !silent.isEmpty { notes.append("Nobody reports what the coalition sent to \(silent.listed()).") }
    return notes
  }

  var notices: [String] {
    guard !unknown.isEmpty else { return [] }
    let spans = sides.axis.areYears ? "both years" : "all months of both windows"
    return [
      "Hubs left out of substitution to \(destination), since neither they nor \(destination) report \(spans): \(unknown.listed())."
    ]
  }

  /// Groups first, then what is half replaced, then by the rise of the hubs.
  func precedes(_ a: Substitution, _ b: Substitution) -> Bool {
    func key(_ answer: Substitution) -> (Int, Int, Double) {
      let place = keys.groups.firstIndex { $0.name == answer.goods }
      let rise = answer.hubs.reduce(0.0) { $0 + Double($1.onwardAfter - $1.onwardBefore) }
      return (place ?? keys.groups.count, place == nil && answer.isHalfReplaced ? 0 : 1, -rise)
    }
    let (first, second) = (key(a), key(b))
    return first != second ? first < second : a.goods < b.goods
  }
}
