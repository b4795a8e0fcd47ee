internal import Ingest

/// The text of a file as UTF-8, whatever it is written in, with its first part at hand.
struct ListText {
  let file: String
  /// The first bytes, without byte order mark; they come again from `append`.
  let head: [UInt8]
  private var held: [UInt8]
  private var source: any ListBytes
  private var transcoder: Transcoder?
  private var isAtEnd = false

  /// Bytes looked at to find out what the file is.
  private static let headSize = 1 << 18

  init(_ name: String, in files: some ListFiles) throws(WatchlistError) {
    file = name
    var source = try files.open(name)
    var raw: [UInt8] = []
    while raw.count < ListText.headSize, !isAtEnd { if try !source.append(to: &raw) { isAtEnd = true } }
    let isWhole = isAtEnd
    guard raw.contains(where: { $0 > 32 }) else { throw WatchlistError(file: name, problem: .empty) }
    if let kind = FileKind.recognise(raw), kind != .json, kind != .xml {
      throw WatchlistError(file: name, line: 1, problem: .notText(kind))
    }
    guard let guess = TextEncoding.guess(raw, isWhole: isWhole) else {
      throw WatchlistError(file: name, line: 1, problem: .notText(.binary))
    }
    raw.removeFirst(guess.byteOrderMarkLength)
    if guess.encoding != .utf8 {
      var transcoder = Transcoder(from: guess.encoding)
      held = []
      transcoder.append(raw.span, to: &held)
      if isWhole { transcoder.finish(to: &held) }
      self.transcoder = transcoder
    } else {
      held = raw
    }
    (self.source, head) = (source, held)
  }

  /// The first part alone, for looks at it. Copies of a text share the file and would take the rest from one another.
  var beginning: ListText {
    var copy = self
    (copy.held, copy.isAtEnd) = (head, true)
    return copy
  }

  /// Appends some bytes; `false` at the end of the file, when nothing was added.
  mutating func append(to bytes: inout [UInt8]) throws(WatchlistError) -> Bool {
    if !held.isEmpty {
      bytes += held
      held = []
      return true
    }
    let old = bytes.count
    while bytes.count == old, !isAtEnd {
      var piece: [UInt8] = []
      isAtEnd = try !source.append(to: &piece)
      if transcoder == nil {
        bytes += piece
      } else {
        transcoder?.append(piece.span, to: &bytes)
        if isAtEnd { transcoder?.finish(to: &bytes) }
      }
    }
    return bytes.count > old
  }

  /// All of the text. For lists that are one document.
  mutating func all(limit: Int) throws(WatchlistError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try append(to: &bytes) {
      if bytes.count > limit { throw WatchlistError(file: file, problem: .tooLong(limit: limit)) }
    }
    return bytes
  }
}
