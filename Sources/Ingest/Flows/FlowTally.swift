internal import Trade

/// What one worker counted in one file of trade statistics.
struct FlowTally: Sendable {
  /// Lines of each reason in a chunk that are kept.
  static let examples = 5
  /// Different texts that are counted apart.
  static let longestList = 1_000

  var faults: [FlowFault: Int] = [:]
  var quarantined: [QuarantinedFlow] = []
  var repairedCodes = 0
  var hiddenCodes = 0
  var estimated = 0
  var unreadableQuantities = 0
  var unknownPlaces: [String: Int] = [:]
  /// Where a file's numbers are only looked at: evidence by column.
  var evidence: [Int: NumberEvidence] = [:]

  mutating func add(_ other: FlowTally) {
    faults.merge(other.faults, uniquingKeysWith: +)
    quarantined += other.quarantined
    repairedCodes += other.repairedCodes
    hiddenCodes += other.hiddenCodes
    estimated += other.estimated
    unreadableQuantities += other.unreadableQuantities
    unknownPlaces.merge(other.unknownPlaces, uniquingKeysWith: +)
    for (column, found) in other.evidence { evidence[column, default: NumberEvidence()].merge(found) }
  }
}
