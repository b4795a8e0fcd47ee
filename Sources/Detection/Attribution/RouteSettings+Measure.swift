internal import GraphCore
public import Trade
public import WorkPool

extension RouteSettings {
  /// What quantities are measured in: what was asked for, or else what ledgers of these settings are measured in.
  ///
  /// Where there is no ledger, all used rows are asked; where there is no column for either, it is mass, and nothing has
  /// any.
  public func preferredMeasure(in table: ShipmentTable, on pool: WorkPool) throws(Cancelled)
    -> QuantityMeasure
  {
    if let measure { return measure }
    let order = try StockOrder(StockPicker(table, self), on: pool)
    let coverage =
      order.stocks.isEmpty
      ? try MeasureCoverage(ofUsedRows: table, on: pool) : try MeasureCoverage(order, table, on: pool)
    return coverage.best ?? .mass
  }
}
