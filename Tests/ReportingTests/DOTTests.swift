import TestSupport
import Testing

@testable import Reporting

@Test func `the picture of a report is as it was found good`() throws {
  try expectGolden(dotText(sampleReport), "report.dot")
}

@Test(arguments: UInt64(0)..<30)
func `a picture has well-formed strings and only its own statements`(seed: UInt64) {
  var random = RandomReport(seed: seed)
  let report = random.report()
  for dot in [dotText(report)] + dotFiles(report).map(\.dot) {
    let bare = dot.replacing(/"(?:[^"\\]|\\.)*"/, with: "S").replacing(
      /label=<<table.*<\/table>>/, with: "label=H")
    #expect(!bare.contains("\"") && !bare.contains("\\"))
    for line in bare.split(separator: "\n") {
      #expect(line.wholeMatch(of: statement) != nil, "\(line)")
    }
    #expect(!dot.unicodeScalars.contains { $0 != "\n" && isHidden($0) })
  }
}

private var statement: Regex<AnyRegexOutput> {
  let forms = [
    "digraph entrepot \\{", "\\}", "  (graph|node|edge) \\[.*(,|\\];)", "    label=H\\];",
    "  v\\d+ \\[label=S, [^;]*\\];",
    "  v\\d+ -> v\\d+ \\[label=S, [^;]*\\];", "  \\{ rank=same; (v\\d+;\\s?)+\\s?\\}",
  ]
  return try! Regex(forms.joined(separator: "|"))
}

@Test func `the same report draws the same picture`() throws {
  var (a, b) = (RandomReport(seed: 11), RandomReport(seed: 11))
  #expect(dotText(a.report()) == dotText(b.report()))
}

@Test func `a picture too large is cut and says so`() {
  let report = wideReport(routes: 300, hubs: 6)
  let dot = dotText(report)
  #expect(dot.contains("The first 60 of 300 routes; the rest is left out"))
  #expect(
    dotText(report, limits: PictureLimits(routes: 300, vertices: 20)).matches(of: /(?m)^  v\d+ \[/).count
      <= 20)
  #expect(!dotText(report, limits: PictureLimits(routes: 300, vertices: 2_000)).contains("left out"))
}

@Test func `each consignee stands for itself and roles are not merged`() {
  let picture = RoutePicture(sampleReport.destinations[0].routes, limits: PictureLimits())
  #expect(picture.vertices.filter { $0.place == .consignees }.count == 3)
  #expect(picture.vertices.filter { $0.place == .hubs }.count == 3)
  #expect(picture.edges.filter { !$0.isShipped }.count == 2)
  #expect(picture.routeCount == 4)
}

@Test func `destinations take turns in the picture`() {
  var report = sampleReport
  report.destinations[1] = report.destinations[0]
  for index in report.destinations[1].routes.indices {
    report.destinations[1].routes[index].stops[1].name += " two"
  }
  let dot = dotText(report, limits: PictureLimits(routes: 2, vertices: 100))
  #expect(dot.contains("Sun Moon Trading\\nHK") && dot.contains("Sun Moon Trading two"))
}

@Test func `file names are safe, stable and differ where case is folded`() {
  var report = sampleReport
  report.destinations[0].regime = "../Russia \u{202E}"
  report.destinations[0].routes[0].id = "../../etc/passwd"
  report.destinations[0].routes[1].id = "A/b"
  report.destinations[0].routes[2].id = "a:B"
  report.destinations[0].routes[2].rank = 2
  let names = dotFiles(report).map(\.fileName)
  #expect(names.prefix(2) == ["russia-0001-etc-passwd.dot", "russia-0002-a-b.dot"])
  #expect(names[2] == "russia-0002-a-b-2.dot")
  #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z0-9][a-z0-9-]*\.dot/) != nil })
  #expect(Set(names).count == names.count)
}

