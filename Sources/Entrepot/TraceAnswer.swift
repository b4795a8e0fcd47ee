internal import Detection
internal import GraphCore
internal import Ingest
internal import Ledgers
internal import Reporting
internal import Trade

/// A trace in words, names and source rows.
struct TraceAnswer {
  let question: TraceQuestion
  let result: TraceResult
  /// The result without each tolerance in use, by the option that allows it.
  let without: [(tolerance: String, result: TraceResult)]
  private let found: TraceSubject.Found
  let inputs: [OpenedInput]
  let read: ReadShipments
  let settings: RouteSettings
  var table: ShipmentTable { read.table }
  /// Source rows listed for a branch.
  static let rowsListed = 100

  init(
    _ question: TraceQuestion, _ result: TraceResult, _ without: [(tolerance: String, result: TraceResult)],
    _ found: TraceSubject.Found, _ inputs: [OpenedInput], _ read: ReadShipments, _ settings: RouteSettings
  ) {
    (self.question, self.result, self.without, self.found) = (question, result, without, found)
    (self.inputs, self.read, self.settings) = (inputs, read, settings)
  }

  func report(_ receipt: Receipt, _ accounts: [InputAccount]) -> TraceReport {
    let roots = result.roots.map { Followed(part: $0, lag: nil) }
    let all = flattened(result.roots)
    let branches = found.isSingle ? roots.map { branch([$0]) } : grouped(roots)
    let verb = question.direction == .upstream ? "came from" : "went"
    var report = TraceReport(
      receipt: receipt, inputs: accounts, question: "Where \(found.title) \(verb)",
      direction: question.direction == .upstream ? .upstream : .downstream, policy: question.policy.rawValue,
      unit: .init(question.unit), shipments: roots.count,
      quantity: result.roots.reduce(0) { $0 + $1.quantity }, outcomes: ends(all),
      farEnd: farEnd(of: all, roots: Set(result.roots.map(\.shipment))), branches: branches, search: search,
      notices: found.notices + notices + limits(branches))
    if result.lots + result.shipments > 0 { report.account = StockAccount(result.account) }
    if !without.isEmpty { report.tolerances = tolerances }
    return report
  }

  /// A part with the days between it and the shipment it is a part of.
  private struct Followed {
    let part: TracedPart
    let lag: Int?
  }

  /// One branch for each pair of firms and class, those with most first.
  private func grouped(_ parts: [Followed]) -> [TraceReport.Branch] {
    struct Key: Hashable {
      let from: FirmID, to: FirmID, goods: HSCode
    }
    let groups = Dictionary(grouping: parts) { followed in
      Key(
        from: table.firm(of: table.consignor[followed.part.shipment]),
        to: table.firm(of: table.consignee[followed.part.shipment]), goods: goods(followed.part.shipment))
    }
    let quantities = groups.mapValues { $0.reduce(0) { $0 + $1.part.quantity } }
    return groups.keys.sorted { a, b in
      let (x, y) = (quantities[a, default: 0], quantities[b, default: 0])
      return x == y
        ? (a.from.rawValue, a.to.rawValue, a.goods) < (b.from.rawValue, b.to.rawValue, b.goods) : x > y
    }.map { branch(groups[$0, default: []]) }
  }

  /// Parts of shipments between the same two firms as one branch.
  private func branch(_ followed: [Followed]) -> TraceReport.Branch {
    let first = followed[0].part.shipment
    var quantities: [ShipmentID: Int64] = [:]
    for one in followed { quantities[one.part.shipment, default: 0] += one.part.quantity }
    let shipments = quantities.keys.sorted(by: table.precedes)
    let lags = DwellDistribution(
      followed.compactMap { one in
        one.lag.map { DwellDistribution.Step(days: $0, quantity: Int128(one.part.quantity)) }
      })
    let below = followed.flatMap { one in
      one.part.parts.map { Followed(part: $0, lag: lag(of: $0.shipment, to: one.part.shipment)) }
    }
    let grading = grading(followed.map(\.part))
    return TraceReport.Branch(
      consignor: firm(table.consignor[first]), consignee: firm(table.consignee[first]),
      goods: "\(goods(first))", shipments: shipments.count,
      quantity: followed.reduce(0) { $0 + $1.part.quantity },
      firstDay: "\(table.day[shipments[0]])", lastDay: "\(table.day[shipments[shipments.count - 1]])",
      lagMin: lags.steps.first?.days, lagMedian: lags.median, lagMax: lags.steps.last?.days,
      rows: shipments.prefix(TraceAnswer.rowsListed).map { row($0, quantities[$0, default: 0]) },
      ends: ends(followed.map(\.part)), grades: grading.grades, proofs: grading.proofs,
      branches: found.isSingle ? below.map { branch([$0]) } : grouped(below))
  }

  private func lag(of part: ShipmentID, to whole: ShipmentID) -> Int {
    let days = Int(table.day[whole].rawValue) - Int(table.day[part].rawValue)
    return question.direction == .upstream ? days : -days
  }

  /// What of some parts ends right there.
  private func ends(_ parts: [TracedPart]) -> [TraceReport.Outcome] {
    var amounts: [TraceReport.End: Int64] = [:]
    for part in parts {
      if let end = part.end { amounts[TraceReport.End(end), default: 0] += part.quantity }
      if part.rest > 0 { amounts[.rest, default: 0] += part.rest }
    }
    return amounts.map { TraceReport.Outcome(end: $0.key, quantity: $0.value) }.sorted {
      $0.quantity == $1.quantity ? $0.end.rawValue < $1.end.rawValue : $0.quantity > $1.quantity
    }
  }

