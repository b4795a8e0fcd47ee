/// The formats of the columns chosen, decided from the sampled rows.
struct ColumnFormats {
  private(set) var date: DateFormat?
  private(set) var numbers: [Field: NumberFormat] = [:]
  /// What had to be assumed.
  private(set) var notes: [String] = []

  init(_ choices: [ColumnMapping.Choice], _ layout: Layout, _ sample: ColumnSample) {
    for choice in choices {
      switch choice.field.kind {
      case .date: readDates(choice, layout, sample)
      case .amount, .mass, .number: readNumbers(choice, layout, sample)
      default: break
      }
    }
  }

  private mutating func readDates(
    _ choice: ColumnMapping.Choice, _ layout: Layout, _ sample: ColumnSample
  ) {
    var evidence = DateEvidence()
    for cell in sample.allCells(choice.column) { evidence.add(cell) }
    date = evidence.format(hint: layout.dateOrder)
    guard let date else { return }
    if date.isAssumed { notes.append("\(choice.field): column '\(choice.header)' is \(date)") }
    if case .values(let agreeing, let contrary) = date.basis, contrary > 0 {
      notes.append(
        "\(choice.field): \(contrary) sampled cells of '\(choice.header)' cannot be \(date), \(agreeing) must be"
      )
    }
  }

  private mutating func readNumbers(
    _ choice: ColumnMapping.Choice, _ layout: Layout, _ sample: ColumnSample
  ) {
    var evidence = NumberEvidence()
    for cell in sample.allCells(choice.column) { evidence.add(cell) }
    let format = evidence.format(hint: layout.decimalMark)
    numbers[choice.field] = format
    if format.isAssumed { notes.append("\(choice.field): column '\(choice.header)' has \(format)") }
    if case .values(let agreeing, let contrary) = format.basis, contrary > 0 {
      notes.append(
        "\(choice.field): column '\(choice.header)' has \(format); \(contrary) of"
          + " \(agreeing + contrary) sampled cells are unreadable so")
    }
  }
}
