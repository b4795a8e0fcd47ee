/// What the cells of a column tell about its dates. Evidence adds up: chunks may be counted apart and merged.
public struct DateEvidence: Sendable, Equatable {
  /// Cells that can only be day first, only month first, or either.
  public private(set) var dayFirst = 0, monthFirst = 0, undecided = 0
  /// Cells that are no date, and cells that say nothing.
  public private(set) var unreadable = 0, empty = 0
  private var shapes = [Int](repeating: 0, count: DateFormat.Shape.allCases.count)
  /// Cells by what stands between their numbers: `.`, `/`, `-`.
  private var dots = 0, slashes = 0, dashes = 0

  /// No cell seen.
  public init() {}

  /// Cells that are a date in some order.
  public var readable: Int { shapes.reduce(0, +) }

  /// Counts one cell, UTF-8.
  public mutating func add(_ cell: Span<UInt8>) {
    switch DateCell(cell) {
    case .exact(_, let shape): count(shape)
    case .serial: count(.serial)
    case .numeric(let first, let second, _, let separator):
      count(.numeric)
      countOrder(first, second)
      countSeparator(separator)
    case nil:
      if CellText.saysNothing(cell, CellText.trimmed(cell)) { empty += 1 } else { unreadable += 1 }
    }
  }

  /// Counts one cell.
  public mutating func add(_ cell: String) { add(Array(cell.utf8).span) }

  /// Adds what another part of the column tells.
  public mutating func merge(_ other: DateEvidence) {
    dayFirst += other.dayFirst
    monthFirst += other.monthFirst
    undecided += other.undecided
    unreadable += other.unreadable
    empty += other.empty
    for index in shapes.indices { shapes[index] += other.shapes[index] }
    dots += other.dots
    slashes += other.slashes
    dashes += other.dashes
  }

  private mutating func count(_ shape: DateFormat.Shape) { shapes[place(shape)] += 1 }

  private func place(_ shape: DateFormat.Shape) -> Int { DateFormat.Shape.allCases.firstIndex(of: shape)! }

  private mutating func countOrder(_ first: Int, _ second: Int) {
    if first > 12 { dayFirst += 1 } else if second > 12 { monthFirst += 1 } else { undecided += 1 }
  }

  private mutating func countSeparator(_ separator: UInt8) {
    switch separator {
    case UInt8(ascii: "."): dots += 1
    case UInt8(ascii: "/"): slashes += 1
    default: dashes += 1
    }
  }

  /// The format of the column, or `nil` where no cell is a date.
  ///
  /// - Parameters:
  ///   - hint: Order where no cell tells, from the layout or the country; then day first.
  ///   - reason: Where the hint comes from, in words.
  public func format(hint: DateFormat.Order? = nil, because reason: String = "the layout says so")
    -> DateFormat?
  {
    guard readable > 0 else { return nil }
    // The first of equals in the order of declaration.
    let most = shapes.max()!
    let shape = DateFormat.Shape.allCases[shapes.firstIndex(of: most)!]
    let (order, basis) = order(hint, reason)
    return DateFormat(
      shape, order: order, separator: separator(of: shape),
      readsSerials: shapes[place(.serial)] > 0, basis: shapes[place(.numeric)] > 0 ? basis : .form)
  }

  private func order(_ hint: DateFormat.Order?, _ reason: String) -> (DateFormat.Order, DateFormat.Basis) {
    if dayFirst > monthFirst { return (.dayFirst, .values(agreeing: dayFirst, contrary: monthFirst)) }
    if monthFirst > dayFirst { return (.monthFirst, .values(agreeing: monthFirst, contrary: dayFirst)) }
    if let hint { return (hint, .assumed(reason: reason)) }
    if dots > slashes + dashes { return (.dayFirst, .assumed(reason: "dots stand in day-first dates")) }
    return (.dayFirst, .assumed(reason: "day first is the wider custom"))
  }

  private func separator(of shape: DateFormat.Shape) -> UInt8 {
    guard shape == .numeric else { return shape == .yearFirst ? UInt8(ascii: "-") : 0 }
    if dots >= slashes, dots >= dashes { return UInt8(ascii: ".") }
    return slashes >= dashes ? UInt8(ascii: "/") : UInt8(ascii: "-")
  }
}
