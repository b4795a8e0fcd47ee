internal import GraphCore
internal import Ingest
internal import Reporting
internal import Trade

/// What a reader of the report must know besides the findings, and what to type next: whole sentences.
struct Notices {
  let settings: AnalysisSettings
  let inputs: [OpenedInput]
  let read: ReadShipments
  let digests: [String]
  let destinations: [DestinationReport]

  /// - Parameters:
  ///   - digests: SHA-256 of each input.
  ///   - destinations: Empty where nothing was searched.
  init(
    _ settings: AnalysisSettings, _ inputs: [OpenedInput], _ read: ReadShipments, digests: [String],
    _ destinations: [DestinationReport]
  ) {
    (self.settings, self.inputs, self.read) = (settings, inputs, read)
    (self.digests, self.destinations) = (digests, destinations)
  }

  var lines: [String] {
    unused + quiet + missing + repeated + withoutParty + shortCodes + currencies + conversions + otherUnits
      + unknownCountries + contradictions
      + repaired + leftAside + doubled + mappings
  }

  /// A sentence about one input, which it names where there are several.
  private func about(_ index: Int, _ text: String) -> String {
    inputs.count > 1 ? "\(inputs[index].name): \(text)" : capitalised(text)
  }

  /// A field's name at the start keeps its letters.
  private func capitalised(_ text: String) -> String {
    let word = text.prefix { $0 != " " }
    return word.hasSuffix(":") ? text : word.prefix(1).uppercased() + text.dropFirst()
  }

  /// Inputs of which no row is a shipment.
  private var unused: [String] {
    inputs.indices.compactMap { index in
      let account = read.account(ofInput: index)
      guard account.used == 0 else { return nil }
      guard account.read > 0 else { return about(index, "there is a header, but no row below it.") }
      guard let most = read.faults(ofInput: index).first else {
        return about(index, "no row is used: all repeat others, or go from a firm to itself.")
      }
      return about(
        index,
        "no row is used; \(counted(account.quarantined, "row is", "rows are")) in quarantine, most often because: "
          + "\(most.fault.text) (\(grouped(most.rows))). --quarantine FILE writes them out.")
    }
  }

  /// What cannot be computed because no column says it.
  private var missing: [String] {
    inputs.indices.flatMap { index -> [String] in
      let input = inputs[index]
      var lines: [String] = []
      if input.lacksGoodsCodes {
        lines.append(
          about(
            index,
            "not computable: routes and relays (no goods code column); if there is one, name it with "
              + "--map hsCode=COLUMN."))
      }
      for field in [Field.consignor, .consignee] where input.mapping.column(field) == nil {
        lines.append(about(index, "not computable: chains (no \(field) column); relays are searched."))
      }
      if input.mapping.column(.consignorCountry) == nil, input.mapping.column(.dispatch) != nil,
        input.mapping.column(.consignor) != nil
      {
        lines.append(
          about(
            index,
            "the consignors' countries are not in the file, so no row can be a leg of a chain; relays are searched "
              + "by country of dispatch."))
      }
      return lines
    }
  }

  /// Inputs that are the same file, or repeat another one row by row.
  private var repeated: [String] {
    inputs.indices.compactMap { index in
      guard let first = digests.firstIndex(of: digests[index]), first < index else { return nil }
      let (name, other) = (inputs[index].name, inputs[first].name)
      let what = name == other ? "was given twice" : "is the same file as \(other)"
      return "\(name) \(what): its rows count once."
    }
  }

  /// Rows that name only one party can be relays, but no legs.
  private var withoutParty: [String] {
    inputs.indices.flatMap { index -> [String] in
      let counts = read.rowsWithoutParty(ofInput: index)
      return [(counts.consignor, Field.consignor), (counts.consignee, .consignee)].compactMap { rows, field in
        guard rows > 0, inputs[index].mapping.column(field) != nil else { return nil }
        return about(
          index,
          "\(counted(rows, "used row names", "used rows name")) no \(field), or a placeholder: no leg of a chain, but "
            + "possibly a relay.")
      }
    }
  }

  /// Codes with fewer digits than a commodity class has belong to none.
  private var shortCodes: [String] {
    guard !destinations.isEmpty, inputs.contains(where: { !$0.lacksGoodsCodes }) else { return [] }
    let table = read.table
    let isShort = table.goodsCodes.values.map { $0 != .none && $0.length < settings.level }
    guard isShort.contains(true) else { return [] }
    let rows = (0..<table.count).count { row in
      let shipment = ShipmentID(row: row)
      return table.status[shipment] == .used && isShort[table.goods[shipment].row]
    }
    guard rows > 0 else { return [] }
    return [
      "\(counted(rows, "used row has a goods code", "used rows have goods codes")) of fewer than \(settings.level) "
        + "digits and can be in no route at --level \(settings.level)."
    ]
  }

