internal import GraphCore
internal import Ledgers
public import Trade
public import WorkPool

/// Follows goods from stock to stock, against or with their flow.
///
/// Each stock is that of one firm in one commodity class (and of one declared origin, where asked for): all that it received and all that it sent, wherever to. A policy
/// says which part of which lot served which part of which shipment; a lot is itself a shipment of the firm before, so
/// its part is followed on there. Under the order policies the very part is followed: the first ten kilograms of a lot
/// are those that left the stock before it first. Under proportional mixing every part of a shipment is the same
/// mixture.
public struct TraceSearch {
  /// Parts that are kept at most.
  public static let mostParts = 1_000_000

  private let table: ShipmentTable
  private let settings: RouteSettings
  private let question: TraceQuestion
  private let mostParts: Int
  private let selection: LegSelection
  private var shelf: StockShelf
  private var nodes: [Node] = []
  /// The first nodes are the shipments asked for.
  private var rootCount = 0
  /// One for each node but the roots.
  private var links: [TracedLink] = []

  private struct Node {
    var shipment: ShipmentID
    /// The part of the shipment that is followed: so much, behind so much.
    var quantity: Int64, offset: Int64
    var end: TracedPart.End?
    var rest = Int64(0)
    var parts: Range<Int>?
  }

  /// - Parameter settings: Countries, dwell window, legs, days and goods of the search.
  public init(
    _ question: TraceQuestion, _ settings: RouteSettings, in table: ShipmentTable, mostParts: Int = mostParts
  ) {
    (self.question, self.settings, self.table, self.mostParts) = (question, settings, table, mostParts)
    selection = LegSelection(settings, of: table)
    shelf = StockShelf(table, settings, question.unit, selection)
  }

  /// The parts behind, or beyond, each shipment asked for.
  ///
  /// - Throws: `LedgerFault` if a stock does not add up, `Cancelled`.
  public consuming func result(on pool: WorkPool) throws -> TraceResult {
    var search = self
    return try search.run(on: pool)
  }

  /// The ways from sources to the shipments asked for, and the answer without its parts.
  ///
  /// Upstream only; amounts are in the unit of the question.
  ///
  /// - Parameter grades: Whether ways get the grade of their weakest link.
  /// - Throws: As `result` does.
  public consuming func ways(
    grades: Bool = false, on pool: WorkPool
  ) throws -> (ways: [TracedWay], result: TraceResult) {
    var search = self
    let result = try search.run(on: pool, keepsParts: false, grades: grades)
    return (search.waysFromSources(roots: result.roots.count), result)
  }

  /// The answer without its parts: how much ended how.
  ///
  /// - Throws: As `result` does.
  public consuming func outcome(on pool: WorkPool) throws -> TraceResult {
    var search = self
    return try search.run(on: pool, keepsParts: false, grades: false)
  }

  private func waysFromSources(roots: Int) -> [TracedWay] {
    var ways: [TracedWay] = []
    func walk(_ number: Int, _ firms: [FirmID], _ root: ShipmentID, _ weakest: EvidenceGrade?) {
      let node = nodes[number]
      let link = number < rootCount || links.isEmpty ? nil : links[number - rootCount].grade
      let weakest = [weakest, link].compactMap(\.self).max()
      let firms = [table.firm(of: table.consignor[node.shipment])] + firms
      if node.end == .source {
        ways.append(TracedWay(firms: firms, amount: node.quantity, shipment: root, grade: weakest))
      }
      for part in node.parts ?? 0..<0 { walk(part, firms, root, weakest) }
    }
    for root in 0..<roots {
      let shipment = nodes[root].shipment
      walk(root, [table.firm(of: table.consignee[shipment])], shipment, nil)
    }
    return ways
  }

