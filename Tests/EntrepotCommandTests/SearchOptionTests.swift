import Foundation
import Reporting
import Testing

/// Every option that says what to look for changes what is found as it should, and nothing else.
@Suite struct SearchOptionTests {
  /// Words of the option, routes that go, routes that come.
  typealias Case = (words: [String], less: Set<String>, more: Set<String>)

  static let all = SmallTrade.found
  static let toRussia = all.subtracting(["854231 DE>TR>BY"])

  static let cases: [Case] = [
    (["--destination", "RU"], ["854231 DE>TR>BY"], []),
    (["--destination", "Belarus"], toRussia, []),
    (["--destination", "RU,BY"], [], []),
    (["--destination", "ru", "--destination", "BY"], [], []),
    (["--destination", "UZ"], all, []),
    (["--destination", "AM"], all, ["903020 DE>AE>AM"]),
    (["--regime", "belarus"], toRussia, []),
    (["--regime", "russia", "--regime", "belarus"], [], []),
    (["--regime", "russia,russia"], ["854231 DE>TR>BY"], []),
    (["--regime", "belarus", "--destination", "AM"], all, ["903020 DE>AE>AM"]),
    (["--coalition", "US"], all.subtracting(["relay 847150 US>HK>RU"]), []),
    (["--coalition", "Vietnam,DE"], ["relay 847150 US>HK>RU"], ["851762 VN>GE>RU"]),
    (["--hubs", "TR"], all.subtracting(["854231 DE>TR>RU", "854231 DE>TR>BY"]), []),
    (
      ["--hubs", "AE,AM", "--hubs", "HK"], all.subtracting(["903020 DE>AE>AM>RU", "relay 847150 US>HK>RU"]),
      []
    ),
    (["--hubs", "AE"], all, []),
    (["--goods", "8542"], all.subtracting(["854231 DE>TR>RU", "854231 DE>TR>BY"]), []),
    (
      ["--goods", "85.42,94"], all.subtracting(["854231 DE>TR>RU", "854231 DE>TR>BY", "940360 DE>KG>RU"]), []
    ),
    (["--goods", "chpl"], ["940360 DE>KG>RU"], []),
    (["--goods", "8541100002"], all, []),
    (["--since", "2022-05-01"], ["854231 DE>TR>RU", "854231 DE>TR>BY", "848210 DE>KZ>RU"], []),
    (["--since", "2022-05-02", "--until", "2022-07-01"], all.subtracting(["relay 847150 US>HK>RU"]), []),
    (
      ["--until", "2022-06-19"], all.subtracting(["854231 DE>TR>RU", "854231 DE>TR>BY", "848210 DE>KZ>RU"]),
      []
    ),
    (["--min-value", "220"], ["854231 DE>TR>RU", "854231 DE>TR>BY", "940360 DE>KG>RU"], []),
    (["--min-value", "721"], all, []),
    (["--legs", "2"], ["903020 DE>AE>AM>RU"], []),
    (["--legs", "4"], [], ["853400 DE>IN>ID>MY>RU"]),
    (["--dwell", "5..180"], ["848210 DE>KZ>RU", "854110 DE>RS>RU"], []),
    (["--dwell", "0..10"], ["854231 DE>TR>BY", "903020 DE>AE>AM>RU", "940360 DE>KG>RU"], []),
    (["--dwell", "-5..180"], [], ["853669 DE>UZ>RU"]),
    (["--dwell=-4..180"], [], []),
    (["--dwell", "10"], all.subtracting(["854231 DE>TR>RU", "relay 847150 US>HK>RU"]), []),
    (["--source-rule", "either"], [], ["851762 VN>GE>RU"]),
    (
      ["--source-rule", "origin"],
      all.subtracting(["854231 DE>TR>RU", "854231 DE>TR>BY", "relay 847150 US>HK>RU"]), ["851762 VN>GE>RU"]
    ),
    (["--same-day", "deny"], ["848210 DE>KZ>RU"], []),
    (["--same-day", "allow"], [], []),
    // Quantities change, routes do not.
    (["--loss", "2.5%"], [], []),
    (["--unit", "value"], [], []),
  ]

