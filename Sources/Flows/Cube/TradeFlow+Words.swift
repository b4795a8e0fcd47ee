internal import Trade

extension TradeFlow {
  /// What the flow is called in a sentence.
  var plural: String {
    switch self {
    case .export: "exports"
    case .import: "imports"
    case .reExport: "re-exports"
    case .domesticExport: "domestic exports"
    case .reImport: "re-imports"
    }
  }
}
