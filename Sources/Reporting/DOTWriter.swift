/// Writes a picture of routes in the DOT language.
struct DOTWriter {
  let picture: RoutePicture
  let notes: [String]

  var text: String {
    var lines = ["digraph entrepot {"]
    lines += settings.map { "  " + $0 }
    for place in RoutePicture.Place.allCases { lines += group(place) }
    lines += picture.edges.map { "  " + statement($0) }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  private var settings: [String] {
    // Many arrows between two columns need room to turn.
    let ranksep = picture.edges.count > 40 ? "2.0" : "0.9"
    return [
      "graph [rankdir=LR, nodesep=0.3, ranksep=\(ranksep), fontname=\"Helvetica\", fontsize=13, labelloc=t, labeljust=l,",
      "  label=<\(legend)>];",
      "node [shape=box, style=\"filled,rounded\", fontname=\"Helvetica\", fontsize=11, margin=\"0.14,0.07\"];",
      "edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];",
    ]
  }

  /// What the picture shows and how to read it, as a table of Graphviz's HTML-like labels.
  private var legend: String {
    let says = notes.flatMap { wrapped(visibleText(cut($0, to: 600)), to: 110) } + [""] + key
    let rows = says.map { "<tr><td align=\"left\">\(markupEscaped($0.isEmpty ? " " : $0))</td></tr>" }
    let places = RoutePicture.Place.allCases.filter { !numbers(in: $0).isEmpty }
    let roles = places.map { place in
      "<td bgcolor=\"\(place.strongColor)\"><font color=\"white\"> \(place.title) </font></td>"
    }
    let table = "<table border=\"0\" cellborder=\"0\" cellspacing=\"2\" cellpadding=\"2\">"
    let colours = "<tr><td align=\"left\">\(table)<tr>\(roles.joined())</tr></table></td></tr>"
    return table + rows.joined() + (roles.isEmpty ? "" : colours) + "<tr><td> </td></tr></table>"
  }

  /// What the marks mean, as far as they are in the picture.
  private var key: [String] {
    let figures = picture.edges.map { EdgeFigures($0.legs) }
    var lines: [String] = []
    if picture.edges.contains(where: \.isShipped) {
      lines.append("Solid arrow: shipments with value, number, first and last day.")
    }
    if picture.edges.contains(where: { !$0.isShipped }) {
      lines.append("Dashed: who made the goods, or in which country.")
    }
    if picture.edges.contains(where: { $0.attributedText != nil }) {
      lines.append("From the coalition: what stocks explain, oldest first, by suppliers in this picture.")
    }
    if figures.contains(where: \.isBound) {
      lines.append("≥ means at least, where routes may share shipments.")
    }
    if figures.contains(where: { $0.grades != nil }) {
      lines.append(
        "Evidence: grade of the weakest link of each route, A (documents) to D (goods class and days alone).")
    }
    if figures.contains(where: { $0.tier != nil }) {
      lines.append("Warm, thick arrows: tiers 1 to 4 of the goods list.")
    }
    return wrapped(lines.joined(separator: " "), to: 110)
  }

  private func group(_ place: RoutePicture.Place) -> [String] {
    let numbers = numbers(in: place)
    let level = numbers.filter { !isBetweenHubs($0) }.map { "v\($0);" }
    let nodes = numbers.map { "  " + statement($0) }
    return nodes + (level.count > 1 ? ["  { rank=same; \(level.joined(separator: " ")) }"] : [])
  }

  private func numbers(in place: RoutePicture.Place) -> [Int] {
    picture.vertices.indices.filter { picture.vertices[$0].place == place }
  }

  /// Hubs that receive from hubs stand further right, where `dot` puts them.
  private func isBetweenHubs(_ number: Int) -> Bool {
    picture.vertices[number].place == .hubs
      && picture.edges.contains { $0.to == number && picture.vertices[$0.from].place == .hubs }
  }

  private func statement(_ number: Int) -> String {
    let vertex = picture.vertices[number]
    let fill = "fillcolor=\"\(vertex.place.paleColor)\", color=\"\(vertex.place.strongColor)\""
    return "v\(number) [label=\"\(label(vertex))\", \(fill)];"
  }

  private func label(_ vertex: RoutePicture.Vertex) -> String {
    let country = vertex.key.country
    if vertex.key.side == .made, vertex.key.name.isEmpty {
      return dotEscaped("made in " + visibleText(country.isEmpty ? "an unknown country" : country))
    }
    let more = vertex.dispatches.count > 4 ? ", …" : ""
    let dispatches = vertex.dispatches.prefix(4).joined(separator: ", ") + more
    let sent = vertex.dispatches.isEmpty ? "" : "sent from " + dispatches
    let name = visibleText(vertex.key.name.isEmpty ? "unnamed" : cut(vertex.key.name, to: 2_000))
    let place = visibleText([country, sent].filter { !$0.isEmpty }.joined(separator: ", "))
    let lines = wrapped(middleTruncated(name, to: 48), to: 26) + (place.isEmpty ? [] : wrapped(place, to: 30))
    return lines.prefix(6).map(dotEscaped).joined(separator: "\\n")
  }

  private func statement(_ edge: RoutePicture.Edge) -> String {
    let figures = EdgeFigures(edge.legs)
    let style = TierStyle(figures.tier)
    let shape = edge.isShipped ? "penwidth=\(style.width)" : "style=dashed, penwidth=0.8"
    let attributes =
      "label=\"\(label(figures, edge.attributedText))\", color=\"\(style.color)\", fontcolor=\"\(style.color)\", \(shape)"
    return "v\(edge.from) -> v\(edge.to) [\(attributes)];"
  }

  private func label(_ figures: EdgeFigures, _ attributed: String?) -> String {
    guard figures.shipments.least > 0 else { return "" }
    var lines: [String] = []
    if let value = figures.valueUSDCents {
      let whole = value.isExact ? wholeDollars(value.least) : grouped(String(value.least / 100))
      lines.append("\(value.isExact ? "" : "≥ ")\(whole) USD")
    }
    let least = figures.shipments.isExact ? "" : "≥ "
    let tier = figures.tier.map { ", tier \($0)" } ?? ""
    lines.append(least + counted(Int(figures.shipments.least), "shipment") + tier)
    if let grades = figures.grades { lines.append(grades.words) }
    lines.append(days(figures.firstDay, figures.lastDay))
    if let attributed { lines.append(attributed) }
    return lines.map { dotEscaped(visibleText($0)) }.joined(separator: "\\n")
  }
}

extension ClosedRange<RouteReport.Grade> {
  /// `evidence B`, `evidence A to C`.
  fileprivate var words: String {
    "evidence \(lowerBound.rawValue)" + (lowerBound == upperBound ? "" : " to \(upperBound.rawValue)")
  }
}

/// Colour and width of an edge by the first digit of its tier; colours of ColorBrewer's OrRd, dark to be read.
private struct TierStyle {
  let color: String, width: String

