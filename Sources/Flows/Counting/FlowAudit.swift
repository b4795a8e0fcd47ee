public import Trade

/// What comparing the lines of trade statistics brought to light.
public struct FlowAudit: Sendable, Equatable, Codable {
  /// Lines and values by what became of them, in the order of the statuses; those that occur.
  public var counts: [Count] = []
  /// Which rule chose among contradicting lines.
  public var rule = RepeatRule.last
  /// Contradictions by the files of both lines, the line that counts first.
  public var contradictions: [Contradiction] = []
  /// Totals beside their parts that do not agree with them, by kind.
  public var totals: [TotalCheck] = []
  /// Reporters that name no partner of a flow, so that their lines on all countries together count.
  public var withoutPartners: [Reporting] = []
  /// Reporters with periods of several lengths in one year.
  public var mixed: [Mixture] = []
  /// Reporters whose figures end before, or begin after, those of others.
  public var gaps: [Gap] = []

  public init() {}

  /// A line, by its file and its number there.
  public struct Source: Sendable, Hashable, Codable {
    /// Place of the file in the order given, from 0, and line from 1.
    public var file: Int, line: Int
  }

  /// Lines of one status.
  public struct Count: Sendable, Equatable, Codable {
    public var status: FlowStatus, lines: Int
    /// Sums in hundredths that are not 0, by currency in the order of the codes.
    public var sums: [Sum]
  }

  /// A sum in one currency.
  public struct Sum: Sendable, Equatable, Codable {
    public var currency: CurrencyCode
    /// Hundredths; `nil` where it has no place in 64 bits.
    public var value: Int64?
  }

  /// Lines of one file that another line speaks against.
  public struct Contradiction: Sendable, Equatable, Codable {
    /// File of the lines that count, and of those that do not.
    public var taken: Int, left: Int
    /// Lines that do not count, and how many of them are in another currency than what counts.
    public var lines: Int, otherCurrency: Int
    /// How far their values are from what counts, added up over lines in one currency, in hundredths; at most 2^63 − 1.
    public var difference: Int64
    /// The two lines that are furthest apart, and their values in hundredths.
    public var takenSource: Source, leftSource: Source
    public var takenValue: Int64, leftValue: Int64
  }

  /// How totals and their parts agree.
  public struct TotalCheck: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// A line on goods beside lines on their parts, one level below.
      case goods
      /// A year or quarter beside all its months.
      case period
      /// All procedures beside each of them.
      case procedure
      /// All countries together beside each of them.
      case world
    }
    public var kind: Kind
    /// Totals compared.
    public var compared = 0
    /// Totals above the sum of their parts: something is kept confidential, or not in the file.
    public var above = 0
    public var aboveMost: Case?
    /// Totals below the sum of their parts: the total is wrong, or a part.
    public var below = 0
    public var belowMost: Case?

    public init(_ kind: Kind) { self.kind = kind }
  }

  /// A total and its parts.
  public struct Case: Sendable, Equatable, Codable {
    public var reporter: CountryCode, flow: TradeFlow, partner: CountryCode
    public var goods: HSCode
    /// The period as printed.
    public var period: String
    /// Hundredths of `currency`; the sum of parts is cut to 64 bits.
    public var total: Int64, parts: Int64
    public var currency: CurrencyCode
    /// First line of the total.
    public var source: Source
  }

  /// A country and the flow it reports.
  public struct Reporting: Sendable, Hashable, Codable, Comparable {
    public var country: CountryCode, flow: TradeFlow
    public static func < (a: Reporting, b: Reporting) -> Bool {
      a.flow != b.flow ? a.flow.rawValue < b.flow.rawValue : a.country < b.country
    }
  }

  /// A reporter with periods of several lengths in one year.
  public struct Mixture: Sendable, Equatable, Codable {
    public var reporting: Reporting
    /// Years with several lengths, ascending; the lengths in months.
    public var years: [Int], lengths: [Int]
  }

  /// A reporter whose figures do not reach as far as others'.
  public struct Gap: Sendable, Equatable, Codable {
    public var reporting: Reporting
    /// First and last month with a line of its own; of all reporters of the flow.
    public var first: Month, last: Month, allFirst: Month, allLast: Month
  }
}

extension FlowStatus: Codable {
  /// By its case's name.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let status = FlowStatus.allCases.first(where: { "\($0)" == text }) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is no status of a line"))
    }
    self = status
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode("\(self)")
  }
}
