import Flows
import Testing
import Trade

@Suite struct MirrorGapTests {
  /// Thirteen months before and after, as in the published case.
  private func thirteenMonths(_ line: MadeLine, _ before: Double, _ after: Double) -> [MadeLine] {
    monthly(line, millions(before), from: month("2020-03"), count: 1)
      + monthly(line, 0, from: month("2020-04"), count: 11)
      + monthly(line, 0, from: month("2021-03"), count: 12)
      + monthly(line, millions(after), from: month("2022-03"), count: 13)
  }

  @Test func `dual-use goods sent to Kazakhstan and not received are the published figures`() throws {
    let lines = thirteenMonths(sent("LT", "KZ"), 28, 84) + thirteenMonths(received("KZ", "LT"), 9, 11)
    var question = flowQuestion(coalition: ["LT"], window: 13)
    question.slackMonths = 0
    let gap = try #require(try FlowCase(lines, question).gaps.answers.first)
    let (before, after) = (try #require(gap.before), try #require(gap.after))
    #expect(gap.status == .both)
    #expect([before.exports, before.imports, after.exports, after.imports] == [28, 9, 84, 11].map(millions))
    #expect(before.gap.value == millions(19))
    #expect(after.gap.value == millions(73))
    #expect(gap.excess?.value == millions(54))
    #expect(abs(try #require(before.ghostShare) - 19.0 / 28) < 1e-12)
    #expect(abs(try #require(after.ghostShare) - 73.0 / 84) < 1e-12)
    // Freight and insurance make what arrived less, so the gap larger: by 10 % at most.
    #expect(after.gap.least == millions(73))
    #expect(after.gap.most == millions(74))
  }

  @Test func `half of what was sent did not arrive`() throws {
    let lines =
      aroundEvent(sent("DE", "KZ"), 0, millions(2_000))
      + aroundEvent(received("KZ", "DE"), 0, millions(1_000))
    let gap = try #require(try FlowCase(lines, flowQuestion(coalition: ["DE"])).gaps.answers.first)
    #expect(gap.after?.ghostShare == 0.5)
    #expect(gap.before?.ghostShare == nil)
  }

  @Test func `what arrives a month or two later is within the range`() throws {
    // Everything arrives two months after it left.
    let lines =
      joined(
        monthly(sent("DE", "KZ"), 1_200, from: month("2021-03"), count: 12),
        monthly(sent("DE", "KZ"), 12_000, from: month("2022-03"), count: 12),
        monthly(received("KZ", "DE"), 0, from: month("2021-03"), count: 2),
        monthly(received("KZ", "DE"), 1_200, from: month("2021-05"), count: 12),
        monthly(received("KZ", "DE"), 12_000, from: month("2022-05"), count: 12))
    var question = flowQuestion(coalition: ["DE"])
    question.cif = (1, 1, 1)
    let gap = try #require(try FlowCase(lines, question).gaps.answers.first)
    #expect(gap.after?.gap == MirrorGap.Range(value: 1_800, least: 0, most: 1_800))
    question.slackMonths = 1
    #expect(try FlowCase(lines, question).gaps.answers.first?.after?.gap.least == 900)
  }

  @Test func `a country that stopped reporting is unknown, not zero`() throws {
    let lines =
      aroundEvent(sent("DE", "RU"), 1_000, 500)
      + monthly(received("RU", "DE"), 900, from: month("2021-03"), count: 11)
    let answered = try FlowCase(lines, flowQuestion(coalition: ["DE"])).gaps
    let gap = try #require(answered.answers.first)
    #expect(gap.status == .exporterOnly)
    #expect(gap.before == nil && gap.after == nil && gap.excess == nil)
    #expect(gap.oneSided == MirrorGap.OneSided(before: 1_000, after: 500))
    #expect(gap.notes == ["RU has no line of imports after 2022-01: known from its partners alone."])
    #expect(answered.notices == gap.notes)
  }

  @Test func `a coalition of which the other side is unknown is told once, and its members are not`() throws {
    let lines = joined(aroundEvent(sent("DE", "RU"), 1_000, 500), aroundEvent(sent("LT", "RU"), 10, 5))
    let answers = try FlowCase(lines, flowQuestion()).gaps.answers
    #expect(Set(answers.map(\.exporter.name)) == ["coalition"])
    #expect(answers.allSatisfy { $0.oneSided == MirrorGap.OneSided(before: 1_010, after: 505) })
    #expect(answers[0].notes == ["RU has no line of imports: known from its partners alone."])
  }

  @Test func `one that reports but not this lane has received nothing, and that may be an extract`() throws {
    let lines = aroundEvent(sent("DE", "KZ"), 1_000, 2_000) + aroundEvent(received("KZ", "CN"), 5, 5)
    let gap = try #require(try FlowCase(lines, flowQuestion(coalition: ["DE"])).gaps.answers.first)
    #expect(gap.after?.imports == 0)
    #expect(gap.after?.ghostShare == 1)
    #expect(
      gap.notes == ["KZ has no line at all of imports with DE: the input may be an extract without them."])
  }

