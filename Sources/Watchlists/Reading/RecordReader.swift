/// A row of a table: its cells one after the other, quotes undone.
struct ListRecord {
  /// Line where it begins, from 1.
  let line: Int
  private let bytes: [UInt8]
  private let ends: [Int]
  /// Whether some of it is no UTF-8.
  let isDamaged: Bool

  init(line: Int, bytes: [UInt8], ends: [Int]) {
    (self.line, self.bytes, self.ends) = (line, bytes, ends)
    isDamaged = !bytes.allSatisfy { $0 < 0x80 } && String(validating: bytes, as: UTF8.self) == nil
  }

  var count: Int { ends.count }

  /// The cell at a place, without white space around it; empty where there is none.
  subscript(cell: Int) -> String {
    guard cell < ends.count else { return "" }
    var slice = bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
    while let first = slice.first, first <= 32 { slice.removeFirst() }
    while let last = slice.last, last <= 32 { slice.removeLast() }
    return String(decoding: slice, as: UTF8.self).trimmed
  }

  /// The cell at a place with its white space, which matters where a text goes on elsewhere.
  func untrimmed(_ cell: Int) -> String {
    guard cell < ends.count else { return "" }
    let slice = bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
    return String(decoding: slice.filter { $0 >= 32 }, as: UTF8.self)
  }

  var cells: [String] { (0..<count).map { self[$0] } }

  /// Whether nothing stands in it but white space and end-of-file marks.
  var isBlank: Bool { count == 1 && bytes.allSatisfy { $0 <= 32 } }
}

/// Reads the rows of a delimited text as leniently as lists need: quotes, quotes that are only meant as such, line
/// breaks in quotes, LF or CRLF, 0x1A or nothing behind the last row.
///
/// A quote opens a cell only at its beginning. Inside, a quote closes the cell where a delimiter or line end follows; any
/// other stands for itself. A cell that nothing closes is read again as if its quotes were letters, line by line.
struct RecordReader {
  let file: String
  private var text: ListText
  private let delimiter: UInt8
  private var buffer: [UInt8] = []
  private var position = 0
  private var line = 1
  private var isAtEnd = false
  /// Lines whose quotes nothing closes.
  private(set) var unclosedLines: [Int] = []

  /// A longer row is one whose quotes nothing closes.
  private static let longestRow = 1 << 19
  /// A file with more rows of that kind is broken.
  private static let mostUnclosed = 16

  init(_ text: ListText, delimiter: UInt8) {
    (file, self.text, self.delimiter) = (text.file, text, delimiter)
  }

  /// The next row that is not blank; `nil` at the end.
  mutating func next() throws(WatchlistError) -> ListRecord? {
    while try hold(1) {
      let record = try read()
      if !record.isBlank { return record }
    }
    return nil
  }

  /// Makes sure that `count` bytes are at hand from the position on; `false` where the file ends before.
  private mutating func hold(_ count: Int) throws(WatchlistError) -> Bool {
    while buffer.count - position < count, !isAtEnd {
      if position > 0 {
        buffer.removeFirst(position)
        position = 0
      }
      isAtEnd = try !text.append(to: &buffer)
    }
    return buffer.count - position >= count
  }

  private mutating func read() throws(WatchlistError) -> ListRecord {
    var wanted = 1 << 12
    while true {
      let isRest = try !hold(wanted)
      var scan = RowScan(delimiter: delimiter, isRest: isRest)
      let isTooLong = wanted >= RecordReader.longestRow
      switch scan.run(buffer, from: position) {
      case .ended(let next): return take(scan, upTo: next)
      case .insideQuotes where isRest || isTooLong: return try readPlainly()
      case .unended where isTooLong: return try readPlainly()
      case .insideQuotes, .unended: wanted *= 4
      }
    }
  }

  private mutating func take(_ scan: RowScan, upTo next: Int) -> ListRecord {
    let record = ListRecord(line: line, bytes: scan.bytes, ends: scan.ends)
    line += scan.lineEnds
    position = next
    return record
  }

  /// One line, or as much of it as is taken, with quotes as letters.
  private mutating func readPlainly() throws(WatchlistError) -> ListRecord {
    unclosedLines.append(line)
    guard unclosedLines.count <= RecordReader.mostUnclosed else {
      throw WatchlistError(file: file, line: unclosedLines[0], problem: .brokenQuotes)
    }
    var scan = RowScan(delimiter: delimiter, isRest: true, readsQuotes: false)
    let held = position + min(buffer.count - position, 2 * RecordReader.longestRow)
    guard case .ended(let next) = scan.run(Array(buffer[..<held]), from: position) else {
      preconditionFailure("a row without quotes ends with what is held")
    }
    return take(scan, upTo: next)
  }
}

/// One pass over the bytes of a row.
private struct RowScan {
  enum Outcome {
    case ended(next: Int)
    case insideQuotes, unended
  }
  let delimiter: UInt8
  /// Whether the file ends with the bytes.
  let isRest: Bool
  var readsQuotes = true
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  private(set) var lineEnds = 0

  private static let (lf, cr, quote) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\""))

  init(delimiter: UInt8, isRest: Bool, readsQuotes: Bool = true) {
    (self.delimiter, self.isRest, self.readsQuotes) = (delimiter, isRest, readsQuotes)
  }

  mutating func run(_ text: [UInt8], from start: Int) -> Outcome {
    var place = start
    while true {
      if readsQuotes, place < text.count, text[place] == RowScan.quote {
        guard let behind = quoted(text, from: place + 1) else { return .insideQuotes }
        place = behind
      }
      while place < text.count, text[place] != delimiter, text[place] != RowScan.lf {
        bytes.append(text[place])
        place += 1
      }
      if place == text.count, !isRest { return .unended }
      if place < text.count, text[place] == delimiter {
        ends.append(bytes.count)
        place += 1
        continue
      }
      ends.append(bytes.count)
      if place == text.count { return .ended(next: place) }
      lineEnds += 1
      return .ended(next: place + 1)
    }
  }

  /// Takes in a cell behind its opening quote; the place behind the closing one, `nil` where there is none.
  private mutating func quoted(_ text: [UInt8], from start: Int) -> Int? {
    var place = start
    let breaks = lineEnds
    var hasBareQuotes = false
    while place < text.count {
      let byte = text[place]
      if byte == RowScan.lf { lineEnds += 1 }
      guard byte == RowScan.quote else {
        bytes.append(byte)
        place += 1
        continue
      }
      var behind = place
      while behind < text.count, text[behind] == RowScan.quote { behind += 1 }
      if behind == text.count, !isRest { break }
      let run = behind - place
      let closes = isCellEnd(text, behind) && (run % 2 == 1 || hasBareQuotes)
      if run == 1, !closes { hasBareQuotes = true }
      let letters = closes ? (hasBareQuotes ? run - 1 : (run - 1) / 2) : max(1, run / 2)
      bytes += repeatElement(RowScan.quote, count: letters)
      place = behind
      if closes { return behind }
    }
    lineEnds = breaks
    return nil
  }

  private func isCellEnd(_ text: [UInt8], _ place: Int) -> Bool {
    guard place < text.count else { return true }
    let byte = text[place]
    if byte == RowScan.cr { return place + 1 == text.count || text[place + 1] == RowScan.lf }
    return byte == delimiter || byte == RowScan.lf || byte == 0x1A
  }
}
