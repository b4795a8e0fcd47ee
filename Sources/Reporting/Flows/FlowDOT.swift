internal import Flows
internal import Trade

/// Countries and the lanes between them as a Graphviz picture: the coalition on the left, hubs, destinations on the right.
///
/// An arrow carries the value before and after the event and how many times that is, for each group of goods; it is as wide
/// as its largest value after, and its colour tells how much it grew, or that it stands out from its controls. Of each
/// regime the largest lanes are drawn, and the picture says what was left out. Equal reports give equal bytes.
public func dotText(_ report: FlowReport, mostArrows: Int = 60) -> String {
  let shown = report.regimes.filter { !$0.answers.growth.isEmpty }
  let pictures = shown.map { FlowPicture($0.answers, most: mostArrows) }
  let widest = pictures.flatMap(\.arrows).map(\.after).max() ?? 0
  var notes = ["Lanes of trade as statistics report them: a lane that grew is a question, not a verdict."]
  if pictures.contains(where: { !$0.arrows.isEmpty }) {
    notes.append(
      "Value before → after the event in millions of \(report.currency), and how many times that is. Width: value after. "
        + "Colour: \(FlowHeat.allCases.map { "\($0.colourName) \($0.meaning)" }.joined(separator: ", ")).")
  }
  if shown.isEmpty { notes.append("No lane of these statistics is about these questions.") }
  let label = notes.flatMap { wrapped(visibleText($0), to: 110) }.map(dotEscaped).joined(separator: "\\l")
  var text = """
    digraph flows {
      graph [rankdir=LR, nodesep=0.35, ranksep=2.2, fontname="Helvetica", fontsize=13, labelloc=t, labeljust=l, \
    label="\(label)\\l"];
      node [shape=box, style="filled,rounded", fontname="Helvetica", fontsize=12, margin="0.14,0.07"];
      edge [fontname="Helvetica", fontsize=9, arrowsize=0.7];

    """
  for (place, regime) in shown.enumerated() {
    text += cluster(pictures[place], regime, place, report.currency, widest)
  }
  return text + "}\n"
}

/// One regime's countries in a frame of their own.
private func cluster(
  _ picture: FlowPicture, _ regime: FlowReport.RegimeAnswers, _ place: Int, _ currency: CurrencyCode,
  _ widest: Int64
) -> String {
  var says = ["\(regime.title): \(regime.places)", regime.scope(currency)]
  if picture.leftOut > 0 {
    let all = picture.leftOut + picture.arrows.count
    says.append(
      "The \(grouped(picture.arrows.count)) largest of \(grouped(all)) lanes; the rest is left out.")
  }
  if picture.uncompared > 0 {
    says.append("\(counted(picture.uncompared, "lane")) without an arrow: not compared before and after.")
  }
  let label = says.flatMap { wrapped(visibleText(middleTruncated($0, to: 600)), to: 100) }.map(dotEscaped)
    .joined(separator: "\\l")
  var text = "  subgraph cluster\(place) {\n"
  text += "    graph [label=\"\(label)\\l\", labeljust=l, fontsize=12, color=\"#c9cfd6\", style=rounded];\n"
  for column in FlowPicture.Column.allCases {
    let numbers = picture.vertices.indices.filter { picture.vertices[$0].column == column }
    for number in numbers {
      text += "    c\(place)v\(number) [\(picture.vertices[number].attributes)];\n"
    }
    if numbers.count > 1 {
      text += "    { rank=same; \(numbers.map { "c\(place)v\($0);" }.joined(separator: " ")) }\n"
    }
  }
  for arrow in picture.arrows {
    text += "    c\(place)v\(arrow.from) -> c\(place)v\(arrow.to) [\(arrow.attributes(widest))];\n"
  }
  return text + "  }\n"
}

extension FlowPicture.Vertex {
  fileprivate var attributes: String {
    let members = party.countries.count > 1 ? [counted(party.countries.count, "country", "countries")] : []
    let lines = wrapped(visibleText(middleTruncated(party.text, to: 60)), to: 26) + members
    let (fill, line) =
      switch column {
      case .coalition: ("#e3effa", "#2b6ca3")
      case .hubs: ("#fdf0d9", "#b06a00")
      case .destinations: ("#fae6ec", "#8e2f4f")
      }
    return
      "label=\"\(lines.map(dotEscaped).joined(separator: "\\n"))\", fillcolor=\"\(fill)\", color=\"\(line)\""
  }
}

extension FlowPicture.Arrow {
  fileprivate func attributes(_ widest: Int64) -> String {
    let share = widest > 0 ? max(0, Double(after) / Double(widest)) : 0
    let width = decimalText(Int64((60 + 390 * share.squareRoot()).rounded()), places: 2)
    let heat = figures.map(FlowHeat.init).max { $0.rawValue < $1.rawValue } ?? .steady
    let lines = figures.prefix(4).map { figure in
      let times = timesText(figure.ratio, after: figure.after)
      let side =
        figures.contains { $0.reportedBy != figure.reportedBy } ? " by the \(figure.reportedBy.rawValue)" : ""
      return (figures.count > 1 ? "\(figure.goods)\(side): " : "")
        + "\(millions(figure.before)) → \(millions(figure.after))"
        + (figure.ratio == nil || figure.ratio == 0 ? ", \(times)" : ", × \(times)")
    }
    let more = figures.count > 4 ? ["and \(grouped(figures.count - 4)) more groups of goods"] : []
    let label = (lines + more).map { dotEscaped(visibleText(middleTruncated($0, to: 60))) }
      .joined(separator: "\\n")
    // A lane that fell to nothing stays visible, and looks like it.
    let style = after == 0 ? ", style=dotted" : ""
    return
      "label=\"\(label)\", color=\"\(heat.colour)cc\", fontcolor=\"\(heat.colour)\", penwidth=\(width)\(style)"
  }
}

/// How much a lane grew, cool to hot.
private enum FlowHeat: Int, CaseIterable {
  case fell, steady, grew, discovery

  init(_ figure: FlowPicture.Figure) {
    if figure.isDiscovery {
      self = .discovery
    } else if let ratio = figure.ratio {
      self = ratio < 0.8 ? .fell : ratio < 2 ? .steady : .grew
    } else {
      self = figure.after > 0 ? .grew : .steady
    }
  }

  var colour: String {
    switch self {
    case .fell: "#2b6ca3"
    case .steady: "#5b6770"
    case .grew: "#b8620a"
    case .discovery: "#b30000"
    }
  }
  var colourName: String {
    switch self {
    case .fell: "blue"
    case .steady: "grey"
    case .grew: "orange"
    case .discovery: "red"
    }
  }
  var meaning: String {
    switch self {
    case .fell: "fell below 0.8 times"
    case .steady: "in between"
    case .grew: "at least doubled, or new"
    case .discovery: "stands out from its controls"
    }
  }
}
