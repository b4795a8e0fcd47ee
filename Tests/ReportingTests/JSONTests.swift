import Foundation
import Testing

@testable import Reporting

@Test func `the JSON of a report is as it was found good`() throws {
  try expectGolden(jsonText(sampleReport), "report.json")
  try expectGolden(jsonLines(sampleReport), "report.jsonl")
}

@Test(arguments: UInt64(0)..<30)
func `a report read back from JSON is the same, and so are its bytes`(seed: UInt64) throws {
  var random = RandomReport(seed: seed)
  let report = random.report()
  let text = try jsonText(report)
  let back = try Report(json: text)
  #expect(back == report)
  #expect(try jsonText(back) == text)
}

@Test(arguments: UInt64(0)..<30)
func `JSON Lines hold the report, a line each`(seed: UInt64) throws {
  var random = RandomReport(seed: seed)
  let report = random.report()
  let lines = try jsonLines(report).split(separator: "\n").map { try JSONValue(String($0)) }
  let whole = try JSONValue(jsonText(report))
  #expect(lines[0]["line"] == .string("header"))
  for key in ["receipt", "inputs", "notices"] { #expect(lines[0][key] == whole[key]) }
  let parts = whole["destinations"]!.elements.flatMap { destination in
    [("route", "routes"), ("hub", "hubs")].flatMap { kind, list in
      destination[list]!.elements.map { (destination["regime"], kind, $0) }
    }
  }
  try #require(lines.count == parts.count + 1)
  for (line, part) in zip(lines.dropFirst(), parts) {
    #expect(line["regime"] == part.0 && line["line"] == .string(part.1) && line[part.1] == part.2)
  }
  for destination in lines[0]["destinations"]!.elements {
    #expect(destination["routes"] == .array([]) && destination["hubs"] == .array([]))
  }
}

@Test(arguments: UInt64(0)..<20)
func `JSON has nothing raw that steers a terminal`(seed: UInt64) throws {
  var random = RandomReport(seed: seed)
  let report = random.report()
  for text in [try jsonText(report), try jsonLines(report)] {
    #expect(!text.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
  }
}

@Test func `keys are sorted and unknown values have none`() throws {
  let text = try jsonText(sampleReport)
  let iran = try #require(try JSONValue(text)["destinations"]?.elements.last)
  #expect(iran["measureDay"] == nil && iran["valueUSDCents"] == nil)
  #expect(!text.contains("null"))
  let keys = text.matches(of: /(?m)^  "(\w+)"/).map { String($0.1) }
  #expect(keys == ["destinations", "inputs", "notices", "receipt", "resolution", "schema", "screening"])
}

@Test func `a file of another schema is refused with a word on what to do`() throws {
  let text = try jsonText(sampleReport).replacing("entrepot.report/1", with: "entrepot.report/9")
  #expect(throws: ReportingError.otherSchema("entrepot.report/9", expected: "entrepot.report/1")) {
    try Report(json: text)
  }
  #expect(throws: ReportingError.self) { try Report(json: "[]") }
  #expect(throws: ReportingError.self) { try Inspection(json: "{") }
}

@Test func `a report written before links were graded and hubs were kept can be read`() throws {
  let schema = try SchemaValidator(root: JSONValue(writtenSchema(.report)))
  func aged(_ value: Any) -> Any {
    if let list = value as? [Any] { return list.map(aged) }
    guard let object = value as? [String: Any] else { return value }
    return object.filter { !["links", "hubs"].contains($0.key) }.mapValues(aged)
  }
  let object = try JSONSerialization.jsonObject(with: Data(jsonText(sampleReport).utf8))
  let text = String(decoding: try JSONSerialization.data(withJSONObject: aged(object)), as: UTF8.self)
  var expected = sampleReport
  for index in expected.destinations.indices {
    expected.destinations[index].hubs = []
    for route in expected.destinations[index].routes.indices {
      expected.destinations[index].routes[route].links = []
    }
  }
  #expect(!text.contains("\"links\"") && expected != sampleReport)
  #expect(try Report(json: text) == expected)
  #expect(schema.problems(try JSONValue(text)) == [])
  // Present but of another form is still wrong.
  #expect(throws: (any Error).self) {
    try Report(json: jsonText(sampleReport).replacing("\"links\" : [", with: "\"links\" : 7, \"x\" : ["))
  }
}
