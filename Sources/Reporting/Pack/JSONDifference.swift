/// Any JSON, to compare what no type describes.
public enum JSONTree: Sendable, Equatable {
  case null
  case truth(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// Reads one JSON value.
  public init(json text: String) throws(ReportingError) { self = try decoded(text) }
}

extension JSONTree: Decodable {
  /// The first reading that fits: whole numbers stay exact.
  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let integer = try? value.decode(Int64.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let items = try? value.decode([JSONTree].self) {
      self = .list(items)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }
}

/// A place in which two JSON values differ.
public struct JSONDifference: Sendable, Equatable, Codable {
  /// `destinations[0].routes[3].rank`.
  public var path: String
  /// What stands there in either, shortened; `nil` where nothing does.
  public var old: String?, new: String?

  /// All parts as described above.
  public init(path: String, old: String?, new: String?) { (self.path, self.old, self.new) = (path, old, new) }
}

/// The places in which two values differ, in the order of keys and items: the first of them, and how many there are.
public func differences(
  _ old: JSONTree, _ new: JSONTree, most: Int = 20
) -> (first: [JSONDifference], count: Int) {
  var comparison = JSONComparison(most: most)
  comparison.compare(old, new, at: "")
  return (comparison.found, comparison.count)
}

private struct JSONComparison {
  let most: Int
  var found: [JSONDifference] = []
  var count = 0

  mutating func compare(_ old: JSONTree?, _ new: JSONTree?, at path: String) {
    if old == new { return }
    switch (old, new) {
    case (.object(let a), .object(let b)):
      for key in Set(a.keys).union(b.keys).sorted() {
        compare(a[key], b[key], at: path.isEmpty ? key : "\(path).\(key)")
      }
    case (.list(let a), .list(let b)):
      for index in 0..<max(a.count, b.count) {
        compare(index < a.count ? a[index] : nil, index < b.count ? b[index] : nil, at: "\(path)[\(index)]")
      }
    default:
      count += 1
      guard found.count < most else { return }
      found.append(JSONDifference(path: path, old: old.map(\.shortText), new: new.map(\.shortText)))
    }
  }
}

extension JSONTree {
  /// A value for the eye: texts and numbers as they are, the rest by its size.
  fileprivate var shortText: String {
    switch self {
    case .null: "null"
    case .truth(let truth): "\(truth)"
    case .integer(let integer): "\(integer)"
    case .number(let number): "\(number)"
    case .text(let text): text.count > 200 ? "\(text.prefix(200))…" : text
    case .list(let items): "a list of \(counted(items.count, "item"))"
    case .object(let members): "an object of \(counted(members.count, "member"))"
    }
  }
}
