import Entrepot
import Foundation
import Reporting
import Testing
import WorkPool

/// What a cell means may show in a late row: formats are decided from all rows, wherever the telling ones stand.
@Suite struct FormatSurveyTests {
  private static let header =
    "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,hs_code,"
    + "description,net_mass_kg,value_usd,manufacturer\n"

  private static func rows(_ cells: [(day: String, value: String)]) -> [String] {
    cells.enumerated().map { index, cell in
      "D\(index),\(cell.day),A\(index % 50) Ltd,DE,B\(index % 40) Ltd,CN,DE,854231,chips,1.5,\"\(cell.value)\",M\n"
    }
  }

  private static func inspected(_ rows: [String], workers: Int) throws -> FileInspection {
    let folder = try Folder()
    let path = try folder.write(Data((header + rows.joined()).utf8), "file.csv")
    defer { withExtendedLifetime(folder) {} }
    return try #require(try inspect([path], AnalysisSettings(), on: WorkPool(workers: workers)).files.first)
  }

  private static func sum(_ file: FileInspection) -> Int64? {
    file.coverage.first { $0.field == "valueUSD" }?.sumUSDCents
  }

  @Test(arguments: [1, 2, 3])
  func `a decimal comma in a late row makes all commas decimal`(workers: Int) throws {
    let cells =
      [(day: String, value: String)](repeating: ("2022-01-05", "1,234"), count: 2_500)
      + [(day: String, value: String)](repeating: ("2022-01-05", "1,5"), count: 500)
    let rows = FormatSurveyTests.rows(cells)
    // 1.234 is 1.23 in cents: 2,500 × 123 + 500 × 150.
    for order in [rows, rows.reversed()] {
      #expect(FormatSurveyTests.sum(try FormatSurveyTests.inspected(order, workers: workers)) == 382_500)
    }
  }

  @Test func `a day beyond the twelfth in a late row tells the order of day and month`() throws {
    let cells =
      [(day: String, value: String)](repeating: ("03/04/2023", "12.50"), count: 3_000)
      + [(day: String, value: String)](repeating: ("05/25/2023", "12.50"), count: 50)
    let rows = FormatSurveyTests.rows(cells)
    for order in [rows, rows.reversed()] {
      let file = try FormatSurveyTests.inspected(order, workers: 2)
      #expect(file.rows.quarantined == 0 && file.rows.used == 3_050)
      #expect(file.days.first == "2023-03-04" && file.days.last == "2023-05-25")
    }
  }

  @Test func `whole numbers first and fractions late are read alike in any order`() throws {
    var cells: [(day: String, value: String)] = []
    for number in 1_000..<3_500 { cells.append(("2022-01-05", "\(number)")) }
    for number in 1...600 { cells.append(("2022-01-05", "\(number),25")) }
    let rows = FormatSurveyTests.rows(cells)
    let cents: Int64 =
      (1_000..<3_500).reduce(0) { $0 + $1 * 100 } + (1...600).reduce(0) { $0 + $1 * 100 + 25 }
    for order in [rows, rows.reversed()] {
      #expect(FormatSurveyTests.sum(try FormatSurveyTests.inspected(order, workers: 2)) == cents)
    }
  }
}
