import Foundation
import Synthesis
import Testing
import WorkPool

@Suite struct ExampleStoryTests {
  private static let files = (try? ExampleStory().files(on: WorkPool(workers: 1))) ?? []

  private func bytes(_ name: String) throws -> [UInt8] {
    try #require(ExampleStoryTests.files.first { $0.name == name }).bytes
  }

  private static var directory: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Datasets/example")
  }

  @Test(arguments: ["shipments.csv", "answers.csv", "declarations-cp1251.csv", "statistics.csv"])
  func `the bundled files are what the documented command writes`(name: String) throws {
    let bundled = try Data(contentsOf: ExampleStoryTests.directory.appendingPathComponent(name))
    #expect(Array(bundled) == (try bytes(name)), "make-example Datasets/example writes another \(name)")
  }

  @Test func `the example is small and the same for any number of workers`() throws {
    #expect(try bytes("shipments.csv").count < 1_000_000)
    let many = try ExampleStory().files(on: WorkPool(workers: 8))
    #expect(many.map(\.bytes) == ExampleStoryTests.files.map(\.bytes))
  }

  @Test func `the story has every kind of scheme and three destinations`() {
    let key = ExampleStory().key
    #expect(Set(key.map(\.kind)) == Set(StoryScheme.Kind.allCases))
    #expect(Set(key.map { "\($0.destination)" }) == ["RU", "IR", "KP"])
  }

  @Test func `what the key says of the shipments is in the file`() throws {
    let table = rows(try bytes("shipments.csv"))
    for scheme in ExampleStory().key {
      for leg in scheme.legs {
        let found = leg.rows.map { table[$0] }
        #expect(found.map(\.declaration) == leg.declarations)
        #expect(found.allSatisfy { scheme.firms.contains($0.shipper) || scheme.firms.contains($0.consignee) })
      }
      let last = scheme.legs[scheme.legs.count - 1].rows.map { table[$0] }
      guard scheme.kind.isDiversion else { continue }
      #expect(last.allSatisfy { $0.consigneeCountry == "\(scheme.destination)" })
      #expect(last.allSatisfy { $0.consignee == scheme.firms[scheme.firms.count - 1] })
      let kilograms = last.reduce(0) { $0 + $1.kilograms }
      #expect(abs(kilograms - Double(scheme.divertedGrams) / 1_000) < 0.001)
    }
  }

  @Test func `declarations are Windows-1251 with box codes, semicolons and decimal commas`() throws {
    let encoded = try bytes("declarations-cp1251.csv")
    let text = try #require(String(data: Data(encoded), encoding: .windowsCP1251))
    #expect(String(data: Data(encoded), encoding: .utf8) == nil && !text.contains("?"))
    #expect(text.hasSuffix("\r\n"))
    let table = slowlyRead(Array(text.utf8), delimiter: ";")
    #expect(table.count == 201 && table.allSatisfy { $0.count == 19 })
    #expect(table[0][0] == "ND (Номер декларации)" && table[0][18] == "G46 (Статистическая стоимость, USD.)")
    for cells in table.dropFirst() {
      #expect(cells[1] == "ИМ" && cells[8] == "RU" && cells[15].count == 10)
      #expect(cells[2].split(separator: ".").map(\.count) == [2, 2, 4])
      #expect(
        cells[17].split(separator: ",").last?.count == 3 && cells[18].split(separator: ",").last?.count == 2)
      #expect(hasCheckDigit(cells[6]))
    }
    #expect(table.contains { $0[7].hasPrefix("ООО \"") })
  }

  /// The last of ten digits follows from the others.
  private func hasCheckDigit(_ number: String) -> Bool {
    let digits = number.compactMap(\.wholeNumberValue)
    guard digits.count == 10 else { return false }
    return zip(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10 == digits[9]
  }

  @Test func `relays of the declarations are where the key says`() throws {
    let text = try #require(
      String(data: Data(try bytes("declarations-cp1251.csv")), encoding: .windowsCP1251))
    let table = Array(slowlyRead(Array(text.utf8), delimiter: ";").dropFirst())
    let key = ExampleStory().declarationsKey
    #expect(key.count == 4 && key.allSatisfy { $0.kind == .relay && $0.legs.count == 1 })
    for scheme in key {
      let found = scheme.legs[0].rows.map { table[$0] }
      #expect(found.map { $0[0] } == scheme.legs[0].declarations)
      #expect(found.allSatisfy { $0[15].hasPrefix("\(scheme.subheading)") && $0[7] == scheme.firms[2] })
      #expect(found.allSatisfy { coalition.contains($0[16]) && hubs.contains($0[5]) })
    }
  }
}
