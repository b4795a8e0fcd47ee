internal import GraphCore

extension DetectorResult {
  /// Nothing can be compared.
  static func withoutMeasure(_ detector: String) -> DetectorResult {
    var result = DetectorResult(detector: detector)
    result.gaps = [
      "Not computable: \(detector) (no measure is dated, or no whole month lies before or after it and its grace days)."
    ]
    return result
  }
}

extension DestinationTrade {
  /// The best cases as findings, and how many cases there are.
  ///
  /// - Parameters:
  ///   - rank: Larger first; equals by `key`, smaller first, and then in the order given.
  func result<Case, Rank: Comparable, Key: Comparable>(
    _ detector: String, _ cases: [Case], rank: (Case) -> Rank, key: (Case) -> Key,
    _ finding: (Case) -> Finding
  ) -> DetectorResult {
    var result = DetectorResult(detector: detector)
    result.found = cases.count
    let order = cases.indices.sorted { a, b in
      let (x, y) = (rank(cases[a]), rank(cases[b]))
      if x != y { return x > y }
      let (p, q) = (key(cases[a]), key(cases[b]))
      return p == q ? a < b : p < q
    }
    result.findings = order.prefix(settings.limit ?? .max).map { finding(cases[$0]) }
    return result
  }
}
