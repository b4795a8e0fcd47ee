import Reporting
import Testing

@Suite struct GradeTextTests {
  @Test func `routes hidden for their grade are counted below the table`() {
    var report = sampleReport
    report.destinations[0].hiddenRoutes = 30
    let text = terminalText(report, style: TextStyle(width: 200))
    let hidden = ", 30 of lower evidence grades hidden (--min-grade)"
    #expect(text.contains("the end of a chain above\(hidden); --top N or --all shows more."))
    // Where all that are not listed are hidden, no option but that one shows more.
    report.destinations[0].routeCount = 35
    #expect(terminalText(report, style: TextStyle(width: 200)).contains("the end of a chain above\(hidden)."))
  }

  @Test func `where all routes are hidden, none is said not to be found`() {
    var report = sampleReport
    report.destinations[0].routes = []
    for (hidden, words) in [
      (6, "grade asked for; 6 of lower grades are hidden"),
      (1, "grade asked for; 1 of a lower grade is hidden"),
      (0, "No route was found among"),
    ] {
      report.destinations[0].hiddenRoutes = hidden
      #expect(terminalText(report, style: TextStyle(width: 200)).contains(words))
    }
  }

  @Test func `a report without grades has no column for them`() {
    var report = sampleReport
    for route in report.destinations[0].routes.indices {
      report.destinations[0].routes[route].grade = nil
      report.destinations[0].routes[route].links = []
    }
    for style in [TextStyle(width: 200), TextStyle(width: 60)] {
      let text = terminalText(report, style: style)
      #expect(!text.contains("grade") && !text.contains("Evidence"))
      #expect(terminalText(sampleReport, style: style).contains("tier  grade"))
    }
    #expect(!dotText(report).contains("evidence ") && dotText(sampleReport).contains("evidence A"))
  }

  @Test func `proofs name both rows, and both spellings where they differ`() {
    let csv = csvText(sampleReport)
    #expect(
      csv.contains(
        "part number XC7A35T-1CSG324C (sent on as ХС7А35Т-1CSG324C) in vendor.csv.gz:812 and imports_2023.csv:4711"
      ))
    #expect(csv.contains(" | brand Xilinx in vendor.csv.gz:812 and imports_2023.csv:5003"))
  }
}
