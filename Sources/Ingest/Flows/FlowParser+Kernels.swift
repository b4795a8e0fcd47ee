internal import GraphCore
internal import Trade

// Each kernel goes over the cells of one column in a batch, and writes to the first line of each row.
extension FlowParser {
  /// What a cell means, from memory, or else as `read` says of its text.
  @inline(__always)
  private mutating func meaning(_ cell: Cell, salt: Int, read: (String) -> UInt64) -> UInt64 {
    let plan = plan
    if cell.count < 16 { return cells.value(of: cell, salt: salt) { read(plan.text($0)) } }
    return labels.value(of: cell, salt: salt) { read(plan.text($0)) }
  }

  mutating func readPeriods(_ batch: inout RowBatch) {
    let target = unsafe plan.columns.period.base
    for i in 0..<batch.count {
      let period = period(&batch, i)
      if let period {
        unsafe target[Int(batch.slots[i])] = period
        if let months = plan.scope.months, !months.overlaps(period.months) { mark(i, .outsideQuestion) }
      }
    }
  }

  private static let blank: UInt64 = 1 << 60, unreadable: UInt64 = 1 << 61

  @inline(__always)
  private mutating func period(_ batch: inout RowBatch, _ i: Int) -> TradePeriod? {
    if let column = plan.period {
      let found = meaning(batch.cell(i, column), salt: column) { text in
        if text.allSatisfy(\.isWhitespace) { return FlowParser.blank }
        guard let period = PeriodCell.read(text) else { return FlowParser.unreadable }
        return UInt64(UInt32(bitPattern: period.first.rawValue)) | UInt64(period.count) << 32
      }
      guard found < FlowParser.blank else {
        fault(&batch, i, found == FlowParser.blank ? .missingPeriod : .unreadablePeriod)
        return nil
      }
      return TradePeriod(
        Month(rawValue: Int32(bitPattern: UInt32(truncatingIfNeeded: found))), months: Int(found >> 32))
    }
    if let fixed = plan.fixedPeriod { return fixed }
    // Periods of the columns of a wide table stand in for it.
    if plan.year == nil, plan.fixedYear == nil { return nil }
    let year = number(&batch, i, plan.year) ?? plan.fixedYear
    let month = plan.month.map { number(&batch, i, $0, or: 0) } ?? plan.fixedMonth ?? 0
    guard let year, let month, let period = PeriodCell.period(year: year, month: month) else {
      fault(&batch, i, .unreadablePeriod)
      return nil
    }
    return period
  }

  /// The number of a column of years or months; `nil` where the cell is none, `empty` where it says nothing.
  private mutating func number(_ batch: inout RowBatch, _ i: Int, _ column: Int?, or empty: Int? = nil)
    -> Int?
  {
    guard let column else { return nil }
    let none: UInt64 = 1 << 40
    let nothing: UInt64 = 1 << 41
    let found = meaning(batch.cell(i, column), salt: column) { text in
      let bytes = Array(text.utf8)
      let range = CellText.trimmed(bytes.span)
      if CellText.saysNothing(bytes.span, range) { return nothing }
      let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
      let digits = word.hasSuffix(".0") ? String(word.dropLast(2)) : word
      if digits.utf8.count <= 4, digits.utf8.allSatisfy({ $0 &- 48 < 10 }), let number = Int(digits) {
        return UInt64(number)
      }
      let name = word.hasSuffix(".") ? String(word.dropLast()) : word
      return PeriodCell.monthNumber(name).map { UInt64($0) } ?? none
    }
    if found == nothing { return empty }
    return found == none ? nil : Int(found)
  }

