import Testing

@testable import Reporting

@Test func `the CSV of hubs is as it was found good`() throws {
  try expectGolden(hubsCSVText(sampleReport), "hubs.csv")
}

@Test(arguments: UInt64(0)..<30)
func `CSV of hubs read back equals the data, and none of its cells is a formula`(seed: UInt64) throws {
  var random = RandomReport(seed: seed)
  random.names = hostileNames.filter { !$0.contains("'") }
  let report = random.report()
  let text = hubsCSVText(report)
  let rows = parseCSV(text)
  #expect(text.split(separator: "\n").count == rows.count, "every row is one line")
  #expect(rows.first == hubColumnMeanings.map(\.name))
  let hubs = report.destinations.flatMap { place in place.hubs.map { (place, $0) } }
  try #require(rows.count == hubs.count + 1)
  for (cells, (place, hub)) in zip(rows.dropFirst(), hubs) {
    let cell = Dictionary(uniqueKeysWithValues: zip(hubColumnMeanings.map(\.name), cells))
    let places = place.ledgers!.measure == .mass ? 3 : 2
    #expect(cell["rank"] == String(hub.rank) && cell["hub"]!.filter { $0 != "'" } == visibleText(hub.name))
    #expect(cell["unit"] == place.ledgers!.measure.unit)
    #expect(cell["attributed_fifo"] == decimalText(hub.amount.fifo, places: places))
    #expect(cell["attributed_lower"] == hub.amount.lower.map { decimalText($0, places: places) } ?? "")
    #expect(cell["received"] == decimalText(hub.account.received, places: places))
    #expect(cell["retained_share"] == hub.account.shares.retained.map { "\($0)" } ?? "")
    #expect(cell["dwell_median_days"] == hub.dwell.map { String($0.median) } ?? "")
    #expect(cell["hub"]!.firstMatch(of: /^[=+\-@＝＋－＠]/) == nil)
  }
}

@Test(arguments: UInt64(0)..<40)
func `hubs in text fit the width, ten of them at most`(seed: UInt64) {
  var random = RandomReport(seed: seed)
  let report = random.report()
  for width in [60, 100, 180] {
    let lines = terminalText(report, style: TextStyle(width: width)).split(separator: "\n")
    #expect(lines.allSatisfy { displayWidth(String($0)) <= width })
    for destination in report.destinations where destination.hubs.count > HubTable.shown {
      #expect(lines.contains { $0.contains("more hub") }, "\(destination.hubs.count) hubs")
    }
  }
}

@Test func `amounts are told in one number where all rules agree`() {
  let exact = AttributedAmount(lower: 5_000, fifo: 5_000, proportional: 5_000, lifo: 5_000, upper: 5_000)
  #expect(exact.sentence(.mass) == "5 kg by any rule")
  let aged = AttributedAmount(lower: 5_000, fifo: 5_000, proportional: 4_900, lifo: 4_000, upper: 5_000)
  #expect(
    aged.sentence(.mass) == "between 5 and 5 kg; oldest first 5, proportionally 4.9, newest first 4",
    "equal bounds are not every rule")
  let long = AttributedAmount(lower: nil, fifo: 400, proportional: nil, lifo: nil, upper: 5_000)
  #expect(long.sentence(.value) == "at most 50.00 USD; oldest first 4.00")
  let open = AttributedAmount(lower: 0, fifo: 400, proportional: 300, lifo: 100, upper: 5_000)
  #expect(
    open.sentence(.mass)
      == "between 0 and 5 kg; oldest first 0.4, proportionally 0.3, newest first 0.1")
}

@Test func `tables round kilograms, and keep what is small`() {
  #expect(AmountMeasure.mass.whole(1_234_567) == "1,235" && AmountMeasure.mass.whole(9_875) == "9.875")
  #expect(AmountMeasure.value.whole(1_234_567) == "12,346" && AmountMeasure.mass.whole(nil) == "?")
  #expect(AmountMeasure.mass.whole(.max) == "9,223,372,036,854,776")
  #expect(percentText(0.004) == "<1 %" && percentText(0) == "0 %" && percentText(nil) == "–")
}

@Test func `an arrow says what came from the coalition, and counts no goods twice`() {
  func part(_ fifo: Int64, isLong: Bool) -> RouteReport.Attribution {
    RouteReport.Attribution(
      measure: .mass,
      amount: AttributedAmount(
        lower: nil, fifo: fifo, proportional: isLong ? nil : 1, lifo: nil, upper: fifo),
      received: 9, shipped: 9, explainedShare: nil, passedOnShare: nil, passThroughBalance: nil,
      retainedShare: nil, dwell: nil)
  }
  var edge = RoutePicture.Edge(from: 0, to: 1, isShipped: true)
  #expect(edge.attributedText == nil)
  edge.attributed = [part(10_000, isLong: false), part(20_000, isLong: false), part(25_000, isLong: true)]
  #expect(edge.attributedText == "30 kg from the coalition")
  edge.attributed.append(part(40_000, isLong: true))
  #expect(edge.attributedText == "40 kg from the coalition")
}

@Test func `days in stock that begin below zero are said as days before goods came`() {
  func sentence(_ p10: Int, _ median: Int, _ p90: Int) -> String {
    RouteReport.Attribution(
      measure: .mass, amount: AttributedAmount(lower: 1, fifo: 1, proportional: 1, lifo: 1, upper: 1),
      received: 1,
      shipped: 1, explainedShare: nil, passedOnShare: nil, passThroughBalance: nil, retainedShare: nil,
      dwell: StockDwell(p10: p10, p25: p10, median: median, p75: p90, p90: p90)
    ).sentences.last!
  }
  #expect(sentence(-5, -5, -5) == "By the dates it left 5 days before it came.")
  #expect(
    sentence(-1, 0, 3)
      == "By the dates it left on the day it came at the median by quantity, a tenth 1 day before it "
      + "came or earlier, nine tenths not later than 3 days after it came.")
  #expect(
    sentence(0, 2, 3) == "In stock 2 days at the median by quantity, a tenth up to 0, nine tenths up to 3.")
  #expect(sentence(1, 1, 1) == "In stock 1 day.")
}
