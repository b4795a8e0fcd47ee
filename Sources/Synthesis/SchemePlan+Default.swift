extension SchemePlan {
  /// How many schemes of a kind a file has: about one in 1,100 rows is planted by each, all kinds present.
  static func count(of kind: PlantedScheme.Kind, rows: Int) -> Int {
    let unit = max(1, rows / 12_500)
    switch kind {
    case .twoLeg: return 2 * unit
    case .threeLeg: return max(1, unit / 2)
    default: return unit
    }
  }

  /// Firms a scheme keeps to itself: those whose every row must be known.
  static func reserved(for kind: PlantedScheme.Kind) -> Int {
    kind == .threeLeg || kind == .lateFirstLeg ? 2 : 1
  }

  /// Reserved firms of all schemes of a file.
  static func reserved(rows: Int) -> Int {
    PlantedScheme.Kind.allCases.reduce(0) { $0 + count(of: $1, rows: rows) * reserved(for: $1) }
  }

  /// The schemes of a file of this many rows, for Russia.
  mutating func plantDefaults(rows: Int) {
    var nextReserved = 0
    for kind in PlantedScheme.Kind.allCases {
      for _ in 0..<SchemePlan.count(of: kind, rows: rows) {
        let hubs = (0..<SchemePlan.reserved(for: kind)).map { world.population.reserved(nextReserved + $0) }
        nextReserved += hubs.count
        plant(kind, draw(hubs: hubs, rows: rows))
      }
    }
  }

  private mutating func draw(hubs: [FirmNumber], rows: Int) -> Cast {
    let makers = world.geography.indices(of: .coalition)
    let table = AliasTable(makers.map { world.geography.countries[$0].exports })
    let mostLots = min(36, max(3, rows / 2_000))
    let span = 120 + random.below(500)
    // Two dwells of at most 62 days must end before the calendar does.
    let start = random.within(Calendar.measure + 10...Calendar.last - span - 130)
    return Cast(
      supplier: world.population.draw(in: makers[table.draw(&random)], &random), hubs: hubs,
      buyer: world.population.draw(in: world.russia, &random), goods: random.pick(world.goods.controlled),
      otherGoods: random.pick(world.goods.consumer), days: start...start + span,
      lots: random.within(max(3, mostLots / 6)...mostLots), size: 1 + random.bell())
  }
}
