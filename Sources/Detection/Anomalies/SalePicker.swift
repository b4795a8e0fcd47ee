internal import GraphCore
internal import Trade

/// Finds the shipments that have to do with a destination.
struct SalePicker: Sendable {
  private let table: ShipmentTable
  private let selection: LegSelection
  private let measure: Int32
  var classes: GoodsClasses { selection.classes }
  /// By class: whether findings may be about it.
  let isAskedFor: [Bool]

  init(_ settings: RouteSettings, _ table: ShipmentTable) {
    self.table = table
    measure = settings.measureDay?.rawValue ?? .min
    let (level, family, goods) = (settings.level, settings.family, settings.goods)
    // What a firm did before, and what it sold besides, counts whatever goods are asked for.
    var settings = settings
    settings.goods = nil
    var selection = LegSelection(settings, of: table)
    selection.classes = GoodsClasses(of: table) { SalePicker.commodityClass($0, level: level).map(family) }
    self.selection = selection
    isAskedFor = SalePicker.asked(goods, selection.classes, table)
  }

  /// Before and after are compared within families: a code that a new edition split is not new trade. National digits
  /// of a family have nothing to be compared with; those of all other codes are kept where they are asked for.
  private static func commodityClass(_ code: HSCode, level: Int) -> HSCode? {
    guard code.length >= level else { return nil }
    guard level > 6 else { return HSFamilies.commodityClass(of: code, level: level) }
    return HSFamilies.members(ofFamily: code).count > 1 ? HSFamilies.family(of: code) : code.prefix(level)
  }

  /// By class: whether any of its goods codes that occur begins with what is asked for.
  private static func asked(_ goods: [HSCode]?, _ classes: GoodsClasses, _ table: ShipmentTable) -> [Bool] {
    var asked = [Bool](repeating: goods == nil, count: classes.codes.count)
    guard let goods else { return asked }
    for (label, code) in zip(classes.ofGoods, table.goodsCodes.values) where label != GoodsClasses.none {
      if goods.contains(where: { code.starts(with: $0) }) { asked[Int(label)] = true }
    }
    return asked
  }

  /// What some rows say before any of them is picked.
  struct Outlook: Sendable {
    /// With repetitions.
    var sellers: [UInt32] = [], buyers: [UInt32] = []
    /// Sellers that sold into a destination since the measure, with repetitions.
    var active: [UInt32] = []
    /// Days of the shipments asked for, whatever their goods.
    var days = DayCensus()
  }

  func outlook(_ rows: Range<Int>) -> Outlook {
    var outlook = Outlook()
    for row in rows {
      let shipment = ShipmentID(row: row)
      guard isOfDays(shipment) else { continue }
      let day = table.day[shipment].rawValue
      outlook.days.add(day)
      guard classes.ofGoods[table.goods[shipment].row] != GoodsClasses.none else { continue }
      let ends = ends(shipment)
      guard goesIn(shipment, ends), table.isWorth(selection.leastCents, shipment) else { continue }
      if ends.seller != UInt32.max {
        outlook.sellers.append(ends.seller)
        if day >= measure { outlook.active.append(ends.seller) }
      }
      if ends.buyer != UInt32.max { outlook.buyers.append(ends.buyer) }
    }
    return outlook
  }

  /// Sales and purchases of the firms that have to do with a destination, in the order of the rows.
  func pick(_ rows: Range<Int>, _ firms: TradingFirms, _ axis: MonthAxis) -> (
    sales: [Sale], purchases: [Sale]
  ) {
    var (sales, purchases) = ([Sale](), [Sale]())
    for row in rows {
      guard let sale = sale(row, axis) else { continue }
      let goesIn = sale.has(.toDestination)
      let isSold =
        firms.isActive(sale.seller) || goesIn && sale.seller != UInt32.max
        || sale.has(.outOfDestination) && firms.isBuyer(sale.seller)
      if isSold { sales.append(sale) }
      if firms.isActive(sale.buyer) || goesIn && sale.buyer != UInt32.max { purchases.append(sale) }
    }
    return (sales, purchases)
  }

