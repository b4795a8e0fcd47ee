/// `text` in at most `room` cells: whole, or its beginning and end around `…`, since the end of a firm's name
/// (`… Trading Ltd`, a branch, a number) tells firms apart as well as its beginning.
func middleTruncated(_ text: String, to room: Int) -> String {
  guard displayWidth(text) > room else { return text }
  guard room > 1 else { return room == 1 ? "…" : "" }
  let tailRoom = (room - 1) / 2
  let head = prefix(of: text, cells: room - 1 - tailRoom)
  return head + "…" + suffix(of: text, cells: tailRoom)
}

/// The longest beginning of `text` that takes at most `cells`.
func prefix(of text: String, cells: Int) -> String {
  var (taken, end) = (0, text.startIndex)
  while end < text.endIndex {
    taken += displayWidth(text[end])
    if taken > cells { break }
    end = text.index(after: end)
  }
  return String(text[..<end])
}

/// The longest end of `text` that takes at most `cells`.
private func suffix(of text: String, cells: Int) -> String {
  var (taken, start) = (0, text.endIndex)
  while start > text.startIndex {
    let before = text.index(before: start)
    taken += displayWidth(text[before])
    if taken > cells { break }
    start = before
  }
  return String(text[start...])
}

/// `text` filled up with blanks to `width` cells.
func padded(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
  let blanks = String(repeating: " ", count: max(0, width - displayWidth(text)))
  return alignment == .left ? text + blanks : blanks + text
}

/// Side of its column on which a text stands.
enum Alignment: Sendable { case left, right }

/// Shares `room` among wants: small ones are met, the others get equal parts; the rest goes to the first of them.
func fairShares(of room: Int, among wants: [Int]) -> [Int] {
  var shares = [Int](repeating: 0, count: wants.count)
  var left = max(0, room)
  var open = wants.indices.filter { wants[$0] > 0 }
  while !open.isEmpty, left > 0 {
    let part = max(1, left / open.count)
    for index in open where left > 0 {
      let given = min(part, wants[index] - shares[index], left)
      shares[index] += given
      left -= given
    }
    open.removeAll { shares[$0] == wants[$0] }
  }
  return shares
}
