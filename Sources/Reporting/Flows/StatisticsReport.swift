public import Flows
public import Trade

/// What trade statistics say beside shipment records.
public struct StatisticsReport: Sendable, Equatable, Codable {
  /// The files of statistics, and where their lines went.
  public var inputs: [FlowReport.Input]
  /// Currency of all values.
  public var currency: CurrencyCode
  /// What concerns all regimes: whole sentences.
  public var notices: [String]

  public init(inputs: [FlowReport.Input], currency: CurrencyCode, notices: [String]) {
    (self.inputs, self.currency, self.notices) = (inputs, currency, notices)
  }

  /// How much of what statistics count on a lane the shipment records hold.
  public struct Coverage: Sendable, Equatable, Codable {
    public var lane: Lane
    /// Name of the group of goods.
    public var goods: String
    /// Months that both know, and the first and the last of them.
    public var months: Int, from: Month, to: Month
    /// Hundredths of the currency: declared in the records, and in the statistics.
    public var records: Int64, statistics: Int64
    /// Records over statistics; above 1 where records hold more than statistics know, which is worth a question. `nil` where
    /// statistics have nothing.
    public var share: Double?

    public init(
      lane: Lane, goods: String, months: Int, from: Month, to: Month, records: Int64, statistics: Int64
    ) {
      (self.lane, self.goods, self.months, self.from, self.to) = (lane, goods, months, from, to)
      (self.records, self.statistics) = (records, statistics)
      share = statistics > 0 ? ((Double(records) / Double(statistics)) * 1e6).rounded() / 1e6 : nil
    }
  }

  /// The lane of a lead: what everybody sent of its goods to its destination.
  public struct LaneContext: Sendable, Equatable, Codable {
    public var lane: Lane
    /// Goods the figures are of, and whether these are wider than the lead's class, as the statistics have no finer ones.
    public var goods: String, isWider: Bool
    /// First and last months of equal windows before and after the measure.
    public var windows: FlowReport.ComparedWindows
    /// What everybody sent, hundredths of the currency.
    public var before: Int64, after: Int64
    /// After over before; `nil` where nobody sent any before.
    public var ratio: Double?
    /// The same ratio of goods on no list; `nil` where the statistics have none.
    public var unlistedRatio: Double?
    /// What part of the growth goods on no list share, 0...1; `nil` where that is not known.
    public var sharedGrowth: Double?
    /// What the lead's firm declared after, in the same months, and its part of what everybody sent.
    public var firm: Int64?, firmShare: Double?

    public init(
      lane: Lane, goods: String, isWider: Bool, windows: FlowReport.ComparedWindows, before: Int64,
      after: Int64,
      unlistedRatio: Double?
    ) {
      (self.lane, self.goods, self.isWider, self.windows) = (lane, goods, isWider, windows)
      (self.before, self.after, self.unlistedRatio) = (before, after, unlistedRatio)
      let ratio = before > 0 ? Double(after) / Double(before) : nil
      self.ratio = ratio
      guard let unlistedRatio else { return }
      // New and growing lanes of the class alone are no growth of everything.
      guard let ratio else {
        sharedGrowth = after > 0 ? 0 : nil
        return
      }
      sharedGrowth = ratio > 1 ? min(max((unlistedRatio - 1) / (ratio - 1), 0), 1) : nil
    }
  }
}

extension StatisticsReport.LaneContext {
  /// What it says, with its numbers.
  func sentence(_ currency: CurrencyCode) -> String {
    let span =
      "\(windows.afterFrom) to \(windows.afterTo) against \(windows.beforeFrom) to \(windows.beforeTo)"
    let growth =
      ratio.map { "\(ratioText($0)) times" } ?? (after > 0 ? "new" : "nothing before and after")
    let others = unlistedRatio.map { "; goods on no list \(ratioText($0)) times" } ?? ""
    let part = firmShare.map { share in
      share > 1
        ? " This firm's records hold more than that: \(millions(firm ?? 0, currency))."
        : " This firm is \(shareText(share)) of it."
    }
    return
      "Statistics (\(lane.reportText) of \(lane.reporters.text)): everybody sent \(millions(after, currency)) of \(goods)\(isWider ? " (they have no finer figures)" : "") "
      + "from \(lane.exporter.text) to \(lane.importer.text) after \(millions(before, currency)) before, \(growth) (\(span))\(others).\(part ?? "")"
  }
}
