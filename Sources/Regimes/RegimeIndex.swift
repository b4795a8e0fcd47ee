public import Trade

/// Answers what a regime says of a goods code, by longest prefix and by day. Built once per regime.
///
/// Two questions are kept apart. *Tier* and *text* come from the lists as they stand last, whatever the day of a
/// shipment: they rank routes and say what the goods are. *Listed* and *measure in force* are of a day; what was not
/// listed then is listed only in retrospect, and an unknown start gives `nil`, not a guess.
///
/// All of these go by the code alone; `status(of:)` looks at value limits and keywords too.
public struct RegimeIndex: Sendable {
  /// The regime asked about.
  public let regime: Regime
  /// Tiers of all lists, best first; ordered as their texts are (`1` < `2` < `3.A`).
  public let tiers: [String]
  /// Entries of each list by prefix.
  let lists: [[HSCode: [GoodsList.Entry]]]
  /// Of each list by prefix, what tells whether a line stands on a day: hot loops ask for nothing else.
  private let standings: [[HSCode: [Standing]]]
  /// Keywords of each list and its lines.
  let keywords: [ListKeywords]

  /// Sorts the lists of a regime by prefix.
  public init(_ regime: Regime) {
    self.regime = regime
    lists = regime.goods.map { Dictionary(grouping: $0.codes, by: \.prefix) }
    standings = lists.map { list in
      list.mapValues { entries in entries.map { Standing(period: $0.period, isExempt: $0.isExempt) } }
    }
    keywords = regime.goods.map(ListKeywords.init)
    tiers = Set(regime.goods.flatMap { $0.codes.compactMap(\.tier) }).sorted()
  }

  /// The rank of codes that no list names: larger than every other.
  public static let notListed = Int.max

  /// 0 for the best tier, then one more for each; listed without tier comes after all tiers; else `notListed`.
  public func tierRank(of code: HSCode) -> Int { best(of: code).map(rank) ?? RegimeIndex.notListed }

  /// The best tier of a code, whatever the day.
  public func tier(of code: HSCode) -> String? { best(of: code)?.tier }

  /// A few words on the goods, from the line that decides.
  public func text(of code: HSCode) -> String? { best(of: code)?.text }

  /// Whether any list names the code on `day`; `nil` where that hangs on a start nobody knows.
  public func isListed(_ code: HSCode, on day: Day) -> Bool? {
    standings.lazy.map { RegimeIndex.isListed(code, on: day, in: $0) }.anyOf
  }

  /// Whether one list names the code on `day`; `false` for a list the regime does not have.
  public func isListed(_ code: HSCode, on day: Day, inList id: String) -> Bool? {
    guard let list = regime.goods.firstIndex(where: { $0.id == id }) else { return false }
    return RegimeIndex.isListed(code, on: day, in: standings[list])
  }

  /// The measure under which goods of `code` could not go to `destination` on `day`; the latest where there are several.
  ///
  /// A measure whose list names the code on that day goes before one without a list, which speaks of goods in words
  /// (`Measure.goods` is empty): there the code alone can neither prove nor rule out that the goods are meant.
  public func measureInForce(for code: HSCode, on day: Day, to destination: CountryCode) -> Measure? {
    let inForce = regime.measures.filter {
      $0.destinations.contains(destination) && $0.period.contains(day) == true
    }
    let naming = inForce.last { measure in
      measure.goods.contains { isListed(code, on: day, inList: $0) == true }
    }
    return naming ?? inForce.last { $0.goods.isEmpty }
  }
}

extension RegimeIndex {
  private func rank(_ entry: GoodsList.Entry) -> Int {
    entry.tier.flatMap { tiers.firstIndex(of: $0) } ?? tiers.count
  }

  /// The line that decides in each list, and of these the one with the best rank.
  private func best(of code: HSCode) -> GoodsList.Entry? {
    lists.compactMap { list in
      RegimeIndex.prefixes(of: code).lazy.compactMap { list[$0].flatMap(RegimeIndex.latest) }.first
    }
    .filter { !$0.isExempt }
    .min { rank($0) < rank($1) }
  }

  /// The line that stands today, else the last one that did; an exemption that has ended is none.
  private static func latest(of entries: [GoodsList.Entry]) -> GoodsList.Entry? {
    entries.last { $0.period.to == nil } ?? entries.last { !$0.isExempt }
  }

  private static func isListed(_ code: HSCode, on day: Day, in list: [HSCode: [Standing]]) -> Bool? {
    var decision = PrefixDecision()
    var length = code.length
    while length > 0 {
      for line in list[code.prefix(length)] ?? [] {
        let isDecided = decision.follow(isExempt: line.isExempt, holds: line.period.contains(day))
        if isDecided { return decision.answer }
      }
      length -= 2
    }
    return decision.answerWithoutDecision
  }

  /// The lines of each list that speak of a code, the longest prefix first.
  func lines(for code: HSCode) -> [[GoodsList.Entry]] {
    let prefixes = RegimeIndex.prefixes(of: code)
    return lists.map { list in prefixes.flatMap { list[$0] ?? [] } }
  }

  /// The code itself, then its prefixes down to the chapter.
  static func prefixes(of code: HSCode) -> [HSCode] {
    stride(from: code.length, to: 0, by: -2).map { code.prefix($0) }
  }

  /// What tells whether a line stands on a day.
  private struct Standing: Sendable {
    let period: Period
    let isExempt: Bool
  }
}
