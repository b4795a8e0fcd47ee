public import GraphCore

extension FlowTable {
  /// A table of columns of equal length that were filled in place.
  public init(
    status: Column<FlowLineID, FlowStatus>, period: Column<FlowLineID, TradePeriod>,
    reporter: Column<FlowLineID, CountryCode>, partner: Column<FlowLineID, CountryCode>,
    flow: Column<FlowLineID, TradeFlow>, goods: Column<FlowLineID, HSCode>, value: Column<FlowLineID, Int64>,
    currency: Column<FlowLineID, CurrencyCode>, netMass: Column<FlowLineID, Quantity>,
    quantity: Column<FlowLineID, Quantity>, unit: Column<FlowLineID, UInt8>,
    detail: Column<FlowLineID, UInt32>, line: Column<FlowLineID, UInt32>, units: [String],
    files: [Range<Int>], isReconciled: [Bool]
  ) {
    (self.status, self.period, self.reporter, self.partner) = (status, period, reporter, partner)
    (self.flow, self.goods, self.value, self.currency) = (flow, goods, value, currency)
    (self.netMass, self.quantity, self.unit) = (netMass, quantity, unit)
    (self.detail, self.line, self.units) = (detail, line, units)
    (self.files, self.isReconciled) = (files, isReconciled)
  }
}