  @Test func `reconciled figures have no gap, and the reason is said`() throws {
    let lines = aroundEvent(sent("DE", "KZ"), 1_000, 2_000) + aroundEvent(received("KZ", "DE"), 1_000, 900)
    let answered = try FlowCase(lines, flowQuestion(coalition: ["DE"]), isReconciled: true).gaps
    #expect(answered.answers.isEmpty)
    #expect(answered.notices.count == 1)
    #expect(answered.notices[0].contains("reconciled"))
  }

  @Test func `years are compared where a side has no months, and that is said`() throws {
    func years(_ line: MadeLine, _ values: [Int64]) -> [MadeLine] {
      zip(2021..., values).map { year, value in
        var made = line
        (made.period, made.value) = (TradePeriod(year: year)!, value)
        return made
      }
    }
    let lines =
      joined(
        monthly(sent("DE", "KZ"), 1_200, from: month("2021-01")),
        monthly(sent("DE", "KZ"), 2_400, from: month("2022-01")),
        monthly(sent("DE", "KZ"), 3_600, from: month("2023-01")),
        years(received("KZ", "DE"), [1_000, 1_100, 1_200]))
    let gap = try #require(try FlowCase(lines, flowQuestion(coalition: ["DE"])).gaps.answers.first)
    #expect(gap.spans?.areYears == true)
    #expect(gap.before?.from == month("2021-01"))
    #expect(gap.after?.from == month("2023-01"))
    #expect(gap.excess?.value == 2_200)
    #expect(gap.notes.contains { $0.contains("Whole years") })
  }

  @Test func `goods that one side names by heading are not compared by subheading`() throws {
    let lines =
      aroundEvent(sent("DE", "KZ", "854231"), 100, 200) + aroundEvent(received("KZ", "DE", "8542"), 100, 150)
    let answered = try FlowCase(lines, flowQuestion(coalition: ["DE"])).gaps
    #expect(answered.answers.map(\.goods) == ["all goods"])
    #expect(answered.answers[0].after?.gap.value == 50)
    #expect(answered.notices.contains { $0.contains("DE → KZ") })
  }

  @Test func `members are paired one by one, and those of one side alone are named`() throws {
    let lines =
      joined(
        aroundEvent(sent("DE", "KZ"), 100, 300), aroundEvent(sent("LT", "KZ"), 10, 500),
        Array(aroundEvent(sent("FR", "KZ"), 7, 7).dropLast()), aroundEvent(received("KZ", "DE"), 90, 200),
        aroundEvent(received("KZ", "LT"), 10, 100), aroundEvent(received("KZ", "FR"), 1, 1))
    let answers = try FlowCase(lines, flowQuestion(coalition: ["DE", "LT", "FR"])).gaps.answers
    let united = try #require(answers.first { $0.exporter.name == "coalition" && $0.goods == "all goods" })
    #expect(united.after?.gap.value == 500)
    #expect(united.excess?.value == 490)
    #expect(united.notes.contains { $0.contains("FR → KZ") })
    #expect(answers.contains { $0.exporter.name == "LT" && $0.excess?.value == 400 })
    #expect(!answers.contains { $0.exporter.name == "FR" })
  }

  @Test func `a gap that rose stands out among the months before it`() throws {
    var lines: [MadeLine] = []
    for place in 0..<24 {
      let at = month("2020-03").advanced(by: place)
      lines += monthly(sent("DE", "KZ"), 1_000, from: at, count: 1)
      lines += monthly(received("KZ", "DE"), Int64(950 + place % 5 * 10), from: at, count: 1)
    }
    lines += monthly(sent("DE", "KZ"), 12_000, from: month("2022-03"))
    lines += monthly(received("KZ", "DE"), 3_000, from: month("2022-03"))
    let gap = try #require(try FlowCase(lines, flowQuestion(coalition: ["DE"])).gaps.answers.first)
    let arrived: [Double] = (0..<24).map { Double(950 + $0 % 5 * 10) }
    let relative: [Double] = arrived.map { (1_000 - $0 / 1.06) / 1_000 }.sorted()
    let centre: Double = (relative[11] + relative[12]) / 2
    let distances: [Double] = relative.map { abs($0 - centre) }.sorted()
    let spread: Double = 1.4826022185056018 * (distances[11] + distances[12]) / 2
    let expected: Double = (1 - 0.25 / 1.06 - centre) / spread
    #expect(abs(try #require(gap.z) - expected) < 1e-9)
  }

  @Test func `sums beyond 64 bits are left out and said, without a crash`() throws {
    let huge = Int64.max / 3
    let lines =
      aroundEvent(sent("DE", "KZ"), 5, 0).map { line in
        var line = line
        line.value = huge
        return line
      } + aroundEvent(received("KZ", "DE"), 5, 7)
    let answered = try FlowCase(lines, flowQuestion(coalition: ["DE"])).gaps
    #expect(answered.answers.isEmpty)
    #expect(answered.notices.contains { $0.contains("wrong units") })
  }
}
