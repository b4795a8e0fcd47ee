extension Assessor {
  /// Mass on the report's routes against the key's.
  func quantity() -> Assessment.Quantity {
    guard !leads.isEmpty, leads.contains(where: { $0.lastLegGrams != nil }) else {
      return .init(
        recall: Estimate(nil), precision: Estimate(nil), precisionAmongFirst: Estimate(nil),
        statement: leads.isEmpty
          ? "not computable: the report lists no routes" : "not computable: the report has no masses")
    }
    let masses = routes.routes.map(mass)
    let first = routes.first(routes.list.positives).map(mass)
    return Assessment.Quantity(
      recall: recall(masses), precision: precision(masses), precisionAmongFirst: precision(first),
      statement: leads.contains { $0.attributedGrams != nil } ? Self.attributed : Self.lastLegs)
  }

  private static let attributed = """
    taken is what the report attributes to each chain, oldest lots first, and the net mass of the rows of relays; of a \
    route that is told as both, the larger
    """
  private static let lastLegs = """
    taken is the net mass of the last legs, as the report states no traced quantities; a row that several routes \
    claim counts for each of them
    """

  /// A reported route: what it carries, and what of it the key calls diverted.
  private struct Mass {
    let grams: Int64, correct: Int64
    let scheme: Int?
  }

  private func mass(_ judged: JudgedRoutes.Judged) -> Mass {
    let grams = grams([judged.lead] + judged.others)
    guard let number = judged.keyRoute else { return Mass(grams: grams, correct: 0, scheme: nil) }
    let route = key.routes[number]
    let diverted = route.isPositive ? route.divertedGrams : 0
    return Mass(grams: grams, correct: min(grams, diverted), scheme: route.scheme)
  }

  /// The mass of leads that are one route. Chains between different spellings of its firms share no goods; rows that are
  /// relays may well be what a chain brought.
  private func grams(_ leads: [Lead]) -> Int64 {
    let attributed = leads.reduce(Int64(0)) { sum, lead in
      let next = sum.addingReportingOverflow(lead.attributedGrams ?? 0)
      return next.overflow ? .max : next.partialValue
    }
    return max(attributed, distinctGrams(leads.filter { $0.attributedGrams == nil }))
  }

  /// The mass of the last legs of leads: each listed row once, besides what they do not list.
  private func distinctGrams(_ leads: [Lead]) -> Int64 {
    var rows: Set<Place> = []
    var grams: Int64 = 0
    for lead in leads {
      let last = lead.rows.filter(\.isLastLeg)
      for row in last where rows.insert(Place(file: row.file, line: row.line)).inserted {
        grams += row.grams ?? 0
      }
      if !lead.listsWholeLastLeg {
        grams += max(0, (lead.lastLegGrams ?? 0) - last.reduce(0) { $0 + ($1.grams ?? 0) })
      }
    }
    return grams
  }

  private struct Place: Hashable { let file: String, line: Int }

  private func recall(_ masses: [Mass]) -> Estimate {
    let diverted = key.routes.filter(\.isPositive)
    func share(_ weights: [Int]?) -> Double? {
      let all = diverted.reduce(0.0) { $0 + Double($1.divertedGrams) * weight($1.scheme, weights) }
      let traced = masses.reduce(0.0) { $0 + Double($1.correct) * weight($1.scheme, weights) }
      return all > 0 ? traced / all : nil
    }
    return Estimate(share(nil), resampled: resamples.map { share($0) })
  }

  private func precision(_ masses: [Mass]) -> Estimate {
    func share(_ weights: [Int]?) -> Double? {
      let all = masses.reduce(0.0) { $0 + Double($1.grams) * weight($1.scheme, weights) }
      let traced = masses.reduce(0.0) { $0 + Double($1.correct) * weight($1.scheme, weights) }
      return all > 0 ? traced / all : nil
    }
    return Estimate(share(nil), resampled: resamples.map { share($0) })
  }

  private func weight(_ scheme: Int?, _ weights: [Int]?) -> Double {
    guard let scheme, let weights else { return 1 }
    return Double(weights[scheme])
  }
}
