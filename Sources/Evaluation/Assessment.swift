/// How a report does against an answer key: the one value that every output format renders.
///
/// Shares are 0...1, masses grams, times days. `nil` means not computable, and a notice or statement says why.
/// Intervals are the middle 95 % over resamples of the key's schemes.
public struct Assessment: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.evaluation/1"
  public var schema = Assessment.currentSchema
  public var key: KeySummary
  public var report: ReportSummary
  /// Seed and number of the resamples behind the intervals.
  public var seed: UInt64, resamples: Int
  /// The report's rankings of routes, intermediaries and shipments, and those of the baselines, level by level.
  public var rankings: [Ranking]
  public var schemes: SchemeRecall
  /// Innocent items among the first R, by what they are; `ordinary` are those in no decoy.
  public var falsePositives: [FalsePositives]
  public var falseDiscoveries: FalseDiscoveries
  /// Hubs and classes that stand out from controls; `nil` where the report tests none.
  public var discoveries: Discoveries?
  /// `nil` where the report has no scores.
  public var calibration: Calibration?
  /// Of the first 1,000 leads, what part has the same score as another; `nil` where there are none.
  public var equalScores: Double?
  /// How the scores were judged, or why they could not be.
  public var calibrationStatement: String
  public var quantity: Quantity
  public var leadTime: LeadTime
  /// What could not be computed and why, and what a reader should know: whole sentences.
  public var notices: [String]

  /// What the key holds.
  public struct KeySummary: Sendable, Equatable, Codable {
    public var seed: UInt64?, rows: Int?, layout: String?
    public var schemes: Int, decoys: Int
    public var positiveRoutes: Int, positiveFirms: Int, positiveShipments: Int
    public var divertedGrams: Int64
  }

  /// What was judged.
  public struct ReportSummary: Sendable, Equatable, Codable {
    public var version: String, command: String
    /// Routes listed and found.
    public var routesListed: Int, routesFound: Int
  }

  /// What is ranked.
  public enum Level: String, Sendable, Equatable, Codable, CaseIterable { case routes, firms, shipments }

  /// One ranking.
  public struct Ranking: Sendable, Equatable, Codable {
    public var level: Level
    /// `report`, or the name of a baseline.
    public var method: String
    /// Different items reported, and items of the key that were not.
    public var reported: Int, missed: Int
    /// Leads that name an item again; left out.
    public var repeats: Int
    /// R: positive items of the key.
    public var positives: Int
    public var averagePrecision: Estimate
    /// Precision among the first R, which is also the recall there.
    public var precisionAtR: Estimate
    public var rocAUC: Estimate
    public var cutoffs: [Cutoff]
  }

  /// The first k items.
  public struct Cutoff: Sendable, Equatable, Codable {
    public var k: Int
    public var precision: Estimate, recall: Estimate
  }

  /// Diversions that the report shows.
  public struct SchemeRecall: Sendable, Equatable, Codable {
    public var schemes: Int
    /// Share with a route in the report, and among its first R routes.
    public var found: Estimate, foundAmongFirst: Estimate
    /// Share with an intermediary in the report, and among its first R firms.
    public var hubFound: Estimate, hubFoundAmongFirst: Estimate
    public var kinds: [Kind]

    /// The diversions of one kind.
    public struct Kind: Sendable, Equatable, Codable {
      public var kind: String
      public var schemes: Int
      public var found: Int, foundAmongFirst: Int
      public var hubFound: Int, hubFoundAmongFirst: Int
    }
  }

  /// Innocent items of one kind.
  public struct FalsePositives: Sendable, Equatable, Codable {
    public var kind: String
    /// Decoys of the kind in the key; `nil` for ordinary trade.
    public var decoys: Int?
    /// Among the first R routes, and the first R firms.
    public var routes: Int, firms: Int
  }

  /// The share of false leads among the reported, against the share asked for.
  public struct FalseDiscoveries: Sendable, Equatable, Codable {
    /// `nil` where the report states none.
    public var asked: Double?
    /// Leads that keep to the asked rate, and the share of them that is false.
    public var leads: Int?, realised: Double?
    public var statement: String
  }

  /// Hubs and controlled classes that the report calls discoveries, against the key.
  public struct Discoveries: Sendable, Equatable, Codable {
    /// The rate asked for.
    public var asked: Double
    /// Hubs and classes tested, and discoveries; of these, those that are in no diversion, and their share.
    public var tested: Int, found: Int, wrong: Int, realised: Double
    public var kinds: [Kind]

    /// The schemes, or decoys, of one kind.
    public struct Kind: Sendable, Equatable, Codable {
      public var kind: String, isDiversion: Bool
      /// How many are planted; of these, those with a hub and class that was tested, and that is a discovery.
      public var schemes: Int, tested: Int, found: Int

      public init(kind: String, isDiversion: Bool, schemes: Int, tested: Int, found: Int) {
        (self.kind, self.isDiversion, self.schemes) = (kind, isDiversion, schemes)
        (self.tested, self.found) = (tested, found)
      }
    }
  }

  /// Mass that the report's routes carry against the key's.
  public struct Quantity: Sendable, Equatable, Codable {
    /// Share of the diverted mass of the key that the report's routes carry.
    public var recall: Estimate
    /// Share of the mass on the report's routes that is diverted by the key, over all routes and over the first R.
    public var precision: Estimate, precisionAmongFirst: Estimate
    /// Which mass was taken.
    public var statement: String
  }

  /// How much earlier a lead could have been had than a watchlist entry.
  public struct LeadTime: Sendable, Equatable, Codable {
    /// Intermediaries of diversions that the key lists on a day, and those of them that are in the report.
    public var listedFirms: Int, reportedFirms: Int
    /// Days from the first shipment in the evidence of the firm's best lead to its listing.
    public var min: Int?, median: Double?, max: Int?
    /// How many were reported on shipments before their listing.
    public var early: Int
  }
}
