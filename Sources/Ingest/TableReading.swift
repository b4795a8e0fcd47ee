internal import GraphCore
internal import Trade
internal import WorkPool

/// A file whose layout is decided and whose rows are still to be read.
struct OpenedFile: Sendable {
  let file: String
  let tasks: [ColumnTask]
  let columnCount: Int
  let separators: Separators
  let decode: (@Sendable (Cell) -> [UInt8])?
  let source: any ByteSource
  let chunkSize: Int
  /// First line of the data.
  let firstLine: Int
  /// Whether a name stands for no party at all.
  let isPlaceholder: @Sendable (Cell) -> Bool
  /// Rows the file cannot have more of.
  let rowLimit: Int
}

/// Reads opened files, one after the other, each with all workers.
struct TableReading {
  let fields: FieldSet
  let keepsQuarantine: Bool
  let appliesRowRules: Bool
  let pool: WorkPool

  func read(_ files: [OpenedFile]) throws -> ReadShipments {
    let capacity = min(files.reduce(0) { $0 + $1.rowLimit }, Int(UInt32.max))
    let targets = ColumnTargets(fields: fields, capacity: capacity)
    var read: [TableAssembly.File] = []
    var rows: [Range<Int>] = []
    for file in files {
      let first = rows.last?.upperBound ?? 0
      let plan = FileParser.Plan(
        tasks: file.tasks, columnCount: file.columnCount, targets: targets, separators: file.separators,
        keepsQuarantine: keepsQuarantine,
        needsParty: fields.needsParty,
        isPlaceholder: file.isPlaceholder, decode: file.decode)
      let parts = try FileReading(
        file: file.file, plan: plan, source: file.source, chunkSize: file.chunkSize, pool: pool,
        firstRow: first,
        firstLine: file.firstLine, capacity: capacity
      ).run()
      let end = parts.flatMap(\.chunks).map(\.rows.upperBound).max() ?? first
      read.append(TableAssembly.File(plan: plan, parts: parts))
      rows.append(first..<end)
    }
    return try assemble(read, rows, targets)
  }

  private func assemble(
    _ files: [TableAssembly.File], _ rows: [Range<Int>], _ targets: ColumnTargets
  ) throws(Cancelled) -> ReadShipments {
    let parts = files.flatMap(\.parts)
    let decode = files.flatMap { file in file.parts.map { _ in file.plan.decode } }
    let names = try NameMerge(parts, decode: decode, pool: pool)
    let goods = try TableAssembly.mergeGoods(parts.map(\.goods), on: pool)
    let marks = fields.hasMarks ? try MarkMerge(parts.map(\.marks), on: pool).column : nil
    let assembly = TableAssembly(targets: targets, rowCount: rows.last?.upperBound ?? 0)
    let filled = try assembly.renumber(files, parties: names.maps, goods: goods.maps, pool: pool)
    let firms =
      appliesRowRules
      ? try Firms.folding(names.parties, on: pool) : Firms(eachPartyOf: names.parties)
    var table = table(
      targets, assembly.rowCount, goods.codes, names.parties, firms, parts, marks,
      hasDescription: files.contains { $0.plan.readsDescriptions })
    // A column that neither a file nor a party has anything for is none.
    let known = files.reduce(filled.union(fields.countries)) { $0.union($1.plan.standIns) }
    if !known.contains(.dispatch) { table.dispatch = nil }
    if !known.contains(.destination) { table.destination = nil }
    if appliesRowRules {
      try RowRules(table: table, pool: pool).apply(to: targets.status)
      table.firms = try table.firms.namedAsMostOften(in: table, on: pool)
    }
    return ReadShipments(
      table: table, lines: lines(files, rows), rows: rows, tallies: files.map(TableReading.tally))
  }

  private func table(
    _ targets: ColumnTargets, _ count: Int, _ codes: [HSCode], _ parties: Parties, _ firms: Firms,
    _ parts: [FileReading.Part], _ marks: MarkColumn?, hasDescription: Bool
  ) -> ShipmentTable {
    func none() -> Column<ShipmentID, PartyID> { Column([PartyID](repeating: .none, count: count)) }
    func party(_ role: PartyRole) -> Column<ShipmentID, PartyID>? {
      targets.parties[role].map { Column(freezing: $0, count: count) }
    }
    func country(_ role: CountryRole) -> Column<ShipmentID, CountryCode>? {
      targets.countries[role].map { Column(freezing: $0, count: count) }
    }
    func quantity(_ role: QuantityRole) -> Column<ShipmentID, Quantity>? {
      targets.quantities[role].map { Column(freezing: $0, count: count) }
    }
    var table = ShipmentTable(
      status: Column(freezing: targets.status, count: count),
      day: Column(freezing: targets.day, count: count),
      consignor: party(.consignor) ?? none(), consignee: party(.consignee) ?? none(),
      goods: Column(freezing: targets.goods, count: count), goodsCodes: Column(codes), parties: parties,
      firms: firms)
    (table.maker, table.declarant) = (party(.maker), party(.declarant))
    table.contractHolder = party(.contractHolder)
    (table.origin, table.dispatch) = (country(.origin), country(.dispatch))
    (table.destination, table.tradingCountry) = (country(.destination), country(.tradingCountry))
    (table.value, table.netMass) = (quantity(.value), quantity(.netMass))
    table.pieces = quantity(.pieces)
    table.currency = targets.currency.map { Column(freezing: $0, count: count) }
    table.digest = targets.digest.map { Column(freezing: $0, count: count) }
    func text(_ role: TextRole?) -> TextColumn? {
      let blocks = parts.flatMap { $0.texts[role] ?? [] }.sorted { $0.firstRow < $1.firstRow }
      return blocks.isEmpty ? nil : TextColumn(blocks: blocks)
    }
    table.marks = marks
    if hasDescription { table.remarks = RemarkColumn(parts.flatMap(\.remarks)) }
    if fields.hasDeclaration { table.declaration = text(nil) }
    for role in fields.texts { table.texts[role] = text(role) }
    return table
  }

  private func lines(_ files: [TableAssembly.File], _ rows: [Range<Int>]) -> SourceLines {
    var lines = SourceLines()
    lines.fileStarts = rows.map(\.lowerBound)
    for file in files {
      let chunks = file.parts.flatMap(\.chunks).sorted { $0.index < $1.index }
      lines.marks += chunks.flatMap(\.marks)
    }
    return lines
  }

  private static func tally(_ file: TableAssembly.File) -> FileTally {
    var tally = FileTally()
    for part in file.parts { tally.add(part.tally) }
    tally.quarantined.sort { $0.row < $1.row }
    if let decode = file.plan.decode { tally.decodeCountries(decode) }
    return tally
  }
}

extension Firms {
  /// Each party as a firm of its own: where names are to be taken as they are written.
  init(eachPartyOf parties: Parties) {
    let all = 0..<parties.count
    self.init(
      ofParty: Column(all.map { FirmID(row: $0) }), representative: Column(all.map { PartyID(row: $0) }),
      countries: Column(parties.countries))
  }
}
