/// A number or code that an authority gave a firm or ship.
public struct FirmIdentifier: Hashable, Sendable {
  /// Who gives it, and by which rule it is checked.
  public enum Kind: String, Sendable, CaseIterable {
    /// Russian taxpayer number: 10 digits for firms, 12 for persons, with check digits.
    case inn
    /// Russian state register number: 13 digits, or 15 for sole traders, with a check digit.
    case ogrn
    /// Russian reason code, 9 digits. Thousands of firms of one tax office may share it, so it never identifies.
    case kpp
    /// Legal Entity Identifier, ISO 17442: 20 letters and digits, modulo 97.
    case lei
    /// Ship number of the International Maritime Organization: 7 digits with a check digit.
    case imo
    /// Chinese unified social credit code, GB 32100-2015: 18 letters and digits with a check character.
    case uscc
    /// Kazakh business or personal number: 12 digits with a check digit.
    case bin
    /// Turkish tax number: 10 digits with a check digit.
    case vkn
    /// Hong Kong business registration: 8 digits, loosely read.
    case hkBusiness = "hk-br"
    /// Hong Kong company register: up to 7 digits, loosely read.
    case hkCompany = "hk-cr"
    /// Any other number; compared as text, and a difference says nothing.
    case other

    /// Whether two firms cannot share one.
    public var identifies: Bool { self != .kpp }
    /// Whether a firm has but one, so that two different ones speak against a match.
    public var isSingle: Bool { self != .kpp && self != .other }
  }

  /// What it is.
  public let kind: Kind
  /// Upper-case letters and digits without blanks or marks.
  public let value: String

  /// - Returns: `nil` where the text does not follow the rule of its kind.
  public init?(_ kind: Kind, _ text: some StringProtocol) {
    let value = FirmIdentifier.plain(text)
    guard CheckDigits.agree(kind, Array(value.utf8)) else { return nil }
    (self.kind, self.value) = (kind, value)
  }

  /// Letters and digits, upper case.
  static func plain(_ text: some StringProtocol) -> String {
    String(
      decoding: text.utf8.compactMap { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A: byte
        case 0x61...0x7A: byte - 32
        default: nil
        }
      }, as: UTF8.self)
  }
}

extension FirmIdentifier: Comparable {
  /// By kind, then value.
  public static func < (a: FirmIdentifier, b: FirmIdentifier) -> Bool {
    (a.kind.rawValue, a.value) < (b.kind.rawValue, b.value)
  }
}

extension FirmIdentifier: CustomStringConvertible {
  /// `inn 9911234560`.
  public var description: String { "\(kind.rawValue) \(value)" }
}
