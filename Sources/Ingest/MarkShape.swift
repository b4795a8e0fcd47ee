internal import Trade

/// What a word of letters and digits is a mark of, as far as its shape tells.
///
/// Words are quiet rather than complete: what may be a measure, a date, a standard or an ordinary word with a number
/// is no part number.
enum MarkShape {
  /// Fewest and most letters and digits of a part number.
  static let partNumberLengths = 5...32

  /// What a word out of free text is.
  ///
  /// - Parameter word: ASCII capitals, digits and inner `-` and `.`; begins and ends with a letter or digit.
  static func kind(_ word: ArraySlice<UInt8>) -> MarkKind? {
    let core = word.allSatisfy(isSign) ? word : word.filter(isSign)[...]
    if hasContainerForm(core) { return isContainer(core) ? .container : nil }
    if core.count == word.count, isVIN(core) { return .vin }
    return isPartNumber(word, core) ? .partNumber : nil
  }

  /// Whether it is the number of a freight container: owner code, category U, J or Z, six digits and their check
  /// digit (ISO 6346).
  static func isContainer(_ core: ArraySlice<UInt8>) -> Bool {
    guard hasContainerForm(core) else { return false }
    var sum = 0
    for (place, sign) in core.prefix(10).enumerated() {
      var value = Int(sign) - (isDigit(sign) ? 48 : 55)
      // Letters count from 10 and leave out the multiples of 11.
      if value > 10 { value += (value - 1) / 10 }
      sum += value << place
    }
    return sum % 11 % 10 == Int(core[core.startIndex + 10]) - 48
  }

  private static func hasContainerForm(_ core: ArraySlice<UInt8>) -> Bool {
    guard core.count == 11, core.prefix(4).allSatisfy(isLetter), core.suffix(7).allSatisfy(isDigit) else {
      return false
    }
    let category = core[core.startIndex + 3]
    return category == 85 || category == 74 || category == 90
  }

  /// Whether it has the form of a vehicle identification number (ISO 3779): 17 signs without I, O and Q, of which the
  /// last four are digits, with letters among the others.
  ///
  /// The check digit in the ninth place is not asked for: only North America and China require it.
  static func isVIN(_ core: ArraySlice<UInt8>) -> Bool {
    guard core.count == 17, core.suffix(4).allSatisfy(isDigit) else { return false }
    guard !core.contains(where: { $0 == 73 || $0 == 79 || $0 == 81 }) else { return false }
    return core.prefix(13).count(where: isLetter) >= 2
  }

  /// Whether a word is a part number: 5 to 32 letters and digits, a letter and two digits at least, and not
  /// composed of measures, dates, standards and stop words alone.
  private static func isPartNumber(_ word: ArraySlice<UInt8>, _ core: ArraySlice<UInt8>) -> Bool {
    guard partNumberLengths.contains(core.count), core.contains(where: isLetter),
      core.count(where: isDigit) >= 2
    else { return false }
    if core.count == word.count { return !isIdle(word) }
    let pieces = word.split(whereSeparator: { !isSign($0) })
    if pieces.contains(where: { MarkStopWords.addresses.contains($0) }) { return false }
    return !pieces.allSatisfy(isIdle) && !isIdle(core)
  }

  /// Whether a word says nothing as a whole, though parts of it might: `GB/T12345`.
  static func isIdleAsWhole(_ word: ArraySlice<UInt8>) -> Bool { isIdle(word.filter(isSign)[...]) }

  /// Whether a piece names no model by itself: a number, a measure, a date, or a stop word with or without number.
  private static func isIdle(_ piece: ArraySlice<UInt8>) -> Bool {
    guard let first = piece.first else { return true }
    if MarkStopWords.formulas.contains(piece) { return true }
    return isDigit(first) ? isMeasure(piece) : isStopWord(piece)
  }

  /// `220`, `220V`, `10X20MM`, `12V2A`, `4K7`, `24FEB2022`: numbers with a unit behind them, and few between them.
  private static func isMeasure(_ piece: ArraySlice<UInt8>) -> Bool {
    var rest = piece.drop(while: isDigit)
    while !rest.isEmpty {
      let letters = rest.prefix(while: isLetter)
      let behind = rest.dropFirst(letters.count)
      if MarkStopWords.units.contains(rest) { return true }
      guard MarkStopWords.innerUnits.contains(letters), !behind.isEmpty else { return false }
      rest = behind.drop(while: isDigit)
    }
    return true
  }

  /// `ISO9001`, `LOT`, `IP67`, `M8X20`: a stop word, and nothing behind it but a number or sizes.
  private static func isStopWord(_ piece: ArraySlice<UInt8>) -> Bool {
    let letters = piece.prefix(while: isLetter)
    let number = piece.dropFirst(letters.count)
    if MarkStopWords.words.contains(letters) || MarkStopWords.months.contains(letters) {
      return number.allSatisfy(isDigit)
    }
    if MarkStopWords.sizes.contains(letters) {
      let sizes = number.split(separator: 88, omittingEmptySubsequences: false)
      return sizes.allSatisfy { $0.count <= 4 && !$0.isEmpty && $0.allSatisfy(isDigit) }
    }
    return number.isEmpty && MarkStopWords.units.contains(letters)
  }

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  @inline(__always) private static func isSign(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}
