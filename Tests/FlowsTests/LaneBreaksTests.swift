import Flows
import Regimes
import Statistics
import TestSupport
import Testing
import Trade
import WorkPool

private let coalition: [CountryCode] = ["DE", "FR", "IT"]
private let others: [CountryCode] = ["BR", "CL", "EG", "IN", "MX", "TH", "VN", "ZA"]
private let start = Month(iso: "2019-01")!

private func breaksQuestion() throws -> FlowQuestion {
  var question = try madeQuestion()
  (question.coalition, question.destinations, question.hubs) = (coalition, ["RU"], ["KG", "KZ"])
  (question.floor, question.graceDays) = (100_000_00, 0)
  return question
}

/// Five years of exports: trade with KG grows tenfold in July 2022, with RU it falls to a third in March 2022.
private func exports(_ seed: UInt64 = 1, reporters: [CountryCode] = coalition, noise: Double = 0.1)
  -> [MadeLine]
{
  var random = SplitMix64(seed: seed)
  var lines: [MadeLine] = []
  for reporter in reporters {
    for partner in others + ["KG", "KZ", "RU"] {
      for goods: HSCode in ["854231", "610910"] {
        let level = Double.random(in: 100_000_00...3_000_000_00, using: &random)
        for place in 0..<60 {
          let month = start.advanced(by: place)
          var value = level * Double.random(in: (1 - noise)...(1 + noise), using: &random)
          if goods == "854231", partner == "KG", month >= Month(iso: "2022-07")! { value *= 10 }
          if partner == "RU", month >= Month(iso: "2022-03")! { value /= 3 }
          lines.append(
            MadeLine(
              reporter: reporter, partner: partner, goods: goods, period: TradePeriod(month),
              value: Int64(value)))
        }
      }
    }
  }
  return lines
}

private func breaks(_ lines: [MadeLine], _ question: FlowQuestion) throws -> Answered<LaneBreak> {
  let cube = try flowCube(settled(flowTable(lines), on: WorkPool(workers: 2)).table)
  return laneBreaks(question, cube, FlowLanes(question, cube), GoodsSorting(cube.classes, question.index))
}

private func found(_ answer: Answered<LaneBreak>, _ from: String, _ to: String, _ goods: String) throws
  -> LaneBreak
{
  try #require(
    answer.answers.first { $0.lane.exporter.name == from && $0.lane.importer.name == to && $0.goods == goods }
  )
}

@Suite struct LaneBreaksTests {
  @Test func `a planted break is dated, compared with controls and told from chance`() throws {
    let answer = try breaks(exports(), breaksQuestion())
    let lane = try found(answer, "DE", "KG", "listed goods")
    #expect(lane.month == Month(iso: "2022-07"))
    #expect((lane.from...lane.to).contains(lane.month))
    #expect(lane.from.distance(to: lane.to) <= 2)
    #expect(lane.steps == [lane.month])
    let ratio = Double(lane.levelAfter) / Double(lane.levelBefore)
    #expect(ratio > 9 && ratio < 11)
    // Eight of the twelve months from March 2022 on are tenfold: 7 times as much.
    let partners = try #require(lane.partners)
    #expect(partners.ratio > 6 && partners.ratio < 8)
    #expect(partners.controlCount == 8)
    #expect(Set(partners.controls) == Set(others.map(\.description)))
    #expect(abs((partners.placebo ?? 0) - 1) < 0.1)
    let goods = try #require(lane.otherGoods)
    #expect(goods.ratio > 6 && goods.ratio < 8)
    #expect(goods.controls == ["610910"])
    let test = try #require(lane.test)
    #expect((test.placebos, test.atLeastAsHigh) == (24, 0))
    #expect(test.isDiscovery)
    #expect((test.placeboDates, test.placeboDatesAsHigh) == (13, 0))
    let quiet = try found(answer, "DE", "KZ", "listed goods")
    #expect(quiet.test?.isDiscovery == false)
    let fallen = try found(answer, "DE", "RU", "all goods")
    #expect(fallen.month == Month(iso: "2022-03"))
    #expect(fallen.test?.isDiscovery == true)
    #expect(answer.answers.prefix(6).allSatisfy { $0.test?.isDiscovery == true })
  }

