/// The routes as GraphML, for NetworkX, igraph, Gephi, yEd, Cytoscape: firms are nodes, links directed edges with ids,
/// several between two firms where they traded several goods classes. Equal reports give equal bytes.
public func graphMLText(_ report: Report) -> String {
  let network = RouteNetwork(report)
  var lines = [
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
    "  <desc>\(xmlEscaped(network.description))</desc>",
  ]
  lines += keys(firmAttributes, of: "node") + keys(linkAttributes, of: "edge")
  lines.append("  <graph id=\"routes\" edgedefault=\"directed\">")
  for firm in network.firms {
    lines.append("    " + xmlTag("node", [("id", firm.id)]))
    lines += data(firmAttributes, of: firm, "node") + ["    </node>"]
  }
  for link in network.links {
    let ends = [("source", network.firms[link.from].id), ("target", network.firms[link.to].id)]
    lines.append("    " + xmlTag("edge", [("id", link.id)] + ends))
    lines += data(linkAttributes, of: link, "edge") + ["    </edge>"]
  }
  return (lines + ["  </graph>", "</graphml>"]).map { $0 + "\n" }.joined()
}

private func keys<Item>(_ attributes: [NetworkAttribute<Item>], of element: String) -> [String] {
  attributes.map { attribute in
    let key = xmlTag(
      "key",
      [
        ("id", "\(element)-\(attribute.name)"), ("for", element), ("attr.name", attribute.name),
        ("attr.type", attribute.kind.rawValue),
      ])
    return "  \(key)<desc>\(xmlEscaped(attribute.meaning))</desc></key>"
  }
}

private func data<Item>(
  _ attributes: [NetworkAttribute<Item>], of item: Item, _ element: String
) -> [String] {
  attributes.compactMap { attribute in
    attribute.value(item).map { "      <data key=\"\(element)-\(attribute.name)\">\(xmlEscaped($0))</data>" }
  }
}
