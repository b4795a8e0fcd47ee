/// Units of quantities, numbered as workers meet them and put in order afterwards.
// Safe to share: the table is behind a lock, asked once for each spelling and worker.
final class FlowUnits: Sendable {
  private let names = Locked<[String]>([""])
  /// More units than a byte can number: then none is kept.
  static let most = 255
  private static let longest = 40

  /// The number of a unit; 0 for none.
  func number(_ text: String) -> UInt8 {
    let name = String(text.prefix(FlowUnits.longest))
    return names.withLock { names in
      if let place = names.firstIndex(of: name) {
        return UInt8(truncatingIfNeeded: min(place, FlowUnits.most))
      }
      if names.count <= FlowUnits.most + 1 { names.append(name) }
      return UInt8(truncatingIfNeeded: min(names.count - 1, FlowUnits.most))
    }
  }

  /// All units in order, and where each number goes; `nil` where there are too many.
  func settled() -> (names: [String], places: [UInt8])? {
    let names = names.withLock { $0 }
    guard names.count <= FlowUnits.most else { return nil }
    let sorted = names.sorted()
    return (sorted, names.map { name in UInt8(sorted.firstIndex(of: name)!) })
  }
}