  mutating func readPlaces(
    _ batch: inout RowBatch, _ place: FlowPlan.Place, into target: ColumnStorage<CountryCode>,
    isReporter: Bool
  ) {
    let target = unsafe target.base
    let isRestricted = !plan.askedFor.isEmpty
    for i in 0..<batch.count {
      var found = place.fixed
      if let column = place.column {
        let cell = batch.cell(i, column)
        found = FlowPlaces.unknownBit
        if cell.count == 2, let letters = unsafe CountryCode(letters: cell.start[0], cell.start[1]) {
          found = place.pairs[Int(letters.rawValue)]
        }
        if found == FlowPlaces.unknownBit {
          found = meaning(cell, salt: column) { FlowPlaces.packed(place.read($0)) }
          if found == FlowPlaces.unknownBit { countUnknown(cell) }
        }
        if found == FlowPlaces.blankBit, place.fixed != FlowPlaces.blankBit { found = place.fixed }
      }
      let code = CountryCode(rawValue: UInt16(truncatingIfNeeded: found))
      unsafe target[Int(batch.slots[i])] = code
      if found & FlowPlaces.groupBit != 0 {
        mark(i, isReporter ? .groupReporter : .groupPartner)
      } else if found == FlowPlaces.blankBit {
        fault(&batch, i, isReporter ? .missingReporter : .missingPartner)
      } else if found == FlowPlaces.unknownBit {
        fault(&batch, i, isReporter ? .unknownReporter : .unknownPartner)
      } else if isReporter, code == .unspecified {
        fault(&batch, i, .unknownReporter)
      } else if isRestricted, !plan.askedFor[Int(code.rawValue)] {
        mark(i, .outsideQuestion)
      }
      if !isReporter, !code.isNone, unsafe plan.columns.reporter.base[Int(batch.slots[i])] == code {
        mark(i, .ownTrade)
      }
    }
  }

  private mutating func countUnknown(_ cell: Cell) {
    let text = String(plan.text(cell).prefix(120))
    if tally.unknownPlaces[text] != nil || tally.unknownPlaces.count < FlowTally.longestList {
      tally.unknownPlaces[text, default: 0] += 1
    }
  }

  mutating func readFlows(_ batch: inout RowBatch) {
    let target = unsafe plan.columns.flow.base
    guard let column = plan.flow else {
      if let fixed = plan.fixedFlow {
        for i in 0..<batch.count { unsafe target[Int(batch.slots[i])] = fixed }
      }
      return
    }
    let isDomesticOrForeign = plan.isDomesticOrForeign
    for i in 0..<batch.count {
      let found = meaning(batch.cell(i, column), salt: column) { text in
        switch isDomesticOrForeign ? FlowWords.domesticOrForeign(text) : FlowWords.read(text) {
        case .flow(let flow): UInt64(flow.rawValue)
        case .other: 16
        case .nothing: 17
        case .unknown: 18
        }
      }
      if let flow = TradeFlow(rawValue: UInt8(truncatingIfNeeded: found)) {
        unsafe target[Int(batch.slots[i])] = flow
      } else if found == 16 {
        mark(i, .otherFlow)
      } else if found == 17, let fixed = plan.fixedFlow {
        unsafe target[Int(batch.slots[i])] = fixed
      } else {
        fault(&batch, i, found == 17 ? .missingFlow : .unknownFlow)
      }
    }
  }

  mutating func readClassifications(_ batch: inout RowBatch) {
    guard let column = plan.classification else { return }
    for i in 0..<batch.count {
      let isHS = meaning(batch.cell(i, column), salt: column) { text in
        let key = HeaderName.loose(text)
        return key.isEmpty || key.hasPrefix("h") ? 1 : 0
      }
      if isHS == 0 { fault(&batch, i, .otherClassification) }
    }
  }

  private static let hiddenBit: UInt64 = 1 << 56, repairedBit: UInt64 = 1 << 57, outsideBit: UInt64 = 1 << 58

