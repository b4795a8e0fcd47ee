public import GraphCore

/// Which parties are one firm, and what the firm is called.
///
/// Before entity resolution a firm is a (folded name, country); folding is NFKC, lower case, white space collapsed.
public struct Firms: Sendable {
  /// The firm of each party; `FirmID.none` for placeholders.
  public let ofParty: Column<PartyID, FirmID>
  /// The party whose spelling stands for the firm in reports: the most frequent one, of equals the first in party order.
  public let representative: Column<FirmID, PartyID>
  /// Country of each firm.
  public let countries: Column<FirmID, CountryCode>

  /// Columns as described; firms are numbered in the order of (folded name, country).
  public init(
    ofParty: Column<PartyID, FirmID>, representative: Column<FirmID, PartyID>,
    countries: Column<FirmID, CountryCode>
  ) {
    precondition(representative.count == countries.count)
    (self.ofParty, self.representative, self.countries) = (ofParty, representative, countries)
  }

  /// Number of firms.
  public var count: Int { countries.count }
}
