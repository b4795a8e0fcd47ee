/// A table that fits itself into a width: columns first shrink to what is still readable, then drop out in a
/// given order.
struct TextTable {
  struct Column {
    /// May have two lines.
    var title: String
    var alignment = Alignment.left
    /// Fewest cells in which the column can be read; `nil` if it cannot shrink.
    var least: Int?
    /// Columns with the highest number are left out first; those without one stay.
    var drop: Int?
  }

  struct Cell {
    var tone: Tone
    /// Cells the text would like.
    var natural: Int
    /// The text in a number of cells: lines, each no longer.
    var fit: (Int) -> [String]

    /// Foreign text, made visible and cut in the middle where it must be.
    init(_ text: String, _ tone: Tone = .plain) {
      let text = visibleText(text)
      (self.tone, natural) = (tone, displayWidth(text))
      fit = { [middleTruncated(text, to: $0)] }
    }

    /// Foreign text, made visible and wrapped.
    init(wrapping text: String, _ tone: Tone = .plain) {
      let text = visibleText(text)
      self.init(natural: displayWidth(text), tone) { wrapped(text, to: $0) }
    }

    init(natural: Int, _ tone: Tone = .plain, fit: @escaping (Int) -> [String]) {
      (self.tone, self.natural, self.fit) = (tone, natural, fit)
    }

    /// The longest of some spellings that fits.
    init(oneOf texts: [String], _ tone: Tone = .plain) {
      self.init(natural: texts.map(displayWidth).max() ?? 0, tone) { room in
        let text = texts.first { displayWidth($0) <= room } ?? texts.last ?? ""
        return [middleTruncated(text, to: room)]
      }
    }
  }

  struct Row {
    var cells: [Cell]
    /// Printed on lines of its own below the cells.
    var below: Cell?
    init(_ cells: [Cell], below: Cell? = nil) { (self.cells, self.below) = (cells, below) }
  }

  var columns: [Column]
  var rows: [Row] = []
  /// Blanks before what is printed below a row.
  var belowIndent = 4

  private let gap = 2

  init(_ columns: [Column]) { self.columns = columns }

  /// Cells of each column in `room`, `nil` for a dropped one; `nil` in all where even the least does not fit.
  func widths(in room: Int) -> [Int?]? {
    let natural = columns.indices.map { naturalWidth(of: $0) }
    let least = columns.indices.map { min(natural[$0], columns[$0].least ?? natural[$0]) }
    var kept = Array(columns.indices)
    while true {
      let spare = room - gap * max(0, kept.count - 1) - kept.reduce(0) { $0 + least[$1] }
      if spare >= 0 {
        let extra = fairShares(of: spare, among: kept.map { natural[$0] - least[$0] })
        var widths = [Int?](repeating: nil, count: columns.count)
        for (index, more) in zip(kept, extra) { widths[index] = least[index] + more }
        return widths
      }
      guard let last = kept.filter({ columns[$0].drop != nil }).max(by: dropsLater) else { return nil }
      kept.removeAll { $0 == last }
    }
  }

  private func dropsLater(_ a: Int, _ b: Int) -> Bool { columns[a].drop ?? 0 < columns[b].drop ?? 0 }

  private func naturalWidth(of column: Int) -> Int {
    let titles = columns[column].title.split(separator: "\n").map { displayWidth(String($0)) }
    return max(titles.max() ?? 0, rows.map { $0.cells[column].natural }.max() ?? 0)
  }
}

extension TextTable {
  /// Title, rule and rows, each line at most `width` cells.
  func lines(width: Int, ink: Ink) -> [String] {
    let widths = self.widths(in: width) ?? evenWidths(in: width)
    let total = widths.reduce(-gap) { $0 + ($1.map { $0 + gap } ?? 0) }
    let rule = ink(String(repeating: "─", count: max(0, total)), .faint)
    return titles(widths, ink: ink) + [rule] + rows.flatMap { lines(of: $0, widths, width: width, ink: ink) }
  }

  /// The last resort: the columns that never drop share the room.
  private func evenWidths(in room: Int) -> [Int?] {
    let kept = columns.indices.filter { columns[$0].drop == nil }
    let wants = kept.map { naturalWidth(of: $0) }
    let shares = fairShares(of: room - gap * (kept.count - 1), among: wants)
    var widths = [Int?](repeating: nil, count: columns.count)
    for (index, share) in zip(kept, shares) { widths[index] = share }
    return widths
  }

  private func titles(_ widths: [Int?], ink: Ink) -> [String] {
    let cells = columns.indices.map { index in
      columns[index].title.split(separator: "\n", omittingEmptySubsequences: false)
        .map { middleTruncated(String($0), to: widths[index] ?? 0) }
    }
    let height = columns.indices.map { widths[$0] == nil ? 0 : cells[$0].count }.max() ?? 0
    let raised = cells.map { Array(repeating: "", count: max(0, height - $0.count)) + $0 }
    return joined(raised, widths, tones: columns.map { _ in .faint }, ink: ink)
  }

  private func lines(of row: Row, _ widths: [Int?], width: Int, ink: Ink) -> [String] {
    let cells = zip(row.cells, widths).map { cell, width in width.map(cell.fit) ?? [] }
    let lines = joined(cells, widths, tones: row.cells.map(\.tone), ink: ink)
    guard let below = row.below else { return lines }
    let margin = String(repeating: " ", count: belowIndent)
    return lines + below.fit(width - belowIndent).map { margin + ink($0, below.tone) }
  }

  /// Cells of several lines side by side, the first lines level; no blanks at line ends.
  private func joined(_ cells: [[String]], _ widths: [Int?], tones: [Tone], ink: Ink) -> [String] {
    let kept = columns.indices.filter { widths[$0] != nil }
    let height = kept.map { cells[$0].count }.max() ?? 0
    return (0..<height).map { level in
      var (line, owed) = ("", 0)
      for index in kept {
        let text = level < cells[index].count ? cells[index][level] : ""
        let blanks = max(0, (widths[index] ?? 0) - displayWidth(text))
        let (before, after) = columns[index].alignment == .left ? (0, blanks) : (blanks, 0)
        if !text.isEmpty {
          line += String(repeating: " ", count: owed + before) + ink(text, tones[index])
          owed = 0
        } else {
          owed += before
        }
        owed += after + gap
      }
      return line
    }
  }
}
