import Flows
import TestSupport
import Testing
import Trade

/// Each answer against the same figures from the lines, on made tables with drawn settings.
@Suite struct FlowOracleTests {
  private func drawn(_ seed: UInt64) throws -> (plain: PlainFlows, flows: FlowCase)? {
    var random = SplitMix64(seed: seed)
    let lines = randomFlows(using: &random)
    let question = randomFlowQuestion(using: &random)
    return try PlainFlows(lines, question).map { ($0, try FlowCase(lines, question)) }
  }

  @Test(arguments: UInt64(0)..<40)
  func `mirror gaps agree with adding up the lines`(seed: UInt64) throws {
    guard let (plain, flows) = try drawn(seed) else { return }
    var expected: [String: String] = [:]
    for lane in flows.lanes.direct + flows.lanes.supply + flows.lanes.onward {
      for (goods, text) in plain.gaps(lane, flows.lanes) {
        expected["\(lane.exporter.name) \(lane.importer.name) \(goods)"] = text
      }
    }
    var found: [String: String] = [:]
    for gap in flows.gaps.answers {
      found["\(gap.exporter.name) \(gap.importer.name) \(gap.goods)"] = PlainFlows.text(
        gap.status, gap.before, gap.after, gap.excess, gap.oneSided)
    }
    #expect(found == expected)
  }

  @Test(arguments: UInt64(0)..<40)
  func `substitution agrees with adding up the lines`(seed: UInt64) throws {
    guard let (plain, flows) = try drawn(seed) else { return }
    let (before, after) = (plain.before, plain.after)
    let hubs = flows.lanes.hubs.filter { plain.side($0, plain.destination) != nil }
    let isMet = !(flows.lanes.direct + flows.lanes.onward).isEmpty
    let isDirect = plain.coalition(plain.destination, "all goods", before) != nil
    var expected: [String: String] = [:]
    for goods in Set(plain.groups + plain.classes) where isDirect && !hubs.isEmpty && isMet {
      let (first, then) = (
        plain.coalition(plain.destination, goods, before)!, plain.coalition(plain.destination, goods, after)!
      )
      var (onward, rise, supplyRise, told) = (Int64(0), Int64(0), Optional(Int64(0)), [String]())
      for hub in hubs {
        let flow = plain.side(hub, plain.destination)!
        let sent = [before, after].map { plain.sum(flow, hub, plain.destination, goods, $0) }
        let supply = [before, after].map { plain.coalition(hub, goods, $0) }
        func passing(_ months: [Month]) -> Int64 {
          months.reduce(0) { sum, month in
            sum
              + min(
                plain.sum(flow, hub, plain.destination, goods, [month]),
                plain.coalition(hub, goods, [month]) ?? 0)
          }
        }
        onward += sent[1]
        rise += sent[1] - sent[0]
        supplyRise = supplyRise.flatMap { sum in supply[0].map { sum + supply[1]! - $0 } }
        if sent[1] > sent[0] {
          told.append(
            "\(hub) \(sent) \(supply.map { $0 ?? 0 }) \(passing(after) - passing(before)) \(flow == .export)")
        }
      }
      guard plain.isTold(max(first, onward)) else {
        continue
      }
      let fall = first - then
      func ratio(_ rise: Int64?) -> String {
        fall > 0 ? rise.map { "\(Double($0) / Double(fall))" } ?? "nil" : "nil"
      }
      expected[goods] = "\(first) \(then) \(ratio(rise)) \(ratio(supplyRise)) \(told.sorted())"
    }
    var found: [String: String] = [:]
    for answer in flows.substituted {
      func text(_ ratio: Double?) -> String { ratio.map { "\($0)" } ?? "nil" }
      let hubs = answer.hubs.map {
        "\($0.hub) \([$0.onwardBefore, $0.onwardAfter]) \([$0.supplyBefore, $0.supplyAfter]) \($0.transit) \($0.onwardBy == .exporter)"
      }
      found[answer.goods] =
        "\(answer.directBefore) \(answer.directAfter) \(text(answer.onwardRatio)) \(text(answer.supplyRatio)) \(hubs.sorted())"
    }
    #expect(found == expected)
  }

