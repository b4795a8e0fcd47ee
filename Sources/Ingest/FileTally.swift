internal import Trade

/// What one worker counted in one file.
struct FileTally: Sendable {
  /// Bad rows of each kind in a chunk that are kept when no quarantine file is asked for.
  static let examples = 5

  var faults: [RowFault: Int] = [:]
  var quarantined: [QuarantinedRow] = []
  var quantities: [QuantityRole: QuantityCount] = [:]
  /// Sum of amounts by currency, in hundredths.
  var sums: [CurrencyCode: Int128] = [:]
  /// Goods codes that had lost a leading zero.
  var repairedCodes = 0
  /// Country cells that no country was found for, with their rows.
  var unknownCountries: [[UInt8]: Int] = [:]

  mutating func add(_ other: FileTally) {
    faults.merge(other.faults, uniquingKeysWith: +)
    quarantined += other.quarantined
    for (role, count) in other.quantities { quantities[role, default: QuantityCount()] += count }
    repairedCodes += other.repairedCodes
    sums.merge(other.sums, uniquingKeysWith: +)
    unknownCountries.merge(other.unknownCountries, uniquingKeysWith: +)
  }
}
