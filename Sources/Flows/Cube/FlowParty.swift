public import Trade

/// One end of a lane: a country, or several taken together.
public struct FlowParty: Sendable, Hashable, Codable {
  /// `KZ`, or `coalition`.
  public var name: String
  /// Its countries, ascending; one for a country.
  public var countries: [CountryCode]

  /// One country.
  public init(_ country: CountryCode) { (name, countries) = (country.description, [country]) }

  /// Several countries under a name.
  public init(_ name: String, _ countries: some Sequence<CountryCode>) {
    (self.name, self.countries) = (name, Set(countries).sorted())
  }
}

/// Goods from one end to the other, as one of the two ends reports them.
public struct Lane: Sendable, Hashable, Codable {
  /// What a lane is to the question.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Coalition to destination.
    case direct
    /// Coalition to hub.
    case supply
    /// Hub to destination.
    case onward
    /// Any other.
    case other
  }
  /// Which end reports.
  public enum Side: String, Sendable, Hashable, Codable, CaseIterable { case exporter, importer }

  public var kind: Kind
  public var exporter: FlowParty, importer: FlowParty
  /// Whose statistics the figures are.
  public var reportedBy: Side

  public init(_ kind: Kind, from exporter: FlowParty, to importer: FlowParty, reportedBy: Side) {
    (self.kind, self.exporter, self.importer, self.reportedBy) = (kind, exporter, importer, reportedBy)
  }

  /// The same lane as the other end reports it.
  public var mirrored: Lane {
    Lane(kind, from: exporter, to: importer, reportedBy: reportedBy == .exporter ? .importer : .exporter)
  }
  /// The flow its reporters call it.
  public var flow: TradeFlow { reportedBy == .exporter ? .export : .import }
  /// The end that reports.
  public var reporters: FlowParty { reportedBy == .exporter ? exporter : importer }
  /// The end that is reported on.
  public var partners: FlowParty { reportedBy == .exporter ? importer : exporter }
}
