internal import GraphCore
internal import Trade

// Each kernel goes over the cells of one column in a batch. What a cell means comes from a memory of short cells
// where values repeat, from a fast way where they do not, and else from the exact way that the plan gives.
extension FileParser {
  mutating func readDays(_ batch: inout RowBatch, _ column: Int, _ read: (Cell) -> Day?) {
    let target = unsafe plan.targets.day.base
    for i in 0..<batch.count {
      let cell = batch.cell(i, column)
      if let day = plainDays.day(cell) {
        unsafe target[Int(batch.slots[i])] = day
        continue
      }
      let packed = days.value(of: cell) { cell in
        read(cell).map { UInt64(UInt32(bitPattern: $0.rawValue)) } ?? ~0
      }
      if packed == ~0 {
        batch.fault(i, cell.isBlank ? .missingDate : .unreadableDate)
      } else {
        unsafe target[Int(batch.slots[i])] = Day(rawValue: Int32(truncatingIfNeeded: packed))
      }
    }
  }

  mutating func readGoods(_ batch: inout RowBatch, _ column: Int, _ read: (Cell) -> GoodsReading?) {
    let target = unsafe plan.targets.goods.base
    var codes = GoodsNumbers.lent
    swap(&codes, &goodsCodes)
    defer { swap(&codes, &goodsCodes) }
    for i in 0..<batch.count {
      let cell = batch.cell(i, column)
      if let code = plainGoodsCode(cell) {
        unsafe target[Int(batch.slots[i])] = GoodsID(rawValue: codes.number(code))
        continue
      }
      let number = goods.value(of: cell) { cell in
        guard let reading = read(cell) else { return ~0 }
        return UInt64(codes.number(reading.code)) | (reading.isRepaired ? 1 << 32 : 0)
      }
      if number == ~0 {
        batch.fault(i, cell.isBlank ? .missingGoodsCode : .unreadableGoodsCode)
      } else {
        tally.repairedCodes &+= Int(number &>> 32)
        unsafe target[Int(batch.slots[i])] = GoodsID(rawValue: UInt32(truncatingIfNeeded: number))
      }
    }
  }

  mutating func readDirections(_ batch: inout RowBatch, _ column: Int, _ read: (Cell) -> Direction) {
    for i in 0..<batch.count {
      let direction = directions.value(of: batch.cell(i, column)) { UInt64(read($0).rawValue) }
      unsafe batch.directions[i] = UInt8(truncatingIfNeeded: direction)
    }
  }

  mutating func readCountries(_ batch: inout RowBatch, _ role: CountryRole, _ reading: CountryReading) {
    guard let target = unsafe plan.targets.countries[role]?.base else { return }
    for i in 0..<batch.count { unsafe target[Int(batch.slots[i])] = country(&batch, i, reading) }
  }

  /// Reads the country of rows that have none in this role; a row of a file without such a column has zero, none.
  mutating func readStandIns(_ batch: inout RowBatch, _ role: CountryRole, _ reading: CountryReading) {
    guard let target = unsafe plan.targets.countries[role]?.base else { return }
    for i in 0..<batch.count where unsafe target[Int(batch.slots[i])].isNone {
      unsafe target[Int(batch.slots[i])] = country(&batch, i, reading)
    }
  }

  @inline(__always)
  private mutating func country(_ batch: inout RowBatch, _ row: Int, _ reading: CountryReading) -> CountryCode
  {
    if let column = reading.column {
      let cell = batch.cell(row, column)
      if cell.count == 2, let letters = unsafe CountryCode(letters: cell.start[0], cell.start[1]),
        reading.pairs.count == CountryCode.tableSize, case let code = reading.pairs[Int(letters.rawValue)],
        !code.isNone
      {
        return code
      }
      let packed = countries.value(of: cell, salt: column) { UInt64(reading.read($0).rawValue) }
      if packed != 0 { return CountryCode(rawValue: UInt16(truncatingIfNeeded: packed)) }
      if unsafe !CellText.saysNothing(cell.bytes.span, CellText.trimmed(cell.bytes.span)) {
        tally.unknownCountries[cell.array, default: 0] += 1
      }
    }
    return unsafe reading.standIn(batch.directions[row])
  }

