internal import Trade

extension RegimeReader {
  private static let measureKeys = [
    "id", "authority", "title", "source", "note", "from", "to", "by", "destinations", "goods", "graceDays",
    "main", "verified",
  ]
  private static let eventKeys = ["id", "authority", "title", "source", "day", "verified"]
  private static let joiningKeys = ["countries", "from", "to", "by", "source", "verified"]
  /// A longer grace is a slip of the pen: ten years.
  private static let longestGrace = 3_650

  /// The measures a file writes, in its order.
  static func measures(
    of root: RegimeObject, goods: [String], destinations: [CountryCode]
  ) throws(RegimeError) -> [Measure] {
    var measures: [Measure] = []
    for object in try root.objects("measures", keys: measureKeys) {
      let measure = try measure(object, goods: goods, destinations: destinations)
      if measures.contains(where: { $0.id == measure.id }) {
        throw object.error(.repeated(measure.id), at: "id")
      }
      if measure.isMain, let other = measures.first(where: \.isMain) {
        throw object.error(.secondMainMeasure(other.id), at: "main")
      }
      measures.append(measure)
    }
    return measures
  }

  private static func measure(
    _ object: RegimeObject, goods: [String], destinations: [CountryCode]
  ) throws(RegimeError) -> Measure {
    let aim = try object.someCountries("destinations")
    if let other = aim.first(where: { !destinations.contains($0) }) {
      throw object.error(.outsideRegime("\(other)"), at: "destinations")
    }
    let named = try object.strings("goods") ?? []
    for (index, id) in named.enumerated() where !goods.contains(id) {
      throw object.error(.noSuchGoods(id, known: goods), at: "goods", element: index)
    }
    return Measure(
      id: try object.identifier("id"), authority: try object.string("authority"),
      title: try object.string("title"), source: try object.string("source"), period: try object.period(),
      destinations: aim, goods: named,
      graceDays: try object.integer("graceDays", in: 0...longestGrace, otherwise: 0),
      isVerified: try object.bool("verified", otherwise: true),
      isMain: try object.bool("main", otherwise: false), note: try object.optionalString("note"))
  }

  /// The events a file writes, in its order.
  static func events(of root: RegimeObject) throws(RegimeError) -> [RegimeEvent] {
    var events: [RegimeEvent] = []
    for object in try root.objects("events", keys: eventKeys) {
      guard let day = try object.day("day") else { throw object.error(.missingKey("day")) }
      let event = RegimeEvent(
        id: try object.identifier("id"), authority: try object.string("authority"),
        title: try object.string("title"), source: try object.string("source"), day: day,
        isVerified: try object.bool("verified", otherwise: true))
      if events.contains(where: { $0.id == event.id }) { throw object.error(.repeated(event.id), at: "id") }
      events.append(event)
    }
    return events
  }

  /// When the countries of the coalition joined it.
  static func joinings(of root: RegimeObject, coalition: [CountryCode]) throws(RegimeError) -> [Joining] {
    var joinings: [Joining] = []
    for object in try root.objects("joined", keys: joiningKeys) {
      let joining = Joining(
        countries: try object.someCountries("countries"), period: try object.period(),
        source: try object.string("source"), isVerified: try object.bool("verified", otherwise: true))
      for code in joining.countries {
        guard coalition.contains(code) else {
          throw object.error(.notInCoalition("\(code)"), at: "countries")
        }
        let others = joinings.filter { $0.countries.contains(code) }
        if others.contains(where: { $0.period.mayOverlap(joining.period) }) {
          throw object.error(.repeated("\(code)"), at: "countries")
        }
      }
      joinings.append(joining)
    }
    return joinings
  }
}
