/// A table of answers in no form yet: terminals and pages make theirs from the same columns and cells.
struct AnswerTable {
  struct Column {
    /// May have two lines.
    var title: String
    var isNumber = false
    /// Whether its cells are months, which a page keeps on one line.
    var isMonth = false
    /// Fewest cells of a terminal in which it can be read; `nil` if it cannot shrink.
    var least: Int?
    /// On a narrow terminal columns with the highest number are left out first; those without one stay.
    var drop: Int?
    /// Where all rows say the same, the column goes and this is said of its text instead.
    var common: (@Sendable (String) -> String)?

    init(
      _ title: String, isNumber: Bool = false, isMonth: Bool = false, least: Int? = nil, drop: Int? = nil,
      common: (@Sendable (String) -> String)? = nil
    ) {
      (self.title, self.isNumber, self.isMonth) = (title, isNumber, isMonth)
      (self.least, self.drop, self.common) = (least, drop, common)
    }

    /// A column of figures.
    static func number(_ title: String, drop: Int? = nil) -> Column {
      Column(title, isNumber: true, drop: drop)
    }
    /// The group of goods, told once where it is one.
    static let goods = Column("goods", common: { $0 })
    /// The country that goods go to, told once where it is one.
    static let to = Column("to", common: { "to \($0)" })
  }

  struct Cell {
    enum Weight { case plain, strong, urgent }
    var text: String
    var weight = Weight.plain
    /// Whether it is broken over lines; else a terminal shortens its middle.
    var wraps = false
    /// How a page writes it; `nil` for the text.
    var html: HTML?

    init(_ text: String, _ weight: Weight = .plain, wraps: Bool = false, html: HTML? = nil) {
      (self.text, self.weight, self.wraps, self.html) = (text, weight, wraps, html)
    }

    /// From one end to the other: `DE → KG`.
    static func lane(_ exporter: String, _ importer: String) -> Cell {
      Cell("\(exporter) → \(importer)", html: "\(HTML.country(exporter)) → \(HTML.country(importer))")
    }
    /// A code, of which a page tells the name.
    static func country(_ code: String) -> Cell { Cell(code, html: HTML.country(code)) }
    /// What is not known.
    static let unknown = Cell("–")
  }

  /// What links to it: `growth`.
  var id: String
  /// Its name, and what all its rows have in common.
  var title: String
  /// How to read it.
  var lede: String?
  var columns: [Column]
  var rows: [[Cell]]
  /// Rows left out.
  var rest = 0
  /// What a reader must know of rows that are there: whole sentences, each with the rows it is about.
  var notes: [String] = []

  init(_ id: String, _ title: String, lede: String? = nil, columns: [Column], rows: [[Cell]]) {
    (self.id, self.title, self.lede, self.columns, self.rows) = (id, title, lede, columns, rows)
    fold()
  }

  /// Moves what all rows say to the title, and takes away columns in which nothing is said.
  private mutating func fold() {
    var said: [String] = []
    for place in columns.indices.reversed() {
      guard let first = rows.first?[place].text, rows.allSatisfy({ $0[place].text == first }) else {
        continue
      }
      if !first.isEmpty {
        guard let common = columns[place].common else { continue }
        said.insert(common(first), at: 0)
      }
      columns.remove(at: place)
      for row in rows.indices { rows[row].remove(at: place) }
    }
    if !said.isEmpty { title += ": " + said.joined(separator: ", ") }
  }
}

extension AnswerTable {
  /// The table for a terminal.
  var text: TextTable {
    var table = TextTable(
      columns.map {
        .init(title: $0.title, alignment: $0.isNumber ? .right : .left, least: $0.least, drop: $0.drop)
      })
    table.rows = rows.map { row in
      .init(
        row.map { cell in
          let tone: Tone =
            switch cell.weight {
            case .plain: .plain
            case .strong: .strong
            case .urgent: .urgent
            }
          return cell.wraps ? .init(wrapping: cell.text, tone) : .init(cell.text, tone)
        })
    }
    return table
  }

  /// The table for a page, under a caption.
  var markup: MarkupTable {
    var table = MarkupTable(
      caption: "\(title)",
      columns: columns.map {
        .init($0.title.replacing("\n", with: " "), isNumber: $0.isNumber, isDay: $0.isMonth)
      })
    table.rows = rows.map { row in
      .init(
        row.map { cell in
          let html = cell.html ?? "\(cell.text)"
          return cell.weight == .plain ? html : "<b>\(html)</b>"
        })
    }
    return table
  }
}

/// Sentences about rows, each once, with the rows it is about before it; a sentence about all rows stands alone.
func sharedNotes(_ rows: [(name: String, notes: [String])], most: Int = 3) -> [String] {
  var names: [String: [String]] = [:]
  var order: [String] = []
  for (name, notes) in rows {
    for note in notes {
      if names[note] == nil { order.append(note) }
      if names[note]?.contains(name) != true { names[note, default: []].append(name) }
    }
  }
  return order.map { note in
    let about = names[note] ?? []
    if rows.count > 1, about.count == Set(rows.map(\.name)).count { return note }
    let more = about.count > most ? " and \(grouped(about.count - most)) more" : ""
    return "\(about.prefix(most).joined(separator: "; "))\(more): \(note)"
  }
}
