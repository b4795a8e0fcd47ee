internal import Flows
internal import Trade

/// What went from country to country over all leads of a destination: towards the hubs, and from them to the destination.
struct CountryLegs {
  struct Leg: Hashable {
    var from: String, to: String
    /// Whether it ends at a destination.
    var isLast: Bool
  }
  struct Amount {
    var leads = 0, shipments = 0
    /// Sum of declared values; `nil` where none is.
    var cents: Int64?
  }

  private(set) var amounts: [Leg: Amount] = [:]

  init(_ destination: DestinationReport) {
    if let leads = destination.leads, !leads.isEmpty {
      for lead in leads {
        for partner in lead.suppliers + lead.earlierHubs {
          add(partner, Leg(from: partner.country, to: lead.firm.country, isLast: false))
        }
        for partner in lead.consignees {
          add(partner, Leg(from: lead.firm.country, to: partner.country, isLast: true))
        }
      }
    } else {
      for route in destination.routes { add(route) }
    }
  }

  /// From where a firm received goods, and where it, or others with goods of its making, sent them.
  init(_ report: DossierReport) {
    let own = report.firm.country
    for one in report.received.countries {
      add(Leg(from: one.country, to: own, isLast: false), one.flow.shipments, one.flow.valueUSDCents)
    }
    for one in report.sent.countries + report.made.countries {
      add(Leg(from: own, to: one.country, isLast: true), one.flow.shipments, one.flow.valueUSDCents)
    }
  }

  /// Lanes of trade statistics after the event, in one group of goods: of countries, since a group has no place.
  init(_ answers: FlowAnswers, goods: String) {
    for growth in answers.growth where growth.goods == goods {
      guard growth.lane.kind != .other, let after = growth.windows?.after.value, after > 0,
        let from = growth.lane.exporter.place, let to = growth.lane.importer.place
      else { continue }
      add(Leg(from: from, to: to, isLast: growth.lane.kind != .supply), 0, after)
    }
  }

  private mutating func add(_ partner: LeadReport.Partner, _ leg: Leg) {
    add(leg, partner.shipments, partner.valueUSDCents)
  }

  private mutating func add(_ route: RouteReport) {
    let stops = route.shippingStops
    for (place, pair) in zip(stops, stops.dropFirst()).enumerated() where place < route.legs.count {
      let leg = route.legs[place]
      let from = pair.0.dispatch ?? pair.0.country
      add(
        Leg(from: from, to: pair.1.country, isLast: place == stops.count - 2), leg.shipments,
        leg.valueUSDCents)
    }
  }

  private mutating func add(_ leg: Leg, _ shipments: Int, _ cents: Int64?) {
    guard !leg.from.isEmpty, !leg.to.isEmpty else { return }
    var amount = amounts[leg] ?? Amount()
    amount.leads += 1
    amount.shipments += shipments
    if let cents { amount.cents = (amount.cents ?? 0).addingReportingOverflow(cents).partialValue }
    amounts[leg] = amount
  }

  /// Most value first, then most shipments, then by code.
  var ranked: [(leg: Leg, amount: Amount)] {
    amounts.map { (leg: $0, amount: $1) }.sorted { a, b in
      let (x, y) = (a.amount, b.amount)
      if x.cents ?? -1 != y.cents ?? -1 { return x.cents ?? -1 > y.cents ?? -1 }
      if x.shipments != y.shipments { return x.shipments > y.shipments }
      return (a.leg.from, a.leg.to, a.leg.isLast ? 1 : 0) < (b.leg.from, b.leg.to, b.leg.isLast ? 1 : 0)
    }
  }
}

extension FlowParty {
  /// Code of the country; `nil` for a group.
  var place: String? { countries.count == 1 ? countries[0].description : nil }
}
