public import Regimes
public import Trade

/// Goods that are looked at together.
public enum GoodsGroup: Sendable, Hashable {
  /// All that is reported.
  case all
  /// Goods that a list of the regime names, as the lists stand last.
  case listed
  /// Goods that no list names and whose heading holds none that one does: what controlled goods are compared with.
  case unlisted
  /// Goods whose code begins so: a commodity class, a heading, a chapter.
  case code(HSCode)

  /// `all goods`, `listed goods`, `unlisted goods`, or the digits.
  public var name: String {
    switch self {
    case .all: "all goods"
    case .listed: "listed goods"
    case .unlisted: "unlisted goods"
    case .code(let code): code.description
    }
  }
}

/// Which commodity classes belong to a group, asked once for each class.
public struct GoodsSorting: Sendable {
  private let listed: Set<HSCode>
  private let headings: Set<HSCode>

  /// Sorts the classes that occur by the lists of a regime.
  public init(_ classes: some Sequence<HSCode>, _ index: RegimeIndex) {
    let listed = Set(
      classes.filter { goods in
        HSFamilies.members(ofFamily: goods).contains { index.tierRank(of: $0) != RegimeIndex.notListed }
          || index.tierRank(of: goods) != RegimeIndex.notListed
      })
    self.listed = listed
    headings = Set(listed.map(\.heading))
  }

  /// Whether a class is in the group. Codes too short to be told (totals, chapters) are in `all` alone.
  public func contains(_ goods: HSCode, _ group: GoodsGroup) -> Bool {
    switch group {
    case .all: true
    case .listed: listed.contains(goods)
    case .unlisted: goods.length >= 6 && !listed.contains(goods) && !headings.contains(goods.heading)
    case .code(let prefix): goods.starts(with: prefix)
    }
  }

  /// The listed classes, ascending.
  public var listedClasses: [HSCode] { listed.sorted() }
}
