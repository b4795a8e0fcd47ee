import Testing

@testable import Reporting

private let schema = try! SchemaValidator(root: JSONValue(writtenSchema(.flows)))

@Suite struct FlowSchemaTests {
  @Test
  func
    `answers keep to their written schema, with all that can be there and with nothing that can be absent`()
    throws
  {
    for report in [sampleFlows, bareFlows, emptyFlows] {
      let text = try jsonText(report)
      let problems = schema.problems(try JSONValue(text))
      #expect(problems == [], "\(problems)")
      #expect(try FlowReport(json: text) == report)
    }
  }

  @Test(arguments: UInt64(0)..<20) func `answers of any shape keep to it and are read back`(seed: UInt64)
    throws
  {
    var random = RandomFlows(seed: seed)
    let report = random.report()
    let text = try jsonText(report)
    let problems = schema.problems(try JSONValue(text))
    #expect(problems == [], "\(problems)")
    #expect(try FlowReport(json: text) == report)
  }

  @Test func `the schema knows no key that is never written, and tells what each is`() throws {
    let written = try jsonText(sampleFlows)
    let properties = allProperties(schema.root)
    #expect(properties.count > 150)
    for (name, rule) in properties {
      #expect(written.contains("\"\(name)\""), "\(name)")
      let isTold = rule["description"] != nil || rule["$ref"] != nil || rule["const"] != nil
      #expect(isTold || ["name", "value", "id"].contains(name), "\(name)")
    }
  }

  private func allProperties(_ schema: JSONValue) -> [(String, JSONValue)] {
    let own = schema["properties"]?.members.map { ($0.key, $0.value) } ?? []
    let children =
      own.map(\.1) + (schema["$defs"]?.members.values.map { $0 } ?? []) + [schema["items"]].compactMap(\.self)
    return own + children.flatMap(allProperties)
  }

  @Test(arguments: [
    ("entrepot.flows/1", "entrepot.flows/2"), ("\"kind\" : \"supply\"", "\"kind\" : \"detour\""),
    ("\"2022-05\"", "\"2022-5\""), ("\"q\" : 0.0083", "\"q\" : 1.0083"), ("\"both\"", "\"neither\""),
    ("\"start\" : \"2020-01\"", "\"start\" : 2020"), ("\"isEmerging\" : true", "\"isEmerging\" : 1"),
    ("\"group-partner\"", "\"group-party\""), ("\"currency\" : \"EUR\"", "\"currency\" : \"euro\""),
    ("\"levelBefore\"", "\"levelbefore\""), ("null", "0.5"), ("\"rankAfter\" : 1", "\"rankAfter\" : 0"),
    ("\"KG\"", "\"kg\""), ("\"lines\" : 1000", "\"lines\" : -1"), ("\"ghostShare\"", "\"ghostshare\""),
  ])
  func `the schema notices what is wrong`(right: String, wrong: String) throws {
    let text = try jsonText(sampleFlows)
    let broken = text.replacing(right, with: wrong, maxReplacements: 1)
    try #require(broken != text)
    #expect(schema.problems(try JSONValue(broken)) != [])
  }

  @Test(.enabled(if: hasJSONSchema, "python3 with jsonschema is not installed"))
  func `an independent validator agrees`() throws {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator as Validator
      schema, value = [json.loads(line) for line in sys.stdin.read().split("\\x1e")]
      Validator.check_schema(schema)
      Validator(schema).validate(value)
      """
    for report in [sampleFlows, bareFlows] {
      let input = writtenSchema(.flows) + "\u{1E}" + (try jsonText(report))
      let result = try run(["python3", "-c", script], input: input)
      #expect(result.status == 0, "\(result.errors.suffix(2_000))")
    }
  }
}
