public import Trade

/// What links the lots that a hub received to the shipments that it sent on, on one route.
public struct RouteLink: Sendable, Equatable {
  /// The firm between the two legs.
  public var hub: FirmID
  /// What a lot and a shipment have in common, best grade first, then in the order of `Basis`: as many as asked for.
  public var proofs: [Proof] = []
  /// How many different things they have in common, listed in `proofs` or not.
  public var proofCount = 0
  /// Marks in common that too many firms use for them to prove anything.
  public var tooCommon = 0
  /// Grams of the shipments, as far as they declare a mass, and how many of these grams the lots cover.
  public var shippedGrams: Int128 = 0, coveredGrams: Int128 = 0

  /// No proofs.
  public init(hub: FirmID) { self.hub = hub }

  /// The best grade over all pairs of a lot and a shipment.
  public var grade: EvidenceGrade {
    if let best = proofs.first { return best.grade }
    return isCovered ? .c : .d
  }

  /// Whether lots cover at least half of the mass shipped (`MassCover`).
  public var isCovered: Bool { shippedGrams > 0 && coveredGrams * 2 >= shippedGrams }

  /// Something that a lot and a shipment have in common.
  public struct Proof: Sendable, Equatable {
    /// What it is.
    public var basis: Basis
    /// How much it proves.
    public var grade: EvidenceGrade
    /// The two rows.
    public var lot: ShipmentID, shipment: ShipmentID

    /// All parts as described above.
    public init(basis: Basis, grade: EvidenceGrade, lot: ShipmentID, shipment: ShipmentID) {
      (self.basis, self.grade, self.lot, self.shipment) = (basis, grade, lot, shipment)
    }
  }

  /// What two rows can have in common.
  public enum Basis: Sendable, Hashable {
    /// A mark of a kind, as the lot and the shipment write it.
    case mark(MarkKind, MarkID, lot: SpellingID, shipment: SpellingID)
    /// The number of a declaration, bill or delivery.
    case declaration
    /// The firm that made the goods.
    case maker(FirmID)
  }
}

extension Route {
  /// The grade of its weakest link; a relay is one document, which proves itself: A.
  public var grade: EvidenceGrade { links.map(\.grade).max() ?? .a }
}
