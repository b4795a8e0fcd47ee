internal import Trade

extension OpenedInput {
  /// What is to be done with the columns to read `fields`; in the order in which it must be done.
  func tasks(for fields: FieldSet, rates: CurrencyRates) -> [ColumnTask] {
    var tasks: [ColumnTask] = []
    if let rule = mapping.direction, let column = mapping.column(.direction) {
      tasks.append(.direction(column: column, read: direction(rule)))
    }
    if fields.hasDay, let column = mapping.column(.date) { tasks.append(.day(column: column, read: day())) }
    for role in fields.parties {
      guard let column = mapping.column(role.field) else { continue }
      let country = fields.hasPartyCountries ? country(role.countryField) : .absent
      tasks.append(.party(role, column: column, country: country))
    }
    for role in fields.countries + fields.standIns {
      let reading = country(role.field)
      if !reading.isAbsent { tasks.append(.country(role, reading)) }
      if let task = standIn(role, fields) { tasks.append(task) }
    }
    if fields.hasGoods, let column = mapping.column(.hsCode) {
      tasks.append(.goods(column: column, read: goods()))
    }
    for role in fields.quantities { if let task = quantity(role, rates) { tasks.append(task) } }
    if fields.hasCurrency, let column = mapping.column(.currency) {
      tasks.append(.currency(column: column, read: reader { CurrencyCode($0) }))
    }
    if fields.hasDeclaration, let column = mapping.column(.declaration) ?? mapping.column(.bill) {
      tasks.append(.declaration(column: column))
    }
    for role in fields.texts {
      if let column = mapping.column(role.field) { tasks.append(.text(role, column: column)) }
    }
    if fields.hasMarks {
      for source in MarkSource.allCases {
        guard let column = mapping.column(source.field) else { continue }
        tasks.append(.marks(column: column, source))
      }
    }
    return tasks
  }

  /// Where a file names no such party at all, or its name is not asked for, its country still says where goods were sent
  /// from, or to. What a placeholder leaves of a party is set when the table is put together.
  private func standIn(_ role: CountryRole, _ fields: FieldSet) -> ColumnTask? {
    guard let party = role.party, mapping.column(party.field) == nil || !fields.parties.contains(party) else {
      return nil
    }
    let reading = country(party.countryField)
    return reading.isAbsent ? nil : .standIn(role, reading)
  }

  /// To UTF-8, for encodings of one byte a letter; `nil` where the bytes are UTF-8 when they are read.
  var decode: (@Sendable (Cell) -> [UInt8])? {
    let encoding = dialect.encoding
    guard encoding.keepsASCII, encoding != .utf8 else { return nil }
    return { cell in Array(encoding.decode(cell.array).text.utf8) }
  }

  /// A reader of cells in UTF-8, for cells of this file.
  private func reader<Answer>(_ read: @escaping @Sendable (Span<UInt8>) -> Answer)
    -> @Sendable (Cell) -> Answer
  {
    guard let decode else { return { cell in unsafe read(cell.bytes.span) } }
    return { cell in cell.isASCII ? unsafe read(cell.bytes.span) : read(decode(cell).span) }
  }

  private func day() -> @Sendable (Cell) -> Day? {
    let format = mapping.dateFormat ?? .iso
    return reader { format.day($0) }
  }

  private func goods() -> @Sendable (Cell) -> GoodsReading? {
    reader { cell in
      GoodsCodeCell(cell).map { GoodsReading(code: $0.code, isRepaired: $0.repairs.contains(.leadingZero)) }
    }
  }

  private func direction(_ rule: Layout.DirectionRule) -> @Sendable (Cell) -> Direction {
    reader { cell in
      var bytes: [UInt8] = []
      for index in cell.indices { bytes.append(cell[index]) }
      let word = foldName(String(decoding: bytes, as: UTF8.self))
      if rule.importWords.contains(word) { return .isImport }
      return rule.exportWords.contains(word) ? .isExport : .unknown
    }
  }

  private func country(_ field: Field) -> CountryReading {
    let rule = mapping.direction
    func code(_ text: String?) -> CountryCode { text.flatMap { CountryCode($0) } ?? .none }
    var reading = CountryReading(column: mapping.column(field), read: { _ in .none })
    reading.fixed = code(mapping.layout.fixed[field])
    (reading.whenImport, reading.whenExport) = (code(rule?.whenImport[field]), code(rule?.whenExport[field]))
    if reading.column != nil {
      let cells = OpenedInput.countryReaders[countrySystem(field)]!
      reading.pairs = cells.pairs
      reading.read = reader { cells.code($0) ?? .none }
    }
    return reading
  }

