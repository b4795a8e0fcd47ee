public import WorkPool

extension FlowAnswers {
  /// Puts every question to the cube.
  ///
  /// - Throws: `Cancelled`.
  public init(
    _ question: FlowQuestion, _ cube: FlowCube, _ lanes: FlowLanes, _ sorting: GoodsSorting, on pool: WorkPool
  ) throws(Cancelled) {
    self.init()
    growth = taken(laneGrowth(question, cube, lanes, sorting))
    breaks = taken(laneBreaks(question, cube, lanes, sorting))
    addComparisons(question, cube, lanes, sorting)
  }

  /// Answers of one kind; what was not answered goes to the notices.
  private mutating func taken<Answer>(_ answered: Answered<Answer>) -> [Answer] {
    for notice in answered.notices where !notices.contains(notice) { notices.append(notice) }
    return answered.answers
  }

  /// Keeps the first answers of each kind and says how many there are; `nil` keeps all.
  public mutating func limit(to most: Int?) {
    guard let most else { return }
    var cut: [String] = []
    func limited<Answer>(_ answers: [Answer], _ kind: String) -> [Answer] {
      if answers.count > most { cut.append("\(kind) \(answers.count)") }
      return Array(answers.prefix(most))
    }
    growth = limited(growth, "growth")
    breaks = limited(breaks, "breaks")
    mirror = limited(mirror, "mirror gaps")
    substitution = limited(substitution, "substitution")
    displacements = limited(displacements, "displaced hubs")
    reExports = limited(reExports, "re-exports")
    prices = limited(prices, "prices")
    hubs = limited(hubs, "hubs")
    if !cut.isEmpty {
      notices.append("The first \(most) of each kind are kept; there are: \(cut.joined(separator: ", ")).")
    }
  }
}
