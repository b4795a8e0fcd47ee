/// How one kind of shipment file names its columns, as data: an entry of `layouts.json` or of `--layout FILE`.
public struct Layout: Sendable, Equatable {
  /// The schema that layout files name.
  public static let schema = "entrepot.layouts/1"

  /// How the column of one field is recognised and read.
  public struct ColumnRule: Sendable, Equatable {
    /// Accepted header names; the first that occurs is taken.
    public var names: [String] = []
    /// Accepted boxes of the customs declaration (`31_11`), tried before the names.
    public var boxes: [String] = []
    /// Which list of country codes and names the cells follow.
    public var countries = CountrySystem.any
    /// Unit of mass where the header names none.
    public var unit: MassUnit?
  }

  /// What the direction column says, and which countries follow from it where no column gives them.
  public struct DirectionRule: Sendable, Equatable {
    /// Cells that mean import or export, compared in lower case.
    public var importWords: [String], exportWords: [String]
    /// Countries of a row that is an import or export, where its own cell is missing.
    public var whenImport: [Field: String], whenExport: [Field: String]
  }

  /// Stable name: `ru-customs`.
  public var id: String
  /// Name for people.
  public var title: String
  /// Where the names of the columns are from.
  public var source: String
  /// Fields and how their columns are recognised.
  public var fields: [Field: ColumnRule]
  /// Values that hold for every row: the destination of a file of one country's imports.
  public var fixed: [Field: String] = [:]
  /// Of these names at least one must be in the header; empty for no such rule.
  public var signature: [String] = []
  /// Whether it is only taken where no other layout fits better: general words, lower confidence.
  public var isFallback = false
  /// How imports are told from exports, where one file holds both.
  public var direction: DirectionRule?
  /// Order of day and month where no cell tells.
  public var dateOrder: DateFormat.Order?
  /// Decimal mark where no cell tells.
  public var decimalMark: NumberFormat.Mark?
  /// What a reader of the file should know: what is not in it, what was decided and why.
  public var notes: [String] = []
}

/// Lists of country codes; names and ISO codes are read in all of them.
public enum CountrySystem: String, Sendable, Codable, CaseIterable {
  /// ISO 3166 alpha-2, alpha-3, numeric, and names.
  case any
  /// United Nations M49 numbers.
  case m49
  /// China's customs numbers.
  case gacc
  /// The US Census Bureau's Schedule C numbers.
  case scheduleC = "schedule-c"
}
