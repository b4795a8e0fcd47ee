/// What a listing means for those who trade with the listed party.
///
/// A listing is no ban by itself: the same firm may be on one list that forbids every export and on another that
/// only keeps investors away. Reports must never take one for the other.
public enum ListEffect: UInt8, Sendable, Hashable, CaseIterable {
  /// No dealings and no goods made available: SDN, EU and UK asset freezes, UN.
  case blocking
  /// A denied or debarred person: may take no part in exports at all.
  case denied
  /// A licence is needed to export or re-export to the party: Entity List, military end users, EU Annex IV.
  case exportLicence
  /// Securities may not be bought or held: NS-CMIC, the former section 1237 list. No export is forbidden.
  case investment
  /// Public contracts are barred: section 1260H, debarments. No export is forbidden.
  case procurement
  /// Named kinds of transaction only, such as new debt or correspondent accounts: SSI, CAPTA, NS-MBS, PLC.
  case limitedTransactions
  /// Imports from the party are presumed to be barred: UFLPA.
  case importPresumption
  /// A warning to look closer: Unverified List, lists whose effect is not stated.
  case redFlag
}

extension ListEffect {
  /// Stable, lower-case, hyphens: in reports, and in the column `effect` of a list of one's own.
  public var name: String {
    switch self {
    case .blocking: "blocking"
    case .denied: "denied"
    case .exportLicence: "export-licence"
    case .investment: "investment"
    case .procurement: "procurement"
    case .limitedTransactions: "limited-transactions"
    case .importPresumption: "import-presumption"
    case .redFlag: "red-flag"
    }
  }

  /// The effect of a name, whatever its case and hyphens: `Export License`, `asset freeze`.
  public init?(_ name: some StringProtocol) {
    let key = name.foldedKey
    if let effect = ListEffect.allCases.first(where: { $0.name.foldedKey == key }) {
      self = effect
    } else if let effect = ListEffect.otherNames[key] {
      self = effect
    } else {
      return nil
    }
  }

  private static let otherNames: [String: ListEffect] = [
    "assetfreeze": .blocking, "blocked": .blocking, "freeze": .blocking, "denial": .denied,
    "noparticipation": .denied, "exportlicense": .exportLicence, "licence": .exportLicence,
    "license": .exportLicence, "export": .exportLicence, "securities": .investment,
    "import": .importPresumption,
    "debarment": .procurement, "limited": .limitedTransactions, "sectoral": .limitedTransactions,
    "warning": .redFlag, "flag": .redFlag,
  ]

  /// Whether goods sent to the party are what the listing is about. Investment and procurement lists are not:
  /// trade with their parties is never reported as trade against the rules.
  public var concernsExports: Bool {
    switch self {
    case .blocking, .denied, .exportLicence: true
    case .investment, .procurement, .limitedTransactions, .importPresumption, .redFlag: false
    }
  }
}
