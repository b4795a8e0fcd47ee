/// The fewest single-character insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
///
/// Unrestricted Damerau–Levenshtein distance, a metric (Lowrance and Wagner, "An Extension of the
/// String-to-String Correction Problem", JACM 22(2), 1975). O(|*a*| · |*b*|) time and space.
func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  // table[i + 1][j + 1] is the distance of the first i of a and the first j of b; row and column 0 are walls.
  let wall = a.count + b.count
  var table = [[Int]](repeating: [Int](repeating: wall, count: b.count + 2), count: a.count + 2)
  for i in 0...a.count { table[i + 1][1] = i }
  for j in 0...b.count { table[1][j + 1] = j }
  var lastRow: [Character: Int] = [:]  // where in a a character was last seen, counted from 1
  for i in a.indices {
    var lastMatch = 0  // where in b the character a[i] was last seen, counted from 1
    for j in b.indices {
      let row = lastRow[b[j], default: 0]
      let swap = table[row][lastMatch] + (i - row) + 1 + (j - lastMatch)
      let replace = table[i + 1][j + 1] + (a[i] == b[j] ? 0 : 1)
      table[i + 2][j + 2] = min(swap, replace, table[i + 1][j + 2] + 1, table[i + 2][j + 1] + 1)
      if a[i] == b[j] { lastMatch = j + 1 }
    }
    lastRow[a[i]] = i + 1
  }
  return table[a.count + 1][b.count + 1]
}

/// The candidates `word` may have been meant for, at most three of equal distance, in the order given.
///
/// Near means one slip in three characters, letter case not counted; a beginning of three characters or more counts
/// as one slip, so that `--dest` suggests `--destination`.
func suggestions(for word: String, among candidates: [String]) -> [String] {
  let folded = word.lowercased()
  let near = candidates.compactMap { candidate -> (distance: Int, name: String)? in
    let name = candidate.lowercased()
    let isBeginning = folded.count >= 3 && name.hasPrefix(folded)
    let distance = isBeginning ? 1 : editDistance(folded, name)
    return distance <= max(1, min(folded.count, name.count) / 3) ? (distance, candidate) : nil
  }
  guard let best = near.map(\.distance).min() else { return [] }
  return near.filter { $0.distance == best }.prefix(3).map(\.name)
}
