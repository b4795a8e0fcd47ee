public import Trade

/// Goods codes by prefix, with tiers and dates. The longest matching prefix decides.
public struct GoodsList: Sendable, Equatable {
  /// One line of a list.
  public struct Entry: Sendable, Equatable {
    /// Codes that begin with these digits are meant.
    public var prefix: HSCode
    /// `1`, `2`, `3.A`, ...; `nil` where the list has no tiers.
    public var tier: String?
    /// A few words on the goods: `processors and controllers`.
    public var text: String?
    /// When the line stands on the list.
    public var period: Period
    /// Whether the line takes codes out of a wider line instead of listing them.
    public var isExempt: Bool
    /// Whether code and start were read in the source; `false` where they are from memory.
    public var isVerified: Bool
    /// Who put the line on the list, where it is not who issued the list.
    public var authority: String?
    /// Above what value the goods are meant; `nil` where any value will do.
    public var limit: ValueLimit?
    /// Whether the code covers other goods too, so that it is necessary and not sufficient (an `ex` code).
    public var isPartial: Bool
    /// Words, brands above all, that tell the goods meant from others of the code; besides those of the list.
    public var keywords: [String]

    /// All parts as described above.
    public init(
      prefix: HSCode, tier: String?, text: String? = nil, period: Period, isExempt: Bool = false,
      isVerified: Bool = true, authority: String? = nil, limit: ValueLimit? = nil, isPartial: Bool = false,
      keywords: [String] = []
    ) {
      (self.prefix, self.tier, self.text, self.period) = (prefix, tier, text, period)
      (self.isExempt, self.isVerified, self.authority) = (isExempt, isVerified, authority)
      (self.limit, self.isPartial, self.keywords) = (limit, isPartial, keywords)
    }
  }
  /// Id, title, and where the list is published.
  public var id: String, title: String, source: String
  /// In the order of the file.
  public var codes: [Entry]
  /// What a reader of the file should know.
  public var note: String?
  /// Who issued the list; `nil` where the file does not say.
  public var authority: String?
  /// Words that tell the goods meant from others, on any line of the list.
  public var keywords: [String]

  /// All parts as described above.
  public init(
    id: String, title: String, source: String, codes: [Entry], note: String? = nil, authority: String? = nil,
    keywords: [String] = []
  ) {
    (self.id, self.title, self.source, self.codes, self.note) = (id, title, source, codes, note)
    (self.authority, self.keywords) = (authority, keywords)
  }
}
