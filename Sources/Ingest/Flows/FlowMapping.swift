internal import Trade

/// Which column of a file of trade statistics is what.
struct FlowMapping: Sendable {
  /// A column and what it is.
  struct Choice: Sendable, Equatable {
    var column: Int
    var rule: FlowLayout.Rule
  }

  var layout: FlowLayout
  let header: [String]
  private(set) var choices: [Choice] = []
  /// Columns of a wide table, each with the period its header says.
  private(set) var wide: [(column: Int, period: TradePeriod)] = []
  /// What the user says of all lines.
  private(set) var fixed: [FlowField: String] = [:]
  /// What had to be chosen, a sentence each.
  private(set) var notes: [String] = []

  /// Columns of a field, in the order of the layout.
  func columns(_ field: FlowField) -> [Choice] { choices.filter { $0.rule.field == field } }
  /// The first column of a field.
  func column(_ field: FlowField) -> Choice? { choices.first { $0.rule.field == field } }

  /// Lays a layout over a header.
  init(_ layout: FlowLayout, header: [String], index: HeaderIndex) {
    (self.layout, self.header) = (layout, header)
    var taken: Set<Int> = []
    for rule in layout.rules {
      let found = rule.names.lazy.compactMap { name in
        index.columns(named: name).columns.first { !taken.contains($0) }
      }.first
      guard let found else { continue }
      taken.insert(found)
      choices.append(Choice(column: found, rule: rule))
    }
    settleValues()
    if column(.period) == nil, column(.year) == nil || columns(.value).isEmpty { findPeriods(taken) }
  }

  /// Of several columns of values one counts, but those of export and import beside each other both do.
  private mutating func settleValues() {
    let values = columns(.value)
    guard values.count > 1 else { return }
    let kept = values[0].rule.flow != nil ? values.filter { $0.rule.flow != nil } : [values[0]]
    choices.removeAll { $0.rule.field == .value && !kept.contains($0) }
    let others = values.filter { !kept.contains($0) }.map { "'\(header[$0.column])'" }
    if !others.isEmpty {
      notes.append(
        "values are taken from '\(header[kept[0].column])', not from \(others.joined(separator: ", "))")
    }
  }

  /// Headers that are periods make the table a wide one.
  private mutating func findPeriods(_ taken: Set<Int>) {
    for (column, name) in header.enumerated() where !taken.contains(column) {
      if let period = PeriodCell.read(name) { wide.append((column, period)) }
    }
    if !wide.isEmpty { choices.removeAll { $0.rule.field == .value } }
  }

  /// How well the layout fits: the header cells that it knows, none where one that it needs is missing.
  func fit(_ index: HeaderIndex) -> Int {
    let isThere = layout.needs.allSatisfy { names in
      names.contains { !index.columns(named: $0).columns.isEmpty }
    }
    guard isThere else { return 0 }
    let known = Set(layout.rules.flatMap(\.names).flatMap { index.columns(named: $0).columns })
    return known.count
  }

  /// Fields without which no line can be read, and that neither a column nor the user nor the layout says.
  var missing: [FlowField] {
    var missing: [FlowField] = []
    func has(_ field: FlowField) -> Bool { column(field) != nil || fixed[field] != nil }
    if wide.isEmpty, !has(.period), !has(.year) { missing.append(.period) }
    if !has(.reporter), layout.reporter.isNone { missing.append(.reporter) }
    if !has(.partner) { missing.append(.partner) }
    let values = columns(.value)
    let sidesSaid = !values.isEmpty && values.allSatisfy { $0.rule.flow != nil }
    if !has(.flow), layout.flow == nil, !sidesSaid { missing.append(.flow) }
    if values.isEmpty, wide.isEmpty { missing.append(.value) }
    if !has(.currency), !wide.isEmpty || values.contains(where: { currency(of: $0) == .none }),
      layout.id != "eurostat"
    {
      missing.append(.currency)
    }
    return missing
  }

  /// The currency of a column of values, where neither a column nor the user says it.
  func currency(of choice: Choice) -> CurrencyCode {
    choice.rule.currency != .none ? choice.rule.currency : FlowHeaderUnits.currency(header[choice.column])
  }
}

