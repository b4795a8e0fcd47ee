public import Trade

/// An answer key: what was planted in made-up trade, and what only looks like it (`entrepot.truth/1`).
///
/// Everything that is not listed is innocent. Masses are grams, days are days of the calendar, label 1 (`isPositive`)
/// is a diversion: coalition goods that were controlled for the destination on the day of their last leg, passed on by
/// a firm in a third country.
public struct TruthKey: Sendable, Equatable {
  /// The schema this version reads.
  public static let schema = "entrepot.truth/1"

  public var schemes: [Scheme]
  public var routes: [Route]
  public var firms: [Firm]
  public var shipments: [Shipment]

  public init(schemes: [Scheme], routes: [Route], firms: [Firm], shipments: [Shipment]) {
    (self.schemes, self.routes, self.firms, self.shipments) = (schemes, routes, firms, shipments)
  }

  /// A planted scheme or decoy.
  public struct Scheme: Sendable, Equatable {
    public var number: Int
    /// What was planted: `one-hub`, `distributor`.
    public var kind: String
    public var isPositive: Bool
    /// Alpha-2.
    public var destination: String
    /// Of the last leg.
    public var goods: HSCode
    public var firstDay: Day, lastDay: Day
    public var shipments: Int
    public var divertedGrams: Int64
  }

  /// The firms that goods of a scheme passed, supplier first, consignee last.
  public struct Route: Sendable, Equatable {
    /// Index of `schemes`.
    public var scheme: Int
    public var isPositive: Bool
    public var destination: String
    public var goods: HSCode
    /// Indices of `firms`, and the countries they are in.
    public var firms: [Int], countries: [String]
    public var shipments: Int
    public var divertedGrams: Int64
  }

  /// A firm that takes part in a scheme or decoy.
  public struct Firm: Sendable, Equatable {
    public var name: String, country: String
    public var role: Role
    /// Whether it is an intermediary of a diversion.
    public var isPositive: Bool
    /// Kinds of the schemes and decoys it takes part in.
    public var kinds: [String]
    /// What it passed on.
    public var divertedGrams: Int64
    /// The day it appears on a watchlist.
    public var listedOn: Day?
    /// Every way its name is written in the data.
    public var spellings: [String]

    /// What it did.
    public enum Role: String, Sendable, CaseIterable { case supplier, hub, consignee }
  }

  /// A row of a scheme or decoy.
  public struct Shipment: Sendable, Equatable {
    public var declaration: String
    /// Line of the data file; the header is line 1.
    public var line: Int
    /// 1 for the first leg.
    public var leg: Int
    /// Index of `schemes`.
    public var scheme: Int
    public var isPositive: Bool
    /// What of the row is diverted; last legs only.
    public var divertedGrams: Int64
  }
}
