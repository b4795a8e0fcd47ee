internal import Foundation
internal import Ingest

extension OpenedInput {
  /// Whether the last byte ends a row, ahead of the mark that DOS put behind texts; known of plain files only.
  var endsWithNewline: Bool? {
    guard canBeReadTwice, !isGzip, dialect.encoding.keepsASCII, let size = byteCount,
      let file = FileHandle(forReadingAtPath: name)
    else { return nil }
    try? file.seek(toOffset: UInt64(max(0, size - 8)))
    guard let last = try? file.readToEnd()?.last(where: { $0 != 0x1A }) else { return nil }
    return last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
  }
}
