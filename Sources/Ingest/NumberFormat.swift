/// How one column writes its numbers: which mark is the decimal one. The other one groups thousands.
///
/// A grouped number has 1 to 3 digits, then groups of 3 (or of 2 and a last one of 3: India's lakhs), all with the
/// same mark. Blanks and apostrophes group in every column. So with a decimal point `1,234.5`, `1 234.5` and
/// `12,34,567` are numbers, `1,5` is none: it is counted as unreadable, never guessed.
public struct NumberFormat: Sendable, Equatable {
  /// The decimal mark.
  public enum Mark: String, Sendable, Codable {
    case point = "."
    case comma = ","
  }

  /// What the mark was decided from.
  public enum Basis: Sendable, Equatable {
    /// No cell has a point or comma.
    case noMarks
    /// So many cells can only be read with this mark, so many only with the other (they are unreadable then).
    case values(agreeing: Int, contrary: Int)
    /// Cells like `1,234` could be read either way; some cells show that this column does not group thousands.
    case ungrouped(cells: Int)
    /// No cell tells: the mark is that of the layout, or the comma groups and the point is decimal.
    case assumed(reason: String)
  }

  /// The decimal mark.
  public let decimal: Mark
  /// Why this mark and no other.
  public let basis: Basis

  /// A decimal mark with its reason.
  public init(decimal: Mark, basis: Basis = .noMarks) { (self.decimal, self.basis) = (decimal, basis) }

  /// Decimal point.
  public static let plain = NumberFormat(decimal: .point)

  /// Whether the mark had to be assumed.
  public var isAssumed: Bool {
    if case .assumed = basis { true } else { false }
  }

  /// A cell as an integer number of 10^-`places` units, half to even: `places` 2 makes cents, 3 makes grams of kg.
  ///
  /// Exact for any number of digits. Leading zeros, `.5`, `5.`, exponents, `+`, `-`, U+2212, `(1.00)`, `1.00-`
  /// and one `$` are read; units, other letters and digits beyond ASCII are not.
  public func scaled(_ cell: Span<UInt8>, places: Int) -> ParsedQuantity {
    scaled(cell, multiplier: 1, places: places)
  }

  /// A cell of mass in grams, half to even.
  public func grams(_ cell: Span<UInt8>, unit: MassUnit) -> ParsedQuantity {
    scaled(cell, multiplier: unit.grams.multiplier, places: unit.grams.places)
  }

  /// A cell as an integer number of 10^-`places` units.
  public func scaled(_ cell: UnsafeBufferPointer<UInt8>, places: Int) -> ParsedQuantity {
    unsafe scaled(cell.span, places: places)
  }

  /// A cell of mass in grams.
  public func grams(_ cell: UnsafeBufferPointer<UInt8>, unit: MassUnit) -> ParsedQuantity {
    unsafe grams(cell.span, unit: unit)
  }

  func scaled(_ cell: Span<UInt8>, multiplier: UInt64, places: Int) -> ParsedQuantity {
    let range = CellText.trimmed(cell)
    if CellText.saysNothing(cell, range) { return .missing }
    guard let scan = NumberScan(cell, range), var digits = digits(cell, scan.body) else { return .unreadable }
    if digits.isZero { return .missing }
    if scan.isNegative { return .negative }
    digits.shift(by: scan.exponent + places)
    guard let value = digits.rounded(times: multiplier) else { return .unreadable }
    return value == 0 ? .missing : .value(value)
  }

  /// The digits of a number without sign and exponent; `nil` where the marks are not in order.
  private func digits(_ cell: Span<UInt8>, _ body: Range<Int>) -> DecimalDigits? {
    var digits = DecimalDigits()
    var grouping = NumberGrouping()
    var index = body.lowerBound
    while index < body.upperBound {
      guard let (piece, length) = NumberScan.piece(cell, index, body.upperBound) else { return nil }
      index += length
      if case .digit(let digit) = piece {
        digits.append(digit, isFraction: grouping.isInFraction)
        grouping.addDigit()
      } else if piece == (decimal == .point ? .point : .comma) {
        guard grouping.beginFraction() else { return nil }
      } else {
        guard grouping.endGroup(with: piece) else { return nil }
      }
    }
    return grouping.isComplete ? digits : nil
  }
}

/// Follows the groups of a number from left to right.
private struct NumberGrouping {
  private(set) var isInFraction = false
  private var mark: NumberPiece?
  /// Digits since the last mark, and in all.
  private var run = 0, count = 0

  mutating func addDigit() {
    run += 1
    count += 1
  }

  /// A thousands mark; `false` where none can stand.
  mutating func endGroup(with piece: NumberPiece) -> Bool {
    guard !isInFraction, mark == nil || mark == piece else { return false }
    guard mark == nil ? (1...3).contains(run) : (2...3).contains(run) else { return false }
    (mark, run) = (piece, 0)
    return true
  }

  /// The decimal mark; `false` where none can stand.
  mutating func beginFraction() -> Bool {
    guard !isInFraction, mark == nil || run == 3 else { return false }
    isInFraction = true
    return true
  }

  var isComplete: Bool { count > 0 && (isInFraction || mark == nil || run == 3) }
}

extension NumberFormat: CustomStringConvertible {
  /// `decimal comma (decided by 812 cells)`.
  public var description: String {
    let name = "decimal \(decimal == .point ? "point" : "comma")"
    switch basis {
    case .noMarks: return "no decimal marks"
    case .values(let agreeing, 0): return "\(name) (decided by \(agreeing) cells)"
    case .values(let agreeing, let contrary):
      return "\(name) (decided by \(agreeing) cells against \(contrary))"
    case .ungrouped(let cells): return "\(name) (\(cells) cells show that thousands are not marked)"
    case .assumed(let reason): return "\(name) (assumed: cells like 1,234 could be either; \(reason))"
    }
  }
}
