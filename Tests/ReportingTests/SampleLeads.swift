import Flows
import Trade

@testable import Reporting

/// The sample with two leads: one with all that a lead can have, one that is listed for its novelty.
let sampleLeadsReport: Report = {
  var report = sampleReport
  report.destinations[0].leads = [sampleLead, sampleExploration]
  report.destinations[0].leadCount = 7
  report.statistics = StatisticsReport(
    inputs: [
      .init(
        file: "<stat>.csv", sha256: String(repeating: "a", count: 64),
        layout: "A plain table (utf-8, comma, LF)", lines: 9,
        counts: [.init(status: "used", lines: 7), .init(status: "group-partner", lines: 2)], reasons: [],
        firstMonth: Month(iso: "2021-01"), lastMonth: Month(iso: "2023-12"), currencies: [.usd],
        notes: ["Scope: <b>some"])
    ], currency: .usd, notices: ["2 lines are of groups of countries."])
  report.destinations[0].coverage = [
    .init(
      lane: sampleLane, goods: "listed goods", months: 36, from: Month(iso: "2021-01")!,
      to: Month(iso: "2023-12")!,
      records: 4_000_000, statistics: 3_000_000)
  ]
  return report
}()

private let sampleLane = Lane(.onward, from: FlowParty("HK"), to: FlowParty("RU"), reportedBy: .exporter)

private let sampleLaneContext: StatisticsReport.LaneContext = {
  var windows = FlowReport.ComparedWindows(
    FlowWindows(
      lastBefore: Month(iso: "2022-01")!, firstAfter: Month(iso: "2022-04")!, length: 12,
      months: Month(iso: "2021-01")!...Month(iso: "2023-12")!)!)!
  var context = StatisticsReport.LaneContext(
    lane: sampleLane, goods: "854231", isWider: false, windows: windows, before: 1_000_000_00,
    after: 9_000_000_00,
    unlistedRatio: 1.4)
  (context.firm, context.firmShare) = (4_000_000, 0.004444)
  return context
}()

private let sampleLead: LeadReport = {
  var lead = LeadReport(
    id: "c9650785ad38", rank: 1,
    sentence:
      "日月贸易（香港）有限公司 Sun Moon Trading (HK) sent 7 shipments of 854231 worth 40,000 USD to RU between 2022-05-02 and 2023-01-30; all 7 are declared as made in the coalition.",
    firm: .init(
      name: "日月贸易（香港）有限公司 Sun Moon Trading", country: "HK",
      listed: ["score 0.914, Sun Moon: Entity List (US Commerce (BIS)): export-licence, since 2023-05-19"]),
    goods: "854231", firstDay: "2022-05-02", lastDay: "2023-01-30")
  (lead.score, lead.logOdds, lead.base) = (0.999751, 8.3, -7.8)
  (lead.goodsText, lead.tier, lead.grade) = ("processors and controllers", "1", .a)
  (lead.shipments, lead.valueUSDCents) = (7, 4_000_000)
  lead.evidence = [
    .init(
      family: .route, name: "declared make",
      sentence: "7 of 7 shipments name a maker or origin in the coalition.",
      strength: 0.777778, contribution: 9.2, counts: true, scoreWithout: 0.35, findings: []),
    .init(
      family: .quantity, name: "traced stock",
      sentence:
        "Goods of the coalition in its stock cover 7 of 7 shipments at least by half, 100 % of the quantity, oldest lots first.",
      strength: 0.583333, contribution: 3.9, counts: true, scoreWithout: 0.987872, findings: []),
    .init(
      family: .time, name: "new trade",
      sentence: "100 % of its monthly trade there is new since the measure.",
      strength: 1, contribution: 3.85, counts: true, scoreWithout: 0.988439, findings: ["5d41402abc4b"]),
    .init(
      family: .innocent, name: "sold elsewhere",
      sentence: "40 % of its sales of the class since the measure go elsewhere.",
      strength: 0.4, contribution: -0.85, counts: true, scoreWithout: 0.999894, findings: []),
    .init(
      family: .time, name: "new firm", sentence: "It is first seen since the measure.", strength: 1,
      contribution: 3.2, counts: false, scoreWithout: 0.999751, findings: []),
  ]
  lead.missing = ["Not computable: mark-up (fewer than three prices per kilogram on a side)."]
  lead.questions = ["A container number on both legs would prove a consignment (grade A)."]
  lead.suppliers = [
    .init(name: "Aurora GmbH", country: "DE", shipments: 9, valueUSDCents: 3_100_000, share: 0.8),
    .init(name: "Chips \"]; }", country: "US", shipments: 1, valueUSDCents: nil, share: 0.2),
  ]
  lead.earlierHubs = [
    .init(name: "Mid <b>FZE", country: "AE", shipments: 2, valueUSDCents: 900_000, share: 0.1)
  ]
  lead.lane = sampleLaneContext
  lead.distantHubs = [.init(name: "Far Quay", country: "SG", shipments: 1, valueUSDCents: nil, share: 0.05)]
  lead.consignees = [.init(name: "=cmd()", country: "RU", shipments: 7, valueUSDCents: 4_000_000, share: 1)]
  lead.months = [
    .init(month: "2022-04", shipments: 0, valueUSDCents: 0),
    .init(month: "2022-05", shipments: 7, valueUSDCents: 4_000_000),
  ]
  lead.lots = [
    .init(
      received: sampleEvidence(
        "vendor.csv.gz", 812, "2022-04-02", "Aurora GmbH", "Sun Moon", cents: 100_000, grams: 900),
      sent: sampleEvidence(
        "imports_2023.csv", 4_711, "2022-05-02", "Sun Moon", "=cmd()", cents: 200_000, grams: 900),
      quantity: 900, days: 30)
  ]
  lead.lotCount = 12
  (lead.routes, lead.findings) = (["r-5d41402abc4b2a76"], ["5d41402abc4b"])
  lead.exemptions = [
    .init(
      id: "us-ccd-2022", title: "License Exception CCD", flag: "goods", outcome: .possible, shipments: 2,
      details: ["type of the recipient"])
  ]
  lead.test = .init(
    score: 8.3, p: 0.0035, q: 0.021, controls: 283, floor: 0.00352, family: 61,
    stratum: "hubs, first seen since the measure")
  (lead.isDiscovery, lead.novelty) = (true, 0.25)
  return lead
}()

private let sampleExploration: LeadReport = {
  var lead = LeadReport(
    id: "0123456789ab", rank: 6,
    sentence: "Quiet Shore LLC (AM) sent 1 shipment of 902750 to RU on 2023-03-01.",
    firm: .init(name: "Quiet Shore LLC", country: "AM"), goods: "902750", firstDay: "2023-03-01",
    lastDay: "2023-03-01")
  (lead.score, lead.logOdds, lead.base, lead.shipments) = (0.0022, -6.1, -7.8, 1)
  (lead.isExploration, lead.novelty, lead.scheme) = (true, 0.91, "c9650785ad38")
  return lead
}()
