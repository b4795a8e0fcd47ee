internal import Foundation

/// A firm's name as firms are compared: NFKC, lower case, white space collapsed, none at the ends.
///
/// Folding twice changes nothing. Punctuation and legal forms stay: that is the business of matching.
public func foldName(_ name: String) -> String {
  var bytes = Array(name.utf8)
  if foldASCII(&bytes) { return String(decoding: bytes, as: UTF8.self) }
  return foldUnicode(name)
}

/// The folded name as UTF-8 bytes; ASCII names, most of all, take no detour over `String`.
public func foldName(utf8 name: some Sequence<UInt8>) -> [UInt8] {
  var bytes = Array(name)
  if foldASCII(&bytes) { return bytes }
  return Array(foldUnicode(String(decoding: bytes, as: UTF8.self)).utf8)
}

/// Folds in place; `false`, with `bytes` as they were, if there is a byte beyond ASCII.
private func foldASCII(_ bytes: inout [UInt8]) -> Bool {
  guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
  var length = 0
  var isBlankDue = false
  for byte in bytes {
    if byte == 32 || (9...13).contains(byte) {
      isBlankDue = length > 0
      continue
    }
    if isBlankDue {
      bytes[length] = 32
      length += 1
      isBlankDue = false
    }
    bytes[length] = byte &- 65 < 26 ? byte | 0x20 : byte
    length += 1
  }
  bytes.removeLast(bytes.count - length)
  return true
}

private func foldUnicode(_ name: String) -> String {
  // Lower case may leave parts that compose, and composing may leave capitals (U+03D2 and its like): twice is enough.
  var folded = name
  for _ in 0..<2 { folded = folded.precomposedStringWithCompatibilityMapping.lowercased() }
  folded = folded.precomposedStringWithCompatibilityMapping
  return folded.unicodeScalars.split { $0.properties.isWhitespace }
    .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
}
