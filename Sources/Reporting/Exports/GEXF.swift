/// The routes as GEXF 1.3, for Gephi: a dynamic graph in which every link has the days of its shipments and every
/// firm those of its links, so that the timeline shows the trade of any months. Equal reports give equal bytes.
///
/// The weight of an edge is its number of shipments; what firms made is drawn as thin as one shipment. Colours are
/// those of the pictures for Graphviz.
public func gexfText(_ report: Report) -> String {
  let network = RouteNetwork(report)
  var lines = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
    "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">",
    "  <meta>", "    <creator>entrepot</creator>",
    "    <description>\(xmlEscaped(network.description))</description>", "  </meta>",
    "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">",
  ]
  lines += declarations(firmAttributes, of: "node") + declarations(linkAttributes, of: "edge")
  lines.append("    <nodes>")
  for firm in network.firms { lines += element(firm) }
  lines += ["    </nodes>", "    <edges>"]
  for link in network.links { lines += element(link, in: network) }
  return (lines + ["    </edges>", "  </graph>", "</gexf>"]).map { $0 + "\n" }.joined()
}

private func declarations<Item>(_ attributes: [NetworkAttribute<Item>], of element: String) -> [String] {
  let rows = attributes.map { attribute in
    let names = [("id", attribute.name), ("title", attribute.name), ("type", attribute.kind.rawValue)]
    return "      " + xmlTag("attribute", names, isEmpty: true)
  }
  return ["    <attributes class=\"\(element)\" mode=\"static\">"] + rows + ["    </attributes>"]
}

private func values<Item>(_ attributes: [NetworkAttribute<Item>], of item: Item) -> [String] {
  let rows = attributes.compactMap { attribute in
    attribute.value(item).map {
      "          " + xmlTag("attvalue", [("for", attribute.name), ("value", $0)], isEmpty: true)
    }
  }
  return ["        <attvalues>"] + rows + ["        </attvalues>"]
}

private func element(_ firm: RouteNetwork.Firm) -> [String] {
  let tag = xmlTag(
    "node", [("id", firm.id), ("label", firm.title), ("start", firm.firstDay), ("end", firm.lastDay)])
  let (red, green, blue) = firm.colour
  let colour = "        <viz:color r=\"\(red)\" g=\"\(green)\" b=\"\(blue)\"/>"
  return ["      " + tag] + values(firmAttributes, of: firm) + [colour, "      </node>"]
}

private func element(_ link: RouteNetwork.Link, in network: RouteNetwork) -> [String] {
  let isShipped = link.kind == .shipped
  let weight = isShipped ? max(1, link.figures.shipments.least) : 1
  let tag = xmlTag(
    "edge",
    [
      ("id", link.id), ("source", network.firms[link.from].id), ("target", network.firms[link.to].id),
      ("kind", isShipped ? link.goods : "\(link.goods) made"), ("label", link.goods), ("weight", "\(weight)"),
      ("start", link.figures.firstDay), ("end", link.figures.lastDay),
    ])
  return ["      " + tag] + values(linkAttributes, of: link) + ["      </edge>"]
}

extension RouteNetwork.Firm {
  /// By the role that says most: a hub is a hub, whatever else it does.
  fileprivate var colour: (red: Int, green: Int, blue: Int) {
    if roles.contains(.hub) { return (176, 106, 0) }
    if roles.contains(.consignee) { return (142, 47, 79) }
    if roles.contains(.consignor) { return (43, 108, 163) }
    return (91, 103, 112)
  }
}
