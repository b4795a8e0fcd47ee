internal import Trade

/// What is to be done with the cells of a file of trade statistics: what all its workers share.
// Safe: nobody writes it once it is made.
final class FlowPlan: @unchecked Sendable {
  /// Which country a column or the user says.
  struct Place: Sendable {
    var column: Int?
    var fixed = FlowPlaces.packed(.nothing)
    var read: @Sendable (String) -> FlowPlace
    /// What two capital letters mean, by raw value.
    var pairs: [UInt64] = []
  }

  /// A number of a line: its column, and how it is written.
  struct Number: Sendable {
    var column: Int
    var format: NumberFormat
    /// Decimal places from the column's unit to the smallest one.
    var places: Int
    /// For columns that lines share with others: what holds.
    var mark: UInt8 { format.decimal.byte }
  }

  /// A line that each row gives.
  struct Measure: Sendable {
    var value: Number?
    var currency: CurrencyCode
    var flow: TradeFlow?
    var period: TradePeriod?
    var isYearToDate = false
  }

  /// A column whose total alone counts.
  struct Total: Sendable {
    var column: Int
    var status: FlowStatus
    var isTotal: @Sendable (String) -> Bool
  }

  let columnCount: Int
  let separators: Separators
  let decode: (@Sendable (Cell) -> [UInt8])?
  let columns: FlowColumns
  let units: FlowUnits
  let scope: FlowScope
  /// By raw value of a country; empty where all are asked for.
  var askedFor: [Bool] = []
  var period: Int?
  var year: Int?
  var month: Int?
  var fixedPeriod: TradePeriod?
  var fixedYear: Int?
  var fixedMonth: Int?
  var reporter: Place
  var partner: Place
  var flow: Int?
  var isDomesticOrForeign = false
  var fixedFlow: TradeFlow?
  var goods: Int?
  var fixedGoods = HSCode.none
  var classification: Int?
  var totals: [Total] = []
  var details: [Int] = []
  var estimated: Int?
  var indicator: Int?
  var currency: Int?
  var mass: Number?
  var quantity: Number?
  var unit: Int?
  var fixedUnit: UInt8 = 0
  /// Whether a quantity in kilograms is the mass.
  var takesMassFromQuantity: Bool { mass == nil }
  var measures: [Measure] = []

  /// The plan for an opened file.
  init(_ input: OpenedFlows, _ scope: FlowScope, formats: FlowFormats, columns: FlowColumns, units: FlowUnits)
  {
    let mapping = input.mapping
    columnCount = mapping.header.count
    (separators, decode) = (input.separators, input.decode)
    (self.columns, self.units, self.scope) = (columns, units, scope)
    (reporter, partner) = (FlowPlan.place(.reporter, input), FlowPlan.place(.partner, input))
    if let asked = scope.countries {
      askedFor = (0..<CountryCode.tableSize).map { asked.contains(CountryCode(rawValue: UInt16($0))) }
    }
    if reporter.column == nil, mapping.fixed[.reporter] == nil, !mapping.layout.reporter.isNone {
      reporter.fixed = UInt64(mapping.layout.reporter.rawValue)
    }
    readPeriods(mapping)
    readFlows(mapping)
    goods = mapping.column(.hs)?.column
    if case .code(let code, _, _)? = mapping.fixed[.hs].map(FlowGoodsCell.read) { fixedGoods = code }
    classification = mapping.column(.classification)?.column
    estimated = mapping.column(.estimated)?.column
    indicator = mapping.column(.indicator)?.column
    details = mapping.columns(.detail).map(\.column)
    totals = FlowPlan.totals(mapping)
    readNumbers(mapping, formats)
  }

  /// The text of a cell.
  func text(_ cell: Cell) -> String {
    if let decode, !cell.isASCII { return String(decoding: decode(cell), as: UTF8.self) }
    return unsafe String(decoding: cell.bytes, as: UTF8.self)
  }
}

extension FlowPlaces {
  static let blankBit: UInt64 = 1 << 17, unknownBit: UInt64 = 1 << 18, groupBit: UInt64 = 1 << 16

  /// What a cell says in one number, for memories: the country in the low 16 bits.
  static func packed(_ place: FlowPlace) -> UInt64 {
    switch place {
    case .country(let code): UInt64(code.rawValue)
    case .world: groupBit | UInt64(CountryCode.world.rawValue)
    case .group: groupBit
    case .unspecified: UInt64(CountryCode.unspecified.rawValue)
    case .nothing: blankBit
    case .unknown: unknownBit
    }
  }
}

