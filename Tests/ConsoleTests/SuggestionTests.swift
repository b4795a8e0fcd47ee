import TestSupport
import Testing

@testable import Console

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("destinaton", ["destination"]), ("dest", ["destination"]), ("DWELL", ["dwell"]), ("dwlel", ["dwell"]),
    ("tpo", ["top"]), ("hub", ["hubs"]), ("x", []), ("zzzzzz", []), ("", []), ("a", []),
  ])
  func `slips and beginnings are understood, other words are not`(word: String, meant: [String]) {
    #expect(suggestions(for: word, among: ["destination", "dwell", "hubs", "top", "all"]) == meant)
  }

  @Test func `equally near candidates keep their order, three at most`() {
    #expect(
      suggestions(for: "cot", among: ["dog", "cut", "cat", "cab", "hot", "dot"]) == ["cut", "cat", "hot"])
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("kitten", "sitting", 3), ("ab", "ba", 1),
    // The restricted distance would be 3 here: a swapped pair may be torn apart again.
    ("ca", "abc", 2), ("ü", "u", 1),
  ])
  func `known distances`(a: String, b: String, distance: Int) { #expect(editDistance(a, b) == distance) }

  @Test func `distances are shortest walks of single edits`() {
    let words = allWords(upTo: 4)
    for start in words {
      let walked = distancesByWalking(from: start, lettersAtMost: 6)
      for end in words where editDistance(start, end) != walked[end] {
        Issue.record("\(start) to \(end): \(editDistance(start, end)), walking takes \(walked[end] ?? -1)")
      }
    }
  }
}

/// All words of the letters a and b.
private func allWords(upTo length: Int) -> [String] {
  var (words, last) = ([""], [""])
  for _ in 0..<length {
    last = last.flatMap { [$0 + "a", $0 + "b"] }
    words += last
  }
  return words
}

/// Breadth first over words, one edit a step.
private func distancesByWalking(from start: String, lettersAtMost longest: Int) -> [String: Int] {
  var (known, ring) = ([start: 0], [start])
  while !ring.isEmpty {
    var next: [String] = []
    for word in ring {
      for edited in singleEdits(of: word) where edited.count <= longest && known[edited] == nil {
        known[edited] = known[word]! + 1
        next.append(edited)
      }
    }
    ring = next
  }
  return known
}

private func singleEdits(of word: String) -> [String] {
  let letters = Array(word)
  var edits: [[Character]] = []
  for place in 0...letters.count {
    for letter in "ab" { edits.append(letters[..<place] + [letter] + letters[place...]) }
    guard place < letters.count else { continue }
    edits.append(Array(letters[..<place] + letters[(place + 1)...]))
    for letter in "ab" { edits.append(letters[..<place] + [letter] + letters[(place + 1)...]) }
    if place + 1 < letters.count {
      var swapped = letters
      swapped.swapAt(place, place + 1)
      edits.append(swapped)
    }
  }
  return edits.map { String($0) }
}
