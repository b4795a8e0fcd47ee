import Testing

@testable import Ingest

private let candidates = [
  IngestError.Candidate(column: 2, header: "when\nexactly", samples: ["2021-01-02", "2021-01-03"])
]

private let problems: [IngestError.Problem] =
  [
    .cannotOpen(reason: "Permission denied"), .empty, .truncatedGzip(offset: 512), .corruptGzip(offset: 77),
    .endsInsideQuotes(openedAtLine: 41), .rowTooLong(bytes: 70_000_000, limit: 67_108_864),
    .missingColumn(.hsCode, candidates: candidates), .missingColumn(.hsCode, candidates: []),
    .missingParties(candidates: candidates), .missingParties(candidates: []),
    .ambiguousColumn(.date, candidates: candidates), .noHeader(firstCells: ["1", "2"]), .noRows,
    .unknownField("dat", similar: ["date"]), .unknownColumn("Datum", field: .date, similar: ["Date"]),
    .badMap("date"), .unknownLayout("volzza", known: ["volza"]), .badLayoutFile(detail: "no 'id'"),
    .badRates(detail: "'x' is no positive number"), .unknownEncoding("ebcdic"), .unknownDelimiter("^"),
    .overridesDoNotFit([.init(option: "--delimiter", given: "pipe", found: "comma")]),
  ] + FileKind.allCases.map { .notText($0) }

@Test(arguments: problems)
func `every error names file, line and remedy on one line`(problem: IngestError.Problem) {
  let text = IngestError(file: "dir/file.csv", line: 17, problem: problem).description
  #expect(text.hasPrefix("dir/file.csv:17: "))
  #expect(!text.contains("\n"))
  #expect(!problem.remedy.isEmpty && text.hasSuffix("; " + problem.remedy))
  #expect(!problem.text.hasSuffix("."))
  #expect(IngestError(file: "f", problem: problem).description.hasPrefix("f: "))
}

@Test func `values of the problem are in the message`() {
  func text(_ problem: IngestError.Problem) -> String {
    IngestError(file: "f", line: 1, problem: problem).description
  }
  #expect(text(.truncatedGzip(offset: 512)).contains("byte 512"))
  #expect(text(.endsInsideQuotes(openedAtLine: 41)).contains("line 41"))
  #expect(
    text(.missingColumn(.hsCode, candidates: candidates)).contains(
      "#3 'when exactly' with 2021-01-02, 2021-01-03"))
  #expect(text(.ambiguousColumn(.date, candidates: candidates)).contains("--map date='#3'"))
  #expect(text(.unknownField("dat", similar: ["date"])).contains("did you mean 'date'?"))
  #expect(text(.notText(.excel)).contains("save the sheet as CSV"))
}

@Test func `fields are known by their names in any case and with dashes`() {
  for field in Field.allCases {
    #expect(Field(named: field.rawValue.uppercased()) == field)
    #expect(!field.meaning.isEmpty)
  }
  #expect(Field(named: "hs-code") == .hsCode && Field(named: "net_mass_kg") == .netMassKg)
  #expect(Field(named: "weight") == nil)
  #expect(
    Field.consignorCountry.meaning == "consignor country" && Field.consigneeID.meaning == "consignee number")
}