  init(_ tier: String?) {
    switch tier?.first {
    case "1": (color, width) = ("#b30000", "2.6")
    case "2": (color, width) = ("#d7451f", "2.0")
    case "3": (color, width) = ("#b8720a", "1.6")
    case "4": (color, width) = ("#7a6a2f", "1.3")
    default: (color, width) = ("#555555", "1.1")
    }
  }
}

extension RoutePicture.Place {
  fileprivate var title: String {
    switch self {
    case .makers: "Makers and origins"
    case .consignors: "Consignors"
    case .hubs: "Hubs"
    case .consignees: "Consignees"
    }
  }
  fileprivate var strongColor: String {
    switch self {
    case .makers: "#5b6770"
    case .consignors: "#2b6ca3"
    case .hubs: "#b06a00"
    case .consignees: "#8e2f4f"
    }
  }
  fileprivate var paleColor: String {
    switch self {
    case .makers: "#eef1f3"
    case .consignors: "#e3effa"
    case .hubs: "#fdf0d9"
    case .consignees: "#fae6ec"
    }
  }
}

/// `text` for the inside of a DOT string: `\`, `"` and `&` (Graphviz reads HTML entities in labels) are escaped;
/// hidden characters are taken to be visible already (`visibleText`).
func dotEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": escaped += "\\\\"
    case "\"": escaped += "\\\""
    case "&": escaped += "&amp;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// `text` for an HTML-like label.
func markupEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// The beginning and end of a text too long to be looked at, around `…`; counted in characters.
private func cut(_ text: String, to length: Int) -> String {
  guard text.utf8.count > length, text.count > length else { return text }
  return text.prefix(length / 2) + "…" + text.suffix(length / 2)
}
