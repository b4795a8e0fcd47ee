public import Trade

/// What is known of a flagged row, to judge exemptions by. `nil` is unknown, never "no".
public struct ExemptionFacts: Sendable, Equatable {
  /// Someone who takes part in the row.
  public struct Party: Sendable, Equatable {
    /// In what role.
    public var role: Exemption.Role
    /// The name as written.
    public var name: String?
    /// Identifiers of the firm, in any scheme.
    public var identifiers: [String]?
    /// The lists it is on, on the day of the row; `nil` where it was not screened.
    public var listings: [Exemption.Listing]?
    /// What it is.
    public var type: Exemption.PartyType?

    /// All parts as described above.
    public init(
      _ role: Exemption.Role, name: String? = nil, identifiers: [String]? = nil,
      listings: [Exemption.Listing]? = nil, type: Exemption.PartyType? = nil
    ) {
      (self.role, self.name, self.identifiers, self.listings, self.type) =
        (role, name, identifiers, listings, type)
    }
  }
  /// The day of the shipment.
  public var day: Day
  /// Programmes of the listing behind the flag that is to be judged: all of them must be lifted.
  public var programmes: Set<String>?
  /// Legal effect of the flag.
  public var effect: String?
  /// Ties to states: `us-person`, `us-origin`; all there are.
  public var nexus: Set<String>?
  /// Where the goods were made, were sent from and went to.
  public var origin: CountryCode?, dispatch: CountryCode?, destination: CountryCode?
  /// Address of delivery, or whatever else tells the place: town, port, the consignee's name.
  public var places: String?
  /// The goods code.
  public var code: HSCode?
  /// Control list number: `5A992`, `EAR99`.
  public var controlNumber: String?
  /// Description of the goods, with brand and maker.
  public var text: String?
  /// What was done.
  public var activity: Exemption.Activity?
  /// Everyone who takes part; `nil` where nobody is known.
  public var parties: [Party]?
  /// Value of the goods and the fee paid, in US cents.
  public var valueCents: Int64?, feeCents: Int64?
  /// Authorisations there are, by the ids exemptions ask for.
  public var authorisations: Set<String>?
  /// Documents there are, as exemptions name them.
  public var evidence: Set<String>?

  /// Nothing known but the day.
  public init(day: Day) { self.day = day }
}

extension ExemptionFacts {
  /// With empty cells, and codes and countries of none, as what they are: unknown.
  var withoutEmptyFacts: ExemptionFacts {
    var facts = self
    if code == HSCode.none { facts.code = nil }
    if origin?.isNone == true { facts.origin = nil }
    if dispatch?.isNone == true { facts.dispatch = nil }
    if destination?.isNone == true { facts.destination = nil }
    facts.places = places?.unlessBlank
    facts.text = text?.unlessBlank
    facts.controlNumber = controlNumber?.unlessBlank
    facts.parties = parties?.map { party in
      var party = party
      party.name = party.name?.unlessBlank
      return party
    }
    return facts
  }
}

extension String {
  fileprivate var unlessBlank: String? { contains { !$0.isWhitespace } ? self : nil }
}
