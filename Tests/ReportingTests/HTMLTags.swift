import Foundation

/// A start or end tag with its attributes, as a browser reads them.
struct HTMLTag {
  var name: String
  var attributes: [(name: String, value: String)] = []
}

/// All tags of a page after its script, in order; `/p` for an end.
func tags(_ page: String) -> [HTMLTag] {
  let bytes = Array(page.utf8)
  var (found, at) = ([HTMLTag](), 0)
  if let script = page.utf8Offset(after: "</script>") { at = script }
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
  while at < bytes.count {
    guard bytes[at] == UInt8(ascii: "<") else {
      at += 1
      continue
    }
    var start = at + 1
    at = start
    while at < bytes.count, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
    var tag = HTMLTag(name: text(start..<at))
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      if isBlank(bytes[at]) || bytes[at] == UInt8(ascii: "/") {
        at += 1
        continue
      }
      start = at
      while at < bytes.count, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">"),
        bytes[at] != UInt8(ascii: "=")
      { at += 1 }
      let name = text(start..<at)
      guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
        tag.attributes.append((name, ""))
        continue
      }
      at += 1
      let quote = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
      if quote { at += 1 }
      start = at
      while at < bytes.count,
        quote ? bytes[at] != UInt8(ascii: "\"") : !isBlank(bytes[at]) && bytes[at] != UInt8(ascii: ">")
      { at += 1 }
      tag.attributes.append((name, text(start..<at)))
      if quote { at += 1 }
    }
    found.append(tag)
  }
  return found
}

extension String {
  /// Bytes before the end of the first occurrence of `mark`.
  fileprivate func utf8Offset(after mark: String) -> Int? {
    let parts = components(separatedBy: mark)
    return parts.count > 1 ? parts[0].utf8.count + mark.utf8.count : nil
  }
}
