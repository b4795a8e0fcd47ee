/// A source row as it was understood, and what of a report cites it.
public struct PackRow: Sendable, Equatable {
  /// The row as reports list it.
  public var evidence: RouteReport.Evidence
  /// The firms its names were taken for; empty where it names nobody.
  public var consignor: TraceReport.Firm, consignee: TraceReport.Firm, maker: TraceReport.Firm
  /// Where the goods went, alpha-2; empty where that is not known.
  public var destination: String
  /// Ids of leads, routes and findings, ascending.
  public var citedBy: [String]

  /// All parts as described above.
  public init(
    evidence: RouteReport.Evidence, consignor: TraceReport.Firm, consignee: TraceReport.Firm,
    maker: TraceReport.Firm, destination: String, citedBy: [String]
  ) {
    (self.evidence, self.consignor, self.consignee) = (evidence, consignor, consignee)
    (self.maker, self.destination, self.citedBy) = (maker, destination, citedBy)
  }
}

/// Rows as CSV, in the order given: UTF-8, comma, LF. Cells that a spreadsheet would run are neutralised.
public func csvText(_ rows: [PackRow]) -> String {
  var text =
    "file,line,day,declaration,consignor,consignor_firm,consignor_country,consignee,consignee_firm,consignee_country,"
    + "maker,maker_country,origin,dispatch,destination,hs_code,value_usd,net_mass_kg,cited_by\n"
  for row in rows {
    let one = row.evidence
    let foreign = [
      one.file, "\(one.line)", one.day, one.declaration ?? "", one.consignor, row.consignor.name,
      row.consignor.country, one.consignee, row.consignee.name, row.consignee.country, row.maker.name,
      row.maker.country, one.origin ?? "", one.dispatch ?? "", row.destination, one.hsCode,
    ].map { neutralised(visibleText($0)) }
    let cells =
      foreign + [
        one.valueUSDCents.map { decimalText($0, places: 2) } ?? "",
        one.netMassGrams.map { decimalText($0, places: 3) } ?? "", row.citedBy.joined(separator: " "),
      ]
    text += csvLine(cells)
  }
  return text
}

extension Report {
  /// Every row that a lead, route or finding cites, with the ids of those that do, each ascending.
  public var citedRows: [(source: RouteReport.Source, ids: [String])] {
    var cited: [String: [Int: Set<String>]] = [:]
    func cite(_ file: String, _ line: Int, _ id: String) {
      cited[file, default: [:]][line, default: []].insert(id)
    }
    for destination in destinations {
      for route in destination.routes {
        for row in route.legs.flatMap(\.evidence) { cite(row.file, row.line, route.id) }
        for proof in route.links.flatMap(\.proofs) {
          cite(proof.lot.file, proof.lot.line, route.id)
          cite(proof.shipment.file, proof.shipment.line, route.id)
        }
      }
      for lead in destination.leads ?? [] {
        for lot in lead.lots {
          cite(lot.received.file, lot.received.line, lead.id)
          cite(lot.sent.file, lot.sent.line, lead.id)
        }
      }
      for finding in (destination.detectors ?? []).flatMap(\.findings) {
        for row in finding.evidence { cite(row.file, row.line, finding.id) }
      }
    }
    return cited.sorted { $0.key < $1.key }.flatMap { file, lines in
      lines.sorted { $0.key < $1.key }.map { (.init(file: file, line: $0), $1.sorted()) }
    }
  }
}
