import Flows
import Testing
import Trade

@Suite struct HubStandingTests {
  @Test func `a hub of next to no history is emerging`() throws {
    let lines = joined(
      aroundEvent(sent("DE", "RU"), millions(50), millions(1)),
      aroundEvent(sent("DE", "KZ"), millions(1), millions(15)),
      aroundEvent(sent("KZ", "RU"), millions(0.25), millions(18)),
      aroundEvent(sent("CN", "RU"), millions(10), millions(30)))
    var question = flowQuestion(coalition: ["DE"])
    question.floor = millions(1)
    let standing = try #require(
      try FlowCase(lines, question).hubs.answers.first { $0.hub == "KZ" && $0.goods == "listed goods" })
    #expect(standing.ratio == 72)
    #expect(standing.isEmerging)
    #expect(standing.since == month("2022-03"))
    #expect([standing.rankBefore, standing.rankAfter] == [3, 2])
    #expect(standing.senders == 3)
    #expect([standing.supplyBefore, standing.supplyAfter] == [millions(1), millions(15)])
    #expect(standing.shareAfter == 18.0 / 49)
    let other = try #require(try FlowCase(lines, question).hubs.answers.first { $0.hub == "CN" })
    #expect(!other.isEmerging)
  }

  @Test func `shares of listed imports by supplier change ranks`() throws {
    // What Russia says it received: Türkiye 3 % → 13 %, China doubles.
    let lines = joined(
      aroundEvent(received("RU", "TR"), 30, 130), aroundEvent(received("RU", "CN"), 300, 600),
      aroundEvent(received("RU", "DE"), 600, 100), aroundEvent(received("RU", "KR"), 70, 170))
    let answers = try FlowCase(lines, flowQuestion(coalition: ["DE"])).hubs.answers.filter {
      $0.goods == "listed goods"
    }
    #expect(answers.map(\.hub) == ["CN", "KR", "TR"])
    #expect(answers.map(\.rankBefore) == [2, 3, 4])
    #expect(answers.map(\.rankAfter) == [1, 2, 3])
    let turkey = try #require(answers.last)
    #expect(turkey.shareBefore == 0.03)
    #expect(turkey.shareAfter == 0.13)
    #expect(answers[0].ratio == 2)
    #expect(answers.allSatisfy { $0.reportedBy == .importer && !$0.isSupplyKnown })
  }

  @Test
  func `partners of a country that reports nothing are ranked by their own exports, without an event too`()
    throws
  {
    let lines = joined(
      monthly(sent("CN", "KP", "610910"), millions(911), from: month("2022-01")),
      monthly(sent("CN", "KP", "610910"), millions(1_372), from: month("2023-01"), count: 9),
      monthly(sent("RU", "KP", "610910"), millions(20), from: month("2022-01")),
      monthly(sent("RU", "KP", "610910"), millions(28), from: month("2023-01"), count: 9))
    var question = flowQuestion(destinations: ["KP"], coalition: [])
    question.measureDay = nil
    let answered = try FlowCase(lines, question).hubs
    #expect(answered.answers.map(\.hub) == ["CN", "RU"])
    #expect(answered.answers.map(\.rankAfter) == [1, 2])
    #expect(answered.answers[1].valueAfter == millions(28))
    #expect(answered.answers[0].spans?.beforeFrom == month("2022-01"))
    #expect(answered.answers[0].spans?.afterTo == month("2023-09"))
    #expect(answered.notices.contains { $0.contains("2023-01 to 2023-09 against 2022-01 to 2022-09") })
  }

  @Test func `comparative advantage is the share in own exports over the share in everybody's`() throws {
    let lines = joined(
      aroundEvent(sent("KZ", "RU"), 10, 60), aroundEvent(sent("KZ", "CN", "610910"), 190, 140),
      aroundEvent(sent("DE", "KZ"), 300, 300), aroundEvent(sent("DE", "KZ", "610910"), 500, 500))
    let standing = try #require(
      try FlowCase(lines, flowQuestion(coalition: ["DE"])).hubs.answers.first { $0.goods == "listed goods" })
    let (before, after): (Double, Double) = (0.05 / 0.31, 0.3 / 0.36)
    #expect(abs(try #require(standing.rcaBefore) - before) < 1e-12)
    #expect(abs(try #require(standing.rcaAfter) - after) < 1e-12)
    // Without other goods of the hub nothing is known.
    let bare = lines.filter { $0.reporter != "KZ" || $0.goods == "854231" }
    #expect(
      try FlowCase(bare, flowQuestion(coalition: ["DE"])).hubs.answers.allSatisfy { $0.rcaAfter == nil })
  }

  @Test func `a hub that sent only in the gap of windows has no since before the event`() throws {
    let lines = joined(
      monthly(sent("KZ", "RU"), 1_200, from: month("2021-03")),
      monthly(sent("KZ", "RU"), 0, from: month("2022-03"), count: 4),
      monthly(sent("KZ", "RU"), 9_000, from: month("2022-07"), count: 8))
    let standing = try #require(try FlowCase(lines, flowQuestion()).hubs.answers.first)
    #expect(standing.since == month("2022-07"))
    #expect(!standing.isEmerging)
  }
}
