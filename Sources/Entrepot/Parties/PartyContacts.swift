internal import GraphCore
internal import Ingest
internal import Screening
internal import Trade
internal import WorkPool

/// Numbers and addresses that rows give for parties.
struct PartyContacts: Sendable {
  private(set) var identifiers: [PartyID: [FirmIdentifier]] = [:]
  private(set) var addresses: [PartyID: Set<String>] = [:]

  /// A party with more numbers of firms than this has none that can be trusted: brokers write their own.
  private static let mostIdentifiers = 3
  /// Addresses of a party that are looked at.
  private static let mostAddresses = 20

  private struct Part: Sendable {
    var numbers: [PartyID: Set<String>] = [:], addresses: [PartyID: Set<String>] = [:]
  }

  init(_ table: ShipmentTable, on pool: WorkPool) throws(Cancelled) {
    guard !table.texts.isEmpty else { return }
    let parts = try pool.map(0..<table.count, grain: 1 << 15) { rows in
      var part = Part()
      for row in rows where table.status[ShipmentID(row: row)] != .quarantined {
        PartyContacts.add(ShipmentID(row: row), table, to: &part)
      }
      return part
    }
    var numbers: [PartyID: Set<String>] = [:]
    for part in parts {
      numbers.merge(part.numbers) { $0.union($1) }
      addresses.merge(part.addresses) { $0.union($1) }
    }
    for (party, texts) in numbers {
      let country = table.country(of: party)
      let read = Set(texts.compactMap { PartyContacts.identifier($0, country) })
      if read.count <= PartyContacts.mostIdentifiers { identifiers[party] = read.sorted() }
    }
    for (party, texts) in addresses where texts.count > PartyContacts.mostAddresses {
      addresses[party] = Set(texts.sorted().prefix(PartyContacts.mostAddresses))
    }
  }

  /// A cell of numbers; spreadsheets make `7701234567.0` of a Russian one, and take a leading zero away.
  private static func identifier(_ text: String, _ country: CountryCode) -> FirmIdentifier? {
    if country == "RU", case .valid(let digits, _) = TaxNumber(text) { return FirmIdentifier(.inn, digits) }
    return FirmIdentifier.reading(text, country: country)
  }

  private static func add(_ shipment: ShipmentID, _ table: ShipmentTable, to part: inout Part) {
    for (role, party) in [
      (TextRole.consignorID, table.consignor[shipment]), (.consigneeID, table.consignee[shipment]),
    ] {
      guard party != .none, let text = table.texts[role]?.text(shipment) else { continue }
      part.numbers[party, default: []].insert(text)
    }
    for (role, party) in [
      (TextRole.consignorAddress, table.consignor[shipment]), (.consigneeAddress, table.consignee[shipment]),
    ] {
      guard party != .none, let text = table.texts[role]?.text(shipment) else { continue }
      part.addresses[party, default: []].insert(text)
    }
  }
}
