// Countries, goods codes and currencies are texts in JSON. Said for each of them, since their raw values would be taken else.

extension CountryCode: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decodedText(decoder) { $0 == "??" ? CountryCode.none : CountryCode($0) }
  }
  public func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}

extension HSCode: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decodedText(decoder) { $0.isEmpty ? HSCode.none : HSCode($0) }
  }
  public func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}

extension CurrencyCode: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decodedText(decoder) { $0.isEmpty ? CurrencyCode.none : CurrencyCode($0) }
  }
  public func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}

extension Month: Codable {
  public init(from decoder: any Decoder) throws { self = try decodedText(decoder) { Month(iso: $0) } }
  public func encode(to encoder: any Encoder) throws { try encodeText(description, to: encoder) }
}

private func decodedText<Value>(_ decoder: any Decoder, _ read: (String) -> Value?) throws -> Value {
  let text = try decoder.singleValueContainer().decode(String.self)
  guard let value = read(text) else {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not what it should be"))
  }
  return value
}

private func encodeText(_ text: String, to encoder: any Encoder) throws {
  var container = encoder.singleValueContainer()
  try container.encode(text)
}
