internal import Trade

/// Firms, goods and relationships from which rows are drawn.
///
/// Relationships are computed from their number when they are needed, never stored, so that memory does not
/// grow with them. What a world never does, so that the answer key is complete: let anyone but a planted scheme
/// send controlled goods to a country that they are controlled for, save a firm outside the coalition that made the
/// goods itself.
struct World: Sendable {
  let seed: UInt64
  let geography = Geography.world
  let goods = GoodsCatalogue.bundled
  let vintage: Vintage
  let controls: Controls
  let population: Population
  /// Number of relationships between firms.
  let relationshipCount: Int
  /// Whether only imports of Russia are seen.
  let isRussianImports: Bool

  /// - Parameters:
  ///   - rows: How large the file will be: about one firm in 41 rows and one relationship in 8.
  ///   - roles: Firms kept for schemes.
  init(
    seed: UInt64, rows: Int, roles: [Population.Role] = [], isSkewed: Bool = false,
    isRussianImports: Bool = false,
    hasChinese: Bool = true
  ) {
    self.seed = seed
    vintage = Vintage(goods)
    controls = Controls(geography, goods)
    population = Population(
      geography, seed: seed, general: rows / 41, roles: roles, isSkewed: isSkewed, hasChinese: hasChinese)
    relationshipCount = max(1, rows / 8)
    self.isRussianImports = isRussianImports
  }

  /// Goods in a firm's line of business. Slot 0 are goods it makes itself and never buys; of the others most lie near
  /// by in the catalogue, so in the same trade.
  func basket(_ firm: FirmNumber, _ slot: Int) -> Int {
    var random = RandomStream(seed: seed, .basket, firm.row * 8 + slot)
    if slot == 0 || !random.chance(0.6) { return goods.byWeight.draw(&random) }
    let near = basket(firm, 0) + random.below(31) - 15
    return min(max(near, 0), goods.all.count - 1)
  }

  func bloc(of firm: FirmNumber) -> Geography.Bloc {
    geography.countries[population.country(of: firm)].bloc
  }
}