  @Test(arguments: cases.indices)
  func `an option changes what is found as it should, and nothing else`(index: Int) throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let (words, less, more) = SearchOptionTests.cases[index]
    let outcome = try place.run(["detect", "trade.csv", "--format", "json", "--all"] + words)
    try #require(outcome.status == 0, "\(words): \(outcome.messages)")
    let report = try JSONDecoder().decode(FoundReport.self, from: Data(outcome.output.utf8))
    #expect(report.routes == SmallTrade.found.subtracting(less).union(more), "\(words)")
    #expect(report.inputs == [.init(read: 23, used: 23, quarantined: 0, duplicates: 0)])
  }

  @Test func `routes finds what detect finds`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let hubs = try ["detect", "routes"].map { try place.run([$0, "trade.csv", "-f", "csv-hubs"]).output }
    #expect(hubs[0] == hubs[1] && !hubs[0].isEmpty)
    // detect says besides what other detectors found, and with what settings; it lists the routes of leads first.
    let reports = try ["detect", "routes"].map { command in
      var report = try Report(json: place.run([command, "trade.csv", "-f", "json"]).output)
      report.receipt = Receipt(version: "", command: "", settings: [], regimes: [])
      for index in report.destinations.indices {
        (report.destinations[index].discoveries, report.destinations[index].detectors) = (nil, nil)
        (report.destinations[index].leads, report.destinations[index].leadCount) = (nil, nil)
        report.destinations[index].routes.sort { $0.id < $1.id }
        for route in report.destinations[index].routes.indices {
          report.destinations[index].routes[route].rank = 0
        }
      }
      return report
    }
    #expect(reports[0] == reports[1] && !reports[0].destinations.isEmpty)
  }

  @Test func `the level is the number of digits that legs share`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    #expect(try place.report("--level", "6").routes == SmallTrade.found)
    let four = try place.report("--level", "4").routes
    #expect(four == Set(SmallTrade.found.map { cut($0, to: 4) } + ["8532 DE>MD>RU"]))
    let ten = try place.report("--level", "10").routes
    #expect(
      ten
        == Set(
          SmallTrade.found.filter { !$0.contains("RS") }.map { $0.replacing(/\d{6}/) { "\($0.output)0000" } })
    )
    let eight = try place.report("--level", "8").routes
    #expect(eight.contains("85411000 DE>RS>RU") && eight.count == SmallTrade.found.count)
  }

  private func cut(_ route: String, to digits: Int) -> String {
    route.replacing(/\d{6}/) { "\($0.output.prefix(digits))" }
  }

  @Test func `codes too short for the level are said to be in no route`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text.replacing("8541100001", with: "854110"), to: "trade.csv")
    let notices = try place.report("--level", "8").notices
    #expect(
      notices.contains(
        "1 used row has a goods code of fewer than 8 digits and can be in no route at --level 8."))
  }

  @Test func `a budget that is spent is said to be, and counts stay whole`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let (whole, cut) = (try place.report(), try place.report("--budget", "1"))
    #expect(whole.destinations.allSatisfy(\.isComplete) && !cut.destinations.allSatisfy(\.isComplete))
    #expect(
      whole.destinations.map { $0.counts.map(\.walks) } == cut.destinations.map { $0.counts.map(\.walks) })
    #expect(cut.destinations[0].search.contains { $0.contains("--budget") })
  }

  @Test func `a regime file says what is forbidden, when and where`() throws {
    guard let place = try Workplace() else { return }
    try place.write(SmallTrade.text, to: "trade.csv")
    let regime = """
      {"schema": "entrepot.regime/1", "id": "mine", "title": "Mine", "destinations": ["AM", "RU"],
       "coalition": ["DE"], "hubs": ["AE", "TR"],
       "measures": [
         {"id": "early", "authority": "A", "title": "For AM", "source": "S", "from": "2022-05-21",
          "destinations": ["AM"], "goods": ["l"], "graceDays": 0},
         {"id": "late", "authority": "A", "title": "For RU", "source": "S", "from": "2022-12-01",
          "destinations": ["RU"], "goods": ["l"], "graceDays": 0, "main": true}],
       "goods": [{"id": "l", "title": "L", "source": "S", "codes": [{"prefix": "9030", "tier": "1"}]}],
       "exemptions": [], "partyLists": []}
      """
    try place.write(regime, to: "mine.json")
    let report = try place.report("--regime", "mine.json")
    #expect(report.routes == ["854231 DE>TR>RU", "903020 DE>AE>AM"])
    #expect(report.destinations.map(\.regime) == ["mine"])
    #expect(report.destinations[0].routes.map(\.tier) == ["1", nil])
    #expect(report.destinations[0].routes.map(\.valueAfterMeasureUSDCents) == [0, 0])
    // Asked for one destination, its own measure counts.
    let one = try place.report("--regime", "mine.json", "--destination", "AM")
    #expect(one.destinations[0].routes.map(\.valueAfterMeasureUSDCents) == [31_000])
    let withList = try place.report("--regime", "mine.json", "--goods", "l")
    #expect(withList.routes == ["903020 DE>AE>AM"])
  }
}
