import Detection
import GraphCore
import TestSupport
import Trade

/// A small random trade whose rows name containers, part numbers, brands and declarations; few of each, so that rows
/// of both legs often agree, and some are common.
struct GradeCase {
  var trade: TradeCase
  var marks: [[PlainMark]]
  var lacksMass = false, lacksMarks = false, lacksDeclarations = false

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    trade = TradeCase(seed: seed)
    trade.settings.evidenceLimit = nil
    trade.settings.markFirms = Int.random(in: 1...12, using: &random)
    let density = Int.random(in: 1...5, using: &random)
    marks = trade.rows.map { _ in
      (0..<3).compactMap { _ in
        Int.random(in: 0..<density, using: &random) == 0 ? GradeCase.all.randomElement(using: &random)! : nil
      }
    }
    for row in trade.rows.indices {
      trade.rows[row].declaration = GradeCase.declarations.randomElement(using: &random)!
      trade.rows[row].grams = max(0, Int64.random(in: -30...60, using: &random))
      if Int.random(in: 0..<3, using: &random) > 0 { trade.rows[row].maker = "" }
    }
    lacksMass = Int.random(in: 0..<8, using: &random) == 0
    lacksMarks = Int.random(in: 0..<8, using: &random) == 0
    lacksDeclarations = Int.random(in: 0..<3, using: &random) == 0
  }

  var table: ShipmentTable {
    var table = trade.table
    if lacksMass { table.netMass = nil }
    if lacksDeclarations { table.declaration = nil }
    if !lacksMarks { table.marks = markColumn(marks) }
    table.digest = Column(
      trade.rows.indices.map { digest("\(trade.rows[$0]) \(trade.declared[$0]) \(marks[$0])") })
    return table
  }

  /// The same rows in another order.
  mutating func shuffle(using random: inout SplitMix64) {
    let order = trade.rows.indices.shuffled(using: &random)
    (trade.rows, trade.declared) = (order.map { trade.rows[$0] }, order.map { trade.declared[$0] })
    marks = order.map { marks[$0] }
  }

  private func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  private static let pool: [PlainMark] = [
    .init(.container, "MSKU1234565"), .init(.container, "MSKU 123456-5"), .init(.bill, "MAEU77001"),
    .init(.vin, "WBA00000000001234"), .init(.serial, "SN-00017"), .init(.partNumber, "XC7A35T"),
    .init(.partNumber, "xc7-a35t"), .init(.partNumber, "LM358-N"), .init(.partNumber, "STM32F407"),
    .init(.brand, "Intel"), .init(.brand, "INTEL"), .init(.brand, "Texas"),
  ]
  /// Few rows name each of the part numbers, so that some of them are not common.
  private static let all = pool + (0..<12).map { .init(.partNumber, "MAX\(100 + $0)A") }
  private static let declarations =
    ["", "x", "1234", "77/A/9"] + (0..<40).map { "DE22/\(100_000 + $0)" }
}
