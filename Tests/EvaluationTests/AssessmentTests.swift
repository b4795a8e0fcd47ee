import Reporting
import Testing
import Trade
import WorkPool

@testable import Evaluation

@Suite struct AssessmentTests {
  /// First an innocent route of ordinary trade, then the decoy, then the first diversion under other spellings, then
  /// the same again as a relay without a maker's name. The second diversion is found in part only.
  private let routes = [
    Sample.route(
      1, ["Nobody/US", "Someone/CN", "Buyer OOO/RU"], "847130", legs: [[(20, 1)], [(21, 4_000)]]),
    Sample.route(
      2, ["Roller GmbH/DE", "Honest TOO/KZ", "Buyer OOO/RU"], "848210", legs: [[(7, 1)], [(8, 6_000)]]),
    Sample.route(
      3, ["acme  inc/US", "HUB TİCARET A.Ş./TR", "BUYER OOO/RU"], "854231",
      legs: [[(2, 1)], [(3, 80_000)]], day: "2022-04-01"),
    Sample.route(4, ["/US", "Hub Ticaret/TR", "Buyer OOO/RU"], "8542", legs: [[(3, 80_000), (22, 30_000)]]),
    Sample.route(
      5, ["Acme, Inc./US", "Mid FZE/AE", "Buyer OOO/RU"], "854239", legs: [[(4, 1)], [(30, 10)]]),
  ]

  private func assessment(
    _ destinations: [DestinationReport]? = nil, _ change: (inout AssessmentInput) -> Void = { _ in }
  ) throws -> Assessment {
    let report = Sample.report(destinations ?? [Sample.destination("RU", routes)])
    var input = AssessmentInput(report: report, key: try KeyFiles().key())
    change(&input)
    return try assess(input, on: WorkPool(workers: 2))
  }

  private func ranking(_ level: Assessment.Level, in assessment: Assessment) throws -> Assessment.Ranking {
    try #require(assessment.rankings.first { $0.level == level && $0.method == "report" })
  }

  @Test func `routes are matched by folded names, any spelling, countries and goods`() throws {
    let ranking = try ranking(.routes, in: assessment())
    // Order: ordinary, decoy, diversion 1, ordinary; the relay repeats diversion 1, diversion 2 is missed.
    #expect(ranking.reported == 4 && ranking.repeats == 1 && ranking.missed == 1 && ranking.positives == 2)
    #expect(ranking.averagePrecision.value == 1.0 / 3 / 2)
    #expect(ranking.precisionAtR.value == 0)
    #expect(ranking.cutoffs.map { $0.precision.value } == [0.1, 0.05, 0.02, 0.01])
    #expect(ranking.cutoffs[0].recall.value == 0.5)
    // Pairs: the diversion stands above one of three innocent routes, the missed one above none.
    #expect(ranking.rocAUC.value == 1.0 / 6)
  }

  @Test func `firms are the intermediaries, each at its best place`() throws {
    let ranking = try ranking(.firms, in: assessment())
    // Someone, Honest TOO, Hub Ticaret (true), Mid FZE (true); Last TOO is missed.
    #expect(ranking.reported == 4 && ranking.missed == 1 && ranking.positives == 3)
    #expect(ranking.averagePrecision.value == (1.0 / 3 + 2.0 / 4) / 3)
    #expect(ranking.precisionAtR.value == 1.0 / 3)
  }

  @Test func `shipments are matched by line and declaration, at their best lead`() throws {
    let assessment = try assessment()
    let ranking = try ranking(.shipments, in: assessment)
    // Lines 20, 21 | 7, 8 | 2, 3 | 22 | 4, 30; of the key 5 and 6 are missed.
    #expect(ranking.reported == 9 && ranking.missed == 2 && ranking.positives == 5)
    #expect(abs(ranking.averagePrecision.value! - (1.0 / 5 + 2.0 / 6 + 3.0 / 9) / 5) < 1e-12)
    var wrong = routes
    wrong[2].legs[1].evidence[0].declaration = "other"
    wrong[3].legs[0].evidence[0].declaration = "other"
    let other = try self.ranking(.shipments, in: self.assessment([Sample.destination("RU", wrong)]))
    #expect(other.missed == 3 && other.reported == 9)
  }

  @Test func `kinds of diversion count once, by route and by hub`() throws {
    let schemes = try assessment().schemes
    #expect(schemes.schemes == 2 && schemes.found.value == 0.5 && schemes.foundAmongFirst.value == 0)
    #expect(schemes.hubFound.value == 1)
    let kinds = schemes.kinds
    #expect(kinds.map(\.kind) == ["one-hub", "two-hubs"] && kinds.map(\.found) == [1, 0])
    #expect(kinds.map(\.hubFound) == [1, 1] && kinds.map(\.hubFoundAmongFirst) == [1, 0])
  }

  @Test func `innocent items among the first R are told by kind`() throws {
    let wrong = try assessment().falsePositives
    #expect(wrong.map(\.kind) == ["distributor", "ordinary"])
    #expect(wrong.map(\.decoys) == [1, nil])
    #expect(wrong.map(\.routes) == [1, 1] && wrong.map(\.firms) == [1, 1])
  }

