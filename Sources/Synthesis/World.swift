internal import Trade

/// The days that matter in the synthetic world, as days since 1970-01-01.
enum Calendar {
  static let first = day(2019, 1, 1)
  static let last = day(2024, 12, 31)
  /// The export controls on Russia: from here on a controlled last leg is diversion.
  static let measure = day(2022, 2, 24)

  /// First day of the embargo on a country: that of Iran and North Korea is older than the calendar.
  static func embargo(on country: CountryCode) -> Int {
    switch "\(country)" {
    case "RU", "BY": measure
    case "IR", "KP": first
    default: Int.max
    }
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
    guard let found = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return Int(found.rawValue)
  }
}

/// Firms, goods and relationships from which rows are drawn.
///
/// Relationships are computed from their number when they are needed, never stored, so that memory does not
/// grow with them. What a world never does, so that the answer key is complete: let anyone but a planted scheme
/// send controlled goods under an embargo, save a firm outside the coalition that made the goods itself.
struct World: Sendable {
  let seed: UInt64
  let geography = Geography.world
  let goods = GoodsCatalogue.bundled
  let population: Population
  /// Number of relationships between firms.
  let relationshipCount: Int
  let russia: Int
  /// From which day on controlled goods must not go to a country; `Int.max` for most.
  let embargoes: [Int]

  /// - Parameter rows: How large the file will be: about one firm in 41 rows and one relationship in 8.
  init(seed: UInt64, rows: Int, reserved: Int, named: [Population.Named] = [], skew: Bool = false) {
    self.seed = seed
    population = Population(
      geography, seed: seed, general: rows / 41, reserved: reserved, named: named, skew: skew)
    relationshipCount = max(1, rows / 8)
    russia = geography.index(of: "RU")
    embargoes = geography.countries.map { Calendar.embargo(on: $0.code) }
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
