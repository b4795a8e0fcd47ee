public import Trade

/// What a row says that decides whether its goods are those a list means.
public struct GoodsFacts: Sendable, Equatable {
  /// The goods code, 2 to 10 digits.
  public var code: HSCode
  /// The day of the shipment.
  public var day: Day
  /// Where it goes.
  public var destination: CountryCode
  /// Value of the shipment in US cents; `nil` where missing.
  public var valueCents: Int64?
  /// Number of articles, where the unit of the quantity is pieces.
  public var items: Double?
  /// Description, brand and maker; `nil` where the row has none.
  public var text: String?

  /// All parts as described above.
  public init(
    code: HSCode, day: Day, destination: CountryCode, valueCents: Int64? = nil, items: Double? = nil,
    text: String? = nil
  ) {
    (self.code, self.day, self.destination) = (code, day, destination)
    (self.valueCents, self.items, self.text) = (valueCents, items, text)
  }
}

/// Whether goods were controlled on the day of their shipment, and whether they are on the lists as these stand last:
/// two facts, and both are reported.
///
/// Answers have three values: `nil` where a fact is missing that would decide. Value limits and keywords are looked
/// at: goods not above the limit of a line are not meant by it, and a line that covers other goods too is certain only
/// where a keyword tells that these are meant.
public struct GoodsStatus: Sendable, Equatable {
  /// A line of a list that names the goods, or may.
  public struct Line: Sendable, Equatable {
    /// Id and title of the list, and who put the line on it.
    public var list: String, title: String, authority: String?
    /// The line.
    public var entry: GoodsList.Entry
    /// Whether it names the goods; `nil` where `open` tells what is missing.
    public var answer: Bool?
    /// The word in the text that tells the goods, or `nil`.
    public var keyword: String?
    /// Why the answer is open.
    public var open: [String]
  }
  /// A measure in force on the day that forbids sending the goods, or may.
  public struct Control: Sendable, Equatable {
    /// The measure.
    public var measure: Measure
    /// Whether it certainly held and its lists name the goods.
    public var answer: Bool?
    /// Why the answer is open.
    public var open: [String]
  }
  /// Lines that named the goods on their day, in the order of the lists.
  public var then: [Line]
  /// Lines that name the goods on the lists as they stand last: those without an end.
  public var last: [Line]
  /// Measures in force on the day to the destination, ascending by their first day.
  public var controls: [Control]
  /// Whether a list named the goods on their day.
  public var wasListed: Bool? { then.map(\.answer).anyOf }
  /// Whether a list names them as the lists stand last.
  public var isListed: Bool? { last.map(\.answer).anyOf }
  /// Whether a measure forbade sending them on their day.
  public var wasControlled: Bool? { controls.map(\.answer).anyOf }
  /// Whether lists name the goods today that did not on their day.
  public var isListedInRetrospectOnly: Bool { wasListed == false && isListed == true }
}
