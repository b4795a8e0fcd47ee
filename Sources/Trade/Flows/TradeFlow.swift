/// Which way goods went, as the reporter of trade statistics says it.
///
/// Exports contain re-exports and domestic exports, imports contain re-imports: they are never added up.
public enum TradeFlow: UInt8, Sendable, CaseIterable, Codable, BitwiseCopyable {
  /// All that left the reporter.
  case export
  /// All that came into the reporter.
  case `import`
  /// The part of exports that was made elsewhere.
  case reExport
  /// The part of exports that was made in the reporter.
  case domesticExport
  /// The part of imports that had left the reporter before.
  case reImport
}
