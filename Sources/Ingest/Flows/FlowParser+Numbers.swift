internal import GraphCore
internal import Trade

extension FlowParser {
  /// Reads one line of each row of the batch: value, currency, mass, quantity, status.
  mutating func readMeasure(_ batch: inout RowBatch, _ measure: FlowPlan.Measure, _ place: Int) {
    let columns = plan.columns
    for i in 0..<batch.count {
      let first = unsafe Int(batch.slots[i])
      let slot = first + place
      if place > 0 { columns.copyRow(from: first, to: slot) }
      var mark = marks[i]
      if let flow = measure.flow { unsafe columns.flow.base[slot] = flow }
      if let period = measure.period {
        unsafe columns.period.base[slot] = period
        if !plan.scope.contains(period) { mark |= 1 << UInt16(FlowStatus.outsideQuestion.rawValue) }
      } else if measure.isYearToDate {
        toYearToDate(slot)
      }
      var amount: Int64 = -1
      if let number = measure.value { amount = value(&batch, i, number) }
      if amount < 0 { mark |= 1 << UInt16(FlowStatus.noValue.rawValue) }
      write(amount, indicators[i], slot)
      var currency = measure.currency
      if let column = plan.currency { currency = self.currency(&batch, i, column, or: currency) }
      if currency == .none, amount >= 0, indicators[i] == 0 { fault(&batch, i, .missingCurrency) }
      unsafe columns.currency.base[slot] = currency
      unsafe columns.status.base[slot] = FlowParser.status(mark, partner: columns.partner.base[first])
      if amount < -1 { refuse(amount == -2 ? .negativeValue : .unreadableValue, &batch, i, measure, slot) }
    }
    readAmounts(&batch, place)
  }

  /// The first reason that holds of a line. World counts where its reporter names nobody else, so a line on World is told of by
  /// what else speaks against it.
  @inline(__always)
  private static func status(_ mark: UInt16, partner: CountryCode) -> FlowStatus {
    let group = UInt16(1) << UInt16(FlowStatus.groupPartner.rawValue)
    var mark = mark
    if mark & ~group != 0, mark & group != 0, partner == .world { mark &= ~group }
    return mark == 0 ? .used : FlowStatus(rawValue: UInt8(mark.trailingZeroBitCount))!
  }

  /// A number of an indicator that is no value goes to the mass or quantity; its line has no value then.
  @inline(__always)
  private func write(_ amount: Int64, _ indicator: UInt8, _ slot: Int) {
    let columns = plan.columns
    if indicator == 9 { return }
    guard indicator != 0 else {
      unsafe columns.value.base[slot] = max(0, amount)
      return
    }
    // Numbers were read in hundredths: of 100 kg that is a kilogram, of a kilogram 10 g, of a unit 10 thousandths.
    let known = max(0, amount)
    let factor: Int64 = indicator == 1 ? 1_000 : 10
    let (scaled, overflow) = known.multipliedReportingOverflow(by: factor)
    let quantity = Quantity(rawValue: overflow ? 0 : scaled)
    if indicator == 3 {
      unsafe columns.quantity.base[slot] = quantity
    } else {
      unsafe columns.netMass.base[slot] = quantity
    }
    // 2 for lines that wait for the value they belong to.
    unsafe columns.dropped.base[slot] = 2
  }

  /// A value that cannot be read is the fault of its row, but only of its own line in a wide one.
  private mutating func refuse(
    _ fault: FlowFault, _ batch: inout RowBatch, _ i: Int, _ measure: FlowPlan.Measure, _ slot: Int
  ) {
    guard width > 1, let number = measure.value else { return self.fault(&batch, i, fault) }
    if unsafe batch.faults[i] == 0 { quarantine(fault, slot: slot, cell: batch.cell(i, number.column)) }
  }

  /// Hundredths of the currency; -1 where the cell says nothing, -2 for one below zero, -3 for one that is no number.
  @inline(__always)
  private mutating func value(_ batch: inout RowBatch, _ i: Int, _ number: FlowPlan.Number) -> Int64 {
    let cell = batch.cell(i, number.column)
    let plain = plainDecimal(cell, mark: number.mark, places: number.places)
    if plain >= 0 { return plain }
    switch exact(cell, number) {
    case .amount(let amount): return amount
    case .nothing: return -1
    case .negative: return -2
    case .unreadable: return -3
    }
  }

