internal import Statistics
public import WorkPool

/// Did a hub take over what the coalition sold directly, or another hub what a hub had sold?
public struct Substitution: AnomalyDetector {
  public static let name = "substitution"
  public static let summary = "find hubs that took over what others had supplied"
  public static let question =
    "Which direct supplies ended, and which hub began to sell the same goods to the same consignee?"
  public static let method = """
    Of each consignee and class, the monthly means of the windows before and after: direct supply from the coalition is lost \
    if it fell by at least 80 %; a hub gained if it sells more than before, and is new if it sold at most 5 % of that before. \
    Replaced is the smaller of loss and gains, shared by gain. A triangle is the strongest form: the very supplier that was \
    lost sells more to the hub that gained. Displacement: a seller in one hub country ended, and one in another began with \
    the same consignee and class within six months of it. Fisher's exact test asks, over all consignees of a class, whether \
    those that lost a supplier gained a hub more often than others.
    """
  public static let lookAlike = """
    Suppliers change for price, quality and delivery; a maker may supply through a regional distributor it always had; a \
    consignee that changed its name shows as one that ended and one that began.
    """
  public static let flags = ["R8", "T7"]
  public static let isLimitedToHubs = true

  /// From which fall on direct supply counts as lost, and up to which share of its later sales a hub is new.
  static let lostShare = 0.8, newShare = 0.05

  public static func result(in trade: DestinationTrade, on pool: WorkPool) throws(Cancelled) -> DetectorResult
  {
    guard let windows = trade.windows, let axis = trade.axis else { return .withoutMeasure(name, trade) }
    var replacements = try trade.each(trade.buyers, on: pool) { buyer in
      ReplacementCase.all(of: buyer, in: trade, windows)
    }
    let tests = FisherByClass(replacements)
    replacements.removeAll { !$0.isLost || $0.gains.isEmpty || !$0.isLarge(trade) }
    for place in replacements.indices { replacements[place].p = tests.p[replacements[place].classLabel] }
    let displacements = try trade.each(trade.buyers, on: pool) { buyer in
      DisplacementCase.all(of: buyer, in: trade, windows, axis)
    }
    return trade.result(name, replacements + displacements)
  }
}

/// By class: whether consignees that lost direct supply gained a new hub more often than others.
struct FisherByClass: Sendable {
  /// One-sided p; classes without both kinds of consignees have none.
  private(set) var p: [UInt32: Double] = [:]

  init(_ consignees: [ReplacementCase]) {
    for (label, group) in Dictionary(grouping: consignees, by: \.classLabel) {
      let test = RewiringTest(group.map { ($0.isLost, $0.hasNewHub) })
      let isMixed = test.lostWithHub + test.lostWithout > 0 && test.otherWithHub + test.otherWithout > 0
      if isMixed, test.lostWithHub + test.otherWithHub > 0 { p[label] = test.tail.value }
    }
  }
}
