/// The routes as files for Neo4j, for a folder: `nodes.csv` and `edges.csv` with the headers of `neo4j-admin database import`,
/// and `load.cypher`, which loads the same files into a database that runs. Equal reports give equal bytes.
public func neo4jFiles(_ report: Report) -> [(fileName: String, text: String)] {
  let network = RouteNetwork(report)
  let texts = [nodes(network), edges(network), loadScript(network.description)]
  return zip(neo4jFileNames, texts).map { (fileName: $0, text: $1) }
}

/// Names of the files, in their order.
let neo4jFileNames = ["nodes.csv", "edges.csv", "load.cypher"]

private func nodes(_ network: RouteNetwork) -> String {
  table(
    ["id:ID"] + firmAttributes.map { $0.column } + [":LABEL"],
    network.firms.map { firm in [firm.id] + firmAttributes.map { $0.value(firm) } + ["Firm"] })
}

private func edges(_ network: RouteNetwork) -> String {
  table(
    [":START_ID", ":END_ID", ":TYPE", "id"] + linkAttributes.map { $0.column },
    network.links.map { link in
      [network.firms[link.from].id, network.firms[link.to].id, link.kind.relationship, link.id]
        + linkAttributes.map { $0.value(link) }
    })
}

private func table(_ header: [String], _ rows: [[String?]]) -> String {
  ([header] + rows).map { $0.map { cell($0 ?? "") }.joined(separator: ",") + "\n" }.joined()
}

/// A cell that both readers end in the same place. `LOAD CSV` takes a backslash before a quote as an escape,
/// `neo4j-admin` does not; so a blank stands between them.
private func cell(_ text: String) -> String {
  guard text.contains("\\") else { return csvCell(neutralised(text)) }
  var apart = ""
  var isAfterBackslash = false
  for scalar in neutralised(text).unicodeScalars {
    if isAfterBackslash, scalar == "\"" { apart += " " }
    apart.unicodeScalars.append(scalar)
    isAfterBackslash = scalar == "\\"
  }
  return csvCell(isAfterBackslash ? apart + " " : apart)
}

extension RouteNetwork.Kind {
  fileprivate var relationship: String { self == .shipped ? "SHIPPED_TO" : "MADE_FOR" }
}

extension NetworkAttribute {
  fileprivate var isDay: Bool { name == "firstDay" || name == "lastDay" }

  /// `valueUSD:double`, `firstDay:date`, `name`.
  fileprivate var column: String {
    isDay ? "\(name):date" : kind == .string ? name : "\(name):\(kind.rawValue)"
  }

  /// `n.valueUSD = toFloat(row.`valueUSD:double`)`
  fileprivate func assignment(to variable: String) -> String {
    let cell = "row.`\(column)`"
    let value =
      switch (isDay, kind) {
      case (true, _): "date(\(cell))"
      case (_, .long): "toInteger(\(cell))"
      case (_, .double): "toFloat(\(cell))"
      case (_, .boolean): "toBoolean(\(cell))"
      case (_, .string): cell
      }
    return "\(variable).\(name) = \(value)"
  }
}

private func loadScript(_ description: String) -> String {
  let firm = firmAttributes.map { $0.assignment(to: "f") }.joined(separator: ",\n  ")
  let links = RouteNetwork.Kind.allCases.map { kind in
    """

    LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
    WITH row WHERE row.`:TYPE` = '\(kind.relationship)'
    MATCH (a:Firm {id: row.`:START_ID`}), (b:Firm {id: row.`:END_ID`})
    MERGE (a)-[l:\(kind.relationship) {id: row.id}]->(b)
    SET \(linkAttributes.map { $0.assignment(to: "l") }.joined(separator: ",\n  "));

    """
  }
  return """
    // \(description)
    // An empty database takes the files at once, with the server stopped:
    //   neo4j-admin database import full --nodes=nodes.csv --relationships=edges.csv neo4j
    // One that runs takes them with this script; copy both files to its import folder first:
    //   cypher-shell -f load.cypher
    // Loading a later report again changes what is there instead of doubling it.

    CREATE CONSTRAINT firm_id IF NOT EXISTS FOR (f:Firm) REQUIRE f.id IS UNIQUE;

    LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
    MERGE (f:Firm {id: row.`id:ID`})
    SET \(firm);

    """ + links.joined()
}
