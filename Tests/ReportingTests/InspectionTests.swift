import Testing

@testable import Reporting

@Test(arguments: [60, 80, 120, 200])
func `an inspection on a terminal reads as it did when it was found good`(width: Int) throws {
  let text = terminalText(sampleInspection, style: TextStyle(width: width))
  try expectGolden(text, "inspection-\(width).txt")
  for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= width) }
}

@Test func `the JSON of an inspection is as it was found good, and is read back the same`() throws {
  let text = try jsonText(sampleInspection)
  try expectGolden(text, "inspection.json")
  #expect(try Inspection(json: text) == sampleInspection)
}

@Test func `control sums are printed exactly at any width`() {
  for width in [60, 80, 200] {
    let text = terminalText(sampleInspection, style: TextStyle(width: width))
    #expect(text.contains("135,767,939,065.66 KRW"))
    #expect(text.contains("7,458 rows"))
    #expect(text.contains("37,385 read = 37,300 used"))
  }
}

@Test func `hostile files stay harmless on the terminal`() {
  for name in hostileNames {
    var inspection = sampleInspection
    inspection.files[0].file = name
    inspection.files[0].layout.mapping[0].column = name
    inspection.files[0].layout.mapping[0].note = name
    inspection.files[0].rows.reasons[0].examples[0].text = name
    inspection.files[0].countries[0].role = name
    inspection.detectors[0].question = name
    for width in [60, 120] {
      let text = terminalText(inspection, style: TextStyle(width: width))
      #expect(!text.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
      for line in text.split(separator: "\n") { #expect(displayWidth(String(line)) <= width, "\(line)") }
    }
  }
}

@Test func `rows that do not add up are called that in an inspection, too`() {
  var inspection = sampleInspection
  inspection.files[0].rows.used += 1
  #expect(!inspection.files[0].rows.isBalanced)
  #expect(terminalText(inspection, style: TextStyle(width: 120)).contains("DOES NOT ADD UP"))
}

@Test func `months without rows are named in runs`() {
  #expect(sampleInspection.files[0].days.emptyMonths == ["2020-03", "2020-04", "2020-07"])
  #expect(spans(sampleInspection.files[0].days.months) == ["2020-03 to 2020-04", "2020-07"])
  #expect(spans([]) == [])
}

@Test func `marks grow with their numbers and only zero has a dot`() {
  #expect(sparkline([0, 1, 500, 1_000], most: 1_000, room: 80) == ["·▁▅█"])
  #expect(sparkline([1, 2, 3], most: 3, room: 2) == ["▃▆", "█"])
}

@Test func `a share is cut, so that 100 percent means all`() {
  let field = { CoverageInspection(field: "value", present: $0, missing: $1, unreadable: 0).share }
  #expect(
    field(9_999, 1) == "99.9 %" && field(10, 0) == "100.0 %" && field(0, 0) == "" && field(1, 2) == "33.3 %")
}
