/// Where goods came from, or where they went, as a tree of shipments.
///
/// It refers to no table and no file handle. Quantities are in the smallest unit of `unit`; days are `YYYY-MM-DD`.
public struct TraceReport: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.trace/1"
  /// The format of this value.
  public var schema = TraceReport.currentSchema
  /// What a rerun needs.
  public var receipt: Receipt
  /// Every input, in the order given.
  public var inputs: [InputAccount]
  /// The question in one sentence.
  public var question: String
  public var direction: Direction
  /// `fifo`, `lifo` or `proportional`.
  public var policy: String
  public var unit: Unit
  /// Shipments that were followed, and what they hold in all.
  public var shipments: Int, quantity: Int64
  /// What became of that in the end, most first.
  public var outcomes: [Outcome]
  /// The firms at the far end, those with most first.
  public var farEnd: [FarEnd]
  /// One for each shipment followed, or for each pair of firms.
  public var branches: [Branch]
  /// Everything that the stocks looked into received and sent; `nil` where none was.
  public var account: StockAccount?
  /// What each tolerance in use changes; `nil` where none is.
  public var tolerances: [ToleranceEffect]?
  /// What was looked into: whole sentences.
  public var search: [String]
  /// What could not be computed and why: whole sentences.
  public var notices: [String]

  /// Against or with the flow of goods.
  public enum Direction: String, Sendable, Equatable, Codable { case upstream, downstream }
  /// What a quantity counts.
  public enum Unit: String, Sendable, Equatable, Codable {
    case gram
    case usdCent = "usd-cent"
    case pieceThousandth = "piece-thousandth"
  }
  /// Why goods are not followed any further.
  public enum End: String, Sendable, Equatable, Codable {
    case source, destination, legs, limit, unnamed, unseen
    /// Upstream: nothing was in stock. Downstream: never sent on.
    case rest
  }
  /// How much ended in one way.
  public struct Outcome: Sendable, Equatable, Codable {
    public var end: End, quantity: Int64
    public init(end: End, quantity: Int64) { (self.end, self.quantity) = (end, quantity) }
  }
  /// How much is linked how firmly to what it is a part of.
  public struct GradeShare: Sendable, Equatable, Codable {
    /// The grade, and how much has it.
    public var grade: RouteReport.Grade, quantity: Int64
    /// Both as described above.
    public init(grade: RouteReport.Grade, quantity: Int64) { (self.grade, self.quantity) = (grade, quantity) }
  }
  /// A firm, as reports print it.
  public struct Firm: Sendable, Equatable, Codable {
    /// Both may be empty: not named.
    public var name: String, country: String
    public init(name: String, country: String) { (self.name, self.country) = (name, country) }
  }
  /// A firm beyond which goods are not followed, and how much of them it is.
  public struct FarEnd: Sendable, Equatable, Codable {
    public var firm: Firm, quantity: Int64
    public init(firm: Firm, quantity: Int64) { (self.firm, self.quantity) = (firm, quantity) }
  }
  /// A source row, and how much of it is followed.
  public struct Row: Sendable, Equatable, Codable {
    /// Line of the text file (header = 1).
    public var file: String, line: Int
    public var declaration: String?
    public var day: String, hsCode: String
    /// What is followed of the row, and what it holds.
    public var quantity: Int64, whole: Int64
    /// As declared in the row, whatever the unit.
    public var valueUSDCents: Int64?, netMassGrams: Int64?

    public init(
      file: String, line: Int, declaration: String?, day: String, hsCode: String, quantity: Int64,
      whole: Int64,
      valueUSDCents: Int64?, netMassGrams: Int64?
    ) {
      (self.file, self.line, self.declaration, self.day) = (file, line, declaration, day)
      (self.hsCode, self.quantity, self.whole) = (hsCode, quantity, whole)
      (self.valueUSDCents, self.netMassGrams) = (valueUSDCents, netMassGrams)
    }
  }
  /// Shipments between two firms, and what stands behind or beyond them.
  public struct Branch: Sendable, Equatable, Codable {
    public var consignor: Firm, consignee: Firm
    /// Commodity class, and shipments.
    public var goods: String, shipments: Int
    /// What is followed of them.
    public var quantity: Int64
    public var firstDay: String, lastDay: String
    /// Days between these shipments and those of the branch above, by quantity; `nil` at the root.
    public var lagMin: Int?, lagMedian: Int?, lagMax: Int?
    /// Source rows; where there are very many, the first in canonical order.
    public var rows: [Row]
    /// How much of it ends here, and why.
    public var ends: [Outcome]
    /// The best evidence grade of a lot and the shipment it served, here and in the branch above; `nil` at the root.
    public private(set) var grade: RouteReport.Grade?
    /// How much has each grade, best first; none at the root.
    public private(set) var grades: [GradeShare]
    /// What the rows of lots and shipments name alike, best first; not more than three.
    public var proofs: [RouteReport.Proof]
    /// What stands behind or beyond them.
    public var branches: [Branch]

    public init(
      consignor: Firm, consignee: Firm, goods: String, shipments: Int, quantity: Int64, firstDay: String,
      lastDay: String, lagMin: Int?, lagMedian: Int?, lagMax: Int?, rows: [Row], ends: [Outcome],
      grades: [GradeShare] = [], proofs: [RouteReport.Proof] = [], branches: [Branch]
    ) {
      (self.consignor, self.consignee, self.goods) = (consignor, consignee, goods)
      (self.shipments, self.quantity) = (shipments, quantity)
      (self.firstDay, self.lastDay) = (firstDay, lastDay)
      (self.lagMin, self.lagMedian, self.lagMax) = (lagMin, lagMedian, lagMax)
      (self.rows, self.ends, self.branches) = (rows, ends, branches)
      (self.grades, self.proofs, grade) = (grades, proofs, grades.first?.grade)
    }
  }

  public init(
    receipt: Receipt, inputs: [InputAccount], question: String, direction: Direction, policy: String,
    unit: Unit,
    shipments: Int, quantity: Int64, outcomes: [Outcome], farEnd: [FarEnd], branches: [Branch],
    search: [String], notices: [String]
  ) {
    (self.receipt, self.inputs, self.question) = (receipt, inputs, question)
    (self.direction, self.policy, self.unit) = (direction, policy, unit)
    (self.shipments, self.quantity) = (shipments, quantity)
    (self.outcomes, self.farEnd, self.branches) = (outcomes, farEnd, branches)
    (self.search, self.notices) = (search, notices)
  }
}

