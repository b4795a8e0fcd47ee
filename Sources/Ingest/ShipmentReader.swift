internal import GraphCore
internal import Trade
public import WorkPool

/// Reads inputs into one shipment table: the door of this room.
public struct ShipmentReader: Sendable {
  /// How the inputs are to be understood.
  public let settings: InputSettings
  /// Columns that are wanted.
  public let fields: FieldSet
  /// Whether every row in quarantine is kept word for word, or only some of each kind.
  public let keepsQuarantine: Bool
  /// Whether spellings are brought together to firms and repeated rows looked for; else names stand as written.
  public let appliesRowRules: Bool
  /// Who does the work; changes the speed, never the table.
  public let pool: WorkPool

  /// A reader of all fields that applies the row rules, where nothing else is said.
  public init(
    settings: InputSettings = InputSettings(), fields: FieldSet = .all, keepsQuarantine: Bool = false,
    appliesRowRules: Bool = true, pool: WorkPool
  ) {
    (self.settings, self.fields, self.keepsQuarantine) = (settings, fields, keepsQuarantine)
    (self.appliesRowRules, self.pool) = (appliesRowRules, pool)
  }

  /// Reads all rows of `inputs`, one input after the other, each with all workers.
  ///
  /// - Throws: `IngestError` for an input that cannot be read to its end, `Cancelled` when asked to stop.
  public func read(_ inputs: [OpenedInput]) throws -> ReadShipments {
    // A file with few columns has many rows for its size; where fields are not in any input, nothing is reserved.
    let wanted = fields.present(in: inputs)
    let files = inputs.map { opened($0, wanted) }
    let reading = TableReading(
      fields: wanted, keepsQuarantine: keepsQuarantine, appliesRowRules: appliesRowRules, pool: pool)
    return try reading.read(files)
  }

  private func opened(_ input: OpenedInput, _ fields: FieldSet) -> OpenedFile {
    let decode = input.decode
    var isPlaceholder: @Sendable (Cell) -> Bool = { _ in false }
    if appliesRowRules {
      isPlaceholder = { name in
        let bytes = decode?(name) ?? name.array
        return Placeholders.contains(String(decoding: foldName(utf8: bytes), as: UTF8.self))
      }
    }
    return OpenedFile(
      file: input.name, tasks: input.tasks(for: fields, rates: settings.rates),
      columnCount: input.mapping.header.count, separators: input.separators, decode: decode,
      source: input.source(), chunkSize: input.chunkSize, firstLine: input.firstLine,
      isPlaceholder: isPlaceholder, rowLimit: input.rowLimit)
  }
}

extension OpenedInput {
  var separators: Separators {
    Separators(delimiter: dialect.delimiter, newline: dialect.endsRowsWithCR ? 13 : 10)
  }
}

extension FieldSet {
  /// The fields that at least one input has.
  func present(in inputs: [OpenedInput]) -> FieldSet {
    func has(_ field: Field) -> Bool {
      inputs.contains { input in
        let rule = input.mapping.direction
        return input.mapping.column(field) != nil || input.mapping.fixed(field) != nil
          || rule?.whenImport[field] != nil || rule?.whenExport[field] != nil
      }
    }
    var present = self
    present.needsParty = parties.contains(.consignor) && parties.contains(.consignee)
    present.parties = parties.filter { has($0.field) }
    present.countries = countries.filter { has($0.field) }
    present.standIns = countries.filter { role in
      guard !has(role.field), let party = role.party else { return false }
      return (hasPartyCountries || !parties.contains(party)) && has(party.countryField)
    }
    present.quantities = quantities.filter { role in role.fields.contains(where: has) }
    present.hasCurrency = hasCurrency && inputs.contains { $0.mapping.column(.currency) != nil }
    present.hasDeclaration = hasDeclaration && (has(.declaration) || has(.bill))
    present.hasMarks = hasMarks && MarkSource.allCases.contains { has($0.field) }
    return present
  }
}
