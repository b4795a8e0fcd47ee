extension ColumnMapping {
  /// Finds out which column is which field.
  ///
  /// Every layout is laid over the header; the one that recognises most is taken. Where a layout accepts several
  /// columns for a field, the sampled cells decide: a column of words is no date. `overrides` win over all that.
  ///
  /// - Parameters:
  ///   - header: The first row.
  ///   - samples: Some rows below it, up to about 2,000; formats of dates and numbers are decided from them.
  ///   - layouts: The layouts to choose from, the built-in ones unless the user gives a file.
  ///   - overrides: `--map`: a field, and a column as its name or as `#3`; an empty name leaves the field out.
  ///   - toleratesAbsentColumns: Whether columns of `--map` that the header does not have are listed, not refused.
  ///   - file: The file's name, for errors.
  /// - Throws: `unknownColumn` for an override, `ambiguousColumn` where two columns have the same claim to a field
  ///   that shipments need. Missing columns are no error here: see `requireShipments`.
  public static func choose(
    header: [String], samples: [[String]], layouts: [Layout] = Layouts.builtIn,
    overrides: [(Field, String)] = [], toleratesAbsentColumns: Bool = false, file: String, headerLine: Int = 1
  ) throws(IngestError) -> ColumnMapping {
    precondition(!layouts.isEmpty, "a mapping needs a layout")
    let index = HeaderIndex(header)
    let sample = ColumnSample(samples)
    let given = try UserColumns(overrides, index, sample, file: file, line: headerLine)
    if let absent = given.absent.first, !toleratesAbsentColumns {
      throw IngestError(
        file: file, line: headerLine,
        problem: .unknownColumn(absent.name, field: absent.field, similar: absent.similar))
    }
    let matches = layouts.map { LayoutMatch($0, index, sample, skipping: given.fields) }
    // The first of equals, in the order of the file.
    let best = matches.indices.max { (matches[$0].score, -$0) < (matches[$1].score, -$1) }!
    var match = matches[best]
    if match.score > 0, let general = matches.first(where: \.layout.isFallback) {
      match.fill(from: general, index, taken: Set(given.columns.values))
    }
    try refuseAmbiguous(match, index, sample, file: file, line: headerLine)
    return ColumnMapping(match, alternatives(matches), given, index, sample)
  }

  private static func refuseAmbiguous(
    _ match: LayoutMatch, _ index: HeaderIndex, _ sample: ColumnSample, file: String, line: Int
  ) throws(IngestError) {
    for field in Field.allCases where field.isRequired {
      guard let pick = match.picks[field], !pick.rivals.isEmpty else { continue }
      let candidates = ([pick.column] + pick.rivals).sorted().map { candidate($0, index, sample) }
      throw IngestError(file: file, line: line, problem: .ambiguousColumn(field, candidates: candidates))
    }
  }

  private static func candidate(
    _ column: Int, _ index: HeaderIndex, _ sample: ColumnSample
  ) -> IngestError.Candidate {
    .init(column: column, header: index.names[column], samples: sample.examples(column))
  }

  private init(
    _ match: LayoutMatch, _ alternatives: [Alternative], _ given: UserColumns, _ index: HeaderIndex,
    _ sample: ColumnSample
  ) {
    layout = match.layout
    absentColumns = given.absent
    header = index.names
    let choices = Field.allCases.compactMap { field -> Choice? in
      if let column = given.columns[field] {
        return Choice(
          field: field, column: column, header: index.names[column], confidence: 1, isUsers: true)
      }
      guard let pick = match.picks[field] else { return nil }
      return Choice(
        field: field, column: pick.column, header: index.names[pick.column], confidence: pick.confidence,
        isUsers: false)
    }
    self.choices = choices
    confidence = ColumnMapping.confidence(choices, match.layout)
    self.alternatives = alternatives
    let taken = Set(choices.map(\.column))
    unmapped = index.names.indices.filter { !taken.contains($0) }
    formats = ColumnFormats(choices, match.layout, sample)
    choiceNotes = Field.allCases.compactMap { match.picks[$0]?.note }
    layoutNotes = ColumnMapping.headerNotes(match.layout, index, choices) + match.layout.notes
    lookalikes = ColumnMapping.lookalikes(choices, unmapped, index, sample)
    looksHeaderless = choices.isEmpty && ColumnMapping.isData(index.names)
  }

  private static func confidence(_ choices: [Choice], _ layout: Layout) -> Double {
    let has = Set(choices.map(\.field))
    var missing = [Field.date, .hsCode].filter { !has.contains($0) && layout.fixed[$0] == nil }
    if !has.contains(.consignor), !has.contains(.consignee) { missing += [.consignor, .consignee] }
    let weights = choices.reduce(0.0) { $0 + $1.field.weight } + missing.reduce(0.0) { $0 + $1.weight }
    guard weights > 0 else { return 0 }
    let mean = choices.reduce(0.0) { $0 + $1.field.weight * $1.confidence } / weights
    let isGuess = layout.isFallback && choices.contains { !$0.isUsers }
    return isGuess ? mean * 0.75 : mean
  }

  private static func alternatives(_ matches: [LayoutMatch]) -> [Alternative] {
    let scored = matches.enumerated().filter { $0.element.score > 0 }
    return scored.sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map { Alternative(layoutID: $0.element.layout.id, score: $0.element.score) }
  }

  /// What headers say beyond names: the dialect of box codes, rows of both directions, columns named twice.
  private static func headerNotes(_ layout: Layout, _ index: HeaderIndex, _ choices: [Choice]) -> [String] {
    var notes: [String] = []
    if layout.fields.values.contains(where: { !$0.boxes.isEmpty }) {
      let counts = index.boxCounts
      let style = counts.withG > 0 ? "box codes with G" : counts.all > 0 ? "bare box numbers" : "labels only"
      notes.append("headers: \(style) (\(counts.all) of \(index.names.count) columns begin with a box)")
    }
    if let rule = layout.direction {
      let column = choices.first { $0.field == .direction }
      notes.append(
        column.map {
          "direction: column '\($0.header)' tells imports (\(rule.importWords[0].uppercased())) from exports"
            + " (\(rule.exportWords[0].uppercased())); it fills countries that a row leaves empty"
        } ?? "direction: no column tells imports from exports; countries that a row leaves empty stay missing"
      )
    }
    return notes
  }

  /// Columns that hold what is missing, by their cells alone.
  private static func lookalikes(
    _ choices: [Choice], _ unmapped: [Int], _ index: HeaderIndex, _ sample: ColumnSample
  ) -> [Field: [IngestError.Candidate]] {
    let has = Set(choices.map(\.field))
    var found: [Field: [IngestError.Candidate]] = [:]
    for field in [Field.date, .hsCode, .consignor] where !has.contains(field) {
      let fitting = unmapped.filter { column in
        field == .consignor
          ? looksLikeNames(sample.cells(column, limit: 50))
          : (sample.plausibility(column, field.kind) ?? 0) >= 0.8 && !looksShort(sample.cells(column), field)
      }
      found[field] = fitting.prefix(8).map { candidate($0, index, sample) }
    }
    return found
  }

  /// Firms: mostly letters, mostly different.
  private static func looksLikeNames(_ cells: [String]) -> Bool {
    let wordy = cells.count { $0.count >= 4 && $0.count { $0.isLetter } * 2 > $0.count }
    return cells.count > 0 && wordy * 10 >= cells.count * 8 && Set(cells).count * 10 >= cells.count
  }

  /// Short whole numbers are counts rather than goods codes.
  private static func looksShort(_ cells: [String], _ field: Field) -> Bool {
    field == .hsCode && cells.contains { $0.utf8.count < 4 }
  }

  /// Whether a row holds a date or several numbers, as headers do not.
  private static func isData(_ cells: [String]) -> Bool {
    let bytes = cells.map { Array($0.utf8) }
    let numbers = bytes.count { NumberFormat.plain.scaled($0.span, places: 0) != .unreadable && !$0.isEmpty }
    return bytes.contains { DateCell($0.span) != nil } || numbers >= 3
  }
}