@Test func `a lead is drawn with all its routes`() throws {
  var report = sampleLeadsReport
  let both = report.destinations[0].routes.prefix(2).map(\.id)
  report.destinations[0].leads?[0].routes = both
  let files = dotFiles(report)
  #expect(files.map(\.fileName)[0] == "russia-lead-0001-c9650785ad38.dot" && files.count == 5)
  #expect(files[0].dot.contains("Aurora Halbleiter") && files[0].dot.contains("Lattice Peak"))
  #expect(files[1].dot.contains("Aurora Halbleiter") && !files[1].dot.contains("Lattice Peak"))
}

@Test(.enabled(if: hasGraphviz, "Graphviz is not installed"), arguments: UInt64(0)..<12)
func `Graphviz accepts hostile pictures`(seed: UInt64) throws {
  var random = RandomReport(seed: seed)
  let report = random.report()
  for dot in [dotText(report)] + dotFiles(report).map(\.dot).prefix(2) { try draw(dot) }
}

@Test(.enabled(if: hasGraphviz, "Graphviz is not installed"))
func `Graphviz shows names as they are written`() throws {
  let names = ["<script>alert(1)</script>", "\"]; }", "a\\nb\\", "&lt;b&gt;", "{x|y}", "%d \\N \\G"]
  for name in names {
    var report = sampleReport
    report.destinations[0].routes = [report.destinations[0].routes[0]]
    report.destinations[0].routes[0].stops[0].name = name
    let svg = try draw(dotText(report))
    #expect(unescaped(svg).contains(">\(name)<"), "\(name)")
  }
}

@Test(.enabled(if: hasGraphviz, "Graphviz is not installed"), arguments: [1, 6, 60])
func `Graphviz draws the largest picture in time`(hubs: Int) throws {
  try draw(dotText(wideReport(routes: 5_000, hubs: hubs)))
}

/// Draws and checks a picture; its SVG.
@discardableResult private func draw(_ dot: String) throws -> String {
  let canon = try run(["dot", "-Tcanon"], input: dot)
  #expect(canon.status == 0 && canon.errors == "", "\(canon.errors)")
  let svg = try run(["dot", "-Tsvg"], input: dot)
  #expect(svg.status == 0 && svg.errors == "", "\(svg.errors)")
  #expect(svg.seconds < 10)
  #expect(!svg.output.contains("<script"))
  return svg.output
}

private func unescaped(_ markup: String) -> String {
  markup.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    .replacing("&#45;", with: "-").replacing("&#160;", with: " ").replacing("&amp;", with: "&")
}

/// Many consignors and consignees around a few hubs, as trade looks.
func wideReport(routes: Int, hubs: Int) -> Report {
  var random = SplitMix64(seed: 1)
  var report = sampleReport
  report.destinations[0].routeCount = routes
  report.destinations[0].routes = (0..<routes).map { number in
    var route = sampleReport.destinations[0].routes[[0, 2].randomElement(using: &random)!]
    (route.rank, route.id, route.relays) = (number + 1, "r-\(number)", [])
    for index in route.stops.indices {
      let firms = route.stops[index].role == .hub ? hubs : 40
      let name =
        "\(["Nord", "Sun", "Ural", "Kaskad", "Delta"][index % 5]) \(Int.random(in: 0..<firms, using: &random))"
      route.stops[index].name = name + " Trading Company Limited"
      route.stops[index].country = ["DE", "HK", "KZ", "RU"][index % 4]
    }
    return route
  }
  return report
}

@Test func `a legend explains only what is drawn`() {
  let files = dotFiles(sampleReport).map(\.dot)
  #expect(
    !files[0].contains("Dashed:") && !files[0].contains("Makers and origins") && !files[0].contains("≥"))
  #expect(
    files[1].contains("Dashed:") && files[1].contains("Makers and origins") && !files[1].contains("> Hubs <"))
  #expect(!files[3].contains("Warm, thick arrows"), "goods without tier")
  #expect(files[0].contains("2 of the 2 last shipments are relays as well"))
}

@Test func `relays drawn as the end of a chain are counted`() {
  var report = sampleReport
  report.destinations[0].routeCount = 5
  #expect(dotText(report).contains("All 5 routes (1 relay is drawn as the end of a chain)."))
}
