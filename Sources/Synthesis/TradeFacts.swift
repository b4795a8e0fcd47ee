internal import Trade

/// What the synthetic world takes as given, for those who compare it with the rest of the product.
public enum TradeFacts {
  /// Countries whose firms supply schemes.
  public static var coalition: Set<String> { letters(of: .coalition) }
  /// Countries of the firms between.
  public static var hubs: Set<String> { letters(of: .hub) }

  private static func letters(of bloc: Geography.Bloc) -> Set<String> {
    Set(Geography.world.countries.filter { $0.bloc == bloc }.map { "\($0.code)" })
  }

  /// Subheadings of HS 2022 that are controlled for a country on any day of the calendar.
  ///
  /// - Parameter country: Two letters of a country of the synthetic world.
  public static func controlledGoods(for country: String) -> [String] {
    let (geography, goods) = (Geography.world, GoodsCatalogue.bundled)
    guard let index = geography.countries.firstIndex(where: { "\($0.code)" == country }) else { return [] }
    let controls = Controls(geography, goods)
    return goods.all.indices.filter { controls.firstDay(of: $0, to: index) < Int(Int32.max) }
      .map { goods.all[$0].subheading }
  }
}