  private func exact(_ cell: Cell, _ number: FlowPlan.Number) -> FlowNumber.Reading {
    if plan.decode != nil, !cell.isASCII {
      let text = Array(plan.text(cell).utf8)
      return FlowNumber.read(text.span, number.format, places: number.places)
    }
    return unsafe FlowNumber.read(cell.bytes.span, number.format, places: number.places)
  }

  /// Takes the period of a line, a month, for that from January to it.
  private func toYearToDate(_ slot: Int) {
    let period = unsafe plan.columns.period.base[slot]
    guard period.count == 1, let january = Month(year: period.first.year, month: 1) else { return }
    unsafe plan.columns.period.base[slot] = TradePeriod(
      january, months: january.distance(to: period.first) + 1)
  }

  private mutating func currency(
    _ batch: inout RowBatch, _ i: Int, _ column: Int, or other: CurrencyCode
  ) -> CurrencyCode {
    let cell = batch.cell(i, column)
    let plan = self.plan
    let found = cells.value(of: cell, salt: column) { cell in
      let text = plan.text(cell)
      if text.allSatisfy(\.isWhitespace) { return 1 << 40 }
      return UInt64((CurrencyCode(text) ?? FlowHeaderUnits.currency(text)).rawValue)
    }
    return found == 1 << 40 ? other : CurrencyCode(rawValue: UInt32(truncatingIfNeeded: found))
  }

  /// Mass, quantity and unit of a line; where several lines share a row, of the first of them alone if it is not said
  /// which they belong to.
  private mutating func readAmounts(_ batch: inout RowBatch, _ place: Int) {
    guard place == 0 else { return }
    let columns = plan.columns
    let isShared = plan.measures.count > 1
    if let mass = plan.mass, !isShared {
      batch.scratchCount = 0
      for i in 0..<batch.count {
        unsafe columns.netMass.base[Int(batch.slots[i])] = Quantity(rawValue: amount(&batch, i, mass))
      }
    }
    guard let quantity = plan.quantity, !isShared else { return }
    batch.scratchCount = 0
    for i in 0..<batch.count {
      let slot = unsafe Int(batch.slots[i])
      let amount = amount(&batch, i, quantity)
      var unit = UInt64(plan.fixedUnit)
      if let column = plan.unit { unit = self.unit(&batch, i, column) }
      if unit & FlowParser.kilogramBit != 0, plan.takesMassFromQuantity {
        unsafe columns.netMass.base[slot] = Quantity(rawValue: amount)
        continue
      }
      unsafe columns.quantity.base[slot] = Quantity(rawValue: amount)
      unsafe columns.unit.base[slot] = amount > 0 ? UInt8(truncatingIfNeeded: unit) : 0
    }
  }

  @inline(__always)
  private mutating func amount(_ batch: inout RowBatch, _ i: Int, _ number: FlowPlan.Number) -> Int64 {
    let cell = batch.cell(i, number.column)
    if cell.count == 0 { return 0 }
    let plain = plainDecimal(cell, mark: number.mark, places: number.places)
    if plain >= 0 { return plain }
    switch exact(cell, number) {
    case .amount(let amount): return amount
    case .nothing: return 0
    case .negative, .unreadable:
      tally.unreadableQuantities += 1
      return 0
    }
  }

  private static let kilogramBit: UInt64 = 1 << 8

  private mutating func unit(_ batch: inout RowBatch, _ i: Int, _ column: Int) -> UInt64 {
    let units = plan.units
    let plan = self.plan
    return cells.value(of: batch.cell(i, column), salt: column) { cell in
      let bytes = Array(plan.text(cell).utf8)
      let range = CellText.trimmed(bytes.span)
      if CellText.saysNothing(bytes.span, range) { return 0 }
      let name = String(decoding: bytes[range], as: UTF8.self)
      let key = HeaderName.loose(name)
      let isKilogram = ["kg", "kgm", "kilogram", "kilograms", "кг", "千克", "公斤", "weightinkilograms"].contains
      {
        HeaderName.loose($0) == key
      }
      return UInt64(units.number(name)) | (isKilogram ? FlowParser.kilogramBit : 0)
    }
  }
}
