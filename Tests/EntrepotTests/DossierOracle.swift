import Entrepot
import Ingest
import Regimes
import Reporting
import TestSupport
import Trade

/// A small random trade in which a firm has every role, and rows that are no shipments.
struct DossierTrade {
  static let header =
    "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,origin_country,dispatch_country,"
    + "destination_country,hs_code,net_mass_kg,value_usd,maker,maker_country,broker,broker_country,holder"

  /// Columns that the layout does not know.
  static let columns: [(field: Field, column: String)] = [
    (.maker, "maker"), (.makerCountry, "maker_country"), (.declarant, "broker"),
    (.declarantCountry, "broker_country"), (.contractHolder, "holder"),
  ]

  let rows: [[String]]

  init(_ count: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func pick(_ words: [String]) -> String { words.randomElement(using: &random)! }
    func firm(_ countries: [String]) -> [String] {
      [pick(["Aster", "ASTER ", "Böhm", "Корал", "Dov"]), pick(countries)]
    }
    var rows: [[String]] = []
    for number in 0..<count {
      let kind = pick(["supply", "last", "last", "any"])
      let ends =
        switch kind {
        case "supply": firm(["DE", "US"]) + firm(["TR", "HK"])
        case "last": firm(["TR", "HK"]) + firm(["RU", "RU", "IR"])
        default: firm(["DE", "TR", "RU", ""]) + firm(["DE", "TR", "RU", "KZ"])
        }
      let (year, month, day) = (
        pick(["2021", "2022", "2023"]), pick(["01", "02", "03", "09", "12"]), pick(["03", "17", "28"])
      )
      let date = number % 23 == 0 ? "xx" : "\(year)-\(month)-\(day)"
      rows.append(
        [pick(["D1", "D2", "", "D\(number)"]), date] + ends + [
          pick(["DE", "CN", ""]), pick(["", "", "CN"]), pick(["", "", "RU", "BY"]),
          pick(["8542310000", "854231", "854239", "8542", "9403600000", ""]),
          pick(["1", "2.5", "", "0.001"]),
          pick(["", "100", "250.55", "-3", "99999.99", "299"]),
        ] + (Bool.random(using: &random) ? firm(["TR", "DE", ""]) : ["UNKNOWN", ""])
          + firm(["TR", "DE", "", ""]) + [pick(["", "Aster", "Dov", "Nobody Else"])])
    }
    for _ in 0..<count / 20 { rows.append(rows.randomElement(using: &random)!) }
    self.rows = rows
  }

  var text: String {
    ([DossierTrade.header] + rows.map { $0.joined(separator: ",") }).map { $0 + "\n" }.joined()
  }
}

/// Counts of a firm made row by row from the text of a table, the slow and obvious way.
struct DossierOracle {
  struct Firm: Hashable {
    let name: String, country: String
  }
  struct Row {
    let line: Int, cells: [String]
    let day: Day, code: String
    let value: Int64?, mass: Int64?
    let consignor: Firm, consignee: Firm, maker: Firm?, broker: Firm?, holder: Firm?
    var cameFrom: String { cells[7].isEmpty ? cells[3] : cells[7] }
    var destination: String { cells[8].isEmpty ? cells[5] : cells[8] }
  }
  let rows: [Row]
  /// Firms that stand in used or unused rows as consignor, consignee or maker.
  let names: Set<Firm>

  init(_ trade: DossierTrade) {
    var (seen, rows, names) = (Set<[String]>(), [Row](), Set<Firm>())
    for (index, cells) in trade.rows.enumerated() {
      let isNew = seen.insert(cells).inserted
      let (a, b) = (DossierOracle.firm(cells[2], cells[3])!, DossierOracle.firm(cells[4], cells[5])!)
      let maker = DossierOracle.firm(cells[12], cells[13])
      guard let day = Day(iso: cells[1]), !cells[9].isEmpty else { continue }
      names.formUnion([a, b])
      if let maker { names.insert(maker) }
      guard isNew, a != b else { continue }
      rows.append(
        Row(
          line: index + 2, cells: cells, day: day, code: cells[9],
          value: DossierOracle.number(cells[11], 100), mass: DossierOracle.number(cells[10], 1_000),
          consignor: a, consignee: b, maker: maker, broker: DossierOracle.firm(cells[14], cells[15]),
          holder: DossierOracle.firm(cells[16], "")))
    }
    (self.rows, self.names) = (rows, names)
  }

  /// Folded as firms are before spellings are brought together.
  private static func firm(_ name: String, _ country: String) -> Firm? {
    let folded = name.lowercased().split(separator: " ").joined(separator: " ")
    return folded == "unknown" || folded.isEmpty ? nil : Firm(name: folded, country: country)
  }

  private static func number(_ text: String, _ scale: Double) -> Int64? {
    guard let number = Double(text), number > 0 else { return nil }
    return Int64((number * scale).rounded())
  }

  /// `3 shipments 12055 2500 1 0`
  static func text(_ flow: DossierReport.Flow) -> String {
    "\(flow.shipments) \(flow.valueUSDCents ?? -1) \(flow.netMassGrams ?? -1) \(flow.withoutValue) \(flow.withoutMass)"
  }
  static func text(_ rows: [Row]) -> String {
    let (values, masses) = (rows.compactMap(\.value), rows.compactMap(\.mass))
    return
      "\(rows.count) \(values.isEmpty ? -1 : values.reduce(0, +)) \(masses.isEmpty ? -1 : masses.reduce(0, +)) "
      + "\(rows.count - values.count) \(rows.count - masses.count)"
  }
  static func days(_ rows: [Row]) -> String { "\(rows.map(\.day).min()!) \(rows.map(\.day).max()!)" }
}
