/// The tree as one Graphviz picture: firms, and arrows between them as wide as what is followed along them.
///
/// Shipments between the same two firms are one arrow, wherever in the tree they stand. What ends at a firm without having
/// arrived, or without being seen before, is a dotted arrow. Where there are more arrows than fit, the widest are drawn,
/// and the picture says so.
public func dotText(_ report: TraceReport, mostArrows: Int = 150) -> String {
  var picture = TracePicture()
  for branch in report.branches { picture.add(branch, report.direction) }
  let arrows = picture.arrows.sorted {
    $0.value.quantity == $1.value.quantity ? $0.key < $1.key : $0.value.quantity > $1.value.quantity
  }
  let shown = arrows.prefix(mostArrows)
  var notes = [
    report.question, "Widths show what is followed (\(report.policy)). A trace is a lead, not a verdict.",
  ]
  if shown.contains(where: { !$0.value.grades.isEmpty }) {
    notes.append(
      "Evidence: how firmly rows of lots and of the shipments they served hang together, A (documents) to D (goods "
        + "class and days alone).")
  }
  if shown.count < arrows.count {
    notes.append("The \(grouped(shown.count)) widest of \(grouped(arrows.count)) arrows.")
  }
  let most = Double(max(1, shown.first?.value.quantity ?? 1))
  let label = notes.flatMap { wrapped(visibleText($0), to: 100) }.map(dotEscaped).joined(separator: "\\l")
  var text = """
    digraph trace {
      graph [rankdir=LR, nodesep=0.25, ranksep=1.2, fontname="Helvetica", fontsize=13, labelloc=t, labeljust=l, \
    label="\(label)\\l"];
      node [shape=box, style="filled,rounded", fillcolor="#eef2f7", color="#5b6b7f", fontname="Helvetica", fontsize=11];
      edge [fontname="Helvetica", fontsize=9, color="#b4542c99", arrowsize=0.6];

    """
  var numbers: [TracePicture.Vertex: Int] = [:]
  for (arrow, _) in shown {
    for vertex in [arrow.from, arrow.to] where numbers[vertex] == nil {
      numbers[vertex] = numbers.count
      text += "  v\(numbers.count - 1) [\(vertex.attributes)];\n"
    }
  }
  for (arrow, flow) in shown {
    let width = decimalText(Int64((100 + 1_100 * Double(flow.quantity) / most).rounded()), places: 2)
    let style = arrow.isOpen ? ", style=dotted" : ""
    text += "  v\(numbers[arrow.from]!) -> v\(numbers[arrow.to]!) [penwidth=\(width), "
    text += "label=\"\(flow.label(report.unit))\"\(style)];\n"
  }
  return text + "}\n"
}

/// Firms, and what is followed from one to the other.
private struct TracePicture {
  struct Vertex: Hashable, Comparable {
    var name: String, country: String
    /// Set for the marks where goods end that did not arrive: those of one firm are one.
    var end: TraceReport.End?

    static func < (a: Vertex, b: Vertex) -> Bool {
      (a.name, a.country, a.end?.rawValue ?? "") < (b.name, b.country, b.end?.rawValue ?? "")
    }

    var attributes: String {
      guard let end else {
        let title = name.isEmpty ? "not named" : name
        let lines = wrapped(visibleText(title), to: 28) + (country.isEmpty ? [] : [visibleText(country)])
        return "label=\"\(lines.map(dotEscaped).joined(separator: "\\n"))\""
      }
      return "shape=plaintext, style=\"\", label=\"\(end == .rest ? "not seen" : "not followed")\""
    }
  }
  struct Arrow: Hashable, Comparable {
    var from: Vertex, to: Vertex
    var isOpen: Bool { from.end != nil || to.end != nil }
    static func < (a: Arrow, b: Arrow) -> Bool { a.from == b.from ? a.to < b.to : a.from < b.from }
  }
  /// What is followed along an arrow, and how much of it is linked how firmly.
  struct Flow {
    var quantity = Int64(0)
    var grades: [RouteReport.Grade: Int64] = [:]

    /// `120 kg`, and below it `evidence B` or `evidence A 40 kg, C 60 kg`.
    func label(_ unit: TraceReport.Unit) -> String {
      let isWhole = grades.count == 1 && grades.values.allSatisfy { $0 == quantity }
      let shares = grades.sorted { $0.key < $1.key }.map { grade, part in
        grade.rawValue + (isWhole ? "" : " \(unit.text(part))")
      }
      let lines =
        [unit.text(quantity)] + (shares.isEmpty ? [] : ["evidence " + shares.joined(separator: ", ")])
      return lines.map(dotEscaped).joined(separator: "\\n")
    }
  }
  private(set) var arrows: [Arrow: Flow] = [:]

  mutating func add(_ branch: TraceReport.Branch, _ direction: TraceReport.Direction) {
    let from = Vertex(name: branch.consignor.name, country: branch.consignor.country)
    let to = Vertex(name: branch.consignee.name, country: branch.consignee.country)
    let arrow = Arrow(from: from, to: to)
    arrows[arrow, default: Flow()].quantity += branch.quantity
    for share in branch.grades { arrows[arrow]?.grades[share.grade, default: 0] += share.quantity }
    for end in branch.ends where end.end != .source && end.end != .destination {
      var mark = direction == .upstream ? from : to
      mark.end = end.end == .rest ? .rest : .legs
      let arrow = direction == .upstream ? Arrow(from: mark, to: from) : Arrow(from: to, to: mark)
      arrows[arrow, default: Flow()].quantity += end.quantity
    }
    for part in branch.branches { add(part, direction) }
  }
}
