import Entrepot
import Reporting
import Testing
import Trade

/// Rows A3 and A4: the year of the measure against the year before.
@Suite struct ChipJumpTests {
  /// Whole years on either side of New Year.
  private func jumps(_ rows: [DeclaredRow]) throws -> Found {
    try searched(rows + background(2021...2022)) { settings in
      ChipTrade.asked(&settings, from: nil, to: nil)
      settings.detectors = ["jumps"]
      (settings.measureDay, settings.graceDays) = (day("2022-01-01"), 0)
    }
  }

  @Test func `chips from China and Hong Kong rose 11.2 times in value and 7.7 times in number, on alarm`()
    throws
  {
    let found = try jumps(ChipTrade.rows + ChipTrade.before)
    let lanes = try found.findings("jumps").filter { $0.country != nil }
    #expect(Set(lanes.compactMap(\.country)) == ["CN", "HK"])
    let sums = try lanes.reduce(into: (before: 0.0, after: 0.0, rowsBefore: 0.0, rowsAfter: 0.0)) {
      sums, lane in
      sums.before += try lane.effect("value before")
      sums.after += try lane.effect("value after")
      sums.rowsBefore += try lane.effect("shipments before")
      sums.rowsAfter += try lane.effect("shipments after")
    }
    #expect(sums.before == 51_000_000 && sums.after == 570_000_000)
    #expect(sums.rowsBefore == 230 && sums.rowsAfter == 1_774)
    #expect((sums.after / sums.before * 10).rounded() == 112)
    #expect((sums.rowsAfter / sums.rowsBefore * 10).rounded() == 77)
    for lane in lanes {
      #expect(try lane.effect("ratio") >= 10 && lane.sentence.contains("11.2 times"))
      #expect(
        lane.windows == [
          .init(name: "before", first: "2021-01-01", last: "2021-12-31"),
          .init(name: "after", first: "2022-01-01", last: "2022-12-31"),
        ])
      #expect(found.flowing.contains(lane.sentence))
      let row = try found.row(of: lane)
      #expect(row["lane"] == lane.country && row["effects"]?.contains("ratio=11.1765 times") == true)
    }
    #expect(found.text.contains("in 2022-01 to 2022-12, after the measure, against"))
  }

  @Test func `the same days of two years are compared by two runs of one command`() throws {
    let rows = ChipTrade.rows + ChipTrade.before + ChipTrade.decoys
    let (old, new) = (
      try searched(rows) { ChipTrade.asked(&$0, from: "2021-02-24", to: "2021-12-31", hubs: ["CN", "HK"]) },
      try searched(rows) { ChipTrade.asked(&$0, hubs: ["CN", "HK"]) }
    )
    let (before, after) = (try old.destination(), try new.destination())
    #expect(before.relayShipments == 230 && before.relayValueUSDCents == millions(51))
    #expect(after.relayShipments == 1_774 && after.relayValueUSDCents == millions(570))
    // Both say which days they are of.
    #expect(old.text.contains("Only shipments from 2021-02-24 to 2021-12-31 and goods of 8541, 8542"))
    #expect(new.text.contains("Only shipments from 2022-02-24 to 2022-12-31 and goods of 8541, 8542"))
    #expect(new.json.receipt.settings.contains(.init(name: "min-value", value: "100000")))
  }

  @Test func `whole years give another ratio, and every finding says which days it compares`() throws {
    let rows = ChipTrade.rows + ChipTrade.before + ChipTrade.outside.filter { $0.day < "2023" }
    let years = try jumps(rows).findings("jumps").filter { $0.country != nil }
    #expect(try years.map { try $0.effect("value before") }.reduce(0, +) == 55_000_000)
    #expect(try years.map { try $0.effect("value after") }.reduce(0, +) == 576_000_000)
    // As the regime says: from the measure, without its grace.
    let usual = try searched(rows + background(2021...2022)) { settings in
      ChipTrade.asked(&settings, from: nil, to: nil)
      settings.detectors = ["jumps"]
    }
    let lane = try #require(usual.findings("jumps").first { $0.country == "CN" })
    #expect(
      lane.windows == [
        .init(name: "before", first: "2021-05-01", last: "2022-01-31"),
        .init(name: "after", first: "2022-04-01", last: "2022-12-31"),
      ])
    let other = try #require(years.first { $0.country == "CN" })
    #expect(try lane.effect("ratio") != other.effect("ratio") && lane.windows != other.windows)
    #expect(usual.text.contains("in 2022-04 to 2022-12, after the measure, against"))
  }
}