  @Test func `mass counts each row once for a route, and no more than the key has`() throws {
    let quantity = try assessment().quantity
    // Diversion 1: lines 3 and 22 carry 110 kg, the key has 100 of 150.5.
    #expect(abs(quantity.recall.value! - 100 / 150.5) < 1e-12)
    #expect(abs(quantity.precision.value! - 100 / (4 + 6 + 110 + 0.01)) < 1e-12)
    #expect(quantity.precisionAmongFirst.value == 0)
    #expect(quantity.statement.contains("net mass of the last legs"))
  }

  @Test func `a last leg that is not listed in full has the mass that is stated`() throws {
    let route = Sample.route(
      1, ["Acme, Inc./US", "Hub Ticaret/TR", "Buyer OOO/RU"], "854231", legs: [[], [(3, 20_000)]],
      unlisted: 5, grams: 60_000)
    let assessment = try assessment([Sample.destination("RU", [route])])
    #expect(abs(assessment.quantity.recall.value! - 60 / 150.5) < 1e-12)
    #expect(assessment.quantity.precision.value == 1)
    #expect(assessment.notices.contains { $0.contains("5 shipments of the routes are not judged") })
  }

  @Test func `lead time runs from the first evidence of the best lead to the listing`() throws {
    let time = try assessment().leadTime
    // Hub Ticaret: 2022-04-01 to 2023-01-01. Last TOO is listed, but not in the report.
    #expect(time.listedFirms == 2 && time.reportedFirms == 1 && time.early == 1)
    #expect(time.min == 275 && time.max == 275 && time.median == 275)
  }

  @Test func `what the report does not state is not made up`() throws {
    let assessment = try assessment()
    #expect(assessment.falseDiscoveries.asked == nil)
    #expect(assessment.falseDiscoveries.statement == "not asked: the report states no rate")
    #expect(assessment.calibration == nil)
    #expect(assessment.calibrationStatement == "not computable: the report has no scores")
    let bare = try self.assessment([Sample.destination("RU", [])])
    #expect(bare.quantity.recall.value == nil && bare.quantity.statement.contains("not computable"))
    #expect(bare.leadTime.median == nil && bare.text.contains("not computable"))
    #expect(try ranking(.routes, in: bare).averagePrecision.value == 0)
  }

  @Test func `scores rank where there are any, and are held to their word`() throws {
    let assessment = try assessment {
      $0.stated = LeadScores(scores: [[0.2, 0.1, 0.9, 0.3, 0.4]], qs: [[0.5, 0.01, 0.01, nil, 0.02]])
      $0.askedRate = 0.05
    }
    let ranking = try ranking(.routes, in: assessment)
    // The diversion first, then its repeat's score does not count.
    #expect(ranking.averagePrecision.value == 0.5 && ranking.precisionAtR.value == 0.5)
    let brier = (0.04 + 0.01 + 0.01 + 0.16) / 4
    #expect(abs(assessment.calibration!.brierScore - brier) < 1e-12)
    #expect(assessment.falseDiscoveries.leads == 3)
    #expect(assessment.falseDiscoveries.realised == 2.0 / 3)
  }

  @Test func `leads of several destinations are tied by rank`() throws {
    let true1 = Sample.route(1, ["Acme, Inc./US", "Hub Ticaret/TR", "Buyer OOO/RU"], "854231")
    let other = Sample.route(1, ["A/US", "B/CN", "C/IR"], "854231")
    let assessment = try assessment([
      Sample.destination("RU", [true1], routeCount: 9), Sample.destination("IR", [other]),
    ])
    #expect(try ranking(.routes, in: assessment).averagePrecision.value == 0.25)
    #expect(assessment.notices.contains { $0.contains("tied") })
    #expect(assessment.notices.contains { $0.contains("lists 2 of 10 routes") })
  }

  @Test func `diversions to a destination that was not searched count as missed, and that is said`() throws {
    let assessment = try assessment([Sample.destination("IR", [])])
    #expect(assessment.schemes.found.value == 0)
    #expect(assessment.notices.contains { $0.contains("diversions to RU") })
  }

  @Test func `intervals hold the value, and the same numbers come for any number of workers`() throws {
    let report = Sample.report([Sample.destination("RU", routes)])
    let input = AssessmentInput(report: report, key: try KeyFiles().key())
    let one = try assess(input, on: WorkPool(workers: 1))
    #expect(one == (try assess(input, on: WorkPool(workers: 8))))
    let precision = try ranking(.routes, in: one).averagePrecision
    #expect(precision.low! <= precision.value! && precision.value! <= precision.high!)
    #expect(precision.low! < precision.high!)
  }

  @Test func `text holds every part and no line is longer than a page is wide`() throws {
    let text = try assessment().text
    for part in [
      "Routes: R = 2", "Firms between", "Shipments: R = 5", "two-hubs", "distributor", "recall 0.664",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
