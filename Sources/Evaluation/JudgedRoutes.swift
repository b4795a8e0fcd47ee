internal import Trade

/// The leads of a ranking beside the routes of the key.
struct JudgedRoutes {
  /// Each different route that was reported, best place first.
  private(set) var routes: [Judged] = []
  /// Leads that name a route of the key again, under another spelling or as relay and chain: left out.
  private(set) var repeats = 0
  let list: JudgedList

  /// A reported route, and the route of the key that it is.
  struct Judged {
    let lead: Lead
    /// Index of the key's routes; `nil` for ordinary trade.
    let keyRoute: Int?
    let isPositive: Bool
    /// Further leads that name the same route of the key.
    var others: [Lead] = []
  }

  /// - Parameter leads: In any order.
  init(_ leads: [Lead], _ index: KeyIndex) {
    var places: [Int: Int] = [:]
    for lead in leads.enumerated().sorted(by: {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    })
    .map(\.element) {
      let matches = index.routes(lead.firms, goods: lead.goods)
      let free = matches.first { places[$0] == nil }
      if free == nil, let taken = matches.first, let place = places[taken] {
        routes[place].others.append(lead)
        repeats += 1
        continue
      }
      if let free { places[free] = routes.count }
      let isPositive = free.map { index.key.routes[$0].isPositive } ?? false
      routes.append(Judged(lead: lead, keyRoute: free, isPositive: isPositive))
    }
    let key = index.key
    list = JudgedList(
      reported: routes.map { judged in
        .init(
          place: judged.lead.place, isPositive: judged.isPositive,
          scheme: judged.keyRoute.map { key.routes[$0].scheme })
      },
      missed: key.routes.indices.filter { places[$0] == nil }.map {
        .init(place: 0, isPositive: key.routes[$0].isPositive, scheme: key.routes[$0].scheme)
      })
  }

  /// The first `count` routes, ties broken against the ranking.
  func first(_ count: Int) -> [Judged] {
    routes.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.lead.place != y.lead.place { return x.lead.place < y.lead.place }
      return x.isPositive != y.isPositive ? !x.isPositive : a.offset < b.offset
    }.prefix(count).map(\.element)
  }
}
