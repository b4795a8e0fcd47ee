public import Trade

/// The lanes a question is about, as far as the statistics know them.
public struct FlowLanes: Sendable {
  /// Coalition → each destination; then of each of its countries.
  public let direct: [Lane]
  /// Coalition → each hub, and each country of the coalition → each hub.
  public let supply: [Lane]
  /// Each hub → each destination, and all hubs together.
  public let onward: [Lane]
  /// World → a country that reports no partner, and the other way.
  public let other: [Lane]
  /// Hubs that occur, ascending.
  public let hubs: [CountryCode]
  /// Countries lanes are compared with: neither coalition nor destination, nor, where the question names hubs, one of these.
  public let controls: [CountryCode]

  /// Finds the lanes with at least one cell; each as its exporter reports it, or where that does not report, its importer.
  public init(_ question: FlowQuestion, _ cube: FlowCube) {
    let known = Known(cube)
    let outside = Set(question.coalition).union(question.destinations).union([.none, .world, .unspecified])
    let hubs = (question.hubs ?? known.countries).filter { known.all.contains($0) && !outside.contains($0) }
    let coalition = question.coalition.filter(known.all.contains)
    let destinations = question.destinations.filter(known.all.contains)
    func lanes(_ kind: Lane.Kind, _ group: FlowParty?, _ from: [CountryCode], _ to: [CountryCode]) -> [Lane] {
      to.flatMap { importer in
        let parties = (group.map { [$0] } ?? []) + from.map { FlowParty($0) }
        return parties.compactMap { known.lane(kind, $0, FlowParty(importer)) }
      }
    }
    let united = coalition.count > 1 ? FlowParty("coalition", coalition) : nil
    direct = lanes(.direct, united, coalition, destinations)
    supply = lanes(.supply, united, coalition, hubs)
    onward = lanes(.onward, hubs.count > 1 ? FlowParty("hubs", hubs) : nil, hubs, destinations)
    let world = FlowParty("world", [.world])
    other = known.countries.flatMap { country in
      [
        known.lane(.other, FlowParty(country), world), known.lane(.other, world, FlowParty(country)),
      ].compactMap(\.self)
    }
    self.hubs = hubs
    let named = Set(question.hubs ?? [])
    controls =
      question.controls ?? known.countries.filter { !outside.contains($0) && !named.contains($0) }
  }

  /// All lanes, in the order direct, supply, onward, other.
  public var all: [Lane] { direct + supply + onward + other }
}

/// Who trades with whom in the cube, by which side's report.
private struct Known {
  private var pairs: [Lane.Side: Set<Pair>] = [:]
  let countries: [CountryCode], all: Set<CountryCode>
  private struct Pair: Hashable { var exporter: CountryCode, importer: CountryCode }

  init(_ cube: FlowCube) {
    var last: Pair?
    var seen: Set<CountryCode> = []
    for cell in cube.cells + cube.totals where cell.flow == .export || cell.flow == .import {
      let pair = Pair(exporter: cell.exporter, importer: cell.importer)
      if pair == last { continue }
      last = pair
      pairs[.exporter, default: []].formUnion(cell.flow == .export ? [pair] : [])
      pairs[.importer, default: []].formUnion(cell.flow == .import ? [pair] : [])
      seen.formUnion([cell.exporter, cell.importer])
    }
    all = seen
    countries = seen.subtracting([.none, .world, .unspecified]).sorted()
  }

  func lane(_ kind: Lane.Kind, _ from: FlowParty, _ to: FlowParty) -> Lane? {
    let side = Lane.Side.allCases.first { side in
      from.countries.contains { exporter in
        to.countries.contains { pairs[side]?.contains(Pair(exporter: exporter, importer: $0)) == true }
      }
    }
    return side.map { Lane(kind, from: from, to: to, reportedBy: $0) }
  }
}
