/// Boxes and bends of a layered layout while they are being ordered and placed.
struct LayeredNet {
  private typealias Link = LayeredLayout.Link
  /// A part of a link, from one layer to the next.
  private struct Part {
    var link: Int, from: Int, to: Int, width: Double
  }

  private let metrics: LayeredLayout.Metrics
  private let boxCount: Int
  private(set) var boxes: [LayeredLayout.Box]
  private var parts: [Part] = []
  /// Boxes and bends of each layer, top to bottom.
  private var columns: [[Int]]

  init(layers: [Int], links: [LayeredLayout.Link], metrics: LayeredLayout.Metrics) {
    self.metrics = metrics
    boxCount = layers.count
    boxes = layers.map {
      .init(layer: $0, x: 0, y: 0, width: metrics.boxWidth, height: metrics.boxHeight)
    }
    columns = Array(repeating: [], count: (layers.max() ?? -1) + 1)
    for (box, layer) in layers.enumerated() { columns[layer].append(box) }
    let scale = LayeredNet.scale(layers, links, metrics)
    for (number, link) in links.enumerated() where layers[link.from] < layers[link.to] {
      let width = max(metrics.leastRibbon, link.weight * scale)
      var last = link.from
      for layer in layers[link.from] + 1..<layers[link.to] {
        boxes.append(.init(layer: layer, x: 0, y: 0, width: metrics.boxWidth, height: width))
        columns[layer].append(boxes.count - 1)
        parts.append(Part(link: number, from: last, to: boxes.count - 1, width: width))
        last = boxes.count - 1
      }
      parts.append(Part(link: number, from: last, to: link.to, width: width))
    }
    for box in 0..<boxCount {
      let flow = max(total(parts.filter { $0.from == box }), total(parts.filter { $0.to == box }))
      boxes[box].height = max(metrics.boxHeight, flow + 8)
    }
  }

  private func total(_ parts: [Part]) -> Double { parts.reduce(0) { $0 + $1.width } }

  /// Pixels for a unit of weight: what leaves the busiest layer takes `flowHeight`.
  private static func scale(
    _ layers: [Int], _ links: [LayeredLayout.Link], _ metrics: LayeredLayout.Metrics
  ) -> Double {
    var flows = [Double](repeating: 0, count: (layers.max() ?? 0) + 1)
    for link in links where layers[link.from] < layers[link.to] {
      for layer in layers[link.from]..<layers[link.to] { flows[layer] += max(0, link.weight) }
    }
    let most = flows.max() ?? 0
    return most > 0 && most.isFinite ? metrics.flowHeight / most : 0
  }

  /// Brings boxes near those they are linked with: sweeps to the right and to the left, until nothing changes.
  mutating func order() {
    for sweep in 0..<6 {
      let before = columns
      let isRightward = sweep % 2 == 0
      for layer in isRightward ? Array(columns.indices) : columns.indices.reversed() {
        columns[layer] = ordered(layer, isRightward)
      }
      if sweep > 0, columns == before { return }
    }
  }

  private func ordered(_ layer: Int, _ isRightward: Bool) -> [Int] {
    let other = layer + (isRightward ? -1 : 1)
    guard columns.indices.contains(other) else { return columns[layer] }
    let ranks = Dictionary(uniqueKeysWithValues: columns[other].enumerated().map { ($1, Double($0)) })
    let placed = columns[layer].enumerated().map { place, box in
      let near = parts.compactMap { part -> (rank: Double, width: Double)? in
        let (here, there) = isRightward ? (part.to, part.from) : (part.from, part.to)
        return here == box ? ranks[there].map { ($0, part.width) } : nil
      }
      let weight = near.reduce(0) { $0 + $1.width }
      let middle =
        weight > 0 ? near.reduce(0) { $0 + $1.rank * $1.width } / weight : Double(place)
      return (box: box, middle: middle, place: place)
    }
    return placed.sorted { ($0.middle, $0.place) < ($1.middle, $1.place) }.map(\.box)
  }

  /// Stacks each layer, all layers about one middle line.
  mutating func place() {
    let heights = columns.map { column in
      column.reduce(0) { $0 + boxes[$1].height } + metrics.rowGap * Double(max(0, column.count - 1))
    }
    let tallest = heights.max() ?? 0
    for (layer, column) in columns.enumerated() {
      var y = (tallest - heights[layer]) / 2
      for box in column {
        boxes[box].x = Double(layer) * (metrics.boxWidth + metrics.columnGap)
        boxes[box].y = y
        y += boxes[box].height + metrics.rowGap
      }
    }
  }

  /// One ribbon for each link; at a box they lie side by side in the order of their other ends.
  func ribbons() -> [LayeredLayout.Ribbon] {
    var (starts, ends) = ([Int: Double](), [Int: Double]())
    for box in boxes.indices {
      let out = parts.indices.filter { parts[$0].from == box }
      let into = parts.indices.filter { parts[$0].to == box }
      stack(out.sorted { (middle(parts[$0].to), $0) < (middle(parts[$1].to), $1) }, at: box, &starts)
      stack(into.sorted { (middle(parts[$0].from), $0) < (middle(parts[$1].from), $1) }, at: box, &ends)
    }
    var found: [LayeredLayout.Ribbon] = []
    for (number, part) in parts.enumerated() {
      let (from, to) = (boxes[part.from], boxes[part.to])
      let curve = LayeredLayout.Curve(
        x0: from.x + from.width, y0: starts[number] ?? from.middle, x1: to.x, y1: ends[number] ?? to.middle)
      if found.last?.link == part.link {
        found[found.count - 1].curves.append(curve)
      } else {
        found.append(.init(link: part.link, width: part.width, curves: [curve]))
      }
    }
    return found
  }

  private func middle(_ box: Int) -> Double { boxes[box].middle }

  private func stack(_ order: [Int], at box: Int, _ places: inout [Int: Double]) {
    var y = boxes[box].middle - total(order.map { parts[$0] }) / 2
    for part in order {
      places[part] = y + parts[part].width / 2
      y += parts[part].width
    }
  }
}
