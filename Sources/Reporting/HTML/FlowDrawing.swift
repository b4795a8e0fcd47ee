/// A flow graph as inline SVG: boxes with names, ribbons as wide as what flowed. Texts are measured before they are set, so
/// that none leaves its box; the full name stands in the title of each.
struct FlowDrawing {
  let graph: FlowGraph
  let title: String
  /// Width of all ribbons of a layer together.
  var flowHeight = 84.0
  /// Whether each ribbon says how much it is, for who points at it.
  var hasNotes = true
  private static let margin = 6.0, headRoom = 22.0
  private static let nameFont = TextMeasure(fontSize: 12), noteFont = TextMeasure(fontSize: 10.5)

  var svg: HTML {
    guard !graph.firms.isEmpty else { return .none }
    var metrics = LayeredLayout.Metrics()
    metrics.flowHeight = flowHeight
    let layout = LayeredLayout(
      layers: graph.firms.map(\.layer),
      links: graph.flows.map { .init(from: $0.from, to: $0.to, weight: $0.weight) }, metrics: metrics)
    let (margin, head) = (FlowDrawing.margin, FlowDrawing.headRoom)
    let width = layout.width + 2 * margin
    let height = layout.height + 2 * margin + head
    var svg: HTML =
      "<div class=\"scroll draw\" role=region tabindex=0 aria-label=\"Route graph, scrolls sideways\"><svg class=flow role=img viewBox=\"0 0 \(width) \(height)\" width=\(width) height=\(height)><title>\(title)</title><desc>\(description)</desc>"
    for (layer, text) in graph.heads.enumerated() {
      let x = margin + Double(layer) * (metrics.boxWidth + metrics.columnGap)
      svg += "<text class=hd x=\"\(x)\" y=14>\(text)</text>"
    }
    svg += "<g transform=\"translate(\(margin) \(margin + head))\">"
    for ribbon in layout.ribbons { svg += self.ribbon(ribbon) }
    for (firm, box) in zip(graph.firms, layout.boxes) { svg += self.box(firm, box) }
    svg += "</g></svg></div>\n"
    return svg
  }

  private func ribbon(_ ribbon: LayeredLayout.Ribbon) -> HTML {
    let flow = graph.flows[ribbon.link]
    var path: HTML = .none
    for (place, curve) in ribbon.curves.enumerated() {
      let middle = (curve.x0 + curve.x1) / 2
      path +=
        "\(HTML(markup: place == 0 ? "M" : "L"))\(curve.x0) \(curve.y0)C\(middle) \(curve.y0) \(middle) \(curve.y1) \(curve.x1) \(curve.y1)"
    }
    let start: HTML =
      "<path class=\(HTML(markup: flow.isAssumed ? "\"rb as\"" : "rb")) d=\"\(path)\" stroke-width=\(ribbon.width)"
    guard hasNotes else { return start + " />" }
    return
      "\(start)><title>\(flow.note)\(flow.isAssumed ? " (no listed route says by which way)" : "")</title></path>"
  }

  private func box(_ firm: FlowGraph.Firm, _ box: LayeredLayout.Box) -> HTML {
    let room = box.width - 16
    let name = visibleText(firm.name.isEmpty ? "unnamed firm" : firm.name)
    let place = firm.country.isEmpty ? "" : visibleText(firm.country)
    let note = FlowDrawing.noteFont.fitted(
      [place, visibleText(firm.note)].filter { !$0.isEmpty }.joined(separator: " · "), to: room)
    let lines = FlowDrawing.nameFont.lines(name, room: room)
    let step = 13.0
    let all = Double(lines.count) * step + (note.isEmpty ? 0 : step)
    var y = box.middle - all / 2 + 10
    let kind = firm.isSubject ? "bx me" : firm.isRest ? "bx more" : "bx"
    let isShortened = lines.joined(separator: " ") != name
    var html: HTML =
      "\(isShortened ? "<g><title>\(middleTruncated(name, to: 300))</title>" as HTML : .none)<rect class=\"\(HTML(markup: kind))\" x=\(box.x) y=\(box.y) width=\(box.width) height=\(box.height) rx=5 />"
    for line in lines {
      html += "<text x=\(box.x + 8) y=\(y)>\(line)</text>"
      y += step
    }
    if !note.isEmpty { html += "<text class=nt x=\(box.x + 8) y=\(y)>\(note)</text>" }
    if isShortened { html += "</g>" }
    return html
  }

  /// The picture in words.
  private var description: String {
    let layers = graph.heads.indices.map { layer in
      let firms = graph.firms.filter { $0.layer == layer }
      return firms.count == 1 && !firms[0].isRest
        ? "\(graph.heads[layer]) \(middleTruncated(visibleText(firms[0].name), to: 40))"
        : "\(firms.count) \(graph.heads[layer])"
    }
    return "From left to right: " + layers.joined(separator: "; ") + ". A table below has the numbers."
  }
}
