public import GraphCore

/// A line of trade statistics, by its row in a `FlowTable`.
public struct FlowLineID: DenseID {
  public let rawValue: UInt32
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// Lines of trade statistics in columns, files one after the other in the order given, lines in the order of their file.
public struct FlowTable: Sendable {
  /// What becomes of each line.
  public var status: Column<FlowLineID, FlowStatus>
  /// The months it is about.
  public var period: Column<FlowLineID, TradePeriod>
  /// Who says so; none for a group of countries.
  public var reporter: Column<FlowLineID, CountryCode>
  /// The other country; `unspecified` where the reporter does not say which, `world` for all countries, none for another group.
  public var partner: Column<FlowLineID, CountryCode>
  /// Which way.
  public var flow: Column<FlowLineID, TradeFlow>
  /// Goods, 2 to 10 digits; none for all goods together.
  public var goods: Column<FlowLineID, HSCode>
  /// Value in hundredths of `currency`, at least 0. A zero is a zero that was reported.
  public var value: Column<FlowLineID, Int64>
  /// Currency of the value.
  public var currency: Column<FlowLineID, CurrencyCode>
  /// Net mass in grams; 0 where missing.
  public var netMass: Column<FlowLineID, Quantity>
  /// Supplementary quantity in thousandths of its unit; 0 where missing.
  public var quantity: Column<FlowLineID, Quantity>
  /// Place of the quantity's unit in `units`; 0 for none.
  public var unit: Column<FlowLineID, UInt8>
  /// Tells lines apart that differ in what is not read into columns (customs procedure, transport, place): 0 for the
  /// total over these, else a hash of what the line says.
  public var detail: Column<FlowLineID, UInt32>
  /// Line of the file, from 1; element or row where the file has no lines.
  public var line: Column<FlowLineID, UInt32>
  /// Units of quantities; the first is empty.
  public var units: [String]
  /// Rows of each file.
  public var files: [Range<Int>]
  /// Whether each file's figures were reconciled between both sides before they were published, so that they show no gap
  /// between them.
  public var isReconciled: [Bool]

  /// A table of columns of equal length.
  public init(
    status: [FlowStatus], period: [TradePeriod], reporter: [CountryCode], partner: [CountryCode],
    flow: [TradeFlow], goods: [HSCode], value: [Int64], currency: [CurrencyCode], netMass: [Quantity],
    quantity: [Quantity], unit: [UInt8], detail: [UInt32], line: [UInt32], units: [String],
    files: [Range<Int>], isReconciled: [Bool]
  ) {
    (self.status, self.period) = (Column(status), Column(period))
    (self.reporter, self.partner, self.flow) = (Column(reporter), Column(partner), Column(flow))
    (self.goods, self.value, self.currency) = (Column(goods), Column(value), Column(currency))
    (self.netMass, self.quantity, self.unit) = (Column(netMass), Column(quantity), Column(unit))
    (self.detail, self.line, self.units) = (Column(detail), Column(line), units)
    (self.files, self.isReconciled) = (files, isReconciled)
  }

  /// Number of lines.
  public var count: Int { status.values.count }
  /// All lines.
  public var lines: [FlowLineID] { status.values.indices.map { FlowLineID(rawValue: UInt32($0)) } }
  /// The file a line is of.
  public func file(of line: FlowLineID) -> Int { files.firstIndex { $0.contains(line.row) } ?? 0 }
}
