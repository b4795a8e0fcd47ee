/// Goods of one origin lying in a stock.
struct TracePart: Sendable, BitwiseCopyable {
  var quantity: Int64
  /// The place of the edge with which they were first seen, or `TraceStocks.unknown` once that is too many legs ago.
  var root: UInt32
  /// The way they took, if the root is a source.
  var path: UInt32
  var day: Int32
  /// Legs so far.
  var legs: UInt8
  /// The part behind it in its stock.
  fileprivate(set) var next = UInt32.max

  init(quantity: Int64, root: UInt32, path: UInt32, day: Int32, legs: UInt8) {
    (self.quantity, self.root, self.path, self.day, self.legs) = (quantity, root, path, day, legs)
  }
}

/// The parts that lie in each stock, in one array whose rows are used again: a queue, oldest first, and a stack that
/// takes parts over from it, newest on top.
struct TraceStocks: Sendable {
  static let unknown = UInt32.max
  private static let end = UInt32.max

  private var parts: [TracePart] = []
  private var free = TraceStocks.end
  private var heads: [UInt32], tails: [UInt32], tops: [UInt32]

  init(count: Int) {
    heads = [UInt32](repeating: TraceStocks.end, count: count)
    (tails, tops) = (heads, heads)
  }

  /// Puts a part behind all others of a stock.
  mutating func push(_ part: TracePart, to stock: Int) {
    var part = part
    part.next = TraceStocks.end
    let row: UInt32
    if free != TraceStocks.end {
      row = free
      free = parts[Int(row)].next
      parts[Int(row)] = part
    } else {
      row = UInt32(parts.count)
      parts.append(part)
    }
    if heads[stock] == TraceStocks.end { heads[stock] = row } else { parts[Int(tails[stock])].next = row }
    tails[stock] = row
  }

  /// The oldest part of a stock's queue.
  func first(of stock: Int) -> TracePart? { part(heads[stock]) }

  /// The newest part of a stock's stack.
  func top(of stock: Int) -> TracePart? { part(tops[stock]) }

  private func part(_ row: UInt32) -> TracePart? { row == TraceStocks.end ? nil : parts[Int(row)] }

  /// Puts the oldest part of the queue, of which there must be one, on top of the stack.
  mutating func stackFirst(of stock: Int) {
    let row = heads[stock]
    heads[stock] = parts[Int(row)].next
    parts[Int(row)].next = tops[stock]
    tops[stock] = row
  }

  /// Takes `quantity`, or all there is of it, from the oldest part of the queue.
  mutating func takeFirst(_ quantity: Int64, from stock: Int) {
    heads[stock] = taking(quantity, from: heads[stock])
  }

  /// Takes `quantity`, or all there is of it, from the newest part of the stack.
  mutating func takeTop(_ quantity: Int64, from stock: Int) {
    tops[stock] = taking(quantity, from: tops[stock])
  }

  /// - Returns: The row of the part that is the first now.
  private mutating func taking(_ quantity: Int64, from row: UInt32) -> UInt32 {
    guard parts[Int(row)].quantity <= quantity else {
      parts[Int(row)].quantity -= quantity
      return row
    }
    let next = parts[Int(row)].next
    parts[Int(row)].next = free
    free = row
    return next
  }
}
