internal import GraphCore
public import Trade

/// The commodity class of every goods code of a table, and which codes are wanted at all.
public struct GoodsClasses: Sendable {
  /// The classes, ascending.
  public let codes: [HSCode]
  /// By goods number: the number of its class, or `none`.
  public let ofGoods: [UInt32]
  /// By goods number: whether the code passes the goods filter, whatever its length.
  public let isWanted: [Bool]

  /// The class number of codes that have no class or are not wanted.
  public static let none = UInt32.max

  /// - Parameters:
  ///   - level: Digits that make a class; shorter codes have none.
  ///   - goods: Prefixes of the codes that are wanted; `nil` for all.
  ///   - family: Maps a class to the class that stands for its family.
  public init(
    of table: ShipmentTable, level: Int, goods: [HSCode]? = nil, family: (HSCode) -> HSCode = { $0 }
  ) {
    let all = table.goodsCodes.values
    let isWanted = all.map { code in goods.map { $0.contains { code.starts(with: $0) } } ?? true }
    let classes = zip(all, isWanted).map { code, isWanted in
      isWanted && code.length >= level ? family(code.prefix(level)) : .none
    }
    let codes = Set(classes).subtracting([.none]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, UInt32($0)) })
    (self.codes, self.isWanted) = (codes, isWanted)
    ofGoods = classes.map { numbers[$0] ?? GoodsClasses.none }
  }

  /// All goods codes, each in the class that is given for it; `nil` for codes that are in none.
  init(of table: ShipmentTable, commodityClass: (HSCode) -> HSCode?) {
    let classes = table.goodsCodes.values.map { commodityClass($0) ?? .none }
    let codes = Set(classes).subtracting([.none]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, UInt32($0)) })
    (self.codes, isWanted) = (codes, classes.map { $0 != .none })
    ofGoods = classes.map { numbers[$0] ?? GoodsClasses.none }
  }

  init(of table: ShipmentTable, _ settings: RouteSettings) {
    self.init(of: table, level: settings.level, goods: settings.goods, family: settings.family)
  }

  /// For each class the smallest rank of its goods codes that occur in `table`.
  func tiers(in table: ShipmentTable, rank: (HSCode) -> Int) -> [Int] {
    var tiers = [Int](repeating: .max, count: codes.count)
    for (number, code) in zip(ofGoods, table.goodsCodes.values) where number != GoodsClasses.none {
      tiers[Int(number)] = min(tiers[Int(number)], rank(code))
    }
    return tiers
  }
}
