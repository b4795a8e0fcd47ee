public import Trade

/// What is known of one file of trade statistics after it was read.
public struct FlowFile: Sendable {
  /// The path as given, or what the file is called instead.
  public let name: String
  /// SHA-256 of the file as stored, 64 hexadecimal digits.
  public let digest: String
  /// Which of the known formats it is in: `comtrade`, `comext`, `plain`.
  public let layoutID: String
  /// The layout in words: `UN Comtrade`.
  public let layoutTitle: String
  /// How its bytes are cells and rows: `utf-8, comma, LF`; or `JSON`.
  public let dialect: String
  /// Line of the header; 0 where the file has none.
  public let headerLine: Int
  /// What the file says of itself above its header, and what had to be assumed, a sentence each.
  public internal(set) var notes: [String]
  /// Which column is what, in the order of fields; headers as written.
  public let columns: [(field: FlowField, header: String)]
  /// What the values are at, where the layout says so.
  public let valuation: FlowValuation
  /// Whether its figures were reconciled between both sides before they were published, so that they show no gap between
  /// them.
  public let isReconciled: Bool
  /// Rows below the header; a row of a wide table has several lines.
  public let rows: Int
  /// Lines of the table that are this file's.
  public let lines: Range<Int>
  /// Lines by what became of them.
  public let counts: [FlowStatus: Int]
  /// Lines in quarantine by reason, most first.
  public let faults: [(fault: FlowFault, lines: Int)]
  /// The first lines in quarantine of each reason, in the order of the file.
  public let quarantined: [QuarantinedFlow]
  /// Used lines whose reporter does not say which country the partner is, and their value in hundredths of each currency.
  public let unspecified: (lines: Int, value: [(currency: CurrencyCode, hundredths: Int64)])
  /// Used lines by how many months they are about, ascending: 1 for months, 3 for quarters, 12 for years.
  public let frequencies: [(months: Int, lines: Int)]
  /// Used lines by currency, in the order of the currencies.
  public let currencies: [(currency: CurrencyCode, lines: Int)]
  /// Goods codes that had lost a leading zero.
  public let repairedCodes: Int
  /// Goods codes whose last digits are hidden by letters, cut to the digits before: a part of its heading, whose `detail`
  /// is not 0.
  public let hiddenCodes: Int
  /// Lines that the reporter marks as estimated.
  public let estimated: Int
  /// Masses and quantities that cannot be read, or are below zero; taken as missing.
  public let unreadableQuantities: Int
  /// Texts that name no country and no group that is known, with their rows, most first.
  public let unknownCountries: [(text: String, lines: Int)]
}

/// What values of trade statistics contain.
public enum FlowValuation: String, Sendable, Codable, CaseIterable {
  /// Imports with freight and insurance to the border (CIF), exports without (FOB).
  case cifImportsFOBExports
  /// Both without freight and insurance.
  case fob
  /// Imports without freight and insurance (customs value), exports free alongside ship.
  case customsValue
  /// Not said.
  case unknown
}

/// Files of trade statistics, read.
public struct ReadFlows: Sendable {
  /// All lines, files one after the other in the order given, lines in the order of their file.
  public let table: FlowTable
  /// What is known of each file.
  public let files: [FlowFile]
}
