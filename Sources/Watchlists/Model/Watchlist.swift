public import Trade

/// A watchlist as read from its file or files.
public struct Watchlist: Sendable {
  /// The file, or the first of several that are one list.
  public let file: String
  /// All files it was read from, the first one first: what a receipt hashes.
  public let files: [String]
  /// How it is written.
  public let format: WatchlistFormat
  /// Who publishes it, where one authority does.
  public let authority: String
  /// The day the list is of, if the file says so.
  public let snapshot: Day?
  /// The entries, in the order of the file.
  public let entries: ListedParties
  /// What was counted on the way.
  public let counts: WatchlistCounts
  /// Rows that could not be read: the first of them, with their lines.
  public let quarantined: [RowNote]
  /// Rows that were read, but not without doubt: the first of them.
  public let doubtful: [RowNote]

  /// Notes kept of each kind; all are counted.
  public static let keptNotes = 1_000
}

/// A row and what is to be said of it.
public struct RowNote: Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// Its line, from 1.
  public let line: Int
  /// What is wrong.
  public let reason: String

  /// `file:line: reason`.
  public var description: String { "\(file):\(line): \(reason)" }
}

/// What a list holds, as its publisher counts.
///
/// records = those that became entries or parts of them + passed over + quarantined.
public struct WatchlistCounts: Sendable, Hashable {
  /// Rows or objects read, without headers and blank lines.
  public var records = 0
  /// Entries.
  public var entries = 0
  /// Names beside the primary ones.
  public var aliases = 0
  /// Names found in remarks.
  public var remarkNames = 0
  /// Addresses, those of which the list gives nothing but a number included.
  public var addresses = 0
  /// Addresses of which the list gives nothing.
  public var emptyAddresses = 0
  /// Identifiers.
  public var identifiers = 0
  /// Rows or objects that could not be read.
  public var quarantined = 0
  /// Rows or objects read with a doubt.
  public var doubtful = 0
  /// Rows or objects that name no listed party, by reason.
  public var passedOver: [String: Int] = [:]

  /// Nothing counted yet.
  public init() {}
}
