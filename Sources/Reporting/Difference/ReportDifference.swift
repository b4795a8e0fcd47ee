/// What changed between two reports, and what of their receipts explains it.
///
/// Things are the same thing where their ids are; only what both reports list is compared, and where a list was cut that
/// is said. Contents depend on the two reports alone.
public struct ReportDifference: Sendable, Equatable, Codable {
  /// Name and version of the format that this version writes.
  public static let currentSchema = "entrepot.diff/1"
  /// The format of this value.
  public var schema = ReportDifference.currentSchema
  /// The reports.
  public var old: Side, new: Side
  /// What changed most, in one sentence.
  public var sentence: String
  /// Whether the reports are equal in everything, receipts included.
  public var isEqual: Bool
  /// What differs in data, watchlists, regimes, settings and version; empty where nothing does.
  public var causes: [Cause]
  /// One for each kind of thing that is compared, in a fixed order.
  public var kinds: [Kind]
  /// What the comparison cannot tell: whole sentences.
  public var notices: [String]

  /// One of the reports.
  public struct Side: Sendable, Equatable, Codable {
    /// What it was called, the version that wrote it, and its command.
    public var name: String, version: String, command: String
  }

  /// Something in the receipts that differs.
  public struct Cause: Sendable, Equatable, Codable {
    /// What a run is made of.
    public enum Matter: String, Sendable, Equatable, Codable, CaseIterable {
      case data, list, regime, setting, version
    }
    /// What it concerns, and the name of the file, list, regime or setting.
    public var matter: Matter, name: String
    /// Digest or value; `nil` where only the other report has it.
    public var old: String?, new: String?
    /// In words.
    public var sentence: String
  }

  /// Everything of one kind.
  public struct Kind: Sendable, Equatable, Codable {
    /// `routes`, `hubs`, `findings`, `discoveries`, `matches`.
    public var name: String
    /// How many each report lists, and how many of them are the same with the same figures.
    public var old: Int, new: Int, same: Int
    /// In the order of the report that has them; `changed` in the order of the new one.
    public var added: [Item], gone: [Item], changed: [Item]
  }

  /// A thing, with the figures that differ; of one that only one report has, all figures.
  public struct Item: Sendable, Equatable, Codable {
    /// Regime id; `nil` where none is concerned.
    public var regime: String?
    /// The id by which it was found again, and what it is in words.
    public var id: String, title: String
    public var figures: [Figure]

    /// Whether other things passed it by, and nothing else happened to it.
    public var isRankAlone: Bool { figures.allSatisfy { $0.name == "rank" } }
  }

  /// A figure of both reports; units are in its name. `nil` is not known, or not there.
  public struct Figure: Sendable, Equatable, Codable {
    public var name: String, old: Value?, new: Value?
  }

  /// A number or a text, written as such.
  public enum Value: Sendable, Hashable, Codable {
    case integer(Int64)
    case decimal(Double)
    case text(String)

    /// A whole number is an integer, as it is when it is read back.
    static func number(_ number: Double) -> Value {
      Int64(exactly: number).map { .integer($0) } ?? .decimal(number)
    }

    public init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let integer = try? value.decode(Int64.self) {
        self = .integer(integer)
      } else if let decimal = try? value.decode(Double.self) {
        self = .decimal(decimal)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .integer(let integer): try container.encode(integer)
      case .decimal(let decimal): try container.encode(decimal)
      case .text(let text): try container.encode(text)
      }
    }
  }
}
