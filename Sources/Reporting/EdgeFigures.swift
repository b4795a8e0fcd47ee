/// What the distinct shipments between two firms amount to, as far as a report can tell.
///
/// Two routes may share shipments: A → B → C and A → B → D both count those of A → B. Routes of different goods
/// classes never share any. Within a class the union is known exactly if there is one leg, or if all evidence
/// rows are listed; otherwise the largest leg (or the listed rows together, if more) is a lower bound. Days are
/// exact always.
struct EdgeFigures {
  /// A number, or the least it can be.
  struct Bound: Equatable {
    var least: Int64, isExact: Bool
    static func + (a: Bound, b: Bound) -> Bound {
      let sum = a.least.addingReportingOverflow(b.least)
      return Bound(
        least: sum.overflow ? .max : sum.partialValue, isExact: a.isExact && b.isExact && !sum.overflow)
    }
  }

  private(set) var shipments = Bound(least: 0, isExact: true)
  /// `nil` where no shipment has a value, or a mass.
  private(set) var valueUSDCents: Bound?, netMassGrams: Bound?
  private(set) var firstDay: String?, lastDay: String?
  /// Best tier of the goods: the first in the order of their names.
  private(set) var tier: String?

  /// Best and worst evidence grade of the routes.
  private(set) var grades: ClosedRange<RouteReport.Grade>?

  /// Whether a figure is only the least it can be.
  var isBound: Bool { !shipments.isExact || valueUSDCents?.isExact == false }

  init(_ legs: [RoutePicture.GradedLeg]) {
    for goods in Set(legs.map(\.goods)).sorted() {
      add(class: legs.filter { $0.goods == goods }.map(\.leg))
    }
    (firstDay, lastDay) = (legs.map(\.leg.firstDay).min(), legs.map(\.leg.lastDay).max())
    tier = legs.compactMap(\.tier).min()
    let all = legs.compactMap(\.grade)
    grades = all.min().map { $0...(all.max() ?? $0) }
  }

  private mutating func add(class legs: [RouteReport.Leg]) {
    let isSame = legs.allSatisfy { $0 == legs[0] }
    let rows = EdgeFigures.union(of: isSame ? [legs[0]] : legs)
    let isListed = legs.allSatisfy { $0.evidence.count == $0.shipments }
    let most = legs.map { Int64($0.shipments) }.max() ?? 0
    shipments = shipments + Bound(least: max(most, Int64(rows.count)), isExact: isSame || isListed)
    func sum(_ perLeg: [Int64], _ listed: Int64?) -> Bound? {
      let values = perLeg + (listed.map { [$0] } ?? [])
      guard let value = isListed && !isSame ? listed : values.max() else { return nil }
      return Bound(least: value, isExact: isSame || isListed)
    }
    if let value = sum(legs.compactMap(\.valueUSDCents), rows.value) {
      valueUSDCents = valueUSDCents.map { $0 + value } ?? value
    }
    if let mass = sum(legs.compactMap(\.netMassGrams), rows.mass) {
      netMassGrams = netMassGrams.map { $0 + mass } ?? mass
    }
  }

  /// Number, value and mass of the distinct rows listed; a sum is `nil` where no row has one.
  private static func union(of legs: [RouteReport.Leg]) -> (count: Int, value: Int64?, mass: Int64?) {
    var seen: Set<Row> = []
    var value: Int64?
    var mass: Int64?
    for row in legs.lazy.flatMap(\.evidence) where seen.insert(Row(file: row.file, line: row.line)).inserted {
      add(row.valueUSDCents, to: &value)
      add(row.netMassGrams, to: &mass)
    }
    return (seen.count, value, mass)
  }

  private static func add(_ amount: Int64?, to sum: inout Int64?) {
    guard let amount else { return }
    let next = (sum ?? 0).addingReportingOverflow(amount)
    sum = next.overflow ? .max : next.partialValue
  }

  private struct Row: Hashable {
    var file: String, line: Int
  }
}
