/// What the stock ledgers of all hubs say together.
public struct LedgerReport: Sendable, Equatable, Codable {
  /// What all amounts of ledgers, hubs and routes are in.
  public var measure: AmountMeasure
  /// Ledgers, one for each hub firm and commodity class that received something and sent something to a destination,
  /// and their firms, lots, shipments and matches.
  public var ledgers: Int, firms: Int, lots: Int, shipments: Int, matches: Int
  /// Lots and shipments of these firms and classes that declare no such amount, and are in no ledger.
  public var lotsWithoutAmount: Int, shipmentsWithoutAmount: Int
  /// What went from the coalition to destinations.
  public var amount: AttributedAmount
  /// Everything received and sent.
  public var account: StockAccount
  /// How it was measured and checked, and what tolerances changed: whole sentences.
  public var statements: [String]

  /// All parts as described above.
  public init(
    measure: AmountMeasure, ledgers: Int, firms: Int, lots: Int, shipments: Int, matches: Int,
    lotsWithoutAmount: Int, shipmentsWithoutAmount: Int, amount: AttributedAmount, account: StockAccount,
    statements: [String]
  ) {
    (self.measure, self.ledgers, self.firms) = (measure, ledgers, firms)
    (self.lots, self.shipments, self.matches) = (lots, shipments, matches)
    (self.lotsWithoutAmount, self.shipmentsWithoutAmount) = (lotsWithoutAmount, shipmentsWithoutAmount)
    (self.amount, self.account, self.statements) = (amount, account, statements)
  }
}
