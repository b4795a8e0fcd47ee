internal import Trade

/// Values and quantities of one commodity class over one span, in sums that cannot overflow.
struct PriceSum: Sendable {
  /// All lines; those with a mass; grams.
  private(set) var value: Int128 = 0
  private var weighed = Counted()
  private var byUnit: [UInt8: Counted] = [:]

  /// What declares a quantity, and the quantity.
  struct Counted: Sendable {
    var value: Int128 = 0, quantity: Int128 = 0
  }
  /// A way to count: by mass, or in a supplementary unit.
  enum Measure: Hashable {
    case mass
    case unit(UInt8)
  }

  mutating func add(_ cell: FlowCell) {
    value += Int128(cell.value)
    weighed.value += Int128(cell.weighedValue)
    weighed.quantity += Int128(cell.netMass)
    guard cell.quantity > 0, cell.unit != .max else { return }
    byUnit[cell.unit, default: Counted()].value += Int128(cell.countedValue)
    byUnit[cell.unit]!.quantity += Int128(cell.quantity)
  }

  /// Takes away what was added before as part of it.
  mutating func subtract(_ part: PriceSum) {
    value -= part.value
    weighed.value -= part.weighed.value
    weighed.quantity -= part.weighed.quantity
    for (unit, counted) in part.byUnit {
      byUnit[unit]?.value -= counted.value
      byUnit[unit]?.quantity -= counted.quantity
    }
  }

  /// `nil` where nothing is counted so.
  func counted(by measure: Measure) -> Counted? {
    let counted: Counted? =
      switch measure {
      case .mass: weighed
      case .unit(let unit): byUnit[unit]
      }
    return counted.flatMap { $0.quantity > 0 && $0.value > 0 ? $0 : nil }
  }

  /// Mass, then each unit.
  var measures: [Measure] { [.mass] + byUnit.keys.sorted().map(Measure.unit) }

  /// Part of the value that declares a quantity, 0...1.
  func coverage(_ measure: Measure) -> Double {
    counted(by: measure).map { Double($0.value) / Double(value) } ?? 0
  }
}

/// One class before and after.
struct PricePair: Sendable {
  var before = PriceSum(), after = PriceSum()

  mutating func subtract(_ part: PricePair) {
    before.subtract(part.before)
    after.subtract(part.after)
  }

  /// The measure that covers most of the value on the side where it covers less, mass first; `nil` without one on both sides.
  var measure: PriceSum.Measure? {
    func coverage(_ measure: PriceSum.Measure) -> Double {
      min(before.coverage(measure), after.coverage(measure))
    }
    var best: (measure: PriceSum.Measure, coverage: Double)?
    for measure in before.measures where coverage(measure) > best?.coverage ?? 0 {
      best = (measure, coverage(measure))
    }
    return best?.measure
  }

  /// Price per unit after over before.
  func unitValueRatio(_ measure: PriceSum.Measure) -> Double? {
    guard let earlier = before.counted(by: measure), let later = after.counted(by: measure) else {
      return nil
    }
    return Double(later.value) / Double(later.quantity) / (Double(earlier.value) / Double(earlier.quantity))
  }
}

/// Prices of one exporter's goods by class, to one importer or several.
struct PriceTally: Sendable {
  private(set) var classes: [HSCode: PricePair] = [:]

  mutating func add(
    _ cells: ArraySlice<FlowCell>, _ reading: SlotReading, _ axis: SlotAxis, _ keys: GoodsKeys
  ) {
    for cell in cells where keys.isClass(cell.goods) {
      guard let slot = reading.slot(of: cell.period) else { continue }
      if axis.beforeSlots.contains(slot) { classes[cell.goods, default: PricePair()].before.add(cell) }
      if axis.afterSlots.contains(slot) { classes[cell.goods, default: PricePair()].after.add(cell) }
    }
  }
}
