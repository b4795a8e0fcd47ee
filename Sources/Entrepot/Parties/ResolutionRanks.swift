internal import Detection
internal import GraphCore
internal import Ingest
internal import Reporting
internal import Screening
internal import Trade
internal import WorkPool

/// The same trade with firms resolved at every level, to tell which routes hang on it.
struct ResolutionRanks: Sendable {
  private let tables: [(level: ResolutionLevel, table: ShipmentTable)]

  /// - Parameter table: With spellings as written.
  init(_ table: ShipmentTable, _ rules: ResolutionRules, on pool: WorkPool) throws(Cancelled) {
    var tables: [(level: ResolutionLevel, table: ShipmentTable)] = []
    for level in ResolutionLevel.allCases {
      tables.append((level, try Resolution(table, level, rules, on: pool).table))
    }
    self.tables = tables
  }

  /// What tells a route from others, whatever numbers its firms have.
  private struct Identity: Hashable {
    let goods: HSCode, isRelay: Bool, firms: [FirmID], origin: CountryCode, dispatch: CountryCode

    /// - Parameter firm: The firm of another table for one of this.
    init(_ route: Route, _ firm: (FirmID) -> FirmID) {
      (goods, isRelay) = (route.goodsClass, route.isRelay)
      switch route.course {
      case .chain(let stops): (firms, origin, dispatch) = (stops.map(firm), .none, .none)
      case .relay(let relay):
        firms = [relay.maker, relay.consignor, relay.consignee].map(firm)
        (origin, dispatch) = (relay.origin, relay.dispatch)
      }
    }
  }

  /// For each route its rank at each level; `nil` where it is no route of its own there.
  func ranks(
    of routes: [Route], in table: ShipmentTable, _ settings: RouteSettings, on pool: WorkPool
  ) throws -> [[RouteReport.ResolutionRank]] {
    var all = settings
    all.limit = nil
    var ranks = routes.map { _ in [RouteReport.ResolutionRank]() }
    for (level, other) in tables {
      let found = try Routes(all).result(in: other, on: pool).routes
      let places = Dictionary(
        found.enumerated().map { (Identity($1) { $0 }, $0 + 1) }, uniquingKeysWith: { first, _ in first })
      for (index, route) in routes.enumerated() {
        let identity = Identity(route) { firm in
          firm == .none ? .none : other.firms.ofParty[table.firms.representative[firm]]
        }
        ranks[index].append(.init(level: level.rawValue, rank: places[identity]))
      }
    }
    return ranks
  }
}
