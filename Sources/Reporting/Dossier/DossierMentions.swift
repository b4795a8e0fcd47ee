extension DossierReport.LeadMention {
  /// Where the lead is found again, how good it is, and what the firm is in it.
  var place: String {
    joined([
      regime, "lead \(grouped(rank)) of \(grouped(of))", id, "score \(scoreText(score))",
      places.map(\.rawValue).joined(separator: " and "),
      share.map { "\(percentText($0)) of its quantity" } ?? "", grade.map { "grade \($0.rawValue)" } ?? "",
      tier.map { "tier \($0)" } ?? "", isDiscovery ? "discovery" : "",
    ])
  }
}

extension DossierReport.RouteMention {
  /// Where the route is found again, and what the firm is in it.
  var place: String {
    joined([
      regime, rank.map { "route \(grouped($0))" } ?? "told with \(foldedIn ?? "a chain")", kind.rawValue, id,
      roles.map(\.rawValue).joined(separator: " and "), grade.map { "grade \($0.rawValue)" } ?? "",
      tier.map { "tier \($0)" } ?? "",
    ])
  }
}

extension DossierReport.FindingMention {
  /// Where the finding is found again.
  var place: String { joined([regime, "\(detector) \(grouped(finding.rank))", finding.id]) }
}

extension DossierReport.DiscoveryMention {
  /// One line with the numbers.
  var sentence: String {
    let verdict = discovery.isDiscovery ? "stands out from controls" : "does not stand out from controls"
    return
      "\(regime) · \(discovery.goods): \(verdict), q \(shortNumber(discovery.test.q)) among "
      + "\(counted(discovery.test.controls, "control")); \(counted(discovery.shipments, "shipment")) worth "
      + "\(wholeDollars(discovery.valueUSDCents)) USD to destinations since the measure"
  }
}

extension DossierReport.HubMention {
  var title: String {
    "Its stock on the way to destinations (\(regime)): hub \(grouped(hub.rank)) of \(grouped(of))"
  }

  /// What it received and sent, and what of it went from the coalition to destinations.
  var sentences: [String] {
    let account = hub.account
    return [
      "received \(measure.text(account.received)), of that \(measure.text(account.fromCoalition)) from the coalition; "
        + "sent \(measure.text(account.shipped)), of that \(measure.text(account.toDestinations)) to destinations",
      "from the coalition to destinations: \(hub.amount.sentence(measure))",
      "of what it sent to destinations \(percentText(account.shares.explained)) is explained by lots of the coalition; of "
        + "these lots \(percentText(account.shares.passedOn)) went to destinations, and of all it received "
        + "\(percentText(account.shares.retained)) was never sent on",
    ]
  }
}

private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " · ") }
