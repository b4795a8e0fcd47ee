/// The routes as one flat table for i2 Analyst's Notebook: a row for each link, with both ends, for an import specification
/// that makes two entities and a link of every row. Columns never change their place within a major version.
///
/// `strength` is the evidence grade. Foreign text is written as in `csvText`: no line breaks, nothing that a spreadsheet runs.
public func i2Text(_ report: Report) -> String {
  let network = RouteNetwork(report)
  var text = i2Columns.map(\.name).joined(separator: ",") + "\n"
  for link in network.links {
    let row = I2Row(from: network.firms[link.from], to: network.firms[link.to], link: link)
    text += i2Columns.map { csvCell(neutralised($0.cell(row) ?? "")) }.joined(separator: ",") + "\n"
  }
  return text
}

/// Names of the columns and what they hold, for documentation.
public var i2ColumnMeanings: [(name: String, meaning: String)] { i2Columns.map { ($0.name, $0.meaning) } }

private struct I2Row {
  let from: RouteNetwork.Firm, to: RouteNetwork.Firm
  let link: RouteNetwork.Link
}

private struct I2Column: Sendable {
  let name: String, meaning: String
  let cell: @Sendable (I2Row) -> String?

  init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (I2Row) -> String?) {
    (self.name, self.meaning, self.cell) = (name, meaning, cell)
  }

  init(
    _ name: String, _ attribute: String, of end: String,
    _ firm: @escaping @Sendable (I2Row) -> RouteNetwork.Firm
  ) {
    let attribute = named(attribute, in: firmAttributes)
    self.init(name, "\(end): \(attribute.meaning)") { attribute.value(firm($0)) }
  }

  init(_ name: String, link attribute: String) {
    let attribute = named(attribute, in: linkAttributes)
    self.init(name, attribute.meaning) { attribute.value($0.link) }
  }
}

private func named<Item>(_ name: String, in attributes: [NetworkAttribute<Item>]) -> NetworkAttribute<Item> {
  guard let attribute = attributes.first(where: { $0.name == name }) else {
    preconditionFailure("no attribute '\(name)'")
  }
  return attribute
}

private func ends(_ name: String, _ end: String, _ firm: @escaping @Sendable (I2Row) -> RouteNetwork.Firm)
  -> [I2Column]
{
  [
    I2Column("\(name)_id", "\(end): its id in every export") { firm($0).id },
    I2Column("\(name)_name", "name", of: end, firm), I2Column("\(name)_country", "country", of: end, firm),
    I2Column("\(name)_roles", "roles", of: end, firm), I2Column("\(name)_listed", "listed", of: end, firm),
    I2Column("\(name)_listings", "listings", of: end, firm),
  ]
}

private let i2Columns: [I2Column] =
  [
    I2Column("link_id", "its id in every export") { $0.link.id }, I2Column("link_type", link: "kind"),
  ] + ends("from", "who sent or made", { $0.from })
  + ends("to", "who received, or sent what was made", { $0.to }) + [
    I2Column("date", link: "firstDay"), I2Column("end_date", link: "lastDay"),
    I2Column("strength", link: "grade"),
    I2Column("goods", link: "goods"), I2Column("goods_text", link: "goodsText"),
    I2Column("tier", link: "tier"),
    I2Column("shipments", link: "shipments"), I2Column("value_usd", link: "valueUSD"),
    I2Column("net_mass_kg", link: "netMassKg"), I2Column("at_least", link: "atLeast"),
    I2Column("routes", link: "routes"), I2Column("regimes", link: "regimes"),
    I2Column("description", "the link in one sentence") { $0.link.sentence(from: $0.from, to: $0.to) },
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
