internal import Foundation

/// A layout file: `{"schema": "entrepot.layouts/1", "layouts": [...]}`.
public enum Layouts {
  /// The layouts that come with the program; traps if the resource is damaged, which a test excludes.
  public static let builtIn: [Layout] = {
    do { return try read(PackageResources.layouts_json, file: "layouts.json") } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads the bytes of a layout file.
  ///
  /// - Throws: `badLayoutFile` with the place and what is wrong there.
  public static func read(_ bytes: [UInt8], file: String) throws(IngestError) -> [Layout] {
    func bad(_ detail: String) -> IngestError {
      IngestError(file: file, line: 1, problem: .badLayoutFile(detail: detail))
    }
    let content: LayoutFile
    do { content = try JSONDecoder().decode(LayoutFile.self, from: Data(bytes)) } catch {
      throw bad(LayoutFile.explain(error))
    }
    guard content.schema == Layout.schema else { throw bad("schema is '\(content.schema)'") }
    guard !content.layouts.isEmpty else { throw bad("no layouts in it") }
    return content.layouts
  }
}

private struct LayoutFile: Decodable {
  let schema: String
  let layouts: [Layout]

  /// Where in the file and what, in one line.
  static func explain(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context.codingPath))no '\(key.stringValue)'"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      let inner =
        context.underlyingError.map { " (\(($0 as NSError).userInfo["NSDebugDescription"] ?? $0))" } ?? ""
      return place(context.codingPath) + context.debugDescription + inner
    @unknown default: return "\(error)"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let text = path.reduce(into: "") { text, key in
      text += key.intValue.map { "[\($0)]" } ?? (text.isEmpty ? key.stringValue : "." + key.stringValue)
    }
    return text.isEmpty ? "" : text + ": "
  }
}

/// Any key of a JSON object.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }
}

extension Decoder {
  /// An object whose keys are all in `known`: a misspelt key must not pass in silence.
  fileprivate func object(known: [String]) throws -> KeyedDecodingContainer<AnyKey> {
    let object = try container(keyedBy: AnyKey.self)
    for key in object.allKeys.map(\.stringValue).sorted() where !known.contains(key) {
      let text = "unknown key '\(key)'; known are \(known.joined(separator: ", "))"
      throw DecodingError.dataCorrupted(.init(codingPath: codingPath, debugDescription: text))
    }
    return object
  }
}

extension KeyedDecodingContainer<AnyKey> {
  fileprivate func read<Value: Decodable>(_ key: String, or other: Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: AnyKey(stringValue: key)) ?? other
  }

  fileprivate func optional<Value: Decodable>(_ key: String, as type: Value.Type) throws -> Value? {
    try decodeIfPresent(Value.self, forKey: AnyKey(stringValue: key))
  }

  fileprivate func required<Value: Decodable>(_ key: String, as type: Value.Type) throws -> Value {
    try decode(Value.self, forKey: AnyKey(stringValue: key))
  }

  /// An object whose keys are fields.
  fileprivate func byField<Value: Decodable>(_ key: String) throws -> [Field: Value] {
    var values: [Field: Value] = [:]
    for (name, value) in try read(key, or: [String: Value]()) {
      guard let field = Field(rawValue: name) else {
        let path = codingPath + [AnyKey(stringValue: key)]
        throw DecodingError.dataCorrupted(.init(codingPath: path, debugDescription: "no field '\(name)'"))
      }
      values[field] = value
    }
    return values
  }
}

extension Layout: Decodable {
  /// Reads one layout of `entrepot.layouts/1`; throws `DecodingError` with the place.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.object(known: [
      "id", "title", "source", "fields", "fixed", "signature", "fallback", "direction", "dateOrder",
      "decimalMark", "notes",
    ])
    id = try object.required("id", as: String.self)
    title = try object.read("title", or: id)
    source = try object.read("source", or: "")
    fields = try object.byField("fields")
    fixed = try object.byField("fixed")
    signature = try object.read("signature", or: [])
    isFallback = try object.read("fallback", or: false)
    direction = try object.optional("direction", as: DirectionRule.self)
    dateOrder = try object.optional("dateOrder", as: DateFormat.Order.self)
    decimalMark = try object.optional("decimalMark", as: NumberFormat.Mark.self)
    notes = try object.read("notes", or: [])
  }
}

extension Layout.ColumnRule: Decodable {
  /// An object, or a list of names for short.
  public init(from decoder: any Decoder) throws {
    if let names = try? decoder.singleValueContainer().decode([String].self) {
      self.names = names
      return
    }
    let object = try decoder.object(known: ["names", "boxes", "countries", "unit"])
    names = try object.read("names", or: [])
    boxes = try object.read("boxes", or: [])
    countries = try object.read("countries", or: .any)
    unit = try object.optional("unit", as: MassUnit.self)
  }
}

extension Layout.DirectionRule: Decodable {
  /// Reads the words for imports and exports, and the countries that follow from each.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.object(known: ["import", "export", "whenImport", "whenExport"])
    importWords = try object.read("import", or: [String]()).map { $0.lowercased() }
    exportWords = try object.read("export", or: [String]()).map { $0.lowercased() }
    whenImport = try object.byField("whenImport")
    whenExport = try object.byField("whenExport")
  }
}