  mutating func readParties(
    _ batch: inout RowBatch, _ role: PartyRole, _ column: Int, _ country: CountryReading
  ) {
    guard let target = unsafe plan.targets.parties[role]?.base else { return }
    fillKeys(&batch, column, country)
    let known = names.count
    unsafe names.number(batch.keys, batch.count, into: batch.numbers)
    if names.count > known { markPlaceholders(from: known) }
    for i in 0..<batch.count {
      let number = unsafe batch.numbers[i]
      unsafe target[Int(batch.slots[i])] = PartyID(rawValue: number)
    }
    guard role == .consignor || role == .consignee else { return }
    for i in 0..<batch.count where unsafe !isPlaceholder[Int(batch.numbers[i])] {
      unsafe batch.namesParty[i] = true
    }
  }

  private mutating func fillKeys(_ batch: inout RowBatch, _ column: Int, _ reading: CountryReading) {
    for i in 0..<batch.count {
      let cell = batch.cell(i, column)
      let (start, count) = unsafe (UnsafeRawPointer(cell.start), min(cell.count, InternTable.longest))
      unsafe batch.keys[i] = InternTable.Key(start: start, count: UInt32(count), tag: 0, hash: 0)
    }
    if !reading.isAbsent {
      for i in 0..<batch.count { unsafe batch.keys[i].tag = country(&batch, i, reading).rawValue }
    }
    for i in 0..<batch.count {
      let key = unsafe batch.keys[i]
      unsafe batch.keys[i].hash = byteHash(key.start, Int(key.count), seed: UInt64(key.tag))
    }
  }

  private mutating func markPlaceholders(from first: Int) {
    for number in first..<names.count {
      unsafe isPlaceholder.append(
        names.withEntry(number) { _, bytes in
          unsafe bytes.isEmpty || plan.isPlaceholder(Cell(bytes))
        })
    }
  }

  mutating func readQuantities(
    _ batch: inout RowBatch, _ role: QuantityRole, _ column: Int, _ reading: QuantityReading
  ) {
    guard let target = unsafe plan.targets.quantities[role]?.base else { return }
    var count = QuantityCount()
    for i in 0..<batch.count {
      let cell = batch.cell(i, column)
      let plain = reading.places.map { plainDecimal(cell, mark: reading.decimalMark, places: $0) } ?? -1
      var amount: Int64 = 0
      if plain > 0 {
        amount = plain
        count.known &+= 1
      } else {
        amount = exactQuantity(cell, reading, &count)
      }
      if let currency = reading.currency, amount > 0 {
        amount = converted(amount, currency, &batch, i, &count)
      }
      if let unit = reading.unit, amount > 0 { amount = pieces(amount, unit, &batch, i, &count) }
      unsafe target[Int(batch.slots[i])] = Quantity(rawValue: amount)
    }
    tally.quantities[role, default: QuantityCount()] += count
  }

  private func exactQuantity(_ cell: Cell, _ reading: QuantityReading, _ count: inout QuantityCount) -> Int64
  {
    switch reading.read(cell) {
    case .value(let amount):
      count.known += 1
      return amount
    case .missing: count.missing += 1
    case .negative: count.negative += 1
    case .unreadable: count.unreadable += 1
    }
    return 0
  }

  private mutating func converted(
    _ amount: Int64, _ reading: CurrencyReading, _ batch: inout RowBatch, _ row: Int,
    _ count: inout QuantityCount
  ) -> Int64 {
    let currency = reading.column.flatMap { reading.read(batch.cell(row, $0)) } ?? reading.fixed
    if let currency {
      tally.sums[currency, default: CurrencySum()].hundredths += Int128(amount)
      tally.sums[currency]!.rows += 1
      let day = unsafe plan.targets.day.base[Int(batch.slots[row])]
      if case .cents(let cents) = reading.rates.cents(of: amount, places: 2, in: currency, on: day), cents > 0
      {
        tally.sums[currency]!.convert(on: day)
        return cents
      }
    }
    count.withoutRate += 1
    return 0
  }

  mutating func readCurrencies(
    _ batch: inout RowBatch, _ column: Int, _ read: (Cell) -> CurrencyCode?
  ) {
    guard let target = unsafe plan.targets.currency?.base else { return }
    for i in 0..<batch.count {
      let code = currencies.value(of: batch.cell(i, column)) { UInt64(read($0)?.rawValue ?? 0) }
      unsafe target[Int(batch.slots[i])] = CurrencyCode(rawValue: UInt32(truncatingIfNeeded: code))
    }
  }

