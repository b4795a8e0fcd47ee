internal import Reporting

/// The leads of a report that name a firm.
struct DossierLeads {
  let report: Report
  let firm: TraceReport.Firm

  private func isMeant(_ name: String, _ country: String) -> Bool {
    name == firm.name && country == firm.country
  }

  /// Leads it stands in, those of each regime by rank.
  var leads: [DossierReport.LeadMention] {
    report.destinations.flatMap { destination in
      let leads = destination.leads ?? []
      return leads.compactMap { lead -> DossierReport.LeadMention? in
        let partners: [(DossierReport.LeadMention.Place, [LeadReport.Partner])] = [
          (.supplier, lead.suppliers), (.earlierHub, lead.earlierHubs + lead.distantHubs),
          (.consignee, lead.consignees),
        ]
        let own = partners.compactMap { place, partners in
          partners.first { isMeant($0.name, $0.country) }.map { (place: place, share: $0.share) }
        }
        let isHub = isMeant(lead.firm.name, lead.firm.country)
        guard isHub || !own.isEmpty else { return nil }
        return .init(
          lead, regime: destination.regime, of: destination.leadCount ?? leads.count,
          places: (isHub ? [.hub] : []) + own.map(\.place), share: isHub ? nil : own.first?.share)
      }
    }
  }

  /// Routes it stands in, those of each regime by rank; relays that are told with a chain behind it.
  var routes: [DossierReport.RouteMention] {
    report.destinations.flatMap { destination in
      destination.routes.flatMap { route -> [DossierReport.RouteMention] in
        let own = roles(route.stops)
        let mention = DossierReport.RouteMention(
          regime: destination.regime, id: route.id, rank: route.rank, foldedIn: nil, kind: route.kind,
          roles: own, sentence: route.sentence, goods: route.goods, tier: route.tier,
          valueUSDCents: route.valueUSDCents, grade: route.grade)
        let relays = route.relays.filter { $0.isFolded && !roles($0.stops).isEmpty }
        return (own.isEmpty ? [] : [mention])
          + relays.map { relay in
            .init(
              regime: destination.regime, id: relay.id, rank: nil, foldedIn: route.id, kind: .relay,
              roles: roles(relay.stops), sentence: relay.sentence, goods: route.goods, tier: route.tier,
              valueUSDCents: relay.valueUSDCents, grade: nil)
          }
      }
    }
  }

  private func roles(_ stops: [RouteReport.Stop]) -> [RouteReport.Stop.Role] {
    stops.filter { $0.role != .origin && isMeant($0.name, $0.country) }.map(\.role)
  }

  var hubs: [DossierReport.HubMention] {
    report.destinations.flatMap { destination in
      destination.hubs.filter { isMeant($0.name, $0.country) }.map {
        .init(
          regime: destination.regime, measure: destination.ledgers?.measure ?? .mass, hub: $0,
          of: destination.hubs.count)
      }
    }
  }

  var findings: [DossierReport.FindingMention] {
    report.destinations.flatMap { destination in
      (destination.detectors ?? []).flatMap { detector in
        detector.findings.filter { $0.firms.contains { isMeant($0.name, $0.country) } }.map {
          .init(regime: destination.regime, detector: detector.name, finding: $0)
        }
      }
    }
  }

  var discoveries: [DossierReport.DiscoveryMention] {
    report.destinations.flatMap { destination in
      (destination.discoveries?.items ?? []).filter { isMeant($0.name, $0.country) }.map {
        .init(regime: destination.regime, discovery: $0)
      }
    }
  }

  /// What was searched for leads, a sentence for each regime, and what a cut search may have missed.
  func search(_ regimes: [String]) -> [String] {
    let (leads, routes, findings) = (leads, routes, findings)
    return regimes.map { regime in
      guard let destination = report.destinations.first(where: { $0.regime == regime }) else {
        return "\(regime): no shipment goes to its destinations, so there is no lead."
      }
      let found = (destination.detectors ?? []).reduce(0) { $0 + $1.found }
      let own = (routes.count { $0.regime == regime }, findings.count { $0.regime == regime })
      let ofLeads =
        destination.leads.map { all in
          "\(grouped(leads.count { $0.regime == regime })) of \(counted(destination.leadCount ?? all.count, "lead")), "
        } ?? ""
      return
        "\(regime): \(ofLeads)\(grouped(own.0)) of \(counted(destination.routeCount, "route")) and \(grouped(own.1)) of "
        + "\(counted(found, "finding")) name it. \(destination.search.first ?? "")"
    }
  }
}
