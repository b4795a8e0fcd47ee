internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade
internal import WorkPool

/// The rows in which a firm declares goods or holds their contract.
///
/// Detectors do not look at these roles, and a name that stands in them alone must not change which spellings are one
/// firm: so they are read apart, where columns hold them, and compared with the spellings of the firm.
struct OtherRoles {
  private(set) var roles: [PartyRole: [ShipmentID]] = [:]
  /// What could not be told: whole sentences.
  private(set) var notices: [String] = []

  /// The roles that are read here.
  private static let all: [PartyRole] = [.declarant, .contractHolder]

  /// How a name is compared: as firms are before spellings are brought together.
  private struct Spelling: Hashable {
    let name: String, country: CountryCode
  }

  init(
    of firm: FirmID, _ reading: Reading, _ paths: [String], _ settings: AnalysisSettings,
    _ scope: DossierRows.Scope, on pool: WorkPool
  ) throws {
    let wanted = OtherRoles.all.filter { role in
      reading.inputs.contains { $0.mapping.column(role.field) != nil }
    }
    let absent = OtherRoles.all.filter { !wanted.contains($0) }.map(\.word)
    if !absent.isEmpty {
      notices.append("Not computable: what it does as \(absent.joined(separator: " or ")) (no such column).")
    }
    guard !wanted.isEmpty else { return }
    guard reading.inputs.allSatisfy(\.canBeReadTwice) else {
      notices.append(
        "Not computable: what it does as \(wanted.map(\.word).joined(separator: " or ")) (standard input is read once; "
          + "give a file).")
      return
    }
    let table = try OtherRoles.table(paths, settings, wanted, on: pool)
    precondition(table.count == reading.read.table.count, "the rows stay")
    try find(firm, wanted, in: table, of: reading.read.table, scope, on: pool)
  }

  private static func table(
    _ paths: [String], _ settings: AnalysisSettings, _ roles: [PartyRole], on pool: WorkPool
  ) throws -> ShipmentTable {
    var fields = FieldSet.all
    (fields.parties, fields.countries, fields.quantities) = (roles, [], [])
    (fields.hasGoods, fields.hasDay, fields.hasDeclaration) = (false, false, false)
    (fields.hasDigest, fields.hasMarks, fields.hasCurrency) = (false, false, false)
    let inputs = try OpenedInput.all(paths, settings.input)
    return try ShipmentReader(settings: settings.input, fields: fields, keepsQuarantine: false, pool: pool)
      .read(inputs).table
  }

  private mutating func find(
    _ firm: FirmID, _ wanted: [PartyRole], in table: ShipmentTable, of main: ShipmentTable,
    _ scope: DossierRows.Scope, on pool: WorkPool
  ) throws {
    let (own, others) = OtherRoles.spellings(of: firm, in: main)
    let names = Set(own.map(\.name))
    // A name without a country is this firm's where no other firm bears it.
    let parties = (0..<table.parties.count).map { row -> (isOwn: Bool, isOpen: Bool) in
      let spelling = Spelling(
        name: foldName(table.parties.name(PartyID(row: row))), country: table.parties.countries[row])
      guard names.contains(spelling.name) else { return (false, false) }
      if own.contains(spelling) { return (true, false) }
      guard spelling.country.isNone else { return (false, false) }
      return others.contains(spelling.name) ? (false, true) : (true, false)
    }
    for role in wanted {
      guard let column = role == .declarant ? table.declarant : table.contractHolder else { continue }
      func rows(_ isMeant: @escaping @Sendable ((isOwn: Bool, isOpen: Bool)) -> Bool) throws -> [ShipmentID] {
        try pool.map(0..<table.count, grain: 1 << 16) { rows in
          rows.lazy.map { ShipmentID(row: $0) }.filter { shipment in
            let party = column[shipment]
            return party != .none && isMeant(parties[party.row]) && scope.admits(shipment)
          }
        }.flatMap { $0 }
      }
      let found = try rows { $0.isOwn }
      if !found.isEmpty { roles[role] = found }
      let open = try rows { $0.isOpen }.count
      if open > 0 {
        notices.append(
          "\(counted(open, "row names", "rows name")) a \(role.word) of this name without a country; as other firms bear it "
            + "too, \(open == 1 ? "it is" : "they are") not counted.")
      }
    }
  }

  /// The firm's own folded spellings, and those names of other firms that are the same.
  private static func spellings(
    of firm: FirmID, in table: ShipmentTable
  ) -> (own: Set<Spelling>, others: Set<String>) {
    var (own, others) = (Set<Spelling>(), Set<String>())
    for (row, one) in table.firms.ofParty.values.enumerated() where one == firm {
      own.insert(
        Spelling(name: foldName(table.parties.name(PartyID(row: row))), country: table.parties.countries[row])
      )
    }
    let names = Set(own.map(\.name))
    for (row, one) in table.firms.ofParty.values.enumerated() where one != firm && one != .none {
      let name = foldName(table.parties.name(PartyID(row: row)))
      if names.contains(name) { others.insert(name) }
    }
    return (own, others)
  }
}
