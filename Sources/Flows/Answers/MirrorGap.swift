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
  /// Rise of the gap as reported: what went missing more than before; its least and most over factors and slack, each the
  /// same before and after.
  public var excess: Range?
  /// Relative gap (exports − imports/usual factor) / the larger of both in the median month before the event, and after it.
  public var usualGap: Double?, gapAfter: Double?
  /// How many robust deviations `gapAfter` lies above the months before; `nil` with fewer than six of them, or where they agree.
  public var z: Double?
  /// What the only side that reports says, where one does not.
  public var oneSided: OneSided?
  /// The months or years compared.
  public var spans: ComparedSpans?
  /// What a reader must know: whole sentences.
  public var notes: [String]

  public enum Status: String, Sendable, Equatable, Codable {
    /// Both sides report.
    case both
    /// The importer does not report the months after the event: what it received is known from the exporter alone.
    case exporterOnly = "exporter-only"
    /// The exporter does not report the months after the event.
    case importerOnly = "importer-only"
  }
  /// What one side says; `nil` where it does not report the whole of a span either.
  public struct OneSided: Sendable, Equatable, Codable {
    /// Hundredths of the report's currency.
    public var before: Int64?, after: Int64?
    public init(before: Int64?, after: Int64?) { (self.before, self.after) = (before, after) }
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
    /// exports − imports / factor as reported: at the factor 1 and without slack; its least and most over the factors 1, least,
    /// usual and most, and months of slack.
    public var gap: Range
    /// 1 − imports / exports as reported ("ghost" share), and its least and most; `nil` without exports.
    public var ghostShare: Double?, leastShare: Double?, mostShare: Double?

    public init(
      from: Month, to: Month, exports: Int64, imports: Int64, gap: Range, ghostShare: Double?,
      leastShare: Double?,
      mostShare: Double?
    ) {
      (self.from, self.to, self.exports, self.imports, self.gap) = (from, to, exports, imports, gap)
      (self.ghostShare, self.leastShare, self.mostShare) = (ghostShare, leastShare, mostShare)
    }
  }
}
