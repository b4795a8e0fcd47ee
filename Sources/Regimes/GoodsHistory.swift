public import Trade

/// A goods code through time: its family over the editions of 2017 and 2022, and the lists and measures that name it.
public struct GoodsHistory: Sendable {
  /// A line of a list that names the code, codes within it, or another code of its family.
  public struct Line: Sendable {
    /// The list.
    public let list: GoodsList
    /// The line.
    public let entry: GoodsList.Entry
    /// The code it is about: the one asked for, or one of its family.
    public let code: HSCode
    /// Whether it names a part of the goods asked for only: a longer code.
    public let isPart: Bool
    /// Measures that speak of the list, ascending by their first day.
    public let measures: [Measure]
  }
  /// What one regime says.
  public struct RegimeLines: Sendable {
    /// The code asked for.
    let code: HSCode
    /// The regime.
    public let regime: Regime
    /// Lines about the code itself, then those about others of its family.
    public let own: [Line], family: [Line]
  }
  /// The code asked for.
  public let code: HSCode
  /// All codes of its family, ascending; the code's subheading alone where it is in none.
  public let members: [HSCode]
  /// Changes between the editions that touch it.
  public let links: [HSFamilies.Link]
  /// What each regime says, in the order given.
  public let regimes: [RegimeLines]

  /// Looks a code up in regimes.
  public init(of code: HSCode, in regimes: [Regime]) {
    self.code = code
    let subheading = code.subheading
    members = code.length >= 6 ? HSFamilies.members(ofFamily: code) : [code]
    links = HSFamilies.links.filter { $0.codes2017.contains(subheading) || $0.codes2022.contains(subheading) }
    let others = members.filter { $0 != subheading }
    self.regimes = regimes.map { regime in
      RegimeLines(
        code: code, regime: regime, own: GoodsHistory.lines(about: code, in: regime),
        family: others.flatMap { GoodsHistory.lines(about: $0, in: regime) })
    }
  }

  private static func lines(about code: HSCode, in regime: Regime) -> [Line] {
    regime.goods.flatMap { list in
      let measures = regime.measures.filter { $0.goods.contains(list.id) }
      return list.codes.filter { code.starts(with: $0.prefix) || $0.prefix.starts(with: code) }.map { entry in
        Line(
          list: list, entry: entry, code: code, isPart: entry.prefix.length > code.length, measures: measures)
      }
    }
  }

  /// The editions that have the subheading, as far as the changes held here tell; both where none touches it.
  public var editions: [Int] {
    let subheading = code.subheading
    let joining = links.filter(\.joins)
    let isOld = joining.contains { $0.codes2017.contains(subheading) }
    let isNew = joining.contains { $0.codes2022.contains(subheading) }
    return isOld == isNew ? [2017, 2022] : [isOld ? 2017 : 2022]
  }
}
