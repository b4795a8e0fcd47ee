/// Something of a report that is known again in another by its id, with the figures that may change.
struct ComparedItem {
  var regime: String?, id: String, title: String
  /// In a fixed order; the names are those of `FigureForm`.
  var figures: [(name: String, value: ReportDifference.Value?)]
}

/// A kind of things with ids and figures: everything else about a comparison is the same for all of them.
struct ComparedKind: Sendable {
  /// Name in every output, and what one and several are called.
  let name: String, noun: String, plural: String
  let items: @Sendable (Report) -> [ComparedItem]
  /// How many of how many a report lists, for each list that was cut: `20 of 187 routes of russia`.
  let cuts: @Sendable (Report) -> [String]
}

/// Every kind that `diff` compares, the most telling first. A further kind is one more line here.
let comparedKinds: [ComparedKind] = [.leads, .routes, .hubs, .findings, .discoveries, .matches]

extension ComparedKind {
  private static func perDestination(
    _ items: @escaping @Sendable (DestinationReport) -> [ComparedItem]
  ) -> @Sendable (Report) -> [ComparedItem] {
    { $0.destinations.flatMap(items) }
  }

  private static func perDestination(
    cut: @escaping @Sendable (DestinationReport) -> (listed: Int, of: Int, noun: String)
  ) -> @Sendable (Report) -> [String] {
    { report in
      report.destinations.compactMap { destination in
        let (listed, all, noun) = cut(destination)
        return listed < all ? "\(grouped(listed)) of \(grouped(all)) \(noun) of \(destination.regime)" : nil
      }
    }
  }

  static let leads = ComparedKind(
    name: "leads", noun: "lead", plural: "leads",
    items: perDestination { destination in
      (destination.leads ?? []).map { lead in
        let firm = lead.firm.name + (lead.firm.country.isEmpty ? "" : " (\(lead.firm.country))")
        return ComparedItem(
          regime: destination.regime, id: lead.id, title: "\(firm), \(lead.goods)",
          figures: [
            ("rank", .integer(Int64(lead.rank))), ("logOdds", .number(lead.logOdds)),
            ("valueUSDCents", lead.valueUSDCents.map { .integer($0) }),
            ("shipments", .integer(Int64(lead.shipments))), ("grade", lead.grade.map { .text($0.rawValue) }),
            ("discovery", .text(lead.isDiscovery ? "yes" : "no")), ("q", lead.test.map { .number($0.q) }),
          ])
      }
    }, cuts: perDestination { ($0.leads?.count ?? 0, $0.leadCount ?? 0, "leads") })

  static let routes = ComparedKind(
    name: "routes", noun: "route", plural: "routes",
    items: perDestination { destination in
      destination.routes.map { route in
        ComparedItem(
          regime: destination.regime, id: route.id, title: route.wayLine,
          figures: [
            ("rank", .integer(Int64(route.rank))),
            ("valueUSDCents", route.valueUSDCents.map { .integer($0) }),
            ("shipments", route.lastShipments.map { .integer(Int64($0)) }),
            ("netMassGrams", route.netMassGrams.map { .integer($0) }),
            ("grade", route.grade.map { .text($0.rawValue) }), ("tier", route.tier.map { .text($0) }),
          ])
      }
    }, cuts: perDestination { ($0.routes.count + $0.foldedRelays, $0.routeCount, "routes") })

  static let hubs = ComparedKind(
    name: "hubs", noun: "hub", plural: "hubs",
    items: perDestination { destination in
      let amount = destination.ledgers?.measure.attributedName ?? AmountMeasure.mass.attributedName
      return destination.hubs.map { hub in
        let title = hub.name + (hub.country.isEmpty ? "" : " (\(hub.country))")
        return ComparedItem(
          regime: destination.regime, id: title, title: title,
          figures: [
            ("rank", .integer(Int64(hub.rank))), ("valueUSDCents", hub.valueUSDCents.map { .integer($0) }),
            ("shipments", .integer(Int64(hub.shipments))), (amount, .integer(hub.amount.fifo)),
          ])
      }
    }, cuts: { _ in [] })

  static let findings = ComparedKind(
    name: "findings", noun: "finding", plural: "findings",
    items: perDestination { destination in
      (destination.detectors ?? []).flatMap { detector in
        detector.findings.map { finding in
          ComparedItem(
            regime: destination.regime, id: finding.id, title: finding.sentence,
            figures: [
              ("rank", .integer(Int64(finding.rank))),
              ("valueUSDCents", finding.valueUSDCents.map { .integer($0) }),
              ("shipments", .integer(Int64(finding.shipments))), ("q", finding.test.map { .number($0.q) }),
            ])
        }
      }
    },
    cuts: perDestination { destination in
      let detectors = destination.detectors ?? []
      return (
        detectors.reduce(0) { $0 + $1.findings.count }, detectors.reduce(0) { $0 + $1.found }, "findings"
      )
    })

  static let discoveries = ComparedKind(
    name: "discoveries", noun: "hub and class tested", plural: "hubs and classes tested",
    items: perDestination { destination in
      (destination.discoveries?.items ?? []).map { item in
        let title = "\(item.name) (\(item.country)), \(item.goods)"
        return ComparedItem(
          regime: destination.regime, id: title, title: title,
          figures: [
            ("rank", .integer(Int64(item.rank))), ("valueUSDCents", item.valueUSDCents.map { .integer($0) }),
            ("shipments", .integer(Int64(item.shipments))),
            ("discovery", .text(item.isDiscovery ? "yes" : "no")), ("q", .number(item.test.q)),
          ])
      }
    },
    cuts: perDestination {
      ($0.discoveries?.items.count ?? 0, $0.discoveries?.tested ?? 0, "hubs and classes tested")
    })

  static let matches = ComparedKind(
    name: "matches", noun: "firm that may be listed", plural: "firms that may be listed",
    items: { report in
      (report.screening?.hits ?? []).map { hit in
        let title = hit.name + (hit.country.isEmpty ? "" : " (\(hit.country))")
        let listings = hit.matches.flatMap(\.listings).map(\.comparedLine)
        return ComparedItem(
          regime: nil, id: title, title: title,
          figures: [
            ("score", hit.matches.map(\.score).max().map { .number($0) }),
            ("shipments", hit.shipments.map { .integer(Int64($0)) }),
            ("listings", .text(listings.joined(separator: "; "))),
          ])
      }
    }, cuts: { _ in [] })
}

extension ListedMatch.Listing {
  /// What the list says, and what it said on the days asked about.
  fileprivate var comparedLine: String { stateText.isEmpty ? line : "\(line) (\(stateText))" }
}

extension RouteReport {
  /// `Aurora GmbH (DE) → Sun Moon (HK) → Vektor-M (RU), 854231 processors and controllers`
  var wayLine: String {
    let way = stops.map { $0.title + $0.place }.joined(separator: " → ")
    return goodsLine.isEmpty ? way : "\(way), \(goodsLine)"
  }
}
