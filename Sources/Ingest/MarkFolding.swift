internal import Trade

/// The normal form of marks: spellings that agree in it are one mark.
enum MarkFolding {
  /// ASCII letters in upper case and digits of a text in UTF-8, with Cyrillic letters that look like Latin ones among
  /// them; everything else is left out.
  static func core(_ text: some Sequence<UInt8>) -> [UInt8] {
    var (core, lead): ([UInt8], UInt8) = ([], 0)
    for byte in text {
      if byte < 0x80 {
        if let sign = sign(byte) { core.append(sign) }
        lead = 0
      } else if byte >= 0xC0 {
        lead = byte
      } else {
        if let letter = latinLookAlike(lead, byte) { core.append(letter) }
        lead = 0
      }
    }
    return core
  }

  /// The normal form of a spelling: for brands letters and digits of any script, for all else `core`.
  static func normalForm(_ text: some Collection<UInt8>, _ kind: MarkKind) -> [UInt8] {
    guard kind == .brand else { return core(text) }
    if text.allSatisfy({ $0 < 0x80 }) { return core(text) }
    let folded = foldName(String(decoding: text, as: UTF8.self))
    return Array(String(folded.uppercased().filter { $0.isLetter || $0.isNumber }).utf8)
  }

  /// An ASCII digit or a letter in upper case; `nil` for all other bytes.
  @inline(__always)
  static func sign(_ byte: UInt8) -> UInt8? {
    if byte &- 48 < 10 || byte &- 65 < 26 { return byte }
    return byte &- 97 < 26 ? byte & 0xDF : nil
  }

  /// The Latin capital that a Cyrillic letter of two bytes in UTF-8 looks like, small letters as their capitals.
  static func latinLookAlike(_ lead: UInt8, _ trail: UInt8) -> UInt8? {
    switch (lead, trail) {
    case (0xD0, 0x90...0xAF): lookAlikes[Int(trail - 0x90)]
    case (0xD0, 0xB0...0xBF): lookAlikes[Int(trail - 0xB0)]
    case (0xD1, 0x80...0x8F): lookAlikes[Int(trail - 0x80) + 16]
    default: nil
    }
  }

  /// For the 32 capitals from А on.
  private static let lookAlikes: [UInt8?] = "A.B..E....K.MHO.PCT..X..........".utf8.map {
    $0 == 46 ? nil : $0
  }
}
