extension ReportPage {
  /// First twelve digits of the digest of each input.
  var inputDigests: String {
    ReportPage.digests(report.inputs.map(\.sha256))
  }

  static func digests(_ sums: [String]) -> String {
    sums.isEmpty ? "none" : sums.map { "sha256 \($0.prefix(12))" }.joined(separator: ", ")
  }

  var rowSection: HTML {
    var html: HTML =
      "<p>Every claim above refers to rows here, each written once: its file, its line (the header is line 1) and what it declares.</p>\n"
    html += shelf.rows.isEmpty ? "<p>No row is listed.</p>\n" : shelf.table
    if shelf.leftOut > 0 {
      html +=
        "<p class=quiet>\(counted(shelf.leftOut, "more reference")) to rows stand above with file and line alone, so that this page stays small; --format json has them all.</p>\n"
    }
    return html
  }

  var inputSection: HTML {
    guard !report.inputs.isEmpty else { return "<p>No input was read.</p>\n" }
    var table = MarkupTable(
      caption: "Rows read = used + quarantined + duplicates + self-shipments",
      columns: [
        .init("File"), .init("Read", isNumber: true), .init("Used", isNumber: true),
        .init("Quarantined", isNumber: true), .init("Duplicates", isNumber: true),
        .init("Self-shipments", isNumber: true), .init("Days"), .init("Layout"), .init("SHA-256"),
      ])
    table.rows = report.inputs.map { input in
      .init([
        .name(input.file), "\(grouped(input.read))", "\(grouped(input.used))",
        "\(grouped(input.quarantined))",
        "\(grouped(input.duplicates))", "\(grouped(input.selfShipments))",
        "\(days(input.firstDay, input.lastDay))", "\(input.layout)", "<code>\(input.sha256)</code>",
      ])
    }
    let doubts = report.inputs.filter { !$0.isBalanced }.map { "\($0.file): \($0.equation)" }
    let reasons = report.inputs.flatMap { input in
      input.reasons.map { "\(input.file): \(grouped($0.rows)) quarantined: \($0.reason)" }
    }
    return table.html + .list(doubts) + .list(reasons)
  }

  var receiptSection: HTML {
    ReportPage.receipt(
      report.receipt, inputDigests,
      more: "A single lead: add its id. A row: file, line and the digest of the file.")
  }

  /// - Parameter more: What else to name for a part of the page.
  static func receipt(_ receipt: Receipt, _ inputDigests: String, more: String) -> HTML {
    var settings = MarkupTable(
      caption: "Settings, defaults included", columns: [.init("Setting"), .init("Value")])
    settings.rows = receipt.settings.map { .init(["\($0.name)", "\($0.value)"]) }
    var html: HTML = """
      <p>The same inputs and settings give the same bytes, on any machine and for any number of workers. To make it again:</p>
      <pre><code>\(receipt.command)</code></pre>
      <h3>How to cite</h3>
      <p>entrepot \(receipt.version), report <q>\(receipt.command)</q>, inputs \(inputDigests), regimes \(receipt.regimes.isEmpty ? "none" : receipt.regimes.map { "\($0.id) (sha256 \($0.sha256.prefix(12)))" }.joined(separator: ", ")). \(more)</p>

      """
    var regimes = MarkupTable(
      caption: "Regimes and the digests of their files", columns: [.init("Regime"), .init("SHA-256")])
    regimes.rows = receipt.regimes.map { .init(["\($0.id)", "<code>\($0.sha256)</code>"]) }
    html += regimes.html + settings.html
    return html
  }
}
