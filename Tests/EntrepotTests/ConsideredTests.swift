import Detection
import Entrepot
import Reporting
import Testing
import Trade
import WorkPool

/// What a report says was looked at.
@Suite struct ConsideredTests {
  private static let changes: [@Sendable (inout AnalysisSettings) -> Void] = [
    { _ in }, { $0.since = Day(iso: "2022-03-10") }, { $0.until = Day(iso: "2022-06-01") },
    { $0.goods = ["8542"] }, { $0.level = 8 }, { $0.level = 2 }, { $0.hubs = ["TR"] },
    { $0.coalition = ["US"] },
    { $0.destinations = ["IR", "RU"] }, { $0.sourceRule = .either }, { $0.legs = 2 }, { $0.budget = 3 },
    { $0.minGrade = .a }, { $0.limit = 1 },
  ]

  @Test(arguments: changes.indices)
  func `the counts of a report add up to the used rows of its inputs, in numbers and in words`(index: Int)
    throws
  {
    for seed in UInt64(0)..<6 {
      let folder = try Folder()
      let path = try folder.write(RandomTrade(200, seed: seed).text(), "trade.csv")
      var settings = AnalysisSettings()
      Self.changes[index](&settings)
      let report = try analyse([path], settings, on: WorkPool(workers: 2)).report
      for destination in report.destinations {
        let rows = try #require(destination.considered)
        #expect(rows.isBalanced && rows.used == report.inputs.reduce(0) { $0 + $1.used })
        #expect(rows.relays == destination.relayShipments && rows.edges <= rows.legs && rows.legs > 0)
        #expect(rows.budget == settings.budget)
        #expect(destination.isComplete == (rows.bundlesLeftOut == 0))
        let line = try #require(destination.search.first { $0.hasPrefix("\(rows.used) used rows = ") })
        let numbers = line.split(separator: " ").filter { $0.allSatisfy(\.isNumber) }.compactMap { Int($0) }
        // The digits of a class are a number as well.
        let digits = rows.shortCodes > 0 ? settings.level : 0
        #expect(numbers.dropFirst().reduce(0, +) - digits == rows.used, "\(line)")
        let legs = try #require(destination.search.first { $0.hasPrefix("\(rows.legs) can be a leg") })
        #expect(
          legs.contains("the \(rows.edges) that meet") || rows.edges == 0 && legs.contains("no two of them"))
      }
      let again = try Report(json: jsonText(report))
      #expect(!report.destinations.isEmpty && again == report)
    }
  }

  @Test func `filters remove what they say`() throws {
    let folder = try Folder()
    let path = try folder.write(RandomTrade(200, seed: 3).text(), "trade.csv")
    func rows(_ change: (inout AnalysisSettings) -> Void) throws -> DestinationReport.Considered {
      var settings = AnalysisSettings()
      change(&settings)
      return try #require(
        try analyse([path], settings, on: WorkPool(workers: 2)).report.destinations.first?.considered)
    }
    let all = try rows { _ in }
    #expect(all.outsideDays == 0 && all.otherGoods == 0 && all.shortCodes > 0 || all.otherCountries > 0)
    #expect(try rows { $0.since = Day(iso: "2022-05-01") }.outsideDays > 0)
    #expect(try rows { $0.goods = ["9403"] }.otherGoods > 0)
    #expect(try rows { $0.level = 8 }.shortCodes > all.shortCodes)
    #expect(try rows { $0.hubs = ["AE"] }.otherCountries > all.otherCountries)
    let cut = try rows { $0.budget = 1 }
    #expect(cut.bundlesLeftOut > 0 && cut.bundlesThatCouldEnter <= cut.bundlesLeftOut && cut.steps > 0)
  }
}
