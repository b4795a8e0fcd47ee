public import GraphCore
public import Ledgers
public import Trade

/// What the search for routes looks for. Every field can change the answer, none changes how it is found.
public struct RouteSettings: Sendable {
  /// Where goods must not go. A shipment goes where it says it goes, or else to its consignee's country.
  public var destinations: [CountryCode]
  /// Countries whose goods must not go there.
  public var coalition: Set<CountryCode>
  /// Countries a route may pass through; `nil` for every country that is neither in the coalition nor a destination.
  public var hubs: Set<CountryCode>?
  /// Digits of a goods code that make its commodity class: 2, 4, 6, 8 or 10. Shorter codes do not enter.
  public var level = 6
  /// Days from one leg to the next, both ends included; may begin below zero, as a grace for dates.
  public var dwell = 0...180
  /// What makes a first leg one of coalition goods.
  public var sourceRule = SourceRule.shipper
  /// Whether a leg may follow another on the same day.
  public var sameDay = SameDay.allow
  /// Most legs of a chain, 2...5.
  public var legs = 3
  /// First and last day of the shipments looked at, both included.
  public var since: Day?, until: Day?
  /// Only goods whose codes begin with one of these; `nil` for all goods.
  public var goods: [HSCode]?
  /// Only shipments to a destination that declare at least this value, in US cents; `nil` for all. What hubs receive and
  /// send elsewhere is looked at whatever it is worth.
  public var leastCents: Int64?
  /// From this day on, what reaches a destination counts first in the ranking.
  public var measureDay: Day?
  /// A rank for a goods code, small ones first. A class has the smallest rank of its codes that occur in the table.
  public var tierRank: @Sendable (HSCode) -> Int = { _ in 0 }
  /// Whether a goods code was on a list on a day; `nil` where that is not known.
  public var isListed: @Sendable (HSCode, Day) -> Bool? = { _, _ in false }
  /// The family a commodity class belongs to, where editions of the HS split or merged codes.
  public var family: @Sendable (HSCode) -> HSCode = { $0 }
  /// What of a lot is lost in handling and repacking before it is sent on; for quantities alone.
  public var loss = LossShare.none
  /// Whether stocks are kept apart by the declared origin of their goods; for quantities alone.
  public var byOrigin = false
  /// What quantities are measured in; `nil` for mass, or value where too few shipments declare one.
  public var measure: QuantityMeasure?
  /// How many of the best routes to give; `nil` gives all.
  public var limit: Int? = 100
  /// Steps the search for routes may take, and again the count of paths.
  public var budget = RouteQuery.defaultBudget
  /// Only routes of this evidence grade or a better one; `nil` for all.
  public var minGrade: EvidenceGrade?
  /// Firms that may use a container, bill, declaration, serial or part number for it to link two legs. In large tables
  /// one for each thousand shipments, if that is more: what many firms write is a standard or a catalogue word.
  public var markFirms = 50
  /// Shipments listed for each leg of a route; `nil` lists all.
  public var evidenceLimit: Int? = 100

  /// The defaults of a search; `hubs` as in the property.
  public init(destinations: [CountryCode], coalition: Set<CountryCode>, hubs: Set<CountryCode>? = nil) {
    (self.destinations, self.coalition, self.hubs) = (destinations, coalition, hubs)
  }

  /// What makes a first leg one of coalition goods.
  public enum SourceRule: String, Sendable, CaseIterable {
    /// Its consignor's country is in the coalition.
    case shipper
    /// Its declared origin is in the coalition, and its consignor's country is no destination.
    case origin
    /// Either of the two.
    case either
  }

  /// Whether a leg may follow another on the same day. Days do not say which came first.
  public enum SameDay: String, Sendable, CaseIterable {
    case allow, deny
  }

  /// The dwell window, with the same-day rule in it.
  public var window: DwellWindow { DwellWindow(dwell, allowsSameDay: sameDay == .allow) }
}
