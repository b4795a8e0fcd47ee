internal import Foundation

/// Text as phrases are looked for in it: words in lower case without accents, whatever parts them.
public struct FoldedText: Sendable, Hashable {
  /// ` word word `, UTF-8: a blank before each word and one behind the last.
  let words: [UInt8]

  /// Folds case, accents and width; letters and digits make words, and each Chinese character is a word.
  public init(_ text: String) {
    words = text.utf8.allSatisfy { $0 < 0x80 } ? FoldedText.ascii(text) : FoldedText.scalars(text)
  }

  /// Nearly all rows; ten times as fast as folding in general.
  private static func ascii(_ text: String) -> [UInt8] {
    var words: [UInt8] = [blank]
    words.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: words.append(byte)
      case 0x41...0x5A: words.append(byte | 0x20)
      default: part(&words)
      }
    }
    part(&words)
    return words
  }

  private static func scalars(_ text: String) -> [UInt8] {
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var words: [UInt8] = [blank]
    for scalar in folded.unicodeScalars {
      let isIdeograph = scalar.properties.isIdeographic
      if isIdeograph { part(&words) }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words.append(contentsOf: UTF8.encode(scalar)!)
        if isIdeograph { part(&words) }
      } else if scalar.properties.generalCategory != .nonspacingMark {
        part(&words)
      }
    }
    part(&words)
    return words
  }

  private static let blank = UInt8(ascii: " ")

  private static func part(_ words: inout [UInt8]) {
    if words.last != blank { words.append(blank) }
  }
}

/// Words to look for in text: `Rolls-Royce` is found in `ROLLS ROYCE PHANTOM`, `Dior` not in `diorite`.
///
/// A star at the end leaves the last word open: `Севастопол*` is found in `г. Севастополе`.
struct Phrase: Sendable, Equatable {
  /// As written.
  let text: String
  private let wanted: [UInt8]

  init(_ text: String) {
    self.text = text
    let words = FoldedText(text).words
    wanted = text.hasSuffix("*") ? words.dropLast() : words
  }

  /// Whether there is no word in it to look for.
  var isEmpty: Bool { wanted.count < 2 }

  func isIn(_ text: FoldedText) -> Bool {
    if isEmpty || text.words.count < wanted.count { return false }
    let (text, wanted) = (text.words.span, wanted.span)
    for start in 0...(text.count - wanted.count) where text[start] == wanted[0] {
      var length = 1
      while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}

extension [Phrase] {
  /// The first that is in the text.
  func first(in text: FoldedText) -> Phrase? { first { $0.isIn(text) } }
}
