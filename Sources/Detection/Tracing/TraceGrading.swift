internal import GraphCore
internal import Trade
internal import WorkPool

/// Grades the links of a trace: pair by pair, of a lot's row and that of the shipment it served.
struct TraceGrading {
  /// One for each pair, in the same order.
  private(set) var links: [TracedLink] = []
  /// Marks and declaration numbers in common that too many firms use for them to prove anything.
  private(set) var tooCommon = 0
  /// Firms that may use one.
  private(set) var markFirmLimit: Int

  init(
    _ pairs: [TracedPair], _ settings: RouteSettings, _ unit: QuantityMeasure, in table: ShipmentTable,
    on pool: WorkPool
  ) throws(Cancelled) {
    markFirmLimit = try CommonMarks.limit(settings, in: table, on: pool)
    let search = LinkSearch(table: table, window: settings.window)
    let found = try pool.map(0..<pairs.count, grain: 1 << 10) { range in
      range.compactMap { index -> (index: Int, proofs: [RouteLink.Proof])? in
        let proofs = search.proofs(pairs[index])
        return proofs.isEmpty ? nil : (index, proofs)
      }
    }.flatMap(\.self)
    links = Array(repeating: TracedLink(grade: unit == .value ? .d : .c), count: pairs.count)
    let common = try CommonMarks(
      among: found.lazy.flatMap(\.proofs), limit: markFirmLimit, in: table, on: pool)
    tooCommon = common.count
    for (index, proofs) in found {
      let telling = proofs.filter { !common.contains($0, in: table) }.prefix(Routes.proofLimit)
      if let best = telling.first { links[index] = TracedLink(grade: best.grade, proofs: Array(telling)) }
    }
  }
}
