internal import Trade

/// A regime file made a `Regime`: every key known, every value of its type, every reference kept.
///
/// A file may extend another regime. Then a key it leaves out is the other's; of measures, goods lists, events and
/// exemptions one with an id of the other takes that one's place, others are added, and `without` takes ids away. A main
/// measure of the file is the only one.
struct RegimeReader {
  private static let regimeKeys = [
    "schema", "id", "title", "extends", "without", "note", "destinations", "coalition", "joined", "hubs",
    "measures", "goods", "events", "exemptions", "partyLists",
  ]
  private static let parts = ["measures", "goods", "events", "exemptions"]

  private let root: RegimeObject
  private let base: Regime?
  private let without: RegimeObject?

  /// - Parameter bases: The regimes that may be extended.
  static func regime(_ bytes: [UInt8], name: String, extending bases: [Regime]) throws(RegimeError) -> Regime
  {
    let root = try RegimeObject(
      try JSONText.node(bytes, file: name), path: "$", file: name, keys: regimeKeys)
    let schema = try root.string("schema")
    guard schema == Regime.schema else { throw root.error(.schema(schema), at: "schema") }
    guard try root.array("partyLists")?.isEmpty ?? true else {
      throw root.error(.notSupported("partyLists"), at: "partyLists")
    }
    return try RegimeReader(root, extending: bases).regime()
  }

  private init(_ root: RegimeObject, extending bases: [Regime]) throws(RegimeError) {
    self.root = root
    base = try RegimeReader.base(of: root, among: bases)
    without = try root.object("without", keys: RegimeReader.parts)
    if without != nil, base == nil { throw root.error(.missingKey("extends"), at: "without") }
  }

  private static func base(of root: RegimeObject, among bases: [Regime]) throws(RegimeError) -> Regime? {
    guard let id = try root.optionalString("extends") else { return nil }
    guard let base = bases.first(where: { $0.id == id }) else {
      throw root.error(.noSuchBase(id, known: bases.map(\.id)), at: "extends")
    }
    return base
  }

  private func regime() throws(RegimeError) -> Regime {
    if base == nil {
      for key in ["measures", "goods"] where try root.array(key) == nil { throw root.error(.missingKey(key)) }
    }
    let goods = try merged("goods", base?.goods ?? [], try RegimeReader.goodsLists(of: root), \.id)
    let destinations = try countries("destinations", base?.destinations)
    let coalition = try countries("coalition", base?.coalition)
    var regime = Regime(
      id: try root.identifier("id"), title: try root.string("title"), destinations: destinations,
      coalition: coalition, hubs: root.states("hubs") ? try root.countries("hubs") : base?.hubs,
      measures: try measures(goods: goods.map(\.id), destinations), goods: goods,
      note: root.states("note") ? try root.optionalString("note") : base?.note)
    regime.joined = try joined(coalition)
    regime.events = try merged("events", base?.events ?? [], try RegimeReader.events(of: root), \.id)
      .stablySorted(by: \.day.rawValue)
    regime.exemptions = try exemptions()
    try keepApart(regime)
    return regime
  }

  private func countries(_ key: String, _ inherited: [CountryCode]?) throws(RegimeError) -> [CountryCode] {
    if let inherited, !root.states(key) { return inherited }
    return try root.someCountries(key)
  }

  /// A country is origin, hub or destination, never two of them.
  private func keepApart(_ regime: Regime) throws(RegimeError) {
    for code in regime.destinations {
      if regime.coalition.contains(code) {
        throw root.error(.inBoth("\(code)", other: "coalition"), at: "destinations")
      }
      if regime.hubs?.contains(code) == true {
        throw root.error(.inBoth("\(code)", other: "destinations"), at: "hubs")
      }
    }
  }

  // MARK: What a file adds to, replaces in and takes from another

  private func merged<Part>(
    _ key: String, _ inherited: [Part], _ own: [Part], _ id: (Part) -> String
  ) throws(RegimeError) -> [Part] {
    let removed = try removed(key, known: inherited.map(id))
    let kept = inherited.filter { !removed.contains(id($0)) }
    let replaced = kept.map { part in own.first { id($0) == id(part) } ?? part }
    let keptIDs = Set(kept.map(id))
    return replaced + own.filter { !keptIDs.contains(id($0)) }
  }

  private func removed(_ key: String, known: [String]) throws(RegimeError) -> [String] {
    guard let without else { return [] }
    let removed = try without.identifiers(key)
    for (index, id) in removed.enumerated() where !known.contains(id) {
      throw without.error(.notInherited(id, known: known), at: key, element: index)
    }
    return removed
  }

  // MARK: Parts that hang on others

  private func measures(goods: [String], _ destinations: [CountryCode]) throws(RegimeError) -> [Measure] {
    let own = try RegimeReader.measures(of: root, goods: goods, destinations: destinations)
    var inherited = base?.measures ?? []
    if own.contains(where: \.isMain) {
      for index in inherited.indices { inherited[index].isMain = false }
    }
    let measures = try merged("measures", inherited, own, \.id)
    guard !measures.isEmpty else { throw root.error(.empty("'measures'"), at: "measures") }
    // Those of the file were looked at where they stand; what it inherits may have lost a list or a destination.
    for measure in measures {
      if let id = measure.goods.first(where: { !goods.contains($0) }) {
        throw root.error(.stillNamed(id, measure: measure.id), at: "without")
      }
      if let other = measure.destinations.first(where: { !destinations.contains($0) }) {
        throw root.error(.outsideRegime("\(other)"), at: "destinations")
      }
    }
    return measures.stablySorted { $0.period.from?.rawValue ?? .min }
  }

  private func joined(_ coalition: [CountryCode]) throws(RegimeError) -> [Joining] {
    guard root.states("joined") else {
      return root.states("coalition") ? [] : base?.joined ?? []
    }
    return try RegimeReader.joinings(of: root, coalition: coalition)
  }

  private func exemptions() throws(RegimeError) -> [Exemption] {
    let exemptions = try merged(
      "exemptions", base?.exemptions ?? [], try ExemptionReader.exemptions(of: root), \.id)
    let ids = exemptions.map(\.id)
    for exemption in exemptions {
      guard let older = exemption.supersedes, !ids.contains(older) else { continue }
      throw root.error(.noSuchExemption(older, known: ids), at: "exemptions")
    }
    if let circle = Exemptions(exemptions).firstInCircle {
      throw root.error(.replacesItself(ids[circle]), at: "exemptions")
    }
    return exemptions
  }
}

extension Array {
  /// Ascending by a key; equals in their order.
  fileprivate func stablySorted(by key: (Element) -> Int32) -> [Element] {
    indices.sorted { (key(self[$0]), $0) < (key(self[$1]), $1) }.map { self[$0] }
  }
}
