/// Which line of its file each row of a table stands on, and in which file.
///
/// Rows mostly stand one line after the other; kept is only where they do not.
public struct SourceLines: Sendable {
  /// A row from which on rows stand line by line.
  struct Mark: Sendable {
    let row: Int
    let line: Int
  }
  var marks: [Mark] = []
  /// First row of each file.
  var fileStarts: [Int] = []

  /// The line (header = 1) on which a row begins.
  public func line(ofRow row: Int) -> Int {
    let mark = marks[lastIndex(in: marks.count) { marks[$0].row <= row }]
    return mark.line + row - mark.row
  }

  /// The number of the file that a row is from.
  public func file(ofRow row: Int) -> Int { lastIndex(in: fileStarts.count) { fileStarts[$0] <= row } }

  /// The last index below `count` for which `holds` is true; it holds up to there. O(log count).
  private func lastIndex(in count: Int, _ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
