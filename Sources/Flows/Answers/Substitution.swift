public import Trade

/// What took the place of direct trade in one commodity class, hub by hub.
public struct Substitution: Sendable, Equatable, Codable {
  public var destination: CountryCode
  /// Commodity class or group, in digits or words, and whether a list names it.
  public var goods: String, isListed: Bool
  /// Direct trade in equal windows before and after the event, and its fall. Hundredths of the report's currency.
  public var directBefore: Int64, directAfter: Int64, fall: Int64
  /// Change of hub → destination over the fall, all hubs together, those with less included; and of coalition → hub. `nil`
  /// without a fall.
  public var onwardRatio: Double?, supplyRatio: Double?
  /// Each hub with a rise, most onward first.
  public var hubs: [Hub]
  /// Which side's figures were used where: whole sentences.
  public var notes: [String]
  /// The months or years compared.
  public var spans: ComparedSpans?
  /// Whether hubs send at least half of what direct trade lost.
  public var isHalfReplaced: Bool { onwardRatio ?? 0 >= 0.5 }

  /// One hub.
  public struct Hub: Sendable, Equatable, Codable {
    public var hub: CountryCode
    public var onwardBefore: Int64, onwardAfter: Int64
    public var supplyBefore: Int64, supplyAfter: Int64
    /// Rises over the fall of direct trade; `nil` without a fall.
    public var onwardRatio: Double?, supplyRatio: Double?
    /// What can have passed through at most: the lesser of what came in from the coalition and what went on, month by
    /// month, after less before.
    public var transit: Int64
    /// Whether anybody reports what the coalition sent to the hub; where not, the supply figures are no zeros.
    public var isSupplyKnown = true
    /// `exporter` or `importer`, whose figures the onward and the supply lane are.
    public var onwardBy: Lane.Side, supplyBy: Lane.Side
  }
}

/// How much of the fall of direct trade hubs made good over all commodity classes to a destination.
public struct SubstitutionSummary: Sendable, Equatable, Codable {
  public var destination: CountryCode
  /// Listed classes alone, or all.
  public var isListed: Bool
  /// Classes in which direct trade fell by at least the floor a year.
  public var classes: Int
  /// Mean and median of their onward ratios.
  public var mean: Double, median: Double
  /// Those in which hubs send at least half of the fall.
  public var halfReplaced: Int
}

/// A hub whose trade with a destination fell while another's rose, in one class, within half a year.
public struct HubDisplacement: Sendable, Equatable, Codable {
  public var destination: CountryCode
  public var goods: String
  public var from: CountryCode, to: CountryCode
  /// First month of the half year from which the first hub stays at least 30 % below the half year before, while the second
  /// sends more.
  public var month: Month
  /// Half-year sums before and after that month, hundredths of the report's currency.
  public var fromBefore: Int64, fromAfter: Int64, toBefore: Int64, toAfter: Int64
  /// The lesser of the fall and the rise: what the second hub can have taken over in half a year.
  public var replaced: Int64 { min(fromBefore - fromAfter, toAfter - toBefore) }
}

/// How much of what a hub sends was made elsewhere.
public struct ReExportEstimate: Sendable, Equatable, Codable {
  public var hub: CountryCode
  /// Where they go; `nil` for everywhere.
  public var destination: CountryCode?
  public var goods: String
  public var from: Month, to: Month
  /// All exports, hundredths of the report's currency; re-exports and the part made at home where known.
  public var exports: Int64, reExports: Int64?, domesticExports: Int64?
  /// Part of exports that was made elsewhere, and what it was found from: `re-exports`, or `domestic exports`.
  public var share: Double, basis: String
}