  /// One reader for each list of codes: filling its table takes hundreds of look-ups.
  private static let countryReaders = Dictionary(
    uniqueKeysWithValues: CountryCodeSystem.allCases.map { system in
      let reader = CountryReader { text, _ in
        if text == "ZZ" { return .unspecified }
        let reading = CountryNames.shared.code(of: text, system: system)
        return if case .known(let code) = reading { code } else { nil }
      }
      return (system, reader)
    })

  /// The list of codes that a column of countries follows: the layout's, or for bare numbers the only one in
  /// which all sampled numbers are countries.
  func countrySystem(_ field: Field) -> CountryCodeSystem {
    switch mapping.countrySystem(field) {
    case .m49: return .iso
    case .gacc: return .chinaCustoms
    case .scheduleC: return .scheduleC
    case .any: break
    }
    guard let column = mapping.column(field) else { return .any }
    let numbers = Set(samples.compactMap { column < $0.count ? Int($0[column].filter { $0 != " " }) : nil })
    let systems = numbers.isEmpty ? [] : CountryNames.shared.systems(explaining: numbers)
    return systems.count == 1 ? systems[0] : .any
  }

  private func quantity(_ role: QuantityRole, _ rates: CurrencyRates) -> ColumnTask? {
    switch role {
    case .netMass:
      guard let column = mapping.column(.netMassKg) else { return nil }
      return .quantity(role, column: column, mass())
    case .value:
      if let column = mapping.column(.valueUSD) { return .quantity(role, column: column, money(.valueUSD)) }
      guard let column = mapping.column(.value) else { return nil }
      var reading = money(.value)
      reading.currency = CurrencyReading(
        column: mapping.column(.currency), fixed: mapping.fixed(.currency).flatMap { CurrencyCode($0) },
        read: reader { CurrencyCode($0) }, rates: rates)
      return .quantity(role, column: column, reading)
    case .pieces:
      guard let column = mapping.column(.quantity) else { return nil }
      return .quantity(role, column: column, pieces())
    }
  }

  /// Where no unit is said, a header may say that pieces are counted.
  private func pieces() -> QuantityReading {
    let format = mapping.numberFormat(.quantity)
    let header = mapping.column(.quantity).map { mapping.header[$0] } ?? ""
    return QuantityReading(
      decimalMark: format.decimal.byte, places: 3, read: reader { format.scaled($0, places: 3) },
      unit: UnitReading(
        column: mapping.column(.unit),
        fixed: mapping.fixed(.unit).map { PieceUnit.pieces(inName: $0) }
          ?? PieceUnit.pieces(inHeader: header),
        read: reader { PieceUnit.pieces(in: $0) }))
  }

  private func money(_ field: Field) -> QuantityReading {
    let format = mapping.numberFormat(field)
    return QuantityReading(
      decimalMark: format.decimal.byte, places: 2, read: reader { format.scaled($0, places: 2) })
  }

  private func mass() -> QuantityReading {
    let (format, unit) = (mapping.numberFormat(.netMassKg), mapping.massUnit(.netMassKg))
    let (multiplier, places) = unit.grams
    return QuantityReading(
      decimalMark: format.decimal.byte, places: multiplier == 1 ? places : nil,
      read: reader { format.grams($0, unit: unit) })
  }
}

extension NumberFormat.Mark {
  /// The mark as an ASCII byte.
  var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}

extension QuantityRole {
  /// The fields that may hold the quantity.
  var fields: [Field] {
    switch self {
    case .value: [.valueUSD, .value]
    case .netMass: [.netMassKg]
    case .pieces: [.quantity]
    }
  }
}

extension TextRole {
  /// The field that holds the text.
  var field: Field {
    switch self {
    case .consignorAddress: .consignorAddress
    case .consigneeAddress: .consigneeAddress
    case .consignorID: .consignorID
    case .consigneeID: .consigneeID
    }
  }
}

extension PartyRole {
  /// The field that holds the name.
  public var field: Field {
    switch self {
    case .consignor: .consignor
    case .consignee: .consignee
    case .maker: .maker
    case .declarant: .declarant
    case .contractHolder: .contractHolder
    }
  }

  /// The field that holds the country of the party.
  var countryField: Field {
    switch self {
    case .consignor: .consignorCountry
    case .consignee: .consigneeCountry
    case .maker: .makerCountry
    case .declarant: .declarantCountry
    case .contractHolder: .contractHolderCountry
    }
  }
}

extension CountryRole {
  /// The party whose country holds where the row has none in this role and the party is not named.
  var party: PartyRole? {
    switch self {
    case .dispatch: .consignor
    case .destination: .consignee
    case .origin, .tradingCountry: nil
    }
  }

  /// The field that holds the country.
  var field: Field {
    switch self {
    case .origin: .origin
    case .dispatch: .dispatch
    case .destination: .destination
    case .tradingCountry: .tradingCountry
    }
  }
}