  @Test(arguments: UInt64(0)..<40)
  func `displaced hubs agree with trying every month of every two`(seed: UInt64) throws {
    guard let (plain, flows) = try drawn(seed) else { return }
    var expected: [String: (replaced: Int64, text: String)] = [:]
    let hubs = flows.lanes.hubs.compactMap { hub in plain.side(hub, plain.destination).map { (hub, $0) } }
    let names = Set(plain.classes + plain.groups).subtracting(["all goods"])
    for goods in names.isEmpty ? ["all goods"] : names {
      var sums: [String: Int64?] = [:]
      func half(_ hub: (CountryCode, TradeFlow), _ start: Month) -> Int64? {
        if let known = sums["\(hub.0) \(start)"] { return known }
        let sum = newHalf(hub, start)
        sums["\(hub.0) \(start)"] = .some(sum)
        return sum
      }
      func newHalf(_ hub: (CountryCode, TradeFlow), _ start: Month) -> Int64? {
        let months = (0..<6).map { start.advanced(by: $0) }
        let isKnown = months.allSatisfy {
          plain.months.contains($0) && plain.reports(hub.1 == .export ? hub.0 : plain.destination, hub.1, $0)
        }
        return isKnown ? plain.sum(hub.1, hub.0, plain.destination, goods, months) : nil
      }
      for a in hubs {
        for month in plain.months where month > plain.lastBefore {
          guard let base = half(a, month.advanced(by: -6)), let then = half(a, month), base > then,
            (base - then) * 10 >= plain.question.floor
          else { continue }
          let later = plain.months.filter { $0 >= month }.compactMap { half(a, $0) }
          guard later.allSatisfy({ $0 * 10 <= base * 7 }) else { continue }
          for b in hubs where b.0 != a.0 {
            guard let old = half(b, month.advanced(by: -6)), let new = half(b, month), new > old,
              (new - old) * 10 >= plain.question.floor, new * 10 >= old * 13,
              min(base - then, new - old) * 10 >= base - then
            else { continue }
            let isUsualFall = half(a, month.advanced(by: -12)).map { then * 10 > $0 * 7 } ?? false
            let isUsualRise = half(b, month.advanced(by: -12)).map { new <= $0 } ?? false
            if isUsualFall && isUsualRise { continue }
            let (key, replaced) = ("\(a.0) \(b.0) \(goods)", min(base - then, new - old))
            if let known = expected[key], known.replaced >= replaced { continue }
            expected[key] = (replaced, "\(month) \(base) \(then) \(old) \(new)")
          }
        }
      }
    }
    var found: [String: String] = [:]
    for one in flows.displaced {
      let key = "\(one.from) \(one.to) \(one.goods)"
      #expect(found[key] == nil)
      found[key] = "\(one.month) \(one.fromBefore) \(one.fromAfter) \(one.toBefore) \(one.toAfter)"
    }
    #expect(found == expected.mapValues(\.text))
  }

  @Test(arguments: UInt64(0)..<40)
  func `prices agree with dividing what the lines declare`(seed: UInt64) throws {
    guard let (plain, flows) = try drawn(seed) else { return }
    var expected: [String: String] = [:]
    for lane in flows.lanes.direct + flows.lanes.supply + flows.lanes.onward {
      guard lane.exporter.countries.count == 1, let goods = Optional(plain.classes) else { continue }
      let (from, to) = (lane.exporter.countries[0], lane.importer.countries[0])
      let flow: TradeFlow
      if plain.isWhole(from, .export), plain.hasLines(.export, from, to) {
        flow = .export
      } else if plain.isWhole(to, .import), plain.hasLines(.import, from, to) {
        flow = .import
      } else {
        continue
      }
      let others = PlainFlows.countries.filter {
        $0 != plain.destination && $0 != to && $0 != from && (flow == .export || plain.isWhole($0, .import))
      }
      for code in goods {
        func declared(_ importers: [CountryCode], _ months: [Month]) -> (value: Int64, grams: Int64) {
          var sum = (value: Int64(0), grams: Int64(0))
          for line in importers.flatMap({ plain.lines(flow, from, $0) })
          where line.status == .used && line.goods.description == code && line.grams > 0
            && months.contains(line.period.first)
          {
            sum.value += line.value
            sum.grams += line.grams
          }
          return sum
        }
        let (first, then) = (declared([to], plain.before), declared([to], plain.after))
        guard first.value > 0, then.value > 0, plain.isTold(then.value) else { continue }
        func price(_ sum: (value: Int64, grams: Int64)) -> Double { Double(sum.value) / Double(sum.grams) }
        let ratio = price(then) / price(first)
        let (old, new) = (declared(others, plain.before), declared(others, plain.after))
        let other: Double? = old.value > 0 && new.value > 0 ? price(new) / price(old) : nil
        let isMarked = other.map { ratio / $0 >= 1.75 }
        expected["\(from) \(to) \(code)"] =
          "\(first) \(then) \(Float(ratio)) \(Float(other ?? 0)) \(ratio >= 1.75) \(isMarked.map { "\($0)" } ?? "nil")"
      }
    }
    var found: [String: String] = [:]
    for one in flows.prices {
      let sums = [
        (value: one.valueBefore, grams: one.quantityBefore),
        (value: one.valueAfter, grams: one.quantityAfter),
      ]
      found["\(one.lane.exporter.name) \(one.lane.importer.name) \(one.goods)"] =
        "\(sums[0]) \(sums[1]) \(Float(one.unitValueRatio)) \(Float(one.othersRatio ?? 0)) \(one.isMarkedUp) \(one.isMarkedUpAgainstOthers.map { "\($0)" } ?? "nil")"
      #expect(one.priceEffect + one.volumeEffect == one.valueAfter - one.valueBefore)
    }
    #expect(found == expected)
  }

