internal import Detection
internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade

/// What links the legs of a route, in words and with the rows that prove it.
struct LinkStatement {
  let inputs: [OpenedInput]
  let read: ReadShipments
  /// Firms that may use a mark before it proves nothing any more.
  let firmLimit: Int
  private var table: ShipmentTable { read.table }

  init(_ inputs: [OpenedInput], _ read: ReadShipments, firmLimit: Int) {
    (self.inputs, self.read, self.firmLimit) = (inputs, read, firmLimit)
  }

  func link(_ link: RouteLink) -> RouteReport.Link {
    let country = table.firms.countries[link.hub]
    return RouteReport.Link(
      hub: table.name(of: link.hub), country: country.isNone ? "" : "\(country)", grade: grade(link.grade),
      reason: reason(link), proofs: link.proofs.map(proof), proofCount: link.proofCount)
  }

  /// Why a route has its grade: that of its weakest link.
  func reason(_ route: Route) -> String {
    guard let weakest = route.links.max(by: { $0.grade < $1.grade }) else {
      return "each row names them all."
    }
    let reason = reason(weakest)
    return route.links.count == 1
      ? reason : "weakest link at \(table.name(of: weakest.hub)): \(reason)"
  }

  func grade(_ grade: EvidenceGrade) -> RouteReport.Grade { .init(grade) }

  private func reason(_ link: RouteLink) -> String {
    main(link) + (link.tooCommon > 0 ? "; " + common(link.tooCommon) : "") + "."
  }

  private func main(_ link: RouteLink) -> String {
    guard let best = link.proofs.first else {
      let cover = cover(link)
      return link.isCovered
        ? "same goods class within the window, and \(cover)" : "only goods class and window agree: \(cover)"
    }
    let name = kind(best.basis)
    switch (best.basis, best.grade) {
    case (.mark(.partNumber, _, _, _), .a):
      return "same \(name) in rows of both legs, and lots that weigh enough"
    case (_, .a): return "same \(name) in rows of both legs"
    case (.mark(.partNumber, _, _, _), _): return "same \(name) in rows of both legs, but masses are missing"
    default: return "same \(name) in rows of both legs, within the window and with a plausible quantity"
    }
  }

  private func cover(_ link: RouteLink) -> String {
    guard link.shippedGrams > 0 else { return "no mass is declared" }
    let percent = Int(link.coveredGrams * 100 / link.shippedGrams)
    return
      "lots received before cover \(percent) % of the mass sent on, other shipments of the hub left aside"
  }

  private func common(_ count: Int) -> String {
    let uses = count == 1 ? "1 mark in common is used" : "\(count) marks in common are used"
    return "\(uses) by more than \(firmLimit) firms and \(count == 1 ? "proves" : "prove") nothing"
  }

  func proof(_ proof: RouteLink.Proof) -> RouteReport.Proof {
    let texts = texts(proof)
    return RouteReport.Proof(
      kind: kind(proof.basis), grade: grade(proof.grade), lotText: texts.lot, shipmentText: texts.shipment,
      lot: source(proof.lot), shipment: source(proof.shipment))
  }

  private func texts(_ proof: RouteLink.Proof) -> (lot: String, shipment: String) {
    func name(_ shipment: ShipmentID) -> String {
      table.maker.map { $0[shipment] == .none ? "" : table.parties.name($0[shipment]) } ?? ""
    }
    switch proof.basis {
    case .mark(_, _, let lot, let shipment):
      return (table.marks?.text(lot) ?? "", table.marks?.text(shipment) ?? "")
    case .declaration:
      return (table.declaration?.text(proof.lot) ?? "", table.declaration?.text(proof.shipment) ?? "")
    case .maker: return (name(proof.lot), name(proof.shipment))
    }
  }

  private func kind(_ basis: RouteLink.Basis) -> String {
    switch basis {
    case .mark(let kind, _, _, _): kind.name
    case .declaration: "declaration"
    case .maker: "maker"
    }
  }

  private func source(_ shipment: ShipmentID) -> RouteReport.Source {
    RouteReport.Source(
      file: inputs[read.lines.file(ofRow: shipment.row)].name, line: read.lines.line(ofRow: shipment.row))
  }
}

extension MarkKind {
  /// What a mark is, in words.
  var name: String {
    switch self {
    case .container: "container"
    case .bill: "bill"
    case .vin: "VIN"
    case .serial: "serial number"
    case .partNumber: "part number"
    case .brand: "brand"
    }
  }
}

extension RouteReport.Grade {
  init(_ grade: EvidenceGrade) {
    switch grade {
    case .a: self = .a
    case .b: self = .b
    case .c: self = .c
    case .d: self = .d
    }
  }
}
