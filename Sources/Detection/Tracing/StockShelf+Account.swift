internal import GraphCore
internal import Ledgers
internal import Trade
internal import WorkPool

extension StockShelf {
  /// What became of all that the stocks received, and where all came from that they sent.
  ///
  /// Under proportional mixing the parts of a stock are rounded, so the account is that of the oldest lots first.
  ///
  /// - Throws: `LedgerFault` if the books of any stock do not add up, `Cancelled`.
  func account(_ policy: MixingPolicy, on pool: WorkPool) throws -> LedgerAccount {
    let keys = stocks.keys.sorted()
    let warmUpBefore = try firstDay(on: pool).map { Int($0) + settings.window.longest } ?? .min
    let (stocks, costs) = (self.stocks, keys.map { self.stocks[$0]!.rows.count })
    let accounts = try pool.each(costs: costs) { index in
      stocks[keys[index]]!.account(policy, warmUpBefore: warmUpBefore)
    }
    for (key, account) in zip(keys, accounts)
    where !account.isBalanced || account.passedOn != account.attributed {
      let (residue, unshipped) = account.residue
      throw LedgerFault(firm: FirmID(rawValue: key.firm), residue: residue, unshipped: unshipped)
    }
    return accounts.reduce(into: LedgerAccount()) { $0 += $1 }
  }

  /// The first day of a shipment of the days asked for, whatever its goods: nothing is known of stocks before it.
  private func firstDay(on pool: WorkPool) throws(Cancelled) -> Int32? {
    let (table, since) = (table, settings.since?.rawValue ?? .min)
    return try pool.map(0..<table.count, grain: 1 << 16) { rows in
      rows.reduce(nil as Int32?) { first, row in
        let day = table.day[ShipmentID(row: row)].rawValue
        guard table.status[ShipmentID(row: row)] == .used, day >= since else { return first }
        return min(first ?? day, day)
      }
    }.compactMap(\.self).min()
  }
}

extension StockShelf.Stock {
  fileprivate func account(_ policy: MixingPolicy, warmUpBefore: Int) -> LedgerAccount {
    var books = StockBooks()
    books.open(ledger, received: received, warmUpBefore: warmUpBefore)
    switch policy {
    case .fifo, .proportional: ledger.fifo(&books)
    case .lifo:
      var stack = LotStack()
      ledger.lifo(&books, stack: &stack)
    }
    return books.accounts.reduce(into: LedgerAccount()) { $0 += $1 }
  }
}
