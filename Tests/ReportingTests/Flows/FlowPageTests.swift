import Flows
import Foundation
import Testing
import Trade

@testable import Reporting

@Suite struct FlowPageTests {
  /// Elements and attributes of a page.
  private func vocabulary(_ page: String) -> Set<String> {
    tags(page).reduce(into: []) { found, tag in
      found.insert(tag.name)
      for attribute in tag.attributes { found.insert("@" + attribute.name) }
    }
  }

  @Test func `every field of the answers is escaped, whatever is put in it`() throws {
    let codes: Set<String> = [
      "schema", "kind", "reportedBy", "status", "verdict", "onwardBy", "supplyBy", "currency", "hub",
      "destination", "from", "to", "month", "since", "start", "firstMonth", "lastMonth", "beforeFrom",
      "beforeTo", "afterFrom", "afterTo", "countries", "destinations", "currencies", "reporters", "leftOut",
      "steps",
    ]
    func poisoned(_ value: Any, _ key: String) -> Any {
      switch value {
      case let text as String where !codes.contains(key):
        return "<img src=x onerror=alert(1)>\"'\u{202E}\(text)"
      case let list as [Any]: return list.map { poisoned($0, key) }
      case let object as [String: Any]:
        return Dictionary(uniqueKeysWithValues: object.map { ($0.key, poisoned($0.value, $0.key)) })
      default: return value
      }
    }
    let value = try JSONSerialization.jsonObject(with: Data(try jsonText(sampleFlows).utf8))
    let data = try JSONSerialization.data(withJSONObject: poisoned(value, ""))
    let page = htmlText(try JSONDecoder().decode(FlowReport.self, from: data))
    #expect(page.contains("&lt;img src=x") && !page.contains("<img"))
    #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" })
    #expect(vocabulary(page).subtracting(vocabulary(htmlText(sampleFlows))) == [])
  }

  @Test(arguments: UInt64(0)..<10)
  func `hostile text adds no element, attribute or script to a page`(seed: UInt64) {
    var random = RandomFlows(seed: seed)
    let page = htmlText(random.report())
    // Long names are cut with their beginning as a title; a lane within one country is a ring on the map.
    let known = vocabulary(htmlText(sampleFlows)).union(["@title", "circle", "@cx", "@cy", "@r", "@hidden"])
    #expect(vocabulary(page).subtracting(known) == [])
    #expect(page.components(separatedBy: "<script").count == 2)
    #expect(!page.unicodeScalars.contains { $0.value == 0 || $0.value == 0x202E || $0.value == 0x1B })
  }

  @Test(arguments: UInt64(0)..<6)
  func `links end, anchors are there once, headings go down by one level at a time, nothing is loaded`(
    seed: UInt64
  ) {
    var random = RandomFlows(seed: seed)
    for report in [sampleFlows, bareFlows, emptyFlows, random.report()] {
      let page = htmlText(report)
      let attributes = tags(page).flatMap(\.attributes)
      let ids = attributes.filter { $0.name == "id" }.map(\.value)
      #expect(Set(ids).count == ids.count)
      for link in attributes.filter({ $0.name == "href" }).map(\.value) {
        #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "no end for \(link)")
      }
      let levels = tags(page).filter { $0.name.count == 2 && $0.name.hasPrefix("h") }
        .compactMap { Int($0.name.dropFirst()) }
      #expect(levels.first == 1)
      for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
      for word in ["http://", "https://", "src=", "@import", "url(", "<link"] {
        #expect(!page.contains(word))
      }
      #expect(page.contains(HTMLDocument.policy))
      #expect(page.hasSuffix("</html>\n") && page == htmlText(report))
    }
  }

