internal import Flows
internal import Trade

/// Countries and the lanes between them, as they are drawn: the coalition, hubs, destinations.
///
/// Where the coalition stands as one end of a lane, its members' own lanes with the same other end are not drawn beside it;
/// nor is a lane of all hubs beside the lanes of each.
struct FlowPicture {
  enum Column: Int, CaseIterable { case coalition, hubs, destinations }

  struct Vertex: Hashable {
    var party: FlowParty, column: Column
  }

  struct Arrow {
    var from: Int, to: Int
    var kind: Lane.Kind
    /// One for each group of goods.
    var figures: [Figure]
    var after: Int64 { figures.map(\.after).max() ?? 0 }
  }

  /// What one group of goods makes of an arrow.
  struct Figure {
    var goods: String, reportedBy: Lane.Side
    var before: Int64, after: Int64, ratio: Double?
    /// Whether it stands out from its controls.
    var isDiscovery: Bool
  }

  private(set) var vertices: [Vertex] = []
  private(set) var arrows: [Arrow] = []
  /// Lanes that were not compared, and so have no arrow; arrows that had no room.
  private(set) var uncompared = 0, leftOut = 0

  /// - Parameter most: Most arrows; the largest after the event are drawn.
  init(_ answers: FlowAnswers, most: Int) {
    let discoveries = Set(
      answers.breaks.filter { $0.test?.isDiscovery == true }.map { Key(lane: $0.lane, goods: $0.goods) })
    let lanes = answers.growth.filter { $0.lane.kind != .other }
    let pictured = FlowPicture.withoutDoubles(lanes)
    uncompared = pictured.count { $0.windows == nil }
    var found: [(ends: Ends, arrow: Arrow)] = []
    var place: [Ends: Int] = [:]
    for growth in pictured {
      guard let windows = growth.windows else { continue }
      let figure = Figure(
        goods: growth.goods, reportedBy: growth.lane.reportedBy, before: windows.before.value,
        after: windows.after.value, ratio: windows.ratio,
        isDiscovery: discoveries.contains(Key(lane: growth.lane, goods: growth.goods)))
      let ends = Ends(kind: growth.lane.kind, from: growth.lane.exporter, to: growth.lane.importer)
      if let known = place[ends] {
        found[known].arrow.figures.append(figure)
      } else {
        place[ends] = found.count
        found.append((ends, Arrow(from: 0, to: 0, kind: ends.kind, figures: [figure])))
      }
    }
    let ranked = found.indices.sorted {
      found[$0].arrow.after != found[$1].arrow.after
        ? found[$0].arrow.after > found[$1].arrow.after : $0 < $1
    }
    leftOut = max(0, ranked.count - most)
    var number: [Vertex: Int] = [:]
    func vertex(_ party: FlowParty, _ column: Column) -> Int {
      let vertex = Vertex(party: party, column: column)
      if let known = number[vertex] { return known }
      number[vertex] = vertices.count
      vertices.append(vertex)
      return vertices.count - 1
    }
    for index in ranked.prefix(most) {
      var arrow = found[index].arrow
      let ends = found[index].ends
      arrow.from = vertex(ends.from, ends.kind == .onward ? .hubs : .coalition)
      arrow.to = vertex(ends.to, ends.kind == .supply ? .hubs : .destinations)
      arrows.append(arrow)
    }
  }

  private struct Key: Hashable { var lane: Lane, goods: String }
  private struct Ends: Hashable { var kind: Lane.Kind, from: FlowParty, to: FlowParty }

  /// Lanes that no other of them contains, or is made of.
  private static func withoutDoubles(_ lanes: [Growth]) -> [Growth] {
    struct Side: Hashable { var kind: Lane.Kind, importer: FlowParty, goods: String }
    func side(_ growth: Growth) -> Side {
      Side(kind: growth.lane.kind, importer: growth.lane.importer, goods: growth.goods)
    }
    var members: [Side: Int] = [:]
    var groups: Set<Side> = []
    for growth in lanes {
      if growth.lane.exporter.countries.count > 1 {
        groups.insert(side(growth))
      } else {
        members[side(growth), default: 0] += 1
      }
    }
    return lanes.filter { growth in
      let side = side(growth)
      let isGroup = growth.lane.exporter.countries.count > 1
      // Hubs are shown one by one, the coalition as one.
      return growth.lane.kind == .onward
        ? !isGroup || members[side] == nil : isGroup || !groups.contains(side)
    }
  }
}
