/// Hubs in controlled classes against controls, with false discoveries under control.
public struct DiscoveriesReport: Sendable, Equatable, Codable {
  /// The false discovery rate asked for.
  public var rate: Double
  /// Hubs and controlled classes that were tested, and those that could not be.
  public var tested: Int, untested: Int
  /// Kinds of controls used.
  public var controls: [Controls]
  /// Those with a q of at most the rate, and how many of them are false on average, at most.
  public var found: Int, expectedFalse: Double
  /// What share of those tested has nothing to it, estimated on the safe side; q is multiplied by it.
  public var trueNullShare: Double
  /// Discoveries that would be needed at the least possible p for there to be any; absent where none could be.
  public var floorDiscoveries: Int?
  /// Why nothing was tested: a whole sentence.
  public var gap: String?
  /// All that were tested, best first, or the first of them.
  public var items: [DiscoveryReport]

  /// Controls of one kind.
  public struct Controls: Sendable, Equatable, Codable {
    /// `goods`, `date` or `destination`; in words; and how many there are.
    public var kind: String, title: String, count: Int
    /// All parts as described above.
    public init(kind: String, title: String, count: Int) {
      (self.kind, self.title, self.count) = (kind, title, count)
    }
  }

  /// All parts as described above.
  public init(
    rate: Double, tested: Int, untested: Int, controls: [Controls], found: Int, expectedFalse: Double,
    trueNullShare: Double, floorDiscoveries: Int?, gap: String?, items: [DiscoveryReport]
  ) {
    (self.rate, self.tested, self.untested, self.controls) = (rate, tested, untested, controls)
    (self.found, self.expectedFalse, self.floorDiscoveries) = (found, expectedFalse, floorDiscoveries)
    (self.trueNullShare, self.gap, self.items) = (trueNullShare, gap, items)
  }
}

/// A hub in a controlled class: its score, what the score is made of, and its test.
public struct DiscoveryReport: Sendable, Equatable, Codable {
  /// 1 for the best.
  public var rank: Int
  /// The hub, its country, the class with its text and tier.
  public var name: String, country: String, goods: String, goodsText: String?, tier: String?
  /// Each 0...1: trade that was not there before; quantity that coalition goods explain; shipments of its own make;
  /// shipments to buyers that send the class abroad.
  public var timing: Double, traced: Double, ownMake: Double, leaving: Double
  /// Shipments to the destination since the measure, those explained at least by half, and value of all.
  public var shipments: Int, explained: Int, valueUSDCents: Int64?
  /// First and last day of these shipments.
  public var firstDay: String, lastDay: String
  /// Score, p, q and controls; a discovery has a q of at most the rate.
  public var test: FindingReport.Test
  public var isDiscovery: Bool

  /// All parts as described above.
  public init(
    rank: Int, name: String, country: String, goods: String, goodsText: String?, tier: String?,
    timing: Double,
    traced: Double, ownMake: Double, leaving: Double, shipments: Int, explained: Int, valueUSDCents: Int64?,
    firstDay: String, lastDay: String, test: FindingReport.Test, isDiscovery: Bool
  ) {
    (self.rank, self.name, self.country, self.goods) = (rank, name, country, goods)
    (self.goodsText, self.tier, self.timing, self.traced) = (goodsText, tier, timing, traced)
    (self.ownMake, self.leaving, self.shipments, self.explained) = (ownMake, leaving, shipments, explained)
    (self.valueUSDCents, self.firstDay, self.lastDay) = (valueUSDCents, firstDay, lastDay)
    (self.test, self.isDiscovery) = (test, isDiscovery)
  }
}
