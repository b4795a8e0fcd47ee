import Foundation
import Reporting
import Testing

/// Options about leads, and `explain`, as they are typed.
@Suite struct LeadCommandTests {
  private func place() throws -> Workplace? {
    let place = try Workplace()
    try place?.write(SmallTrade.text, to: "trade.csv")
    return place
  }

  @Test func `a lead is explained out of a report and out of the records alike`() throws {
    guard let place = try place() else { return }
    _ = try place.run(["detect", "trade.csv", "--all", "-f", "json", "-o", "report.json"])
    let fromReport = try place.run(["explain", "1", "report.json", "--width", "100"])
    let fromRecords = try place.run(["explain", "1", "trade.csv", "--width", "100"])
    #expect(fromReport.status == 0 && fromRecords.status == 0, "\(fromReport.messages)")
    func body(_ text: String) -> Substring { text.prefix(upTo: text.range(of: "Receipt")!.lowerBound) }
    #expect(body(fromReport.output) == body(fromRecords.output))
    #expect(fromReport.output.contains("Log-odds") && fromReport.output.contains("Trader Ltd"))
    let json = try place.run(["explain", "1", "report.json", "-f", "json"])
    #expect(try Report(json: json.output).destinations.map { $0.leads?.count } == [1])
  }

  @Test func `what cannot be explained is said, and options that would mean nothing are refused`() throws {
    guard let place = try place() else { return }
    _ = try place.run(["detect", "trade.csv", "--all", "-f", "json", "-o", "report.json"])
    let unknown = try place.run(["explain", "nothing", "report.json"])
    #expect(unknown.status == 1 && unknown.messages.contains("no lead, route or finding 'nothing'"))
    let option = try place.run(["explain", "1", "report.json", "--level", "4"])
    #expect(option.status == 2 && option.messages.contains("level"))
    try place.write("{ no", to: "broken.json")
    let broken = try place.run(["explain", "1", "broken.json"])
    #expect(broken.status == 1 && broken.messages.contains("broken.json: not a report in JSON"))
  }

  @Test func `statistics too large for any trade say nothing of a lead, and change no score`() throws {
    guard let place = try place() else { return }
    var lines = "period,reporter,partner,flow,hs_code,value_usd\n"
    for year in 2020...2024 {
      for month in 1...12 {
        for hub in ["AE", "CN", "HK", "KG", "KZ", "TR"] {
          // The second line brings a month, all of them a window beyond 64 bits.
          for goods in ["854231", "854239", "848210"] {
            lines += "\(year)-\(month < 10 ? "0" : "")\(month),\(hub),RU,X,\(goods),50000000000000000\n"
          }
        }
      }
    }
    try place.write(lines, to: "statistics.csv")
    let alone = try place.run(["detect", "trade.csv", "-f", "json"])
    let beside = try place.run(["detect", "trade.csv", "--flows", "statistics.csv", "-f", "json"])
    #expect(alone.status == 0 && beside.status == 0, "\(beside.messages)")
    func odds(_ json: String) throws -> [Double?]? {
      try Report(json: json).destinations[0].leads?.map(\.logOdds)
    }
    #expect(try odds(alone.output) == odds(beside.output))
  }

  @Test func `weights and exploration are options of detect`() throws {
    guard let place = try place() else { return }
    let even =
      #"{"schema": "entrepot.weights/1", "provenance": "a test", "base": 0.5, "weights": {"traced stock": 6}}"#
    try place.write(even, to: "own.json")
    let report = try Report(
      json: place.run(["detect", "trade.csv", "--weights", "own.json", "-f", "json"]).output)
    let leads = try #require(report.destinations[0].leads)
    // One shipment explained: a sixth of six; Trader has no stock.
    #expect(leads.map(\.logOdds) == [1.5, 1.5, 1.5, 1.5, 0.5] && leads.last?.firm.name == "Trader Ltd")
    let wrong = try place.run(["detect", "trade.csv", "--weights", "trade.csv"])
    #expect(wrong.status == 1 && wrong.messages.contains("trade.csv: not a file of weights"))
    let missing = try place.run(["detect", "trade.csv", "--weights", "none.json"])
    #expect(missing.status == 1 && missing.messages.contains("none.json"))
    let half = try Report(
      json: place.run(["detect", "trade.csv", "--top", "2", "--explore", "50%", "-f", "json"]).output)
    #expect(half.destinations[0].leads?.map(\.isExploration) == [false, true])
    #expect(try place.run(["detect", "trade.csv", "--explore", "120%"]).status == 2)
    #expect(
      try place.run(["routes", "trade.csv", "--weights", "own.json"]).status == 2, "routes ranks no leads")
    let csv = try place.run(["detect", "trade.csv", "-f", "csv-leads"])
    #expect(
      csv.status == 0 && csv.output.hasPrefix("regime,rank,id,log_odds,") && csv.output.contains("Trader Ltd")
    )
  }
}
