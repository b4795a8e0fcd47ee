/// Everything a policy does to a ledger, kept to be looked at more than once; room that is used again and again.
struct EventList: LedgerVisitor, Sendable {
  struct Match: Sendable, BitwiseCopyable {
    var lot: Int, shipment: Int
    var quantity: Int64
  }
  struct Kept: Sendable, BitwiseCopyable {
    var lot: Int
    var quantity: Int64
    var isAged: Bool
  }
  private(set) var matches: [Match] = []
  private(set) var unexplained: [(shipment: Int, quantity: Int64)] = []
  private(set) var kept: [Kept] = []

  mutating func clear() {
    matches.removeAll(keepingCapacity: true)
    unexplained.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
  }

  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {
    matches.append(Match(lot: lot, shipment: shipment, quantity: quantity))
  }
  mutating func unexplained(shipment: Int, quantity: Int64) { unexplained.append((shipment, quantity)) }
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {
    kept.append(Kept(lot: lot, quantity: quantity, isAged: isAged))
  }

  /// Tells all of it to another visitor: matches, then unexplained shipments, then lots kept.
  func replay(to visitor: inout some LedgerVisitor) {
    for match in matches {
      visitor.matched(lot: match.lot, shipment: match.shipment, quantity: match.quantity)
    }
    for (shipment, quantity) in unexplained { visitor.unexplained(shipment: shipment, quantity: quantity) }
    for rest in kept { visitor.kept(lot: rest.lot, quantity: rest.quantity, isAged: rest.isAged) }
  }

  /// The quantity of all matches.
  var total: Int128 { matches.reduce(0) { $0 + Int128($1.quantity) } }
}

/// The matches from marked lots to marked shipments by groups, with the days between.
struct MarkedMatches: Sendable {
  struct Match: Sendable, BitwiseCopyable {
    var pair: PairKey
    var days: Int
    var quantity: Int64

    var step: DwellDistribution.Step { DwellDistribution.Step(days: days, quantity: Int128(quantity)) }
  }
  /// Ascending by pair once sorted; before that in the order of the matches.
  private(set) var matches: [Match] = []

  mutating func fill(_ events: EventList, _ ledger: Ledger) {
    matches.removeAll(keepingCapacity: true)
    for match in events.matches {
      let (lot, shipment) = (ledger.entries[match.lot], ledger.entries[match.shipment])
      guard lot.isMarked && shipment.isMarked else { continue }
      matches.append(
        Match(
          pair: PairKey(giver: lot.group, taker: shipment.group), days: Int(shipment.day) - Int(lot.day),
          quantity: match.quantity))
    }
    matches.sort { $0.pair < $1.pair }
  }

  var total: Int128 { matches.reduce(0) { $0 + Int128($1.quantity) } }

  /// The matches of each pair.
  func forEachPair(_ body: (PairKey, ArraySlice<Match>) -> Void) {
    var low = 0
    for place in 0..<matches.count
    where place + 1 == matches.count || matches[place + 1].pair != matches[place].pair {
      body(matches[place].pair, matches[low...place])
      low = place + 1
    }
  }
}

/// Two groups: of lots and of shipments.
public struct PairKey: Hashable, Comparable, Sendable, BitwiseCopyable {
  public var giver: UInt32, taker: UInt32
  public init(giver: UInt32, taker: UInt32) { (self.giver, self.taker) = (giver, taker) }
  public static func < (a: PairKey, b: PairKey) -> Bool {
    UInt64(a.giver) << 32 | UInt64(a.taker) < UInt64(b.giver) << 32 | UInt64(b.taker)
  }
}
