internal import Trade

/// What is to be done with the cells of a column, or of some that belong together.
enum ColumnTask: Sendable {
  /// Which way the goods went, for countries that follow from it. Comes before the tasks that need it.
  case direction(column: Int, read: @Sendable (Cell) -> Direction)
  case day(column: Int, read: @Sendable (Cell) -> Day?)
  /// A name with the country that belongs to it.
  case party(PartyRole, column: Int, country: CountryReading)
  case country(CountryRole, CountryReading)
  /// A country that holds where the row has none in this role. Comes after the task of that role.
  case standIn(CountryRole, CountryReading)
  case goods(column: Int, read: @Sendable (Cell) -> GoodsReading?)
  case quantity(QuantityRole, column: Int, QuantityReading)
  /// The currency of the row, kept beside the converted value.
  case currency(column: Int, read: @Sendable (Cell) -> CurrencyCode?)
  case declaration(column: Int)
  case text(TextRole, column: Int)
  /// Marks and numbers are taken out.
  case marks(column: Int, MarkSource)
  /// Nothing is read: the cells say how the column is written.
  case survey(Field, column: Int)
}

/// Which way goods went across the border of the country that made the file.
enum Direction: UInt8, Sendable {
  case unknown = 0
  case isImport, isExport
}

/// Where a country stands, and what holds where the cell says nothing.
struct CountryReading: Sendable {
  /// No column and no value for all rows.
  static let absent = CountryReading(column: nil, read: { _ in .none })

  var column: Int?
  var read: @Sendable (Cell) -> CountryCode
  /// What two capital letters mean, by raw value: the fast way; empty where there is none.
  var pairs: [CountryCode] = []
  /// Holds for all rows whose cell says nothing.
  var fixed = CountryCode.none
  /// Hold for rows of one direction whose cell says nothing.
  var whenImport = CountryCode.none
  var whenExport = CountryCode.none

  /// Whether there is anything to read or to set.
  var isAbsent: Bool { column == nil && fixed.isNone && whenImport.isNone && whenExport.isNone }

  /// The country of rows of this direction whose cell says nothing.
  @inline(__always)
  func standIn(_ direction: UInt8) -> CountryCode {
    switch direction {
    case Direction.isImport.rawValue where !whenImport.isNone: whenImport
    case Direction.isExport.rawValue where !whenExport.isNone: whenExport
    default: fixed
    }
  }
}

/// A goods code, and whether a leading zero had to be put back.
struct GoodsReading: Sendable {
  var code: HSCode
  var isRepaired: Bool
}

/// How a quantity is written.
struct QuantityReading: Sendable {
  /// Between whole and fraction; the fast way takes plain digits with this one mark.
  var decimalMark: UInt8
  /// Decimal places of the smallest unit: 2 for cents, 3 for grams of a kilogram column; `nil` where the unit is no
  /// power of ten and there is no fast way.
  var places: Int?
  /// The exact way, for every cell that the fast way does not take.
  var read: @Sendable (Cell) -> ParsedQuantity
  /// Set where amounts are not in US dollars.
  var currency: CurrencyReading?
  /// Set where numbers are of units that may be pieces.
  var unit: UnitReading?
}

/// How numbers of units become numbers of pieces.
struct UnitReading: Sendable {
  /// Column of the unit; `nil` where `fixed` holds for all rows.
  var column: Int?
  /// Pieces in one unit; 0 where the unit is none of pieces, or is not said.
  var fixed: Int64
  var read: @Sendable (Cell) -> Int64
}

/// How amounts in other currencies become cents.
struct CurrencyReading: Sendable {
  /// Column of the currency code; `nil` where `fixed` holds for all rows.
  var column: Int?
  var fixed: CurrencyCode?
  var read: @Sendable (Cell) -> CurrencyCode?
  var rates: CurrencyRates
}

/// How many cells of a quantity column were what.
public struct QuantityCount: Sendable, Equatable {
  /// Positive amounts.
  public var known = 0
  /// Empty cells, zeros and words for nothing.
  public var missing = 0
  /// Amounts below zero, and cells that are no number.
  public var negative = 0, unreadable = 0
  /// Readable amounts that no rate was given for.
  public var withoutRate = 0
  /// Readable numbers of units that are no pieces, or whose unit is not said.
  public var inOtherUnits = 0

  static func += (a: inout QuantityCount, b: QuantityCount) {
    a.known += b.known
    a.missing += b.missing
    a.negative += b.negative
    a.unreadable += b.unreadable
    a.withoutRate += b.withoutRate
    a.inOtherUnits += b.inOtherUnits
  }
}
