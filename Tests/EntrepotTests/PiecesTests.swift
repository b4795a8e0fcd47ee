import Detection
import Entrepot
import Foundation
import Ledgers
import Reporting
import Testing
import WorkPool

/// Goods counted in pieces, from a file to every command.
@Suite struct PiecesTests {
  /// Of 3,500 pieces from Germany and 500 from China the hub sends 3,000 to Russia and 700 elsewhere; masses say nothing,
  /// as the hub packs anew. The last row is a relay.
  private static let story = """
    date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,net_mass_kg,quantity,unit,value_usd,manufacturer
    2023-01-01,Aurora,DE,Hub,TR,DE,854231,5,3.5,тыс шт,100,
    2023-01-02,Long March,CN,Hub,TR,CN,854231,5,500,PCE,100,
    2023-02-01,Hub,TR,Falcon,AE,,854231,900,700,pcs,100,
    2023-02-02,Hub,TR,Vektor,RU,,854231,1,3000,pcs,900,
    2023-02-03,Hub,TR,Vektor,RU,,854231,1,8,kg,100,
    2023-03-03,Sino,CN,Vektor,RU,US,854231,1,40,шт,100,Intel

    """

  private func folder() throws -> (Folder, String) {
    let folder = try Folder()
    return (folder, try folder.write(Self.story, "trade.csv"))
  }

  private var settings: AnalysisSettings {
    var settings = AnalysisSettings()
    settings.measure = .pieces
    return settings
  }

  @Test func `ledgers and routes count pieces`() throws {
    let (folder, path) = try folder()
    defer { withExtendedLifetime(folder) {} }
    let report = try analyse([path], settings, on: WorkPool(workers: 2)).report
    let russia = try #require(report.destinations.first { $0.regime == "russia" })
    #expect(russia.ledgers?.measure == .pieces && russia.ledgers?.shipmentsWithoutAmount == 1)
    let hub = try #require(russia.hubs.first)
    // Oldest first, 700 of Aurora's go elsewhere; 2,800 are left for Vektor, and 200 of Long March's.
    #expect(hub.amount.fifo == 2_800_000 && hub.amount.upper == 3_000_000)
    let chain = try #require(russia.routes.first { $0.kind == .chain }?.attribution)
    #expect(chain.measure == .pieces && chain.amount.fifo == 2_800_000 && chain.received == 3_500_000)
    let relay = try #require(russia.routes.first { $0.kind == .relay }?.attribution)
    #expect(relay.amount.lower == 40_000 && relay.amount.upper == 40_000 && relay.explainedShare == nil)
    let text = terminalText(report, style: TextStyle(width: 400))
    #expect(text.contains("oldest first 2,800") && text.contains("pieces"))
    #expect(text.contains("1 quantity is not in pieces, or in no unit that is said, and counted as missing"))
    #expect(hubsCSVText(report).contains("pieces"))
  }

  @Test func `traces and cuts count pieces`() throws {
    let (folder, path) = try folder()
    defer { withExtendedLifetime(folder) {} }
    let wanted = TraceSettings(.firm("Vektor"))
    let traced = try trace([path], settings, wanted, on: WorkPool(workers: 2)).report
    #expect(traced.unit == .pieceThousandth && traced.quantity == 3_040_000)
    #expect(terminalText(traced, style: TextStyle(width: 200)).contains("2,800 pieces"))
    #expect(csvText(traced).contains("followed_pieces"))
    // 2,800 of 3,000 pieces worth 900 dollars.
    let report = try cut([path], settings, percent: 50, on: WorkPool(workers: 2)).report
    #expect(report.unit == .usdCent && report.hubs.first?.amount == 84_000)
  }

  @Test func `pieces are read only where they are asked for`() throws {
    let (folder, path) = try folder()
    defer { withExtendedLifetime(folder) {} }
    let report = try analyse([path], AnalysisSettings(), on: WorkPool(workers: 2)).report
    #expect(report.destinations.first { $0.regime == "russia" }?.ledgers?.measure == .mass)
    let inspection = try inspect([path], AnalysisSettings(), on: WorkPool(workers: 2)).files[0]
    let coverage = try #require(inspection.coverage.first { $0.field == "quantity" })
    #expect(coverage.present == 5 && coverage.inOtherUnits == 1 && coverage.sumPieceThousandths == 7_740_000)
  }

  @Test func `without a column of quantities pieces are not computable`() throws {
    let folder = try Folder()
    let path = try folder.write(
      Self.story.split(separator: "\n").map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return (cells[..<8] + cells[10...]).joined(separator: ",") + "\n"
      }.joined(), "trade.csv")
    defer { withExtendedLifetime(folder) {} }
    let report = try analyse([path], settings, on: WorkPool(workers: 2)).report
    #expect(
      report.destinations[0].search.contains("Not computable: quantities (no column of quantities)."))
  }
}
