internal import Trade

/// What one worker counted in one file.
struct FileTally: Sendable {
  /// Bad rows of each kind in a chunk that are kept when no quarantine file is asked for.
  static let examples = 5

  var faults: [RowFault: Int] = [:]
  var quarantined: [QuarantinedRow] = []
  var quantities: [QuantityRole: QuantityCount] = [:]
  /// Amounts by currency.
  var sums: [CurrencyCode: CurrencySum] = [:]
  /// How cells of dates and numbers are written, where the first rows did not tell.
  var dates = DateEvidence()
  var numbers: [Field: NumberEvidence] = [:]
  /// Goods codes that had lost a leading zero.
  var repairedCodes = 0
  /// Country cells that say something, but no country we know, with their rows.
  var unknownCountries: [[UInt8]: Int] = [:]

  mutating func add(_ other: FileTally) {
    faults.merge(other.faults, uniquingKeysWith: +)
    quarantined += other.quarantined
    for (role, count) in other.quantities { quantities[role, default: QuantityCount()] += count }
    dates.merge(other.dates)
    for (field, evidence) in other.numbers { numbers[field, default: NumberEvidence()].merge(evidence) }
    repairedCodes += other.repairedCodes
    sums.merge(other.sums) { $0.joined($1) }
    unknownCountries.merge(other.unknownCountries, uniquingKeysWith: +)
  }

  /// Brings country cells to UTF-8.
  mutating func decodeCountries(_ decode: (Cell) -> [UInt8]) {
    let decoded = unknownCountries.map { bytes, rows in
      unsafe (bytes.withUnsafeBytes { unsafe decode(Cell($0)) }, rows)
    }
    unknownCountries = Dictionary(decoded, uniquingKeysWith: +)
  }
}

/// Amounts in one currency.
struct CurrencySum: Sendable {
  var hundredths: Int128 = 0
  var rows = 0
  /// Those that a rate turned into dollars, and the first and last of their days.
  var converted = 0
  var days: ClosedRange<Day>?

  /// Takes in an amount that a rate turned into dollars.
  mutating func convert(on day: Day) {
    converted += 1
    days = days.map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
  }

  func joined(_ other: CurrencySum) -> CurrencySum {
    var sum = CurrencySum(hundredths: hundredths + other.hundredths, rows: rows + other.rows)
    sum.converted = converted + other.converted
    let bounds = [days, other.days].compactMap(\.self)
    if let first = bounds.map(\.lowerBound).min(), let last = bounds.map(\.upperBound).max() {
      sum.days = first...last
    }
    return sum
  }
}
