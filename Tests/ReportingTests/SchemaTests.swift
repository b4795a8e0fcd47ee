import Testing

@testable import Reporting

private let reportSchema = try! SchemaValidator(root: JSONValue(writtenSchema(.report)))
private let inspectionSchema = try! SchemaValidator(root: JSONValue(writtenSchema(.inspection)))

@Test(arguments: UInt64(0)..<20)
func `reports are as their written schema says`(seed: UInt64) throws {
  var random = RandomReport(seed: seed)
  let report = seed == 0 ? sampleReport : random.report()
  #expect(reportSchema.problems(try JSONValue(jsonText(report))) == [])
  for (index, line) in try jsonLines(report).split(separator: "\n").enumerated() {
    let value = try JSONValue(String(line))
    let kind = value["line"]?.text ?? ""
    #expect((index == 0) == (kind == "header"))
    #expect(reportSchema.problems(value, as: kind + "Line") == [])
  }
}

@Test func `inspections are as their written schema says`() throws {
  #expect(inspectionSchema.problems(try JSONValue(jsonText(sampleInspection))) == [])
}

/// Every key that the schema knows is written by the samples, so no key of the schema is out of date.
@Test func `the schemas know no key that is never written`() throws {
  let written = try jsonText(sampleLeadsReport) + jsonLines(sampleLeadsReport) + jsonText(sampleInspection)
  let unwritten = keys(reportSchema.root).union(keys(inspectionSchema.root)).filter {
    !written.contains("\"\($0)\"")
  }
  #expect(unwritten.sorted() == [])
}

private func keys(_ schema: JSONValue) -> Set<String> {
  var found = Set(schema["properties"]?.members.keys.map { $0 } ?? [])
  for child in schema.members.values { found.formUnion(keys(child)) }
  for child in schema["properties"]?.members.values.map({ $0 }) ?? [] { found.formUnion(keys(child)) }
  for child in schema["$defs"]?.members.values.map({ $0 }) ?? [] { found.formUnion(keys(child)) }
  return found
}

/// Changes that a schema must notice; without them a schema that allows everything would pass.
@Test(arguments: [
  ("\"rank\" : 1", "\"rank\" : 0"), ("\"rank\" : 1", "\"rank\" : \"1\""),
  ("\"kind\" : \"chain\"", "\"kind\" : \"loop\""),
  ("entrepot.report/1", "entrepot.report/2"), ("\"tier\" : \"1\"", "\"teir\" : \"1\""),
  ("\"2022-03-01\"", "\"1.3.2022\""),
  ("\"role\" : \"hub\"", "\"role\" : \"middleman\""), ("\"id\" : \"r-5d41402abc4b2a76\"", "\"id\" : 5"),
  ("\"isComplete\" : true", "\"isComplete\" : 1"), ("\"chains\" : \"5\"", "\"chains\" : \"five\""),
  ("\"shortCodes\"", "\"longCodes\""),
  ("\"edges\" : 2100", "\"edges\" : -1"),
])
func `the schema of reports notices what is wrong`(right: String, wrong: String) throws {
  let text = try jsonText(sampleReport)
  let broken = text.replacing(right, with: wrong, maxReplacements: 1)
  try #require(broken != text)
  #expect(reportSchema.problems(try JSONValue(broken)) != [])
}

@Test(.enabled(if: hasJSONSchema, "python3 with jsonschema is not installed"))
func `an independent validator agrees`() throws {
  var random = RandomReport(seed: 5)
  let pairs = try [
    (writtenSchema(.report), jsonText(sampleReport)), (writtenSchema(.report), jsonText(random.report())),
    (writtenSchema(.inspection), jsonText(sampleInspection)),
  ]
  let script = """
    import json, sys
    from jsonschema import Draft202012Validator as Validator
    schema, value = [json.loads(line) for line in sys.stdin.read().split("\\x1e")]
    Validator.check_schema(schema)
    Validator(schema).validate(value)
    """
  for (schema, value) in pairs {
    let result = try run(["python3", "-c", script], input: schema + "\u{1E}" + value)
    #expect(result.status == 0, "\(result.errors.suffix(2_000))")
  }
  let wrong = try jsonText(sampleReport).replacing("\"rank\" : 1", with: "\"rank\" : -1")
  #expect(try run(["python3", "-c", script], input: writtenSchema(.report) + "\u{1E}" + wrong).status != 0)
}

@Test func `the schemas stay small enough to ship inside the command`() {
  for name in SchemaName.allCases { #expect(writtenSchema(name).utf8.count < 80_000) }
}
