/// The formats of the columns chosen, decided from the cells looked at.
struct ColumnFormats: Sendable, Equatable {
  private(set) var date: DateFormat?
  private(set) var numbers: [Field: NumberFormat] = [:]
  private var notesByField: [Field: [String]] = [:]

  /// What had to be assumed, in the order of fields.
  var notes: [String] { Field.allCases.flatMap { notesByField[$0] ?? [] } }

  init(_ choices: [ColumnMapping.Choice], _ layout: Layout, _ sample: ColumnSample) {
    for choice in choices {
      switch choice.field.kind {
      case .date:
        var evidence = DateEvidence()
        for cell in sample.allCells(choice.column) { evidence.add(cell) }
        decide(choice, layout, evidence)
      case .amount, .mass, .number:
        var evidence = NumberEvidence()
        for cell in sample.allCells(choice.column) { evidence.add(cell) }
        decide(choice, layout, evidence)
      default: break
      }
    }
  }

  /// Fields whose format the cells looked at leave open, so that the others must be asked.
  var undecided: [Field] {
    let dates: [Field] = date?.isAssumed ?? true ? [.date] : []
    return dates
      + [Field.valueUSD, .value, .netMassKg, .quantity].filter { field in
        guard let format = numbers[field] else { return false }
        if case .values = format.basis { return false }
        return true
      }
  }

  /// Decides the format of a column of dates.
  mutating func decide(_ choice: ColumnMapping.Choice, _ layout: Layout, _ evidence: DateEvidence) {
    date = evidence.format(hint: layout.dateOrder)
    notesByField[choice.field] = nil
    guard let date else { return }
    if date.isAssumed { note(choice.field, "column '\(choice.header)' is \(date)") }
    if case .values(let agreeing, let contrary) = date.basis, contrary > 0 {
      note(
        choice.field,
        "\(contrary) sampled cells of '\(choice.header)' cannot be \(date), \(agreeing) must be")
    }
  }

  /// Decides the format of a column of numbers.
  mutating func decide(_ choice: ColumnMapping.Choice, _ layout: Layout, _ evidence: NumberEvidence) {
    let format = evidence.format(hint: layout.decimalMark)
    numbers[choice.field] = format
    notesByField[choice.field] = nil
    if format.isAssumed { note(choice.field, "column '\(choice.header)' has \(format)") }
    if case .values(let agreeing, let contrary) = format.basis, contrary > 0 {
      note(
        choice.field,
        "column '\(choice.header)' has \(format); \(contrary) of"
          + " \(agreeing + contrary) sampled cells are unreadable so")
    }
  }

  private mutating func note(_ field: Field, _ text: String) {
    notesByField[field, default: []].append("\(field): \(text)")
  }
}