extension FlowPlan {
  private static func place(_ field: FlowField, _ input: OpenedFlows) -> Place {
    let system = input.countrySystem(field)
    let places = FlowPlaces(system)
    var place = Place(column: input.mapping.column(field)?.column, read: { places.place($0) })
    if let text = input.mapping.fixed[field] { place.fixed = FlowPlaces.packed(FlowPlaces(.iso).place(text)) }
    if place.column != nil {
      place.pairs = (0..<CountryCode.tableSize).map { raw in
        raw == 0
          ? FlowPlaces.unknownBit
          : FlowPlaces.packed(places.place(CountryCode(rawValue: UInt16(raw)).description))
      }
    }
    return place
  }

  private func readPeriods(_ mapping: FlowMapping) {
    period = mapping.column(.period)?.column
    year = mapping.column(.year)?.column
    month = mapping.column(.month)?.column
    fixedPeriod = mapping.fixed[.period].flatMap { PeriodCell.read($0) }
    fixedYear = mapping.fixed[.year].flatMap { Int($0) }
    fixedMonth = mapping.fixed[.month].flatMap { Int($0) }
    // A year in the column of periods, and a month in a column of its own.
    if period != nil || fixedPeriod != nil { (year, month) = (nil, nil) }
  }

  private func readFlows(_ mapping: FlowMapping) {
    let column = mapping.column(.flow)
    flow = column?.column
    isDomesticOrForeign = column?.rule.isDomesticOrForeign ?? false
    fixedFlow = mapping.layout.flow
    if let text = mapping.fixed[.flow], case .flow(let fixed) = FlowWords.read(text) { fixedFlow = fixed }
  }

  private static func totals(_ mapping: FlowMapping) -> [Total] {
    let words: [(FlowField, FlowStatus, Set<String>)] = [
      (.procedure, .oneProcedure, ["c00", "total", "totalcpc", "allcustomsprocedures", "0", ""]),
      (.mode, .oneMode, ["0", "total", "totalmot", "totalmodesoftransport", "allmot", ""]),
      (.secondPartner, .oneSecondPartner, ["0", "w00", "world", "total", ""]),
    ]
    return words.flatMap { field, status, totals in
      mapping.columns(field).map { choice in
        Total(column: choice.column, status: status, isTotal: { totals.contains(HeaderName.loose($0)) })
      }
    }
  }

  private func readNumbers(_ mapping: FlowMapping, _ formats: FlowFormats) {
    func number(_ column: Int, _ places: Int) -> Number {
      Number(column: column, format: formats.format(column), places: places)
    }
    currency = mapping.column(.currency)?.column
    let fixed = mapping.fixed[.currency].flatMap { CurrencyCode($0) }
    for choice in mapping.columns(.value) {
      let header = mapping.header[choice.column]
      let power = choice.rule.hasPower ? choice.rule.power : FlowHeaderUnits.power(header)
      measures.append(
        Measure(
          value: number(choice.column, 2 + power), currency: fixed ?? mapping.currency(of: choice),
          flow: choice.rule.flow, isYearToDate: choice.rule.isYearToDate))
    }
    let euros = mapping.layout.id == "eurostat" ? CurrencyCode("EUR")! : .none
    for (column, period) in mapping.wide {
      measures.append(Measure(value: number(column, 2), currency: fixed ?? euros, period: period))
    }
    // Export and import side by side share no mass: which of the two it is of is not said.
    if let choice = mapping.column(.mass) {
      let header = mapping.header[choice.column]
      mass = number(
        choice.column, choice.rule.hasPower ? choice.rule.power : FlowHeaderUnits.massPower(header))
    }
    if let choice = mapping.column(.quantity) { quantity = number(choice.column, 3) }
    unit = mapping.column(.unit)?.column
    if let text = mapping.fixed[.unit] { fixedUnit = units.number(text) }
  }
}

extension OpenedFlows {
  /// The list of codes that a column of countries follows: the layout's, or for bare numbers the only one in which all
  /// sampled numbers are countries.
  func countrySystem(_ field: FlowField) -> CountryCodeSystem {
    guard mapping.layout.system == .any, let column = mapping.column(field)?.column else {
      return mapping.layout.system
    }
    let cells = samples.compactMap { column < $0.count ? $0[column].filter { $0 != " " } : nil }
    let numbers = Set(cells.compactMap { Int($0) }).filter { $0 != 0 }
    let systems = numbers.isEmpty ? [] : CountryNames.shared.systems(explaining: numbers)
    if systems.count == 1 { return systems[0] }
    // Three digits with leading zeros are how ISO and the UN write numbers.
    return systems.contains(.iso) && cells.contains { $0.utf8.count == 3 && $0.hasPrefix("0") } ? .iso : .any
  }
}
