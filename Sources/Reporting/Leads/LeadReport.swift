/// A lead: a hub firm that sent one class of controlled goods to a destination, and all that speaks for and against its
/// being diversion, in one score that can be argued with.
public struct LeadReport: Sendable, Equatable, Codable {
  /// Stable: a digest of regime, firm, country and goods class.
  public var id: String
  /// 1 for the best of its destination.
  public var rank: Int
  /// 0...1, to nine digits: how leads like it fare on made-up trade. A score, no probability.
  public var score: Double
  /// Sum of `base` and the contributions that count; `score` is its logistic function.
  public var logOdds: Double, base: Double
  /// One sentence with the numbers.
  public var sentence: String
  /// The firm that sent the goods to the destination.
  public var firm: Party
  /// Goods class, its text and tier.
  public var goods: String, goodsText: String?, tier: String?
  /// Its shipments to the destination since the measure, of goods that were on a list that day: how many, their value where
  /// declared, first and last day.
  public var shipments: Int, valueUSDCents: Int64?, firstDay: String, lastDay: String
  /// The best evidence grade of its routes; `nil` where no route is listed.
  public var grade: RouteReport.Grade?
  /// Leads with the same hub and a common consignee have one scheme: the id of the best of them.
  public var scheme: String
  /// What speaks for it and against it, by family, largest contribution first.
  public var evidence: [Evidence]
  /// What could not be computed, and for want of what: whole sentences.
  public var missing: [String]
  /// What would make it stronger: whole sentences.
  public var questions: [String]
  /// Firms from which the explained goods came and those that received them, most value first; firms between the suppliers
  /// and this one.
  public var suppliers: [Partner], earlierHubs: [Partner], consignees: [Partner]
  /// Hubs two stocks and more before this one, most first, with the part of the explained quantity that came through each.
  public var distantHubs: [Partner]
  /// Its trade with the destination in this class, month by month over the whole of the data.
  public var months: [Month]
  /// Which lots explain which shipments, oldest lots first; the first of them, and how many there are.
  public var lots: [Lot], lotCount: Int
  /// Ids of its routes in `DestinationReport.routes`, best first; of findings about it.
  public var routes: [String], findings: [String]
  /// Licences and exceptions that concern its shipments.
  public var exemptions: [RouteReport.ExemptionNote]?
  /// The test of its score against controls, and whether q keeps to the rate asked for; `nil` where not tested.
  public var test: FindingReport.Test?, isDiscovery: Bool
  /// What trade statistics say of its lane; `nil` where they were not given, or do not say.
  public var lane: StatisticsReport.LaneContext?
  /// How unlike the other leads it is, 0...1, and whether it is in the list for that alone (`--explore`).
  public var novelty: Double, isExploration: Bool

  /// A lead of which only the subject is known yet.
  public init(
    id: String, rank: Int, sentence: String, firm: Party, goods: String, firstDay: String, lastDay: String
  ) {
    (self.id, self.rank, self.sentence, self.firm, self.goods) = (id, rank, sentence, firm, goods)
    (self.firstDay, self.lastDay, scheme) = (firstDay, lastDay, id)
    (score, logOdds, base, shipments, lotCount, novelty) = (0, 0, 0, 0, 0, 0)
    (evidence, missing, questions, suppliers, earlierHubs, consignees) = ([], [], [], [], [], [])
    distantHubs = []
    (months, lots, routes, findings) = ([], [], [], [])
    (isDiscovery, isExploration) = (false, false)
  }

  /// A firm, with what watchlists say of it.
  public struct Party: Sendable, Equatable, Codable {
    public var name: String, country: String
    /// A line for each listing; `nil` where no list was given.
    public var listed: [String]?

    public init(name: String, country: String, listed: [String]? = nil) {
      (self.name, self.country, self.listed) = (name, country, listed)
    }
  }

  /// A firm on the other side, and what passed between.
  public struct Partner: Sendable, Equatable, Codable {
    public var name: String, country: String
    /// Shipments, their value where declared, and the part of the lead's explained (or sent) quantity, 0...1.
    public var shipments: Int, valueUSDCents: Int64?, share: Double

    public init(name: String, country: String, shipments: Int, valueUSDCents: Int64?, share: Double) {
      (self.name, self.country, self.shipments) = (name, country, shipments)
      (self.valueUSDCents, self.share) = (valueUSDCents, share)
    }
  }

  /// A month of the lead's trade with the destination.
  public struct Month: Sendable, Equatable, Codable {
    /// `2022-03`.
    public var month: String
    /// Shipments, and their value; 0 where none declares one.
    public var shipments: Int, valueUSDCents: Int64

    public init(month: String, shipments: Int, valueUSDCents: Int64) {
      (self.month, self.shipments, self.valueUSDCents) = (month, shipments, valueUSDCents)
    }
  }

  /// A part of a shipment to the destination, and the lot that served it, oldest lots first.
  public struct Lot: Sendable, Equatable, Codable {
    /// The row in which the hub received the lot, and the row in which it sent goods on.
    public var received: RouteReport.Evidence, sent: RouteReport.Evidence
    /// How much of the shipment the lot served: grams, or US cents (`measure` of the ledgers).
    public var quantity: Int64
    /// Days between.
    public var days: Int

    public init(received: RouteReport.Evidence, sent: RouteReport.Evidence, quantity: Int64, days: Int) {
      (self.received, self.sent, self.quantity, self.days) = (received, sent, quantity, days)
    }
  }

  /// A family of evidence. Within a family the strongest piece counts alone, so that one fact told ten times is one fact;
  /// families add up.
  public enum Family: String, Sendable, Equatable, Codable, CaseIterable {
    case route, quantity, time, price, party, goods, pattern
    /// Innocent explanations and exemptions: each counts, and none can raise a score.
    case innocent
  }

  /// One piece of evidence.
  public struct Evidence: Sendable, Equatable, Codable {
    public var family: Family
    /// Stable: `traced`, `own make`.
    public var name: String
    /// What it says, with its numbers.
    public var sentence: String
    /// How strong it is, 0...1; what it would add to the log-odds (negative for innocent explanations).
    public var strength: Double, contribution: Double
    /// Whether it counts: the strongest of its family, and every innocent explanation.
    public var counts: Bool
    /// The score without it.
    public var scoreWithout: Double
    /// Ids of findings that say so in detail.
    public var findings: [String]

    public init(
      family: Family, name: String, sentence: String, strength: Double, contribution: Double, counts: Bool,
      scoreWithout: Double, findings: [String]
    ) {
      (self.family, self.name, self.sentence) = (family, name, sentence)
      (self.strength, self.contribution, self.counts) = (strength, contribution, counts)
      (self.scoreWithout, self.findings) = (scoreWithout, findings)
    }
  }
}
