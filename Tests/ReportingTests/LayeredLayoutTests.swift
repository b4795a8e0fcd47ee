import TestSupport
import Testing

@testable import Reporting

private func randomNet(_ seed: UInt64) -> (layers: [Int], links: [LayeredLayout.Link]) {
  var random = SplitMix64(seed: seed)
  let depth = Int.random(in: 1...5, using: &random)
  let layers = (0..<Int.random(in: 1...18, using: &random)).map { _ in
    Int.random(in: 0..<depth, using: &random)
  }
  let links = (0..<Int.random(in: 0...30, using: &random)).map { _ in
    LayeredLayout.Link(
      from: Int.random(in: layers.indices, using: &random),
      to: Int.random(in: layers.indices, using: &random),
      weight: Double(Int.random(in: 0...50, using: &random)) / 50)
  }
  return (layers, links)
}

@Test(arguments: UInt64(0)..<300)
func `boxes never overlap, and stand in their layers left to right`(seed: UInt64) {
  let net = randomNet(seed)
  let layout = LayeredLayout(layers: net.layers, links: net.links)
  for (a, box) in layout.boxes.enumerated() {
    #expect(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= layout.width
        && box.y + box.height <= layout.height + 0.001)
    for other in layout.boxes[(a + 1)...] {
      let isApart =
        box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height <= other.y
        || other.y + other.height <= box.y
      #expect(isApart)
      if box.layer < other.layer { #expect(box.x + box.width <= other.x) }
    }
  }
}

@Test(arguments: UInt64(0)..<300)
func `ribbons start and end at their boxes, side by side, and run under none`(seed: UInt64) {
  let net = randomNet(seed)
  let layout = LayeredLayout(layers: net.layers, links: net.links)
  let forward = net.links.indices.filter { net.layers[net.links[$0].from] < net.layers[net.links[$0].to] }
  #expect(layout.ribbons.map(\.link).sorted() == forward)
  for ribbon in layout.ribbons {
    let link = net.links[ribbon.link]
    let (from, to) = (layout.boxes[link.from], layout.boxes[link.to])
    let (first, last) = (ribbon.curves.first!, ribbon.curves.last!)
    #expect(first.x0 == from.x + from.width && last.x1 == to.x)
    for (y, box) in [(first.y0, from), (last.y1, to)] {
      #expect(y - ribbon.width / 2 >= box.y - 0.001 && y + ribbon.width / 2 <= box.y + box.height + 0.001)
    }
    #expect(ribbon.curves.count == net.layers[link.to] - net.layers[link.from])
    // Level between curves: there it must miss every box of the layer.
    for curve in ribbon.curves.dropFirst() {
      for box in layout.boxes where box.x < curve.x0 && curve.x0 <= box.x + box.width {
        #expect(curve.y0 + ribbon.width / 2 <= box.y || box.y + box.height <= curve.y0 - ribbon.width / 2)
      }
    }
  }
}

@Test func `ribbons are as wide as what flows, and the busiest layer takes the width there is`() {
  let metrics = LayeredLayout.Metrics()
  let layout = LayeredLayout(
    layers: [0, 0, 1, 2],
    links: [
      .init(from: 0, to: 2, weight: 3), .init(from: 1, to: 2, weight: 1), .init(from: 2, to: 3, weight: 2),
    ])
  let widths = layout.ribbons.sorted { $0.link < $1.link }.map(\.width)
  #expect(abs(widths[0] - metrics.flowHeight * 0.75) < 1e-9)
  #expect(abs(widths[1] - metrics.flowHeight * 0.25) < 1e-9)
  #expect(abs(widths[2] - metrics.flowHeight * 0.5) < 1e-9)
}

@Test func `sweeps take crossings out that the given order has`() {
  let layout = LayeredLayout(
    layers: [0, 0, 0, 1, 1, 1],
    links: [
      .init(from: 0, to: 5, weight: 1), .init(from: 1, to: 4, weight: 1), .init(from: 2, to: 3, weight: 1),
    ])
  let ends = layout.ribbons.sorted { $0.curves[0].y0 < $1.curves[0].y0 }.map { $0.curves[0].y1 }
  #expect(ends == ends.sorted())
}

@Test func `nothing gives an empty picture`() {
  #expect(LayeredLayout(layers: [], links: []).boxes.isEmpty)
}

@Test(arguments: UInt64(0)..<40)
func `no name is wider than its box`(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  let measure = TextMeasure(fontSize: 12)
  for name in hostileNames.shuffled(using: &random).map(visibleText) {
    let lines = measure.lines(name, room: 156)
    #expect(lines.count <= 2)
    for line in lines { #expect(measure.width(line) <= 156) }
  }
}

@Test func `a firm that no listed route ties to an earlier hub is drawn to the hub itself, as assumed`() {
  var leads = RandomLeads(seed: 8)
  let report = leads.report(leads: 4)
  let lead = report.destinations[0].leads![3]
  #expect(!lead.earlierHubs.isEmpty)
  let graph = FlowGraph(lead, routes: [])
  #expect(graph.flows.contains { $0.isAssumed })
  #expect(graph.firms.filter(\.isSubject).count == 1)
  let known = FlowGraph(lead, routes: report.destinations[0].routes.filter { lead.routes.contains($0.id) })
  let supplier = known.firms.firstIndex { $0.role == "supplier" && $0.name == lead.suppliers[0].name }!
  #expect(known.flows.contains { $0.from == supplier && known.firms[$0.to].role == "earlier hub" })
}
