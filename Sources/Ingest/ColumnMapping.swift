/// Which column of a file is which field, in what format, by which layout and how sure.
public struct ColumnMapping: Sendable, Equatable {
  /// The column of one field.
  public struct Choice: Sendable, Equatable {
    /// What is in the column.
    public let field: Field
    /// Position in the header, from 0.
    public let column: Int
    /// The header cell as written.
    public let header: String
    /// 0...1: how well the name fits, times how many sampled cells are what they should be.
    public let confidence: Double
    /// Whether the user said so with `--map`.
    public let isUsers: Bool
  }

  /// A layout that was considered.
  public struct Alternative: Sendable, Equatable {
    /// Id of the layout.
    public let layoutID: String
    /// Weight of the fields it recognises; comparable within one file only.
    public let score: Double
  }

  /// A column that `--map` names and the header does not have.
  public struct AbsentColumn: Sendable, Equatable {
    /// The field, and the column as named.
    public let field: Field, name: String
    /// Headers that are nearly that.
    public let similar: [String]

    /// Whether both come from one `--map`.
    func isSameOverride(as other: AbsentColumn) -> Bool { field == other.field && name == other.name }
  }

  /// The layout taken.
  public let layout: Layout
  /// Columns by field, in the order of fields.
  public let choices: [Choice]
  /// How sure the mapping is, 0...1: the mean over its fields, where date, goods code and parties weigh most and
  /// count as 0 when missing; a quarter less for the layout of general words.
  public let confidence: Double
  /// Layouts that recognise something, the best first.
  public let alternatives: [Alternative]
  /// Positions of columns that are no field; they still count for telling duplicates.
  public let unmapped: [Int]
  /// Columns of `--map` that the file does not have; none unless that is tolerated.
  public let absentColumns: [AbsentColumn]
  /// What the user should know: choices between columns, assumptions, notes of the layout.
  public var notes: [String] { choiceNotes + formats.notes + layoutNotes }
  /// How the date column writes days; `nil` without a date column or where no sampled cell is a date.
  public var dateFormat: DateFormat? { formats.date }
  /// How columns of numbers write them.
  public var numberFormats: [Field: NumberFormat] { formats.numbers }
  /// The header as written.
  public let header: [String]
  /// Columns that could be what is missing, with samples, for messages.
  let lookalikes: [Field: [IngestError.Candidate]]
  /// Whether the first row looks like data.
  let looksHeaderless: Bool
  var formats: ColumnFormats
  let choiceNotes: [String], layoutNotes: [String]

  /// Columns whose format the sampled rows leave open.
  var undecidedFormats: [Choice] { choices.filter { formats.undecided.contains($0.field) } }

  /// Decides the formats that were open from what all rows say.
  mutating func decideFormats(dates: DateEvidence, numbers: [Field: NumberEvidence]) {
    for choice in undecidedFormats {
      if choice.field == .date { formats.decide(choice, layout, dates) }
      if let evidence = numbers[choice.field] { formats.decide(choice, layout, evidence) }
    }
  }

  /// Position of the column of a field; `nil` where there is none.
  public func column(_ field: Field) -> Int? { choices.first { $0.field == field }?.column }

  /// The value that holds for every row of a field without column: the destination of a file of imports.
  public func fixed(_ field: Field) -> String? { column(field) == nil ? layout.fixed[field] : nil }

  /// Fields with a fixed value and no column, in order.
  public var fixedFields: [Field] { Field.allCases.filter { fixed($0) != nil } }

  /// Unit of a column of mass: what its header says, or else the layout, or else kilograms.
  public func massUnit(_ field: Field) -> MassUnit {
    let header = choices.first { $0.field == field }?.header
    return header.flatMap { MassUnit(inHeader: $0) } ?? layout.fields[field]?.unit ?? .kg
  }

  /// Which list of codes a column of countries follows.
  public func countrySystem(_ field: Field) -> CountrySystem { layout.fields[field]?.countries ?? .any }

  /// Format of a column of numbers.
  public func numberFormat(_ field: Field) -> NumberFormat {
    numberFormats[field] ?? NumberFormat(decimal: layout.decimalMark ?? .point)
  }

  /// How directions are written and what follows from them; `nil` without a direction column.
  public var direction: Layout.DirectionRule? { column(.direction) == nil ? nil : layout.direction }
}

extension ColumnMapping {
  /// What shipments need: a day, a goods code, and a consignor or a consignee.
  public enum Need: String, Sendable, CaseIterable { case date, hsCode, party }

  /// Needs that no column meets, in order; empty for a file that can be read as shipments.
  public var missingForShipments: [Need] {
    Need.allCases.filter { need in
      switch need {
      case .date: column(.date) == nil
      case .hsCode: column(.hsCode) == nil && fixed(.hsCode) == nil
      case .party: column(.consignor) == nil && column(.consignee) == nil
      }
    }
  }

  /// Checks that the file can be read as shipments.
  ///
  /// - Throws: `noHeader`, `missingColumn` or `missingParties` with candidates and their samples.
  public func requireShipments(file: String, headerLine: Int = 1) throws(IngestError) {
    guard let need = missingForShipments.first else { return }
    let problem: IngestError.Problem =
      if looksHeaderless {
        .noHeader(firstCells: Array(header.prefix(5)))
      } else {
        switch need {
        case .date: .missingColumn(.date, candidates: lookalikes[.date] ?? [])
        case .hsCode: .missingColumn(.hsCode, candidates: lookalikes[.hsCode] ?? [])
        case .party: .missingParties(candidates: lookalikes[.consignor] ?? [])
        }
      }
    throw IngestError(file: file, line: headerLine, problem: problem)
  }
}

extension ColumnMapping: CustomStringConvertible {
  /// `reference (Entrepot reference columns), confidence 0.98: date = 'date', ...`.
  public var description: String {
    let columns = choices.map { "\($0.field) = '\($0.header)'" }.joined(separator: ", ")
    let hundredths = String(100 + Int((confidence * 100).rounded()))
    let sure = hundredths.hasPrefix("2") ? "1.00" : "0.\(hundredths.dropFirst())"
    return "\(layout.id) (\(layout.title)), confidence \(sure): \(columns)"
  }
}
