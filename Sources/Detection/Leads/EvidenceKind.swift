/// A family of evidence. Within a family the strongest piece counts alone, so that one fact told ten times is one fact;
/// families add up. Innocent explanations are no family: each of them counts.
public enum EvidenceFamily: String, Sendable, CaseIterable {
  case route, quantity, time, price, party, goods, pattern, innocent
}

/// What may speak for a hub's trade in one class being diversion, or against it. Each is a strength of 0...1, or missing
/// where the records cannot tell.
public enum EvidenceKind: String, Sendable, CaseIterable {
  /// Shipments to the destination of goods made in the coalition, by maker or origin in the row itself.
  case declaredMake = "declared make"
  /// Shipments that share a container, bill, declaration, serial or part number with the lot that explains them.
  case document = "shared document"
  /// Shipments of the same maker or brand as the lot that explains them.
  case sameMaker = "same maker"
  /// Shipments that goods of the coalition explain, oldest lots first.
  case traced = "traced stock"
  /// Trade with the destination that was not there before the measure.
  case newTrade = "new trade"
  /// A firm that is first seen since the measure.
  case newFirm = "new firm"
  /// Sold much dearer than bought.
  case markUp = "mark-up"
  /// The firm, or who receives the goods, was on a watchlist, or was put on one later.
  case listed = "listed party"
  /// Goods that were on a list on the day, and how much of them.
  case goods = "listed goods"
  /// Goes to buyers whose own supply from the coalition ended with the measure.
  case replaces = "replaces direct supply"
  /// Goes to buyers that another hub had supplied until then.
  case takesOver = "takes over a customer"

  /// Of the seller's own make or country.
  case ownMake = "own make"
  /// The buyers send the class abroad themselves: transit, or goods that come back.
  case leaving = "leaves again"
  /// Goods of the coalition bought before the measure explain the shipments, and goods bought since do not.
  case oldStock = "old stock"
  /// Who receives the goods is recorded in a country that is easily taken for the destination, too.
  case miscoded = "mistaken country"
  /// Descriptions say: returned after repair.
  case repair = "after repair"
  /// Descriptions say: in transit.
  case transit = "in transit"
  /// Descriptions name a licence or an exception from the need of one.
  case licence = "licence named"
  /// An exemption of the regime may cover the shipments, or does.
  case exemption = "exemption"
  /// Most of the class is sold elsewhere.
  case elsewhere = "sold elsewhere"
  /// By trade statistics the lane of the shipments grew for everybody and everything, goods on no list included.
  case laneGrew = "lane grew"

  /// Where it counts.
  public var family: EvidenceFamily {
    switch self {
    case .declaredMake, .document, .sameMaker: .route
    case .traced: .quantity
    case .newTrade, .newFirm: .time
    case .markUp: .price
    case .listed: .party
    case .goods: .goods
    case .replaces, .takesOver: .pattern
    case .ownMake, .leaving, .oldStock, .miscoded, .repair, .transit, .licence, .exemption, .elsewhere,
      .laneGrew:
      .innocent
    }
  }

  /// Whether it speaks against diversion.
  public var isInnocent: Bool { family == .innocent }

  /// Its place in lists of strengths.
  var place: Int { EvidenceKind.places[self]! }
  private static let places = Dictionary(
    uniqueKeysWithValues: EvidenceKind.allCases.enumerated().map { ($1, $0) })
}

/// The strength of each kind of evidence about one subject.
public struct EvidenceStrengths: Sendable, Equatable {
  private var values = [Double?](repeating: nil, count: EvidenceKind.allCases.count)

  /// Everything missing.
  public init() {}

  /// 0...1; `nil` where the records cannot tell.
  public subscript(kind: EvidenceKind) -> Double? {
    get { values[kind.place] }
    set { values[kind.place] = newValue.map { min(max($0, 0), 1) } }
  }
}

/// What part k of n is, weighed by how much evidence k is: `half` of them count half as much as very many.
func supported(_ k: Int, of n: Int, half: Double) -> Double {
  n == 0 ? 0 : Double(k) / Double(n) * Double(k) / (Double(k) + half)
}
