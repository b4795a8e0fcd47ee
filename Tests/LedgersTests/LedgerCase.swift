import GraphCore
import Ledgers
import TestSupport

/// A small random ledger, dense in ties, empty windows, marks and repeated groups.
struct LedgerCase {
  var lots: [LedgerEntry] = [], shipments: [LedgerEntry] = []
  var window: DwellWindow

  init(lots: [LedgerEntry], shipments: [LedgerEntry], window: DwellWindow) {
    (self.lots, self.shipments, self.window) = (lots, shipments, window)
  }

  /// - Parameter most: Most lots, and most shipments.
  init(seed: UInt64, most: Int = 8) {
    var random = SplitMix64(seed: seed)
    let low = Int.random(in: -3...3, using: &random)
    window = DwellWindow(
      low...low + Int.random(in: 0...12, using: &random), allowsSameDay: Bool.random(using: &random))
    let span = Int32.random(in: 0...30, using: &random)
    let groups = UInt32.random(in: 1...4, using: &random)
    let largest: Int64 = [1, 3, 9, 40].randomElement(using: &random)!
    func entries() -> [LedgerEntry] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in
        let group = UInt32.random(in: 0..<groups, using: &random)
        let isNothing = Int.random(in: 0..<9, using: &random) == 0
        return LedgerEntry(
          day: Int32.random(in: 0...span, using: &random) - 9,
          quantity: isNothing ? 0 : Int64.random(in: 1...largest, using: &random),
          group: group, isMarked: group != 0)
      }.sorted { $0.day < $1.day }
    }
    (lots, shipments) = (entries(), entries())
  }

  var ledger: Ledger { Ledger(lots: lots, shipments: shipments, window: window) }

  /// Whether a lot may serve a shipment, by their numbers.
  func fits(_ lot: Int, _ shipment: Int) -> Bool {
    let dwell = Int(shipments[shipment].day) - Int(lots[lot].day)
    return dwell >= window.shortest && dwell <= window.longest
  }

  /// Whether a lot's window has passed by the last event.
  func isAged(_ lot: Int) -> Bool {
    let events = lots.map { Int($0.day) + window.shortest } + shipments.map { Int($0.day) }
    return Int(lots[lot].day) + window.longest < events.max()!
  }
}

/// One thing that happened in a ledger; lots and shipments are numbered from 0 each.
struct LedgerEvents: Equatable {
  var matches: [[Int]: Int64] = [:]
  var unexplained: [Int: Int64] = [:]
  var aged: [Int: Int64] = [:], left: [Int: Int64] = [:]
}

/// Writes down what a ledger says.
struct RecordingVisitor: LedgerVisitor {
  let firstShipment: Int
  var events = LedgerEvents(), matchCount = 0

  init(_ ledger: Ledger) { firstShipment = ledger.shipments.lowerBound }

  mutating func matched(lot: Int, shipment: Int, quantity: Int64) {
    matchCount += 1
    events.matches[[lot, shipment - firstShipment], default: 0] += quantity
  }
  mutating func unexplained(shipment: Int, quantity: Int64) {
    events.unexplained[shipment - firstShipment, default: 0] += quantity
  }
  mutating func kept(lot: Int, quantity: Int64, isAged: Bool) {
    if isAged { events.aged[lot, default: 0] += quantity } else { events.left[lot, default: 0] += quantity }
  }
}

extension LedgerCase {
  /// Unit by unit: each takes the first or last lot that fits and has something left.
  func slowly(newestFirst: Bool) -> LedgerEvents {
    var events = LedgerEvents()
    var rests = lots.map(\.quantity)
    for shipment in shipments.indices {
      for _ in 0..<shipments[shipment].quantity {
        let usable = lots.indices.filter { rests[$0] > 0 && fits($0, shipment) }
        if let lot = newestFirst ? usable.last : usable.first {
          rests[lot] -= 1
          events.matches[[lot, shipment], default: 0] += 1
        } else {
          events.unexplained[shipment, default: 0] += 1
        }
      }
    }
    for lot in lots.indices where rests[lot] > 0 {
      if isAged(lot) { events.aged[lot] = rests[lot] } else { events.left[lot] = rests[lot] }
    }
    return events
  }
}
