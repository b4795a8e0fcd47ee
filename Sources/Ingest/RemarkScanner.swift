internal import Trade

/// Looks for remarks in descriptions: why goods move, where that is an innocent reason.
///
/// A glance at every place of a cell looks for the middle of three words in two alphabets; only cells that have one are
/// decoded and read. "For repair" and "for transit vans" describe goods, and are no remark.
struct RemarkScanner {
  private let decode: (@Sendable (Cell) -> [UInt8])?
  /// The middles of words beyond ASCII as this file writes them: up to eight bytes, and which of them count.
  private let foreign: [(word: UInt64, mask: UInt64)]

  /// - Parameter decode: To UTF-8, for single-byte encodings; `nil` where the bytes are UTF-8 already.
  init(decode: (@Sendable (Cell) -> [UInt8])?) {
    self.decode = decode
    let letters = decode.map(RemarkScanner.letters)
    foreign = ["емон", "ЕМОН", "нзит", "НЗИТ", "ицен", "ИЦЕН"].compactMap { middle in
      let bytes =
        letters.map { letters in middle.unicodeScalars.compactMap { letters[$0] } } ?? Array(middle.utf8)
      guard bytes.count >= 4 else { return nil }
      let word = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return (word, bytes.count >= 8 ? ~0 : 1 << UInt64(bytes.count * 8) - 1)
    }
  }

  /// Which byte stands for which letter.
  private static func letters(_ decode: @Sendable (Cell) -> [UInt8]) -> [Unicode.Scalar: UInt8] {
    var letters: [Unicode.Scalar: UInt8] = [:]
    let bytes = [UInt8](0x80...0xFF) + [UInt8](repeating: 0, count: 16)
    unsafe bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<128 {
        let text = decode(unsafe Cell(start: bytes.baseAddress! + place, count: 1))
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        if scalars.count == 1, let scalar = scalars.first { letters[scalar] = UInt8(0x80 + place) }
      }
    }
    return letters
  }

  /// The remarks of a description. Loads up to seven bytes behind the cell.
  func remarks(in cell: Cell) -> RowRemarks {
    guard mayHaveRemark(cell) else { return [] }
    let bytes = decode.map { cell.isASCII ? cell.array : $0(cell) } ?? cell.array
    return RemarkScanner.remarks(in: String(decoding: bytes, as: UTF8.self))
  }

  /// `epai`, `nsit` or `icen` in either case, or one of the foreign middles; transistors have none of them.
  private func mayHaveRemark(_ cell: Cell) -> Bool {
    guard cell.count >= 8 else { return false }
    var high: UInt8 = 0
    for place in 0...(cell.count - 4) {
      let four = unsafe UnsafeRawPointer(cell.start).loadUnaligned(fromByteOffset: place, as: UInt32.self)
      let folded = four | 0x2020_2020
      if folded == 0x6961_7065 || folded == 0x7469_736E || folded == 0x6E65_6369 { return true }
      high |= UInt8(truncatingIfNeeded: four)
    }
    guard high >= 0x80 else { return false }
    for place in 0...(cell.count - 4) {
      let eight = unsafe UnsafeRawPointer(cell.start).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      for needle in foreign where eight & needle.mask == needle.word { return true }
    }
    return false
  }

  /// The remarks of a text, whole words in any case.
  static func remarks(in text: String) -> RowRemarks {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    var found: RowRemarks = []
    for place in words.indices {
      for phrase in byFirstWord[String(words[place])] ?? [] where phrase.begins(words[place...]) {
        found.insert(phrase.remark)
      }
    }
    return found
  }

  private struct Phrase {
    let words: [Substring], isOpen: Bool, remark: RowRemarks

    func begins(_ text: ArraySlice<Substring>) -> Bool {
      guard text.count >= words.count else { return false }
      let last = words.count - 1
      return zip(words.dropLast(), text).allSatisfy(==)
        && (isOpen
          ? text[text.startIndex + last].hasPrefix(words[last]) : text[text.startIndex + last] == words[last])
    }
  }

  private static let byFirstWord = Dictionary(
    grouping: phrases.map { text, remark in
      Phrase(words: text.split(separator: " "), isOpen: !text.hasSuffix(" "), remark: remark)
    }, by: { String($0.words[0]) })

  /// With a blank behind the last word where it must end there; two words or more.
  private static let phrases: [(String, RowRemarks)] = [
    (" after repair", .repair), (" returned from repair", .repair), (" return from repair", .repair),
    (" repaired and returned ", .repair), (" после ремонта ", .repair), (" из ремонта ", .repair),
    (" in transit ", .transit), (" transit procedure ", .transit), (" transit cargo ", .transit),
    (" таможенный транзит", .transit), (" таможенного транзита ", .transit),
    (" процедуре транзита ", .transit),
    (" следует транзитом ", .transit), (" транзитный груз", .transit), (" транзитные груз", .transit),
    (" транзитного груз", .transit),
    (" licence exception ", .licence), (" license exception ", .licence),
    (" general licence ", .licence), (" general license ", .licence), (" export licence ", .licence),
    (" export license ", .licence), (" генеральная лицензия", .licence), (" экспортная лицензия", .licence),
    (" лицензия на экспорт", .licence), (" лицензия на вывоз", .licence),
  ]
}

extension FileParser {
  /// Takes the remarks out of the cells of a column of descriptions.
  mutating func readRemarks(_ batch: inout RowBatch, _ column: Int) {
    for i in 0..<batch.count {
      let found = remarkScanner.remarks(in: batch.cell(i, column))
      if !found.isEmpty { unsafe remarks.append((batch.slots[i], found)) }
    }
  }
}
