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

extension GoodsHistory {
  /// The history in lines of plain text, for `regimes hs`.
  public var lines: [String] { familyLines + regimes.flatMap(\.lines) }

  private var familyLines: [String] {
    var lines = ["\(code): " + (editions.count == 2 ? "in HS 2017 and HS 2022" : "in HS \(editions[0]) only")]
    if members.count > 1 {
      lines.append(
        "  family  \(members.map(\.description).joined(separator: " ")): compare their sum before and after "
          + "\(HSFamilies.adoption2022), not single codes")
    }
    return lines + links.map { "  change  \($0.line)" }
  }
}

extension HSFamilies.Link {
  fileprivate var line: String {
    let old = codes2017.map(\.description).joined(separator: " ")
    let new = codes2022.map(\.description).joined(separator: " ")
    let remark = note.isEmpty ? "" : ": \(note)"
    return "HS 2017 \(old) -> HS 2022 \(new)\(remark)"
      + (joins ? "" : " (a part only; not one family)") + (verified ? "" : " (unverified)")
  }
}

extension GoodsHistory.RegimeLines {
  fileprivate var lines: [String] {
    let none = own.isEmpty ? ["  on no list"] : []
    return ["\(regime.id)"] + none + [summary].compactMap(\.self) + own.map(\.text)
      + family.map { "  family member \($0.code):\($0.text)" }
  }
}

extension GoodsHistory.Line {
  fileprivate var text: String {
    let names = measures.map { "\($0.id) (\($0.period.text))" }
    let use = names.isEmpty ? "named by no measure" : "named by \(names.joined(separator: ", "))"
    return "  \(list.id)  \(entry.line)\(isPart ? "  (part of the code)" : "")  \(use)"
  }
}

extension GoodsHistory.RegimeLines {
  /// Whether lists name the code today, since when they do, and since when a measure names one of them.
  private var summary: String? {
    let whole = own.filter { !$0.isPart && !$0.entry.isExempt }
    guard let first = whole.map(\.entry.period).min(by: GoodsHistory.RegimeLines.isEarlier) else {
      return nil
    }
    let facts = GoodsFacts(code: code, day: Day(rawValue: 0), destination: regime.destinations[0])
    let today = RegimeIndex(regime).status(of: facts).last.map { line in
      let tier = line.entry.tier.map { " (tier \($0))" } ?? ""
      return (line.answer == true ? "on " : "perhaps on ") + line.list + tier
    }
    let since = first.from.map { "\($0)" } ?? "on an unknown day" + (first.by.map { ", by \($0)" } ?? "")
    let measures = whole.flatMap { line in
      line.measures.compactMap { measure in
        measure.period.from.map { from in max(from, line.entry.period.from ?? from) }
      }
    }
    let named = measures.min().map { "; named by a measure since \($0)" } ?? "; named by no measure"
    return "  today " + (today.isEmpty ? "on no list" : today.joined(separator: ", "))
      + "; first listed \(since)" + named
  }

  /// Unknown starts before known ones.
  private static func isEarlier(_ a: Period, _ b: Period) -> Bool {
    (a.from?.rawValue ?? .min) < (b.from?.rawValue ?? .min)
  }
}
