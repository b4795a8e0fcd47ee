/// The links of a network brought together by the countries they run between.
struct NetworkCountries {
  struct Leg {
    let from: String, to: String
    let kind: RouteNetwork.Kind
    fileprivate(set) var links: [RouteNetwork.Link] = []
  }

  /// A country with the firms in it, as places in the network.
  struct Place {
    let country: String
    fileprivate(set) var firms: [Int] = []
  }

  /// In the order of their countries; shipped before made.
  let legs: [Leg]
  /// In the order of their codes.
  let places: [Place]

  init(_ network: RouteNetwork) {
    var legs: [[String]: Leg] = [:]
    for link in network.links {
      let (from, to) = (network.firms[link.from].placeOnMap, network.firms[link.to].placeOnMap)
      let key = [from, to, link.kind.rawValue]
      legs[key, default: Leg(from: from, to: to, kind: link.kind)].links.append(link)
    }
    self.legs = legs.values.sorted {
      ($0.kind == .made ? 1 : 0, $0.from, $0.to) < ($1.kind == .made ? 1 : 0, $1.from, $1.to)
    }
    var places: [String: Place] = [:]
    for (number, firm) in network.firms.enumerated() {
      places[firm.placeOnMap, default: Place(country: firm.placeOnMap)].firms.append(number)
    }
    self.places = places.values.sorted { $0.country < $1.country }
  }
}

extension NetworkCountries.Leg {
  /// Links share no shipments, so their figures add up.
  var shipments: EdgeFigures.Bound {
    links.reduce(EdgeFigures.Bound(least: 0, isExact: true)) { $0 + $1.figures.shipments }
  }
  /// `nil` where no shipment has a value.
  var valueUSDCents: EdgeFigures.Bound? { sum(links.compactMap(\.figures.valueUSDCents)) }
  /// `nil` where no shipment has a mass.
  var netMassGrams: EdgeFigures.Bound? { sum(links.compactMap(\.figures.netMassGrams)) }
  /// Ids of the routes, each once, in the order of the report.
  var routes: [String] { firsts(links.flatMap(\.routes)) }
  /// Goods classes, sorted.
  var goods: [String] { Set(links.map(\.goods)).sorted() }
  /// Ids of the regimes, each once.
  var regimes: [String] { firsts(links.flatMap(\.regimes)) }
  var firstDay: String? { links.compactMap(\.figures.firstDay).min() }
  var lastDay: String? { links.compactMap(\.figures.lastDay).max() }
  var grade: RouteReport.Grade? { links.compactMap { $0.figures.grades?.lowerBound }.min() }

  private func sum(_ bounds: [EdgeFigures.Bound]) -> EdgeFigures.Bound? {
    bounds.dropFirst().reduce(bounds.first) { sum, bound in sum.map { $0 + bound } }
  }

  private func firsts(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
