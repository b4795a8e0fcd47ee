/// How firmly the legs of a route hang together, hub by hub.
extension TextPage {
  mutating func add(gradeOf route: RouteReport) {
    guard let grade = route.grade, let reason = route.gradeReason else { return }
    let why = route.links.count < 2 ? reason : "that of the weakest of \(route.links.count) links."
    say("Evidence grade \(grade.rawValue): \(why)", indent: 2, hanging: 2)
    for link in route.links {
      let place = link.country.isEmpty ? "" : " (\(link.country))"
      let hub = visibleText("\(link.hub)\(place)")
      if route.links.count > 1 {
        say("\(link.grade.rawValue) at \(hub): \(link.reason)", indent: 4, hanging: 2)
      }
      for proof in link.proofs { say(proof.line, .faint, indent: 4, hanging: 2) }
      let rest = link.proofCount - link.proofs.count
      if rest > 0 { say("and \(grouped(rest)) more in common", .faint, indent: 4, hanging: 2) }
    }
  }
}

extension RouteReport {
  /// Everything that links the legs, for one cell: `container MSKU1234565 in a.csv:12 and b.csv:40 | ...`.
  var proofLines: [String] { links.flatMap(\.proofs).map(\.line) }
}

extension DestinationReport {
  /// Whether any route has a grade.
  var hasGrades: Bool { routes.contains { $0.grade != nil } }
}
