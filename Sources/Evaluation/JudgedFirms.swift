public import Trade

/// A firm at a place of a ranking of intermediaries.
public struct RankedFirm: Sendable, Equatable {
  /// Best first; equal places are ties.
  public var place: Int
  public var firm: NamedFirm
  /// First day of the evidence of the lead that put it there.
  public var firstDay: Day?

  public init(place: Int, firm: NamedFirm, firstDay: Day? = nil) {
    (self.place, self.firm, self.firstDay) = (place, firm, firstDay)
  }
}

/// The intermediaries of a ranking beside those of the key.
struct JudgedFirms {
  /// Each different firm that was reported, at its best place.
  private(set) var firms: [Judged] = []
  let list: JudgedList

  /// A reported firm, and the firm of the key that it is.
  struct Judged {
    let ranked: RankedFirm
    /// Index of the index's firms; `nil` for firms of ordinary trade.
    let keyFirm: Int?
    let isPositive: Bool
  }

  init(_ ranked: [RankedFirm], _ index: KeyIndex) {
    var seen: Set<Identity> = []
    for firm in ranked.enumerated().sorted(by: {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    })
    .map(\.element) {
      let keyFirm = index.firm(firm.firm)
      guard seen.insert(keyFirm.map(Identity.key) ?? .named(firm.firm)).inserted else { continue }
      let isPositive = keyFirm.map { index.firms[$0].isPositive } ?? false
      firms.append(Judged(ranked: firm, keyFirm: keyFirm, isPositive: isPositive))
    }
    list = JudgedList(
      reported: firms.map { judged in
        .init(
          place: judged.ranked.place, isPositive: judged.isPositive,
          scheme: judged.keyFirm.flatMap { index.firms[$0].scheme })
      },
      missed: index.firms.indices.filter { index.firms[$0].isHub && !seen.contains(.key($0)) }.map {
        .init(place: 0, isPositive: index.firms[$0].isPositive, scheme: index.firms[$0].scheme)
      })
  }

  private enum Identity: Hashable {
    case key(Int)
    case named(NamedFirm)
  }

  /// The first `count` firms, ties broken against the ranking.
  func first(_ count: Int) -> [Judged] {
    firms.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.ranked.place != y.ranked.place { return x.ranked.place < y.ranked.place }
      return x.isPositive != y.isPositive ? !x.isPositive : a.offset < b.offset
    }.prefix(count).map(\.element)
  }
}

extension RankedFirm {
  /// The intermediaries of leads: each firm between supplier and consignee, at the place of the lead.
  static func hubs(of leads: [Lead]) -> [RankedFirm] {
    leads.flatMap { lead in
      lead.hubs.filter { !$0.name.isEmpty }.map {
        RankedFirm(place: lead.place, firm: $0, firstDay: lead.firstDay)
      }
    }
  }
}
