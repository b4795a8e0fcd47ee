public import Trade

/// What a regime says of each goods code of a table, worked out once, for loops over shipments.
///
/// Arrays are parallel to the codes given: index them by the row of a `GoodsID`.
public struct GoodsControl: Sendable {
  /// Answers by code and day.
  public let index: RegimeIndex
  /// 0 for the best tier; `RegimeIndex.notListed` where no list names the code. Whatever the day.
  public let tierRank: [Int]
  /// The tier's name, or `nil`.
  public let tier: [String?]
  /// A few words on the goods, or `nil`.
  public let text: [String?]
  private let codes: [HSCode]
  /// For each code, the lines of each list that speak of it.
  private let lines: [[[GoodsList.Entry]]]

  /// - Parameter codes: The distinct goods codes of a table.
  public init(_ regime: Regime, codes: [HSCode]) {
    let index = RegimeIndex(regime)
    self.index = index
    tierRank = codes.map { index.tierRank(of: $0) }
    tier = codes.map { index.tier(of: $0) }
    text = codes.map { index.text(of: $0) }
    self.codes = codes
    lines = codes.map { index.lines(for: $0) }
  }

  /// Both facts about the goods of one row: listed and controlled on its day, and listed as lists stand last.
  ///
  /// - Parameters:
  ///   - facts: What the row says.
  ///   - goods: The row of its code in the table of goods; `facts.code` is that code.
  public func status(of facts: GoodsFacts, goods: Int) -> GoodsStatus {
    assert(codes[goods] == facts.code)
    return index.status(of: facts, lines[goods])
  }
}
