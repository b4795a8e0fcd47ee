import Reporting
import Testing
import Trade
import WorkPool

@testable import Evaluation

/// Reports with leads: hubs by their best lead, and how honest the scores are.
@Suite struct LeadRankingTests {
  private func lead(
    _ rank: Int, _ firm: String, _ country: String, _ goods: String, _ logOdds: Double, routes: [String] = []
  ) -> LeadReport {
    var lead = LeadReport(
      id: "l\(rank)", rank: rank, sentence: "", firm: .init(name: firm, country: country), goods: goods,
      firstDay: "2022-05-01", lastDay: "2022-06-01")
    (lead.logOdds, lead.score, lead.routes) = (logOdds, 1 / (1 + 2 * Double(rank)), routes)
    return lead
  }

  private func assessment(_ leads: [LeadReport], rate: Double? = nil) throws -> Assessment {
    let routes = [
      Sample.route(
        1, ["Roller GmbH/DE", "Honest TOO/KZ", "Buyer OOO/RU"], "848210", legs: [[(7, 1)], [(8, 6_000)]]),
      Sample.route(
        2, ["Acme, Inc./US", "Hub Ticaret/TR", "Buyer OOO/RU"], "854231", legs: [[(2, 1)], [(3, 80_000)]]),
    ]
    var destination = Sample.destination("RU", routes)
    destination.leads = leads
    destination.leadCount = leads.count
    var input = AssessmentInput(report: Sample.report([destination]), key: try KeyFiles().key())
    input.askedRate = rate
    return try assess(input, on: WorkPool(workers: 2))
  }

  private func firms(_ assessment: Assessment) throws -> Assessment.Ranking {
    try #require(assessment.rankings.first { $0.level == .firms && $0.method == "report" })
  }

  @Test func `hubs rank by their leads, not by their routes`() throws {
    let leads = [
      lead(1, "HUB TİCARET A.Ş.", "TR", "854231", 5, routes: ["2"]), lead(2, "Last TOO", "KZ", "854239", 4),
      lead(3, "Honest TOO", "KZ", "848210", -2, routes: ["1"]),
    ]
    let ranking = try firms(assessment(leads))
    // Hub Ticaret and Last TOO are true and first; Mid FZE is missed: (1 + 1) / 3.
    #expect(ranking.positives == 3 && ranking.reported == 3)
    #expect(ranking.averagePrecision.value == 2.0 / 3 && ranking.precisionAtR.value == 2.0 / 3)
    let routes = try #require(
      assessment(leads).rankings.first { $0.level == .routes && $0.method == "report" })
    #expect(
      routes.averagePrecision.value == 0.5,
      "the route of the best lead comes first; the other diversion is missed")
  }

  @Test func `scores are judged by lead, and equal ones are counted`() throws {
    let leads = [
      lead(1, "Hub Ticaret", "TR", "854231", 5), lead(2, "Last TOO", "KZ", "854239", 4),
      lead(3, "Honest TOO", "KZ", "848210", 4), lead(4, "Stranger", "CN", "854231", -2),
    ]
    let found = try assessment(leads)
    #expect(found.equalScores == 0.5)
    let calibration = try #require(found.calibration)
    // 1/3, 1/5, 1/7 and 1/9 against true, true, false, false.
    let mean = (1.0 / 3 + 1.0 / 5 + 1.0 / 7 + 1.0 / 9) / 4
    #expect(abs(calibration.expectedError - abs(0.5 - mean)) < 0.35 && calibration.expectedError > 0.1)
    #expect(found.calibrationStatement.contains("4 leads"))
  }

  @Test func `of leads that keep to the rate asked for, the wrong ones are counted`() throws {
    var leads = [
      lead(1, "Hub Ticaret", "TR", "854231", 5), lead(2, "Honest TOO", "KZ", "848210", 4),
      lead(3, "Stranger", "CN", "854231", -2),
    ]
    for place in 0..<2 {
      leads[place].isDiscovery = true
      leads[place].test = .init(
        score: 1, p: 0.01, q: 0.05, controls: 200, floor: 0.005, family: 3, stratum: "")
    }
    let found = try assessment(leads, rate: 0.1).falseDiscoveries
    #expect(found.leads == 2 && found.realised == 0.5)
  }
}
