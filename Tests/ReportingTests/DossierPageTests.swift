import Foundation
import Testing

@testable import Reporting

@Suite struct DossierPageTests {
  /// Elements and attributes of a page.
  private func vocabulary(_ page: String) -> Set<String> {
    tags(page).reduce(into: []) { found, tag in
      found.insert(tag.name)
      for attribute in tag.attributes { found.insert("@" + attribute.name) }
    }
  }

  private var empty: DossierReport {
    let flow = DossierReport.Flow(
      shipments: 0, valueUSDCents: nil, netMassGrams: nil, withoutValue: 0, withoutMass: 0)
    let side = DossierReport.Side(
      flow: flow, firstDay: nil, lastDay: nil, partners: [], partnerCount: 0, countries: [])
    return DossierReport(
      receipt: sampleReport.receipt, inputs: [], firm: .init(name: "", country: ""), shipments: 0,
      firstDay: "2022-01-01", lastDay: "2022-01-01", spellings: [], roles: [], received: side, sent: side,
      made: side, goods: [], goodsCount: 0, months: [], rows: .init(first: [], last: []))
  }

  @Test func `every field of a dossier is escaped, whatever is put in it`() throws {
    let enums: Set<String> = [
      "schema", "grade", "kind", "role", "outcome", "state", "measure", "level", "file", "month", "basis",
      "places", "roles",
    ]
    func poisoned(_ value: Any, _ key: String) -> Any {
      switch value {
      case let text as String where !enums.contains(key):
        return "<img src=x onerror=alert(1)>\"'\u{202E}\(text)"
      case let list as [Any]: return list.map { poisoned($0, key) }
      case let object as [String: Any]:
        return Dictionary(uniqueKeysWithValues: object.map { ($0.key, poisoned($0.value, $0.key)) })
      default: return value
      }
    }
    let value = try JSONSerialization.jsonObject(with: Data(try jsonText(sampleDossier).utf8))
    let data = try JSONSerialization.data(withJSONObject: poisoned(value, ""))
    let page = htmlText(try JSONDecoder().decode(DossierReport.self, from: data))
    #expect(page.contains("&lt;img src=x") && !page.contains("<img"))
    #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" })
    #expect(vocabulary(page).subtracting(vocabulary(htmlText(sampleDossier))) == [])
    #expect(page.components(separatedBy: "<script").count == 2)
  }

  @Test func `links end, anchors are there once, headings go down by one level at a time, nothing is loaded`()
  {
    for report in [sampleDossier, empty] {
      let page = htmlText(report)
      let attributes = tags(page).flatMap(\.attributes)
      let ids = attributes.filter { $0.name == "id" }.map(\.value)
      #expect(Set(ids).count == ids.count)
      for link in attributes.filter({ $0.name == "href" }).map(\.value) where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())), "no end for \(link)")
      }
      let levels = tags(page).filter { $0.name.count == 2 && $0.name.hasPrefix("h") }
        .compactMap { Int($0.name.dropFirst()) }
      #expect(levels.first == 1)
      for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
      for word in ["http://", "https://", "src=", "@import", "url(", "<link"] {
        #expect(!page.contains(word))
      }
      #expect(page.hasSuffix("</html>\n") && page == htmlText(report))
    }
  }

  @Test func `a page says what the dossier says, and what it leaves out`() {
    let page = htmlText(sampleDossier)
    for text in [
      "Others sent of its making", "contract holder", "same words", "1 controlled where they went (1 USD)",
      "russia: of what it sent", "nothing of its making, sent by others goes to KP", "It may be listed",
      "Leads it stands in: 4", "And 2 more leads", "earlier hub and consignee", "25 % of its quantity",
      "Routes it stands in: 7", "told with 0123456789ab", "And 8 more firms", "And 29 more classes of goods",
      "A notice.", "Measure of 2022-02-24: rule", "Sent, by month",
    ] { #expect(page.contains(text), "\(text)") }
    for finding in sampleDossier.findings { #expect(page.contains(escapedForHTML(finding.finding.sentence))) }
    #expect(htmlText(empty).contains("No lead, no route and no finding names it."))
    #expect(htmlText(empty).contains("No watchlist was given"))
  }

  @Test func `a firm with thousands of partners is a page that can be mailed`() {
    var report = sampleDossier
    let partner = report.sent.partners[0]
    report.sent.partners = (0..<9_000).map { number in
      var one = partner
      one.firm.name = "Firm \(number) \(String(repeating: "x", count: number % 200))"
      return one
    }
    report.sent.partnerCount = 9_000
    let page = htmlText(report)
    #expect(page.utf8.count < 1_000_000 && page.contains("And 8,800 more firms"))
  }
}
