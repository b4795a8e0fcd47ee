public import GraphCore
public import Trade
public import WorkPool

/// Which shipments can be legs of a chain, and between which vertices.
///
/// Vertices and roles are given by party, so that a vertex may be a firm, a name whatever its country, or anything
/// else a party belongs to; `init(_:of:)` takes firms.
public struct LegSelection: Sendable {
  /// By party: the vertex it stands for. A shipment of a party without vertex is no leg.
  public var vertices: [VertexID]
  /// By party: the roles of its country.
  public var partyRoles: [CountryRoles]
  /// By raw value of a country code: the roles of a declared origin or destination.
  public var countryRoles: [CountryRoles]
  /// The commodity class of each goods code; legs of one chain share it.
  public var classes: GoodsClasses
  /// What makes a first leg one of coalition goods.
  public var sourceRule = RouteSettings.SourceRule.shipper
  /// First and last day of all legs, both included.
  public var since: Day?, until: Day?
  /// The least value, in US cents, of shipments to a destination; `nil` for any, and for none declared.
  public var leastCents: Int64?
  /// First day of last legs, where that is later.
  public var lastLegsFrom: Day?
  /// Legs that may lead from a vertex to itself; with firms as vertices there are none.
  public var loops: LegKinds = []
  /// Most legs of a chain.
  public var legs: Int

  /// The vertex of parties that are nobody.
  public static let noVertex = VertexID(rawValue: .max)

  /// Legs of all days, with coalition shippers as sources.
  ///
  /// - Precondition: One vertex and one set of roles for each party, one set of roles for each country code.
  public init(
    vertices: [VertexID], partyRoles: [CountryRoles], countryRoles: [CountryRoles], classes: GoodsClasses,
    legs: Int
  ) {
    precondition(vertices.count == partyRoles.count && countryRoles.count == CountryCode.tableSize)
    (self.vertices, self.partyRoles, self.countryRoles) = (vertices, partyRoles, countryRoles)
    (self.classes, self.legs) = (classes, legs)
  }

  /// Legs between firms: a vertex is a firm, numbered as the table numbers it.
  public init(_ settings: RouteSettings, of table: ShipmentTable) {
    let roles = CountryRoles.table(settings)
    self.init(
      vertices: table.firms.ofParty.values.map { VertexID(rawValue: $0.rawValue) },
      partyRoles: table.parties.countries.map { roles[Int($0.rawValue)] }, countryRoles: roles,
      classes: GoodsClasses(of: table, settings), legs: settings.legs)
    sourceRule = settings.sourceRule
    (since, until, leastCents) = (settings.since, settings.until, settings.leastCents)
  }

  /// The shipments that can be part of a chain, as edges; the tag of an edge is its row, the weight its value, or in a
  /// table without values its mass.
  ///
  /// One pass over the rows picks what fits a leg by countries; then legs that nothing can follow, or precede, are
  /// dropped by the hash of (vertex, class) where they meet, before anything is sorted. That drop is coarse: it looks
  /// at no days, and a collision of hashes keeps a leg too many. It depends on contents alone, never on row order.
  public func edges(in table: ShipmentTable, on pool: WorkPool) throws(Cancelled) -> [TemporalEdge] {
    let picked = try pool.map(0..<table.count, grain: 1 << 14) { rows in pick(rows, table) }
    let joined = try joined(picked, legs: legs, on: pool)
    let weights = RankWeights(table)
    let parts = try pool.each(joined.count) { part in
      joined[part].map { leg in
        let shipment = ShipmentID(rawValue: leg.row)
        return TemporalEdge(
          source: VertexID(rawValue: leg.source), target: VertexID(rawValue: leg.target), label: leg.label,
          day: table.day[shipment].rawValue, weight: weights.first(leg.row), kinds: leg.kinds,
          tag: leg.row)
      }
    }
    var edges: [TemporalEdge] = []
    edges.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { edges += part }
    return edges
  }
}

/// A shipment that fits a leg: 16 bytes, as there are many.
struct PickedLeg: Sendable, BitwiseCopyable {
  let row: UInt32
  let source: UInt32, target: UInt32
  private let packed: UInt32

  var label: UInt32 { packed >> 3 }
  var kinds: LegKinds { LegKinds(rawValue: UInt8(packed & 7)) }

  init(row: UInt32, source: UInt32, target: UInt32, label: UInt32, kinds: LegKinds) {
    (self.row, self.source, self.target) = (row, source, target)
    packed = label << 3 | UInt32(kinds.rawValue)
  }