  @Test(arguments: UInt64(0)..<40)
  func `standings of hubs agree with sorting all senders`(seed: UInt64) throws {
    guard let (plain, flows) = try drawn(seed) else { return }
    let senders = PlainFlows.countries.filter { sender in
      (plain.hasLines(.export, sender, plain.destination)
        || plain.hasLines(.import, sender, plain.destination))
        && plain.side(sender, plain.destination) != nil
    }
    guard flows.lanes.hubs.contains(where: senders.contains) else { return }
    let all = PlainFlows.countries
    let exporters = all.filter { plain.isWhole($0, .export) }
    func exports(_ exporters: [CountryCode], _ goods: String, _ months: [Month]) -> Int64 {
      exporters.reduce(0) { sum, from in
        all.reduce(sum) { $0 + plain.sum(.export, from, $1, goods, months) }
      }
    }
    var expected: [String: String] = [:]
    for goods in plain.groups {
      func sent(_ sender: CountryCode, _ months: [Month]) -> Int64 {
        plain.sum(plain.side(sender, plain.destination)!, sender, plain.destination, goods, months)
      }
      for hub in flows.lanes.hubs where senders.contains(hub) {
        let (first, then) = (sent(hub, plain.before), sent(hub, plain.after))
        guard then > 0, plain.isTold(then) else { continue }
        func rank(_ months: [Month]) -> Int { 1 + senders.count { sent($0, months) > sent(hub, months) } }
        func share(_ months: [Month]) -> Double? {
          let whole = senders.reduce(0) { $0 + sent($1, months) }
          return whole > 0 ? Double(sent(hub, months)) / Double(whole) : nil
        }
        func advantage(_ months: [Month]) -> Double? {
          let own = (exports([hub], goods, months), exports([hub], "all goods", months))
          let all = (exports(exporters, goods, months), exports(exporters, "all goods", months))
          guard goods != "all goods", exporters.contains(hub), own.1 > own.0, all.0 > 0, all.1 > all.0 else {
            return nil
          }
          return Double(own.0) / Double(own.1) / (Double(all.0) / Double(all.1))
        }
        let since = plain.months.first { month in
          month > plain.lastBefore && sent(hub, [month]) > 0
            && sent(hub, [month]) * 12 >= plain.question.floor
        }
        let supply = [plain.before, plain.after].map { plain.coalition(hub, goods, $0) ?? 0 }
        expected["\(hub) \(goods)"] =
          "\(first) \(then) \(first > 0 ? rank(plain.before) : 0) \(rank(plain.after)) \(Float(share(plain.before) ?? -1)) \(Float(share(plain.after) ?? -1)) \(Float(advantage(plain.before) ?? -1)) \(Float(advantage(plain.after) ?? -1)) \(supply) \(first * 20 <= then) \(since.map { "\($0)" } ?? "")"
      }
    }
    var found: [String: String] = [:]
    for one in flows.hubs.answers {
      found["\(one.hub) \(one.goods)"] =
        "\(one.valueBefore) \(one.valueAfter) \(one.rankBefore ?? 0) \(one.rankAfter) \(Float(one.shareBefore ?? -1)) \(Float(one.shareAfter ?? -1)) \(Float(one.rcaBefore ?? -1)) \(Float(one.rcaAfter ?? -1)) \([one.supplyBefore, one.supplyAfter]) \(one.isEmerging) \(one.since.map { "\($0)" } ?? "")"
    }
    #expect(found == expected)
  }

