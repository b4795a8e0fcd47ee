/// Runs every rule of mixing over a ledger. One worker keeps one and uses it for ledger after ledger, so that a small
/// ledger allocates next to nothing.
public struct LedgerAnalysis: Sendable {
  private var events = EventList(), stack = LotStack()
  private var oldest = MarkedMatches(), newest = MarkedMatches()
  private var lots = GroupedEntries(), shipments = GroupedEntries()
  private var pairs = PairList(), mixing = Proportional(), bounds = PairBounds()

  public init() {}

  /// All policies and bounds of one ledger.
  ///
  /// - Parameters:
  ///   - wanted: Pairs that are to be answered even if no policy matches them, in any order.
  ///   - onlyWanted: Whether other pairs are left out though a policy matches them.
  ///   - visitor: Is told what FIFO does: matches, then unexplained shipments, then lots kept.
  /// - Complexity: O(*n* log *n*), and for each pair the smaller of its two groups; lower bounds of pairs stop after
  ///   `PairBounds.stepsAllowed` · *n* steps.
  public mutating func flows(
    of ledger: Ledger, wanted: [PairKey] = [], onlyWanted: Bool = false,
    telling visitor: inout some LedgerVisitor
  ) -> MarkedFlows {
    var flows = MarkedFlows()
    events.clear()
    ledger.fifo(&events)
    events.replay(to: &visitor)
    flows.fifoTotal = events.total
    oldest.fill(events, ledger)
    flows.bounds = ledger.bounds(total: flows.fifoTotal)
    guard flows.bounds.upper > 0 || !wanted.isEmpty else { return flows }
    events.clear()
    ledger.lifo(&events, stack: &stack)
    flows.lifoTotal = events.total
    newest.fill(events, ledger)
    (flows.fifo, flows.lifo) = (oldest.total, newest.total)
    flows.dwell = DwellDistribution(oldest.matches.lazy.map(\.step))
    addPairs(to: &flows, ledger, wanted, onlyWanted)
    return flows
  }

  private mutating func addPairs(
    to flows: inout MarkedFlows, _ ledger: Ledger, _ wanted: [PairKey], _ onlyWanted: Bool
  ) {
    lots.fill(ledger, ledger.lots)
    shipments.fill(ledger, ledger.shipments)
    flows.pairs = intervals(wanted, onlyWanted)
    // Pairs of groups of which one is not in the ledger have nothing but zeros.
    var known: [Int] = []
    var numbers: [PairKey] = []
    for (index, interval) in flows.pairs.enumerated() {
      guard let giver = lots.number(of: interval.pair.giver) else { continue }
      guard let taker = shipments.number(of: interval.pair.taker) else { continue }
      known.append(index)
      numbers.append(PairKey(giver: UInt32(giver), taker: UInt32(taker)))
      flows.pairs[index].received = lots.total(of: giver)
      flows.pairs[index].shipped = shipments.total(of: taker)
    }
    pairs.fill(numbers, lots: lots, shipments: shipments)
    mixing.run(ledger, lots: lots, shipments: shipments, pairs: pairs)
    flows.proportional = mixing.flows.attributedMarked
    for (place, index) in known.enumerated() { flows.pairs[index].proportional = mixing.ofPair[place] }
    bounds.fill(&flows.pairs, at: known, numbers: numbers, lots, shipments, ledger)
  }

  /// The pairs to answer, with what the two order policies match.
  private func intervals(_ wanted: [PairKey], _ onlyWanted: Bool) -> [PairInterval] {
    if onlyWanted && wanted.isEmpty { return [] }
    let known = onlyWanted ? Set(wanted) : nil
    var all: [PairInterval] = []
    oldest.forEachPair { pair, matches in
      guard known?.contains(pair) ?? true else { return }
      var interval = PairInterval(pair)
      interval.fifo = matches.reduce(0) { $0 + Int128($1.quantity) }
      interval.dwell = DwellDistribution(matches.lazy.map(\.step))
      all.append(interval)
    }
    newest.forEachPair { pair, matches in
      guard known?.contains(pair) ?? true else { return }
      var interval = PairInterval(pair)
      interval.lifo = matches.reduce(0) { $0 + Int128($1.quantity) }
      all.append(interval)
    }
    all += wanted.map { PairInterval($0) }
    all.sort { $0.pair < $1.pair }
    return all.reduce(into: []) { merged, next in
      if merged.last?.pair == next.pair { merged[merged.count - 1].add(next) } else { merged.append(next) }
    }
  }
}

extension PairInterval {
  /// Takes over what another policy says about the same pair.
  fileprivate mutating func add(_ other: PairInterval) {
    fifo += other.fifo
    lifo += other.lifo
    if dwell.total == 0 { dwell = other.dwell }
  }
}
