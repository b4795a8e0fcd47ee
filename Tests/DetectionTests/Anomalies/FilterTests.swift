import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// A filter that is ignored in silence is worse than none: each detector with it, and without it on the rows that it leaves.
@Suite struct FilterTests {
  /// A detector of the list, or the discoveries, and what it says in plain words that do not know row numbers.
  private func answers(_ trade: AnomalyCase) throws -> [String: [String]] {
    let (made, pool) = (try trade.trade(), WorkPool(workers: 2))
    let rows = trade.rows
    var answers: [String: [String]] = [:]
    for detector in anomalyDetectors {
      let result = try detector.result(in: made, on: pool)
      answers[detector.name] =
        result.gaps
        + result.findings.map { finding in
          let evidence = finding.evidence.map { rows[$0.row] }.map { "\($0.day) \($0.consignor) \($0.cents)" }
          return "\(finding.sentence) \(finding.kind) \(finding.effects) \(finding.p as Double?) "
            + "\(finding.checks) \(finding.windows) \(finding.weight) \(evidence)"
        }
    }
    let found = try made.discoveries(on: pool)
    answers["discoveries"] =
      found.items.map {
        "\(made.table.name(of: $0.score.firm)) \($0.score.goods) \($0.score.score) \($0.test)"
      }
      + [found.gap ?? "", "\(found.untested) \(found.controls) \(found.nullShare)"]
    return answers
  }

  /// Adds a shipment without a price between others on the first and last day asked for, so that months stay.
  private func framed(_ trade: AnomalyCase) -> AnomalyCase {
    var trade = trade
    guard let days = AnomalyPicture(trade).days else { return trade }
    let goods = trade.settings.routes.goods?.first.map { $0.description } ?? "9403"
    let code = HSCode((goods + "0000000000").prefix(10))!
    for day in [days.lowerBound, days.upperBound] {
      trade.add(
        ShipmentRow(day: Day(rawValue: day), consignor: "~a", "CN", consignee: "~b", "CN", hs: code))
    }
    return trade
  }

  /// The rows that a filter leaves, and one row that is no shipment for each code, as lists are asked for the codes of
  /// the whole table.
  private func reduced(_ trade: AnomalyCase, _ isLeft: (ShipmentRow) -> Bool) -> AnomalyCase {
    var other = trade
    let places = trade.rows.indices.filter { isLeft(trade.rows[$0]) }
    (other.rows, other.declared) = (places.map { trade.rows[$0] }, places.map { trade.declared[$0] })
    for code in Set(trade.rows.map(\.hs)).sorted() {
      var row = ShipmentRow(day: Day(rawValue: 0), consignor: "~a", "CN", consignee: "~b", "CN", hs: code)
      row.status = .quarantined
      other.add(row)
    }
    if !other.declared.contains(where: { !$0.isNone }) { other.declared[other.declared.count - 1] = "CN" }
    return other
  }

  /// How many answers of each detector the filter changes, over some random trades.
  private func check(
    _ seeds: Range<Int>, filter: (inout AnomalySettings) -> Void, none: (inout AnomalySettings) -> Void,
    isLeft: (ShipmentRow) -> Bool
  ) throws -> Set<String> {
    var changed: [String: Int] = [:]
    for seed in seeds {
      var with = AnomalyCase.all[seed]
      with.declared[0] = "CN"
      none(&with.settings)
      let whole = try answers(with)
      filter(&with.settings)
      with = framed(with)
      var without = reduced(with, isLeft)
      none(&without.settings)
      let (a, b) = (try answers(with), try answers(without))
      for name in a.keys {
        #expect(a[name] == b[name], "\(seed) \(name)")
        if a[name] != whole[name] { changed[name, default: 0] += 1 }
      }
    }
    return Set(changed.keys)
  }

  private let everything = Set(anomalyDetectors.map { $0.name } + ["discoveries"])

  @Test func `days before the first asked for are not there for any detector`() throws {
    var changed: Set<String> = []
    for (text, seeds) in [("2020-09-17", 0..<25), ("2022-09-01", 25..<45)] {
      let since = Day(iso: text)!
      changed.formUnion(
        try check(
          seeds, filter: { $0.routes.since = since }, none: { $0.routes.since = nil },
          isLeft: { $0.day >= since }))
    }
    #expect(changed == everything)
  }

  @Test func `days after the last asked for are not there for any detector`() throws {
    let until = Day(iso: "2023-05-20")!
    let changed = try check(
      60..<100, filter: { $0.routes.until = until }, none: { $0.routes.until = nil },
      isLeft: { $0.day <= until })
    #expect(changed == everything)
  }

