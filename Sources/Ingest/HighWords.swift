/// Letters beyond ASCII, by the words they stand in: alone among Latin letters, or in words of their own.
struct HighWords {
  /// Letters in words that Windows-1251 reads as purely Cyrillic, in lower case, capitals or with a first capital.
  var cyrillic = 0.0
  /// Letters in words that have ASCII letters too.
  var latin = 0.0
  /// All letters beyond ASCII, but words of a single letter and signs that both code pages have in one place.
  var all = 0.0

  init(_ head: [UInt8]) {
    var start = 0
    while start < head.count {
      var end = start
      while end < head.count, HighWords.isLetter[Int(head[end])] { end += 1 }
      // One letter alone may be the French "à" as well as the Russian "а".
      if end > start + 1 { add(head[start..<end]) }
      start = max(end, start + 1)
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>) {
    let high = Double(word.count { $0 >= 0x80 })
    all += high
    if high == 0 { return }
    if high < Double(word.count) { latin += high } else if HighWords.isCyrillic(word) { cyrillic += high }
  }

  private static func isCyrillic(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.allSatisfy({ capitals.contains($0) || small.contains($0) }) else { return false }
    let areCapitals = word.map(capitals.contains)
    return !areCapitals.dropFirst().contains(true) || !areCapitals.contains(false)
  }

  /// Windows-1251: the Russian letters, then Ё Є Ї І Ґ Ў.
  private static let capitals = Set<UInt8>(0xC0...0xDF).union([0xA8, 0xAA, 0xAF, 0xB2, 0xA5, 0xA1])
  private static let small = Set<UInt8>(0xE0...0xFF).union([0xB8, 0xBA, 0xBF, 0xB3, 0xB4, 0xA2])

  private static let isLetter: [Bool] = (0...255).map { (byte: UInt8) -> Bool in
    byte >= 0x80 ? !shared.contains(byte) : (byte | 0x20) &- 0x61 < 26
  }

  /// Quotes, dashes, №, degree and the like: they speak for neither.
  private static let shared: Set<UInt8> = [
    0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0xA0, 0xA4, 0xA6, 0xA7, 0xA9, 0xAB,
    0xAC,
    0xAD, 0xAE, 0xB0, 0xB1, 0xB5, 0xB6, 0xB7, 0xB9, 0xBB,
  ]
}
