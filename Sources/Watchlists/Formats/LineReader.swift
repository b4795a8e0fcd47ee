/// Reads a text line by line, without their ends.
struct LineReader {
  private var text: ListText
  private var buffer: [UInt8] = []
  private var position = 0
  private var number = 0
  private var isAtEnd = false

  /// A longer line is no entity.
  static let longest = 1 << 26

  init(_ text: ListText) { self.text = text }

  /// The next line and its number; `nil` at the end.
  mutating func next() throws(WatchlistError) -> (bytes: ArraySlice<UInt8>, number: Int)? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        number += 1
        return (buffer[position..<end], number)
      }
      searched = buffer.count
      if isAtEnd { return takeRest() }
      guard buffer.count - position <= LineReader.longest else {
        throw WatchlistError(
          file: text.file, line: number + 1, problem: .tooLong(limit: LineReader.longest))
      }
      searched -= position
      buffer.removeFirst(position)
      position = 0
      isAtEnd = try !text.append(to: &buffer)
    }
  }

  private mutating func takeRest() -> (bytes: ArraySlice<UInt8>, number: Int)? {
    guard position < buffer.count else { return nil }
    defer { position = buffer.count }
    number += 1
    return (buffer[position...], number)
  }
}
