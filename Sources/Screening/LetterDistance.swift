/// Costed edit distance between words, with memory kept from one call to the next.
///
/// Neighbouring letters exchanged cost less than one edit (Damerau 1964, optimal string alignment).
struct LetterDistance {
  private static let exchange: Int32 = 14
  private var rows: [Int32] = []

  /// - Returns: 0 for equal words, else the cost as a share of the longer word; `limit` or more where it is above that.
  mutating func share(
    _ a: [UInt8], _ first: Range<Int>, _ b: [UInt8], _ second: Range<Int>, costs: LetterCosts, limit: Float
  ) -> Float {
    let longer = Float(max(first.count, second.count)) * Float(LetterCosts.edit)
    let bound = Int32(longer * limit)
    let width = second.count + 1
    if rows.count < width * 3 { rows = [Int32](repeating: 0, count: width * 3) }
    var (above, before, here) = (0, width, width * 2)
    rows[before] = 0
    for column in second.indices {
      let at = column - second.lowerBound
      rows[before + at + 1] = rows[before + at] + Int32(costs.drop[Int(b[column] & 127)])
    }
    for row in first {
      let letter = Int(a[row] & 127)
      let drop = Int32(costs.drop[letter])
      rows[here] = rows[before] + drop
      var least = rows[here]
      for column in second {
        let at = column - second.lowerBound
        let other = Int(b[column] & 127)
        var cost = rows[before + at] + (a[row] == b[column] ? 0 : Int32(costs.change[letter * 128 + other]))
        cost = min(cost, rows[before + at + 1] + drop, rows[here + at] + Int32(costs.drop[other]))
        if row > first.lowerBound, column > second.lowerBound, a[row] == b[column - 1],
          a[row - 1] == b[column],
          a[row] != b[column]
        {
          cost = min(cost, rows[above + at - 1] + LetterDistance.exchange)
        }
        rows[here + at + 1] = cost
        least = min(least, cost)
      }
      if least >= bound { return limit }
      (above, before, here) = (before, here, above)
    }
    return min(Float(rows[before + width - 1]) / longer, limit)
  }

  /// Characters against Latin letters: each character may be read in any of its languages.
  ///
  /// - Parameter readings: For each character the skeletons of its readings.
  mutating func share(readings: [[[UInt8]]], _ b: [UInt8], costs: LetterCosts) -> Float {
    let width = b.count + 1
    var row = [Int32](repeating: 0, count: width)
    for column in b.indices { row[column + 1] = row[column] + Int32(costs.drop[Int(b[column] & 127)]) }
    for character in readings {
      var best = [Int32](repeating: .max / 2, count: width)
      for reading in character {
        var current = row
        for letter in reading { current = step(current, letter, b, costs) }
        for column in 0..<width { best[column] = min(best[column], current[column]) }
      }
      if !character.isEmpty { row = best }
    }
    return Float(row[width - 1]) / (Float(max(1, b.count)) * Float(LetterCosts.edit))
  }

  private func step(_ row: [Int32], _ letter: UInt8, _ b: [UInt8], _ costs: LetterCosts) -> [Int32] {
    var next = [Int32](repeating: 0, count: row.count)
    let drop = Int32(costs.drop[Int(letter & 127)])
    next[0] = row[0] + drop
    for column in b.indices {
      let other = Int(b[column] & 127)
      let change = letter == b[column] ? 0 : Int32(costs.change[Int(letter & 127) * 128 + other])
      next[column + 1] = min(
        row[column] + change, row[column + 1] + drop, next[column] + Int32(costs.drop[other]))
    }
    return next
  }
}