  @Test func `goods asked for choose what findings are about, and change nothing that they say`() throws {
    let goods: [HSCode] = ["854231", "9403", "8708"]
    func isAsked(_ code: HSCode) -> Bool { goods.contains { code.starts(with: $0) } }
    var (kept, dropped) = ([String: Int](), 0)
    for seed in 120..<160 {
      var one = AnomalyCase.all[seed]
      (one.settings.routes.goods, one.settings.routes.level) = (nil, 6)
      (one.settings.limit, one.settings.evidenceLimit) = (nil, nil)
      let whole = try one.trade()
      one.settings.routes.goods = goods
      let part = try one.trade()
      let (rows, pool) = (one.rows, WorkPool(workers: 2))
      for detector in anomalyDetectors where detector.name != ControlGroup.name {
        let all = try detector.result(in: whole, on: pool).findings
        let some = try detector.result(in: part, on: pool).findings
        let about = all.filter { finding in
          finding.subject.goods.map(isAsked) ?? false
            || finding.evidence.contains { isAsked(rows[$0.row].hs) }
        }
        #expect(some.map(\.sentence) == about.map(\.sentence), "\(seed) \(detector.name)")
        #expect(some.map(\.effects) == about.map(\.effects), "\(seed) \(detector.name)")
        kept[detector.name, default: 0] += some.count
        dropped += all.count - some.count
      }
      let (all, some) = (try whole.discoveries(on: pool), try part.discoveries(on: pool))
      #expect(
        some.items.map(\.score) == all.items.map(\.score).filter { isAsked($0.goods) } || some.items.isEmpty)
      #expect(some.controls.first?.count ?? 0 == all.controls.first?.count ?? 0 || some.gap != nil)
    }
    #expect(dropped > 60 && kept.values.filter { $0 > 0 }.count >= 6, "\(kept) \(dropped)")
  }

  @Test(arguments: [2, 4])
  func `a class of fewer digits is the same as codes cut to them`(level: Int) throws {
    for seed in 180..<200 {
      var with = AnomalyCase.all[seed]
      with.settings.routes.level = level
      with.settings.routes.goods = nil
      // On one day the canonical order looks at whole codes; declarations come before them.
      for row in with.rows.indices { with.rows[row].declaration = "d\(row)" }
      // No list names a part of a class here, as a cut code would no longer be on it.
      with.settings.routes.tierRank = { $0.starts(with: "85") ? 1 : .max }
      var cut = with
      for row in cut.rows.indices { cut.rows[row].hs = cut.rows[row].hs.prefix(level) }
      #expect(try answers(with) == answers(cut), "\(seed)")
    }
  }

  @Test
  func `codes with fewer digits than a class are not there, and eight digits tell apart what six do not`()
    throws
  {
    var (longer, changed) = (0, 0)
    for seed in 240..<265 {
      var with = AnomalyCase.all[seed]
      with.declared[0] = "CN"
      (with.settings.routes.level, with.settings.routes.goods) = (8, nil)
      // Who uses a document is counted over all rows.
      with.settings.routes.markFirms = 1_000
      with.rows = with.rows.enumerated().map { place, row in
        var row = row
        if row.hs.length == 6, place % 3 > 0 { row.hs = HSCode(row.hs.description + "0\(place % 3)")! }
        return row
      }
      with = framed(with)
      #expect(try answers(with) == answers(reduced(with) { $0.hs.length >= 8 }), "\(seed)")
      let codes = try with.trade().classes.codes
      longer += codes.contains { $0.length == 8 } ? 1 : 0
      #expect(codes.allSatisfy { $0.length == 8 || HSFamilies.members(ofFamily: $0).count > 1 }, "\(codes)")
      let eight = try answers(with)
      with.settings.routes.level = 6
      changed += try eight != answers(with) ? 1 : 0
    }
    #expect(longer > 15 && changed > 15, "\(longer) \(changed)")
  }

  @Test func `the role of a country that is in no row changes nothing, that of one in the rows does`() throws
  {
    var changed = [0, 0, 0]
    for seed in 300..<318 {
      var trade = AnomalyCase.all[seed]
      (trade.settings.routes.hubs, trade.settings.routes.destinations) = (["CN", "TR", "KZ"], ["RU"])
      let first = try answers(trade)
      let places = first.mapValues { $0.map { $0.replacing("RU, VE", with: "RU") } }
      var other = trade
      other.settings.routes.hubs = ["CN", "TR", "KZ", "AE"]
      #expect(try answers(other) == first)
      other.settings.routes.coalition.insert("NO")
      #expect(try answers(other) == first)
      other.settings.routes.destinations = ["RU", "VE"]
      let more = try answers(other).mapValues { $0.map { $0.replacing("RU, VE", with: "RU") } }
      #expect(more == places)
      for (place, change) in [
        { $0.hubs = ["TR"] }, { $0.coalition = ["DE"] }, { $0.destinations = ["RU", "CN"] },
      ].enumerated() as EnumeratedSequence<[(inout RouteSettings) -> Void]> {
        other = trade
        change(&other.settings.routes)
        changed[place] += try answers(other) != first ? 1 : 0
      }
    }
    #expect(changed.allSatisfy { $0 > 4 }, "\(changed)")
  }
}
