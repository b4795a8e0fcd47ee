internal import Trade

/// The days that matter in the synthetic world, as days since 1970-01-01.
enum Calendar {
  static let first = day(2019, 1, 1)
  static let last = day(2024, 12, 31)
  /// The export controls on Russia: from here on a controlled last leg is diversion.
  static let measure = day(2022, 2, 24)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    guard let found = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return Int(found.rawValue)
  }
}

/// Firms, goods and relationships from which rows are drawn.
///
/// Relationships are computed from their number when they are needed, never stored, so that memory does not
/// grow with them. What a world never does, so that the answer key is complete: let anyone but a planted scheme
/// send controlled goods to Russia after the measure, save those who made the goods themselves.
struct World: Sendable {
  let seed: UInt64
  let geography = Geography.world
  let goods = GoodsCatalogue.bundled
  let population: Population
  /// Number of relationships between firms.
  let relationshipCount: Int
  let russia: Int

  /// - Parameter rows: How large the file will be: about one firm in 41 rows and one relationship in 7.
  init(seed: UInt64, rows: Int, reserved: Int, named: [Population.Named] = [], skew: Bool = false) {
    self.seed = seed
    population = Population(
      geography, seed: seed, general: rows / 41, reserved: reserved, named: named, skew: skew)
    relationshipCount = max(1, rows / 6)
    russia = geography.index(of: "RU")
  }

  /// Goods in a firm's line of business. Slot 0 are goods it makes itself and never buys.
  func basket(_ firm: FirmNumber, _ slot: Int) -> Int {
    var random = RandomStream(seed: seed, .basket, firm.row * 8 + slot)
    return goods.byWeight.draw(&random)
  }

  func bloc(of firm: FirmNumber) -> Geography.Bloc {
    geography.countries[population.country(of: firm)].bloc
  }
}
