internal import Detection
internal import GraphCore
internal import Regimes
internal import Reporting
internal import Trade
internal import Watchlists

/// Asks the exemptions of a regime about the last shipments of routes.
///
/// Flags are the goods, which need a licence for export, and parties that were blocked on the day. Control list numbers,
/// kinds of recipients and licences are in no shipment record, so most answers are "possible", with what is not known.
struct ExemptionSearch {
  private let exemptions: Exemptions
  private let titles: [String: String]
  private let table: ShipmentTable

  /// `nil` for a regime without exemptions.
  init?(_ regime: Regime, _ table: ShipmentTable) {
    guard !regime.exemptions.isEmpty else { return nil }
    exemptions = Exemptions(regime.exemptions)
    titles = Dictionary(regime.exemptions.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    self.table = table
  }

  /// - Parameters:
  ///   - rows: The last shipments that are listed.
  ///   - listed: What watchlists say of the firms; `nil` where none was given.
  func notes(on rows: [ShipmentID], _ listed: ListedFirms?) -> [RouteReport.ExemptionNote] {
    let rows = rows.sorted { table.precedes($0, $1) }
    var goods: [ExemptionFacts] = []
    var parties: [String: [ExemptionFacts]] = [:]
    for row in rows {
      var facts = facts(of: row, listed)
      facts.effect = ListEffect.exportLicence.name
      goods.append(facts)
      for (name, programmes) in listed?.blocking(in: row) ?? [] {
        facts.effect = ListEffect.blocking.name
        facts.programmes = programmes
        parties[name, default: []].append(facts)
      }
    }
    return notes(goods, flag: "goods")
      + parties.sorted { $0.key < $1.key }.flatMap { notes($0.value, flag: $0.key) }
  }

  private func notes(_ rows: [ExemptionFacts], flag: String) -> [RouteReport.ExemptionNote] {
    struct Key: Hashable {
      let id: String, outcome: RouteReport.ExemptionNote.Outcome
    }
    var (order, counts, details) = ([Key](), [Key: Int](), [Key: [String]]())
    for answer in exemptions.answers(for: rows).joined() {
      let (outcome, found): (RouteReport.ExemptionNote.Outcome, [String])
      switch answer.verdict {
      case .notApplicable: continue
      case .possible(let unmet): (outcome, found) = (.possible, unmet)
      case .satisfied: (outcome, found) = (.satisfied, [])
      case .excluded(let clause): (outcome, found) = (.excluded, [clause])
      }
      let key = Key(id: answer.id, outcome: outcome)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
      for detail in found where details[key]?.contains(detail) != true {
        details[key, default: []].append(detail)
      }
    }
    return order.map { key in
      RouteReport.ExemptionNote(
        id: key.id, title: titles[key.id] ?? key.id, flag: flag, outcome: key.outcome,
        shipments: counts[key]!, details: details[key] ?? [])
    }
  }

  private func facts(of row: ShipmentID, _ listed: ListedFirms?) -> ExemptionFacts {
    func known(_ country: CountryCode?) -> CountryCode? { country.flatMap { $0.isNone ? nil : $0 } }
    var facts = ExemptionFacts(day: table.day[row])
    (facts.origin, facts.dispatch) = (known(table.origin?[row]), known(table.dispatch?[row]))
    facts.destination = known(table.destination(of: row))
    facts.code = table.goodsCodes[table.goods[row]]
    (facts.activity, facts.valueCents) = (.goods, table.value?[row].known)
    let roles: [(Exemption.Role, PartyID)] = [
      (.consignor, table.consignor[row]), (.consignee, table.consignee[row]),
      (.maker, table.maker?[row] ?? .none), (.declarant, table.declarant?[row] ?? .none),
      (.contractHolder, table.contractHolder?[row] ?? .none),
    ]
    facts.parties = roles.compactMap { role, party in
      guard party != .none else { return nil }
      return .init(
        role, name: table.parties.name(party),
        listings: listed?.listings(of: table.firm(of: party), on: table.day[row]))
    }
    facts.places = table.consignee[row] == .none ? nil : table.parties.name(table.consignee[row])
    return facts
  }
}

extension ListedFirms {
  /// The lists a firm may be on, on a day.
  func listings(of firm: FirmID, on day: Day) -> [Exemption.Listing] {
    inForce(firm, on: day).flatMap { listing -> [Exemption.Listing] in
      listing.programmes.isEmpty
        ? [.init(list: listing.list)] : listing.programmes.map { .init(list: listing.list, programme: $0) }
    }
  }

  /// The parties of a shipment that may have been blocked on its day, by name, and all programmes that blocked them.
  ///
  /// Who is blocked by one authority is not freed by another: a listing without a programme stands for itself.
  func blocking(in row: ShipmentID) -> [(name: String, programmes: Set<String>)] {
    [table.consignor[row], table.consignee[row]].compactMap { party in
      let firm = table.firm(of: party)
      guard firm != .none else { return nil }
      let listings = inForce(firm, on: table.day[row]).filter { $0.effect == .blocking }
      guard !listings.isEmpty else { return nil }
      let programmes = listings.flatMap { listing in
        listing.programmes.isEmpty ? ["\(listing.list) of \(listing.authority)"] : listing.programmes
      }
      return (table.name(of: firm), Set(programmes))
    }
  }
}