extension FlowMapping {
  /// Takes what the user says.
  ///
  /// - Throws: `unknownFlowColumn` for a column that the header does not have, `badFixedValue` for what cannot be read.
  mutating func apply(_ settings: FlowInputSettings, _ index: HeaderIndex, file: String, line: Int)
    throws(IngestError)
  {
    for (field, name) in settings.columns {
      let verbatim = header.firstIndex(of: name)
      guard let column = verbatim ?? index.columns(named: name).columns.first ?? position(name) else {
        let similar = index.similar(to: name)
        throw IngestError(
          file: file, line: line, problem: .unknownFlowColumn(name, field: field, similar: similar))
      }
      let known = layout.rules.first { rule in
        rule.field == field && rule.names.contains { index.columns(named: $0).columns.contains(column) }
      }
      choices.removeAll { $0.rule.field == field || $0.column == column }
      wide.removeAll { $0.column == column }
      choices.append(Choice(column: column, rule: known ?? FlowLayout.Rule(field: field, names: [])))
      if field == .value { wide = [] }
    }
    for (field, text) in settings.fixed {
      guard FlowMapping.canFix(field, text) else {
        throw IngestError(file: "--fix", problem: .badFixedValue(text, field: field))
      }
      choices.removeAll { $0.rule.field == field }
      fixed[field] = text
    }
    choices.sort { FlowMapping.place($0.rule.field) < FlowMapping.place($1.rule.field) }
  }

  private static func place(_ field: FlowField) -> Int { FlowField.allCases.firstIndex(of: field)! }

  /// `#3` is the third column.
  private func position(_ name: String) -> Int? {
    guard name.hasPrefix("#"), let place = Int(name.dropFirst()), header.indices.contains(place - 1) else {
      return nil
    }
    return place - 1
  }

  private static func canFix(_ field: FlowField, _ text: String) -> Bool {
    switch field {
    case .period: return PeriodCell.read(text) != nil
    case .year: return Int(text).flatMap { PeriodCell.period(year: $0, month: 0) } != nil
    case .month: return Int(text).flatMap { PeriodCell.period(year: 2000, month: $0) } != nil
    case .reporter, .partner:
      let place = FlowPlaces(.iso).place(text)
      return place != .unknown && place != .nothing
    case .flow: if case .flow = FlowWords.read(text) { return true } else { return false }
    case .hs:
      switch FlowGoodsCell.read(text) {
      case .code, .all: return true
      case .nothing, .unreadable: return false
      }
    case .currency: return CurrencyCode(text) != nil
    case .unit: return !text.isEmpty
    default: return false
    }
  }
}

extension FlowMapping {
  /// The layout that knows most of the header, with what the user says.
  ///
  /// - Throws: `missingFlowColumns` with the columns that may be meant, `unknownLayout`, and what `apply` throws.
  static func choose(
    header: [String], samples: [[String]], _ settings: FlowInputSettings, file: String, line: Int
  ) throws(IngestError) -> FlowMapping {
    let index = HeaderIndex(header)
    var mapping = try best(header, index, settings, file: file)
    try mapping.apply(settings, index, file: file, line: line)
    let missing = mapping.missing
    guard missing.isEmpty else {
      let used = Set(mapping.choices.map(\.column))
      let sample = ColumnSample(samples)
      let candidates = header.indices.filter { !used.contains($0) }.map {
        IngestError.Candidate(column: $0, header: header[$0], samples: sample.examples($0))
      }
      throw IngestError(file: file, line: line, problem: .missingFlowColumns(missing, candidates: candidates))
    }
    return mapping
  }

  private static func best(
    _ header: [String], _ index: HeaderIndex, _ settings: FlowInputSettings, file: String
  ) throws(IngestError) -> FlowMapping {
    if let id = settings.layout {
      guard let layout = FlowLayout.builtIn.first(where: { $0.id == id }) else {
        throw IngestError(file: "--layout", problem: .unknownLayout(id, known: FlowLayout.ids))
      }
      return FlowMapping(layout, header: header, index: index)
    }
    return fitting(header, index)
  }

  /// The layout that knows most of the header; of equals the first.
  static func fitting(_ header: [String], _ index: HeaderIndex) -> FlowMapping {
    var best = FlowMapping(FlowLayout.builtIn.last!, header: header, index: index)
    var most = best.fit(index)
    for layout in FlowLayout.builtIn.dropLast() {
      let mapping = FlowMapping(layout, header: header, index: index)
      let fit = mapping.fit(index)
      if fit > 0, fit >= most, fit > most || best.layout.id == "plain" { (best, most) = (mapping, fit) }
    }
    return best
  }
}
