import GraphCore
import TestSupport
import Testing
import Trade
import WorkPool

@testable import Detection

/// Captive firms and suppliers that have become few, against adding up shares one by one.
@Suite struct DependenceTests {
  private func expected(_ picture: AnomalyPicture) -> [PlainFinding] {
    guard let windows = picture.windows else { return [] }
    let exporters = picture.active.compactMap { firm in
      captive(picture, picture.sales(of: firm), isSeller: true).map { one in
        var one = one
        (one.firm, one.partner) = (firm, one.other)
        one.other = nil
        return one
      }
    }
    let importers = picture.buyers.flatMap { firm -> [PlainFinding] in
      let bought = picture.purchases(of: firm).filter(\.isIn)
      var one = captive(picture, bought, isSeller: false)
      let seller = one?.other
      one?.firm = seller
      one?.partner = firm
      one?.other = nil
      var fewer = collapse(picture, bought, windows)
      fewer?.partner = firm
      return [one, fewer].compactMap(\.self)
    }
    return exporters + importers
  }

  /// The largest partner and its share; as the third firm, to be put in its place.
  private func captive(_ picture: AnomalyPicture, _ deals: [Deal], isSeller: Bool) -> PlainFinding? {
    let since = deals.filter { $0.day >= picture.resumes }
    func partner(_ deal: Deal) -> AnomalyFirm? { isSeller ? deal.buyer : deal.seller }
    let partners = Set(since.filter(\.isIn).compactMap(partner)).sorted()
    func with(_ firm: AnomalyFirm) -> [Deal] { since.filter { $0.isIn && partner($0) == firm } }
    // Of equals the first by name.
    guard let top = partners.max(by: { picture.cents(with($0)) < picture.cents(with($1)) }) else {
      return nil
    }
    let first = partners.first { picture.cents(with($0)) == picture.cents(with(top)) }!
    let (theirs, all) = (with(first), picture.cents(since))
    let part = picture.cents(theirs)
    guard part > 0, part >= picture.floor, theirs.count >= picture.least, Double(part) >= 0.8 * Double(all)
    else { return nil }
    let controlled = picture.cents(theirs.filter { picture.isControlled($0.goods) })
    return PlainFinding(
      kind: isSeller ? "captive-exporter" : "captive-importer", other: first, goods: largest(picture, theirs),
      effects: [
        "share": Double(part) / Double(all), "value": Double(part) / 100,
        "partners": Double(Set(since.map(partner)).count),
        "controlled share": Double(controlled) / Double(part),
      ], rows: Set(theirs.map(\.row)))
  }

  private func collapse(_ picture: AnomalyPicture, _ bought: [Deal], _ windows: AnomalyPicture.Windows)
    -> PlainFinding?
  {
    func effective(_ side: Int) -> Double {
      let deals = bought.filter { windows.side($0) == side && $0.seller != nil }
      let all = Double(picture.cents(deals))
      let shares = Dictionary(grouping: deals, by: \.seller).values.map { Double(picture.cents($0)) / all }
      return all > 0 ? 1 / shares.reduce(0) { $0 + $1 * $1 } : 0
    }
    let (before, after) = (effective(-1), effective(1))
    let new = bought.filter { windows.side($0) == 1 }
    guard before >= 5, after > 0, after <= before / 3, picture.cents(new) >= picture.floor,
      new.count >= picture.least
    else { return nil }
    return PlainFinding(
      kind: "supplier-collapse",
      effects: [
        "effective suppliers before": before, "effective suppliers after": after,
        "value after": Double(picture.cents(new)) / 100,
      ], rows: Set(new.map(\.row)))
  }

  @Test func `shares and effective numbers of random trades are those of the definition`() throws {
    var kinds: [String: Int] = [:]
    for (seed, (picture, made)) in zip(AnomalyCase.pictures, AnomalyCase.trades).enumerated() {
      let expected = expected(picture)
      let found = try Dependence.result(in: made, on: WorkPool(workers: 2))
      #expect(difference(found.findings, expected, in: made.table) == nil, "\(seed)")
      #expect(found.found == expected.count)
      for one in expected { kinds[one.kind, default: 0] += 1 }
    }
    #expect(
      kinds["captive-exporter", default: 0] > 100 && kinds["captive-importer", default: 0] > 50, "\(kinds)")
    #expect(kinds["supplier-collapse", default: 0] > 4, "\(kinds)")
  }
}

/// The class with the largest value, or with most shipments where none has a value; of equals the first.
func largest(_ picture: AnomalyPicture, _ deals: [Deal]) -> HSCode? {
  let hasValue = picture.cents(deals) > 0
  func amount(_ goods: HSCode) -> Int128 {
    let some = deals.filter { $0.goods == goods }
    return hasValue ? picture.cents(some) : Int128(some.count)
  }
  let codes = Set(deals.map(\.goods)).sorted()
  return codes.first { code in codes.allSatisfy { amount($0) <= amount(code) } }
}
