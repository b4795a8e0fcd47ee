import Foundation
import TestSupport
import Testing

@testable import Reporting

@Test func `markup keeps what the program writes and escapes what it puts in`() {
  let name = "<b onclick='x'>\"A\" & B</b>"
  let html: HTML = "<i title=\"\(name)\">\(name)</i>\(3)"
  let safe = "&lt;b onclick=&#39;x&#39;&gt;&quot;A&quot; &amp; B&lt;/b&gt;"
  #expect(html.text == "<i title=\"\(safe)\">\(safe)</i>3")
  #expect(HTML(escaping: "\u{202E}gpj\n\u{0}").text == "\\u{202E}gpj\\n\\u{0}")
}

@Test func `different names have different anchors, and none can end an attribute`() {
  let anchors = hostileNames.map { anchor($0).text }
  for text in anchors {
    #expect(
      text.utf8.allSatisfy {
        $0 == 0x2D || $0 == 0x5F || (0x30...0x7A).contains($0) && $0 != 0x3C && $0 != 0x3E
      })
  }
  #expect(anchor("a b") != anchor("a_20_b"))
  #expect(anchor("r-5d41402a").text == "r-5d41402a")
}

/// Elements and attributes that a page of harmless names has; a page of hostile names may have no other.
private func vocabulary(_ page: String) -> Set<String> {
  tags(page).reduce(into: []) { found, tag in
    found.insert(tag.name)
    for attribute in tag.attributes { found.insert("@" + attribute.name) }
  }
}

@Test(arguments: UInt64(0)..<8)
func `hostile text adds no element, attribute or script to a page`(seed: UInt64) {
  var harmless = RandomLeads(seed: 1)
  var hostile = RandomLeads(seed: seed, names: hostileNames)
  var routes = RandomReport(seed: seed)
  let known = vocabulary(htmlText(harmless.report(leads: 30))).union(vocabulary(htmlText(sampleReport)))
    .union(["/ol", "ol", "@hidden"])
  for report in [hostile.report(leads: 8), routes.report()] {
    let page = htmlText(report)
    #expect(vocabulary(page).subtracting(known) == [])
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(!page.unicodeScalars.contains { $0.value == 0 || $0.value == 0x202E || $0.value == 0x1B })
  }
}

@Test func `every field of a report is escaped, whatever is put in it`() throws {
  var leads = RandomLeads(seed: 4)
  let report = leads.report(leads: 4)
  let value = try JSONSerialization.jsonObject(with: Data(try jsonText(report).utf8))
  let enums: Set<String> = [
    "schema", "family", "grade", "kind", "role", "outcome", "state", "measure", "level", "file", "month",
  ]
  func poisoned(_ value: Any, _ key: String) -> Any {
    switch value {
    case let text as String where !enums.contains(key): return "<img src=x onerror=alert(1)>\"'>\(text)"
    case let list as [Any]: return list.map { poisoned($0, key) }
    case let object as [String: Any]:
      return Dictionary(uniqueKeysWithValues: object.map { ($0.key, poisoned($0.value, $0.key)) })
    default: return value
    }
  }
  let data = try JSONSerialization.data(withJSONObject: poisoned(value, ""))
  let page = htmlText(try JSONDecoder().decode(Report.self, from: data))
  #expect(page.contains("&lt;img src=x"))
  #expect(!page.contains("<img"))
}

@Test(arguments: UInt64(0)..<8)
func `every link inside a page has its end, and every anchor is there once`(seed: UInt64) {
  var leads = RandomLeads(seed: seed, names: seed % 2 == 0 ? nil : hostileNames)
  var routes = RandomReport(seed: seed)
  for report in [leads.report(leads: 14), routes.report()] {
    let page = htmlText(report)
    let attributes = tags(page).flatMap(\.attributes)
    let ids = attributes.filter { $0.name == "id" }.map(\.value)
    let known = Set(ids)
    #expect(known.count == ids.count)
    let links = attributes.filter { $0.name == "href" }.map(\.value)
    #expect(links.count > 5)
    for link in links {
      #expect(link.hasPrefix("#") && known.contains(String(link.dropFirst())), "no end for \(link)")
    }
  }
}

