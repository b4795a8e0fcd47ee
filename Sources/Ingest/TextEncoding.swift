/// How the bytes of a file stand for letters. All reading after the `Transcoder` is UTF-8.
public enum TextEncoding: String, CaseIterable, Sendable, Equatable {
  case utf8 = "utf-8"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case gb18030

  /// The encoding with this name, with the usual other names (`cp1251`, `gbk`, `latin1`); `nil` for others.
  ///
  /// Windows-1252 is read for ISO 8859-1 and GB18030 for GBK and GB2312: each contains the smaller one.
  public init?(named name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    guard let encoding = TextEncoding.names[key] else { return nil }
    self = encoding
  }

  private static let names: [String: TextEncoding] = [
    "utf8": .utf8, "ascii": .utf8, "usascii": .utf8, "utf8sig": .utf8,
    "utf16le": .utf16LE, "utf16": .utf16LE, "ucs2": .utf16LE, "utf16be": .utf16BE,
    "windows1251": .windows1251, "cp1251": .windows1251, "win1251": .windows1251, "1251": .windows1251,
    "windows1252": .windows1252, "cp1252": .windows1252, "1252": .windows1252, "latin1": .windows1252,
    "iso88591": .windows1252, "gb18030": .gb18030, "gbk": .gb18030, "gb2312": .gb18030, "cp936": .gb18030,
  ]

  /// Whether bytes below 128 always stand for the ASCII character, also beside other letters.
  ///
  /// Not so in UTF-16, nor in GB18030, whose second bytes may be `|`, letters or digits.
  public var keepsASCII: Bool { self == .utf8 || self == .windows1251 || self == .windows1252 }

  /// Text in Swift's own form, and how many invalid sequences became U+FFFD.
  ///
  /// For small pieces; whole files go through a `Transcoder`.
  public func decode(_ bytes: [UInt8]) -> (text: String, invalidCount: Int) {
    var transcoder = Transcoder(from: self)
    var utf8: [UInt8] = []
    transcoder.append(bytes.span, to: &utf8)
    transcoder.finish(to: &utf8)
    return (String(decoding: utf8, as: UTF8.self), transcoder.invalidCount)
  }
}
