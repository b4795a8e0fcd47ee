/// A JSON value that remembers its line, so that errors can name it.
struct JSONNode {
  enum Value {
    case null
    case bool(Bool)
    /// A number as written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }
  struct Member {
    let key: String
    let line: Int
    let node: JSONNode
  }
  let line: Int
  let value: Value
}

/// A JSON reader of RFC 8259 that keeps lines and refuses repeated keys, neither of which Foundation's does.
struct JSONText {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  /// Deeper files are nobody's regime; the bound keeps a hostile one from exhausting the stack.
  private static let deepest = 32

  /// The value `bytes` hold.
  static func node(_ bytes: [UInt8], file: String) throws(RegimeError) -> JSONNode {
    var text = JSONText(bytes: bytes, file: file)
    if text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { text.position = 3 }
    let node = try text.node(depth: 0)
    text.skipSpace()
    guard text.position == text.bytes.count else { throw text.error("the end of the file") }
    return node
  }

  private init(bytes: [UInt8], file: String) { (self.bytes, self.file) = (bytes, file) }

  private func error(_ expected: String) -> RegimeError { failure(.syntax(expected)) }

  private func failure(_ problem: RegimeError.Problem) -> RegimeError {
    RegimeError(file: file, line: line, path: "$", problem: problem)
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      position += 1
    }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard next == byte.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func node(depth: Int) throws(RegimeError) -> JSONNode {
    skipSpace()
    let start = line
    guard depth < JSONText.deepest else { throw error("fewer nested values") }
    switch next.map({ Character(Unicode.Scalar($0)) }) {
    case "{": return JSONNode(line: start, value: .object(try members(depth: depth)))
    case "[": return JSONNode(line: start, value: .array(try elements(depth: depth)))
    case "\"": return JSONNode(line: start, value: .string(try string()))
    default: return JSONNode(line: start, value: try word())
    }
  }

  private mutating func members(depth: Int) throws(RegimeError) -> [JSONNode.Member] {
    position += 1
    var members: [JSONNode.Member] = []
    if take("}") { return members }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("a key in double quotes") }
      let start = line
      let key = try string()
      guard !members.contains(where: { $0.key == key }) else { throw failure(.duplicateKey(key)) }
      guard take(":") else { throw error("':' after \"\(key)\"") }
      members.append(.init(key: key, line: start, node: try node(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error("',' or '}'") }
    return members
  }

  private mutating func elements(depth: Int) throws(RegimeError) -> [JSONNode] {
    position += 1
    var elements: [JSONNode] = []
    if take("]") { return elements }
    repeat { elements.append(try node(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error("',' or ']'") }
    return elements
  }

  private mutating func word() throws(RegimeError) -> JSONNode.Value {
    let start = position
    while let byte = next, isWordByte(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard Double(word) != nil, word.first.map({ $0 == "-" || $0.isNumber }) == true else {
        throw error("a value")
      }
      return .number(word)
    }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || [43, 45, 46].contains(byte)
  }

  private mutating func string() throws(RegimeError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw error("a closing double quote") }
      position += 1
      if byte == UInt8(ascii: "\\") { text += Array(try escape().utf8) } else { text.append(byte) }
    }
    guard next != nil else { throw error("a closing double quote") }
    position += 1
    guard let text = String(validating: text, as: UTF8.self) else { throw error("UTF-8") }
    return text
  }

  private mutating func escape() throws(RegimeError) -> String {
    guard let byte = next else { throw error("an escaped character") }
    position += 1
    switch Character(Unicode.Scalar(byte)) {
    case "\"", "\\", "/": return String(Unicode.Scalar(byte))
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{c}"
    case "u": return try scalar()
    default: throw error("one of \\\" \\\\ \\/ \\n \\t \\r \\b \\f \\u")
    }
  }

  private mutating func scalar() throws(RegimeError) -> String {
    let high = try unit()
    guard (0xD800...0xDBFF).contains(high) else {
      guard let scalar = Unicode.Scalar(high) else { throw error("a Unicode scalar") }
      return String(scalar)
    }
    guard bytes[position...].starts(with: Array("\\u".utf8)) else {
      throw error("the second half of a surrogate pair")
    }
    position += 2
    let low = try unit()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw error("the second half of a surrogate pair") }
    return String(scalar)
  }

  private mutating func unit() throws(RegimeError) -> UInt32 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits") }
    position += 4
    return unit
  }
}
