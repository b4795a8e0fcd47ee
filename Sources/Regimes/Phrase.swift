internal import Foundation

/// Text as phrases are looked for in it: words in lower case without accents, whatever parts them.
public struct FoldedText: Sendable, Equatable {
  /// ` word word `: a blank before each word and one behind the last.
  let words: String

  /// Folds case, accents and width; letters and digits make words, and each Chinese character is a word.
  public init(_ text: String) {
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var words = " "
    for character in folded {
      let isIdeograph = character.unicodeScalars.first?.properties.isIdeographic == true
      if isIdeograph, words.last != " " { words.append(" ") }
      if character.isLetter || character.isNumber { words.append(character) }
      let parts = isIdeograph || !(character.isLetter || character.isNumber)
      if parts, words.last != " " { words.append(" ") }
    }
    if words.last != " " { words.append(" ") }
    self.words = words
  }
}

/// Words to look for in text: `Rolls-Royce` is found in `ROLLS ROYCE PHANTOM`, `Dior` not in `diorite`.
///
/// A star at the end leaves the last word open: `Севастопол*` is found in `г. Севастополе`.
struct Phrase: Sendable, Equatable {
  /// As written.
  let text: String
  private let wanted: String

  init(_ text: String) {
    self.text = text
    let words = FoldedText(text).words
    wanted = text.hasSuffix("*") ? String(words.dropLast()) : words
  }

  /// Whether there is a word in it to look for.
  var isEmpty: Bool { wanted.allSatisfy { $0 == " " } }

  func isIn(_ text: FoldedText) -> Bool { !isEmpty && text.words.contains(wanted) }
}

extension [Phrase] {
  /// The first that is in the text.
  func first(in text: FoldedText) -> Phrase? { first { $0.isIn(text) } }
}
