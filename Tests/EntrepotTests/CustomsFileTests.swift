import Entrepot
import Foundation
import Reporting
import Testing

/// A file of Russian customs declarations is read right without a flag, whatever its header dialect.
@Suite struct CustomsFileTests {
  @Test(arguments: 1...4)
  func `every column is what its header says`(dialect: Int) throws {
    let folder = try Folder()
    let file = CustomsFile(dialect: dialect)
    let path = try folder.write(file.windows1251, "declarations.csv")
    let found = try #require(try inspect([path], AnalysisSettings(), on: twoWorkers).files.first)
    #expect(found.layout.id == "ru-customs" && found.layout.confidence >= 95)
    #expect(
      (found.dialect.encoding, found.dialect.delimiter, found.dialect.newline) == (
        "windows-1251", "semicolon", "CRLF"
      ))
    let expected = zip(CustomsFile.columns, file.header).enumerated().compactMap { place, pair in
      pair.0.field.map { ($0, "\(place + 1) \(pair.1)") }
    }
    let mapping = found.layout.mapping.map { ($0.field, "\($0.number) \($0.column)") }
    #expect(Dictionary(uniqueKeysWithValues: mapping) == Dictionary(uniqueKeysWithValues: expected))
  }

  @Test(arguments: 1...4)
  func `every row is accounted for, and amounts are exact`(dialect: Int) throws {
    let folder = try Folder()
    let path = try folder.write(CustomsFile(dialect: dialect).windows1251, "declarations.csv")
    let found = try #require(try inspect([path], AnalysisSettings(), on: twoWorkers).files.first)
    #expect(found.rows.read == 120 && found.rows.used == 110 && found.rows.quarantined == 6)
    #expect(found.rows.duplicates == 2 && found.rows.selfShipments == 2)
    #expect(
      found.rows.reasons.map { "\($0.rows) \($0.reason)" } == ["4 the date cannot be read", "2 no date"])
    #expect(found.coverage.first { $0.field == "valueUSD" }?.sumUSDCents == CustomsFile.usedCents)
    #expect(found.days.first == "2022-04-01" && found.chapters.map(\.chapter) == ["85"])
  }

  @Test(arguments: 1...4)
  func `the relays to Russia are found`(dialect: Int) throws {
    let folder = try Folder()
    let path = try folder.write(CustomsFile(dialect: dialect).windows1251, "declarations.csv")
    let report = try found(in: [path])
    #expect(report.destinations.map(\.regime) == ["russia"])
    let russia = try #require(report.destination("russia"))
    #expect(russia.shipments == 90 && russia.relayShipments == 90)
    #expect(russia.valueUSDCents == CustomsFile.importCents)
    #expect(russia.routes.allSatisfy { $0.goods == "854231" && $0.tier == "1" && $0.kind == .relay })
    #expect(russia.routes.reduce(0) { $0 + $1.legs[0].shipments } == 90)
    // Three consignors, two consignees, and a maker or none.
    #expect(Set(russia.routes.map { $0.stops[1].name }).count == 3)
    let consignees = Set(russia.routes.map { $0.stops[2].name.lowercased().replacing("  ", with: " ") })
    #expect(consignees == ["ооо \"ромашка-0\"", "ооо \"ромашка-1\""])
    #expect(russia.routes.count == 3 * 2 * 2)
  }

  @Test func `four dialects in one run are one file four times as long`() throws {
    let folder = try Folder()
    let paths = try (1...4).map { dialect in
      let text = CustomsFile(dialect: dialect).text.replacing("/3100", with: "/3\(dialect)00")
      return try folder.write(text.data(using: .windowsCP1251)!, "part\(dialect).csv")
    }
    let (all, one) = (try found(in: paths), try found(in: [paths[0]]))
    #expect(all.inputs.map(\.used) == [110, 110, 110, 110])
    let (many, few) = (try #require(all.destination("russia")), try #require(one.destination("russia")))
    #expect(many.shipments == 4 * few.shipments && many.valueUSDCents == few.valueUSDCents.map { $0 * 4 })
    #expect(Set(many.routes.map(\.id)) == Set(few.routes.map(\.id)))
    #expect(all.notices.contains { $0.hasPrefix("\(paths[2]): headers: bare box numbers") })
  }
}
