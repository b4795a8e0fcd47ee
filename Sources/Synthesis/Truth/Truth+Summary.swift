extension Truth {
  /// What was asked for and how much was planted, as JSON.
  func summary(version: String) -> String {
    let settings = trade.settings
    let counts = PlotKind.allCases.compactMap { kind -> String? in
      let count = numbers.count { plan.plots[$0].cast.kind == kind }
      return count > 0 ? "    \"\(kind.rawValue)\": \(count)" : nil
    }
    let destinations = Set(numbers.map { plan.plots[$0].cast.destination }).sorted()
      .map { "\"\(world.geography.countries[$0].code)\"" }
    return """
      {
        "schema": "entrepot.truth/1",
        "version": "\(version)",
        "seed": \(settings.seed),
        "rows": \(settings.rows),
        "layout": "\(settings.layout.rawValue)",
        "schemesPerMillion": \(settings.schemesPerMillion),
        "skew": \(settings.isSkewed),
        "clean": \(settings.isClean),
        "destinations": [\(destinations.joined(separator: ", "))],
        "schemes": {
      \(counts.joined(separator: ",\n"))
        }
      }

      """
  }
}
