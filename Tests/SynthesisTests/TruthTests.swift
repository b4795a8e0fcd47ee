import Synthesis
import Testing

/// The answer key agrees with itself and with the data.
@Suite struct TruthTests {
  @Test(arguments: KeyedFile.all)
  func `every kind of scheme and decoy is there, and decoys are more`(file: KeyedFile) {
    #expect(Set(file.schemes.map(\.kind)) == Set(PlotKind.allCases))
    #expect(file.schemes.allSatisfy { $0.label == $0.kind.isDiversion })
    #expect(file.schemes.count { !$0.label } > file.schemes.count(where: \.label))
    #expect(PlotKind.decoys.allSatisfy { file.schemes($0).count >= 2 })
    #expect(file.schemes.map(\.number) == Array(1...file.schemes.count))
  }

  @Test(arguments: KeyedFile.all)
  func `each row of the key stands in the data at its line with its declaration, once`(file: KeyedFile) {
    #expect(Set(file.shipments.map(\.line)).count == file.shipments.count)
    for shipment in file.shipments {
      guard (2...file.rows.count + 1).contains(shipment.line) else {
        Issue.record("line \(shipment.line)")
        continue
      }
      #expect(file.row(shipment).declaration == shipment.declaration)
    }
  }

  @Test(arguments: KeyedFile.all)
  func `diverted kilograms are the same by shipment, route, scheme and hub`(file: KeyedFile) {
    for scheme in file.schemes {
      let shipments = file.shipments(of: scheme)
      #expect(shipments.reduce(0) { $0 + $1.grams } == scheme.grams)
      #expect(file.routes(of: scheme).reduce(0) { $0 + $1.grams } == scheme.grams)
      #expect(scheme.shipments == shipments.count)
      #expect((scheme.grams > 0) == scheme.label)
      #expect(shipments.contains(where: \.label) == scheme.label)
    }
    for firm in file.firms where firm.role == "hub" {
      let routes = file.routes.filter { $0.firms.dropFirst().dropLast().contains(firm.name) }
      #expect(routes.reduce(0) { $0 + $1.grams } == firm.grams, "\(firm.name)")
    }
    #expect(file.firms.filter { $0.role != "hub" }.allSatisfy { $0.grams == 0 && !$0.label })
  }

  @Test(arguments: KeyedFile.clean)
  func `grams of a row are those it declares, and first legs carry none`(file: KeyedFile) {
    for shipment in file.shipments where shipment.grams > 0 {
      #expect(shipment.label)
      let declared = file.row(shipment).kilograms
      #expect(abs(declared - Double(shipment.grams) / 1_000) < 0.011, "\(shipment.declaration)")
    }
    for scheme in file.schemes where scheme.label {
      let last = file.shipments(of: scheme).filter { $0.grams > 0 }
      #expect(last.allSatisfy { file.row($0).consigneeCountry == scheme.destination })
      #expect(last.allSatisfy { file.row($0).subheading == scheme.goods })
      #expect(Set(last.map(\.leg)).count == 1)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `firms of the key stand in the data under their names, in the country of the key`(file: KeyedFile) {
    let seen = Set(
      file.rows.flatMap { [$0.shipper + "|" + $0.shipperCountry, $0.consignee + "|" + $0.consigneeCountry] })
    let makers = Set(file.rows.map(\.maker))
    for firm in file.firms {
      #expect(seen.contains("\(firm.name)|\(firm.country)") || makers.contains(firm.name), "\(firm.name)")
      #expect(firm.spellings == [firm.name])
    }
    let names = Set(file.firms.map { "\($0.name)|\($0.country)" })
    #expect(names.count == file.firms.count)
    for route in file.routes {
      for (name, country) in zip(route.firms, route.countries) where !names.contains("\(name)|\(country)") {
        #expect(!seen.contains("\(name)|\(country)"), "\(name) is missing")
      }
    }
  }

  @Test func `spellings are all those in the data`() {
    let file = KeyedFile.dirty
    let written = Set(file.rows.flatMap { [$0.shipper, $0.consignee, $0.maker] }.map(trimmed))
    for firm in file.firms {
      #expect(!firm.spellings.isEmpty && Set(firm.spellings).isSubset(of: written), "\(firm.name)")
    }
    // No name of a scheme's row is unknown to the key.
    let known = Set(file.firms.flatMap(\.spellings))
    for shipment in file.shipments {
      let row = file.row(shipment)
      #expect([row.shipper, row.consignee].map(trimmed).allSatisfy { $0.isEmpty || known.contains($0) })
    }
    #expect(file.firms.contains { $0.spellings.count > 3 })
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  @Test(arguments: KeyedFile.all)
  func `labels of firms say who passed diverted goods on`(file: KeyedFile) {
    let hubs = Set(file.routes.filter(\.label).flatMap { $0.firms.dropFirst().dropLast() })
    for firm in file.firms {
      #expect(firm.label == (firm.role == "hub" && hubs.contains(firm.name)), "\(firm.name)")
    }
    #expect(file.firms.count { $0.role == "hub" && !$0.label } > 20)
    #expect(file.firms.filter { !$0.listedOn.isEmpty }.allSatisfy { $0.role == "hub" })
    #expect(file.watchlist.count == file.firms.count { !$0.listedOn.isEmpty })
    #expect(
      Set(file.watchlist.map { $0[0] + $0[2] })
        == Set(file.firms.filter { !$0.listedOn.isEmpty }.map { $0.name + $0.listedOn }))
  }

  @Test func `strength varies, and what hubs divert is a part of what they send`() {
    let shares = KeyedFile.clean.flatMap(\.strength).filter { $0[2] == "1" }.compactMap { Double($0[8]) }
    #expect(shares.contains { $0 < 0.2 } && shares.contains { $0 > 0.8 })
    for row in KeyedFile.clean.flatMap(\.strength) {
      #expect(KeyedFile.grams(row[6]) >= KeyedFile.grams(row[7]))
      #expect(row[2] == "1" || KeyedFile.grams(row[7]) == 0)
    }
  }

  @Test func `the summary counts what the tables hold`() {
    let file = KeyedFile.clean[0]
    for kind in PlotKind.allCases {
      #expect(file.summary.contains("\"\(kind.rawValue)\": \(file.schemes(kind).count)"))
    }
    #expect(
      file.summary.contains("\"schema\": \"entrepot.truth/1\"") && file.summary.contains("\"rows\": 20000"))
    #expect(file.summary.contains("\"destinations\": ["))
  }

  @Test func `more schemes are planted where more are asked for`() {
    #expect(KeyedFile.clean[2].schemes.count(where: \.label) >= 36)
    #expect(KeyedFile.clean[0].schemes.count(where: \.label) == 18)
  }
}
