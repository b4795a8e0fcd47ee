public import Trade

/// A way that goods took from a source to a destination, and what came on it.
public struct TracedWay: Sendable, Equatable {
  /// Supplier, hubs, consignee.
  public var firms: [FirmID]
  /// Value in US cents, or grams.
  public var amount: Int64
  /// Last leg.
  public var shipment: ShipmentID
  /// Evidence grade of the weakest link between its shipments; `nil` where links were not graded.
  public var grade: EvidenceGrade?

  public init(firms: [FirmID], amount: Int64, shipment: ShipmentID, grade: EvidenceGrade? = nil) {
    (self.firms, self.amount, self.shipment, self.grade) = (firms, amount, shipment, grade)
  }

  /// The firms between supplier and consignee.
  public var hubs: ArraySlice<FirmID> { firms.dropFirst().dropLast() }
}

/// The fewest hubs on which a share of what reached a destination depends.
///
/// Finding them is maximum coverage, which is hard in general. Greedy choice, the hub with most of what is not cut yet,
/// cuts at least 1 − 1/e of what as many hubs can cut at most; where every way has one hub it is exact. How many hubs
/// are needed at least is shown by the largest throughputs, overlap or not, and for few hubs by search.
public struct Chokepoints: Sendable, Equatable {
  /// A hub in the order of choice.
  public struct Step: Sendable, Equatable {
    public var hub: FirmID
    /// All that came through it; what of that the hubs before it do not cut already; what all so far cut.
    public var amount: Int128, added: Int128, cut: Int128
    public var ways: Int
  }
  /// All hubs that cut anything, in the order of choice.
  public private(set) var steps: [Step] = []
  /// What came on all ways.
  public private(set) var total = Int128(0)
  private var hubSets: [[FirmID]: Int128] = [:]
  private var amounts: [FirmID: Int128] = [:]
  private var counts: [FirmID: Int] = [:]

  /// - Complexity: O(*h* · *w*) for *h* hubs and *w* different sets of hubs on a way.
  public init(_ ways: some Sequence<TracedWay>) {
    for way in ways where !way.hubs.isEmpty {
      let hubs = Set(way.hubs).sorted { $0.rawValue < $1.rawValue }
      hubSets[hubs, default: 0] += Int128(way.amount)
      total += Int128(way.amount)
      for hub in hubs {
        amounts[hub, default: 0] += Int128(way.amount)
        counts[hub, default: 0] += 1
      }
    }
    steps = chosen(first: [])
  }

  /// All hubs that cut anything, by what they cut of what is left; some of them before all others.
  private func chosen(first: Set<FirmID>) -> [Step] {
    var steps: [Step] = []
    let sets = hubSets.sorted { $0.key.lexicographicallyPrecedes($1.key, by: { $0.rawValue < $1.rawValue }) }
    var setsOfHub: [FirmID: [Int]] = [:]
    for (number, set) in sets.enumerated() {
      for hub in set.key { setsOfHub[hub, default: []].append(number) }
    }
    var left = amounts
    var isCut = [Bool](repeating: false, count: sets.count)
    var cut = Int128(0)
    while let best = left.max(by: { a, b in
      let (x, y) = (first.contains(a.key), first.contains(b.key))
      if x != y { return y }
      return a.value == b.value ? a.key.rawValue > b.key.rawValue : a.value < b.value
    }),
      best.value > 0
    {
      cut += best.value
      steps.append(
        Step(
          hub: best.key, amount: amounts[best.key, default: 0], added: best.value, cut: cut,
          ways: counts[best.key, default: 0]))
      for set in setsOfHub[best.key, default: []] where !isCut[set] {
        isCut[set] = true
        for hub in sets[set].key { left[hub, default: 0] -= sets[set].value }
      }
      left[best.key] = nil
    }
    return steps
  }

  /// How many hubs cut at least a share of the total.
  public struct Answer: Sendable, Equatable {
    /// So many do: the first ones of `steps`.
    public var hubs: Int
    /// Fewer than these cannot.
    public var atLeast: Int
    /// All hubs that cut anything, those of the answer first: the greedy choice, unless a search found fewer.
    public var steps: [Step]
    /// Whether no smaller number can.
    public var isFewest: Bool { hubs == atLeast }
  }

  /// Steps of the search for a smaller set; a step looks at one set of hubs on a way.
  public static let defaultBudget = 200_000

  /// - Parameters:
  ///   - percent: The share, 1...100.
  ///   - budget: Steps of the search for a smaller set.
  /// - Returns: `nil` where nothing came on any way.
  public func answer(percent: Int, budget: Int = defaultBudget) -> Answer? {
    let wanted = (total * Int128(percent) + 99) / 100
    guard wanted > 0, let last = steps.firstIndex(where: { $0.cut >= wanted }) else { return nil }
    let sorted = amounts.values.sorted(by: >)
    var (sum, least) = (Int128(0), 0)
    while least < sorted.count, sum < wanted {
      sum += sorted[least]
      least += 1
    }
    var search = SmallestCut(hubSets, amounts, wanted: wanted, budget: budget)
    while least < last + 1 {
      switch search.enough(of: least) {
      case .found(let set): return Answer(hubs: least, atLeast: least, steps: chosen(first: set))
      case .none: least += 1
      case .unknown: return Answer(hubs: last + 1, atLeast: least, steps: steps)
      }
    }
    return Answer(hubs: last + 1, atLeast: least, steps: steps)
  }
}

/// Looks for a set of so many hubs by depth-first search, those with most first, under a budget.
private struct SmallestCut {
  private let sets: [(hubs: Set<FirmID>, amount: Int128)]
  private let hubs: [(hub: FirmID, amount: Int128)]
  private let wanted: Int128
  private var budget: Int

  init(_ sets: [[FirmID]: Int128], _ amounts: [FirmID: Int128], wanted: Int128, budget: Int) {
    self.sets = sets.map { (Set($0.key), $0.value) }
    hubs = amounts.sorted { $0.value == $1.value ? $0.key.rawValue < $1.key.rawValue : $0.value > $1.value }
      .map { ($0.key, $0.value) }
    (self.wanted, self.budget) = (wanted, budget)
  }

  enum Outcome {
    case found(Set<FirmID>)
    /// No such set there is; or the budget did not do.
    case none, unknown
  }

  /// A set of so many hubs that is enough.
  mutating func enough(of count: Int) -> Outcome { search(from: 0, left: count, chosen: []) }

  private mutating func search(from first: Int, left: Int, chosen: Set<FirmID>) -> Outcome {
    budget -= sets.count
    guard budget >= 0 else { return .unknown }
    let cut = sets.reduce(Int128(0)) { $1.hubs.isDisjoint(with: chosen) ? $0 : $0 + $1.amount }
    if cut >= wanted { return .found(chosen) }
    guard left > 0 else { return .none }
    for place in first..<hubs.count {
      // Whatever is chosen from here on has at most these amounts.
      let most = hubs[place..<min(hubs.count, place + left)].reduce(Int128(0)) { $0 + $1.amount }
      guard cut + most >= wanted else { return .none }
      let found = search(from: place + 1, left: left - 1, chosen: chosen.union([hubs[place].hub]))
      guard case .none = found else { return found }
    }
    return .none
  }
}
