/// A table with a caption, column heads and, in its first column or none, row heads.
///
/// Written without the closing tags that HTML lets go, since a report has thousands of rows.
struct MarkupTable {
  struct Column {
    var title: String, isNumber: Bool, isDay: Bool
    /// - Parameter isDay: Whether its cells stay on one line.
    init(_ title: String, isNumber: Bool = false, isDay: Bool = false) {
      (self.title, self.isNumber, self.isDay) = (title, isNumber, isDay)
    }
  }
  struct Row {
    var cells: [HTML], id: HTML?
    init(_ cells: [HTML], id: HTML? = nil) { (self.cells, self.id) = (cells, id) }
  }

  var caption: HTML
  var columns: [Column]
  var rows: [Row] = []
  /// Which column names the row.
  var rowHead: Int? = 0
  /// Whether the row heads are sentences, which need room.
  var isWordy = false
  /// Whether the caption is for those who do not see the heading above it.
  var isUnderHeading = false

  init(caption: HTML, columns: [Column], rowHead: Int? = 0) {
    (self.caption, self.columns, self.rowHead) = (caption, columns, rowHead)
  }

  /// Nothing where there are no rows.
  var html: HTML {
    guard !rows.isEmpty else { return .none }
    let kinds =
      columns.enumerated().compactMap { place, column in
        column.isNumber ? "n\(place + 1)" : column.isDay ? "d\(place + 1)" : nil
      }.joined(separator: " ") + (isWordy ? " wordy" : "") + (isUnderHeading ? " headed" : "")
    let heads = columns.map { "<th scope=col>\($0.title)" as HTML }.joined()
    var html: HTML =
      "<div class=scroll role=region tabindex=0 aria-label=Table><table class=\"\(kinds)\"><caption>\(caption)</caption><thead><tr>\(heads)<tbody>\n"
    for row in rows {
      html += row.id.map { "<tr id=\"\($0)\">" as HTML } ?? "<tr>"
      for (place, cell) in row.cells.enumerated() {
        html += place == rowHead ? "<th scope=row>" : "<td>"
        html += cell
      }
      html += "\n"
    }
    html += "</table></div>\n"
    return html
  }
}
