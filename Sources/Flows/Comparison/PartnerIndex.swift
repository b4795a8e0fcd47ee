internal import Trade

/// Who is met as partner of whom, by flow and exporter.
struct PartnerIndex: Sendable {
  private struct Key: Hashable { var flow: TradeFlow, exporter: CountryCode }
  private var importers: [Key: Set<CountryCode>] = [:]
  private var exporters: [FlowCube.Reporter: Set<CountryCode>] = [:]

  init(_ cube: FlowCube) {
    for cells in [cube.cells, cube.totals] {
      var last: (TradeFlow, CountryCode, CountryCode)?
      for cell in cells {
        let key = (cell.flow, cell.exporter, cell.importer)
        if let last, last == key { continue }
        last = key
        importers[Key(flow: cell.flow, exporter: cell.exporter), default: []].insert(cell.importer)
        exporters[FlowCube.Reporter(cell.importer, cell.flow), default: []].insert(cell.exporter)
      }
    }
  }

  /// Ascending.
  func importers(_ flow: TradeFlow, from exporter: CountryCode) -> [CountryCode] {
    (importers[Key(flow: flow, exporter: exporter)] ?? []).sorted()
  }

  /// Ascending.
  func exporters(_ flow: TradeFlow, to importer: CountryCode) -> [CountryCode] {
    (exporters[FlowCube.Reporter(importer, flow)] ?? []).sorted()
  }
}