  @Test func `with few control lanes nothing is tested, and what is missing is said`() throws {
    let answer = try breaks(exports(), breaksQuestion())
    #expect(
      try found(answer, "coalition", "KG", "listed goods").untested
        == "Not tested: 8 control lanes, and 19 are needed.")
    var question = try breaksQuestion()
    question.controls = ["BR", "CL", "IN"]
    let less = try found(try breaks(exports(), question), "DE", "KG", "listed goods")
    #expect(less.untested == "Not tested: 9 control lanes, and 19 are needed.")
    #expect(less.partners?.controls.sorted() == ["BR", "CL", "IN"])
    question.measureDay = nil
    let undated = try found(try breaks(exports(), question), "DE", "KG", "listed goods")
    #expect(undated.untested == "Not tested: there is no dated measure.")
    #expect(undated.month == Month(iso: "2022-07"))
  }

  @Test func `a reporter that stops is no break, and who reports throughout is told`() throws {
    var lines = exports(3).filter { $0.partner == "KZ" }
    // FR is most of the trade, and stops.
    for index in lines.indices where lines[index].reporter == "FR" { lines[index].value *= 50 }
    lines.removeAll { $0.reporter == "FR" && $0.period.first >= Month(iso: "2021-01")! }
    for index in lines.indices where lines[index].period.first >= Month(iso: "2022-06")! {
      lines[index].value *= 3
    }
    let lane = try found(try breaks(lines, breaksQuestion()), "coalition", "KZ", "all goods")
    #expect(lane.month == Month(iso: "2021-01"))
    #expect(
      lane.notes == ["By the 2 of 3 reporters that report every month the new level begins in 2022-06."])
  }

  @Test func `annual figures have no breaks, and that is said`() throws {
    let answer = try breaks([MadeLine(period: TradePeriod(year: 2022)!)], breaksQuestion())
    #expect(answer.answers.isEmpty)
    #expect(answer.notices == ["Breaks are not looked for: there are no figures by month."])
  }

  @Test(arguments: UInt64(0)..<30)
  func `tests and effects are what adding up the lines gives, for any question`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = exports(seed, noise: 0.9)
    var question = try breaksQuestion()
    question.window = [6, 12].randomElement(using: &random)!
    question.measureDay = [Day(iso: "2021-04-01")!, Day(iso: "2022-02-24")!].randomElement(using: &random)!
    question.graceDays = [0, 40].randomElement(using: &random)!
    question.hubs = [["KG", "KZ"], ["KG"]].randomElement(using: &random)!
    question.controls = [nil, Array(others.prefix(7))].randomElement(using: &random)!
    question.goods = [nil, ["85"]].randomElement(using: &random)!
    question.floor = [100_000_00, 12_000_000_00].randomElement(using: &random)!
    let answer = try breaks(lines, question)
    let plain = PlainBreaks(lines, question)
    var (pValues, qValues) = ([Double](), [Double]())
    for lane in answer.answers where lane.lane.exporter.countries.count == 1 {
      let (reporter, partner) = (lane.lane.exporter.countries[0], lane.lane.importer.countries[0])
      let controls = plain.partners.flatMap { partner in coalition.map { ($0, partner) } }
        .filter { plain.passes($0.0, $0.1, lane.goods) }
      #expect(plain.passes(reporter, partner, lane.goods))
      #expect(close(lane.partners?.ratio, plain.ratio(reporter, partner, lane.goods)))
      #expect(lane.month == plain.month(reporter, partner, lane.goods))
      guard controls.count >= 19 else {
        #expect(lane.test == nil)
        continue
      }
      let sign = partner == "RU" ? -1.0 : 1
      let scale = plain.scale(controls, lane.goods)
      let own = plain.statistic(reporter, partner, lane.goods, controls, scale, sign)
      let scores = controls.map { plain.statistic($0.0, $0.1, lane.goods, controls, scale, sign) }
      #expect(close(lane.test?.statistic, own))
      #expect(lane.test?.placebos == controls.count)
      #expect(lane.test?.atLeastAsHigh == scores.count { $0 >= own })
      pValues.append(Double(1 + scores.count { $0 >= own }) / Double(1 + scores.count))
      qValues.append(lane.test?.q ?? .nan)
    }
    #expect(benjaminiHochberg(pValues) == qValues)
    // Lanes that are below the floor are those that are not there.
    for name in ["all goods", "listed goods"] {
      for reporter in coalition {
        for partner in (question.hubs ?? []) + ["RU"] {
          let isThere = answer.answers.contains {
            $0.goods == name && $0.lane.exporter.name == "\(reporter)"
              && $0.lane.importer.name == "\(partner)"
          }
          #expect(isThere == plain.passes(reporter, partner, name))
        }
      }
    }
  }
}

