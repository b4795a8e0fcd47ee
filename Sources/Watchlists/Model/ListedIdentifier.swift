public import Trade

/// A number or address by which a party can be told from others.
public struct ListedIdentifier: Sendable, Hashable {
  /// What it is, in one word for all lists.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// Russian numbers: taxpayer (INN), register (OGRN), reason code (KPP), statistics (OKPO), bank (BIK).
    case inn, ogrn, kpp, okpo, bik
    /// Legal entity identifier of GLEIF, unified social credit code of China.
    case lei, uscc
    /// Business number of Kazakhstan, tax number of Turkey.
    case bin, vkn
    /// Number of a ship at the IMO, its radio number, its call sign.
    case imo, mmsi, callSign
    /// Serial number or tail number of an aircraft.
    case aircraft
    /// Bank code.
    case swift
    /// Register, tax and VAT numbers that are none of the above.
    case registration, tax, vat
    /// Dun & Bradstreet number.
    case duns
    /// Papers of people.
    case passport, nationalID
    /// International securities identification number.
    case isin
    /// How to reach the party.
    case phone, email, website
    /// Anything else.
    case other
  }

  /// What the list calls it: `Tax ID No.`
  public var label: String
  /// What it is.
  public var kind: Kind
  /// As written.
  public var value: String
  /// Who issued it, where known.
  public var country: CountryCode

  /// An identifier as a list has it.
  public init(_ value: String, _ kind: Kind, label: String, country: CountryCode = .none) {
    (self.value, self.kind, self.label, self.country) = (value, kind, label, country)
  }
}

extension ListedIdentifier {
  /// Letters and digits in capitals, for comparing; of ships the digits alone (`IMO 9116412`); e-mail addresses and web
  /// pages in lower case with their marks.
  public var comparable: String {
    switch kind {
    case .email, .website: value.lowercased()
    case .imo, .mmsi: value.filter { $0.isASCII && $0.isNumber }
    default: String(String.UnicodeScalarView(value.uppercased().unicodeScalars.filter(\.isLetterOrDigit)))
    }
  }
}

extension Unicode.Scalar {
  /// Whether it counts when numbers are compared.
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}
