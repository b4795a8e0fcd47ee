internal import Reporting
internal import Trade

extension Assessor {
  /// How the discoveries of the report stand beside the key; `nil` where it has none to judge.
  func discoveries() -> Assessment.Discoveries? {
    let parts = input.report.destinations.compactMap { destination in
      destination.discoveries.map { (destination.destinations, $0) }
    }
    guard !parts.isEmpty else { return nil }
    var (wrong, found, tested) = (0, 0, 0)
    var (discovered, seen) = (Set<Int>(), Set<Int>())
    for (places, discoveries) in parts {
      tested += discoveries.tested
      for item in discoveries.items {
        let schemes = schemes(of: item, to: places)
        seen.formUnion(schemes)
        guard item.isDiscovery else { continue }
        found += 1
        wrong += schemes.contains { key.schemes[$0].isPositive } ? 0 : 1
        discovered.formUnion(schemes)
      }
    }
    return Assessment.Discoveries(
      asked: parts.map(\.1.rate).max() ?? 0, tested: tested, found: found, wrong: wrong,
      realised: found == 0 ? 0 : Double(wrong) / Double(found),
      kinds: Set(key.schemes.map(\.kind)).sorted().map { kind in
        let ones = key.schemes.indices.filter { key.schemes[$0].kind == kind }
        return .init(
          kind: kind, isDiversion: ones.contains { key.schemes[$0].isPositive }, schemes: ones.count,
          tested: ones.count { seen.contains($0) }, found: ones.count { discovered.contains($0) })
      })
  }

  private func schemes(of item: DiscoveryReport, to places: [String]) -> Set<Int> {
    guard let goods = HSCode(item.goods) else { return [] }
    return index.schemes(hub: NamedFirm(name: item.name, country: item.country), goods: goods, to: places)
  }
}

extension Assessment.Discoveries {
  /// Tables for people.
  var lines: [String] {
    var table = AlignedTable(["kind", "diversion", "planted", "tested", "discovered"])
    table.rows = kinds.map {
      ["\($0.kind)", $0.isDiversion ? "yes" : "no", "\($0.schemes)", "\($0.tested)", "\($0.found)"]
    }
    return [
      "asked \(decimals(asked)), realised \(decimals(realised)): \(wrong) of \(found) discoveries among \(tested) tested are no diversion"
    ]
      + table.lines()
  }
}
