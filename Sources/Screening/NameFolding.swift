/// A name as words of lower-case Latin letters and digits, whatever script it was written in.
struct FoldedName {
  /// One word of it.
  struct Word {
    var bytes: Range<Int>
    var script: NameScript
    /// Where its characters stand in `han`; empty unless the script is Han.
    var han: Range<Int> = 0..<0
    /// Letters with stops between them and no blanks, as in `S.A.R.L.`.
    var isDotted = false
  }

  var bytes: [UInt8] = []
  var words: [Word] = []
  var han: [UInt32] = []
}

/// Turns text into words: case, width, accents and scripts are folded, punctuation ends a word.
///
/// Apostrophes join (`Qa'ida`), single letters with stops between them are one word (`S.A.`), `&` is a word.
struct NameFolding: Sendable {
  private let letters = LetterTable.shared
  private let readings = HanReadings.shared
  /// Words of Han characters that stand for themselves, longest match first: places, trades, legal forms.
  private let hanWords: Set<[UInt32]>

  init(hanWords: Set<[UInt32]> = []) { self.hanWords = hanWords }

  func fold(_ text: String) -> FoldedName {
    var name = FoldedName()
    name.bytes.reserveCapacity(text.utf8.count + 8)
    name.words.reserveCapacity(8)
    var pen = Pen()
    for scalar in text.unicodeScalars { take(scalar.value, &pen, &name) }
    end(&pen, &name)
    return name
  }

  /// The word being written.
  private struct Pen {
    var start = 0
    var script: NameScript?
    var scalars: [UInt32] = []
    var hasLookAlikes = false
    var pendingStop = false
    /// The word before ended with a stop directly before this one, and has one letter or is dotted.
    var followsStop = false
  }

  private func take(_ scalar: UInt32, _ pen: inout Pen, _ name: inout FoldedName) {
    if scalar < 0x80 {
      takeASCII(UInt8(scalar), &pen, &name)
    } else if scalar >= 0xFF01 && scalar <= 0xFF5E {
      takeASCII(UInt8(scalar - 0xFEE0), &pen, &name)
    } else {
      takeOther(scalar, &pen, &name)
    }
  }

