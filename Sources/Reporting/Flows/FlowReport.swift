public import Flows
public import Trade

/// What trade statistics answer: for each regime growth, breaks, mirror gaps, substitution, prices and hubs.
///
/// Values are integers in hundredths of `currency`, masses grams; months are `YYYY-MM`.
public struct FlowReport: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.flows/1"
  /// The format of this value.
  public var schema = FlowReport.currentSchema
  /// What a rerun needs.
  public var receipt: Receipt
  /// Every input, in the order given.
  public var inputs: [Input]
  /// Currency of all values.
  public var currency: CurrencyCode
  /// The answers, regime by regime.
  public var regimes: [RegimeAnswers]
  /// What lines say of each other, what could not be computed, and why: whole sentences.
  public var notices: [String]

  /// One file of statistics and where its lines went; `lines` is the sum of all `counts`.
  public struct Input: Sendable, Equatable, Codable {
    /// Path as given, and SHA-256 of the file as stored.
    public var file: String, sha256: String
    /// How the file is laid out.
    public var layout: String
    public var lines: Int
    /// How many lines became what; kinds without a line are left out.
    public var counts: [Count]
    /// Why lines are in quarantine, most first.
    public var reasons: [InputAccount.Reason]
    /// First and last month of its lines; `nil` where none can be read.
    public var firstMonth: Month?, lastMonth: Month?
    /// Currencies of its values, in the order of their letters.
    public var currencies: [CurrencyCode]
    /// What the file says of itself above its header, and what was decided about it: whole sentences.
    public var notes: [String]

    public init(
      file: String, sha256: String, layout: String, lines: Int, counts: [Count],
      reasons: [InputAccount.Reason],
      firstMonth: Month?, lastMonth: Month?, currencies: [CurrencyCode], notes: [String]
    ) {
      (self.file, self.sha256, self.layout, self.lines) = (file, sha256, layout, lines)
      (self.counts, self.reasons, self.currencies) = (counts, reasons, currencies)
      (self.firstMonth, self.lastMonth, self.notes) = (firstMonth, lastMonth, notes)
    }
  }

  /// How many lines became what.
  public struct Count: Sendable, Equatable, Codable {
    /// Stable name: `used`, `group-partner`.
    public var status: String
    public var lines: Int
    public init(status: String, lines: Int) { (self.status, self.lines) = (status, lines) }
  }

  /// The answers to the question of one regime.
  public struct RegimeAnswers: Sendable, Equatable, Codable {
    /// Regime id and title.
    public var regime: String, title: String
    public var destinations: [CountryCode]
    /// Day that parts before from after, and the title of its measure.
    public var measureDay: String?, measureTitle: String?
    /// Equal windows around it; `nil` where the statistics do not reach.
    public var windows: ComparedWindows?
    public var answers: FlowAnswers
    /// Month by month, of the lanes told under growth, in their order.
    public var series: [Series]

    public init(
      regime: String, title: String, destinations: [CountryCode], measureDay: String?, measureTitle: String?,
      windows: ComparedWindows?, answers: FlowAnswers, series: [Series]
    ) {
      (self.regime, self.title, self.destinations) = (regime, title, destinations)
      (self.measureDay, self.measureTitle, self.windows) = (measureDay, measureTitle, windows)
      (self.answers, self.series) = (answers, series)
    }
  }

  /// First and last months of the windows.
  public struct ComparedWindows: Sendable, Equatable, Codable {
    public var beforeFrom: Month, beforeTo: Month, afterFrom: Month, afterTo: Month
    /// Months of each.
    public var months: Int

    /// `nil` for windows without months.
    public init?(_ windows: FlowWindows) {
      guard let from = windows.before.first, let to = windows.before.last, let first = windows.after.first,
        let last = windows.after.last
      else { return nil }
      (beforeFrom, beforeTo, afterFrom, afterTo) = (from, to, first, last)
      months = windows.after.count
    }
  }

  /// A lane month by month.
  public struct Series: Sendable, Equatable, Codable {
    public var lane: Lane, goods: String
    public var start: Month
    /// `null` where nobody reports.
    public var values: [Int64?]
    public init(lane: Lane, goods: String, start: Month, values: [Int64?]) {
      (self.lane, self.goods, self.start, self.values) = (lane, goods, start, values)
    }
  }

  public init(
    receipt: Receipt, inputs: [Input], currency: CurrencyCode, regimes: [RegimeAnswers], notices: [String]
  ) {
    (self.receipt, self.inputs, self.currency) = (receipt, inputs, currency)
    (self.regimes, self.notices) = (regimes, notices)
  }
}

extension FlowStatus {
  /// Stable name in JSON and CSV.
  public var name: String {
    switch self {
    case .used: "used"
    case .groupReporter: "group-reporter"
    case .groupPartner: "group-partner"
    case .groupGoods: "group-goods"
    case .groupPeriod: "group-period"
    case .oneProcedure: "one-procedure"
    case .oneMode: "one-mode"
    case .oneSecondPartner: "one-second-partner"
    case .otherFlow: "other-flow"
    case .repeated: "repeated"
    case .contradicted: "contradicted"
    case .noValue: "no-value"
    case .noRate: "no-rate"
    case .ownTrade: "own-trade"
    case .outsideQuestion: "outside-question"
    case .quarantined: "quarantined"
    }
  }

  /// What became of such lines, for people.
  public var meaning: String {
    switch self {
    case .used: "counted"
    case .groupReporter: "left out: the reporter is a group of countries"
    case .groupPartner: "left out: the partner is a group of countries"
    case .groupGoods: "of goods whose parts have lines of their own: all goods, never added to the parts"
    case .groupPeriod: "of a year or quarter whose months have lines: for years alone, never added to months"
    case .oneProcedure: "left out: one customs procedure, beside the total over all"
    case .oneMode: "left out: one mode of transport, beside the total over all"
    case .oneSecondPartner: "left out: one second partner, beside the total over all"
    case .otherFlow: "left out: neither export, import, re-export nor re-import"
    case .repeated: "left out: equal to an earlier line"
    case .contradicted: "left out: another line says something else of the same thing"
    case .noValue: "left out: no value (confidential, suppressed or empty)"
    case .noRate: "left out: no rate for the currency in that month"
    case .ownTrade: "left out: reporter and partner are one country"
    case .outsideQuestion: "left out: outside what was asked for"
    case .quarantined: "in quarantine: cannot be read"
    }
  }
}
