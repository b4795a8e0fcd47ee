internal import Foundation

/// A JSON object as read by Foundation, asked for texts.
struct JSONFields {
  private let values: [String: Any]

  init?(_ value: Any?) {
    guard let values = value as? [String: Any] else { return nil }
    self.values = values
  }

  /// The object that some bytes are.
  ///
  /// - Throws: What Foundation says is wrong.
  init?(utf8 bytes: [UInt8]) throws {
    self.init(try JSONSerialization.jsonObject(with: Data(bytes)))
  }

  subscript(key: String) -> Any? { values[key] }

  /// A text or number, trimmed; empty where there is none.
  func text(_ key: String) -> String { JSONFields.text(values[key]) }

  /// A list of texts, or a single one.
  func texts(_ key: String) -> [String] {
    let all = (values[key] as? [Any])?.map(JSONFields.text) ?? [text(key)]
    return all.filter { !$0.isEmpty }
  }

  private static func text(_ value: Any?) -> String {
    if let text = value as? String { return text.trimmed }
    if let number = value as? NSNumber { return number.stringValue }
    return ""
  }
}
