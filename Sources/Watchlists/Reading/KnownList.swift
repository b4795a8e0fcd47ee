/// The lists the readers know by name: who publishes them and what they mean (see Docs/WATCHLISTS.md for sources).
struct KnownList: Sendable, Equatable {
  let authority: String
  let list: String
  let effect: ListEffect

  private init(_ authority: String, _ list: String, _ effect: ListEffect) {
    (self.authority, self.list, self.effect) = (authority, list, effect)
  }

  /// A list of which nothing is known but its name.
  init(unknown name: String) { self.init(name, name, .redFlag) }

  static let treasury = "US Treasury (OFAC)"
  static let commerce = "US Commerce (BIS)"
  static let state = "US State"
  static let defense = "US Defense"

  static let sdn = KnownList(treasury, "SDN", .blocking)
  static let ssi = KnownList(treasury, "SSI", .limitedTransactions)
  static let evaders = KnownList(treasury, "FSE", .blocking)
  static let capta = KnownList(treasury, "CAPTA", .limitedTransactions)
  static let palestinian = KnownList(treasury, "PLC", .limitedTransactions)
  static let menuBased = KnownList(treasury, "NS-MBS", .limitedTransactions)
  static let cmic = KnownList(treasury, "NS-CMIC", .investment)
  static let entityList = KnownList(commerce, "Entity List", .exportLicence)
  static let militaryEndUsers = KnownList(commerce, "MEU", .exportLicence)
  static let militaryIntelligence = KnownList(commerce, "MIEU", .exportLicence)
  static let unverified = KnownList(commerce, "Unverified List", .redFlag)
  static let deniedPersons = KnownList(commerce, "Denied Persons", .denied)
  /// Some list of BIS: all but the Unverified List limit exports.
  static let otherCommerce = KnownList(commerce, "BIS", .exportLicence)
  static let nonproliferation = KnownList(state, "Nonproliferation", .exportLicence)
  static let itarDebarred = KnownList(state, "ITAR Debarred", .denied)
  static let section1260H = KnownList(defense, "section 1260H", .procurement)
  static let section1237 = KnownList(defense, "section 1237", .investment)
  static let uflpa = KnownList("US Homeland Security", "UFLPA", .importPresumption)
  static let euFinancial = KnownList("EU", "financial sanctions", .blocking)
  static let euAnnexIV = KnownList("EU", "833/2014 Annex IV", .exportLicence)
  static let euAnnex = KnownList("EU", "833/2014", .limitedTransactions)
  static let uk = KnownList("UK", "UK Sanctions List", .blocking)
  static let un = KnownList("UN Security Council", "Consolidated List", .blocking)

  /// A listing on it.
  func listing(_ programmes: [String] = [], period: ListingPeriod = ListingPeriod()) -> Listing {
    Listing(authority: authority, list: list, effect: effect, programmes: programmes, period: period)
  }
}

extension KnownList {
  /// The list some text is about: the name of a list, a programme, an authority. The more telling words first, since a
  /// `section 1237` list is of the Defense Department too, and a `Non-SDN` list of the Treasury.
  private static let marks: [(words: [String], list: KnownList)] = [
    (["1260h"], section1260H), (["1237"], section1237), (["ccmc"], section1237),
    (["communistchinesemilitary"], section1237), (["eo13959", "defense"], section1237),
    (["cmic"], cmic), (["nscmic"], cmic), (["militaryindustrialcomplex"], cmic), (["uflpa"], uflpa),
    (["forcedlabor"], uflpa),
    (["menubased"], menuBased), (["nsmbs"], menuBased), (["sectoral"], ssi), (["ssi"], ssi),
    (["evaders"], evaders), (["capta"], capta), (["561related"], capta),
    (["palestinianlegislative"], palestinian),
    (["nsplc"], palestinian), (["nonproliferation"], nonproliferation), (["itar"], itarDebarred),
    (["aecadebarred"], itarDebarred), (["militaryintelligence"], militaryIntelligence),
    (["militaryenduser"], militaryEndUsers), (["meu"], militaryEndUsers), (["unverified"], unverified),
    (["deniedperson"], deniedPersons), (["entitylist"], entityList),
    (["chinesemilitarycompan"], section1260H),
    (["chinesemilcorps"], section1260H), (["833", "annexiv"], euAnnexIV), (["8332014"], euAnnex),
    (["bis", "dpl"], deniedPersons), (["bis", "uvl"], unverified), (["bis", "el"], entityList),
    (["industryandsecurity"], otherCommerce), (["departmentofdefense"], section1260H),
    (["speciallydesignated"], sdn), (["ofacsdn"], sdn), (["sdn"], sdn),
  ]

  /// The list that `text` names, or none. Short words count only as words: `military` holds `itar`, `Russian` `ssi`.
  static func named(_ text: String) -> KnownList? {
    let key = text.foldedKey
    let tokens = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    func says(_ word: String) -> Bool { word.utf8.count <= 5 ? tokens.contains(word) : key.holds(word) }
    return marks.first { mark in mark.words.allSatisfy(says) }?.list
  }
}