private func close(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= 1e-9 * max(1, abs(b))
}

/// The same answers for single exporters, recomputed from the lines.
private struct PlainBreaks {
  let question: FlowQuestion
  let before: [Int], after: [Int], end: Int
  /// Hundredths by reporter, partner, goods and month.
  private var values: [String: [Double]] = [:]
  /// Control partners.
  let partners: [CountryCode]

  init(_ lines: [MadeLine], _ question: FlowQuestion) {
    self.question = question
    for line in lines {
      for name in ["all goods", "listed goods", "85"] {
        let isIn = name == "all goods" || line.goods == "854231"
        let key = "\(line.reporter) \(line.partner) \(name)"
        values[key, default: [Double](repeating: 0, count: 60)][start.distance(to: line.period.first)] +=
          isIn ? Double(line.value) : 0
      }
    }
    let first = start.distance(to: question.event!.firstAfter)
    end = start.distance(to: question.event!.lastBefore) + 1
    after = (first..<(first + question.window)).filter { $0 < 60 }
    let end = end
    before = after.map { month in (1...9).map { month - 12 * $0 }.first { $0 < end }! }.sorted()
    let hubs = question.hubs!
    partners = question.controls ?? (others + ["KG", "KZ"]).filter { !hubs.contains($0) } + coalition
  }

  func series(_ reporter: CountryCode, _ partner: CountryCode, _ name: String) -> [Double] {
    values["\(reporter) \(partner) \(name)"] ?? [Double](repeating: 0, count: 60)
  }
  private func sum(_ series: [Double], _ months: [Int], _ shift: Int = 0) -> Double {
    months.map { series[$0 - shift] }.reduce(0, +)
  }

  func passes(_ reporter: CountryCode, _ partner: CountryCode, _ name: String) -> Bool {
    let own = series(reporter, partner, name)
    let most = max(sum(own, before), sum(own, after))
    return most > 0 && most * 12 / Double(after.count) >= Double(question.floor)
  }

  func ratio(_ reporter: CountryCode, _ partner: CountryCode, _ name: String) -> Double? {
    let own = series(reporter, partner, name)
    let controls = partners.filter { $0 != partner }.map { series(reporter, $0, name) }
    let total = (controls.reduce(0) { $0 + sum($1, before) }, controls.reduce(0) { $0 + sum($1, after) })
    return (sum(own, after) / sum(own, before)) / (total.1 / total.0)
  }

  /// The month of the two means with the least squares.
  func month(_ reporter: CountryCode, _ partner: CountryCode, _ name: String) -> Month {
    let logs = series(reporter, partner, name).map { ln($0 / 100 + 1) }
    func squares(_ values: ArraySlice<Double>) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    let best = (3...57).min {
      squares(logs[..<$0]) + squares(logs[$0...]) < squares(logs[..<$1]) + squares(logs[$1...])
    }
    return start.advanced(by: best!)
  }

  private func growth(_ reporter: CountryCode, _ partner: CountryCode, _ name: String, _ shift: Int = 0)
    -> Double
  {
    let own = series(reporter, partner, name)
    let pseudo = Double(question.floor) * Double(after.count) / 120
    return ln((sum(own, after, shift) + pseudo) / (sum(own, before, shift) + pseudo))
  }

  private func placebos(_ reporter: CountryCode, _ partner: CountryCode, _ name: String) -> [Double] {
    (1..<60).filter { after.max()! - $0 < end && before.min()! - $0 >= 0 }.map {
      growth(reporter, partner, name, $0)
    }
  }

  private func square(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
  }

  func scale(_ controls: [(CountryCode, CountryCode)], _ name: String) -> Double {
    median(controls.map { square(placebos($0.0, $0.1, name)) })
  }

  func statistic(
    _ reporter: CountryCode, _ partner: CountryCode, _ name: String, _ controls: [(CountryCode, CountryCode)],
    _ scale: Double, _ sign: Double
  ) -> Double {
    let peers = controls.filter { $0.0 == reporter }
    let compared = peers.count >= 5 ? peers.filter { $0.1 != partner } : controls
    let centre = median(compared.map { growth($0.0, $0.1, name) })
    let own = placebos(reporter, partner, name)
    let weight = 1 + Double(own.count - 1) / Double(after.count)
    let usual = (square(own) * weight + scale * 2) / (weight + 2)
    return sign * (growth(reporter, partner, name) - centre) / usual.squareRoot()
  }
}