extension TraceReport.Unit {
  /// What it measures.
  private var measure: AmountMeasure {
    switch self {
    case .gram: .mass
    case .usdCent: .value
    case .pieceThousandth: .pieces
    }
  }

  /// With its unit: `12.5 kg`, `1,234.00 USD`, `500 pieces`.
  public func text(_ quantity: Int64) -> String { measure.text(quantity) }

  /// As an exact decimal in kilograms, dollars or pieces.
  func decimal(_ quantity: Int64) -> String { decimalText(quantity, places: measure.places) }

  /// The unit as names of columns have it.
  var columnSuffix: String { measure.unit.lowercased() }
}

extension TraceReport.Firm {
  /// `Aurora GmbH (DE)`.
  var text: String {
    let title = name.isEmpty ? "a firm that is not named" : name
    return country.isEmpty ? title : "\(title) (\(country))"
  }
}

extension TraceReport.End {
  /// What it means for goods that are followed in a direction.
  func text(_ direction: TraceReport.Direction) -> String {
    switch (self, direction) {
    case (.source, _): "from the coalition"
    case (.destination, _): "arrived in a destination"
    case (.legs, _): "not followed further: as many legs as asked for"
    case (.limit, _): "not followed further: too many parts"
    case (.unnamed, .upstream): "the row names no consignor"
    case (.unnamed, .downstream): "the row names no consignee"
    case (.unseen, .upstream): "nothing that this firm received of the class is in the records"
    case (.unseen, .downstream): "no shipment of this firm of the class is in the records"
    case (.rest, .upstream): "unexplained: no lot was left in stock"
    case (.rest, .downstream): "not sent on within the dwell window"
    }
  }
}

/// How much a part is of a whole: `66 %`, `<1 %`, `0 %` of nothing alone; empty where there is no whole.
func shareText(_ part: Int64, of whole: Int64) -> String {
  guard whole > 0 else { return "" }
  let percent = (Double(part) / Double(whole) * 100).rounded()
  if percent == 0, part > 0 { return "<1 %" }
  return percent == 100 && part < whole ? ">99 %" : "\(Int(percent)) %"
}
