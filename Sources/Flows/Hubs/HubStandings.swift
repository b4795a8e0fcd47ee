internal import Trade

/// Where each hub stands among all countries that send goods to a destination, before and after the event; whether it has a
/// comparative advantage in them; and whether it had next to no history.
///
/// Each sender by its own report, else by the destination's. Without an event in the figures, the latest months are
/// compared with the same a year before, and that is said. Innocent look-alikes of an emerging hub: a plant that opened there,
/// a trade agreement, and a country that begins to report.
///
/// - Returns: By destination, group of goods and rank after; hubs that send at least the floor a year.
public func hubStandings(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> Answered<HubStanding> {
  let keys = GoodsKeys(question, sorting, classes: false)
  let event = [SlotAxis(monthsOf: question, cube), SlotAxis(yearsOf: question)].compactMap(\.self)
  let latest = [SlotAxis(latestMonthsOf: question, cube), SlotAxis(latestYearsOf: cube)].compactMap(\.self)
  let partners = PartnerIndex(cube)
  var answered = Answered<HubStanding>()
  let silent = Set(question.destinations).subtracting(lanes.destinations)
  if !silent.isEmpty { answered.notices.append("No line is about goods to \(silent.listed()).") }
  var tooLarge = 0
  for destination in lanes.destinations {
    let searches = (event + latest).lazy.map {
      HubSearch(HubSides(question, cube, $0), destination, lanes.hubs, partners, keys)
    }
    guard let search = searches.first(where: \.isAnswerable) else {
      answered.notices.append(
        "Hubs to \(destination) are not ranked: nobody reports two spans in full, before and after.")
      continue
    }
    let axis = search.sides.axis
    if !event.contains(axis) {
      answered.notices.append(
        "Hubs to \(destination) are ranked by \(axis.after[0]) to \(axis.after[axis.after.count - 1]) against \(axis.before[0]) to \(axis.before[axis.before.count - 1]), the latest figures: none lie on both sides of a dated measure."
      )
    }
    let list = search.list
    answered.answers += list.answers
    tooLarge += list.tooLarge
    answered.notices += search.notices
  }
  answered.notices += SumTooLarge.notice(tooLarge)
  return answered
}

private struct HubSearch {
  let sides: HubSides, destination: CountryCode, hubs: [CountryCode], keys: GoodsKeys
  private let partners: PartnerIndex
  private let senders: [CountryCode: (side: Lane.Side, tally: FlowTally)]
  private let unknown: [CountryCode]

  init(
    _ sides: HubSides, _ destination: CountryCode, _ hubs: [CountryCode], _ partners: PartnerIndex,
    _ keys: GoodsKeys
  ) {
    (self.sides, self.destination, self.hubs, self.keys) = (sides, destination, hubs, keys)
    self.partners = partners
    let met = Set(partners.exporters(.export, to: destination)).union(
      partners.exporters(.import, to: destination))
    var senders: [CountryCode: (Lane.Side, FlowTally)] = [:]
    var unknown: [CountryCode] = []
    for sender in met.subtracting([.none, .world, .unspecified, destination]).sorted() {
      senders[sender] = sides.tally(from: sender, to: destination, keys)
      if senders[sender] == nil { unknown.append(sender) }
    }
    (self.senders, self.unknown) = (senders, unknown)
  }

  var isAnswerable: Bool { hubs.contains { senders[$0] != nil } }

  var list: AnswerList<HubStanding> {
    var list = AnswerList<HubStanding>()
    let advantage = Advantage(sides, partners, keys)
    var supplies: [CountryCode: FlowTally] = [:]
    for hub in hubs where senders[hub] != nil { supplies[hub] = sides.coalitionTally(to: hub, keys)?.tally }
    for group in keys.groups {
      let before = senders.mapValues { $0.tally.sum(group, sides.axis.beforeSlots) }
      let after = senders.mapValues { $0.tally.sum(group, sides.axis.afterSlots) }
      let ranked = hubs.filter { senders[$0] != nil }
        .sorted { after[$0]! != after[$1]! ? after[$0]! > after[$1]! : $0 < $1 }
      for hub in ranked {
        list.add(
          Result { () throws(SumTooLarge) in
            var standing = try self.standing(hub, group, before, after, supply: supplies[hub])
            standing?.rcaBefore = advantage.of(hub, group, sides.axis.beforeSlots)
            standing?.rcaAfter = advantage.of(hub, group, sides.axis.afterSlots)
            return standing
          })
      }
    }
    return list
  }

  private func standing(
    _ hub: CountryCode, _ group: GoodsGroup, _ before: [CountryCode: Int128], _ after: [CountryCode: Int128],
    supply: FlowTally?
  ) throws(SumTooLarge) -> HubStanding? {
    let axis = sides.axis
    let (sentBefore, sentAfter) = (before[hub]!, after[hub]!)
    guard sentAfter.reaches(sides.question.floor, months: axis.after.count) else { return nil }
    func share(_ part: Int128, _ all: [CountryCode: Int128]) -> Double? {
      let whole = all.values.reduce(0, +)
      return whole > 0 ? Double(part) / Double(whole) : nil
    }
    func rank(_ part: Int128, _ all: [CountryCode: Int128]) -> Int { 1 + all.values.count { $0 > part } }
    return HubStanding(
      hub: hub, destination: destination, goods: group.name, valueBefore: try sentBefore.exact(),
      valueAfter: try sentAfter.exact(),
      ratio: sentBefore > 0 ? Double(sentAfter) / Double(sentBefore) : nil,
      shareBefore: share(sentBefore, before), shareAfter: share(sentAfter, after),
      rankBefore: sentBefore > 0 ? rank(sentBefore, before) : nil, rankAfter: rank(sentAfter, after),
      rcaBefore: nil, rcaAfter: nil,
      supplyBefore: try (supply?.sum(group, axis.beforeSlots) ?? 0).exact(),
      supplyAfter: try (supply?.sum(group, axis.afterSlots) ?? 0).exact(), isSupplyKnown: supply != nil,
      isEmerging: sentBefore * 20 <= sentAfter, since: since(hub, group), reportedBy: senders[hub]!.side,
      senders: after.values.count { $0 > 0 }, spans: axis.spans)
  }

  private func since(_ hub: CountryCode, _ group: GoodsGroup) -> Month? {
    let axis = sides.axis
    guard !axis.areYears else { return nil }
    let tally = senders[hub]!.tally
    let slot = (axis.untouched.upperBound..<axis.count).first { slot in
      let value = tally.value(group, slot)
      return value.reaches(sides.question.floor, months: 1)
    }
    return slot.map { axis.first.advanced(by: $0) }
  }

  var notices: [String] {
    var notices = sides.notes.map { "Hubs to \(destination): \($0)" }
    if !unknown.isEmpty {
      notices.append(
        "Not ranked among those who send to \(destination), since no side reports both spans in full: \(unknown.listed())."
      )
    }
    return notices
  }
}

/// Revealed comparative advantage (Balassa 1965), among all who report exports over both spans.
private struct Advantage {
  private var exports: [CountryCode: FlowTally] = [:]
  private var all: FlowTally

  init(_ sides: HubSides, _ partners: PartnerIndex, _ keys: GoodsKeys) {
    all = FlowTally(slots: sides.axis.count)
    for exporter in sides.exporters {
      var tally = FlowTally(slots: sides.axis.count)
      for importer in partners.importers(.export, from: exporter) {
        tally.add(sides.cube, .export, from: exporter, to: importer, sides.exportReading(of: exporter)!, keys)
      }
      all.add(tally)
      exports[exporter] = tally
    }
  }

  /// `nil` without exports of other goods, by the hub and by all.
  func of(_ hub: CountryCode, _ group: GoodsGroup, _ slots: [Int]) -> Double? {
    guard group != .all, let own = exports[hub] else { return nil }
    let (part, whole) = (own.sum(group, slots), own.sum(.all, slots))
    let (allPart, allWhole) = (all.sum(group, slots), all.sum(.all, slots))
    guard whole > part, allPart > 0, allWhole > allPart else { return nil }
    return Double(part) / Double(whole) / (Double(allPart) / Double(allWhole))
  }
}
