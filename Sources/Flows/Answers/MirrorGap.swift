public import Trade

/// What one side says it sent and the other side says it received, and how the difference changed over the event.
public struct MirrorGap: Sendable, Equatable, Codable {
  public var exporter: FlowParty, importer: FlowParty
  /// Name of the group of goods.
  public var goods: String
  /// Who reports.
  public var status: Status
  /// Equal windows before and after the event; `nil` where a side does not report one of them in full.
  public var before: Window?, after: Window?
  /// Rise of the gap: what went missing more than before, at the usual factor; least and most over factors and slack.
  public var excess: Range?
  /// Robust z of the gap after the event among the months before it; `nil` with fewer than six of them.
  public var z: Double?
  /// What a reader must know: whole sentences.
  public var notes: [String]

  public enum Status: String, Sendable, Equatable, Codable {
    /// Both sides report.
    case both
    /// The importer does not report at all: what it received is known from the exporter alone.
    case exporterOnly = "exporter-only"
    /// The exporter does not report at all.
    case importerOnly = "importer-only"
  }
  /// A figure with the least and most it can be.
  public struct Range: Sendable, Equatable, Codable {
    /// Hundredths of the report's currency.
    public var value: Int64, least: Int64, most: Int64
    public init(value: Int64, least: Int64, most: Int64) {
      (self.value, self.least, self.most) = (value, least, most)
    }
  }
  /// One window.
  public struct Window: Sendable, Equatable, Codable {
    public var from: Month, to: Month
    /// As reported: exports FOB, imports CIF. Hundredths of the report's currency.
    public var exports: Int64, imports: Int64
    /// exports − imports / factor at the factor 1, and its least and most over all factors and months of slack.
    public var gap: Range
    /// 1 − imports / exports as reported ("ghost" share), and its least and most; `nil` without exports.
    public var ghostShare: Double?, leastShare: Double?, mostShare: Double?
  }
}
