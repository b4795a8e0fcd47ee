/// Where the rows of a file went. `read = used + quarantined + duplicates + selfShipments`.
public struct RowInspection: Sendable, Equatable, Codable {
  /// Data rows, and what became of them.
  public var read: Int, used: Int, quarantined: Int, duplicates: Int, selfShipments: Int
  /// Reasons of quarantine, most rows first.
  public var reasons: [QuarantineReason]

  /// All parts as described above.
  public init(
    read: Int, used: Int, quarantined: Int, duplicates: Int, selfShipments: Int, reasons: [QuarantineReason]
  ) {
    (self.read, self.used, self.quarantined) = (read, used, quarantined)
    (self.duplicates, self.selfShipments, self.reasons) = (duplicates, selfShipments, reasons)
  }

  /// Whether every row that was read is accounted for once.
  public var isBalanced: Bool { read == used + quarantined + duplicates + selfShipments }

  /// Why rows cannot be shipments, with the first of them.
  public struct QuarantineReason: Sendable, Equatable, Codable {
    /// The reason in words, and its rows.
    public var reason: String, rows: Int
    /// The first of them.
    public var examples: [QuarantineExample]
    /// All parts as described above.
    public init(reason: String, rows: Int, examples: [QuarantineExample]) {
      (self.reason, self.rows, self.examples) = (reason, rows, examples)
    }
  }

  /// A row that was set aside.
  public struct QuarantineExample: Sendable, Equatable, Codable {
    /// Line of the text file; the header is line 1.
    public var line: Int
    /// Header of the cell at fault; `nil` if the row as a whole is.
    public var column: String?
    /// The cell or the row verbatim, or its beginning.
    public var text: String
    /// Whether `text` is only the beginning.
    public var isCut: Bool
    /// A row, or its beginning.
    public init(line: Int, column: String? = nil, text: String, isCut: Bool = false) {
      (self.line, self.column, self.text, self.isCut) = (line, column, text, isCut)
    }
  }
}

/// Days of the used rows.
public struct DayInspection: Sendable, Equatable, Codable {
  /// First and last day.
  public var first: String?, last: String?
  /// Every month from first to last day, those without rows included.
  public var months: [MonthCount]

  /// Both days, or neither; months ascending, none left out.
  public init(first: String?, last: String?, months: [MonthCount]) {
    (self.first, self.last, self.months) = (first, last, months)
  }

  /// `YYYY-MM` of the months without a row between the first and the last.
  public var emptyMonths: [String] { months.filter { $0.rows == 0 }.map(\.month) }

  /// Used rows of a month, `YYYY-MM`.
  public struct MonthCount: Sendable, Equatable, Codable {
    /// The month and its rows.
    public var month: String, rows: Int
    /// A month and the number of its used rows.
    public init(month: String, rows: Int) { (self.month, self.rows) = (month, rows) }
  }
}

/// Countries in one role, over the used rows.
public struct CountryInspection: Sendable, Equatable, Codable {
  /// `consignor`, `consignee`, `origin`, `dispatch`, `destination`.
  public var role: String
  /// Different countries, of which `top` lists those with most rows.
  public var distinct: Int
  /// The countries with most rows, most first; equals in the order of their codes.
  public var top: [CountryCount]
  /// Rows of countries not listed, and rows with no readable country.
  public var otherRows: Int, missingRows: Int

  /// All parts as described above.
  public init(role: String, distinct: Int, top: [CountryCount], otherRows: Int, missingRows: Int) {
    (self.role, self.distinct, self.top) = (role, distinct, top)
    (self.otherRows, self.missingRows) = (otherRows, missingRows)
  }

  /// Used rows of one country.
  public struct CountryCount: Sendable, Equatable, Codable {
    /// Alpha-2.
    public var country: String, rows: Int
    /// A country and the number of its used rows.
    public init(country: String, rows: Int) { (self.country, self.rows) = (country, rows) }
  }
}

/// An HS chapter among the used rows.
public struct ChapterInspection: Sendable, Equatable, Codable {
  /// Two digits, and its text where known.
  public var chapter: String, text: String?
  /// Used rows, and their value where any declares one.
  public var rows: Int, valueUSDCents: Int64?
  /// All parts as described above.
  public init(chapter: String, text: String? = nil, rows: Int, valueUSDCents: Int64? = nil) {
    (self.chapter, self.text, self.rows, self.valueUSDCents) = (chapter, text, rows, valueUSDCents)
  }
}

/// How complete a column is: `present + missing + unreadable + inOtherUnits` = rows read.
public struct CoverageInspection: Sendable, Equatable, Codable {
  /// Field of the model: `valueUSD`, `netMassKg`, `quantity`.
  public var field: String
  /// Rows with a value, with an empty cell or a word for it, and with a cell that could not be read.
  public var present: Int, missing: Int, unreadable: Int
  /// Rows with a quantity in another unit than pieces; `nil` for fields without units.
  public var inOtherUnits: Int?
  /// Sum of the present values: of money in US cents, of mass in grams, of pieces in thousandths.
  public var sumUSDCents: Int64?, sumGrams: Int64?, sumPieceThousandths: Int64?
  /// Sums of money in other currencies, by currency.
  public var sums: [CurrencySum]

  /// All parts as described above; no sums.
  public init(
    field: String, present: Int, missing: Int, unreadable: Int, inOtherUnits: Int? = nil,
    sumUSDCents: Int64? = nil, sumGrams: Int64? = nil, sumPieceThousandths: Int64? = nil,
    sums: [CurrencySum] = []
  ) {
    (self.field, self.present, self.missing, self.unreadable) = (field, present, missing, unreadable)
    (self.inOtherUnits, self.sumPieceThousandths) = (inOtherUnits, sumPieceThousandths)
    (self.sumUSDCents, self.sumGrams, self.sums) = (sumUSDCents, sumGrams, sums)
  }

  /// A sum in one currency, exact.
  public struct CurrencySum: Sendable, Equatable, Codable {
    /// ISO 4217 code, or the word of the file.
    public var currency: String
    /// Decimal digits with a point: `135767939065.66`.
    public var amount: String
    /// Rows in this currency.
    public var rows: Int
    /// All parts as described above.
    public init(currency: String, amount: String, rows: Int) {
      (self.currency, self.amount, self.rows) = (currency, amount, rows)
    }
  }
}

/// A number of rows with a property.
public struct NamedCount: Sendable, Equatable, Codable {
  /// Stable, for programs: `dispatchDiffersFromOrigin`.
  public var name: String
  /// How many rows have it.
  public var rows: Int
  /// For people: `sent from another country than the one of origin`.
  public var text: String
  /// All parts as described above.
  public init(name: String, rows: Int, text: String) {
    (self.name, self.rows, self.text) = (name, rows, text)
  }
}
