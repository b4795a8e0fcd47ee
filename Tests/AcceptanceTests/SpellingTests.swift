import Entrepot
import Reporting
import Screening
import Testing
import Trade

/// Row A5: makers under several spellings, and brands that were sold.
@Suite struct SpellingTests {
  private static func chip(_ place: Int, _ maker: String) -> DeclaredRow {
    var row = DeclaredRow(
      "2022-0\(5 + place)-10", from: "Lantern Point Trading", "HK", to: "ООО Вектрасенс", "854231")
    (row.maker, row.makerCountry, row.cents, row.grams) = (maker, "US", millions(1), 1_000)
    return row
  }

  @Test func `a maker in four spellings is one firm on one route, and the report lists what was written`()
    throws
  {
    let written = ["INTEL", "ИНТЕЛ", "Intel Corp.", "Intel Corporation"]
    let rows = written.enumerated().map { Self.chip($0, $1) }
    let apart = try searched(rows) { $0.resolution = nil }
    #expect(try apart.destination().routes.count == 4)
    let found = try searched(rows) { $0.resolution = .default }
    let route = try #require(found.destination().routes.first)
    #expect(try found.destination().routes.count == 1 && route.chains == "4")
    #expect(route.valueUSDCents == millions(4) && found.routes.map { $0["value_usd"] } == ["4000000.00"])
    let resolution = try #require(found.json.resolution)
    #expect(resolution.merges.count == 3)
    #expect(Set(resolution.merges.flatMap { [$0.first, $0.second] }) == Set(written))
    #expect(resolution.merges.allSatisfy { !$0.reason.isEmpty && $0.firstCountry == "US" })
    #expect(found.text.contains("ИНТЕЛ"))
  }

  @Test func `a brand belongs to who owned it on the day`() throws {
    func owner(_ brand: String, _ iso: String) -> String? {
      BrandTable.shared.owner(of: NamePreparation.shared.prepare(brand), on: day(iso))?.owner
    }
    #expect(owner("XILINX", "2022-02-13") == "Xilinx" && owner("Xilinx", "2022-02-14") == "AMD")
    #expect(owner("ALTERA", "2015-12-27") == "Altera" && owner("ALTERA", "2022-05-01") == "Intel")
    #expect(owner("Altera", "2025-09-12") == "Altera")
    #expect(owner("Unheard Of", "2022-05-01") == nil)
  }

  @Test func `a brand is its owner's where the user's file of merges says so`() throws {
    let rows = ["AMD", "XILINX"].enumerated().map { Self.chip($0, $1) }
    let apart = try searched(rows) { $0.resolution = .default }
    #expect(Set(try apart.destination().routes.map { $0.stops[0].name }) == ["AMD", "XILINX"])
    let found = try searched(rows) { settings in
      settings.resolution = .default
      settings.rules = try ResolutionRules(
        reading: "action,a,b,reason\nmerge,XILINX,AMD,bought in February 2022\n", file: "merges.csv")
    }
    let route = try #require(found.destination().routes.first)
    #expect(try found.destination().routes.count == 1 && route.valueUSDCents == millions(2))
    let merge = try #require(found.json.resolution?.merges.first)
    #expect(Set([merge.first, merge.second]) == ["AMD", "XILINX"] && merge.reason.contains("user's file"))
    #expect(found.routes.count == 1 && found.text.contains("XILINX"))
  }
}
