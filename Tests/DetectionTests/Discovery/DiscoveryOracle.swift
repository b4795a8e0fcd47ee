import GraphCore
import TestSupport
import Trade

@testable import Detection

/// Discoveries, by definition: every control is counted for every item.
struct DiscoveryOracle {
  let trade: AnomalyCase

  struct Item {
    let score: PlainScore
    let p: Double, controls: Int, level: Int
    var q = 1.0
  }

  private func scores(_ settings: AnomalySettings) -> [PlainScore] {
    var other = trade
    other.settings = settings
    return ScoreOracle(picture: AnomalyPicture(other)).scores()
  }

  /// A year before the measure, without anything from it on.
  var placeboDate: AnomalySettings {
    var settings = trade.settings
    let measure = settings.routes.measureDay!.rawValue
    settings.routes.measureDay = Day(rawValue: measure - 365)
    settings.routes.until = [settings.routes.until, Day(rawValue: measure - 1)].compactMap(\.self).min()
    return settings
  }

  /// The five hub countries to which sellers from hubs send most shipments; the true destinations are no hubs.
  var placeboDestinations: AnomalySettings? {
    let picture = AnomalyPicture(trade)
    let there = picture.routes.destinations
    func isOnlyHub(_ country: CountryCode) -> Bool {
      picture.isHub(country) && !there.contains(country) && !picture.routes.coalition.contains(country)
    }
    let sales = picture.sellers.flatMap { picture.sales(of: $0) }.filter { $0.isFromHub && !$0.isIn }
    let counts = Dictionary(grouping: sales.map { picture.destination($0.row) }, by: \.self).mapValues(
      \.count)
    let most = counts.filter { isOnlyHub($0.key) }.sorted { a, b in
      a.value == b.value ? a.key < b.key : a.value > b.value
    }
    guard !most.isEmpty else { return nil }
    var settings = trade.settings
    settings.routes.destinations = most.prefix(5).map(\.key).sorted()
    let all = (["US", "DE", "CN", "TR", "KZ", "RU", "KR"] as [CountryCode]).filter(picture.isHub)
    settings.routes.hubs = Set(all).subtracting(settings.routes.destinations).subtracting(there)
    return settings
  }

  func controls(_ kind: ControlKind) -> [PlainScore] {
    switch kind {
    case .goods: scores(trade.settings).filter { !$0.isControlled && $0.isControl }
    case .date: scores(placeboDate).filter(\.isControlled)
    case .destination:
      // Who sells to the true destination may do the same elsewhere.
      placeboDestinations.map { settings in
        let active = AnomalyPicture(trade).active
        return scores(settings).filter { score in score.isControlled && !active.contains { $0 == score.firm }
        }
      } ?? []
    }
  }

  /// The kinds in turn until there are enough, or all that are asked for.
  func allControls(_ kinds: [ControlKind]?) -> (kinds: [ControlKind], all: [PlainScore]) {
    var (used, all) = ([ControlKind](), [PlainScore]())
    for kind in kinds ?? [.goods, .date, .destination] {
      if kinds == nil && all.count >= trade.settings.leastControls { break }
      used.append(kind)
      all += controls(kind)
    }
    return (used, all)
  }

  func items(_ kinds: [ControlKind]?) -> (items: [Item], untested: Int, share: Double) {
    let treated = scores(trade.settings).filter(\.isControlled)
    let controls = allControls(kinds).all
    let sizes = (treated + controls).map(\.size).sorted()
    func third(_ score: PlainScore) -> Int {
      (sizes[sizes.count / 3] <= score.size ? 1 : 0) + (sizes[sizes.count * 2 / 3] <= score.size ? 1 : 0)
    }
    /// Alike in country, size and age; in size and age; in age; in nothing.
    func isAlike(_ a: PlainScore, _ b: PlainScore, _ level: Int) -> Bool {
      (level > 0 || a.firm.country == b.firm.country) && (level > 1 || third(a) == third(b))
        && (level > 2 || a.age == b.age)
    }
    var (items, expectedPlain) = ([Item](), 0.0)
    for one in treated {
      let strata = (0...3).map { level in controls.filter { isAlike($0, one, level) } }
      guard let level = strata.firstIndex(where: { $0.count >= trade.settings.leastControls }) else {
        continue
      }
      let stratum = strata[level]
      func p(_ score: Double) -> Double {
        Double(1 + stratum.filter { $0.score >= score - 1e-9 }.count) / Double(1 + stratum.count)
      }
      items.append(Item(score: one, p: p(one.score), controls: stratum.count, level: level))
      expectedPlain +=
        Double(stratum.filter { p($0.score) > trade.settings.rate }.count) / Double(stratum.count)
    }
    let plain = items.filter { $0.p > trade.settings.rate }.count
    let share = expectedPlain > 0 ? min(1, Double(1 + plain) / expectedPlain) : 1
    for place in items.indices {
      // Benjamini and Hochberg: the least rate at which it is among those rejected.
      let rates = items.filter { $0.p >= items[place].p }.map { other in
        other.p * Double(items.count) / Double(items.filter { $0.p <= other.p }.count)
      }
      items[place].q = min(1, rates.min()!) * share
    }
    return (items, treated.count - items.count, share)
  }
}
