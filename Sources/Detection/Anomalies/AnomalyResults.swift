internal import GraphCore
internal import Trade

extension DetectorResult {
  /// Nothing can be compared.
  static func withoutMeasure(_ detector: String, _ trade: DestinationTrade) -> DetectorResult {
    var result = DetectorResult(detector: detector)
    result.gaps = ["Not computable: \(detector) (\(trade.whyNothingIsCompared))."]
    return result
  }
}

extension DestinationTrade {
  /// What keeps before and after from being compared.
  var whyNothingIsCompared: String {
    guard let day = settings.measureDay else { return "no measure is dated; --measure gives a day" }
    guard let axis else { return "there are no shipments" }
    let data =
      "the data run from \(Day(rawValue: axis.days.lowerBound)) to \(Day(rawValue: axis.days.upperBound))"
    guard let windows else {
      return
        "no whole month lies before the measure of \(day) or after its \(settings.graceDays) days of grace: \(data)"
    }
    return
      "\(windows.allBefore.count) whole months before the measure of \(day) and \(windows.allAfter.count) after its days of "
      + "grace are too few"
  }
}

/// Something a detector found, before it is put into words.
protocol AnomalyCase: Sendable {
  /// Its class; `nil` where it is about controlled goods as a whole.
  var label: UInt32? { get }
  /// The rows behind it, where it keeps them.
  var rows: [UInt32] { get }
  /// What ranks it among others of its detector, larger first: US cents at stake.
  var weight: Int128 { get }
  /// What decides between equals, smaller first: firms, then class.
  var order: UInt64 { get }
  /// In words, with numbers and evidence.
  func finding(in trade: DestinationTrade) -> Finding
}

extension DestinationTrade {
  /// From which share of shipments to the destination without a value this is said.
  static let mostMissing = 0.2

  /// That many shipments to the destination declare no value, and count as nothing.
  var missingValues: String? {
    let (all, missing) = (declared.shipments, declared.shipments - declared.withValue)
    guard Double(missing) > DestinationTrade.mostMissing * Double(all) else { return nil }
    return
      "\(grouped(missing)) of \(counted(all, "shipment")) of named sellers to \(places) declare no value and count as 0 USD: "
      + "what depends on values may be missing or wrong."
  }
}

extension DestinationTrade {
  /// That some dates were taken for misread.
  var strayDates: String? {
    guard strayShipments > 0, let axis else { return nil }
    return
      "\(counted(strayShipments, "shipment")) dated more than a year apart from all others, which run from "
      + "\(Day(rawValue: axis.days.lowerBound)) to \(Day(rawValue: axis.days.upperBound)), are in no comparison."
  }
}

extension AnomalyCase {
  var rows: [UInt32] { [] }
}

extension DestinationTrade {
  /// The best cases as findings, and how many cases there are: those on goods that a list names first, then by weight.
  func result(_ detector: String, _ all: [any AnomalyCase]) -> DetectorResult {
    let cases = all.filter(isAskedFor)
    var result = DetectorResult(detector: detector)
    result.found = cases.count
    let controlled = cases.map { $0.label.map(isControlled) ?? true }
    result.gaps += [missingValues, strayDates].compactMap(\.self)
    let order = cases.indices.sorted { a, b in
      if controlled[a] != controlled[b] { return controlled[a] }
      if cases[a].weight != cases[b].weight { return cases[a].weight > cases[b].weight }
      return cases[a].order == cases[b].order ? a < b : cases[a].order < cases[b].order
    }
    result.findings = order.prefix(settings.limit ?? .max).map { place in
      var finding = cases[place].finding(in: self)
      finding.weight = cases[place].weight
      return finding
    }
    return result
  }
}
