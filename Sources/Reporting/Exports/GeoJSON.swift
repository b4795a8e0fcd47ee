internal import Trade

/// The routes as GeoJSON (RFC 7946): a line for each leg between two countries, from centre to centre (`CountryCode.centre`),
/// and a point for each country with its firms. Equal reports give equal bytes.
///
/// Lines are sketches: they say from where to where, not which way. Between firms of one country the leg is a point;
/// where a country is not known the geometry is `null`, so that its figures are not lost; a firm of unknown country stands
/// where it sent goods from. A leg of kind `made` says
/// who made what the next firm sent: nothing was shipped along it that is seen.
public func geoJSONText(_ report: Report) -> String {
  let network = RouteNetwork(report)
  let countries = NetworkCountries(network)
  let features =
    countries.legs.map { feature($0) } + countries.places.map { feature($0, in: network) }
  let head: [(name: String, value: JSONPiece)] = [
    ("type", .string("FeatureCollection")), ("description", .string(network.description)),
  ]
  var text =
    "{" + head.map { "\"\($0.name)\": \($0.value.line)" }.joined(separator: ",\n") + ",\n\"features\": ["
  text += features.isEmpty ? "" : "\n" + features.map(\.line).joined(separator: ",\n") + "\n"
  return text + "]}\n"
}

private func feature(_ leg: NetworkCountries.Leg) -> JSONPiece {
  let ends = [leg.from, leg.to].map { CountryCode($0)?.centre }
  let isAtLeast = leg.links.contains { $0.figures.isAtLeast }
  return feature(
    id: stableID("c", leg.from, leg.to, leg.kind.rawValue), geometry: line(ends[0], ends[1]),
    [
      ("feature", .string("leg")), ("kind", .string(leg.kind.rawValue)), ("from", country(leg.from)),
      ("to", country(leg.to)), ("shipments", .number("\(leg.shipments.least)")),
      ("valueUSD", leg.valueUSDCents.map { .number(decimalText($0.least, places: 2)) }),
      ("netMassKg", leg.netMassGrams.map { .number(decimalText($0.least, places: 3)) }),
      ("atLeast", .boolean(isAtLeast)), ("firstDay", leg.firstDay.map { .string($0) }),
      ("lastDay", leg.lastDay.map { .string($0) }), ("grade", leg.grade.map { .string($0.rawValue) }),
      ("goods", .strings(leg.goods)), ("routes", .strings(leg.routes)), ("regimes", .strings(leg.regimes)),
    ])
}

private func feature(_ place: NetworkCountries.Place, in network: RouteNetwork) -> JSONPiece {
  let firms = place.firms.map { network.firms[$0] }
  let roles = RouteReport.Stop.Role.inOrder.filter { role in firms.contains { $0.roles.contains(role) } }
  return feature(
    id: stableID("p", place.country), geometry: CountryCode(place.country)?.centre.map(point),
    [
      ("feature", .string("country")), ("country", country(place.country)),
      ("name", CountryCode(place.country).map { .string(CountryNames.shared.name(of: $0)) }),
      ("firms", .strings(firms.map(\.title))), ("roles", .strings(roles.map(\.rawValue))),
    ])
}

private func feature(
  id: String, geometry: JSONPiece?, _ properties: [(name: String, value: JSONPiece?)]
) -> JSONPiece {
  .object([
    ("type", .string("Feature")), ("id", .string(id)), ("geometry", geometry ?? .null),
    ("properties", .object(properties)),
  ])
}

private func country(_ code: String) -> JSONPiece { code.isEmpty ? .null : .string(code) }

private func line(_ from: GlobePoint?, _ to: GlobePoint?) -> JSONPiece? {
  guard let from, let to else { return nil }
  guard from != to else { return point(from) }
  return .object([
    ("type", .string("LineString")), ("coordinates", .array([position(from), position(to)])),
  ])
}

private func point(_ point: GlobePoint) -> JSONPiece {
  .object([("type", .string("Point")), ("coordinates", position(point))])
}

/// Longitude first, as the format asks.
private func position(_ point: GlobePoint) -> JSONPiece {
  .array([.number("\(point.longitude)"), .number("\(point.latitude)")])
}
