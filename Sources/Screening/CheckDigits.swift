/// The published rules that tell real identifiers from mistyped ones.
enum CheckDigits {
  /// Whether upper-case letters and digits follow the rule of a kind.
  static func agree(_ kind: FirmIdentifier.Kind, _ text: [UInt8]) -> Bool {
    switch kind {
    case .lei: text.count == 20 && remainder97(text) == 1
    case .uscc: text.count == 18 && uscc(text)
    case .other: (4...32).contains(text.count) && text.contains { isDigit($0) }
    default: digits(text).map { agree(kind, digits: $0) } ?? false
    }
  }

  private static func agree(_ kind: FirmIdentifier.Kind, digits: [Int]) -> Bool {
    guard digits.contains(where: { $0 != 0 }) else { return false }
    switch kind {
    case .inn: return inn(digits)
    case .ogrn: return ogrn(digits)
    case .kpp: return digits.count == 9
    case .imo: return digits.count == 7 && sum(digits, [7, 6, 5, 4, 3, 2]) % 10 == digits[6]
    case .bin: return digits.count == 12 && bin(digits)
    case .vkn: return digits.count == 10 && vkn(digits)
    case .hkBusiness: return digits.count == 8 || digits.count == 11
    case .hkCompany: return (4...7).contains(digits.count)
    case .lei, .uscc, .other: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func digits(_ text: [UInt8]) -> [Int]? {
    text.allSatisfy(isDigit) ? text.map { Int($0) - 48 } : nil
  }

  private static func sum(_ digits: [Int], _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Federal Tax Service of Russia: weighted sum modulo 11 modulo 10.
  private static func inn(_ d: [Int]) -> Bool {
    switch d.count {
    case 10: sum(d, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[9]
    case 12:
      sum(d, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[10]
        && sum(d, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == d[11]
    default: false
    }
  }

  /// The last digit is the number before it modulo 11 (13 digits) or 13 (15 digits), modulo 10.
  private static func ogrn(_ d: [Int]) -> Bool {
    guard d.count == 13 || d.count == 15 else { return false }
    let body = d.dropLast().reduce(0) { $0 * 10 + $1 }
    return body % (d.count - 2) % 10 == d[d.count - 1]
  }

  /// ISO 7064 modulo 97-10: letters count as two digits, A = 10.
  private static func remainder97(_ text: [UInt8]) -> Int {
    text.reduce(0) { rest, byte in
      isDigit(byte) ? (rest * 10 + Int(byte) - 48) % 97 : (rest * 100 + Int(byte) - 55) % 97
    }
  }

  /// GB 32100-2015: weights are powers of 3 modulo 31 over an alphabet without I, O, S, V, Z.
  private static func uscc(_ text: [UInt8]) -> Bool {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    var total = 0
    var weight = 1
    for byte in text.dropLast() {
      guard let value = alphabet.firstIndex(of: byte) else { return false }
      total += value * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - total % 31) % 31] == text[17]
  }

  /// Kazakhstan: weights 1...11, and a second row of weights where the first gives 10.
  private static func bin(_ d: [Int]) -> Bool {
    let first = sum(d, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
    guard first == 10 else { return first == d[11] }
    let second = sum(d, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11
    return second < 10 && second == d[11]
  }

  /// Turkish Revenue Administration.
  private static func vkn(_ d: [Int]) -> Bool {
    let total = (0..<9).reduce(0) { total, index in
      let shifted = (d[index] + 9 - index) % 10
      guard shifted != 0 else { return total }
      let power = (0..<(9 - index)).reduce(1) { value, _ in value * 2 % 9 }
      let value = shifted * power % 9
      return total + (value == 0 ? 9 : value)
    }
    return (10 - total % 10) % 10 == d[9]
  }
}
