import TestSupport

@testable import Reporting

/// Reports with leads as a search might make them; with hostile names if asked for.
struct RandomLeads {
  var random: SplitMix64
  var names: [String]
  private var line = 1

  init(seed: UInt64, names: [String]? = nil) {
    random = SplitMix64(seed: seed)
    self.names = names ?? []
    if names == nil { self.names = (0..<160).map { _ in firmName() } }
  }

  /// A report on Russia with so many leads, some routes and findings about them.
  mutating func report(leads count: Int) -> Report {
    var report = sampleReport
    var destination = report.destinations[0]
    destination.leads = (0..<count).map { lead(rank: $0 + 1, of: count) }
    destination.routes += (0..<min(count, 12)).map { route(of: destination.leads![$0], rank: $0 + 5) }
    for place in destination.leads!.indices.prefix(12) {
      destination.leads![place].routes = [destination.routes[place + 4].id]
    }
    for place in destination.leads!.indices where place % 3 == 0 {
      let finding = finding(destination.leads![place], number: place)
      destination.leads![place].findings = [finding.id]
      if !destination.leads![place].evidence.isEmpty {
        destination.leads![place].evidence[0].findings = [finding.id, "not in the report"]
      }
      destination.detectors![0].findings.append(finding)
      destination.detectors![0].found += 1
    }
    report.destinations[0] = destination
    return report
  }

  mutating func lead(rank: Int, of count: Int) -> LeadReport {
    let hub = partner(["HK", "TR", "AE", "KZ", "AM", "CN"])
    let score = Double(1_000_000 - (rank - 1) * (900_000 / max(1, count))) / 1_000_000 * 0.97
    let suppliers = partners(1...14, ["DE", "US", "JP", "TW", "NL", "KR", "FR"])
    let consignees = partners(1...10, ["RU"])
    let pairs = Int.random(in: 0...24, using: &random)
    let id = (0..<12).map { _ in "0123456789abcdef".randomElement(using: &random)! }
    var lead = LeadReport(
      id: String(id), rank: rank,
      sentence:
        "\(hub.name) (\(hub.country)) sent \(Int.random(in: 2...400, using: &random)) shipments of 854231 to RU since the measure; lots of "
        + "the coalition explain 87 % of their mass, and it sold none of it there before.",
      firm: .init(
        name: hub.name, country: hub.country,
        listed: rank % 9 == 0
          ? ["score 0.914, \(hub.name): Entity List (US Commerce (BIS)): export-licence, since 2023-05-19"]
          : []),
      goods: ["854231", "854232", "848210", "852691"].randomElement(using: &random)!,
      firstDay: "2022-05-02", lastDay: "2023-11-30")
    (lead.score, lead.logOdds, lead.base) = (score, 2.31, -1.5)
    lead.goodsText = "processors and controllers, whether or not combined with memories"
    lead.tier = ["1", "2", "3.A"].randomElement(using: &random)!
    lead.shipments = Int.random(in: 2...400, using: &random)
    lead.valueUSDCents =
      Bool.random(using: &random) ? Int64.random(in: 1_000_00...90_000_000_00, using: &random) : nil
    lead.grade = [.a, .b, .c, .d, nil].randomElement(using: &random)!
    lead.evidence = evidence(hub.name)
    lead.missing = ["No mass is declared in 3 % of its rows, so these are not explained."]
    lead.questions = [
      "A container or bill number in rows of both legs would make it grade A.",
      "Its imports before 2022-03-01 would show whether it had stock of its own.",
    ]
    lead.suppliers = suppliers
    lead.earlierHubs = rank % 4 == 0 ? partners(1...3, ["TR", "AE", "SG"]) : []
    lead.distantHubs = rank % 8 == 0 ? partners(1...2, ["SG", "MY"]) : []
    (lead.consignees, lead.months) = (consignees, months())
    (lead.lots, lead.lotCount) = ((0..<pairs).map { _ in lot(suppliers, hub, consignees) }, pairs * 3)
    if rank % 5 == 0 {
      lead.exemptions = [
        .init(
          id: "us-ccd-2022", title: "License Exception CCD", flag: "goods", outcome: .possible,
          shipments: 2, details: ["control list number", "type of the recipient"])
      ]
    }
    if rank % 2 == 0 {
      lead.test = .init(
        score: score, p: 0.0035, q: 0.021, controls: 283, floor: 0.00352, family: 61,
        stratum: "hubs, first seen since the measure")
    }
    lead.isDiscovery = rank % 2 == 0 && rank < count / 2
    (lead.novelty, lead.isExploration) = (0.4, rank % 25 == 0)
    return lead
  }

  private mutating func evidence(_ hub: String) -> [LeadReport.Evidence] {
    let all: [(LeadReport.Family, String, String, Double)] = [
      (
        .route, "chain",
        "3 chains from firms of the coalition end here; the best link is documented by a part number.", 1.4
      ),
      (
        .quantity, "traced",
        "Lots of the coalition explain 87 % of the mass sent to RU, at least 71 % by any rule.", 1.22
      ),
      (
        .time, "new since the measure",
        "\(hub) sold nothing of the class to RU in 26 months before the measure.", 0.93
      ),
      (.time, "jump", "Sales rose 11.2 times (95 % interval 4.5 to 27.9).", 0.61),
      (.price, "mark-up", "It paid 12.10 USD a kilogram and took 19.90 USD.", 0.35),
      (.party, "listed later", "Its consignee may have been listed after the first shipment.", 0.5),
      (.pattern, "only buyer", "98 % of what it sells abroad goes to one buyer.", 0.28),
      (.innocent, "own make", "4 of its shipments name it as the maker.", -0.44),
      (.innocent, "sold there before", "It sold other goods to RU for 30 months before the measure.", -0.81),
    ]
    let chosen = all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    return chosen.enumerated().map { place, piece in
      LeadReport.Evidence(
        family: piece.0, name: piece.1, sentence: piece.2, strength: 0.7, contribution: piece.3,
        counts: piece.1 != "jump", scoreWithout: 0.5 + 0.03 * Double(place), findings: [])
    }
  }

