internal import GraphCore
internal import Ingest
internal import Trade
internal import WorkPool

/// Counts over the used rows of one input.
struct RowCensus: Sendable {
  struct Chapter: Sendable {
    var code: HSCode
    var rows: Int
    /// US cents.
    var value: Int128
  }
  struct Role: Sendable {
    var name: String
    var field: Field
    /// Rows by raw value of the country; 0 is none.
    var rows: [Int]
  }

  private(set) var first: Day?
  private(set) var last: Day?
  /// Every month from first to last, `YYYY-MM`.
  private(set) var months: [(month: String, rows: Int)] = []
  private(set) var countries: [Role] = []
  /// Most rows first.
  private(set) var chapters: [Chapter] = []
  /// Sums of the known values in US cents, masses in grams, and pieces in thousandths.
  private(set) var value: Int128 = 0
  private(set) var mass: Int128 = 0
  private(set) var pieces: Int128 = 0
  /// Rows that name both countries, and different ones; `nil` without the two columns.
  private(set) var dispatchDiffersFromOrigin: Int?

  init(_ table: ShipmentTable, _ rows: Range<Int>, on pool: WorkPool) throws(Cancelled) {
    let parts = try pool.map(rows, grain: 1 << 17) { Count(table, $0) }
    var all = Count(table, 0..<0)
    for part in parts { all.add(part) }
    (value, mass, pieces) = (all.value, all.mass, all.pieces)
    if table.origin != nil, table.dispatch != nil { dispatchDiffersFromOrigin = all.differing }
    countries = zip(Count.roles, all.countries).map { Role(name: $0.0, field: $0.1, rows: $1) }
    chapters = all.goods.indices.reduce(into: [HSCode: Chapter]()) { chapters, goods in
      guard all.goods[goods].rows > 0 else { return }
      let code = table.goodsCodes[GoodsID(row: goods)].chapter
      chapters[code, default: Chapter(code: code, rows: 0, value: 0)].rows += all.goods[goods].rows
      chapters[code]!.value += all.goods[goods].value
    }.values.filter { $0.code != .none }
      .sorted { $0.rows == $1.rows ? $0.code < $1.code : $0.rows > $1.rows }
    (first, last) = (
      all.days.keys.min().map { Day(rawValue: $0) }, all.days.keys.max().map { Day(rawValue: $0) }
    )
    months = RowCensus.months(all.days)
  }

  private static func months(_ days: [Int32: Int]) -> [(month: String, rows: Int)] {
    var counts: [Int: Int] = [:]
    for (day, rows) in days {
      let (year, month, _) = Day(rawValue: day).civil
      counts[year * 12 + month - 1, default: 0] += rows
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    return (first...last).map { index in
      let month = index % 12 + 1
      return ("\(index / 12)-\(month < 10 ? "0" : "")\(month)", counts[index] ?? 0)
    }
  }
}

/// The counts of a run of rows.
private struct Count: Sendable {
  static let roles: [(String, Field)] = [
    ("consignor", .consignorCountry), ("consignee", .consigneeCountry), ("origin", .origin),
    ("dispatch", .dispatch), ("destination", .destination),
  ]
  var days: [Int32: Int] = [:]
  var countries: [[Int]]
  var goods: [(rows: Int, value: Int128)]
  var value: Int128 = 0
  var mass: Int128 = 0
  var pieces: Int128 = 0
  var differing = 0

  init(_ table: ShipmentTable, _ rows: Range<Int>) {
    countries = Count.roles.map { _ in [Int](repeating: 0, count: CountryCode.tableSize) }
    goods = [(rows: Int, value: Int128)](repeating: (0, 0), count: table.goodsCodes.count)
    for row in rows {
      let shipment = ShipmentID(row: row)
      if table.status[shipment] == .used { add(table, shipment) }
    }
  }

  private mutating func add(_ table: ShipmentTable, _ shipment: ShipmentID) {
    days[table.day[shipment].rawValue, default: 0] += 1
    let cents = Int128(table.value?[shipment].rawValue ?? 0)
    value += cents
    mass += Int128(table.netMass?[shipment].rawValue ?? 0)
    pieces += Int128(table.pieces?[shipment].rawValue ?? 0)
    goods[table.goods[shipment].row].rows += 1
    goods[table.goods[shipment].row].value += cents
    let (origin, dispatch) = (table.origin?[shipment] ?? .none, table.dispatch?[shipment] ?? .none)
    if !origin.isNone, !dispatch.isNone, origin != dispatch { differing += 1 }
    let found = [
      table.country(of: table.consignor[shipment]), table.country(of: table.consignee[shipment]), origin,
      dispatch,
      table.destination(of: shipment),
    ]
    for (role, country) in found.enumerated() { countries[role][Int(country.rawValue)] += 1 }
  }

  mutating func add(_ other: Count) {
    days.merge(other.days, uniquingKeysWith: +)
    for role in countries.indices {
      for code in countries[role].indices { countries[role][code] += other.countries[role][code] }
    }
    for index in goods.indices {
      goods[index].rows += other.goods[index].rows
      goods[index].value += other.goods[index].value
    }
    value += other.value
    mass += other.mass
    pieces += other.pieces
    differing += other.differing
  }
}
