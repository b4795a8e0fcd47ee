/// A table with a caption, column heads and, in its first column or none, row heads.
///
/// Written without the closing tags that HTML lets go, since a report has thousands of rows.
struct MarkupTable {
  struct Column {
    var title: String, isNumber: Bool
    init(_ title: String, isNumber: Bool = false) { (self.title, self.isNumber) = (title, isNumber) }
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

  init(caption: HTML, columns: [Column], rowHead: Int? = 0) {
    (self.caption, self.columns, self.rowHead) = (caption, columns, rowHead)
  }

  /// Nothing where there are no rows.
  var html: HTML {
    guard !rows.isEmpty else { return .none }
    let numbers = columns.indices.filter { columns[$0].isNumber }.map { "n\($0 + 1)" }.joined(separator: " ")
    let heads = columns.map { "<th scope=col>\($0.title)" as HTML }.joined()
    var html: HTML =
      "<div class=scroll role=region tabindex=0 aria-label=\"\(HTML(markup: caption.plain))\"><table class=\"\(numbers)\"><caption>\(caption)</caption><thead><tr>\(heads)<tbody>\n"
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

extension HTML {
  /// Without tags: what a reader hears.
  var plain: String {
    var (shown, isTag) = ("", false)
    for character in text {
      if character == "<" { isTag = true } else if character == ">" { isTag = false } else if !isTag {
        shown.append(character)
      }
    }
    return shown
  }
}
