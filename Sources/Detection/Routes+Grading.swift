internal import GraphCore
internal import Trade
internal import WorkPool

extension Routes {
  /// Proofs listed for each link.
  static let proofLimit = 3

  /// What links the legs of a chain.
  ///
  /// - Parameter legs: All rows of each leg, ascending by day.
  func links(_ firms: [FirmID], _ legs: [[ShipmentID]], _ table: ShipmentTable) -> [RouteLink] {
    let search = LinkSearch(table: table, window: settings.window)
    return legs.indices.dropLast().map { leg in search.link(firms[leg + 1], legs[leg], legs[leg + 1]) }
  }

  /// Drops the proofs by marks that are too common, and hides routes of lower grades than asked for.
  func settleGrades(
    of result: inout RoutesResult, in table: ShipmentTable, on pool: WorkPool
  ) throws(Cancelled) {
    let limit = try CommonMarks.limit(settings, in: table, on: pool)
    result.markFirmLimit = limit
    let common = try CommonMarks(
      among: result.routes.lazy.flatMap(\.links).flatMap(\.proofs), limit: limit, in: table, on: pool)
    for route in result.routes.indices {
      for link in result.routes[route].links.indices {
        result.routes[route].links[link].settle(limit: Routes.proofLimit) { common.contains($0, in: table) }
      }
    }
    guard let least = settings.minGrade else { return }
    let seen = result.routes.count + result.foldedRelays
    result.routes.removeAll { $0.grade > least }
    result.foldedRelays =
      Set(
        result.routes.flatMap(\.relays).filter(\.isFolded).map { FoldedRelay($0.relay) }
      ).count
    result.routesHidden = seen - result.routes.count - result.foldedRelays
  }
}

/// What makes two relays the same.
private struct FoldedRelay: Hashable {
  let course: Route.Relay?, goodsClass: HSCode

  init(_ route: Route) {
    goodsClass = route.goodsClass
    course = if case .relay(let relay) = route.course { relay } else { nil }
  }
}

extension RouteLink {
  /// Drops proofs that are none, counts the rest and keeps the first `limit` of them.
  fileprivate mutating func settle(limit: Int, isCommon: (Proof) -> Bool) {
    let all = proofs.count
    proofs.removeAll(where: isCommon)
    (tooCommon, proofCount) = (all - proofs.count, proofs.count)
    proofs = Array(proofs.prefix(limit))
  }
}
