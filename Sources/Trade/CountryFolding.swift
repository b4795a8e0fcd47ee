/// A country name without what writers disagree about: case, accents, punctuation, word order, `the`, `of`, `and`.
///
/// A key is the set of words in order, so `KOREA, REPUBLIC OF`, `Republic of Korea` and `Korea (Rep. of)` are one key
/// while `Korea` is another. Words of one script only are compared: a Latin `A` typed into `КИТАЙ` becomes Cyrillic.
enum CountryFolding {
  /// The key of a name; empty where it has no letters.
  static func key(_ text: some StringProtocol) -> String { key(ofWords: words(text)) }

  /// The key of words from `words(_:)`.
  static func key(ofWords words: [String]) -> String {
    let telling = words.filter { !silent.contains($0) }
    return Set(telling.isEmpty ? words : telling).sorted().joined(separator: " ")
  }

  /// Upper-case words without accents; `U.S.A.` is one word, `REP` is `REPUBLIC`.
  static func words(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var initials = ""
    func flush() {
      guard !word.isEmpty else { return }
      let text = String(word)
      word = String.UnicodeScalarView()
      if text.utf8.count == 1 {
        initials += text
      } else {
        close()
        words.append(settled(text))
      }
    }
    func close() {
      if !initials.isEmpty { words.append(settled(initials)) }
      initials = ""
    }
    for scalar in text.unicodeScalars {
      if isApostrophe(scalar) || isCombining(scalar) { continue }
      if isLetterOrDigit(scalar) { word.append(contentsOf: plain(scalar)) } else { flush() }
    }
    flush()
    close()
    return words
  }

  /// Words that tell no country from another.
  private static let silent: Set<String> = ["THE", "OF", "AND", "И", "VE"]

  private static let longForms: [String: String] = [
    "REP": "REPUBLIC", "DEM": "DEMOCRATIC", "ST": "SAINT", "IS": "ISLANDS", "ISL": "ISLANDS",
    "ISLAND": "ISLANDS",
    "РЕСП": "РЕСПУБЛИКА", "ОСТРОВ": "ОСТРОВА", "О": "ОСТРОВА", "ВА": "ОСТРОВА",
  ]

  private static func settled(_ word: String) -> String {
    let word = word.unicodeScalars.contains(where: isCyrillic) ? cyrillic(word) : word
    return longForms[word] ?? word
  }

  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(scalar.value) }
  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    "'’‘`´ʼ".unicodeScalars.contains(scalar)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Upper case, full-width forms narrowed, accents taken off.
  private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if (97...122).contains(scalar.value) { return [Unicode.Scalar(UInt8(scalar.value - 32))] }
    if scalar.isASCII { return [scalar] }
    let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
    let upper = (narrow ?? scalar).properties.uppercaseMapping.unicodeScalars
    return upper.filter { !isCombining($0) }.map { withoutAccent[$0] ?? $0 }
  }

  private static let withoutAccent: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("I", "ÌÍÎÏĨĪĬĮİ"),
      ("K", "Ķ"), ("L", "ĹĻĽĿŁ"), ("N", "ÑŃŅŇ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("R", "ŔŖŘ"), ("S", "ŚŜŞŠȘ"),
      ("T", "ŢŤȚ"),
      ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "ÝŶŸ"), ("Z", "ŹŻŽ"), ("Е", "Ё"), ("И", "Й"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, accented) in families {
      for scalar in accented.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  /// Latin letters that look like Cyrillic ones, put back into a Cyrillic word.
  private static func cyrillic(_ word: String) -> String {
    var fixed = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { fixed.append(lookAlikes[scalar] ?? scalar) }
    return String(fixed)
  }

  private static let lookAlikes = Dictionary(
    uniqueKeysWithValues: zip("ABCEHKMOPTXY".unicodeScalars, "АВСЕНКМОРТХУ".unicodeScalars))
}