  /// Thousandths of a piece, of thousandths of a unit.
  private mutating func pieces(
    _ amount: Int64, _ reading: UnitReading, _ batch: inout RowBatch, _ row: Int, _ count: inout QuantityCount
  ) -> Int64 {
    var inUnit = reading.fixed
    if let column = reading.column {
      inUnit = Int64(
        bitPattern: units.value(of: batch.cell(row, column)) { UInt64(bitPattern: reading.read($0)) })
    }
    let (product, overflow) = amount.multipliedReportingOverflow(by: inUnit)
    if overflow || inUnit == 0 { count.known -= 1 }
    if overflow { count.unreadable += 1 } else if inUnit == 0 { count.inOtherUnits += 1 }
    return overflow ? 0 : product
  }

  mutating func writeDigests(_ batch: inout RowBatch, _ target: ColumnStorage<UInt64>) {
    for i in 0..<batch.count {
      let base = unsafe Int(batch.bases[i])
      let start = unsafe Int(batch.cellEnds[base]) &+ 1
      var end = unsafe Int(batch.cellEnds[base &+ plan.columnCount])
      if end > start, batch.isCRLF(end) { end &-= 1 }
      // Quotes do not change what a row says: rows with needless ones are written out without them first.
      let place = unsafe UnsafeRawPointer(batch.bytes) + start
      let digest: UInt64
      if unsafe hasQuote(place, end &- start), !isShortest(batch, i) {
        digest = plainDigest(&batch, i)
      } else {
        digest = unsafe byteHash(place, end &- start, seed: 0)
      }
      unsafe target.base[Int(batch.slots[i])] = digest
    }
  }

  /// Whether every quoted cell of a row needs its quotes, and they end with the cell: it holds a separator or
  /// begins with a quote.
  private func isShortest(_ batch: RowBatch, _ row: Int) -> Bool {
    let base = unsafe Int(batch.bases[row])
    for column in 0..<plan.columnCount {
      let start = unsafe Int(batch.cellEnds[base &+ column]) &+ 1
      guard unsafe batch.bytes[start] == 34 else { continue }
      var end = unsafe Int(batch.cellEnds[base &+ column &+ 1])
      if batch.isCRLF(end) { end &-= 1 }
      if !needsQuotes(batch, start..<end) { return false }
    }
    return true
  }

  private func needsQuotes(_ batch: RowBatch, _ cell: Range<Int>) -> Bool {
    var place = cell.lowerBound &+ 1
    var isNeeded =
      unsafe place &+ 1 < cell.upperBound && batch.bytes[place] == 34 && batch.bytes[place &+ 1] == 34
    while place < cell.upperBound {
      let byte = unsafe batch.bytes[place]
      if byte == 34 {
        place = place &+ 1
        guard place < cell.upperBound, unsafe batch.bytes[place] == 34 else { break }
      } else if plan.separators.endsCell(byte) {
        isNeeded = true
      }
      place = place &+ 1
    }
    return isNeeded && place == cell.upperBound
  }

  /// The digest of a row without needless quotes: quoted are cells that hold a separator or begin with a quote.
  private func plainDigest(_ batch: inout RowBatch, _ row: Int) -> UInt64 {
    var text: [UInt8] = []
    batch.scratchCount = 0
    for column in 0..<plan.columnCount {
      if column > 0 { text.append(plan.separators.delimiter) }
      let cell = batch.cell(row, column)
      let isQuoted = unsafe cell.bytes.first == 34 || cell.bytes.contains(where: plan.separators.endsCell)
      guard isQuoted else {
        unsafe text.append(contentsOf: cell.bytes)
        continue
      }
      text.append(34)
      for byte in cell.array {
        text.append(byte)
        if byte == 34 { text.append(34) }
      }
      text.append(34)
    }
    let count = text.count
    text.append(contentsOf: repeatElement(0, count: 16))
    return unsafe text.withUnsafeBytes { unsafe byteHash($0.baseAddress!, count, seed: 0) }
  }
}

/// Whether a quote stands among `count` bytes; reads up to 63 bytes beyond.
@inline(__always)
private func hasQuote(_ start: UnsafeRawPointer, _ count: Int) -> Bool {
  let quotes = ByteVector(repeating: 34)
  var offset = 0
  while offset < count {
    let left = count &- offset
    let used: UInt64 = left >= 64 ? ~0 : (1 &<< UInt64(left)) &- 1
    if unsafe equalMask(start + offset, quotes) & used != 0 { return true }
    offset = offset &+ 64
  }
  return false
}

extension RowBatch {
  /// Notes why a row cannot be a shipment; the first reason stays.
  func fault(_ row: Int, _ fault: RowFault) {
    if unsafe faults[row] == 0 { unsafe faults[row] = fault.rawValue }
  }
}