@Test func `headings of a page go down by one level at a time`() {
  var leads = RandomLeads(seed: 9)
  for report in [leads.report(leads: 5), sampleReport] {
    let levels = tags(htmlText(report)).filter { $0.name.count == 2 && $0.name.hasPrefix("h") }
      .compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1)
    #expect(levels.filter { $0 == 1 }.count == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }
}

@Test func `a page asks for nothing from elsewhere`() {
  var leads = RandomLeads(seed: 2)
  let page = htmlText(leads.report(leads: 10))
  #expect(
    page.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:"))
  for word in ["http://", "https://", "src=", "@import", "url(", "<link", "fetch(", "localStorage", "cookie"]
  {
    #expect(!page.contains(word), "\(word) is in the page")
  }
}

@Test func `five hundred leads are a page under five megabytes`() {
  var leads = RandomLeads(seed: 3)
  let report = leads.report(leads: 500)
  let page = htmlText(report)
  #expect(page.utf8.count < 5_000_000, "\(page.utf8.count) bytes")
  #expect(page.components(separatedBy: "<article class=lead").count == 501)
  keep(page, "500-leads.html")
}

@Test func `a report without leads is told by its routes`() throws {
  let page = htmlText(sampleReport)
  #expect(page.contains("Look first at route 1"))
  #expect(
    page.components(separatedBy: "<article class=lead").count == 1 + sampleReport.destinations[0].routes.count
  )
  #expect(page == htmlText(sampleReport))
  keep(page, "routes.html")
}

@Test func `an empty report is still a page that says why`() {
  let report = Report(
    receipt: sampleReport.receipt, inputs: [], destinations: [], notices: ["No shipment goes there."])
  let page = htmlText(report)
  #expect(
    page.contains("Nothing was found") && page.contains("No shipment goes there.")
      && page.hasSuffix("</html>\n"))
}

@Test func `each row is written once, and rows without room are said`() {
  var leads = RandomLeads(seed: 5)
  let report = leads.report(leads: 40)
  var page = ReportPage(report, limits: .init(rows: 50))
  let text = page.document.text
  #expect(page.shelf.rows.count == 50)
  #expect(page.shelf.leftOut > 0)
  #expect(text.contains("\(grouped(page.shelf.leftOut)) more references to rows"))
}

@Test func `the bars of innocent evidence go left in another pattern`() {
  var leads = RandomLeads(seed: 6)
  var lead = leads.lead(rank: 1, of: 1)
  lead.evidence = [
    .init(
      family: .route, name: "chain", sentence: "s", strength: 1, contribution: 2, counts: true,
      scoreWithout: 0.1, findings: []),
    .init(
      family: .innocent, name: "own make", sentence: "s", strength: 1, contribution: -1, counts: true,
      scoreWithout: 0.9, findings: []),
    .init(
      family: .route, name: "relay", sentence: "s", strength: 1, contribution: 0.5, counts: false,
      scoreWithout: 0.8, findings: []),
  ]
  let html = ScoreBars(lead: lead, known: []).html.text
  #expect(
    html.contains("<i class=\"p\" style=\"width:50%\">")
      && html.contains("<i class=\"m\" style=\"width:25%\">"))
  #expect(html.contains("<i class=\"p z\" style=\"width:12.5%\">"))
  #expect(html.contains("+2.00") && html.contains("−1.00"))
}

/// Keeps a page in the folder named by `KEEP_PAGES`, to be looked at.
func keep(_ page: String, _ name: String) {
  guard let folder = ProcessInfo.processInfo.environment["KEEP_PAGES"] else { return }
  try? Data(page.utf8).write(to: URL(filePath: folder).appending(path: name))
}
