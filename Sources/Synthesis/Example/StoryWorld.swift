internal import Trade

/// Firms, goods and relationships from which the rows of the bundled example are drawn.
///
/// Smaller and tidier than `World`, and kept as it is: the bytes of the example are part of the documentation.
///
/// Relationships are computed from their number when they are needed, never stored, so that memory does not
/// grow with them. What a world never does, so that the answer key is complete: let anyone but a planted scheme
/// send controlled goods under an embargo, save a firm outside the coalition that made the goods itself.
struct StoryWorld: Sendable {
  let seed: UInt64
  let geography = StoryGeography.world
  let goods = GoodsCatalogue.bundled
  let population: StoryPopulation
  /// Number of relationships between firms.
  let relationshipCount: Int
  let russia: Int
  /// From which day on controlled goods must not go to a country; `Int.max` for most.
  let embargoes: [Int]

  /// - Parameter rows: How large the file will be: about one firm in 41 rows and one relationship in 8.
  init(seed: UInt64, rows: Int, named: [StoryPopulation.Named]) {
    self.seed = seed
    population = StoryPopulation(
      geography, seed: seed, general: rows / 41, named: named)
    relationshipCount = max(1, rows / 8)
    russia = geography.index(of: "RU")
    embargoes = geography.countries.map { Calendar.embargo(on: $0.code) }
  }

  /// Goods in a firm's line of business. Slot 0 are goods it makes itself and never buys.
  func basket(_ firm: FirmNumber, _ slot: Int) -> Int {
    var random = RandomStream(seed: seed, .basket, firm.row * 8 + slot)
    return goods.byWeight.draw(&random)
  }

  func bloc(of firm: FirmNumber) -> StoryGeography.Bloc {
    geography.countries[population.country(of: firm)].bloc
  }
}
