/// A Russian taxpayer number (INN) as cells hold it: 10 digits for a firm, 12 for a person, with check digits.
public enum TaxNumber: Sendable, Equatable {
  /// The check digits agree: it can be trusted as an identifier. `isRepaired`: a leading zero was put back.
  case valid(String, isRepaired: Bool)
  /// Digits whose check digits do not agree, or of another length: foreign numbers, or typing errors.
  case unchecked(String)
  /// No number.
  case none

  /// Reads a cell: `7701234567`, ` '7701234567`, `7701234567.0`, `7701 234 567`; 9 and 11 digits may have lost a zero.
  public init(_ cell: String) {
    var text = cell.filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" }
    if let mark = text.firstIndex(where: { $0 == "." || $0 == "," }),
      text[mark...].dropFirst().allSatisfy({ $0 == "0" })
    {
      text = String(text[..<mark])
    }
    let digits = Array(text.utf8)
    guard digits.count >= 5, digits.count <= 20, digits.allSatisfy({ $0 &- 48 < 10 }),
      digits.contains(where: { $0 != 48 })
    else {
      self = .none
      return
    }
    let padded = digits.count == 9 || digits.count == 11 ? [48] + digits : digits
    if TaxNumber.checkDigitsAgree(padded) {
      self = .valid(String(decoding: padded, as: UTF8.self), isRepaired: padded.count > digits.count)
    } else {
      self = .unchecked(text)
    }
  }

  /// The digits, trusted or not; `nil` where there is no number.
  public var digits: String? {
    switch self {
    case .valid(let digits, _), .unchecked(let digits): digits
    case .none: nil
    }
  }

  /// The rule of the Federal Tax Service: weighted sum modulo 11 modulo 10.
  private static func checkDigitsAgree(_ digits: [UInt8]) -> Bool {
    func control(_ weights: [Int]) -> Bool {
      let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1 - 48) }
      return sum % 11 % 10 == Int(digits[weights.count] - 48)
    }
    switch digits.count {
    case 10: return control([2, 4, 10, 3, 5, 9, 4, 6, 8])
    case 12: return control([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) && control([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])
    default: return false
    }
  }
}
