import Detection
import GraphCore
import Trade
import WorkPool

extension ReferenceRun {
  /// T2 and T2b: chains of two or three legs from the coalition over hubs to Russia, and the routes they make.
  func chains(_ table: ShipmentTable, legs: Int) throws -> [String: Any] {
    let names = Names(table.parties)
    let selection = selection(table, names, legs: legs)
    let graph = try TemporalGraph(selection.edges(in: table, on: pool), on: pool, precedes: <)
    let counts = try ChainCounts(of: graph, within: DwellWindow(0...90), legs: legs, on: pool)
    let query = RouteQuery(legs: legs...legs, limit: 20, budget: .max)
    let search = try RouteSearch(of: graph, counts: counts, query: query, on: pool)
    return [
      "chains": Int(counts.lengths[legs - 2].walks), "routes": search.account.routesFound,
      "value": dollars(counts.lastEdges(of: graph, legs: legs...legs).weight),
      "top": search.routes.map { route -> [Any] in
        let goods = selection.classes.codes[Int(route.label(in: graph))]
        let firms: [Any] = route.vertices(in: graph).map { names[$0.row] }
        return firms + [goods.description, dollars(route.weight), route.lastEdges]
      },
    ]
  }

  private func selection(_ table: ShipmentTable, _ names: Names, legs: Int) -> LegSelection {
    let roles = CountryRoles.table(
      destinations: ["RU"], coalition: coalition.split(separator: " ").map { CountryCode($0)! },
      hubs: ["CN", "HK", "TR", "AE", "KZ", "KG", "AM", "GE"] as [CountryCode])
    var selection = LegSelection(
      vertices: names.ofParty.map { VertexID(rawValue: $0) },
      partyRoles: table.parties.countries.map { roles[Int($0.rawValue)] }, countryRoles: roles,
      classes: GoodsClasses(of: table, level: 6), legs: legs)
    selection.lastLegsFrom = Day(iso: "2022-02-24")
    // A firm is its name here, so that a leg may lead from a name to the same name in another country.
    selection.loops = [.first, .last]
    return selection
  }

  private var coalition: String {
    "US DE NL TW JP KR GB FR IT BE SE FI PL CZ AT CH ES CA DK IE NO SG AU LT LV EE"
  }
}
