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

/// Something a detector found, before it is put into words.
protocol AnomalyCase: Sendable {
  /// Its class; `nil` where it is about controlled goods as a whole.
  var label: UInt32? { get }
  /// What ranks it among others of its detector, larger first: US cents at stake.
  var weight: Int128 { get }
  /// What decides between equals, smaller first: firms, then class.
  var order: UInt64 { get }
}

extension DestinationTrade {
  /// The best cases as findings, and how many cases there are: those on goods that a list names first, then by weight.
  func result<Case: AnomalyCase>(
    _ detector: String, _ cases: [Case], _ finding: (Case) -> Finding
  ) -> DetectorResult {
    var result = DetectorResult(detector: detector)
    result.found = cases.count
    let controlled = cases.map { $0.label.map(isControlled) ?? true }
    let order = cases.indices.sorted { a, b in
      if controlled[a] != controlled[b] { return controlled[a] }
      if cases[a].weight != cases[b].weight { return cases[a].weight > cases[b].weight }
      return cases[a].order == cases[b].order ? a < b : cases[a].order < cases[b].order
    }
    result.findings = order.prefix(settings.limit ?? .max).map { place in
      var finding = finding(cases[place])
      finding.weight = cases[place].weight
      return finding
    }
    return result
  }
}
