public import Trade

/// What a detector says about one subject: a lead, never a verdict.
public struct Finding: Sendable, Equatable {
  /// Name of the detector, and which of its questions was answered: `jump`, `step`.
  public var detector: String, kind: String
  /// Whom and what it is about.
  public var subject: Subject
  /// One sentence with the numbers that made it, so that a reader can redo it.
  public var sentence: String
  /// The numbers, named, with units and intervals.
  public var effects: [Effect] = []
  /// Of a descriptive test: how often chance alone does as much, if months were exchangeable. It controls nothing.
  public var p: Double?
  /// The days that were compared.
  public var windows: [Window] = []
  /// The shipments behind it, in canonical order; may be fewer than `shipments`.
  public var evidence: [ShipmentID] = []
  /// How many shipments are behind it.
  public var shipments = 0
  /// Innocent explanations that were looked for.
  public var checks: [InnocentCheck] = []
  /// What could not be computed, and for want of what.
  public var gaps: [String] = []
  /// What ranks findings of one detector, larger first: US cents at stake.
  public var weight: Int128 = 0

  /// A finding without numbers yet.
  public init(detector: String, kind: String, subject: Subject, sentence: String) {
    (self.detector, self.kind, self.subject, self.sentence) = (detector, kind, subject, sentence)
  }

  /// Whom a finding is about. What does not apply is `nil`.
  public struct Subject: Hashable, Sendable {
    /// The seller, or whose trade it is; and the firm on the other side.
    public var firm: FirmID?, partner: FirmID?
    /// A third firm: the supplier of a triangle, the successor's predecessor.
    public var other: FirmID?
    /// A country, of lanes.
    public var country: CountryCode?
    /// The commodity class.
    public var goods: HSCode?

    /// A subject of these parts.
    public init(
      firm: FirmID? = nil, partner: FirmID? = nil, other: FirmID? = nil, country: CountryCode? = nil,
      goods: HSCode? = nil
    ) {
      (self.firm, self.partner, self.other, self.country, self.goods) = (firm, partner, other, country, goods)
    }
  }

  /// A number with its unit, and an interval where one can be given.
  public struct Effect: Sendable, Equatable {
    /// Lower case, stable: `value after`, `ratio`.
    public var name: String
    public var value: Double
    /// 95 % interval.
    public var low: Double?, high: Double?
    /// `USD`, `USD/month`, `times`, `share`, `days`, `shipments`.
    public var unit: String

    /// A number without interval, unless one is given.
    public init(_ name: String, _ value: Double, _ unit: String, low: Double? = nil, high: Double? = nil) {
      (self.name, self.value, self.unit, self.low, self.high) = (name, value, unit, low, high)
    }
  }

  /// Days that were looked at, both included.
  public struct Window: Sendable, Equatable {
    /// `before`, `after`.
    public var name: String
    public var first: Day, last: Day

    /// Days from first to last.
    public init(_ name: String, _ first: Day, _ last: Day) {
      (self.name, self.first, self.last) = (name, first, last)
    }
  }
}

/// An innocent explanation, and whether the records speak for it.
public struct InnocentCheck: Sendable, Equatable {
  /// What was found.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The records fit the explanation.
    case fits
    /// They speak against it.
    case contradicted
    /// They cannot tell.
    case unknown
  }
  /// `regional distributor`, `season`, `renamed code`, `reporting lag`, `one large customer`, `own production`.
  public var explanation: String
  public var outcome: Outcome
  /// The numbers behind it, in a few words.
  public var reason: String

  /// All parts as described above.
  public init(_ explanation: String, _ outcome: Outcome, _ reason: String) {
    (self.explanation, self.outcome, self.reason) = (explanation, outcome, reason)
  }
}

/// What one detector found.
public struct DetectorResult: Sendable, Equatable {
  /// Name of the detector.
  public var detector: String
  /// How many findings there are in all.
  public var found = 0
  /// The best of them.
  public var findings: [Finding] = []
  /// What could not be computed at all, and for want of what: whole sentences.
  public var gaps: [String] = []

  /// Nothing found.
  public init(detector: String) { self.detector = detector }
}
