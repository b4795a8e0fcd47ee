internal import Trade

extension FlowQuestion {
  /// Partners that goods of a lane are compared with, by the same reporters: those the question names, or else all that the
  /// event leaves alone.
  ///
  /// Never a destination. A coalition's trade with hubs may have taken the place of its trade with destinations, so
  /// that hubs are no controls of it; neither are other senders to a destination controls of each other.
  func controlPartners(of lane: Lane, _ lanes: FlowLanes, _ known: [CountryCode]) -> [CountryCode] {
    let ends = Set(lane.partners.countries).union(
      lane.reporters.countries.count == 1 ? lane.reporters.countries : [])
    let candidates = (controls ?? known).filter { !destinations.contains($0) && !ends.contains($0) }
    guard controls == nil else { return Set(candidates).sorted() }
    let isDestinationReporting = destinations.contains { lane.reporters.countries.contains($0) }
    let hubs = Set(lanes.hubs)
    let coalition = Set(coalition)
    let isLeftAlone: (CountryCode) -> Bool =
      if isDestinationReporting {
        { !hubs.contains($0) && !coalition.contains($0) }
      } else if lane.kind == .onward {
        { _ in true }
      } else if lane.reportedBy == .exporter {
        { !hubs.contains($0) }
      } else {
        { !coalition.contains($0) }
      }
    return candidates.filter(isLeftAlone)
  }
}

extension Lane {
  /// The same reporters' trade with another partner; the partner itself is no reporter of it.
  func with(partner: CountryCode) -> Lane {
    var reporters = reporters
    reporters.countries.removeAll { $0 == partner }
    return reportedBy == .exporter
      ? Lane(.other, from: reporters, to: FlowParty(partner), reportedBy: .exporter)
      : Lane(.other, from: FlowParty(partner), to: reporters, reportedBy: .importer)
  }
}
