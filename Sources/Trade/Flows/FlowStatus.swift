/// What becomes of a line of trade statistics: it counts, or why it does not.
///
/// A line that does not count is not lost: how many there are of each kind stands in every report.
public enum FlowStatus: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// Counts.
  case used
  /// The reporter is a group of countries: the European Union, the euro area.
  case groupReporter
  /// The partner is a group of countries: World, Extra-EU27. World counts where a reporter names no partner.
  case groupPartner
  /// The goods contain those of other lines: TOTAL beside headings, headings beside subheadings. TOTAL stands for all goods,
  /// and is never added to its parts.
  case groupGoods
  /// The period contains those of other lines: a year beside its months. It stands for the year, and is never added to
  /// its months.
  case groupPeriod
  /// One customs procedure of several, where only the total over all is counted.
  case oneProcedure
  /// One mode of transport of several.
  case oneMode
  /// One second partner of several.
  case oneSecondPartner
  /// A flow that is none of ours: processing, transit.
  case otherFlow
  /// Equal to an earlier line in all that is read.
  case repeated
  /// Another line says something else of the same thing, and that one is taken.
  case contradicted
  /// No value: confidential, suppressed, or an empty cell.
  case noValue
  /// No rate converts its currency to that of the report.
  case noRate
  /// Reporter and partner are one country.
  case ownTrade
  /// Outside what was asked for.
  case outsideQuestion
  /// Cannot be read; the reason is told with its line.
  case quarantined
}

extension FlowStatus {
  /// Whether a line shows that its reporter publishes its flow in its period, so that what has no line there is zero.
  ///
  /// Lines without a value or a rate, beyond what was asked for, of another flow, or on a part whose total is missing leave
  /// the period unknown.
  @inlinable public var showsReporting: Bool {
    switch self {
    case .used, .groupPartner, .groupGoods, .groupPeriod, .repeated, .contradicted, .ownTrade: true
    case .groupReporter, .oneProcedure, .oneMode, .oneSecondPartner, .otherFlow, .noValue, .noRate,
      .outsideQuestion, .quarantined:
      false
    }
  }
}