  @inline(__always)
  private func takeASCII(_ byte: UInt8, _ pen: inout Pen, _ name: inout FoldedName) {
    switch byte {
    case 0x61...0x7A: write(byte, .latin, &pen, &name)
    case 0x41...0x5A: write(byte | 0x20, .latin, &pen, &name)
    case 0x30...0x39: write(byte, pen.script ?? .latin, &pen, &name)
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\""): if byte == 0x22 { end(&pen, &name) }
    case UInt8(ascii: "."): end(&pen, &name, stop: true)
    case UInt8(ascii: "&"), UInt8(ascii: "+"):
      end(&pen, &name)
      name.words.append(.init(bytes: name.bytes.count..<name.bytes.count + 1, script: .latin))
      name.bytes.append(UInt8(ascii: "&"))
      pen.start = name.bytes.count
    default: end(&pen, &name)
    }
  }

  @inline(__always)
  private func write(_ byte: UInt8, _ script: NameScript, _ pen: inout Pen, _ name: inout FoldedName) {
    if let current = pen.script {
      if current != script { change(to: script, &pen, &name) }
    } else {
      pen.script = script
    }
    name.bytes.append(byte)
    if !pen.scalars.isEmpty { pen.scalars.append(UInt32(byte)) }
  }

  private func takeOther(_ scalar: UInt32, _ pen: inout Pen, _ name: inout FoldedName) {
    if scalar == 0x3000 || scalar == 0xA0 || scalar == 0x30FB { return end(&pen, &name) }
    let script = NameScript(scalar)
    switch script {
    case .han: return takeHan(scalar, &pen, &name)
    case .hangul:
      change(to: .hangul, &pen, &name)
      name.bytes.append(contentsOf: Hangul.letters(scalar))
      return
    default: break
    }
    switch letters.reading(scalar) {
    case .nothing: return
    case .letters(var packed):
      if script != .latin && !isDigit(packed) { change(to: script, &pen, &name) }
      if script == .latin { change(to: .latin, &pen, &name) }
      if pen.script == nil { pen.script = script == .other ? .latin : script }
      if script == .kana { Kana.joinSmall(scalar, &name.bytes, from: pen.start) }
      if script == .cyrillic { note(scalar, &pen, &name) }
      while packed > 0 {
        name.bytes.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
      if script == .arabic { splitArticle(&pen, &name) }
    case .unknown:
      guard let scalar = Unicode.Scalar(scalar), scalar.properties.isAlphabetic else {
        return end(&pen, &name)
      }
      change(to: .other, &pen, &name)
      name.bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
  }

  private func isDigit(_ packed: UInt32) -> Bool { packed >= 0x30 && packed <= 0x39 }

  /// Keeps the scalars of Cyrillic words, in case Latin look-alikes stand among them.
  private func note(_ scalar: UInt32, _ pen: inout Pen, _ name: inout FoldedName) {
    if pen.scalars.isEmpty { pen.scalars = name.bytes[pen.start...].map { UInt32($0) } }
    pen.scalars.append(scalar)
  }

  /// A word goes on in another script: Latin and Cyrillic may be look-alikes, all others are words of their own.
  private func change(to script: NameScript, _ pen: inout Pen, _ name: inout FoldedName) {
    guard let current = pen.script, current != script else {
      pen.script = script
      return
    }
    if (current == .latin && script == .cyrillic) || (current == .cyrillic && script == .latin) {
      pen.hasLookAlikes = true
      if script == .cyrillic { pen.script = .cyrillic }
      return
    }
    end(&pen, &name)
    pen.script = script
  }

  private func takeHan(_ scalar: UInt32, _ pen: inout Pen, _ name: inout FoldedName) {
    change(to: .han, &pen, &name)
    pen.scalars.append(scalar)
  }

  /// The Arabic article is a word of its own, as `al-` is in Latin spellings.
  private func splitArticle(_ pen: inout Pen, _ name: inout FoldedName) {
    guard name.bytes.count == pen.start + 4, name.bytes[pen.start] == UInt8(ascii: "a"),
      name.bytes[pen.start + 1] == UInt8(ascii: "l")
    else { return }
    let middle = pen.start + 2
    name.words.append(.init(bytes: pen.start..<middle, script: .arabic))
    pen.start = middle
  }

  private func end(_ pen: inout Pen, _ name: inout FoldedName, stop: Bool = false) {
    defer {
      pen.start = name.bytes.count
      pen.script = nil
      if !pen.scalars.isEmpty { pen.scalars.removeAll(keepingCapacity: true) }
      pen.hasLookAlikes = false
    }
    guard let script = pen.script else {
      pen.followsStop = false
      return
    }
    if script == .han { return segment(pen.scalars, &name) }
    if pen.hasLookAlikes { rewrite(pen.scalars, from: pen.start, &name) }
    let range = pen.start..<name.bytes.count
    guard !range.isEmpty else { return }
    if range.count == 1, pen.followsStop, let last = name.words.last,
      last.bytes.upperBound == range.lowerBound
    {
      name.words[name.words.count - 1].bytes = last.bytes.lowerBound..<range.upperBound
      name.words[name.words.count - 1].isDotted = true
    } else {
      name.words.append(.init(bytes: range, script: script))
    }
    pen.followsStop = stop && range.count == 1
  }

  /// Mixed Latin and Cyrillic: if every Latin letter looks like a Cyrillic one the word is Cyrillic, else it is Latin.
  private func rewrite(_ scalars: [UInt32], from start: Int, _ name: inout FoldedName) {
    let isCyrillic = scalars.allSatisfy {
      $0 >= 0x80 || $0 < 0x61 || LookAlikes.cyrillic(of: UInt8($0)) != nil
    }
    name.bytes.removeSubrange(start...)
    for scalar in scalars {
      var letter = scalar
      if isCyrillic, scalar < 0x80, let twin = LookAlikes.cyrillic(of: UInt8(scalar)) { letter = twin }
      if !isCyrillic, scalar >= 0x80, let twin = LookAlikes.latin(of: scalar) { letter = UInt32(twin) }
      if letter < 0x80 {
        name.bytes.append(UInt8(letter))
      } else if case .letters(var packed) = letters.reading(letter) {
        while packed > 0 {
          name.bytes.append(UInt8(truncatingIfNeeded: packed))
          packed >>= 8
        }
      }
    }
  }

  /// Cuts a run of Han characters into known words, longest first, and what stands between them.
  private func segment(_ scalars: [UInt32], _ name: inout FoldedName) {
    var rest = 0
    var index = 0
    while index < scalars.count {
      let longest = stride(from: min(8, scalars.count - index), to: 0, by: -1).first {
        hanWords.contains(Array(scalars[index..<index + $0]))
      }
      if let longest {
        writeHan(scalars[rest..<index], &name)
        writeHan(scalars[index..<index + longest], &name)
        index += longest
        rest = index
      } else {
        index += 1
      }
    }
    writeHan(scalars[rest...], &name)
  }

  private func writeHan(_ scalars: ArraySlice<UInt32>, _ name: inout FoldedName) {
    guard !scalars.isEmpty else { return }
    let (start, first) = (name.bytes.count, name.han.count)
    for scalar in scalars {
      name.bytes.append(contentsOf: readings.pinyin(scalar) ?? [UInt8(ascii: "?")])
      name.han.append(scalar)
    }
    name.words.append(.init(bytes: start..<name.bytes.count, script: .han, han: first..<name.han.count))
  }
}