  /// The same leg with fewer kinds.
  func limited(to kinds: LegKinds) -> PickedLeg {
    PickedLeg(row: row, source: source, target: target, label: label, kinds: self.kinds.intersection(kinds))
  }
}

extension LegSelection {
  /// The rows that fit a leg by status, countries, class and day.
  private func pick(_ rows: Range<Int>, _ table: ShipmentTable) -> [PickedLeg] {
    let (status, day, goods) = (table.status, table.day, table.goods)
    let (consignor, consignee) = (table.consignor, table.consignee)
    let (first, last) = (since?.rawValue ?? .min, until?.rawValue ?? .max)
    let partyCount = UInt32(partyRoles.count)
    var picked: [PickedLeg] = []
    for row in rows {
      let shipment = ShipmentID(row: row)
      let (sender, receiver) = (consignor[shipment].rawValue, consignee[shipment].rawValue)
      guard sender < partyCount, receiver < partyCount, status[shipment] == .used else { continue }
      var kinds = kinds(shipment, table, partyRoles[Int(sender)], partyRoles[Int(receiver)])
      guard !kinds.isEmpty else { continue }
      let (label, here) = (classes.ofGoods[goods[shipment].row], day[shipment].rawValue)
      guard label != GoodsClasses.none, first <= here, here <= last else { continue }
      if leastCents != nil, goesToDestination(shipment, table, partyRoles[Int(receiver)]),
        !table.isWorth(leastCents, shipment)
      {
        continue
      }
      if let lastLegsFrom, here < lastLegsFrom.rawValue { kinds.remove(.last) }
      let (source, target) = (vertices[Int(sender)], vertices[Int(receiver)])
      if source == target { kinds.formIntersection(loops) }
      guard !kinds.isEmpty, source != LegSelection.noVertex, target != LegSelection.noVertex else { continue }
      picked.append(
        PickedLeg(
          row: UInt32(row), source: source.rawValue, target: target.rawValue, label: label, kinds: kinds))
    }
    return picked
  }

  /// Why a used shipment of a class and of the days asked for is no leg.
  enum Misfit { case firms, countries }

  /// What keeps such a shipment from being a leg; `nil` if nothing does. Of last legs, the days are not looked at.
  func misfit(_ shipment: ShipmentID, _ table: ShipmentTable) -> Misfit? {
    let (sender, receiver) = (table.consignor[shipment].rawValue, table.consignee[shipment].rawValue)
    guard sender < partyRoles.count, receiver < partyRoles.count else { return .firms }
    let (source, target) = (vertices[Int(sender)], vertices[Int(receiver)])
    guard source != LegSelection.noVertex, target != LegSelection.noVertex else { return .firms }
    if source == target, loops.isEmpty { return .firms }
    let kinds = kinds(shipment, table, partyRoles[Int(sender)], partyRoles[Int(receiver)])
    return kinds.isEmpty || source == target && kinds.isDisjoint(with: loops) ? .countries : nil
  }

  /// Which legs a shipment can be by the countries on it.
  @inline(__always)
  private func kinds(
    _ shipment: ShipmentID, _ table: ShipmentTable, _ sender: CountryRoles, _ receiver: CountryRoles
  ) -> LegKinds {
    var kinds: LegKinds = []
    if receiver.contains(.hub) {
      if isSourced(shipment, table, sender) { kinds.formUnion(.first) }
      if legs > 2, sender.contains(.hub) { kinds.formUnion(.middle) }
    }
    guard sender.contains(.hub) else { return kinds }
    return goesToDestination(shipment, table, receiver) ? kinds.union(.last) : kinds
  }

  /// Whether goods are declared for a destination, or else received in one.
  @inline(__always)
  func goesToDestination(_ shipment: ShipmentID, _ table: ShipmentTable, _ receiver: CountryRoles) -> Bool {
    guard let declared = table.destination?[shipment], !declared.isNone else {
      return receiver.contains(.destination)
    }
    return countryRoles[Int(declared.rawValue)].contains(.destination) && !table.contradictsItself(shipment)
  }

  /// Whether the source rule makes goods the coalition's.
  @inline(__always)
  func isSourced(_ shipment: ShipmentID, _ table: ShipmentTable, _ sender: CountryRoles) -> Bool {
    if sourceRule != .origin, sender.contains(.coalition) { return true }
    guard sourceRule != .shipper, let origin = table.origin?[shipment] else { return false }
    return countryRoles[Int(origin.rawValue)].contains(.coalition) && !sender.contains(.destination)
  }
}
