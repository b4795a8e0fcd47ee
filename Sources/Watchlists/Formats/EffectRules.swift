/// What a listing means where a collection names its authority, programme and source only in words.
struct EffectRules {
  /// What texts named, since a collection repeats its programmes for every party.
  private var named: [String: KnownList?] = [:]
  /// Texts kept; a file whose every programme is a new text gains nothing from more.
  private static let keptTexts = 10_000

  /// The list that texts name, else one made of them: blocking where they speak of sanctions.
  ///
  /// - Parameters:
  ///   - programme: Programme ids and titles.
  ///   - topics: OpenSanctions' own words for the risk: `sanction`, `debarment`, `export.control`.
  mutating func listing(authority: String, programme: [String], datasets: [String], topics: [String])
    -> Listing
  {
    let text = ([authority] + programme).joined(separator: " ")
    if let known = list(named: text) ?? Self.byDataset(datasets) {
      var listing = known.listing(programme)
      if !authority.isEmpty { listing.authority = authority }
      return listing
    }
    return Listing(
      authority: authority.isEmpty ? datasets.first ?? "" : authority,
      list: programme.first ?? datasets.first ?? "",
      effect: Self.effect(of: topics), programmes: programme)
  }

  private mutating func list(named text: String) -> KnownList? {
    if let known = named[text] { return known }
    let list = KnownList.named(text)
    if named.count < EffectRules.keptTexts { named[text] = .some(list) }
    return list
  }

  /// The effect of the gravest topic; a red flag where none is known.
  static func effect(of topics: [String]) -> ListEffect {
    let rules: [(String, ListEffect)] = [
      ("sanction", .blocking), ("asset.frozen", .blocking), ("export.control", .exportLicence),
      ("invest.ban", .investment), ("invest.risk", .investment), ("debarment", .procurement),
    ]
    return rules.first { rule in topics.contains(rule.0) }?.1 ?? .redFlag
  }

  /// Whether a topic is a reason to be listed; public office and the like are none.
  static func isRisk(_ topic: String) -> Bool {
    !topic.hasPrefix("role.") && !["gov", "gov.soe", "fin", "fin.bank", "mil"].contains(topic)
  }

  /// Where an entity is of one dataset only, that says which list it is on.
  private static func byDataset(_ datasets: [String]) -> KnownList? {
    if datasets.count == 1, let list = KnownList.named(datasets[0]) { return list }
    let known = Set(datasets).intersection(lists.keys)
    return known.count == 1 ? known.first.flatMap { lists[$0] } : nil
  }

  private static let lists: [String: KnownList] = [
    "us_ofac_sdn": .sdn, "us_bis_denied": .deniedPersons, "eu_fsf": .euFinancial,
    "eu_sanctions_map": .euFinancial, "eu_journal_sanctions": .euFinancial, "gb_hmt_sanctions": .uk,
    "gb_fcdo_sanctions": .uk, "un_sc_sanctions": .un, "us_dod_chinese_milcorps": .section1260H,
    "us_dhs_uflpa": .uflpa,
  ]
}
