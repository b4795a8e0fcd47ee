import Foundation
import GraphCore
import Ingest
import Trade
import WorkPool

/// `reference FILE --task T2 [--workers N]`: one of the reference tasks, with the product's own reader and graph.
///
/// The last line of the output is JSON: seconds of each phase, and the answers.
func referenceCommand(arguments: [String]) throws {
  var (file, task, workers): (String?, String, Int?) = (nil, "T4", nil)
  var words = arguments[...]
  while let word = words.popFirst() {
    switch word {
    case "--task": task = words.popFirst() ?? ""
    case "--workers": workers = words.popFirst().flatMap { Int($0) }
    default: file = word
    }
  }
  guard let file, let task = ReferenceTask(rawValue: task) else {
    throw MakeError(
      description:
        "write: reference FILE --task \(ReferenceTask.allCases.map(\.rawValue).joined(separator: "|"))")
  }
  var run = ReferenceRun(pool: WorkPool(workers: workers))
  try run.solve(task, file)
  let result: [String: Any] = ["phases": run.phases, "res": run.answers]
  let data = try JSONSerialization.data(
    withJSONObject: result, options: [.sortedKeys, .withoutEscapingSlashes])
  print(String(decoding: data, as: UTF8.self))
}

/// The reference tasks.
enum ReferenceTask: String, CaseIterable {
  case t0 = "T0"
  case t1 = "T1"
  case t2 = "T2"
  case t2b = "T2b"
  case t3 = "T3"
  case t4 = "T4"
}

/// One run of a task: what it took and what it found.
struct ReferenceRun {
  let pool: WorkPool
  private(set) var phases: [String: Double] = [:]
  private(set) var answers: [String: Any] = [:]

  init(pool: WorkPool) { self.pool = pool }

  mutating func solve(_ task: ReferenceTask, _ file: String) throws {
    let tasks = self
    let table = try timed("read") { try tasks.read(file, task) }
    switch task {
    case .t0: answers["T0"] = ["rows": table.count, "value": dollars(try tasks.valueOfAll(table))]
    case .t1: answers["T1"] = try timed("T1") { try tasks.pairs(table) }
    case .t2: answers["T2"] = try timed("T2") { try tasks.chains(table, legs: 2) }
    case .t2b: answers["T2b"] = try timed("T2b") { try tasks.chains(table, legs: 3) }
    case .t3: answers["T3"] = try timed("T3") { try tasks.jumps(table) }
    case .t4:
      answers["T1"] = try timed("T1") { try tasks.pairs(table) }
      answers["T2"] = try timed("T2") { try tasks.chains(table, legs: 2) }
      answers["T3"] = try timed("T3") { try tasks.jumps(table) }
    }
  }

  private mutating func timed<Answer>(_ phase: String, _ work: () throws -> Answer) rethrows -> Answer {
    let clock = ContinuousClock()
    let start = clock.now
    let answer = try work()
    let time = (clock.now - start).components
    phases[phase] = Double(time.seconds) + Double(time.attoseconds) / 1e18
    return answer
  }

  private func valueOfAll(_ table: ShipmentTable) throws -> Int128 {
    try pool.map(0..<table.count, grain: 1 << 16) { rows in
      rows.reduce(Int128(0)) { $0 + Int128(table.value![ShipmentID(row: $1)].rawValue) }
    }.reduce(0, +)
  }

  /// Reads what the task needs. A firm is its name as written, so no spellings are brought together.
  private func read(_ file: String, _ task: ReferenceTask) throws -> ShipmentTable {
    let isSimple = task == .t0 || task == .t1
    // Jumps ask who sent the goods, and of the receiver the country alone.
    let fields = FieldSet(
      parties: task == .t3 ? [.consignor] : [.consignor, .consignee],
      countries: task == .t3 ? [.destination] : [],
      quantities: [.value], hasPartyCountries: !isSimple && task != .t3,
      hasGoods: !isSimple, hasDay: !isSimple, hasDeclaration: false, hasDigest: false)
    let settings = InputSettings()
    let reader = ShipmentReader(settings: settings, fields: fields, appliesRowRules: false, pool: pool)
    return try reader.read([OpenedInput(file, settings)]).table
  }
}

/// Exact cents as dollars, as the answers have them.
func dollars(_ cents: Int128) -> Double { Double(cents) / 100 }

/// The distinct names of a table, and which of them each party has: a name may occur with several countries.
struct Names {
  private(set) var ofParty: [UInt32] = []
  private(set) var texts: [PartyID] = []
  private let parties: Parties

  init(_ parties: Parties) {
    self.parties = parties
    ofParty.reserveCapacity(parties.count)
    for row in 0..<parties.count {
      let party = PartyID(row: row)
      if let last = texts.last, parties.hasSameName(last, party) {} else { texts.append(party) }
      ofParty.append(UInt32(texts.count - 1))
    }
  }

  subscript(name: Int) -> String { parties.name(texts[name]) }
}