  @Test func `a page says what the text says, and draws each lane`() {
    let page = htmlText(sampleFlows)
    let regime = sampleFlows.regimes[0]
    for sentence in regime.summary(sampleFlows.currency) + regime.answers.notices + sampleFlows.notices
      + sampleFlows.inputs[0].notes + [regime.scope(sampleFlows.currency)]
    {
      let isThere = page.contains(escapedForHTML(sentence))
      #expect(isThere, "\(sentence)")
    }
    for table in FlowTables(regime.answers, top: 99).all {
      let isHeaded = page.contains("<h3>\(escapedForHTML(table.title))</h3>")
      #expect(isHeaded, "\(table.title)")
      for cell in table.rows.joined() where cell.html == nil && !cell.text.isEmpty {
        let isThere = page.contains(escapedForHTML(cell.text))
        #expect(isThere, "\(cell.text)")
      }
    }
    #expect(page.components(separatedBy: "<svg role=img viewBox=\"0 0 340").count == 1 + regime.series.count)
    #expect(page.contains("no readable period: 24 lines"))
    #expect(page.contains("left out: the partner is a group of countries"))
  }

  @Test func `months that nobody reports are gaps, not zeros`() throws {
    var report = sampleFlows
    report.regimes[0].series = [report.regimes[0].series[1]]
    let series = report.regimes[0].series[0]
    let chart = LaneChart(
      series, axis: series.start...series.start.advanced(by: 41), of: report.regimes[0], report.currency)
    let html = chart.html.text
    // Two months within the series, three after its end.
    #expect(html.components(separatedBy: "<rect class=nr").count == 3)
    #expect(html.components(separatedBy: "<td>not reported").count == 3)
    let bars = try #require(html.firstMatch(of: /<path class=bars d="([^"]*)"/)).1
    #expect(bars.count { $0 == "M" } == series.values.compactMap(\.self).count)
    #expect(
      html.contains("<rect class=wb") && html.contains("<rect class=wa") && html.contains("<rect class=gd"))
    #expect(html.contains("<path class=lv") && html.contains("<rect class=ch"))
  }

  @Test func `the map shows lanes of countries, and says that groups are not on it`() {
    let page = htmlText(sampleFlows)
    #expect(page.contains("<title>Germany → Kyrgyzstan: 99,100,000 EUR</title>"))
    #expect(page.contains("Countries taken together have no place on the map"))
    // The hub that sends most is drawn largest: 3.5 + 8 pixels in the units of the map.
    let radii = page.matches(of: /<circle class=ct cx="[^"]*" cy="[^"]*" r="([^"]*)"/).compactMap {
      Double($0.1)
    }
    #expect(radii.count == 5 && (radii.max() ?? 0) / (radii.min() ?? 1) > 2.5)
  }

  @Test func `hundreds of lanes are a page that can be mailed, and what is left out is said`() {
    var report = sampleFlows
    let regime = report.regimes[0]
    report.regimes[0].series = (0..<600).map { regime.series[$0 % 7] }
    report.regimes[0].answers.growth = (0..<600).map { regime.answers.growth[$0 % 7] }
    let page = htmlText(report)
    #expect(page.utf8.count < 2_000_000, "\(page.utf8.count)")
    #expect(page.contains("And 552 more lanes") && page.contains("And 400 more rows"))
    keep(htmlText(sampleFlows), "flows.html")
  }

  @Test func `months too many to draw are said, not passed over`() {
    var report = sampleFlows
    report.regimes[0].series[0].start = Month(rawValue: -600)
    let page = htmlText(report)
    #expect(page.contains("The months 1920-01 to 2023-03 are too many to draw"))
    report.regimes[0].series = report.regimes[0].series.map { series in
      var series = series
      series.values = []
      return series
    }
    #expect(htmlText(report).contains("And 7 more lanes"))
  }

  @Test func `labels of an axis are short`() {
    #expect(LaneChart.label(20_000_000) == "20 M" && LaneChart.label(500_000) == "0.5 M")
    #expect(LaneChart.label(1_000_000_000) == "1,000 M")
    #expect(LaneChart.label(50_000) == "50 k" && LaneChart.label(5) == "5")
  }
}
