/// JSON that is written as it is meant: members in a given order, decimals with all their digits.
indirect enum JSONPiece {
  case string(String)
  /// A number, as text of digits.
  case number(String)
  case boolean(Bool)
  case null
  case array([JSONPiece])
  /// Members without a value are left out.
  case object([(name: String, value: JSONPiece?)])

  /// In one line.
  var line: String {
    switch self {
    case .string(let text): quoted(text)
    case .number(let digits): digits
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .null: "null"
    case .array(let items): "[\(items.map(\.line).joined(separator: ", "))]"
    case .object(let members):
      "{\(members.compactMap { member in member.value.map { "\(quoted(member.name)): \($0.line)" } }.joined(separator: ", "))}"
    }
  }

  /// Texts as an array; `nil` for none.
  static func strings(_ texts: [String]) -> JSONPiece? {
    texts.isEmpty ? nil : .array(texts.map { .string($0) })
  }
}

/// A string of JSON: quotes, backslashes and everything that hides or steers are escaped, the same text to a parser.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case _ where isHidden(scalar):
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
