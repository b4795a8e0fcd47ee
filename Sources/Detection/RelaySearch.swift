internal import GraphCore
internal import Trade
internal import WorkPool

/// Finds relays: shipments that are a whole route each, of coalition goods sent to a destination through a hub.
///
/// Coalition: the declared origin or the maker's country. Hub: the country of dispatch or the consignor's. So a British
/// consignor of American goods that leave China counts, and so does a consignor in the destination itself.
struct RelaySearch {
  let table: ShipmentTable
  let settings: RouteSettings
  let classes: GoodsClasses
  let countryRoles: [CountryRoles]
  let weights: RankWeights

  init(_ table: ShipmentTable, _ settings: RouteSettings, _ classes: GoodsClasses) {
    (self.table, self.settings, self.classes) = (table, settings, classes)
    countryRoles = CountryRoles.table(settings)
    weights = RankWeights(table)
  }

  /// What one pass over the rows finds.
  struct Sighting: Sendable {
    /// Rows that are a relay each.
    var relays: [UInt32] = []
    /// Shipments to a destination, and their value where they declare one.
    var shipments = 0
    var value: Int128?
    /// The value of the relays, where they declare one.
    var relayValue: Int128?
    /// What became of all used shipments, edges apart.
    var considered = ConsideredRows()
  }

  func sightings(_ selection: LegSelection, on pool: WorkPool) throws(Cancelled) -> Sighting {
    let roles = countryRoles
    let parts = try pool.map(0..<table.count, grain: 1 << 16) { rows in sight(rows, roles, selection) }
    var all = Sighting()
    for part in parts {
      all.relays += part.relays
      all.shipments += part.shipments
      all.considered += part.considered
      if let value = part.value { all.value = (all.value ?? 0) + value }
      if let value = part.relayValue { all.relayValue = (all.relayValue ?? 0) + value }
    }
    return all
  }

  private func sight(_ rows: Range<Int>, _ roles: [CountryRoles], _ selection: LegSelection) -> Sighting {
    var sighting = Sighting()
    for row in rows {
      let shipment = ShipmentID(row: row)
      guard table.status[shipment] == .used else { continue }
      sighting.considered.used += 1
      guard isOfDays(shipment) else {
        sighting.considered.outsideDays += 1
        continue
      }
      guard classes.isWanted[table.goods[shipment].row] else {
        sighting.considered.otherGoods += 1
        continue
      }
      let goesToDestination = goesToDestination(shipment, roles)
      if goesToDestination, !table.isWorth(settings.leastCents, shipment) {
        sighting.considered.smallValues += 1
        continue
      }
      if goesToDestination { sighting.add(shipment, table) }
      guard classes.ofGoods[table.goods[shipment].row] != GoodsClasses.none else {
        sighting.considered.shortCodes += 1
        continue
      }
      let isRelay = goesToDestination && isPassedOn(shipment, roles)
      if isRelay { sighting.add(relay: shipment, table) }
      sighting.considered.add(selection.misfit(shipment, table), isRelay: isRelay)
    }
    return sighting
  }

  /// Whether a used shipment is a relay.
  func isRelay(_ shipment: ShipmentID) -> Bool {
    isWanted(shipment) && goesToDestination(shipment, countryRoles) && isPassedOn(shipment, countryRoles)
      && table.isWorth(settings.leastCents, shipment)
  }

  private func goesToDestination(_ shipment: ShipmentID, _ roles: [CountryRoles]) -> Bool {
    roles[Int(table.destination(of: shipment).rawValue)].contains(.destination)
  }

  /// Whether goods that have a class come from the coalition by way of a hub.
  private func isPassedOn(_ shipment: ShipmentID, _ roles: [CountryRoles]) -> Bool {
    classes.ofGoods[table.goods[shipment].row] != GoodsClasses.none && isSourced(shipment, roles)
      && isSentFromHub(shipment, roles)
  }

  /// Whether day and goods are asked for.
  private func isWanted(_ shipment: ShipmentID) -> Bool {
    isOfDays(shipment) && classes.isWanted[table.goods[shipment].row]
  }

  private func isOfDays(_ shipment: ShipmentID) -> Bool {
    let day = table.day[shipment]
    if let since = settings.since, day < since { return false }
    if let until = settings.until, day > until { return false }
    return true
  }

  private func isSourced(_ shipment: ShipmentID, _ roles: [CountryRoles]) -> Bool {
    let origin = table.origin?[shipment] ?? .none
    let maker = table.country(of: table.maker?[shipment] ?? .none)
    return roles[Int(origin.rawValue)].union(roles[Int(maker.rawValue)]).contains(.coalition)
  }

  private func isSentFromHub(_ shipment: ShipmentID, _ roles: [CountryRoles]) -> Bool {
    let dispatch = table.dispatch?[shipment] ?? .none
    let consignor = table.country(of: table.consignor[shipment])
    return roles[Int(dispatch.rawValue)].union(roles[Int(consignor.rawValue)]).contains(.hub)
  }

  /// Which relay route a shipment belongs to. A dispatch that says no more than the consignor's country tells no
  /// relays apart.
  func relay(_ shipment: ShipmentID) -> Route.Relay {
    let maker = table.firm(of: table.maker?[shipment] ?? .none)
    let consignor = table.consignor[shipment]
    let dispatch = table.dispatch?[shipment] ?? .none
    return Route.Relay(
      maker: maker, origin: maker == .none ? table.origin?[shipment] ?? .none : .none,
      consignor: table.firm(of: consignor),
      dispatch: dispatch == table.country(of: consignor) ? .none : dispatch,
      consignee: table.firm(of: table.consignee[shipment]))
  }
}

extension RelaySearch.Sighting {
  /// Takes in a shipment to a destination.
  fileprivate mutating func add(_ shipment: ShipmentID, _ table: ShipmentTable) {
    shipments += 1
    if let known = table.value?[shipment].known { value = (value ?? 0) + Int128(known) }
  }

  /// Takes in a relay.
  fileprivate mutating func add(relay shipment: ShipmentID, _ table: ShipmentTable) {
    relays.append(shipment.rawValue)
    if let known = table.value?[shipment].known { relayValue = (relayValue ?? 0) + Int128(known) }
  }
}

extension ConsideredRows {
  /// Takes in a shipment that days and goods did not remove.
  fileprivate mutating func add(_ misfit: LegSelection.Misfit?, isRelay: Bool) {
    if isRelay { relays += 1 }
    switch misfit {
    case nil:
      legs += 1
      if isRelay { legsAndRelays += 1 }
    case .firms: if !isRelay { withoutFirms += 1 }
    case .countries: if !isRelay { otherCountries += 1 }
    }
  }
}
