internal import Trade

/// Finds the marks in the cells of one column.
///
/// Words are looked at where they have a digit; most descriptions have none and are left after a glance at eight
/// bytes at a time. Only words with letters beyond ASCII are decoded.
struct MarkScanner {
  /// To UTF-8, for single-byte encodings; `nil` where the bytes are UTF-8 already.
  let decode: (@Sendable (Cell) -> [UInt8])?
  /// The word that is being looked at, in capitals.
  private var word: [UInt8] = []

  /// Marks taken from one cell, the first ones: a packing list of a thousand numbers tells no more than its beginning.
  static let mostOfCell = 64
  /// Bytes of the longest mark.
  static let longest = 200

  init(decode: (@Sendable (Cell) -> [UInt8])?) { self.decode = decode }

  /// Calls `found` with kind and spelling of each mark in a cell; the spelling lives as long as the call.
  mutating func scan(_ cell: Cell, _ source: MarkSource, _ found: (MarkKind, Cell) -> Void) {
    var left = MarkScanner.mostOfCell
    func take(_ kind: MarkKind, _ text: Cell) {
      guard left > 0, text.count <= MarkScanner.longest else { return }
      left -= 1
      found(kind, text)
    }
    switch source {
    case .description: scanText(cell, take)
    case .container: scanText(cell) { if $0 == .container { take($0, $1) } }
    case .bill: scanWhole(cell, digits: 4, signs: 6, kind: .bill, take)
    case .serial, .partNumber: scanList(cell, source.ownKind ?? .serial, take)
    case .brand: scanBrand(cell, take)
    }
  }

  // MARK: Free text

  private mutating func scanText(_ cell: Cell, _ found: (MarkKind, Cell) -> Void) {
    guard hasDigit(cell) else { return }
    var place = 0
    while let run = nextRun(cell, &place) {
      if run.isOwner, let end = containerEnd(cell, run) {
        place = end
        report(cell, run.start..<end, found)
      } else if run.digits >= 2, run.others > 0, run.digits + run.others >= 5, !isMailbox(cell, run) {
        if run.high > 0 { scanForeign(cell, run, found) } else { report(cell, run.start..<run.end, found) }
      }
    }
  }

  /// Bytes of a cell that may be one word.
  private struct Run {
    var start: Int, end: Int
    var digits = 0, others = 0, high = 0
    /// Whether it is a container's owner code with category: four letters, the last U, J or Z.
    var isOwner = false
  }

  /// The next run of letters, digits and inner punctuation from `place` on.
  private func nextRun(_ cell: Cell, _ place: inout Int) -> Run? {
    while place < cell.count, unsafe MarkScanner.classes[Int(cell.start[place])] < 2 { place &+= 1 }
    guard place < cell.count else { return nil }
    var run = Run(start: place, end: place)
    while place < cell.count {
      let byte = unsafe cell.start[place]
      let sort = MarkScanner.classes[Int(byte)]
      if sort == 0 { break }
      place &+= 1
      if sort == 1 { continue }
      run.end = place
      if sort == 2 { run.digits &+= 1 } else { run.others &+= 1 }
      if sort == 4 { run.high &+= 1 }
    }
    if run.end - run.start == 4, run.digits == 0, run.high == 0, run.others == 4 {
      let last = unsafe cell.start[run.end - 1] & 0xDF
      run.isOwner = last == 85 || last == 74 || last == 90
    }
    return run
  }

  /// The end of a container number whose digits stand apart: `MSKU 123456 7`, `MSKU 123456-7`.
  private func containerEnd(_ cell: Cell, _ run: Run) -> Int? {
    var (place, digits) = (run.end, 0)
    while place < cell.count, digits < 7, place - run.end < 10 {
      let byte = unsafe cell.start[place]
      if MarkShape.isDigit(byte) { digits += 1 } else if byte != 32 && byte != 45 { return nil }
      place += 1
    }
    guard digits == 7 else { return nil }
    let isCut = unsafe place < cell.count && MarkScanner.classes[Int(cell.start[place])] >= 2
    return isCut ? nil : place
  }

  private func isMailbox(_ cell: Cell, _ run: Run) -> Bool {
    if run.start > 0, unsafe cell.start[run.start - 1] == 64 { return true }
    return unsafe run.end < cell.count && cell.start[run.end] == 64
  }

  /// Looks at a word in ASCII; words joined by `/` are looked at one by one.
  private mutating func report(_ cell: Cell, _ range: Range<Int>, _ found: (MarkKind, Cell) -> Void) {
    word.removeAll(keepingCapacity: true)
    for place in range {
      let byte = unsafe cell.start[place]
      if byte != 32 { word.append(MarkFolding.sign(byte) ?? byte) }
    }
    if word.contains(47) {
      if MarkShape.isIdleAsWhole(word[...]) { return }
      var follows = false
      for part in word.split(separator: 47).map(MarkWords.trimmed) {
        // What follows a stop word belongs to it: `GB/T12345`.
        defer { follows = MarkStopWords.words.contains(part) }
        guard !follows, let kind = MarkShape.kind(part) else { continue }
        found(kind, unsafe Cell(start: cell.start + range.lowerBound + part.startIndex, count: part.count))
      }
      return
    }
    guard let kind = MarkShape.kind(word[...]) else { return }
    found(kind, unsafe Cell(start: cell.start + range.lowerBound, count: range.count))
  }

