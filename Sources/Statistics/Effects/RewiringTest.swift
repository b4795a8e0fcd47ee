/// Whether consignees that lost direct supply gained a new hub more often than those that did not.
///
/// Fisher's exact test, one-sided, on the consignees of one commodity class active in either window.
public struct RewiringTest: Sendable, Equatable {
  /// Lost direct supply: with and without a new hub.
  public let lostWithHub: Int, lostWithout: Int
  /// Kept it, or never had it: with and without a new hub.
  public let otherWithHub: Int, otherWithout: Int

  public init(lostWithHub: Int, lostWithout: Int, otherWithHub: Int, otherWithout: Int) {
    (self.lostWithHub, self.lostWithout) = (lostWithHub, lostWithout)
    (self.otherWithHub, self.otherWithout) = (otherWithHub, otherWithout)
  }

  /// Counts consignees.
  public init(_ consignees: some Sequence<(lostDirect: Bool, gainedHub: Bool)>) {
    var counts = [0, 0, 0, 0]
    for consignee in consignees {
      counts[(consignee.lostDirect ? 0 : 2) + (consignee.gainedHub ? 0 : 1)] += 1
    }
    self.init(
      lostWithHub: counts[0], lostWithout: counts[1], otherWithHub: counts[2], otherWithout: counts[3])
  }

  /// Chance of as many among those that lost, given the margins.
  public var tail: TailProbability {
    fisherUpperTail(lostWithHub, lostWithout, otherWithHub, otherWithout)
  }
}