  /// A row as detectors see it; `nil` where it is of no class, day or value asked for, or between a firm and itself.
  @inline(__always) func sale(_ row: Int, _ axis: MonthAxis) -> Sale? {
    let shipment = ShipmentID(row: row)
    guard isOfDays(shipment) else { return nil }
    let label = classes.ofGoods[table.goods[shipment].row]
    guard label != GoodsClasses.none else { return nil }
    let ends = ends(shipment)
    let day = table.day[shipment].rawValue
    guard ends.seller != ends.buyer, axis.days.contains(day) else { return nil }
    let traits = traits(shipment, ends)
    if traits.contains(.toDestination), !table.isWorth(selection.leastCents, shipment) { return nil }
    return Sale(
      cents: table.value?[shipment].rawValue ?? 0, row: UInt32(row), seller: ends.seller, buyer: ends.buyer,
      label: label, day: day, month: axis.month(of: day), traits: traits)
  }

  private struct Ends {
    var seller = UInt32.max, buyer = UInt32.max
    var sellerRoles: CountryRoles = [], buyerRoles: CountryRoles = []
  }

  @inline(__always) private func isOfDays(_ shipment: ShipmentID) -> Bool {
    guard table.status[shipment] == .used else { return false }
    let day = table.day[shipment]
    if let since = selection.since, day < since { return false }
    if let until = selection.until, day > until { return false }
    return true
  }

  @inline(__always) private func ends(_ shipment: ShipmentID) -> Ends {
    var ends = Ends()
    let (consignor, consignee) = (table.consignor[shipment].row, table.consignee[shipment].row)
    if consignor < selection.vertices.count {
      (ends.seller, ends.sellerRoles) = (
        selection.vertices[consignor].rawValue, selection.partyRoles[consignor]
      )
    }
    if consignee < selection.vertices.count {
      (ends.buyer, ends.buyerRoles) = (
        selection.vertices[consignee].rawValue, selection.partyRoles[consignee]
      )
    }
    return ends
  }

  func isHub(_ country: CountryCode) -> Bool {
    selection.countryRoles[Int(country.rawValue)].contains(.hub)
  }

  /// Whether a row is a shipment asked for that does not go to a destination.
  @inline(__always) func isElsewhere(_ shipment: ShipmentID) -> Bool {
    isOfDays(shipment) && !selection.goesToDestination(shipment, table, ends(shipment).buyerRoles)
  }

  /// Whether goods come into a destination from outside.
  @inline(__always) private func goesIn(_ shipment: ShipmentID, _ ends: Ends) -> Bool {
    !ends.sellerRoles.contains(.destination) && selection.goesToDestination(shipment, table, ends.buyerRoles)
      && ends.seller != ends.buyer
  }

  private func traits(_ shipment: ShipmentID, _ ends: Ends) -> Sale.Traits {
    var traits: Sale.Traits = []
    let isFromDestination = ends.sellerRoles.contains(.destination)
    if selection.goesToDestination(shipment, table, ends.buyerRoles) {
      if !isFromDestination { traits.insert(.toDestination) }
    } else if isFromDestination {
      traits.insert(.outOfDestination)
    }
    let origin = table.origin?[shipment] ?? .none
    if ends.sellerRoles.contains(.coalition) { traits.formUnion([.fromCoalition, .coalitionGoods]) }
    if !isFromDestination, selection.countryRoles[Int(origin.rawValue)].contains(.coalition) {
      traits.insert(.coalitionGoods)
    }
    if ends.sellerRoles.contains(.hub) { traits.insert(.fromHub) }
    guard traits.contains(.toDestination) else { return traits }
    if isOwnMake(shipment, origin) { traits.insert(.ownMake) }
    let dispatch = selection.countryRoles[Int((table.dispatch?[shipment] ?? .none).rawValue)]
    if ends.sellerRoles.union(dispatch).contains(.hub) { traits.insert(.sentFromHub) }
    let maker = table.country(of: table.maker?[shipment] ?? .none)
    let made = selection.countryRoles[Int(origin.rawValue)].union(selection.countryRoles[Int(maker.rawValue)])
    if made.contains(.coalition) { traits.insert(.coalitionMake) }
    return traits
  }

  @inline(__always) private func isOwnMake(_ shipment: ShipmentID, _ origin: CountryCode) -> Bool {
    let consignor = table.consignor[shipment]
    guard consignor != .none else { return false }
    if let maker = table.maker?[shipment], maker != .none {
      // Makers are often named without a country.
      return table.firm(of: maker) == table.firm(of: consignor) || table.parties.hasSameName(maker, consignor)
    }
    return !origin.isNone && origin == table.country(of: consignor)
  }
}
