extension Assessor {
  /// Which schemes have a route, and a hub, in the report and among its first R.
  func schemeRecall() -> Assessment.SchemeRecall {
    let all = schemes(with: routes.routes)
    let first = schemes(with: routes.first(routes.list.positives))
    let hubs = schemes(through: firms.firms)
    let firstHubs = schemes(through: firms.first(firms.list.positives))
    func count(_ kind: String, in found: Set<Int>) -> Int {
      found.count { key.schemes[$0].isPositive && key.schemes[$0].kind == kind }
    }
    let diversions = key.schemes.filter(\.isPositive)
    return Assessment.SchemeRecall(
      schemes: diversions.count, found: share(of: all), foundAmongFirst: share(of: first),
      hubFound: share(of: hubs), hubFoundAmongFirst: share(of: firstHubs),
      kinds: Set(diversions.map(\.kind)).sorted().map { kind in
        .init(
          kind: kind, schemes: diversions.count { $0.kind == kind }, found: count(kind, in: all),
          foundAmongFirst: count(kind, in: first), hubFound: count(kind, in: hubs),
          hubFoundAmongFirst: count(kind, in: firstHubs))
      })
  }

  private func schemes(with routes: [JudgedRoutes.Judged]) -> Set<Int> {
    Set(routes.compactMap { $0.keyRoute }.map { key.routes[$0].scheme })
  }

  /// The schemes of which a firm is an intermediary.
  private func schemes(through firms: [JudgedFirms.Judged]) -> Set<Int> {
    let reported = Set(firms.compactMap(\.keyFirm))
    var found: Set<Int> = []
    for (number, route) in key.routes.enumerated() {
      let hubs = index.course(ofRoute: number).dropFirst().dropLast()
      if hubs.contains(where: reported.contains) { found.insert(route.scheme) }
    }
    return found
  }

  /// The share of the diversions that is in `found`.
  private func share(of found: Set<Int>) -> Estimate {
    let diversions = key.schemes.indices.filter { key.schemes[$0].isPositive }
    func share(_ weights: [Int]?) -> Double? {
      let weight = { (scheme: Int) in weights?[scheme] ?? 1 }
      let all = diversions.reduce(0) { $0 + weight($1) }
      let hits = diversions.reduce(0) { $0 + (found.contains($1) ? weight($1) : 0) }
      return all > 0 ? Double(hits) / Double(all) : nil
    }
    return Estimate(share(nil), resampled: resamples.map { share($0) })
  }

  /// What the innocent items among the first R are.
  func falsePositives() -> [Assessment.FalsePositives] {
    var counts: [String: (routes: Int, firms: Int)] = [:]
    for route in routes.first(routes.list.positives) where !route.isPositive {
      let kind = route.keyRoute.map { key.schemes[key.routes[$0].scheme].kind } ?? ordinary
      counts[kind, default: (0, 0)].routes += 1
    }
    for firm in firms.first(firms.list.positives) where !firm.isPositive {
      let kinds = firm.keyFirm.map { index.firms[$0].kinds } ?? []
      counts[kinds.first ?? ordinary, default: (0, 0)].firms += 1
    }
    let decoys = Dictionary(grouping: key.schemes.filter { !$0.isPositive }, by: \.kind).mapValues(\.count)
    let kinds = Set(decoys.keys).union(counts.keys).subtracting([ordinary]).sorted() + [ordinary]
    return kinds.map { kind in
      .init(
        kind: kind, decoys: kind == ordinary ? nil : decoys[kind] ?? 0, routes: counts[kind]?.routes ?? 0,
        firms: counts[kind]?.firms ?? 0)
    }
  }
}

/// What is in no scheme and no decoy.
private let ordinary = "ordinary"