  private mutating func finding(_ lead: LeadReport, number: Int) -> FindingReport {
    var finding = FindingReport(
      id: "f\(number)0c175b9c0f", rank: number + 2, kind: "step",
      sentence:
        "\(lead.firm.name) sold 9,000,000 USD of \(lead.goods) to RU after the measure, against 200,000 USD before.",
      firms: [.init(role: "seller", name: lead.firm.name, country: lead.firm.country)])
    finding.effects = [
      .init(name: "month of change", value: 17, unit: "months from 2021-01", low: 15, high: 19)
    ]
    finding.windows = [
      .init(name: "before", first: "2021-01-01", last: "2022-01-31"),
      .init(name: "after", first: "2022-04-01", last: "2023-04-30"),
    ]
    finding.checks = [
      .init(explanation: "seasonal trade", outcome: "contradicted", reason: "no year before looks so")
    ]
    return finding
  }

  private mutating func route(of lead: LeadReport, rank: Int) -> RouteReport {
    let hubs = lead.earlierHubs.prefix(1).map {
      RouteReport.Stop(role: .hub, name: $0.name, country: $0.country)
    }
    let stops =
      [RouteReport.Stop(role: .consignor, name: lead.suppliers[0].name, country: lead.suppliers[0].country)]
      + hubs
      + [
        .init(role: .hub, name: lead.firm.name, country: lead.firm.country),
        .init(role: .consignee, name: lead.consignees[0].name, country: "RU"),
      ]
    let legs = stops.dropFirst().map { _ in
      RouteReport.Leg(
        shipments: 7, firstDay: "2022-05-02", lastDay: "2023-01-30", valueUSDCents: 4_000_000_00,
        netMassGrams: 900_000,
        evidence: (0..<4).map { _ in row(lead.suppliers[0], lead.suppliers[0]) })
    }
    var route = RouteReport(
      id: "r-\(lead.id)", rank: rank, kind: .chain,
      sentence: "Goods went from \(stops[0].name) to \(lead.firm.name).",
      stops: stops, goods: lead.goods, goodsText: lead.goodsText, tier: lead.tier, chains: "19", legs: legs,
      dwellMin: 1, dwellMedian: 20, dwellMax: 90, valueUSDCents: 4_000_000_00, valueAfterMeasureUSDCents: nil,
      valueListedThenUSDCents: nil, netMassGrams: 900_000)
    (route.grade, route.gradeReason) = (.c, "same goods class within the window.")
    return route
  }

  private mutating func lot(
    _ suppliers: [LeadReport.Partner], _ hub: LeadReport.Partner, _ consignees: [LeadReport.Partner]
  ) -> LeadReport.Lot {
    .init(
      received: row(suppliers.randomElement(using: &random)!, hub),
      sent: row(hub, consignees.randomElement(using: &random)!),
      quantity: Int64.random(in: 100...900_000, using: &random), days: Int.random(in: 0...180, using: &random)
    )
  }

  private mutating func row(_ from: LeadReport.Partner, _ to: LeadReport.Partner) -> RouteReport.Evidence {
    line += 1
    return sampleEvidence(
      "imports_2023.csv", line, "2022-0\(Int.random(in: 3...9, using: &random))-1\(line % 10)", from.name,
      to.name,
      cents: Int64.random(in: 1_000_00...1_000_000_00, using: &random), grams: 12_500)
  }

  private mutating func months() -> [LeadReport.Month] {
    (0..<36).map { place in
      let month = place % 12 + 1
      let count = place < 15 ? (place % 5 == 0 ? 1 : 0) : Int.random(in: 0...9, using: &random)
      return .init(
        month: "\(2021 + place / 12)-\(month < 10 ? "0" : "")\(month)", shipments: count,
        valueUSDCents: Int64(count) * Int64.random(in: 10_000_00...200_000_00, using: &random))
    }
  }

  private mutating func partners(_ count: ClosedRange<Int>, _ countries: [String]) -> [LeadReport.Partner] {
    let number = Int.random(in: count, using: &random)
    return (0..<number).map { place in
      var partner = partner(countries)
      partner.share = Double(number - place) * 2 / Double(number * (number + 1))
      return partner
    }
  }

  private mutating func partner(_ countries: [String]) -> LeadReport.Partner {
    .init(
      name: names.randomElement(using: &random)!, country: countries.randomElement(using: &random)!,
      shipments: Int.random(in: 1...90, using: &random),
      valueUSDCents: Int64.random(in: 1_000_00...9_000_000_00, using: &random), share: 1)
  }

  private mutating func firmName() -> String {
    let stems = [
      "Lantern", "Quay", "Meridian", "Каскад", "Вектор", "日月", "Boğaz", "Gulf Star", "Aurora", "Tellumar",
      "Ostwind",
    ]
    let trades = [
      "Electronics", "Trading", "Microdevices", "Import Export", "Логистика", "Components and Instruments",
      "科技",
    ]
    let forms = [
      "Ltd", "LLC", "GmbH & Co. KG", "ООО", "有限公司", "Sanayi ve Dış Ticaret Limited Şirketi", "FZE",
    ]
    return [stems, trades, forms].map { $0.randomElement(using: &random)! }.joined(separator: " ")
  }
}