  // MARK: Words with letters beyond ASCII

  /// A word in which Cyrillic letters may stand for Latin ones; other letters make it no mark.
  private mutating func scanForeign(_ cell: Cell, _ run: Run, _ found: (MarkKind, Cell) -> Void) {
    let text = utf8(unsafe Cell(start: cell.start + run.start, count: run.end - run.start))
    for range in MarkWords.ranges(text) {
      guard let kind = MarkWords.kind(text[range]) else { continue }
      hand(Array(text[range]), kind, found)
    }
  }

  // MARK: Columns of marks

  /// A cell that is one mark as a whole.
  private func scanWhole(
    _ cell: Cell, digits: Int, signs: Int, kind: MarkKind, _ found: (MarkKind, Cell) -> Void
  ) {
    var (count, digitCount) = (0, 0)
    for place in 0..<cell.count {
      let byte = unsafe cell.start[place]
      if MarkFolding.sign(byte) != nil { count &+= 1 }
      if MarkShape.isDigit(byte) { digitCount &+= 1 }
    }
    guard digitCount >= digits, count >= signs, count <= 40 else { return }
    let text = trimmed(cell)
    if text.isASCII { found(kind, text) } else { hand(utf8(text), kind, found) }
  }

  /// A cell that may list several: parted by blanks, commas, semicolons or bars.
  private func scanList(_ cell: Cell, _ kind: MarkKind, _ found: (MarkKind, Cell) -> Void) {
    guard hasDigit(cell) else { return }
    var start = 0
    for place in 0...cell.count {
      let ends = unsafe place == cell.count || MarkScanner.endsPiece(cell.start[place])
      guard ends else { continue }
      if place > start {
        let piece = unsafe Cell(start: cell.start + start, count: place - start)
        let text = utf8(piece)
        let core = MarkFolding.core(text)
        if (5...40).contains(core.count), core.count(where: MarkShape.isDigit) >= 2 {
          hand(text, kind == .serial && MarkShape.isVIN(core[...]) ? .vin : kind, found)
        }
      }
      start = place + 1
    }
  }

  /// Whether a byte is white space, `,`, `;` or `|`.
  private static func endsPiece(_ byte: UInt8) -> Bool {
    byte == 32 || byte &- 9 < 5 || byte == 44 || byte == 59 || byte == 124
  }

  private func scanBrand(_ cell: Cell, _ found: (MarkKind, Cell) -> Void) {
    let text = trimmed(cell)
    guard text.count > 1, text.count <= 200 else { return }
    if text.isASCII { found(.brand, text) } else { hand(utf8(text), .brand, found) }
  }

  // MARK: Bytes

  private func utf8(_ cell: Cell) -> [UInt8] {
    guard let decode, !cell.isASCII else { return cell.array }
    return decode(cell)
  }

  /// Lends a text that stands in an array; bytes behind it are readable.
  private func hand(_ text: [UInt8], _ kind: MarkKind, _ found: (MarkKind, Cell) -> Void) {
    let padded = text + [UInt8](repeating: 0, count: 16)
    unsafe padded.withUnsafeBufferPointer { padded in
      unsafe found(kind, Cell(start: padded.baseAddress!, count: text.count))
    }
  }

  private func trimmed(_ cell: Cell) -> Cell {
    let range = unsafe CellText.trimmed(cell.bytes.span)
    return unsafe Cell(start: cell.start + range.lowerBound, count: range.count)
  }

  /// Whether any byte is an ASCII digit. Loads up to seven bytes behind the cell.
  private func hasDigit(_ cell: Cell) -> Bool {
    var place = 0
    while place < cell.count {
      let word = unsafe UnsafeRawPointer(cell.start).loadUnaligned(fromByteOffset: place, as: UInt64.self)
      // A byte is 48...57 if, its highest bit aside, adding 80 reaches 128 and adding 70 does not.
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      let from = low &+ 0x5050_5050_5050_5050
      let to = low &+ 0x4646_4646_4646_4646
      let kept = lowBytes(min(cell.count &- place, 8))
      if from & ~to & ~word & 0x8080_8080_8080_8080 & kept != 0 { return true }
      place = place &+ 8
    }
    return false
  }

  /// 0 parts words, 1 stands inside them, 2 digit, 3 letter, 4 byte beyond ASCII.
  private static let classes: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    if byte >= 0x80 { return 4 }
    if MarkShape.isDigit(byte) { return 2 }
    if MarkFolding.sign(byte) != nil { return 3 }
    return byte == 45 || byte == 46 || byte == 47 ? 1 : 0
  }
}
