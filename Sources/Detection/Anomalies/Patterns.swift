internal import GraphCore
internal import Statistics
internal import Trade
public import WorkPool

/// Which trade has a shape that honest trade seldom has?
public struct Patterns: AnomalyDetector {
  public static let name = "patterns"
  public static let summary = "find splitting, round trips, rows of sellers, drifting codes, stockpiles"
  public static let question =
    "Which shipments are split below a threshold, go round, change sellers, currency or codes, or name nobody?"
  public static let method = """
    Splitting: runs of shipments between two firms in one class, at most 7 days apart, three or more, each below --threshold \
    and together above it; beside it the binomial test of bunching just below against just above. Round trip: goods of a \
    class sold to a firm and bought back from it within 180 days, by a firm that sells on to the destination. Parallel \
    sellers: three or more sellers of a class to one consignee, each for at most a year, beginning two months or more apart. \
    Code drift: the controlled share of a seller's sales in a chapter falls from over half to under a fifth while free codes \
    of the chapter rise. Stockpile: 60 days before the measure with three times the usual 60 days. Currency switch: between two firms, or from a \
    country, the share of a currency that no coalition country issues rises by 17 percentage points or more across the \
    measure. Nobody: shipments that name no consignee.
    """
  public static let lookAlike = """
    Spare parts and samples are small; goods go back for repair; suppliers of one customer follow one another; codes are \
    corrected; orders are placed before any announced change; banks refuse dollars whatever the goods; forwarders stand in for consignees.
    """
  public static let flags = ["G5", "G11", "G12", "R12", "R16", "T5", "F18"]

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard trade.axis != nil else { return DetectorResult(detector: name) }
    let bySeller = try trade.each(trade.sellers, on: pool) { seller -> [PatternCase] in
      splitting(of: seller, trade) + roundTrips(of: seller, trade) + codeDrift(of: seller, trade)
        + stockpiles(of: seller, trade) + currencySwitches(of: seller, trade)
    }
    let byBuyer = try trade.each(trade.buyers, on: pool) { parallelSellers(of: $0, trade) }
    var result = trade.result(name, bySeller + byBuyer + currencySwitchesOfCountries(trade) + unnamed(trade))
    if trade.windows == nil {
      result.gaps += [
        "Not computable: code drift, stockpiles and currency switches (\(trade.whyNothingIsCompared))."
      ]
    } else if trade.table.currency == nil {
      result.gaps += ["Not computable: currency switches (no currency column)."]
    }
    return result
  }
}

/// A shape with its numbers.
struct PatternCase: AnomalyCase {
  var kind: String
  var subject: Finding.Subject
  var sentence: String
  var effects: [Finding.Effect]
  var p: Double?
  var rows: [UInt32]
  var weight: Int128
  var label: UInt32?
  var order: UInt64 {
    UInt64(subject.firm?.rawValue ?? subject.partner?.rawValue ?? UInt32(subject.country?.rawValue ?? .max))
      << 32 | UInt64(label ?? .max)
  }

  func finding(in trade: DestinationTrade) -> Finding {
    var finding = Finding(detector: Patterns.name, kind: kind, subject: subject, sentence: sentence)
    (finding.effects, finding.p) = (effects, p)
    (finding.evidence, finding.shipments) = (trade.evidence(rows), rows.count)
    if let firm = subject.firm, firm != .none, let label {
      finding.checks = InnocentChecks(trade, seller: firm.rawValue, label: label).all
    }
    return finding
  }
}