  /// Some parts with all that is below them.
  private func flattened(_ parts: [TracedPart]) -> [TracedPart] {
    parts.flatMap { [$0] + flattened($0.parts) }
  }

  /// The firms beyond which goods are not followed. What is not explained does not begin with the firm that was asked
  /// about, nor end with it.
  private func farEnd(of parts: [TracedPart], roots: Set<ShipmentID>) -> [TraceReport.FarEnd] {
    var amounts: [FirmID: Int64] = [:]
    let isUpstream = question.direction == .upstream
    for part in parts where part.end != nil {
      let firm = table.firm(of: isUpstream ? table.consignor[part.shipment] : table.consignee[part.shipment])
      let isAsked = found.firm.map { $0 == firm } ?? (isUpstream && roots.contains(part.shipment))
      if part.end == .unseen, isAsked { continue }
      amounts[firm, default: 0] += part.quantity
    }
    return amounts.sorted { $0.value == $1.value ? $0.key.rawValue < $1.key.rawValue : $0.value > $1.value }
      .map { TraceReport.FarEnd(firm: .init($0.key, in: table), quantity: $0.value) }
  }

  private func goods(_ shipment: ShipmentID) -> HSCode {
    settings.family(table.goodsCodes[table.goods[shipment]].prefix(settings.level))
  }

  private func firm(_ party: PartyID) -> TraceReport.Firm { .init(table.firm(of: party), in: table) }

  private func row(_ shipment: ShipmentID, _ quantity: Int64) -> TraceReport.Row {
    let whole = table.column(question.unit)?[shipment].known
    return TraceReport.Row(
      file: inputs[read.lines.file(ofRow: shipment.row)].name, line: read.lines.line(ofRow: shipment.row),
      declaration: table.declaration?.text(shipment), day: "\(table.day[shipment])",
      hsCode: "\(table.goodsCodes[table.goods[shipment]])", quantity: quantity, whole: whole ?? quantity,
      valueUSDCents: table.value?[shipment].known, netMassGrams: table.netMass?[shipment].known)
  }
}

extension TraceAnswer {
  private var search: [String] {
    guard result.stocks > 0 else { return [] }
    let window = "\(settings.dwell.lowerBound) to \(settings.dwell.upperBound) days"
    let rule =
      switch question.policy {
      case .fifo: "the oldest lots first"
      case .lifo: "the newest lots first"
      case .proportional: "every lot in stock in the same proportion"
      }
    let origins = OriginStatement(table: table, byOrigin: settings.byOrigin)
    var lines = [
      "\(counted(result.stocks, "stock")) of one firm in one class of \(settings.level) digits\(origins.isDivided ? " and of one declared origin" : ""), with \(counted(result.lots, "lot")) "
        + "received and \(counted(result.shipments, "shipment")) sent, wherever to.",
      "A lot can serve shipments within \(window); a shipment is served from \(rule). No record says which lot it was: "
        + "--policy shows other rules, which are as possible.",
    ]
    if settings.loss != .none {
      lines.append(
        "A part of each lot is lost in handling (--loss)"
          + (question.direction == .downstream ? "; it is in what is not sent on." : "."))
    }
    if let line = origins.line { lines.append(line) }
    return lines + accountLines + toleranceLines + gradeLines
  }

  /// Another measure that a shipment has which has not the quantity asked for.
  private var otherMeasure: QuantityMeasure? {
    func isKnown(_ measure: QuantityMeasure, _ shipment: ShipmentID) -> Bool {
      table.column(measure)?[shipment].isMissing == false
    }
    return QuantityMeasure.allCases.first { measure in
      question.shipments.contains { isKnown(measure, $0) && !isKnown(question.unit, $0) }
    }
  }

  private var notices: [String] {
    var lines: [String] = []
    let unit = question.unit.noun
    if result.rootsWithoutQuantity > 0 {
      lines.append(
        "\(counted(result.rootsWithoutQuantity, "shipment")) of those asked for "
          + "\(result.rootsWithoutQuantity == 1 ? "has" : "have") no \(unit) and cannot be followed"
          + (otherMeasure.map { "; --unit \($0.rawValue) may." } ?? "."))
    }
    if result.rowsWithoutQuantity > 0 {
      lines.append(
        "\(counted(result.rowsWithoutQuantity, "row")) of these stocks \(result.rowsWithoutQuantity == 1 ? "has" : "have") no \(unit) and "
          + "\(result.rowsWithoutQuantity == 1 ? "is" : "are") not in them: what they brought or took is not seen."
      )
    }
    return lines
  }
}

extension TraceReport.Unit {
  init(_ measure: QuantityMeasure) {
    switch measure {
    case .mass: self = .gram
    case .value: self = .usdCent
    case .pieces: self = .pieceThousandth
    }
  }
}

extension QuantityMeasure {
  /// What a row without it lacks: `mass`, `value`, `number of pieces`.
  var noun: String { self == .pieces ? "number of pieces" : rawValue }
}

extension TraceReport.End {
  fileprivate init(_ end: TracedPart.End) {
    switch end {
    case .source: self = .source
    case .destination: self = .destination
    case .legs: self = .legs
    case .limit: self = .limit
    case .unnamed: self = .unnamed
    case .unseen: self = .unseen
    }
  }
}

extension TraceReport.Firm {
  /// A firm as reports print it; empty for none.
  init(_ firm: FirmID, in table: ShipmentTable) {
    guard firm != .none else {
      self.init(name: "", country: "")
      return
    }
    let country = table.firms.countries[firm]
    self.init(name: table.name(of: firm), country: country.isNone ? "" : "\(country)")
  }
}
