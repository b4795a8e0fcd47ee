/// The routes as one flat table for i2 Analyst's Notebook: a row for each link, with both ends, for an import specification
/// that makes two entities and a link of every row. Columns never change their place within a major version.
///
/// `strength` is the evidence grade. Foreign text is written as in `csvText`: no line breaks, nothing that a spreadsheet runs.
public func i2Text(_ report: Report) -> String {
  let network = RouteNetwork(report)
  let rows = network.links.map {
    I2Row(from: network.firms[$0.from], to: network.firms[$0.to], link: $0)
  }
  return csvTable(i2Columns, rows)
}

/// Names of the columns and what they hold, for documentation.
public var i2ColumnMeanings: [(name: String, meaning: String)] { csvMeanings(i2Columns) }

private struct I2Row {
  let from: RouteNetwork.Firm, to: RouteNetwork.Firm
  let link: RouteNetwork.Link
}

extension CSVColumn<I2Row> {
  fileprivate init(
    _ name: String, _ attribute: String, of end: String,
    _ firm: @escaping @Sendable (I2Row) -> RouteNetwork.Firm
  ) {
    let attribute = named(attribute, in: firmAttributes)
    self.init(name, "\(end): \(attribute.meaning)") { neutralised(attribute.value(firm($0)) ?? "") }
  }

  fileprivate init(_ name: String, link attribute: String) {
    let attribute = named(attribute, in: linkAttributes)
    self.init(name, attribute.meaning) { neutralised(attribute.value($0.link) ?? "") }
  }
}

private func named<Item>(_ name: String, in attributes: [NetworkAttribute<Item>]) -> NetworkAttribute<Item> {
  guard let attribute = attributes.first(where: { $0.name == name }) else {
    preconditionFailure("no attribute '\(name)'")
  }
  return attribute
}

private func ends(_ name: String, _ end: String, _ firm: @escaping @Sendable (I2Row) -> RouteNetwork.Firm)
  -> [CSVColumn<I2Row>]
{
  [
    CSVColumn("\(name)_id", "\(end): its id in every export") { neutralised(firm($0).id) },
    CSVColumn("\(name)_name", "name", of: end, firm), CSVColumn("\(name)_country", "country", of: end, firm),
    CSVColumn("\(name)_roles", "roles", of: end, firm), CSVColumn("\(name)_listed", "listed", of: end, firm),
    CSVColumn("\(name)_listings", "listings", of: end, firm),
  ]
}

private let i2Columns: [CSVColumn<I2Row>] =
  [
    CSVColumn("link_id", "its id in every export") { neutralised($0.link.id) },
    CSVColumn("link_type", link: "kind"),
  ] + ends("from", "who sent or made", { $0.from })
  + ends("to", "who received, or sent what was made", { $0.to }) + [
    CSVColumn("date", link: "firstDay"), CSVColumn("end_date", link: "lastDay"),
    CSVColumn("strength", link: "grade"),
    CSVColumn("goods", link: "goods"), CSVColumn("goods_text", link: "goodsText"),
    CSVColumn("tier", link: "tier"),
    CSVColumn("shipments", link: "shipments"), CSVColumn("value_usd", link: "valueUSD"),
    CSVColumn("net_mass_kg", link: "netMassKg"), CSVColumn("at_least", link: "atLeast"),
    CSVColumn("routes", link: "routes"), CSVColumn("regimes", link: "regimes"),
    CSVColumn("description", "the link in one sentence") {
      neutralised($0.link.sentence(from: $0.from, to: $0.to))
    },
  ]

extension RouteNetwork.Link {
  /// `3 shipments of 854231 processors from A (DE) to B (TR), 2022-03-01 to 2022-05-04, worth 1,234.00 USD, 12 kg.`
  func sentence(from: RouteNetwork.Firm, to: RouteNetwork.Firm) -> String {
    let least = !figures.shipments.isExact ? (kind == .shipped ? "At least " : "at least ") : ""
    let count = Int(clamping: figures.shipments.least)
    let name = visibleText([goods, goodsText ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    let shipped = "\(least)\(counted(count, "shipment")) of \(name)"
    let way =
      kind == .shipped
      ? "\(shipped) from \(from.place) to \(to.place)" : "\(to.place) sent \(shipped), made by \(from.place)"
    let days = figures.firstDay.map { first in
      let last = figures.lastDay ?? first
      return visibleText(first == last ? "on \(first)" : "\(first) to \(last)")
    }
    let value = figures.valueUSDCents.map { "worth \($0.isExact ? "" : "at least ")\(dollars($0.least)) USD" }
    let mass = figures.netMassGrams.map { "\($0.isExact ? "" : "at least ")\(kilograms($0.least)) kg" }
    return [way, days, value, mass].compactMap(\.self).joined(separator: ", ") + "."
  }
}

extension RouteNetwork.Firm {
  /// `Sun Moon Trading (HK)`
  var place: String { title + (country.isEmpty ? "" : " (\(visibleText(country)))") }
}
