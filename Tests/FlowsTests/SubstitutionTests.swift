import Flows
import Testing
import Trade

@Suite struct SubstitutionTests {
  /// Direct trade falls by 900; Kazakhstan sends 540 more and Kyrgyzstan 60 more of what the coalition sends them.
  private var lines: [MadeLine] {
    joined(
      aroundEvent(sent("DE", "RU"), 1_000, 100), aroundEvent(sent("DE", "KZ"), 120, 840),
      aroundEvent(sent("DE", "KG"), 12, 36), aroundEvent(sent("KZ", "RU"), 60, 600),
      aroundEvent(sent("KG", "RU"), 0, 60))
  }

  @Test func `what hubs send more over the fall of direct trade, hub by hub`() throws {
    let answers = try FlowCase(lines, flowQuestion()).substituted
    let listed = try #require(answers.first { $0.goods == "listed goods" })
    #expect(listed.isListed)
    #expect(listed.fall == 900)
    #expect(listed.onwardRatio == 600.0 / 900)
    #expect(listed.supplyRatio == 744.0 / 900)
    #expect(listed.isHalfReplaced)
    #expect(listed.hubs.map(\.hub) == ["KZ", "KG"])
    // Kazakhstan received 10 and sent 5 a month before, 70 and 50 after; Kyrgyzstan 1 and 0, then 3 and 5.
    #expect(listed.hubs.map(\.transit) == [540, 36])
    #expect(
      listed.hubs.allSatisfy { $0.onwardBy == .exporter && $0.supplyBy == .exporter && $0.isSupplyKnown })
  }

  @Test func `classes of which half is replaced come before larger ones of which it is not`() throws {
    let others = joined(
      aroundEvent(sent("DE", "RU", "610910"), 100_000, 0), aroundEvent(sent("KZ", "RU", "610910"), 0, 5_000))
    let answered = try FlowCase(lines + others, flowQuestion())
    #expect(answered.substituted.map(\.goods) == ["all goods", "listed goods", "854231", "610910"])
    let summaries = substitutions(answered.question, answered.cube, answered.lanes, answered.sorting)
      .summaries
    let all = try #require(summaries.first { !$0.isListed })
    #expect(all.classes == 2)
    #expect(all.halfReplaced == 1)
    let mean: Double = (600.0 / 900 + 0.05) / 2
    #expect(abs(all.mean - mean) < 1e-12)
    #expect(summaries.first { $0.isListed }?.classes == 1)
  }

  @Test func `without a fall there is no ratio`() throws {
    let lines = joined(aroundEvent(sent("DE", "RU"), 100, 100), aroundEvent(sent("KZ", "RU"), 1, 50))
    let answer = try #require(try FlowCase(lines, flowQuestion()).substituted.first)
    #expect(answer.onwardRatio == nil)
    #expect(answer.hubs.map(\.onwardAfter) == [50])
  }

  @Test func `a hub that does not report is known by what arrived, and one that nobody knows is left out`()
    throws
  {
    let base = joined(
      aroundEvent(sent("DE", "RU"), 1_000, 0), aroundEvent(sent("KZ", "RU"), 0, 10),
      Array(aroundEvent(sent("AM", "RU"), 5, 50).dropLast()))
    let answered = try FlowCase(base, flowQuestion())
    #expect(answered.substituted.first?.hubs.map(\.hub) == ["KZ"])
    let notices = substitutions(answered.question, answered.cube, answered.lanes, answered.sorting)
      .substitutions.notices
    #expect(notices.contains { $0.hasSuffix("both windows: AM.") })
    let arrived = base + aroundEvent(received("RU", "AM"), 6, 60)
    let known = try #require(try FlowCase(arrived, flowQuestion()).substituted.first)
    #expect(known.hubs.map(\.hub) == ["AM", "KZ"])
    #expect(known.hubs.map(\.onwardBy) == [.importer, .exporter])
    #expect(known.notes.contains { $0.contains("AM") && $0.contains("CIF") })
  }

  @Test func `a member that does not report both spans in full is left out of direct trade and named`() throws
  {
    let late = monthly(sent("LT", "RU"), 500, from: month("2022-03"))
    let answer = try #require(try FlowCase(lines + late, flowQuestion()).substituted.first)
    #expect(answer.directAfter == 100)
    #expect(answer.notes.contains { $0.contains("LT") })
  }

  @Test func `a month missing in the middle leaves a reporter out`() throws {
    var gap = lines
    gap.removeAll { $0.reporter == "KZ" && $0.period.first == month("2022-08") }
    let answer = try #require(try FlowCase(gap, flowQuestion()).substituted.first)
    #expect(answer.hubs.map(\.hub) == ["KG"])
  }

  @Test func `one hub takes the place of another within half a year`() throws {
    let lines = joined(
      monthly(sent("DE", "RU"), 24_000, from: month("2021-03"), count: 24),
      monthly(sent("KZ", "RU"), 1_000 * 18, from: month("2021-03"), count: 18),
      monthly(sent("KZ", "RU"), 100 * 6, from: month("2022-09"), count: 6),
      monthly(sent("AM", "RU"), 50 * 18, from: month("2021-03"), count: 18),
      monthly(sent("AM", "RU"), 800 * 6, from: month("2022-09"), count: 6),
      monthly(sent("KG", "RU"), 300 * 24, from: month("2021-03"), count: 24))
    let found = try FlowCase(lines, flowQuestion()).displaced.filter { $0.goods == "854231" }
    #expect(found.count == 1)
    let one = try #require(found.first)
    #expect([one.from, one.to] == ["KZ", "AM"])
    #expect(one.month == month("2022-09"))
    #expect([one.fromBefore, one.fromAfter, one.toBefore, one.toAfter] == [6_000, 600, 300, 4_800])
    #expect(one.replaced == 4_500)
  }

  @Test func `a season is no displacement`() throws {
    var lines: [MadeLine] = []
    for place in 0..<36 {
      let at = month("2021-01").advanced(by: place)
      let isWinter = at.month <= 3 || at.month >= 10
      lines += monthly(sent("DE", "RU"), 1_000, from: at, count: 1)
      lines += monthly(sent("KZ", "RU"), isWinter ? 900 : 300, from: at, count: 1)
      lines += monthly(sent("AM", "RU"), isWinter ? 300 : 900, from: at, count: 1)
    }
    #expect(try FlowCase(lines, flowQuestion()).displaced.isEmpty)
  }

  @Test func `re-exports are a part of exports, by whichever part is told apart`() throws {
    var again = sent("KZ", "RU")
    var made = sent("AM", "RU")
    (again.flow, made.flow) = (.reExport, .domesticExport)
    let lines = joined(
      aroundEvent(sent("DE", "RU"), 10, 5), aroundEvent(sent("KZ", "RU"), 100, 400),
      aroundEvent(again, 20, 300),
      aroundEvent(sent("AM", "RU"), 50, 500), aroundEvent(made, 50, 100))
    let answers = try FlowCase(lines, flowQuestion()).reExports.answers.filter {
      $0.goods == "listed goods" && $0.destination == nil && $0.from == month("2022-03")
    }
    #expect(answers.map(\.hub) == ["AM", "KZ"])
    #expect(answers.map(\.share) == [0.8, 0.75])
    #expect(answers.map(\.basis) == ["domestic exports", "re-exports"])
    #expect(answers.map(\.reExports) == [nil, 300])
  }

  @Test func `a part larger than the whole is a wrong total, and said`() throws {
    var again = sent("KZ", "RU")
    again.flow = .reExport
    let lines = joined(
      aroundEvent(sent("DE", "RU"), 10, 5), aroundEvent(sent("KZ", "RU"), 100, 100),
      aroundEvent(again, 20, 300))
    let answered = try FlowCase(lines, flowQuestion()).reExports
    #expect(answered.answers.allSatisfy { $0.to < month("2022-03") })
    #expect(answered.notices.contains { $0.contains("KZ") && $0.contains("exceed") })
  }
}
