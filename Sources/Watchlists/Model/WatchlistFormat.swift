/// How a watchlist is written.
public enum WatchlistFormat: String, Sendable, Hashable, CaseIterable {
  /// `sdn.csv` or `cons_prim.csv` with other names, addresses and comments in files beside it.
  case ofacFlat = "ofac-flat"
  /// Consolidated Screening List of trade.gov, comma or TAB, 28 or 29 columns.
  case consolidatedScreening = "consolidated-screening-list"
  /// Denied Persons List of BIS.
  case deniedPersons = "bis-denied-persons"
  /// Supplement No. 4 to 15 CFR 744 as a table.
  case entityList = "bis-entity-list"
  /// One JSON object with `list_id`, `count` and `entities`.
  case countedJSON = "counted-json"
  /// Financial sanctions of the EU, `;`, one row a part.
  case euFinancial = "eu-financial-sanctions"
  /// Annexes of Regulation (EU) 833/2014 as a table.
  case euAnnexes = "eu-annexes"
  /// UK Sanctions List since 28 January 2026.
  case ukSanctions = "uk-sanctions-list"
  /// Consolidated list of OFSI until then.
  case ukConsolidated = "uk-consolidated-list"
  /// Consolidated list of the Security Council, XML.
  case unConsolidated = "un-consolidated"
  /// `targets.simple.csv` of OpenSanctions.
  case openSanctionsSimple = "opensanctions-simple"
  /// FollowTheMoney entities, one JSON object a line.
  case followTheMoney = "followthemoney"
  /// Section 1260H companies by listing period, as OpenSanctions keeps them.
  case militaryCompanies = "military-companies"
  /// A table of one's own with a column of names.
  case own = "own"

  /// What to call it in a sentence.
  public var title: String {
    switch self {
    case .ofacFlat: "OFAC flat files"
    case .consolidatedScreening: "Consolidated Screening List"
    case .deniedPersons: "Denied Persons List"
    case .entityList: "Entity List table"
    case .countedJSON: "JSON with a count of entities"
    case .euFinancial: "EU financial sanctions"
    case .euAnnexes: "annexes of Regulation (EU) 833/2014"
    case .ukSanctions: "UK Sanctions List"
    case .ukConsolidated: "OFSI consolidated list"
    case .unConsolidated: "UN consolidated list"
    case .openSanctionsSimple: "OpenSanctions simple table"
    case .followTheMoney: "FollowTheMoney entities"
    case .militaryCompanies: "section 1260H companies"
    case .own: "table of one's own"
    }
  }
}
