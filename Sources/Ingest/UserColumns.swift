/// What `--map` says.
struct UserColumns {
  /// Columns the user chose.
  private(set) var columns: [Field: Int] = [:]
  /// Fields the user decided, with or without column.
  private(set) var fields: Set<Field> = []
  /// Columns that the user named and the header does not have.
  private(set) var absent: [ColumnMapping.AbsentColumn] = []

  /// The last word on a field counts, of those that the header can follow.
  init(
    _ overrides: [(Field, String)], _ index: HeaderIndex, _ sample: ColumnSample, file: String, line: Int
  ) throws(IngestError) {
    for (field, name) in overrides {
      let found = UserColumns.columns(name, index)
      if found.isEmpty, !name.isEmpty {
        absent.append(.init(field: field, name: name, similar: index.similar(to: name)))
        continue
      }
      fields.insert(field)
      columns[field] = try UserColumns.column(field, found, index, sample, file: file, line: line)
    }
  }

  /// By the header as written, by its normalised name, by letters and digits, or by position; none for "".
  private static func columns(_ name: String, _ index: HeaderIndex) -> [Int] {
    if name.isEmpty { return [] }
    let verbatim = index.names.indices.filter { index.names[$0] == name }
    let found = verbatim.isEmpty ? index.columns(named: name).columns : verbatim
    if found.isEmpty, let place = position(name), index.names.indices.contains(place) { return [place] }
    return found
  }

  /// The first of the columns found, if all of them hold the same.
  private static func column(
    _ field: Field, _ found: [Int], _ index: HeaderIndex, _ sample: ColumnSample, file: String, line: Int
  ) throws(IngestError) -> Int? {
    guard let column = found.first else { return nil }
    if found.contains(where: { !sample.areEqual($0, column) }) {
      let candidates = found.map {
        IngestError.Candidate(column: $0, header: index.names[$0], samples: sample.examples($0))
      }
      throw IngestError(file: file, line: line, problem: .ambiguousColumn(field, candidates: candidates))
    }
    return column
  }

  /// `#3` is the third column.
  private static func position(_ name: String) -> Int? {
    guard name.hasPrefix("#"), let place = Int(name.dropFirst()) else { return nil }
    return place - 1
  }
}

extension Field {
  /// Reads one `--map FIELD=COLUMN`.
  ///
  /// - Throws: `badMap` without `=`, `unknownField` with near names.
  public static func override(_ text: String) throws(IngestError) -> (Field, String) {
    guard let mark = text.firstIndex(of: "=") else {
      throw IngestError(file: "--map", problem: .badMap(text))
    }
    let name = String(text[..<mark])
    guard let field = Field(named: name) else {
      let similar = Spelling.nearest(to: name, among: allCases.map(\.rawValue))
      throw IngestError(file: "--map", problem: .unknownField(name, similar: similar))
    }
    return (field, String(text[text.index(after: mark)...]))
  }
}
