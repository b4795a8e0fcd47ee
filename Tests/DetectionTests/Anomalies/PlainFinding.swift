import GraphCore
import Trade

@testable import Detection

/// A finding in plain words, to be compared with that of an oracle.
struct PlainFinding {
  var kind: String
  var firm: AnomalyFirm?, partner: AnomalyFirm?, other: AnomalyFirm?
  var country: CountryCode?
  var goods: HSCode?
  var effects: [String: Double] = [:]
  var p: Double?
  var rows: Set<Int>?
  /// What it says beside the numbers.
  var notes: Set<String> = []

  var key: String {
    let firms = [firm, partner, other].map { $0?.description ?? "-" }.joined(separator: ", ")
    return "\(kind): \(firms), \(country?.description ?? "-"), \(goods?.description ?? "-")"
  }
}

extension Finding {
  func plain(_ table: ShipmentTable) -> PlainFinding {
    func firm(_ id: FirmID?) -> AnomalyFirm? {
      id.map { AnomalyFirm(name: table.name(of: $0), country: table.firms.countries[$0]) }
    }
    return PlainFinding(
      kind: kind, firm: firm(subject.firm), partner: firm(subject.partner), other: firm(subject.other),
      country: subject.country, goods: subject.goods,
      effects: Dictionary(uniqueKeysWithValues: effects.map { ($0.name, $0.value) }), p: p,
      rows: Set(evidence.map(\.row)))
  }
}

/// Equal up to rounding.
func isClose(_ a: Double, _ b: Double) -> Bool {
  a == b || abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-3)
}

/// The first difference between what was found and what the oracle says, of the parts that it names; `nil` if none.
func difference(_ found: [Finding], _ expected: [PlainFinding], in table: ShipmentTable) -> String? {
  let (a, b) = (found.map { $0.plain(table) }.sorted { $0.key < $1.key }, expected.sorted { $0.key < $1.key })
  guard a.map(\.key) == b.map(\.key) else {
    let (x, y) = (Set(a.map(\.key)), Set(b.map(\.key)))
    return
      "too many \(x.subtracting(y).sorted()), missing \(y.subtracting(x).sorted()), of \(a.count)/\(b.count)"
  }
  for (one, other) in zip(a, b) {
    for (name, value) in other.effects.sorted(by: { $0.key < $1.key })
    where !(one.effects[name].map { isClose($0, value) } ?? false) {
      return "\(one.key): \(name) is \(one.effects[name] as Double?), not \(value)"
    }
    if let p = other.p, !(one.p.map { isClose($0, p) } ?? false) {
      return "\(one.key): p \(one.p as Double?), not \(p)"
    }
    if let rows = other.rows, rows != one.rows {
      return "\(one.key): rows \(one.rows!.symmetricDifference(rows).sorted()) differ"
    }
  }
  return nil
}
