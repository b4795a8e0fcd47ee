import Flows
import Foundation
import Testing
import Trade

@testable import Reporting

@Suite struct FlowDOTTests {
  @Test func `the picture of lanes is as it was found good`() throws {
    try expectGolden(dotText(sampleFlows), "flows.dot")
  }

  @Test
  func `the coalition is one vertex, hubs stand for themselves, and hot lanes are those that stand out`() {
    let picture = FlowPicture(sampleFlows.regimes[0].answers, most: 60)
    #expect(picture.vertices.filter { $0.column == .coalition }.map(\.party.name) == ["coalition"])
    #expect(Set(picture.vertices.filter { $0.column == .hubs }.map(\.party.name)) == ["KG", "KZ", "AM"])
    #expect(picture.arrows.count == 6 && picture.leftOut == 0)
    #expect(picture.arrows.map(\.after) == picture.arrows.map(\.after).sorted(by: >))
    let dot = dotText(sampleFlows)
    #expect(dot.matches(of: /color="#b30000cc"/).count == 1)
    #expect(dot.contains("19.00 → 212.9, × 11.2") && dot.contains("0.00 → 31.00, new"))
  }

  @Test func `members are drawn where the coalition is not told as one`() {
    var answers = sampleFlows.regimes[0].answers
    answers.growth.removeAll { $0.lane.exporter.countries.count > 1 }
    let picture = FlowPicture(answers, most: 60)
    #expect(picture.vertices.filter { $0.column == .coalition }.map(\.party.name) == ["DE"])
  }

  @Test func `a picture too large is cut and says so, and lanes without windows are counted`() {
    let dot = dotText(sampleFlows, mostArrows: 2)
    #expect(dot.contains("The 2 largest of 6 lanes; the rest is left out."))
    #expect(dot.components(separatedBy: " -> ").count == 3)
    #expect(dotText(bareFlows).contains("6 lanes without an arrow: not compared before and after."))
    #expect(dotText(emptyFlows).contains("No lane of these statistics"))
  }

  @Test(arguments: UInt64(0)..<30)
  func `a picture has well-formed strings and only its own statements`(seed: UInt64) {
    var random = RandomFlows(seed: seed)
    let dot = dotText(random.report())
    let bare = dot.replacing(/"(?:[^"\\]|\\.)*"/, with: "S")
    #expect(!bare.contains("\"") && !bare.contains("\\"))
    for line in bare.split(separator: "\n") {
      #expect(line.wholeMatch(of: statement) != nil, "\(line)")
    }
    #expect(!dot.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
  }

  private var statement: Regex<AnyRegexOutput> {
    let forms = [
      "digraph flows \\{", "  subgraph cluster\\d+ \\{", "  \\}", "\\}",
      "  (  )?(graph|node|edge) \\[[^;]*\\];",
      "    c\\d+v\\d+ \\[label=S, [^;]*\\];", "    c\\d+v\\d+ -> c\\d+v\\d+ \\[label=S, [^;]*\\];",
      "    \\{ rank=same; (c\\d+v\\d+; ?)+ ?\\}",
    ]
    return try! Regex(forms.joined(separator: "|"))
  }

  @Test func `names of goods on an arrow are escaped`() {
    var report = sampleFlows
    var second = report.regimes[0].answers.growth[1]
    second.goods = "x\"]; } a\\n&"
    report.regimes[0].answers.growth.append(second)
    let dot = dotText(report)
    #expect(
      dot.contains(#"label="listed goods: 19.00 → 212.9, × 11.2\nx\"]; } a\\n&amp;: 19.00 → 212.9, × 11.2""#))
  }

  @Test(.enabled(if: hasGraphviz, "Graphviz is not installed"), arguments: UInt64(0)..<10)
  func `Graphviz accepts hostile pictures`(seed: UInt64) throws {
    var random = RandomFlows(seed: seed)
    try draw(dotText(random.report()))
  }

  @Test(.enabled(if: hasGraphviz, "Graphviz is not installed"))
  func `Graphviz draws the largest picture in time`() throws {
    var random = RandomFlows(seed: 3)
    var report = sampleFlows
    let codes = (0..<26).flatMap { a in (0..<8).map { CountryCode("\(letter(a))\(letter($0))")! } }
    report.regimes[0].answers.growth = codes.flatMap { code in
      [(Lane.Kind.onward, FlowParty(code), FlowParty("RU")), (.supply, FlowParty("DE"), FlowParty(code))]
        .map { kind, from, to in
          var growth = random.growth()
          growth.lane = Lane(kind, from: from, to: to, reportedBy: .exporter)
          growth.windows = sampleFlows.regimes[0].answers.growth[1].windows
          return growth
        }
    }
    report.regimes[1].answers = report.regimes[0].answers
    try draw(dotText(report))
  }

  private func letter(_ number: Int) -> Character { Character(Unicode.Scalar(UInt8(65 + number))) }

  private func draw(_ dot: String) throws {
    let svg = try run(["dot", "-Tsvg"], input: dot)
    #expect(svg.status == 0 && svg.errors == "", "\(svg.errors)")
    #expect(svg.seconds < 10)
    #expect(!svg.output.contains("<script"))
  }
}
