/// What the cells of a column tell about its decimal mark. Evidence adds up: chunks may be counted apart.
public struct NumberEvidence: Sendable, Equatable {
  /// Cells that can only be read with a decimal point, only with a decimal comma.
  public private(set) var point = 0, comma = 0
  /// Cells like `1.234` and like `1,234`: thousands or three decimals.
  public private(set) var undecidedPoint = 0, undecidedComma = 0
  /// Cells that show thousands without any mark: four or more digits before the end or the only mark.
  public private(set) var ungrouped = 0
  /// Cells that are no number, and cells that say nothing.
  public private(set) var unreadable = 0, empty = 0
  /// Cells that are a number in some format.
  public private(set) var readable = 0

  /// No cell seen.
  public init() {}

  /// Counts one cell, UTF-8.
  public mutating func add(_ cell: Span<UInt8>) {
    let range = CellText.trimmed(cell)
    if CellText.saysNothing(cell, range) {
      empty += 1
      return
    }
    let asPoint = NumberFormat(decimal: .point).scaled(cell, places: 0) != .unreadable
    let asComma = NumberFormat(decimal: .comma).scaled(cell, places: 0) != .unreadable
    guard asPoint || asComma, let scan = NumberScan(cell, range) else {
      unreadable += 1
      return
    }
    readable += 1
    let marks = Marks(cell, scan)
    if marks.isUngrouped { ungrouped += 1 }
    count(marks, asPoint: asPoint, asComma: asComma)
  }

  /// Counts cells of digits alone: `number` of them, of which `long` have four or more and no leading zero.
  mutating func addDigits(number: Int, long: Int) {
    readable += number
    ungrouped += long
  }

  /// Counts one cell.
  public mutating func add(_ cell: String) { add(Array(cell.utf8).span) }

  private mutating func count(_ marks: Marks, asPoint: Bool, asComma: Bool) {
    guard marks.points + marks.commas > 0 else { return }
    if asPoint, !asComma || marks.mustBeDecimal(marks.points) {
      point += 1
      return
    }
    if asComma, !asPoint || marks.mustBeDecimal(marks.commas) {
      comma += 1
      return
    }
    if marks.points > 0 { undecidedPoint += 1 } else { undecidedComma += 1 }
  }

  /// Adds what another part of the column tells.
  public mutating func merge(_ other: NumberEvidence) {
    point += other.point
    comma += other.comma
    undecidedPoint += other.undecidedPoint
    undecidedComma += other.undecidedComma
    ungrouped += other.ungrouped
    unreadable += other.unreadable
    empty += other.empty
    readable += other.readable
  }

  /// The format of the column.
  ///
  /// - Parameter hint: The mark where no cell tells, from the layout. Without it `1,234` is 1234 and `1.234` is
  ///   a little more than 1, as in English; the format says that it was assumed.
  public func format(hint: NumberFormat.Mark? = nil) -> NumberFormat {
    if point > comma {
      return NumberFormat(decimal: .point, basis: .values(agreeing: point, contrary: comma))
    }
    if comma > point {
      return NumberFormat(decimal: .comma, basis: .values(agreeing: comma, contrary: point))
    }
    guard undecidedPoint + undecidedComma + point > 0 else {
      return NumberFormat(decimal: hint ?? .point, basis: .noMarks)
    }
    if ungrouped > 0, undecidedPoint == 0 || undecidedComma == 0, point == 0 {
      return NumberFormat(decimal: undecidedComma > 0 ? .comma : .point, basis: .ungrouped(cells: ungrouped))
    }
    if let hint { return NumberFormat(decimal: hint, basis: .assumed(reason: "the layout says so")) }
    return NumberFormat(decimal: .point, basis: .assumed(reason: "English custom"))
  }
}

/// The marks of one number.
private struct Marks {
  var points = 0, commas = 0
  private var others = 0, before = 0, after = 0
  private var startsWithZero = false
  private let hasExponent: Bool

  init(_ cell: Span<UInt8>, _ scan: NumberScan) {
    hasExponent = scan.hasExponent
    var index = scan.body.lowerBound
    while index < scan.body.upperBound,
      let (piece, length) = NumberScan.piece(cell, index, scan.body.upperBound)
    {
      index += length
      add(piece)
    }
  }

  private mutating func add(_ piece: NumberPiece) {
    switch piece {
    case .digit(let digit):
      if before + after == 0, points + commas == 0 { startsWithZero = digit == 0 }
      if points + commas == 0 { before += 1 } else { after += 1 }
    case .point: points += 1
    case .comma: commas += 1
    case .blank, .apostrophe: others += 1
    }
  }

  /// Thousands without a mark: `12345`, `12345,6`, `1234,567`.
  var isUngrouped: Bool { before >= 4 && others == 0 && points + commas <= 1 && !startsWithZero }

  /// Whether the only mark, of which there are `count`, is decimal in any reading.
  ///
  /// Not three digits behind it, more than three or none before it, a leading zero, another mark that groups, or
  /// an exponent. (With both marks only one reading is left, which the caller sees.)
  func mustBeDecimal(_ count: Int) -> Bool {
    guard count == 1, points + commas == 1 else { return false }
    return after != 3 || !(1...3).contains(before) || startsWithZero || others > 0 || hasExponent
  }
}
