internal import Trade

/// One object of a regime file being read: each key is asked for by type, and keys nobody asked for are errors.
struct RegimeObject {
  let path: String
  private let file: String
  private let line: Int
  private let members: [JSONNode.Member]

  /// - Parameter keys: Every key the schema knows at this place.
  init(_ node: JSONNode, path: String, file: String, keys: [String]) throws(RegimeError) {
    guard case .object(let members) = node.value else {
      throw RegimeError(file: file, line: node.line, path: path, problem: .expected("an object: {...}"))
    }
    (self.path, self.file, line, self.members) = (path, file, node.line, members)
    for member in members where !keys.contains(member.key) {
      let problem = RegimeError.Problem.unknownKey(
        member.key, nearest: Likeness.nearest(to: member.key, among: keys))
      throw RegimeError(file: file, line: member.line, path: path, problem: problem)
    }
  }

  private init(_ other: RegimeObject, members: [JSONNode.Member]) {
    (path, file, line, self.members) = (other.path, other.file, other.line, members)
  }

  /// This object with the members of another where it has none of that key.
  func completed(by other: RegimeObject, except own: Set<String>) -> RegimeObject {
    let borrowed = other.members.filter { !states($0.key) && !own.contains($0.key) }
    return RegimeObject(self, members: members + borrowed)
  }

  /// An error at a key of this object, or at the object itself.
  func error(_ problem: RegimeError.Problem, at key: String? = nil, element: Int? = nil) -> RegimeError {
    var (path, line) = (path, line)
    if let key {
      path += "." + key
      if let node = node(key) { line = node.line }
    }
    if let element, let key, case .array(let nodes)? = node(key)?.value {
      path += "[\(element)]"
      line = nodes[element].line
    }
    return RegimeError(file: file, line: line, path: path, problem: problem)
  }

  private func node(_ key: String) -> JSONNode? { members.first { $0.key == key }?.node }

  /// A value that must be there; `null` counts as absent.
  func required(_ key: String) throws(RegimeError) -> JSONNode {
    guard let node = present(key) else { throw error(.missingKey(key)) }
    return node
  }

  /// A value; `nil` where it is absent or `null`.
  func present(_ key: String) -> JSONNode? {
    guard let node = node(key) else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// Whether the key is written, be it with `null`.
  func states(_ key: String) -> Bool { node(key) != nil }

  /// The elements of an array; `nil` where it is absent.
  func array(_ key: String) throws(RegimeError) -> [JSONNode]? {
    guard let node = present(key) else { return nil }
    guard case .array(let nodes) = node.value else { throw error(.expected("an array: [...]"), at: key) }
    return nodes
  }

  /// The objects of an array, each with the keys the schema knows; none where it is absent.
  func objects(_ key: String, keys: [String]) throws(RegimeError) -> [RegimeObject] {
    let nodes = try array(key) ?? []
    var objects: [RegimeObject] = []
    for (index, node) in nodes.enumerated() {
      objects.append(try RegimeObject(node, path: "\(path).\(key)[\(index)]", file: file, keys: keys))
    }
    return objects
  }

  /// An object with the keys the schema knows; `nil` where it is absent.
  func object(_ key: String, keys: [String]) throws(RegimeError) -> RegimeObject? {
    guard let node = present(key) else { return nil }
    return try RegimeObject(node, path: "\(path).\(key)", file: file, keys: keys)
  }

  func strings(_ key: String) throws(RegimeError) -> [String]? {
    guard let nodes = try array(key) else { return nil }
    var texts: [String] = []
    for (index, node) in nodes.enumerated() {
      guard case .string(let text) = node.value else {
        throw error(.expected("text in double quotes"), at: key, element: index)
      }
      guard !texts.contains(text) else { throw error(.repeated(text), at: key, element: index) }
      texts.append(text)
    }
    return texts
  }
}