  @Test func `every setting changes answers`() throws {
    func texts(_ lines: [MadeLine], _ question: FlowQuestion) throws -> [String] {
      let flows = try FlowCase(lines, question)
      return [
        "\(flows.gaps.answers)", "\(flows.substituted)", "\(flows.displaced)", "\(flows.prices)",
        "\(flows.hubs.answers)",
      ]
    }
    let changes: [(String, (inout FlowQuestion) -> Void, changed: [Int])] = [
      ("goods", { $0.goods = ["8542"] }, [0, 1, 2, 3, 4]), ("floor", { $0.floor = 30_000 }, [0, 1, 2, 3, 4]),
      ("window", { $0.window = 6 }, [0, 1, 3, 4]), ("hubs", { $0.hubs = ["KG", "AM"] }, [0, 1, 2, 3, 4]),
      ("destinations", { $0.destinations = ["CN"] }, [0, 1, 2, 3, 4]),
      ("coalition", { $0.coalition = ["LT"] }, [0, 1, 4]), ("slack", { $0.slackMonths = 0 }, [0]),
      ("cif", { $0.cif = (1, 1.06, 1.3) }, [0]),
      ("measure day", { $0.measureDay = Day(iso: "2022-06-10") }, [0, 1, 2, 3, 4]),
      ("grace days", { $0.graceDays = 61 }, [0, 1, 3, 4]),
    ]
    var seen: [String: Set<Int>] = [:]
    for seed in UInt64(0)..<12 {
      var random = SplitMix64(seed: seed)
      let lines = randomFlows(using: &random)
      let base = try texts(lines, flowQuestion())
      for (name, change, _) in changes {
        var question = flowQuestion()
        change(&question)
        let other = try texts(lines, question)
        seen[name, default: []].formUnion(base.indices.filter { base[$0] != other[$0] })
      }
    }
    for (name, _, changed) in changes { #expect(seen[name]!.isSuperset(of: changed), "\(name)") }
    #expect(seen["slack"] == [0])
    #expect(seen["cif"] == [0])
  }

  @Test func `the order of lines changes nothing`() throws {
    for seed in UInt64(0)..<20 {
      var random = SplitMix64(seed: seed)
      let lines = randomFlows(using: &random)
      let (one, other) = (
        try FlowCase(lines, flowQuestion()), try FlowCase(lines.shuffled(using: &random), flowQuestion())
      )
      #expect(one.gaps == other.gaps)
      #expect(one.substituted == other.substituted)
      #expect(one.displaced == other.displaced)
      #expect(one.prices == other.prices)
      #expect(one.hubs == other.hubs)
      #expect(one.reExports == other.reExports)
    }
  }

  @Test func `an empty table and one without an event are answered with reasons, not figures`() throws {
    var question = flowQuestion()
    for (lines, day) in [([MadeLine](), question.measureDay), (aroundEvent(sent("DE", "RU"), 10, 5), nil)] {
      question.measureDay = day
      let flows = try FlowCase(lines, question)
      var answers = FlowAnswers()
      answers.addComparisons(question, flows.cube, flows.lanes, flows.sorting)
      #expect(answers.mirror.isEmpty && answers.substitution.isEmpty && answers.prices.isEmpty)
      #expect(answers.hubs.isEmpty && answers.displacements.isEmpty && answers.reExports.isEmpty)
      #expect(!answers.notices.isEmpty)
      #expect(Set(answers.notices).count == answers.notices.count)
    }
  }

  @Test func `the drawn tables give answers of every kind`() throws {
    var counts = [0, 0, 0, 0, 0, 0]
    for seed in UInt64(0)..<60 {
      guard let (_, flows) = try drawn(seed) else { continue }
      counts[0] += flows.gaps.answers.count { $0.status == .both }
      counts[1] += flows.gaps.answers.count { $0.status != .both }
      counts[2] += flows.substituted.count { $0.onwardRatio != nil }
      counts[3] += flows.displaced.count
      counts[4] += flows.prices.count { $0.othersRatio != nil }
      counts[5] += flows.hubs.answers.count { $0.rcaAfter != nil }
    }
    #expect(counts.allSatisfy { $0 >= 30 }, "\(counts)")
  }
}
