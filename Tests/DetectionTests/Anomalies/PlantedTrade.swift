import GraphCore
import TestSupport
import Trade

@testable import Detection

/// Small trades by hand: days are counted from the first of 2019, the measure falls on day 1,150.
enum PlantedTrade {
  static let start = Day(iso: "2019-01-01")!
  static let measure: Int32 = 1_150  // 2022-02-24
  static func day(_ number: Int32) -> Day { Day(rawValue: start.rawValue + number) }

  /// Circuits are controlled, the least value and number of shipments are small.
  static var settings: AnomalySettings {
    var routes = RouteSettings(destinations: ["RU"], coalition: ["US", "DE"])
    routes.measureDay = day(measure)
    routes.tierRank = AnomalyMaker.tier
    var settings = AnomalySettings(routes)
    (settings.floorCents, settings.leastShipments, settings.thresholdCents) = (200, 3, 100)
    settings.leastControls = 4
    return settings
  }

  static func row(
    _ day: Int32, _ from: String, _ fromCountry: CountryCode, _ to: String, _ toCountry: CountryCode,
    _ code: HSCode = "854231", cents: Int64, grams: Int64 = 1_000
  ) -> ShipmentRow {
    ShipmentRow(
      day: self.day(day), consignor: from, fromCountry, consignee: to, toCountry, hs: code, cents: cents,
      grams: grams)
  }

  /// A quiet trade of others in free goods from the first of 2019 to the last of 2024, so that months are there.
  static func quiet() -> AnomalyCase {
    var trade = AnomalyCase(settings)
    for day in stride(from: Int32(0), through: 2_190, by: 30) {
      trade.add(row(day, "quiet", "CN", "other", "RU", "940360", cents: 100))
      trade.add(row(day, "quiet", "CN", "third", "KZ", "940360", cents: 100))
    }
    trade.add(row(2_191, "quiet", "CN", "other", "RU", "940360", cents: 100))
    return trade
  }
}
