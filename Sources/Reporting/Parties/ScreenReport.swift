/// Names, or the parties of shipments, against watchlists.
public struct ScreenReport: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.screen/1"
  /// The format of this value.
  public var schema = ScreenReport.currentSchema
  /// What a rerun needs.
  public var receipt: Receipt
  /// Shipment files, in the order given; empty where names were screened.
  public var inputs: [InputAccount]
  /// The lists, in the order given.
  public var lists: [ListAccount]
  /// The least score of a match, how many names were looked at, and how many have a match.
  public var threshold: Double, names: Int, found: Int
  /// The first of them, the best match first.
  public var hits: [Hit]
  /// What could not be read or told: whole sentences.
  public var notices: [String]

  /// All parts as described above.
  public init(
    receipt: Receipt, inputs: [InputAccount], lists: [ListAccount], threshold: Double, names: Int,
    hits: [Hit], notices: [String]
  ) {
    (self.receipt, self.inputs, self.lists) = (receipt, inputs, lists)
    (self.threshold, self.names, self.found) = (threshold, names, hits.count)
    (self.hits, self.notices) = (hits, notices)
  }

  /// A name with its matches.
  public struct Hit: Sendable, Equatable, Codable {
    /// As written, and the country it was written with.
    public var name: String, country: String
    /// Line of the file of names; `nil` for parties of shipments.
    public var line: Int?
    /// What it does in the shipments: `consignor`, `consignee`, ...; empty for names.
    public var roles: [String]
    /// Its shipments, and their first and last day.
    public var shipments: Int?, firstDay: String?, lastDay: String?
    /// Best first.
    public var matches: [ListedMatch]

    /// All parts as described above.
    public init(
      name: String, country: String, line: Int? = nil, roles: [String] = [], shipments: Int? = nil,
      firstDay: String? = nil, lastDay: String? = nil, matches: [ListedMatch]
    ) {
      (self.name, self.country, self.line, self.roles) = (name, country, line, roles)
      (self.shipments, self.firstDay, self.lastDay) = (shipments, firstDay, lastDay)
      self.matches = matches
    }
  }
}

/// A watchlist: what it is, and what was read of it.
public struct ListAccount: Sendable, Equatable, Codable {
  /// Its files with their SHA-256.
  public var files: [File]
  /// How it is written, and who publishes it.
  public var format: String, authority: String
  /// The day it is of, where the file or the user says so.
  public var snapshot: String?
  /// What it holds.
  public var entries: Int, names: Int, addresses: Int, identifiers: Int
  /// Rows that could not be read, and rows read with a doubt.
  public var quarantined: Int, doubtful: Int

  /// A file of a list.
  public struct File: Sendable, Equatable, Codable {
    public var file: String, sha256: String
    public init(file: String, sha256: String) { (self.file, self.sha256) = (file, sha256) }
  }

  /// All parts as described above.
  public init(
    files: [File], format: String, authority: String, snapshot: String?, entries: Int, names: Int,
    addresses: Int, identifiers: Int, quarantined: Int, doubtful: Int
  ) {
    (self.files, self.format, self.authority, self.snapshot) = (files, format, authority, snapshot)
    (self.entries, self.names, self.addresses, self.identifiers) = (entries, names, addresses, identifiers)
    (self.quarantined, self.doubtful) = (quarantined, doubtful)
  }
}
