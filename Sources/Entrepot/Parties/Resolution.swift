internal import GraphCore
internal import Ingest
internal import Screening
internal import Trade
internal import WorkPool

/// Spellings brought together to firms, with the reason for each merge.
struct Resolution: Sendable {
  /// A merge in words: the second spelling became part of the first one's firm.
  struct Merge: Sendable {
    let first: PartyID, second: PartyID
    /// What was decisive, in a word or two; and with its numbers.
    let kind: String, reason: String
  }
  /// The table with the new firms; rows that a firm sends to itself are shipments no more.
  private(set) var table: ShipmentTable
  /// Firms before, by folded name and country, and after.
  let before: Int
  var after: Int { table.firms.count }
  let merges: [Merge]
  /// Rows that turned out to be a firm's shipments to itself.
  private(set) var newSelfShipments = 0
  /// Lines of the user's file that name nothing of the input; blocks of names too large to compare.
  let unusedRules: [Int], skipped: Int

  init(
    _ table: ShipmentTable, _ level: ResolutionLevel, _ rules: ResolutionRules, on pool: WorkPool
  ) throws(Cancelled) {
    let firms = table.firms
    let names = try Resolution.names(table, on: pool)
    let found = try FirmResolution(names, level: level, rules: rules, on: pool)
    before = firms.count
    (unusedRules, skipped) = (found.unusedRules, found.skippedBlocks.count)
    merges = found.merges.map { merge in
      Merge(
        first: firms.representative[FirmID(row: merge.first)],
        second: firms.representative[FirmID(row: merge.second)], kind: merge.reason.kind,
        reason: "\(merge.reason)")
    }
    self.table = table
    self.table.firms = Resolution.firms(found, of: table)
    try markSelfShipments(on: pool)
  }

  /// Each firm as it is written most often, with its numbers and how many rows name it.
  private static func names(_ table: ShipmentTable, on pool: WorkPool) throws(Cancelled) -> [FirmName] {
    let contacts = try PartyContacts(table, on: pool)
    var identifiers = [[FirmIdentifier]](repeating: [], count: table.firms.count)
    for (party, found) in contacts.identifiers where table.firms.ofParty[party] != .none {
      identifiers[table.firms.ofParty[party].row] += found
    }
    let counts = try rowCounts(table, on: pool)
    return (0..<table.firms.count).map { row in
      let firm = FirmID(row: row)
      return FirmName(
        table.name(of: firm), country: table.firms.countries[firm],
        identifiers: Set(identifiers[row]).sorted(), frequency: counts[row])
    }
  }

  /// Used rows of each firm as consignor, consignee or maker.
  private static func rowCounts(_ table: ShipmentTable, on pool: WorkPool) throws(Cancelled) -> [Int] {
    let columns = [table.consignor, table.consignee, table.maker].compactMap(\.self)
    let parts = try pool.map(0..<table.count, grain: max(1 << 16, (table.count + 7) / 8)) { rows in
      var counts = [Int](repeating: 0, count: table.firms.count)
      for row in rows where table.status[ShipmentID(row: row)] == .used {
        for column in columns {
          let firm = table.firm(of: column[ShipmentID(row: row)])
          if firm != .none { counts[firm.row] += 1 }
        }
      }
      return counts
    }
    return parts.reduce(into: [Int](repeating: 0, count: table.firms.count)) { sum, part in
      for row in part.indices { sum[row] += part[row] }
    }
  }

  private static func firms(_ found: FirmResolution, of table: ShipmentTable) -> Firms {
    let old = table.firms
    // A firm that is written without a country too has that of its other spellings.
    var countries = found.representative.map { old.countries[FirmID(row: $0)] }
    for (row, firm) in found.firmOfRow.enumerated() where countries[firm].isNone {
      countries[firm] = old.countries[FirmID(row: row)]
    }
    return Firms(
      ofParty: Column(
        old.ofParty.values.map { $0 == .none ? $0 : FirmID(row: found.firmOfRow[$0.row]) }),
      representative: Column(found.representative.map { old.representative[FirmID(row: $0)] }),
      countries: Column(countries))
  }

  private mutating func markSelfShipments(on pool: WorkPool) throws(Cancelled) {
    let table = table
    let rows = try pool.map(0..<table.count, grain: 1 << 15) { rows in
      rows.filter { row in
        let shipment = ShipmentID(row: row)
        guard table.status[shipment] == .used else { return false }
        let consignor = table.firm(of: table.consignor[shipment])
        return consignor != .none && consignor == table.firm(of: table.consignee[shipment])
      }
    }.flatMap(\.self)
    guard !rows.isEmpty else { return }
    var status = table.status.values
    for row in rows { status[row] = .selfShipment }
    self.table.status = Column(status)
    newSelfShipments = rows.count
  }
}
