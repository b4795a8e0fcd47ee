/// The part of JSON Schema (draft 2020-12) that the written schemas use; an unknown keyword is an error, so that
/// a schema cannot ask for something that is not checked.
struct SchemaValidator {
  let root: JSONValue
  private static let notes: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  /// What is wrong, each with its place; empty if nothing is.
  func problems(_ value: JSONValue, as name: String? = nil) -> [String] {
    let schema = name.flatMap { root["$defs"]?[$0] } ?? root
    return check(value, schema, at: "")
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    schema.members.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      SchemaValidator.notes.contains(keyword) ? [] : check(value, keyword, rule, schema, at: place)
    }
  }

  private func check(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, at place: String
  ) -> [String] {
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(place): not \(keyword) \(rule)"] }
    switch keyword {
    case "$ref":
      guard let name = rule.text?.split(separator: "/").last, let target = root["$defs"]?[String(name)] else {
        return ["\(place): no definition \(rule)"]
      }
      return check(value, target, at: place)
    case "type":
      let types = rule.elements.isEmpty ? [rule] : rule.elements
      return unless(
        types.contains { $0.text == value.typeName || $0.text == "number" && value.number != nil })
    case "const": return unless(value == rule)
    case "enum": return unless(rule.elements.contains(value))
    case "minimum": return unless(value.number ?? 0 >= rule.number!)
    case "maximum": return unless(value.number ?? 0 <= rule.number!)
    case "pattern":
      guard let text = value.text, let pattern = try? Regex(rule.text!) else { return unless(false) }
      return unless(text.firstMatch(of: pattern) != nil)
    case "required":
      return rule.elements.compactMap(\.text).filter { value[$0] == nil }.map { "\(place): no \($0)" }
    case "properties":
      return rule.members.flatMap { name, schema in
        value[name].map { check($0, schema, at: "\(place)/\(name)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"]?.members ?? [:]
      return rule == .bool(false)
        ? value.members.keys.filter { known[$0] == nil }.map { "\(place): unknown \($0)" } : []
    case "items":
      return value.elements.enumerated().flatMap { check($0.element, rule, at: "\(place)/\($0.offset)") }
    default: return ["\(place): keyword \(keyword) is not understood"]
    }
  }
}

extension JSONValue {
  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .integer: "integer"
    case .decimal: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