  private mutating func run(
    on pool: WorkPool, keepsParts: Bool = true, grades: Bool = true
  ) throws -> TraceResult {
    var result = TraceResult()
    for shipment in question.shipments.sorted(by: table.precedes) {
      if let quantity = shelf.quantity(of: shipment), shelf.isUsed(shipment) {
        nodes.append(Node(shipment: shipment, quantity: quantity, offset: 0))
      } else {
        result.rootsWithoutQuantity += 1
      }
    }
    rootCount = nodes.count
    var tier = 0..<rootCount
    for depth in 1...settings.legs where !tier.isEmpty {
      tier = try follow(tier, depth: depth, on: pool)
    }
    if grades { try grade(&result, on: pool) }
    result.roots = (0..<rootCount).map {
      keepsParts ? part($0) : TracedPart(nodes[$0].shipment, quantity: nodes[$0].quantity)
    }
    result.stocks = shelf.stocks.count
    result.lots = shelf.stocks.values.reduce(0) { $0 + $1.ledger.lots.count }
    result.shipments = shelf.stocks.values.reduce(0) { $0 + $1.ledger.shipments.count }
    result.rowsWithoutQuantity = shelf.rowsWithoutQuantity
    for node in nodes {
      if let end = node.end { result.ended[end, default: 0] += Int128(node.quantity) }
      if node.end == .limit { result.limitedParts += 1 }
      result.rest += Int128(node.rest)
    }
    result.mostParts = mostParts
    try check(result)
    result.account = try shelf.account(question.policy, on: pool)
    return result
  }

  /// What was asked for must have ended somewhere, to the gram.
  private func check(_ result: TraceResult) throws(LedgerFault) {
    let asked = nodes[..<rootCount].reduce(Int128(0)) { $0 + Int128($1.quantity) }
    let residue = asked - result.ended.values.reduce(result.rest, +)
    guard residue == 0, nodes.allSatisfy({ $0.rest >= 0 }) else {
      throw LedgerFault(firm: nil, residue: residue, unshipped: 0)
    }
  }

  /// Nodes are numbered in the order of what they are parts of: so are links.
  private mutating func grade(_ result: inout TraceResult, on pool: WorkPool) throws(Cancelled) {
    var pairs: [TracedPair] = []
    for node in nodes {
      for part in node.parts ?? 0..<0 { pairs.append(pair(node.shipment, nodes[part])) }
    }
    let grading = try TraceGrading(pairs, settings, question.unit, in: table, on: pool)
    links = grading.links
    (result.tooCommonMarks, result.markFirmLimit) = (grading.tooCommon, grading.markFirmLimit)
  }

  private func pair(_ shipment: ShipmentID, _ part: Node) -> TracedPair {
    let isUpstream = question.direction == .upstream
    let (lot, served) = isUpstream ? (part.shipment, shipment) : (shipment, part.shipment)
    return TracedPair(
      lot: lot, shipment: served, part: part.quantity, whole: shelf.quantity(of: served) ?? part.quantity)
  }

  private func part(_ number: Int) -> TracedPart {
    let node = nodes[number]
    var part = TracedPart(node.shipment, quantity: node.quantity, end: node.end)
    part.rest = node.rest
    if number >= rootCount { part.link = links[number - rootCount] }
    part.parts = node.parts?.map { self.part($0) } ?? []
    return part
  }

  /// Finds the parts of one tier of nodes, and gives back the next.
  private mutating func follow(_ tier: Range<Int>, depth: Int, on pool: WorkPool) throws(Cancelled) -> Range<
    Int
  > {
    var asked: [StockKey: [Int]] = [:]
    for number in tier {
      nodes[number].end = end(nodes[number], depth: depth)
      if nodes[number].end == nil, let key = key(nodes[number].shipment) {
        asked[key, default: []].append(number)
      }
    }
    try shelf.load(Set(asked.keys), on: pool)
    let keys = asked.keys.sorted()
    let (shelf, nodes, question, rows) = (shelf, nodes, question, asked)
    let answers = try pool.each(keys.count) { index in
      StockAnswers(shelf.stocks[keys[index]]!, question, rows[keys[index]]!.map { nodes[$0].shipment })
    }
    let places = Dictionary(uniqueKeysWithValues: zip(keys, 0...))
    let next = self.nodes.count
    for number in tier {
      guard self.nodes[number].end == nil, let key = key(self.nodes[number].shipment) else { continue }
      add(answers[places[key]!], to: number)
    }
    return next..<self.nodes.count
  }

