internal import GraphCore
public import Trade

/// The rows of all inputs as one table, and what was counted on the way.
public struct ReadShipments: Sendable {
  /// All rows, in the order of the inputs.
  public let table: ShipmentTable
  /// Where each row stands.
  public let lines: SourceLines
  /// Rows of each input.
  public let rows: [Range<Int>]
  let tallies: [FileTally]

  /// The same rows in a table whose firms were brought together, or told apart, otherwise.
  public func with(_ table: ShipmentTable) -> ReadShipments {
    precondition(table.count == self.table.count, "the rows stay")
    return ReadShipments(table: table, lines: lines, rows: rows, tallies: tallies)
  }

  /// Where the rows of an input went.
  public func account(ofInput input: Int) -> RowAccount {
    var account = RowAccount()
    for row in rows[input] {
      switch table.status[ShipmentID(row: row)] {
      case .used: account.used += 1
      case .quarantined: account.quarantined += 1
      case .duplicate: account.duplicates += 1
      case .selfShipment: account.selfShipments += 1
      }
    }
    account.read = rows[input].count
    return account
  }

  /// How many rows of an input are in quarantine for each reason, most first.
  public func faults(ofInput input: Int) -> [(fault: RowFault, rows: Int)] {
    tallies[input].faults.map { (fault: $0.key, rows: $0.value) }
      .sorted { $0.rows == $1.rows ? $0.fault < $1.fault : $0.rows > $1.rows }
  }

  /// Rows in quarantine, in their order; without a quarantine file only some for each reason.
  public func quarantine(ofInput input: Int) -> [QuarantinedRow] { tallies[input].quarantined }

  /// What the cells of a column of quantities were.
  public func quantities(_ role: QuantityRole, ofInput input: Int) -> QuantityCount? {
    tallies[input].quantities[role]
  }

  /// Sums of amounts in other currencies, in hundredths, in the order of the currencies.
  public func sums(ofInput input: Int) -> [(currency: CurrencyCode, sum: Int128, rows: Int)] {
    tallies[input].sums.map { (currency: $0.key, sum: $0.value.hundredths, rows: $0.value.rows) }
      .sorted { $0.currency < $1.currency }
  }

  /// Amounts in other currencies that rates turned into dollars, and the first and last of their days, in the order of
  /// the currencies.
  public func conversions(ofInput input: Int) -> [(currency: CurrencyCode, rows: Int, days: ClosedRange<Day>)]
  {
    tallies[input].sums.compactMap { currency, sum in
      guard currency != .usd, let days = sum.days else { return nil }
      return (currency, sum.converted, days)
    }.sorted { $0.currency < $1.currency }
  }

  /// Goods codes of an input that had lost a leading zero.
  public func repairedCodes(ofInput input: Int) -> Int { tallies[input].repairedCodes }

  /// Country cells of an input that name no country we know, with their rows, most first.
  public func unknownCountries(ofInput input: Int) -> [(text: String, rows: Int)] {
    tallies[input].unknownCountries.map { (text: String(decoding: $0.key, as: UTF8.self), rows: $0.value) }
      .sorted { $0.rows == $1.rows ? $0.text < $1.text : $0.rows > $1.rows }
  }
}
