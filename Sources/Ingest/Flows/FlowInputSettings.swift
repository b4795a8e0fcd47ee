public import Trade

/// How files of trade statistics are to be understood, where the user knows better than the files say.
public struct FlowInputSettings: Sendable {
  /// `--encoding` and `--delimiter`.
  public var dialect = DialectOverrides()
  /// The id of the one layout to read with; `nil` to look at the header.
  public var layout: String?
  /// `--map`: field and column, by its name or as `#3`.
  public var columns: [(field: FlowField, column: String)] = []
  /// `--fix`: field and what holds for all lines of all files, as a cell would say it: `flow` and `export`, `reporter` and `CN`.
  public var fixed: [(field: FlowField, text: String)] = []
  /// What the files are called in reports, in their order; none: as their paths.
  public var names: [String] = []
  /// What is asked for; lines outside are counted and not used.
  public var scope = FlowScope()
  /// Bytes of the chunks that workers draw; tests make them small to have rows on every border.
  var chunkSize = FileReading.chunkSize

  /// Everything is found by looking.
  public init() {}
}

/// Which lines of trade statistics a question is about. What is `nil` is not restricted.
public struct FlowScope: Sendable, Equatable {
  /// Reporter and partner must both be among them; an unspecified partner is asked for where `unspecified` is.
  public var countries: Set<CountryCode>?
  /// Goods must begin with one of them, or be what one of them begins with (a heading for its subheading); all goods
  /// together are always inside.
  public var goods: [HSCode]?
  /// The period must have a month in common with these.
  public var months: ClosedRange<Month>?

  /// No restriction but those given.
  public init(
    countries: Set<CountryCode>? = nil, goods: [HSCode]? = nil, months: ClosedRange<Month>? = nil
  ) {
    (self.countries, self.goods, self.months) = (countries, goods, months)
  }

  /// Whether a code is asked for, contains what is asked for, or is all goods.
  public func contains(_ code: HSCode) -> Bool {
    guard let goods, code != .none else { return true }
    return goods.contains { code.starts(with: $0) || $0.starts(with: code) }
  }

  /// Whether some month of the period is asked for.
  public func contains(_ period: TradePeriod) -> Bool {
    months.map { $0.overlaps(period.months) } ?? true
  }
}
