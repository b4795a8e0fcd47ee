import Entrepot
import Foundation
import Reporting
import Testing
import Trade

/// Real files that lie beside the project on some machines: read right without a flag, with the sums their makers give.
@Suite struct RealFileTests {
  static let korea = Files.shared("kr_import_declarations_2020.csv.gz")
  static let deliveries = Files.shared("scms_deliveries_2006_2010.csv")

  @Test(.enabled(if: korea != nil))
  func `Korean import declarations have the control sums of their makers`() throws {
    let inspection = try inspect([Self.korea!], AnalysisSettings(), on: twoWorkers)
    let json = try JSONSerialization.jsonObject(with: Data(try jsonText(inspection).utf8)) as? [String: Any]
    let file = try #require((json?["files"] as? [[String: Any]])?.first)
    #expect((file["rows"] as? [String: Any])?["read"] as? Int == 37_385)
    #expect((file["rows"] as? [String: Any])?["used"] as? Int == 37_385)
    let counts = try #require(file["counts"] as? [[String: Any]])
    let differing = counts.first { $0["name"] as? String == "dispatchDiffersFromOrigin" }
    #expect(differing?["rows"] as? Int == 7_458)
    let value = (file["coverage"] as? [[String: Any]])?.first { $0["field"] as? String == "value" }
    let sums = try #require(value?["sums"] as? [[String: Any]])
    #expect(sums.map { $0["currency"] as? String } == ["KRW"])
    #expect(sums.first?["amount"] as? String == "135767939065.66")
    #expect(
      inspection.files[0].layout.id == "kr-import-declarations"
        && inspection.files[0].layout.confidence == 100)
  }

  @Test(.enabled(if: korea != nil))
  func `nothing in them goes to a regime's destination, and what to type next gives something`() throws {
    let report = try found(in: [Self.korea!])
    #expect(report.destinations.isEmpty)
    #expect(report.notices.contains("No shipment goes to RU, BY, IR or KP."))
    let next = try #require(report.notices.first { $0.contains("To search the routes to one of them:") })
    #expect(
      next.contains("KR (37,385 rows)") && next.hasSuffix("entrepot detect --destination KR \(Self.korea!)"))
    let then = try found(in: [Self.korea!]) { $0.destinations = ["KR"] }
    #expect(then.destinations.map(\.destinations) == [["KR"]])
    #expect(then.destinations[0].shipments == 37_385 && then.destinations[0].relayShipments > 500)
    #expect(then.destinations[0].search.contains("KR, a destination here, was taken out of the coalition."))
    #expect(then.destinations[0].routes.contains { $0.tier == "1" })
  }

  @Test(.enabled(if: deliveries != nil))
  func `deliveries of medicines are read, and the missing goods code is said`() throws {
    let file = try inspect([Self.deliveries!], AnalysisSettings(), on: twoWorkers).files[0]
    #expect(file.layout.id == "usaid-scms" && file.rows.read == 4_212 && file.rows.used == 4_212)
    let columns = Dictionary(uniqueKeysWithValues: file.layout.mapping.map { ($0.field, $0.column) })
    #expect(columns["consigneeCountry"] == "Country" && columns["consignor"] == "Vendor")
    #expect(columns["date"] == "Delivered to Client Date" && columns["valueUSD"] == "Line Item Value")
    let report = try found(in: [Self.deliveries!])
    #expect(report.destinations.isEmpty)
    #expect(report.notices.contains("No shipment goes to RU, BY, IR or KP."))
    #expect(
      report.notices.contains {
        $0.hasPrefix("Destinations in the input: NG (629 rows), CI (572 rows), ZA (554 rows)")
          && $0.hasSuffix("to see the columns: entrepot inspect \(Self.deliveries!)")
      })
    #expect(report.notices.contains { $0.contains("--map hsCode=COLUMN") })
  }
}
