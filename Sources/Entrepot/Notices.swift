internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade

/// What a reader of the report must know besides the findings, and what to type next: whole sentences.
struct Notices {
  private let settings: AnalysisSettings
  private let inputs: [OpenedInput]
  private let read: ReadShipments
  private let destinations: [DestinationReport]

  init(
    _ settings: AnalysisSettings, _ inputs: [OpenedInput], _ read: ReadShipments,
    _ destinations: [DestinationReport]
  ) {
    (self.settings, self.inputs) = (settings, inputs)
    (self.read, self.destinations) = (read, destinations)
  }

  var lines: [String] { missing + quiet + withoutParty + currencies + unknownCountries + repaired + mappings }

  /// Destinations that nothing goes to, and where the goods go instead.
  private var quiet: [String] {
    let empty = destinations.filter { $0.shipments == 0 }.flatMap(\.destinations)
    guard !empty.isEmpty else { return [] }
    let line = "No shipment goes to \(joined(empty, "or"))."
    guard destinations.allSatisfy({ $0.shipments == 0 }) else { return [line] }
    let found = destinationsFound()
    guard let most = found.first else { return [line + " No row names a destination that can be read."] }
    let shown = found.prefix(8).map { "\($0.country) (\($0.rows) rows)" }
    let rest = found.count > 8 ? " and \(found.count - 8) more" : ""
    let files = inputs.map(\.name).joined(separator: " ")
    return [
      line,
      "Destinations in the input: \(shown.joined(separator: ", "))\(rest). To search the routes to one of them: "
        + "entrepot detect --destination \(most.country) \(files)",
    ]
  }

  private func destinationsFound() -> [(country: CountryCode, rows: Int)] {
    var rows = [Int](repeating: 0, count: CountryCode.tableSize)
    for row in 0..<read.table.count where read.table.status[ShipmentID(row: row)] == .used {
      rows[Int(read.table.destination(of: ShipmentID(row: row)).rawValue)] += 1
    }
    return rows.indices.dropFirst().filter { rows[$0] > 0 }
      .map { (country: CountryCode(rawValue: UInt16($0)), rows: rows[$0]) }
      .sorted { $0.rows == $1.rows ? $0.country < $1.country : $0.rows > $1.rows }
  }

  /// What cannot be computed because no column says it.
  private var missing: [String] {
    inputs.indices.flatMap { index -> [String] in
      let input = inputs[index]
      var lines: [String] = []
      if input.mapping.column(.hsCode) == nil {
        lines.append(
          "\(prefix(index))not computable: routes and relays (no goods code column); if there is one, name it with "
            + "--map hsCode=COLUMN.")
      }
      for (field, what) in [(Field.consignor, "chains"), (.consignee, "chains")]
      where input.mapping.column(field) == nil {
        lines.append("\(prefix(index))not computable: \(what) (no \(field) column); relays are searched.")
      }
      if input.mapping.column(.consignorCountry) == nil, input.mapping.column(.dispatch) != nil,
        input.mapping.column(.consignor) != nil
      {
        lines.append(
          "\(prefix(index))the consignors' countries are not in the file, so no row can be a leg of a chain; "
            + "relays are searched by country of dispatch.")
      }
      return lines
    }
  }

  /// Rows that name only one party can be relays, but no legs.
  private var withoutParty: [String] {
    inputs.indices.flatMap { index -> [String] in
      let counts = read.rowsWithoutParty(ofInput: index)
      return [(counts.consignor, Field.consignor), (counts.consignee, .consignee)].compactMap { rows, field in
        guard rows > 0, inputs[index].mapping.column(field) != nil else { return nil }
        return "\(prefix(index))\(rows) used rows name no \(field), or a placeholder: they can be relays, "
          + "but no legs of a chain."
      }
    }
  }

  /// The input's name, where there are several.
  private func prefix(_ index: Int) -> String { inputs.count > 1 ? "\(inputs[index].name): " : "" }

  private var currencies: [String] {
    inputs.indices.compactMap { index in
      guard let count = read.quantities(.value, ofInput: index), count.withoutRate > 0 else { return nil }
      let names = read.sums(ofInput: index).map(\.currency.description).joined(separator: ", ")
      let what = names.isEmpty ? "an unnamed currency" : names
      return
        "\(prefix(index))\(count.withoutRate) values are in \(what) and count as missing: give what "
        + "it was worth with --rates FILE (date,currency,usd_per_unit)."
    }
  }

  private var unknownCountries: [String] {
    inputs.indices.compactMap { index in
      let unknown = read.unknownCountries(ofInput: index)
      guard let most = unknown.first else { return nil }
      let rows = unknown.reduce(0) { $0 + $1.rows }
      return
        "\(prefix(index))\(rows) country cells name no one country that is known and count as missing, "
        + "most often '\(most.text)' (\(most.rows))."
    }
  }

  private var repaired: [String] {
    inputs.indices.compactMap { index in
      let count = read.repairedCodes(ofInput: index)
      return count == 0
        ? nil : "\(prefix(index))\(count) goods codes had lost a leading zero; it was put back."
    }
  }

  private var mappings: [String] {
    guard !destinations.isEmpty else { return [] }  // `inspect` shows them with their file
    return inputs.indices.flatMap { index in inputs[index].mapping.notes.map { "\(prefix(index))\($0)." } }
  }

  private func joined(_ words: [String], _ last: String) -> String {
    words.count < 2
      ? words.joined() : words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
  }
}