  private mutating func add(_ answers: StockAnswers, to number: Int) {
    let node = nodes[number]
    guard !answers.isUnseen else {
      nodes[number].end = .unseen
      return
    }
    guard let whole = shelf.quantity(of: node.shipment) else { return }
    let parts = answers.parts(of: node.shipment, offset: node.offset, quantity: node.quantity, whole: whole)
    guard nodes.count + parts.count <= mostParts else {
      nodes[number].end = .limit
      return
    }
    let first = nodes.count
    nodes += parts.map { Node(shipment: $0.shipment, quantity: $0.quantity, offset: $0.offset) }
    nodes[number].parts = first..<nodes.count
    nodes[number].rest = node.quantity - parts.reduce(0) { $0 + $1.quantity }
  }

  /// The stock that a shipment came from, or went into.
  private func key(_ shipment: ShipmentID) -> StockKey? {
    let party =
      question.direction == .upstream ? table.consignor[shipment] : table.consignee[shipment]
    let firm = table.firm(of: party)
    guard firm != .none, let label = shelf.label(of: shipment) else { return nil }
    return StockKey(firm: firm.rawValue, label: label)
  }

  private func end(_ node: Node, depth: Int) -> TracedPart.End? {
    let isRoot = depth == 1
    switch question.direction {
    case .upstream:
      let sender = roles(of: table.country(of: table.consignor[node.shipment]))
      let isSourced = !isRoot && selection.isSourced(node.shipment, table, sender)
      if sender.contains(.coalition) || isSourced { return .source }
    case .downstream:
      if roles(of: table.destination(of: node.shipment)).contains(.destination) { return .destination }
    }
    if key(node.shipment) == nil { return .unnamed }
    return depth == settings.legs ? .legs : nil
  }

  private func roles(of country: CountryCode) -> CountryRoles {
    selection.countryRoles[Int(country.rawValue)]
  }
}

/// Which parts of a stock served, or were served by, some of its rows.
private struct StockAnswers: Sendable {
  let isUnseen: Bool
  private let stock: StockShelf.Stock
  private let question: TraceQuestion
  /// By place in the ledger.
  private var parts: [Int: [StockPart]] = [:]

  init(_ stock: StockShelf.Stock, _ question: TraceQuestion, _ shipments: [ShipmentID]) {
    (self.stock, self.question) = (stock, question)
    let places = Set(shipments.compactMap { stock.places[$0] })
    switch question.direction {
    case .upstream:
      isUnseen = stock.ledger.lots.isEmpty
      guard !isUnseen else { return }
      for part in stock.ledger.parts(question.policy, ofShipments: places, ofLots: []) {
        parts[part.shipment, default: []].append(part)
      }
    case .downstream:
      isUnseen = stock.ledger.shipments.isEmpty
      guard !isUnseen else { return }
      for part in stock.ledger.parts(question.policy, ofShipments: [], ofLots: places) {
        parts[part.lot, default: []].append(part)
      }
    }
  }

  /// What serves, or is served by, part of a shipment: so much of it, behind so much. What is lost of a lot is its end.
  func parts(
    of shipment: ShipmentID, offset: Int64, quantity: Int64, whole: Int64
  ) -> [(shipment: ShipmentID, offset: Int64, quantity: Int64)] {
    guard let place = stock.places[shipment], let parts = parts[place] else { return [] }
    let isUpstream = question.direction == .upstream
    if question.policy == .proportional {
      return mixed(parts, quantity, of: whole, isUpstream)
    }
    return parts.compactMap { part in
      let (own, other) =
        isUpstream ? (part.shipmentOffset, part.lotOffset) : (part.lotOffset, part.shipmentOffset)
      let low = max(own, offset)
      let high = min(own + part.quantity, offset + quantity)
      guard low < high else { return nil }
      return (stock.rows[isUpstream ? part.lot : part.shipment], other + low - own, high - low)
    }
  }

  /// The same fraction of every part, in whole units whose sums are right.
  private func mixed(
    _ parts: [StockPart], _ quantity: Int64, of whole: Int64, _ isUpstream: Bool
  ) -> [(shipment: ShipmentID, offset: Int64, quantity: Int64)] {
    var (sum, told) = (Int128(0), Int64(0))
    return parts.compactMap { part in
      sum += Int128(part.quantity)
      let rounded = Int64((sum * Int128(quantity) + Int128(whole) / 2) / Int128(whole))
      let share = rounded - told
      told = rounded
      return share > 0 ? (stock.rows[isUpstream ? part.lot : part.shipment], 0, share) : nil
    }
  }
}
