internal import Trade

/// How much of what hubs send was made elsewhere, where their statistics tell re-exports or domestic exports apart.
///
/// For the spans before and after the event, of everything a hub sends and of what it sends to each destination. From
/// re-exports over exports; else from exports less domestic exports.
///
/// - Returns: By the value made elsewhere, most first. A part larger than the whole is a wrong total: it is said, not told.
public func reExportEstimates(
  _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting
) -> Answered<ReExportEstimate> {
  let axes = [SlotAxis(monthsOf: question, cube), SlotAxis(yearsOf: question)].compactMap(\.self)
  guard !axes.isEmpty else {
    return Answered(notices: [
      "Re-exports are not looked for: there is no dated measure, or no figures about it."
    ])
  }
  let keys = GoodsKeys(question, sorting, classes: false)
  let partners = PartnerIndex(cube)
  var list = AnswerList<ReExportEstimate>()
  var wrong: Set<CountryCode> = []
  var apart: Set<CountryCode> = []
  for hub in lanes.hubs {
    for axis in axes {
      let parts = ExportParts(cube, hub, axis)
      guard !parts.isEmpty else { continue }
      apart.insert(hub)
      for destination in [nil] + lanes.destinations.filter({ $0 != hub }).map(Optional.some) {
        let tallies = parts.tallies(to: destination, partners, keys)
        for group in keys.groups {
          for (slots, months) in [(axis.beforeSlots, axis.before), (axis.afterSlots, axis.after)] {
            list.add(
              Result { () throws(SumTooLarge) in
                guard let found = parts.estimate(tallies, group, slots) else { return nil }
                guard (0...found.exports).contains(found.elsewhere) else {
                  wrong.insert(hub)
                  return nil
                }
                guard found.exports.reaches(question.floor, months: months.count) else { return nil }
                return ReExportEstimate(
                  hub: hub, destination: destination, goods: group.name, from: months[0],
                  to: months[months.count - 1], exports: try found.exports.exact(),
                  reExports: try found.reExports?.exact(), domesticExports: try found.domestic?.exact(),
                  share: Double(found.elsewhere) / Double(found.exports), basis: found.basis)
              })
          }
        }
      }
      break  // Months where there are some, years else.
    }
  }
  var notices = SumTooLarge.notice(list.tooLarge)
  if !wrong.isEmpty {
    notices.append(
      "No re-exports are told of \(wrong.listed()), whose parts of exports exceed the whole somewhere.")
  }
  let others = lanes.hubs.filter { !apart.contains($0) }
  if !others.isEmpty {
    notices.append(
      "What was made elsewhere is not known of \(others.listed()): no re-exports or domestic exports told apart."
    )
  }
  return Answered(list.answers.sorted(by: precedes), notices: notices)
}

private func precedes(_ a: ReExportEstimate, _ b: ReExportEstimate) -> Bool {
  let (first, second) = (a.share * Double(a.exports), b.share * Double(b.exports))
  if first != second { return first > second }
  let left = [a.hub.description, a.destination?.description ?? "", a.goods, a.from.description]
  return left.lexicographicallyPrecedes([
    b.hub.description, b.destination?.description ?? "", b.goods, b.from.description,
  ])
}

/// A hub's exports and the parts of them, as far as it reports them.
private struct ExportParts {
  let cube: FlowCube, hub: CountryCode, slots: Int
  private var readings: [TradeFlow: SlotReading] = [:]

  init(_ cube: FlowCube, _ hub: CountryCode, _ axis: SlotAxis) {
    (self.cube, self.hub, slots) = (cube, hub, axis.count)
    for flow in [TradeFlow.export, .reExport, .domesticExport] {
      let reading = axis.reading(of: hub, flow, in: cube)
      if reading.reports(axis.beforeSlots) || reading.reports(axis.afterSlots) { readings[flow] = reading }
    }
  }

  /// Whether no part stands beside another.
  var isEmpty: Bool { readings.count < 2 }

  func tallies(
    to destination: CountryCode?, _ partners: PartnerIndex, _ keys: GoodsKeys
  ) -> [TradeFlow: FlowTally] {
    var tallies: [TradeFlow: FlowTally] = [:]
    for (flow, reading) in readings {
      var tally = FlowTally(slots: slots)
      for importer in destination.map({ [$0] }) ?? partners.importers(flow, from: hub) {
        tally.add(cube, flow, from: hub, to: importer, reading, keys)
      }
      tallies[flow] = tally
    }
    return tallies
  }

  func estimate(
    _ tallies: [TradeFlow: FlowTally], _ group: GoodsGroup, _ slots: [Int]
  ) -> (exports: Int128, reExports: Int128?, domestic: Int128?, elsewhere: Int128, basis: String)? {
    func sum(_ flow: TradeFlow) -> Int128? {
      guard readings[flow]?.reports(slots) == true else { return nil }
      return tallies[flow]?.sum(group, slots)
    }
    let (reExports, domestic) = (sum(.reExport), sum(.domesticExport))
    let both = reExports.flatMap { part in domestic.map { part + $0 } }
    guard let exports = sum(.export) ?? both, exports > 0 else { return nil }
    if let reExports { return (exports, reExports, domestic, reExports, "re-exports") }
    return domestic.map { (exports, nil, $0, exports - $0, "domestic exports") }
  }
}
