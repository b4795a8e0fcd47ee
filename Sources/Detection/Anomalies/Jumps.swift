public import WorkPool

/// Whose trade with the destination jumped when the measure came?
public struct Jumps: AnomalyDetector {
  public static let name = "jumps"
  public static let summary = "find sellers and countries whose sales to the destination jumped"
  public static let question =
    "Which sellers, and which countries, suddenly sold more of a class of goods to the destination?"
  public static let method = """
    Monthly value per seller and class family, and per country and class family, from the first to the last whole month of \
    the input, zeros included. The months after the measure and its days of grace against as many before, whole years \
    where there are any: ratio with a 95 % interval from an over-dispersed Poisson model. A jump has at least twice the \
    value. Its month is found without looking at the measure, with the interval of months that explain the series nearly as \
    well; step, growth, season and single spike are told apart by which of them explains the series best. The change of \
    value is split into price and volume. The p-value describes one series and controls nothing.
    """
  public static let lookAlike = """
    Markets grow, firms are founded and grow, orders come in lumps, seasons return, and everybody's trade with a country \
    changes when others leave it.
    """
  public static let flags = ["T1", "T2", "T6", "F4"]

  /// From which ratio on value has jumped (watch level; ten is alarming).
  static let leastRatio = 2.0

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let axis = trade.axis, let windows = trade.windows, windows.areLongEnough else {
      return .withoutMeasure(name, trade)
    }
    let frame = JumpCase.Frame(windows: windows, axis: axis, market: MarketGrowth(trade, windows))
    let bySeller = try flat(
      pool.map(trade.active.indices, grain: 256) { chunk in
        var space = MonthlySpace(axis)
        return chunk.flatMap { place in
          SaleRuns(trade.sales, trade.sales(of: trade.active[place])) { $0.label }.compactMap { run in
            space.fill(trade.sales[run], trade)
            return JumpCase(trade.sales[run], space, frame, trade, .firm(trade.active[place]))
          }
        }
      })
    let lanes = try Lanes(trade, on: pool)
    let byLane = try flat(
      pool.map(lanes.runs.indices, grain: 64) { chunk in
        var space = MonthlySpace(axis)
        return chunk.compactMap { place in
          let lane = lanes.sales[lanes.runs[place]]
          space.fill(lane, trade)
          return JumpCase(lane, space, frame, trade, .country(trade.country(lane[lane.startIndex].seller)))
        }
      })
    return trade.result(name, bySeller + byLane)
  }
}

/// How the destination's trade in goods that no list names changed: what happened to everybody.
struct MarketGrowth: Sendable {
  /// After by before, over windows of equal length; `nil` where there was nothing before.
  let ratio: Double?

  init(_ trade: DestinationTrade, _ windows: ComparisonWindows) {
    var (before, after) = (Int128(0), Int128(0))
    for sale in trade.sales where sale.has([.toDestination, .fromHub]) && !trade.isControlled(sale.label) {
      switch ComparisonSide(windows, sale) {
      case .before?: before += Int128(sale.cents)
      case .after?: after += Int128(sale.cents)
      case nil: break
      }
    }
    ratio = before > 0 ? Double(after) / Double(before) : nil
  }
}
