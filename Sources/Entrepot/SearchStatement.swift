internal import Detection
internal import GraphCore
internal import Regimes
internal import Reporting
internal import Trade

/// What a search did and did not look at, in whole sentences.
struct SearchStatement {
  private let result: RoutesResult
  private let settings: AnalysisSettings
  private let regime: Regime
  private let hasGoodsCodes: Bool

  init(_ result: RoutesResult, _ settings: AnalysisSettings, _ regime: Regime, hasGoodsCodes: Bool) {
    (self.result, self.settings, self.regime) = (result, settings, regime)
    self.hasGoodsCodes = hasGoodsCodes
  }

  var lines: [String] {
    [completeness] + (hasGoodsCodes ? considered.lines : [])
      + [leadRoutes, listing, hidden, filters, leastValue].compactMap(\.self)
      + roles
      + result.gaps.map(SearchStatement.text)
  }

  /// What was looked at.
  var considered: ConsideredStatement {
    ConsideredStatement(rows: result.considered, search: result.search, level: settings.level)
  }

  /// What was left out on request.
  private var filters: String? {
    let since = settings.since.map { "from \($0)" }
    let until = settings.until.map { "to \($0)" }
    let days = [since, until].compactMap(\.self)
    let goods = settings.goods.map { codes in
      let shown = codes.prefix(8).map(\.description).joined(separator: ", ")
      return "goods of \(shown)" + (codes.count > 8 ? " and \(codes.count - 8) more" : "")
    }
    let parts =
      (days.isEmpty ? [] : ["shipments " + days.joined(separator: " ")]) + [goods].compactMap(\.self)
    return parts.isEmpty ? nil : "Only \(parts.joined(separator: " and ")) were looked at, on every leg."
  }

  private var leastValue: String? {
    guard let cents = settings.leastCents else { return nil }
    let places = regime.destinations.map(\.description).joined(separator: ", ")
    return
      "Of shipments to \(places) only those worth at least \(grouped(Int(cents / 100))) USD were looked at (--min-value); what "
      + "hubs received and sent elsewhere counts whatever it is worth."
  }

  /// A country has one role: destination goes before hub and coalition.
  private var roles: [String] {
    let coalition = settings.coalition ?? regime.coalition
    let lists = [("coalition", coalition), ("hubs", settings.hubs ?? regime.hubs ?? [])]
    var lines = lists.compactMap { name, countries -> String? in
      let both = countries.filter { regime.destinations.contains($0) }.map(\.description)
      guard !both.isEmpty else { return nil }
      return "\(joined(both, "and")), a destination here, was taken out of the \(name)."
    }
    if coalition.allSatisfy({ regime.destinations.contains($0) }) {
      lines.append(
        "No country of the coalition is left, so there can be no route; name some with --coalition.")
    }
    return lines
  }

  private var completeness: String {
    guard hasGoodsCodes else {
      return "Nothing was searched: routes need goods codes, and no column holds them."
    }
    let account = result.search
    if account.isComplete {
      return "Every chain of up to \(settings.legs) legs and every relay was looked at."
    }
    let left =
      "The search stopped after \(account.steps) steps (--budget): \(account.unitsLeftOut) of "
      + "\(account.units) last legs' bundles were left out."
    return account.isTopProven
      ? left + " None of them could have entered the list: it is what a complete search would list."
      : left
        + " \(account.unitsThatCouldEnter) of them could have entered the list: raise --budget to be sure."
  }

  /// That routes of leads may be better than those listed.
  private var leadRoutes: String? {
    let left = result.leadUnitsLeftOut
    guard left > 0 else { return nil }
    return
      "Looking for the best routes of each lead left out \(counted(left, "bundle")) of last legs that could have entered their lists "
      + "(--budget)."
  }

  private var listing: String? {
    let (found, listed) = (result.routeCount, result.routes.count + result.foldedRelays)
    let folded = counted(result.foldedRelays, "relay")
    let inChains =
      result.foldedRelays == 0
      ? ""
      : ", \(folded) of them with the \(result.foldedRelays == 1 ? "chain" : "chains") whose last legs they are"
    let least = result.isComplete ? "" : "at least "
    if listed < found {
      let more = listed + result.routesHidden < found ? "; --all looks at every one" : ""
      return "\(listed) of \(least)\(found) routes are listed\(inChains)\(more)."
    }
    return result.foldedRelays == 0 ? nil : "All \(found) routes are listed\(inChains)."
  }

  /// What `--min-grade` keeps out of the list.
  private var hidden: String? {
    guard let least = settings.minGrade, least != .d else { return nil }
    guard result.routesHidden > 0 else {
      return "No route was hidden: all that rank high enough have evidence grade \(least.rawValue) or better."
    }
    let routes = counted(result.routesHidden, "route that ranks", "routes that rank")
    return
      "\(routes) high enough to be listed \(result.routesHidden == 1 ? "has" : "have") an evidence grade below "
      + "\(least.rawValue) and \(result.routesHidden == 1 ? "is" : "are") hidden (--min-grade \(least.rawValue))."
  }

  private static func text(_ gap: RoutesResult.Gap) -> String {
    switch gap {
    case .value:
      "Not computable: values (no value column); within a tier, routes are ranked by mass and number of shipments."
    case .netMass: "Not computable: masses (no net mass column)."
    case .originForSourceRule: "Not computable: sources by origin (no origin column); only consignors count."
    case .originAndMaker: "Not computable: relays (neither origin nor maker column)."
    }
  }
}
