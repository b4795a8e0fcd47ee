extension DossierReport {
  /// Some shipments together.
  public struct Flow: Sendable, Equatable, Codable {
    /// How many there are.
    public var shipments: Int
    /// Sums of what they declare; `nil` where none of them declares it.
    public var valueUSDCents: Int64?, netMassGrams: Int64?
    /// Shipments that declare no value, and no mass: the sums leave them out.
    public var withoutValue: Int, withoutMass: Int

    /// Sums, and what they leave out.
    public init(
      shipments: Int, valueUSDCents: Int64?, netMassGrams: Int64?, withoutValue: Int, withoutMass: Int
    ) {
      (self.shipments, self.valueUSDCents, self.netMassGrams) = (shipments, valueUSDCents, netMassGrams)
      (self.withoutValue, self.withoutMass) = (withoutValue, withoutMass)
    }
  }

  /// One way of writing the firm.
  public struct Spelling: Sendable, Equatable, Codable {
    /// The name as written, the country it is written with, and shipments that write it so, in any role.
    public var name: String, country: String, shipments: Int

    /// A spelling and how often it occurs.
    public init(name: String, country: String, shipments: Int) {
      (self.name, self.country, self.shipments) = (name, country, shipments)
    }
  }

  /// A role of the firm.
  public struct Role: Sendable, Equatable, Codable {
    /// `consignor`, `consignee`, `maker`, `declarant` or `contract holder`.
    public var role: String
    /// Its shipments in that role, whoever else stands in them, and their first and last day.
    public var flow: Flow, firstDay: String, lastDay: String

    /// A role with its shipments.
    public init(role: String, flow: Flow, firstDay: String, lastDay: String) {
      (self.role, self.flow, self.firstDay, self.lastDay) = (role, flow, firstDay, lastDay)
    }
  }

  /// All shipments that go one way.
  public struct Side: Sendable, Equatable, Codable {
    /// All together; of received and sent goods first and last day, `nil` where there is none.
    public var flow: Flow, firstDay: String?, lastDay: String?
    /// Those the firm deals with there, by value, then by shipments; of `partnerCount` the first.
    public var partners: [Partner], partnerCount: Int
    /// Every country the goods go to, or of received goods come from, by value.
    public var countries: [CountryFlow]

    /// All parts as described above.
    public init(
      flow: Flow, firstDay: String?, lastDay: String?, partners: [Partner], partnerCount: Int,
      countries: [CountryFlow]
    ) {
      (self.flow, self.firstDay, self.lastDay) = (flow, firstDay, lastDay)
      (self.partners, self.partnerCount, self.countries) = (partners, partnerCount, countries)
    }
  }

  /// A firm at the other end.
  public struct Partner: Sendable, Equatable, Codable {
    /// Who it is; without a name where rows name nobody.
    public var firm: TraceReport.Firm
    /// What went between the two, and the first and last day.
    public var flow: Flow, firstDay: String, lastDay: String
    /// Countries these goods go to, or of received goods come from; alpha-2, ascending.
    public var countries: [String]

    /// All parts as described above.
    public init(
      firm: TraceReport.Firm, flow: Flow, firstDay: String, lastDay: String, countries: [String]
    ) {
      (self.firm, self.flow, self.firstDay) = (firm, flow, firstDay)
      (self.lastDay, self.countries) = (lastDay, countries)
    }
  }

  /// What goes to a country, or comes from one.
  public struct CountryFlow: Sendable, Equatable, Codable {
    /// Alpha-2, or empty where rows name none.
    public var country: String, flow: Flow

    /// A country and its shipments.
    public init(country: String, flow: Flow) { (self.country, self.flow) = (country, flow) }
  }

  /// A month of the firm.
  public struct Month: Sendable, Equatable, Codable {
    /// `2022-03`.
    public var month: String, received: Flow, sent: Flow, made: Flow

    /// All parts as described above.
    public init(month: String, received: Flow, sent: Flow, made: Flow) {
      (self.month, self.received, self.sent, self.made) = (month, received, sent, made)
    }
  }

  /// The first and last rows in canonical order; no row twice.
  public struct Rows: Sendable, Equatable, Codable {
    /// Rows from the beginning, and rows from the end, which are in order as well.
    public var first: [Row], last: [Row]

    /// All parts as described above.
    public init(first: [Row], last: [Row]) { (self.first, self.last) = (first, last) }
  }

  /// A row and what the firm does in it.
  public struct Row: Sendable, Equatable, Codable {
    /// The row as it stands in its file.
    public var evidence: RouteReport.Evidence
    /// Names of roles as in `Role`.
    public var roles: [String]

    /// A row and the firm's roles in it.
    public init(evidence: RouteReport.Evidence, roles: [String]) {
      (self.evidence, self.roles) = (evidence, roles)
    }
  }
}
