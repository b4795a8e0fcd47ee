extension Assessment {
  /// The assessment for people: tables of at most 100 columns, then what could not be computed and why.
  public var text: String {
    var page = keyLines
    for level in Level.allCases { page += lines(of: level) }
    page += schemeLines + falsePositiveLines
    page += ["", "Quantity of routes"] + quantityLines
    page += ["", "Lead time of intermediaries that the key lists on a day"] + filled(leadTimeText)
    page += ["", "False discoveries"] + filled(falseDiscoveryText)
    if let discoveries {
      page += ["", "Hubs and controlled classes that stand out from controls"] + discoveries.lines
    }
    page += ["", "Scores"] + scoreLines
    if !notices.isEmpty { page += ["", "Notes"] + notices.flatMap { filled("- " + $0, hanging: 2) } }
    return page.map { $0 + "\n" }.joined()
  }

  private var keyLines: [String] {
    let stated = [
      key.seed.map { "seed \($0)" }, key.rows.map { "\($0) rows" }, key.layout.map { "layout \($0)" },
    ].compactMap(\.self)
    let made = stated.isEmpty ? "" : stated.joined(separator: ", ") + "; "
    return filled(
      """
      Key: \(made)\(key.schemes) diversions and \(key.decoys) decoys; positive are \(key.positiveRoutes) routes, \
      \(key.positiveFirms) intermediaries, \(key.positiveShipments) shipments; \
      \(decimals(Double(key.divertedGrams) / 1_000, 0)) kg diverted
      """, indent: 0)
      + filled(
        "Report: entrepot \(report.version), \(report.routesListed) of \(report.routesFound) routes listed",
        indent: 0)
      + filled("Brackets: middle 95 % of \(resamples) resamples of the schemes, seed \(seed)", indent: 0)
  }

  private func lines(of level: Level) -> [String] {
    let rankings = rankings.filter { $0.level == level }
    guard let first = rankings.first else { return [] }
    var summary = AlignedTable(["ranking", "items", "repeats", "average precision", "P = R at R", "ROC AUC"])
    summary.rows = rankings.map { ranking in
      [
        ranking.method, "\(ranking.reported)", "\(ranking.repeats)", bracketed(ranking.averagePrecision),
        bracketed(ranking.precisionAtR), bracketed(ranking.rocAUC),
      ]
    }
    let ks = first.cutoffs.map(\.k)
    var cutoffs = AlignedTable(["ranking"] + ks.map { "P@\($0)" } + ks.map { "R@\($0)" })
    cutoffs.rows = rankings.map { ranking in
      [ranking.method] + ranking.cutoffs.map { decimals($0.precision.value, 2) }
        + ranking.cutoffs.map { decimals($0.recall.value, 2) }
    }
    return ["", "\(title(level)): R = \(first.positives)"] + summary.lines() + [""] + cutoffs.lines()
  }

  private func title(_ level: Level) -> String {
    switch level {
    case .routes: "Routes"
    case .firms: "Firms between supplier and consignee"
    case .shipments: "Shipments"
    }
  }

  private func bracketed(_ estimate: Estimate) -> String {
    guard estimate.low != nil else { return decimals(estimate.value) }
    return "\(decimals(estimate.value)) [\(decimals(estimate.low)), \(decimals(estimate.high))]"
  }

  private var schemeLines: [String] {
    var table = AlignedTable(["kind of diversion", "schemes", "route", "route in R", "hub", "hub in R"])
    table.rows = schemes.kinds.map { kind in
      [
        kind.kind, "\(kind.schemes)", "\(kind.found)", "\(kind.foundAmongFirst)", "\(kind.hubFound)",
        "\(kind.hubFoundAmongFirst)",
      ]
    }
    table.rows.append([
      "share of all", "\(schemes.schemes)", decimals(schemes.found.value),
      decimals(schemes.foundAmongFirst.value), decimals(schemes.hubFound.value),
      decimals(schemes.hubFoundAmongFirst.value),
    ])
    return ["", "Diversions with a route, or a hub, in the report, and among its first R"] + table.lines()
  }

  private var falsePositiveLines: [String] {
    var table = AlignedTable(["what they are", "decoys", "routes", "firms"])
    table.rows = falsePositives.map { kind in
      [kind.kind, kind.decoys.map { "\($0)" } ?? "-", "\(kind.routes)", "\(kind.firms)"]
    }
    return ["", "Innocent items among the first R"] + table.lines()
  }

  private var quantityLines: [String] {
    guard quantity.recall.value != nil else { return filled(quantity.statement) }
    return filled(
      """
      recall \(bracketed(quantity.recall)), precision \(bracketed(quantity.precision)), among the first R \
      \(bracketed(quantity.precisionAmongFirst)); \(quantity.statement)
      """)
  }

  private var leadTimeText: String {
    guard let least = leadTime.min, let median = leadTime.median, let most = leadTime.max else {
      return
        "not computable: \(leadTime.listedFirms) intermediaries are listed, none of them is in the report"
    }
    return """
      \(leadTime.reportedFirms) of \(leadTime.listedFirms) are in the report, \(leadTime.early) on shipments before \
      the listing: \(least) to \(most) days before it, median \(decimals(median, 1))
      """
  }

  private var falseDiscoveryText: String {
    guard let asked = falseDiscoveries.asked else { return falseDiscoveries.statement }
    return
      "asked \(decimals(asked)), realised \(decimals(falseDiscoveries.realised)): \(falseDiscoveries.statement)"
  }

  private var scoreLines: [String] {
    guard let calibration else { return filled("Brier score and calibration " + calibrationStatement) }
    var table = AlignedTable(["score", "leads", "mean score", "share true"])
    table.rows = calibration.bins.filter { $0.items > 0 }.map { bin in
      [
        "\(decimals(bin.low, 1))-\(decimals(bin.high, 1))", "\(bin.items)", decimals(bin.meanScore),
        decimals(bin.shareTrue),
      ]
    }
    let figures =
      "Brier score \(decimals(calibration.brierScore)), expected calibration error "
      + "\(decimals(calibration.expectedError)): \(calibrationStatement)"
    return filled(figures) + table.lines()
  }
}