  private var currencies: [String] {
    inputs.indices.compactMap { index in
      guard let count = read.quantities(.value, ofInput: index), count.withoutRate > 0 else { return nil }
      let names = read.sums(ofInput: index).map(\.currency.description).joined(separator: ", ")
      let what = names.isEmpty ? "an unnamed currency" : names
      let verb = counted(count.withoutRate, "value is", "values are")
      return about(
        index,
        "\(verb) in \(what) and counted as missing: give the exchange rates with --rates FILE "
          + "(date,currency,usd_per_unit).")
    }
  }

  /// Which rates the dollars come from.
  private var conversions: [String] {
    inputs.indices.flatMap { index in
      read.conversions(ofInput: index).compactMap { currency, rows, days in
        let rates = settings.input.rates
        guard let first = rates.rate(of: currency, on: days.lowerBound),
          let last = rates.rate(of: currency, on: days.upperBound)
        else { return nil }
        let values = counted(rows, "value in \(currency) was", "values in \(currency) were")
        let from = "\(first.text) USD of \(first.day)"
        let to = last.day == first.day ? "" : " first, \(last.text) USD of \(last.day) last"
        return about(index, "\(values) converted by the rates given: a unit at \(from)\(to).")
      }
    }
  }

  private var otherUnits: [String] {
    inputs.indices.compactMap { index in
      guard let count = read.quantities(.pieces, ofInput: index), count.inOtherUnits > 0 else { return nil }
      let verb = counted(count.inOtherUnits, "quantity is", "quantities are")
      return about(
        index,
        "\(verb) not in pieces, or in no unit that is said, and counted as missing: give the column of the unit with "
          + "--map unit=COLUMN, or a fixed unit with --layout.")
    }
  }

  private var unknownCountries: [String] {
    inputs.indices.compactMap { index in
      let unknown = read.unknownCountries(ofInput: index)
      guard let most = unknown.first else { return nil }
      let rows = unknown.reduce(0) { $0 + $1.rows }
      let cells = counted(rows, "country cell names", "country cells name")
      return about(
        index,
        "\(cells) no one country that is known, and counted as missing; most often "
          + "'\(visibleText(most.text))' (\(grouped(most.rows))).")
    }
  }

  /// Rows of which nobody can tell whether they go to a destination or to a country that is written alike.
  private var contradictions: [String] {
    let table = read.table
    guard let column = table.destination else { return [] }
    let wanted = Set(destinations.flatMap(\.destinations))
    var found: [String: (rows: Int, place: (file: Int, line: Int))] = [:]
    for row in 0..<table.count where table.status[ShipmentID(row: row)] == .used {
      let shipment = ShipmentID(row: row)
      guard table.contradictsItself(shipment) else { continue }
      let declared = "\(column[shipment])"
      let place = (file: read.lines.file(ofRow: row), line: read.lines.line(ofRow: row))
      guard wanted.contains(declared) else { continue }
      let key = "\(declared), but their consignees are in \(table.country(of: table.consignee[shipment]))"
      found[key, default: (0, place)].rows += 1
      if place < found[key]!.place { found[key]!.place = place }
    }
    return found.sorted { $0.key < $1.key }.map { key, found in
      "\(counted(found.rows, "row says", "rows say")) that goods go to \(key), which is easily written for it "
        + "(\(inputs[found.place.file].name):\(found.place.line)): taken for a slip, in no route, finding or total; look at each."
    }
  }

  private var repaired: [String] {
    inputs.indices.compactMap { index in
      let count = read.repairedCodes(ofInput: index)
      guard count > 0 else { return nil }
      return about(index, "\(counted(count, "goods code")) had lost a leading zero; it was put back.")
    }
  }

  /// Columns of `--map` that other inputs have.
  private var leftAside: [String] {
    inputs.flatMap { input in
      input.mapping.absentColumns.map { absent in
        "\(input.name): there is no column '\(visibleText(absent.name))' for \(absent.field) (--map); the file was read "
          + "without it."
      }
    }
  }

  /// Columns that `--map` gives to a field while another field has them as well.
  private var doubled: [String] {
    inputs.indices.flatMap { index -> [String] in
      let choices = inputs[index].mapping.choices
      return choices.filter(\.isUsers).compactMap { choice in
        guard let other = choices.first(where: { $0.column == choice.column && $0.field != choice.field })
        else {
          return nil
        }
        return about(
          index,
          "column '\(visibleText(choice.header))' is read as \(choice.field) (--map) and as \(other.field).")
      }
    }
  }

  private var mappings: [String] {
    guard !destinations.isEmpty else { return [] }  // `inspect` shows them with their file
    return inputs.indices.flatMap { index in inputs[index].mapping.notes.map { about(index, "\($0).") } }
  }
}

extension OpenedInput {
  /// Whether goods codes are neither in a column nor fixed.
  var lacksGoodsCodes: Bool { mapping.missingForShipments.contains(.hsCode) }
}
