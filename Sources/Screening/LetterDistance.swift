/// Costed edit distance between words, with memory kept from one call to the next.
///
/// Neighbouring letters exchanged cost less than one edit (Damerau 1964, optimal string alignment).
struct LetterDistance {
  private static let exchange: Int32 = 14
  private var rows: [Int32] = []

  /// - Returns: 0 for equal words, else the cost as a share of the longer word; `limit` or more where it is above that.
  mutating func share(
    _ a: [UInt8], _ first: Range<Int>, _ b: [UInt8], _ second: Range<Int>, costs: borrowing LetterCosts,
    limit: Float
  ) -> Float {
    let length = max(costs.length(a, first), costs.length(b, second))
    let longer = Float(length) * Float(LetterCosts.edit)
    let width = second.count + 1
    if rows.count < width * 3 { rows = [Int32](repeating: 0, count: width * 3) }
    precondition(first.upperBound <= a.count && second.upperBound <= b.count)
    let cost = unsafe a.withUnsafeBufferPointer { a in
      unsafe b.withUnsafeBufferPointer { b in
        unsafe costs.change.withUnsafeBufferPointer { change in
          unsafe rows.withUnsafeMutableBufferPointer { rows in
            // Safe: both words lie inside their names, letters are cut to 7 bits, rows hold three times the width.
            unsafe LetterDistance.cost(
              UnsafeBufferPointer(rebasing: a[first]), UnsafeBufferPointer(rebasing: b[second]), change,
              costs.dropFirst, costs.dropSecond, rows, bound: Int32(longer * limit))
          }
        }
      }
    }
    return min(Float(cost) / longer, limit)
  }

  /// Three rows of the table are kept: the one being written, the one before, and the one above that for exchanges.
  private static func cost(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, _ change: UnsafeBufferPointer<UInt8>,
    _ dropFirst: [UInt8], _ dropSecond: [UInt8], _ rows: UnsafeMutableBufferPointer<Int32>, bound: Int32
  ) -> Int32 {
    let width = b.count + 1
    var (above, before, here) = (0, width, width * 2)
    unsafe rows[before] = 0
    for at in 0..<b.count {
      unsafe rows[before + at + 1] = rows[before + at] + Int32(dropSecond[Int(b[at] & 127)])
    }
    for row in 0..<a.count {
      let letter = unsafe a[row]
      let drop = Int32(dropFirst[Int(letter & 127)])
      let changes = Int(letter & 127) * 128
      var left = unsafe rows[before] + drop
      var least = left
      unsafe rows[here] = left
      for at in 0..<b.count {
        let other = unsafe b[at]
        var cost = unsafe rows[before + at]
        if letter != other { unsafe cost += Int32(change[changes + Int(other & 127)]) }
        cost = unsafe min(cost, rows[before + at + 1] + drop, left + Int32(dropSecond[Int(other & 127)]))
        if row > 0, at > 0, letter != other, unsafe letter == b[at - 1] && a[row - 1] == other {
          cost = unsafe min(cost, rows[above + at - 1] + exchange)
        }
        unsafe rows[here + at + 1] = cost
        left = cost
        least = min(least, cost)
      }
      if least >= bound { return bound }
      (above, before, here) = (before, here, above)
    }
    return unsafe rows[before + width - 1]
  }

  /// Characters against Latin letters: each character may be read in any of its languages.
  ///
  /// - Parameter readings: For each character the skeletons of its readings.
  mutating func share(readings: [[[UInt8]]], _ b: [UInt8], costs: LetterCosts) -> Float {
    let width = b.count + 1
    var row = [Int32](repeating: 0, count: width)
    for column in b.indices { row[column + 1] = row[column] + Int32(costs.dropSecond[Int(b[column] & 127)]) }
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
    let drop = Int32(costs.dropFirst[Int(letter & 127)])
    next[0] = row[0] + drop
    for column in b.indices {
      let other = Int(b[column] & 127)
      let change = letter == b[column] ? 0 : Int32(costs.change[Int(letter & 127) * 128 + other])
      next[column + 1] = min(
        row[column] + change, row[column + 1] + drop, next[column] + Int32(costs.dropSecond[other]))
    }
    return next
  }
}
