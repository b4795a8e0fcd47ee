internal import GraphCore
public import Trade

/// The trade of one firm in one class with a destination since the measure, as far as it goes through hubs: what speaks for
/// its being diversion, and what against it.
///
/// All of it is counted before anybody asks whether the class is controlled, so that controlled classes can be compared with
/// others (`Discoveries`).
public struct HubScore: Sendable, Equatable {
  /// Who, and what class.
  public var firm: FirmID, goods: HSCode
  /// Shipments to the destination since the measure, their value in US cents, first and last day.
  public var shipments = 0
  public var cents: Int128 = 0
  public var firstDay: Day, lastDay: Day
  /// Those of them that are goods made in the coalition and not by the seller; `nil` where neither maker nor origin is
  /// recorded.
  public var declared: Int?
  /// Those that goods of the coalition explain at least by half, oldest lots first, and what part of the quantity such goods
  /// explain; `nil` where there is neither mass nor value.
  public var explained: Int?, traced: Double?
  /// Those that share a document, or a maker or brand, with a lot that served them; `nil` where rows name none.
  public var documented: Int?, sameMaker: Int?
  /// What part of the monthly trade with the destination since the measure was not there before it; `nil` where the
  /// records do not reach back.
  public var timing: Double?
  /// Whether the firm is first seen since the measure; `nil` as for `timing`.
  public var isNew: Bool?
  /// The median price per gram there by that of lots of the coalition; `nil` with fewer than three prices on a side.
  public var markUp: Double?
  /// What part of the shipments went to buyers whose own supply from the coalition ended, and to buyers that another hub had
  /// supplied until then; `nil` as for `timing`.
  public var replaces: Double?, takesOver: Double?
  /// What part of the shipments is of the seller's own make or country, and went to buyers that send the class abroad
  /// themselves.
  public var ownMake = 0.0, leaving = 0.0
  /// Those that goods of the coalition explain which were bought before the measure, and not the goods bought since; `nil` as for
  /// `explained`.
  public var oldStock: Int?
  /// What part of the shipments goes to buyers that are recorded in a country like the destination in name, too.
  public var miscoded = 0.0
  /// What part of the shipments has a description that says so; `nil` without descriptions.
  public var repair: Double?, transit: Double?, licence: Double?
  /// What part of its sales of the class since the measure goes elsewhere, by shipments.
  public var elsewhere = 0.0
  /// What part of the value was on a list on its day; 1 for classes that no list names, which are judged as if they were.
  public var listedThen = 1.0
  /// Whether a list of the regime names any code of the class.
  public var isControlled: Bool
  /// What is known of its parties from watchlists, and of exemptions: 0...1; `nil` where nobody asked.
  public var listed: Double?, exemption: Double?
  /// What part of the growth of its lane goods on no list show as well, by statistics, 0...1; `nil` where nobody asked.
  public var laneGrew: Double?
  /// What all of it comes to.
  public var result = LeadScore(EvidenceStrengths(), .even)

  /// Nothing counted yet.
  init(firm: FirmID, goods: HSCode, firstDay: Day, lastDay: Day, isControlled: Bool) {
    (self.firm, self.goods, self.isControlled) = (firm, goods, isControlled)
    (self.firstDay, self.lastDay) = (firstDay, lastDay)
  }

  /// The log-odds, which rank.
  public var score: Double { result.logOdds }

  /// The strength of each piece of evidence.
  public var strengths: EvidenceStrengths {
    var strengths = EvidenceStrengths()
    strengths[.declaredMake] = declared.map { supported($0, of: shipments, half: 2) }
    strengths[.document] = documented.map { supported($0, of: $0, half: 0.25) }
    strengths[.sameMaker] = sameMaker.map { supported($0, of: shipments, half: 2) }
    strengths[.traced] = explained.map { supported($0, of: shipments, half: 5) }
    strengths[.newTrade] = timing
    strengths[.newFirm] = isNew.map { $0 ? 1 : 0 }
    strengths[.markUp] = markUp.map(HubScore.markUpStrength)
    strengths[.listed] = listed
    strengths[.goods] = 0.9 * listedThen + 0.1 * HubScore.magnitude(cents)
    strengths[.replaces] = replaces
    strengths[.takesOver] = takesOver
    (strengths[.ownMake], strengths[.leaving]) = (ownMake, leaving)
    strengths[.oldStock] = oldStock.map { Double($0) / Double(max(1, shipments)) }
    strengths[.miscoded] = miscoded
    (strengths[.repair], strengths[.transit], strengths[.licence]) = (repair, transit, licence)
    strengths[.exemption] = exemption
    (strengths[.elsewhere], strengths[.laneGrew]) = (elsewhere, laneGrew)
    return strengths
  }

  /// 0 up to a quarter more, as a dealer takes; 1 from two and a half times on, beyond what was measured for goods that became hard
  /// to get (+75 % in the median: Korhonen and Simola, BOFIT 2025; +122 %: CEPII policy brief).
  static func markUpStrength(_ ratio: Double) -> Double { min(max((ratio - 1.25) / 1.25, 0), 1) }

  /// Decimal digits of an amount in dollars, a tenth each: so small a part of the score that it parts equals alone.
  static func magnitude(_ cents: Int128) -> Double {
    var (digits, rest) = (0.0, Double(max(0, cents)) / 100)
    while rest >= 10 { (digits, rest) = (digits + 1, rest / 10) }
    return min(1, (digits + rest / 10) / 10)
  }
}
