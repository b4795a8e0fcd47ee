/// Which of our encodings the head of a file is written in.
struct EncodingGuess: Equatable {
  var encoding: TextEncoding
  var byteOrderMarkLength = 0
  /// What the user should know, if anything.
  var note: String?

  /// `nil` where the bytes are no text in any of our encodings (zero bytes that are not UTF-16).
  ///
  /// - Parameter isWhole: Whether the file ends with the head; else its last character may be cut.
  init?(_ head: [UInt8], isWhole: Bool) {
    if let marked = EncodingGuess.mark(of: head) {
      self = marked
    } else if head.contains(0) {
      guard let order = EncodingGuess.utf16Order(head) else { return nil }
      encoding = order
    } else {
      self = EncodingGuess.withoutMark(head, isWhole: isWhole)
    }
  }

  private init(_ encoding: TextEncoding, mark: Int = 0, note: String? = nil) {
    (self.encoding, byteOrderMarkLength, self.note) = (encoding, mark, note)
  }

  /// The encoding and length of a byte order mark.
  static func mark(of head: [UInt8]) -> EncodingGuess? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return EncodingGuess(.utf8, mark: 3) }
    if head.starts(with: [0xFF, 0xFE]) { return EncodingGuess(.utf16LE, mark: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return EncodingGuess(.utf16BE, mark: 2) }
    if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return EncodingGuess(.gb18030, mark: 4) }
    return nil
  }

  /// UTF-16 without a mark: delimiters, digits and line ends have a zero byte, always on the same side.
  ///
  /// In the wrong order ASCII characters are rare; in neither order may there be a zero character.
  private static func utf16Order(_ head: [UInt8]) -> TextEncoding? {
    let (little, big) = (asciiUnits(head, low: 0), asciiUnits(head, low: 1))
    let units = head.count / 2
    guard let most = [little, big].compactMap(\.self).max(), most * 20 >= units else { return nil }
    return little == most ? .utf16LE : .utf16BE
  }

  /// Number of ASCII characters if read as UTF-16 whose low byte is at `low`; `nil` if that is no text.
  private static func asciiUnits(_ head: [UInt8], low: Int) -> Int? {
    var count = 0
    for index in stride(from: 0, to: head.count - 1, by: 2) where head[index + 1 - low] == 0 {
      let character = head[index + low]
      if character == 0 { return nil }
      if character < 0x80 { count += 1 }
    }
    return count
  }

  private static func withoutMark(_ head: [UInt8], isWhole: Bool) -> EncodingGuess {
    let utf8 = Multibyte(head, isWhole: isWhole, DecodedScalar.utf8)
    if utf8.invalid == 0 { return EncodingGuess(.utf8) }
    // Text in other encodings hits a valid sequence by chance now and then, so a few hits prove nothing.
    if utf8.invalid * 20 <= utf8.valid {
      return EncodingGuess(.utf8, note: "\(utf8.invalid) damaged characters in the first rows; read as utf-8")
    }
    return EncodingGuess(best(head, isWhole: isWhole))
  }

  private static func best(_ head: [UInt8], isWhole: Bool) -> TextEncoding {
    let words = HighWords(head)
    // Russian in capitals hits common hanzi; Chinese never looks like well-formed Cyrillic words.
    if words.cyrillic >= 0.95 * words.all, words.all > 0 { return .windows1251 }
    if chineseShare(head, isWhole: isWhole) >= 0.8 { return .gb18030 }
    return words.cyrillic > words.latin ? .windows1251 : .windows1252
  }

  /// Share of the characters beyond ASCII that are common hanzi or Chinese punctuation, if read as GB18030.
  private static func chineseShare(_ head: [UInt8], isWhole: Bool) -> Double {
    var (common, all, index) = (0.0, 0.0, 0)
    let bytes = head.span
    while index < head.count {
      switch DecodedScalar.gb18030(bytes, index) {
      case .scalar(_, let length):
        if length > 1 { all += 1 }
        // GB 2312 rows A1...A3 are symbols, B0...D7 the 3,755 hanzi of level 1.
        if length == 2, isCommon(head[index]), head[index + 1] >= 0xA1 { common += 1 }
        index += length
      case .invalid(let length):
        all += 1
        index += length
      case .cut:
        if isWhole { all += 1 }
        index = head.count
      }
    }
    return all > 0 ? common / all : 0
  }

  private static func isCommon(_ lead: UInt8) -> Bool {
    (0xA1...0xA3).contains(lead) || (0xB0...0xD7).contains(lead)
  }
}

extension TextEncoding {
  /// What the head of a text is written in, and the length of its byte order mark; `nil` for binary data.
  ///
  /// - Parameter isWhole: Whether the text ends with the head; else its last character may be cut.
  public static func guess(
    _ head: [UInt8], isWhole: Bool
  ) -> (encoding: TextEncoding, byteOrderMarkLength: Int)? {
    EncodingGuess(head, isWhole: isWhole).map { ($0.encoding, $0.byteOrderMarkLength) }
  }
}

/// Characters of more than one byte, and sequences that are none.
private struct Multibyte {
  var valid = 0, invalid = 0

  init(_ head: [UInt8], isWhole: Bool, _ next: (Span<UInt8>, Int) -> DecodedScalar) {
    var index = 0
    let bytes = head.span
    while index < head.count {
      switch next(bytes, index) {
      case .scalar(_, let length):
        if length > 1 { valid += 1 }
        index += length
      case .invalid(let length):
        invalid += 1
        index += length
      case .cut:
        if isWhole { invalid += 1 }
        index = head.count
      }
    }
  }
}
