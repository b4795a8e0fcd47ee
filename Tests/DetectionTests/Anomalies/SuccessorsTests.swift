import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Who took over from whom, against comparing every two sellers.
@Suite struct SuccessorsTests {
  private func cosine(_ picture: AnomalyPicture, _ a: [Deal], _ b: [Deal]) -> Double {
    func basket(_ deals: [Deal]) -> [HSCode: Double] {
      let hasValue = picture.cents(deals) > 0
      return Dictionary(grouping: deals, by: \.goods).mapValues {
        hasValue ? Double(picture.cents($0)) : Double($0.count)
      }
    }
    let (x, y) = (basket(a), basket(b))
    let keys = Set(x.keys).union(y.keys)
    func dot(_ a: [HSCode: Double], _ b: [HSCode: Double]) -> Double {
      keys.reduce(0) { $0 + (a[$1] ?? 0) * (b[$1] ?? 0) }
    }
    let length = dot(x, x).squareRoot() * dot(y, y).squareRoot()
    return length > 0 ? dot(x, y) / length : 0
  }

  private func expected(_ picture: AnomalyPicture) -> [PlainFinding] {
    guard picture.windows != nil, let end = picture.days?.upperBound, let measure = picture.routes.measureDay
    else { return [] }
    let sold = Dictionary(
      uniqueKeysWithValues: picture.sellers.map { firm in
        (firm, picture.sales(of: firm).filter(\.isIn))
      })
    return picture.sellers.flatMap { old in
      picture.sellers.compactMap { new -> PlainFinding? in
        let (theirs, its) = (sold[old]!, sold[new]!)
        let (last, first) = (theirs.map(\.day).max()!, its.map(\.day).min()!)
        let isOver = last <= end - 60 && theirs.count >= picture.least
        guard old != new, isOver, first >= measure.rawValue, -30...90 ~= first - last else { return nil }
        let a = theirs.filter { $0.buyer != nil && $0.day > last - 180 }
        let b = its.filter { $0.buyer != nil && $0.day < first + 180 }
        let (x, y) = (Set(a.map(\.buyer)), Set(b.map(\.buyer)))
        let all = its.filter { $0.buyer != nil }
        guard !x.isEmpty || !y.isEmpty else { return nil }
        let jaccard = Double(x.intersection(y).count) / Double(x.union(y).count)
        let likeness = cosine(picture, a, b)
        guard jaccard >= 0.5, likeness >= 0.7 - 1e-12, picture.cents(all) >= picture.floor,
          all.count >= picture.least
        else { return nil }
        let named = theirs.filter { $0.buyer != nil }
        return PlainFinding(
          kind: "successor", firm: new, other: old, goods: largest(picture, b),
          effects: [
            "gap": Double(first - last), "customers in common": jaccard, "goods in common": likeness,
            "value": Double(picture.cents(all)) / 100,
            "value of the one that stopped": Double(picture.cents(named)) / 100,
          ], rows: Set((a + b).map(\.row)))
      }
    }
  }

  @Test func `successors of random trades are those of the definition`() throws {
    var count = 0
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let expected = expected(picture)
      let found = try Successors.result(in: made, on: WorkPool(workers: 2))
      #expect(difference(found.findings, expected, in: made.table) == nil, "\(seed)")
      count += expected.isEmpty ? 0 : 1
    }
    #expect(count > 20, "\(count)")
  }

  @Test func `the last sale that the sentence names is the last of all, also to a consignee without a name`()
    throws
  {
    var trade = AnomalyCase(PlantedTrade.settings)
    for day in [0, 60, 120] as [Int32] {
      trade.add(PlantedTrade.row(940 + day, "old", "CN", "r", "RU", cents: 100))
      trade.add(PlantedTrade.row(1_230 + day, "new", "CN", "r", "RU", cents: 100))
    }
    trade.add(PlantedTrade.row(1_200, "old", "CN", "", .none, cents: 100), declared: "RU")
    trade.add(PlantedTrade.row(1_700, "x", "CN", "y", "RU", cents: 100))
    let made = try trade.trade()
    let found = try Successors.result(in: made, on: WorkPool(workers: 1)).findings
    #expect(found.count == 1)
    #expect(found.first?.sentence.contains("30 days after the last sale") == true)
    #expect(found.first?.sentence.contains("\(PlantedTrade.day(1_200)),") == true, "\(found.map(\.sentence))")
  }
}