  mutating func readGoods(_ batch: inout RowBatch) {
    let target = unsafe plan.columns.goods.base
    let detail = unsafe plan.columns.detail.base
    let isRestricted = plan.scope.goods != nil
    guard let column = plan.goods else {
      for i in 0..<batch.count {
        unsafe target[Int(batch.slots[i])] = plan.fixedGoods
        unsafe detail[Int(batch.slots[i])] = 0
      }
      return
    }
    for i in 0..<batch.count {
      let cell = batch.cell(i, column)
      let slot = unsafe Int(batch.slots[i])
      unsafe detail[slot] = 0
      if !isRestricted, let code = plainGoodsCode(cell) {
        unsafe target[slot] = code
        continue
      }
      let scope = plan.scope
      let found = meaning(cell, salt: column) { text in
        switch FlowGoodsCell.read(text) {
        case .code(let code, let isRepaired, let isHidden):
          code.rawValue | (isHidden ? FlowParser.hiddenBit : 0) | (isRepaired ? FlowParser.repairedBit : 0)
            | (scope.contains(code) ? 0 : FlowParser.outsideBit)
        case .all: 0
        case .nothing: FlowParser.blank
        case .unreadable: FlowParser.unreadable
        }
      }
      guard found < FlowParser.blank else {
        fault(&batch, i, found == FlowParser.blank ? .missingGoods : .unreadableGoods)
        continue
      }
      unsafe target[slot] = HSCode(rawValue: found & (FlowParser.hiddenBit - 1))
      if found & FlowParser.hiddenBit != 0 {
        tally.hiddenCodes += 1
        unsafe detail[slot] = 1
      }
      if found & FlowParser.repairedBit != 0 { tally.repairedCodes += 1 }
      if found & FlowParser.outsideBit != 0 { mark(i, .outsideQuestion) }
    }
  }

  mutating func readTotals(_ batch: inout RowBatch, _ total: FlowPlan.Total) {
    for i in 0..<batch.count {
      let isTotal = meaning(batch.cell(i, total.column), salt: total.column) { total.isTotal($0) ? 1 : 0 }
      if isTotal == 0 { mark(i, total.status) }
    }
  }

  /// Tells parts of a lane apart; the total over them, and a cell that says nothing, add nothing.
  mutating func readDetails(_ batch: inout RowBatch) {
    let target = unsafe plan.columns.detail.base
    for (place, column) in plan.details.enumerated() {
      for i in 0..<batch.count {
        let hash = meaning(batch.cell(i, column), salt: column) { FlowParser.detail($0) }
        guard hash != 0 else { continue }
        let slot = unsafe Int(batch.slots[i])
        let mixed = (UInt64(unsafe target[slot]) &* 0x9E37_79B9 ^ hash &+ UInt64(place)) &* 0x85EB_CA6B
        unsafe target[slot] = UInt32(truncatingIfNeeded: mixed ^ mixed >> 32) | 1
      }
    }
  }

  private static func detail(_ text: String) -> UInt64 {
    let key = HeaderName.loose(text)
    if ["", "t", "total", "ttotal", "all", "合计", "总计"].contains(key) || text == "-" { return 0 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash & 0xFFFF_FFFF | 1
  }

  mutating func readEstimates(_ batch: inout RowBatch) {
    guard let column = plan.estimated else { return }
    for i in 0..<batch.count {
      tally.estimated += Int(
        meaning(batch.cell(i, column), salt: column) {
          ["", "0", "false", "no"].contains(HeaderName.loose($0)) ? 0 : 1
        })
    }
  }

  /// What the number of a line is, where a column says it.
  mutating func readIndicators(_ batch: inout RowBatch) {
    guard let column = plan.indicator else { return }
    for i in 0..<batch.count {
      let kind = meaning(batch.cell(i, column), salt: column) { FlowParser.indicator($0) }
      indicators[i] = UInt8(truncatingIfNeeded: kind)
      if kind == 9 { fault(&batch, i, .unknownIndicator) }
    }
  }

  /// 0 for a value, 1 for a mass in units of 100 kg, 2 for a mass in kilograms, 3 for a quantity, 9 for none of them.
  private static func indicator(_ text: String) -> UInt64 {
    let key = HeaderName.loose(text)
    if key.isEmpty || key.contains("value") { return 0 }
    if key.contains("100kg") { return 1 }
    if key.contains("quantityinkg") || key.contains("quantitykg") { return 2 }
    return key.hasPrefix("sup") ? 3 : 9
  }

  @inline(__always)
  func fault(_ batch: inout RowBatch, _ row: Int, _ fault: FlowFault) {
    if unsafe batch.faults[row] == 0 { unsafe batch.faults[row] = fault.rawValue }
  }

  @inline(__always)
  mutating func mark(_ row: Int, _ status: FlowStatus) { marks[row] |= 1 << UInt16(status.rawValue) }
}
