/// A page of one file that asks the network for nothing: style and script are in it, and its policy allows nothing else.
///
/// Reports and dossiers share it. It is readable without script; without style it is still in order.
struct HTMLDocument {
  /// Title of the window, and the page's heading.
  var title: String, heading: HTML
  /// What stands below the heading, before everything else.
  var lede: HTML
  /// Sections in order: anchor, title in the table of contents, contents with their own `h2`.
  var sections: [Section] = []
  /// Last words.
  var footer: HTML = .none

  struct Section {
    var id: HTML, title: String, body: HTML
  }

  /// What a page may load: nothing; what may run in it: what it brings along.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  var text: String {
    let style = HTML(markup: String(decoding: PackageResources.report_css, as: UTF8.self))
    let script = HTML(markup: String(decoding: PackageResources.report_js, as: UTF8.self))
    let contents = sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a>" as HTML }.joined("\n")
    let bodies = sections.map {
      "<section id=\"\($0.id)\" aria-labelledby=\"\($0.id)-title\">\n<h2 id=\"\($0.id)-title\">\($0.title)</h2>\n\($0.body)</section>\n"
        as HTML
    }
    let page: HTML = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTML(markup: HTMLDocument.policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(style)</style>
      <script>
      \(script)</script>
      </head>
      <body>
      <a class="skip" href="#main">Skip to the contents</a>
      <header>
      <div class="bar"><p class="brand">Entrepot</p><button type="button" id="theme" hidden>Theme: as the system</button></div>
      <h1>\(heading)</h1>
      \(lede)<nav aria-label="Contents"><ul>
      \(contents)
      </ul></nav>
      </header>
      <main id="main" tabindex="-1">
      \(bodies.joined())</main>
      <footer>\(footer)</footer>
      </body>
      </html>

      """
    return page.text
  }
}
