internal import GraphCore
internal import Reporting
internal import Screening
internal import Trade

extension Resolution {
  /// Merges that a report holds.
  private static let reported = 1_000

  /// What a report says of it.
  func report(_ level: ResolutionLevel) -> Report.Resolution {
    let counts = Dictionary(grouping: merges, by: \.kind).mapValues(\.count)
    return Report.Resolution(
      level: level.rawValue, spellings: before, firms: after,
      reasons: counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map {
        .init(reason: $0.key, merges: $0.value)
      }, merges: listed(Resolution.reported), selfShipments: newSelfShipments, skippedBlocks: skipped)
  }

  /// The first merges, in the order in which they were made; all where no number is given.
  func listed(_ count: Int = .max) -> [Report.Resolution.Merge] { listed(merges.prefix(count)) }

  /// Those that brought the spellings of a firm together.
  func merges(of firm: FirmID) -> [Report.Resolution.Merge] {
    listed(merges.filter { table.firm(of: $0.first) == firm }[...])
  }

  private func listed(_ merges: ArraySlice<Merge>) -> [Report.Resolution.Merge] {
    merges.map { merge in
      let countries = [merge.first, merge.second].map { party in
        table.country(of: party).isNone ? "" : "\(table.country(of: party))"
      }
      return .init(
        first: table.parties.name(merge.first), firstCountry: countries[0],
        second: table.parties.name(merge.second), secondCountry: countries[1], reason: merge.reason)
    }
  }

  /// Lines of the user's file that name nothing of the input: whole sentences.
  var notices: [String] {
    guard !unusedRules.isEmpty else { return [] }
    let lines = unusedRules.prefix(10).map { "\($0)" }.joined(separator: ", ")
    let more = unusedRules.count > 10 ? " and \(unusedRules.count - 10) more" : ""
    return [
      "--merges: \(counted(unusedRules.count, "line names", "lines name")) a spelling that does not occur in the input: \(lines)\(more)."
    ]
  }
}
