/// The hubs on which most of what reached a destination depends, and those that are new.
///
/// Amounts are in US cents, or in grams where `unit` says so; days are `YYYY-MM-DD`.
public struct CutReport: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.cut/1"
  /// The format of this value.
  public var schema = CutReport.currentSchema
  /// What a rerun needs.
  public var receipt: Receipt
  /// Every input, in the order given.
  public var inputs: [InputAccount]
  public var unit: TraceReport.Unit
  /// Shipments from hubs to destinations, what they hold, and what of that is traced to the coalition.
  public var shipments: Int, amount: Int64, traced: Int64
  /// The share to be cut, in percent, and with how many hubs; `nil` where nothing is traced.
  public var percent: Int, answer: Answer?
  /// In the order in which they cut most of what is left; those of the answer first.
  public var hubs: [Hub]
  /// Firms and countries by growth since the measure, those that grew most first.
  public var growth: [Growth], countryGrowth: [Growth]
  /// Everything that the stocks looked into received and sent, in grams or US cents as they were followed; `nil` where none was.
  public var account: StockAccount?
  /// What each tolerance in use changes; `nil` where none is.
  public var tolerances: [ToleranceEffect]?
  /// What was looked into, and what notices there are: whole sentences.
  public var search: [String], notices: [String]

  /// How many hubs cut the share.
  public struct Answer: Sendable, Equatable, Codable {
    /// The first so many of `hubs` are enough; fewer than `atLeast` are not.
    public var hubs: Int, atLeast: Int
    /// What they cut, in hundredths of a percent of what is traced.
    public var basisPoints: Int
    public init(hubs: Int, atLeast: Int, basisPoints: Int) {
      (self.hubs, self.atLeast, self.basisPoints) = (hubs, atLeast, basisPoints)
    }
  }
  /// A hub and what depends on it.
  public struct Hub: Sendable, Equatable, Codable {
    public var firm: TraceReport.Firm
    /// All that came through it; what of that no hub before it cuts; what all so far cut.
    public var amount: Int64, added: Int64, cut: Int64
    /// Ways through it, and the consignees at their ends.
    public var ways: Int, consignees: Int
    /// Chains of shipments that pass through it, as decimal digits.
    public var chains: String
    /// How much came on ways whose weakest link has which grade, best first.
    public var grades: [TraceReport.GradeShare]
    public init(
      firm: TraceReport.Firm, amount: Int64, added: Int64, cut: Int64, ways: Int, consignees: Int,
      chains: String, grades: [TraceReport.GradeShare] = []
    ) {
      (self.firm, self.amount, self.added, self.cut) = (firm, amount, added, cut)
      (self.ways, self.consignees, self.chains, self.grades) = (ways, consignees, chains, grades)
    }
  }
  /// What came through a firm or country in equally long windows before and after the measure.
  public struct Growth: Sendable, Equatable, Codable {
    /// For a country, a firm without a name.
    public var firm: TraceReport.Firm
    public var before: Int64, after: Int64
    /// First last leg that is traced through it.
    public var firstDay: String
    public init(firm: TraceReport.Firm, before: Int64, after: Int64, firstDay: String) {
      (self.firm, self.before, self.after, self.firstDay) = (firm, before, after, firstDay)
    }
  }

  public init(
    receipt: Receipt, inputs: [InputAccount], unit: TraceReport.Unit, shipments: Int, amount: Int64,
    traced: Int64,
    percent: Int, answer: Answer?, hubs: [Hub], growth: [Growth], countryGrowth: [Growth], search: [String],
    notices: [String]
  ) {
    (self.receipt, self.inputs, self.unit) = (receipt, inputs, unit)
    (self.shipments, self.amount, self.traced) = (shipments, amount, traced)
    (self.percent, self.answer, self.hubs) = (percent, answer, hubs)
    (self.growth, self.countryGrowth) = (growth, countryGrowth)
    (self.search, self.notices) = (search, notices)
  }
}
