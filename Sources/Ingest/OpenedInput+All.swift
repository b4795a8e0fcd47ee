extension OpenedInput {
  /// Opens inputs that are read as one.
  ///
  /// A `--map` whose column only some of them have holds for these, and is left aside for the others, which say so
  /// (`mapping.absentColumns`).
  ///
  /// - Throws: As opening each does; `unknownColumn` where no input has a column of `--map`.
  public static func all(_ paths: [String], _ settings: InputSettings) throws(IngestError) -> [OpenedInput] {
    var inputs: [OpenedInput] = []
    for (place, path) in paths.enumerated() {
      let name = settings.names.indices.contains(place) ? settings.names[place] : nil
      inputs.append(try OpenedInput(path, settings, toleratesAbsentColumns: true, called: name))
    }
    guard let first = inputs.first else { return [] }
    for absent in first.mapping.absentColumns
    where inputs.allSatisfy({ $0.mapping.absentColumns.contains { $0.isSameOverride(as: absent) } }) {
      throw IngestError(
        file: first.name, line: first.headerLine,
        problem: .unknownColumn(absent.name, field: absent.field, similar: absent.similar))
    }
    return inputs
  }

  /// Checks that the input can be read as shipments, and where it cannot looks for the fault in what the user said.
  ///
  /// - Throws: As `ColumnMapping.requireShipments`; `overridesDoNotFit` where encoding or delimiter are the likely fault.
  public func requireShipments() throws(IngestError) {
    guard !mapping.missingForShipments.isEmpty else { return }
    if !misfits.isEmpty {
      throw IngestError(file: name, line: headerLine, problem: .overridesDoNotFit(misfits))
    }
    try mapping.requireShipments(file: name, headerLine: headerLine)
  }

  /// The same, but that goods codes may be missing: what hangs on them is said to be not computable then.
  ///
  /// - Throws: As `requireShipments`.
  public func requireShipmentsOfAnyGoods() throws(IngestError) {
    if mapping.missingForShipments != [.hsCode] { try requireShipments() }
  }
}
