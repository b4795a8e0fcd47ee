internal import Detection
internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade
internal import WorkPool

/// Finds the shipments that a question is about.
struct TraceSubject {
  /// What was found: the rows, what they are in words, and whether each is shown for itself.
  struct Found {
    var shipments: [ShipmentID]
    var title: String
    var isSingle: Bool
    /// The firm whose goods are followed; `nil` where shipments are.
    var firm: FirmID?
    var notices: [String] = []
  }

  let inputs: [OpenedInput]
  let read: ReadShipments
  let settings: RouteSettings
  let direction: TraceQuestion.Direction
  private var table: ShipmentTable { read.table }

  init(
    _ inputs: [OpenedInput], _ read: ReadShipments, _ settings: RouteSettings,
    _ direction: TraceQuestion.Direction
  ) {
    (self.inputs, self.read, self.settings, self.direction) = (inputs, read, settings, direction)
  }

  /// - Throws: `TraceError` where nothing, or more than one firm, is meant.
  func find(_ subject: TraceSettings.Subject, on pool: WorkPool) throws -> Found {
    switch subject {
    case .shipment(let text): try shipment(text.trimmed, on: pool)
    case .firm(let text): try firm(text.trimmed, on: pool)
    }
  }

  private func shipment(_ text: String, on pool: WorkPool) throws -> Found {
    let wanted = Array(text.utf8)
    var rows: [ShipmentID] = []
    if let declaration = table.declaration, !wanted.isEmpty {
      rows = try used(on: pool) { declaration.bytes($0).elementsEqual(wanted) }
    }
    if rows.isEmpty, let row = try place(text, on: pool) { rows = [row] }
    guard !rows.isEmpty else {
      throw TraceError(
        description:
          "no shipment is '\(visibleText(text))': give a declaration number as in the file, or FILE:LINE "
          + "(a row in quarantine, a duplicate and a row outside --since, --until and --goods is none)")
    }
    return Found(shipments: rows, title: "shipment \(text)", isSingle: true)
  }

  /// The row at `FILE:LINE`; the file may be given by the end of its path.
  private func place(_ text: String, on pool: WorkPool) throws -> ShipmentID? {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]) else {
      return nil
    }
    let file = text[..<colon]
    let matching = inputs.indices.filter {
      file.isEmpty || inputs[$0].name == file || inputs[$0].name.hasSuffix("/" + file)
    }
    guard matching.count == 1, let input = matching.first else { return nil }
    return try used(on: pool) {
      read.rows[input].contains($0.row) && read.lines.line(ofRow: $0.row) == line
    }.first
  }

  private func used(
    on pool: WorkPool, where isMeant: @Sendable (ShipmentID) -> Bool
  ) throws(Cancelled) -> [ShipmentID] {
    try ShipmentScope(settings, in: table).shipments(on: pool, where: isMeant)
  }
}

extension TraceSubject {
  private func firm(_ text: String, on pool: WorkPool) throws -> Found {
    let firm: FirmID
    do {
      // A maker alone has no stock.
      firm = try FirmNaming(table: table).firm(text, on: pool)
    } catch let failure as FirmNaming.Failure {
      throw TraceError(description: failure.description)
    }
    let name = table.name(of: firm)
    let country = table.firms.countries[firm]
    let title = country.isNone ? name : "\(name) (\(country))"
    let table = table
    let sent = try used(on: pool) { table.firm(of: table.consignor[$0]) == firm }
    let received = try used(on: pool) { table.firm(of: table.consignee[$0]) == firm }
    guard !sent.isEmpty || !received.isEmpty else {
      throw TraceError(
        description:
          "\(visibleText(title)) neither sends nor receives anything within the days and goods asked for")
    }
    let roles = CountryRoles.table(
      destinations: settings.destinations, coalition: settings.coalition, hubs: settings.hubs)
    func isToDestination(_ shipment: ShipmentID) -> Bool {
      roles[Int(table.destination(of: shipment).rawValue)].contains(.destination)
    }
    switch direction {
    case .upstream:
      let toDestinations = sent.filter(isToDestination)
      let places = settings.destinations.map(\.description).joined(separator: ", ")
      if !toDestinations.isEmpty {
        return Found(
          shipments: toDestinations, title: "what \(title) sent to \(places)", isSingle: false, firm: firm)
      }
      if received.contains(where: isToDestination) || sent.isEmpty {
        return Found(shipments: received, title: "what \(title) received", isSingle: false, firm: firm)
      }
      return Found(
        shipments: sent, title: "what \(title) sent", isSingle: false, firm: firm,
        notices: ["\(title) sent nothing to \(places): all it sent is traced. --destination names others."])
    case .downstream:
      let isSource = roles[Int(country.rawValue)].contains(.coalition)
      if received.isEmpty || isSource && !sent.isEmpty {
        return Found(shipments: sent, title: "what \(title) sent", isSingle: false, firm: firm)
      }
      return Found(shipments: received, title: "what \(title) received", isSingle: false, firm: firm)
    }
  }
}
