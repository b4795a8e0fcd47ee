internal import Trade

/// Words with letters beyond ASCII, in UTF-8.
enum MarkWords {
  /// The parts of a text between signs that are neither letters nor digits nor `-` and `.`.
  static func ranges(_ text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var (start, place) = (0, 0)
    let all = String(decoding: text, as: UTF8.self)
    guard all.utf8.count == text.count else { return [] }
    for scalar in all.unicodeScalars {
      let isInside =
        scalar.value < 0x80
        ? MarkFolding.sign(UInt8(scalar.value)) != nil || "-.".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
      if !isInside {
        if place > start { ranges.append(start..<place) }
        start = place + UTF8.width(scalar)
      }
      place += UTF8.width(scalar)
    }
    if place > start { ranges.append(start..<place) }
    return ranges.map { trimmed($0, text) }.filter { !$0.isEmpty }
  }

  /// What a word is a mark of. Letters that look like no Latin one make it nothing.
  static func kind(_ text: ArraySlice<UInt8>) -> MarkKind? {
    var (word, place): ([UInt8], Int) = ([], text.startIndex)
    while place < text.endIndex {
      let byte = text[place]
      if byte < 0x80 {
        word.append(MarkFolding.sign(byte) ?? byte)
        place += 1
      } else if place + 1 < text.endIndex, let letter = MarkFolding.latinLookAlike(byte, text[place + 1]) {
        word.append(letter)
        place += 2
      } else {
        return nil
      }
    }
    return MarkShape.kind(word[...])
  }

  /// Without `-` and `.` at both ends.
  static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var word = word.drop { $0 == 45 || $0 == 46 }
    while let last = word.last, last == 45 || last == 46 { word.removeLast() }
    return word
  }

  /// Without punctuation at both ends, and without pieces there that are words of another script: `мод.XC7A35T`.
  private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var pieces = text[range].split(whereSeparator: { $0 == 45 || $0 == 46 })
    func isForeign(_ piece: ArraySlice<UInt8>) -> Bool {
      !piece.contains(where: MarkShape.isDigit) && piece.contains { $0 >= 0x80 }
    }
    while let first = pieces.first, isForeign(first) { pieces.removeFirst() }
    while let last = pieces.last, isForeign(last) { pieces.removeLast() }
    guard let first = pieces.first, let last = pieces.last else { return range.lowerBound..<range.lowerBound }
    return first.startIndex..<last.endIndex
  }
}
